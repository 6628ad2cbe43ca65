import type { Warning } from "../evidence/evidence.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { enterWords } from "./dictionaries.ts";
import type { WordIds } from "./dictionaries.ts";
import { readObservations } from "./read-observations.ts";
import { countStatement } from "./restart-counts.ts";
import type { CountObservation, RestartObservation } from "./restart.ts";
import { sliceStatements } from "./slice-statements.ts";
import { slices } from "./slices.ts";
import { byContainer, readStored, storedStatement } from "./stored-restarts.ts";
import type { ContainerRestarts } from "./stored-restarts.ts";

export interface RecordedRestarts {
  /** Restarts that were not on record before. */
  new: number;
  /** Restarts that were, whatever these observations added to them. */
  known: number;
  /** For each observation, in order: whether its restart was on record. undefined: it was not recorded. */
  isKnown: (boolean | undefined)[];
  warnings: Warning[];
}

export interface PreparedRestarts {
  statements: Statement[];
  /** Reads what the statements answered; `outcomes` are theirs alone. */
  finish(outcomes: readonly Outcome[]): RecordedRestarts;
}

interface Input {
  observations: readonly RestartObservation[];
  counts?: readonly CountObservation[];
  now: string;
}

/** Puts restarts on record, each once however often and by whomever it is told, in any order: all of them or none. */
export async function recordRestarts(
  db: Database,
  tenant: TenantId,
  input: Input,
): Promise<RecordedRestarts> {
  const { statements, finish } = await prepareRestarts(db, tenant, input);
  return finish(await db.atomically(statements));
}

/**
 * The same in two steps, so that reports can be stored together with their restarts. The first step stores only words:
 * alone it puts nothing on record.
 */
export async function prepareRestarts(
  db: Database,
  tenant: TenantId,
  { observations, counts = [], now }: Input,
): Promise<PreparedRestarts> {
  const statements: Statement[] = [];
  const told: ToldSlice[] = [];
  const warnings: Warning[] = [];
  let before = 0;
  for (const slice of slices([...observations, ...counts])) {
    const { restarts, counts: counted, words, warnings: more } = readObservations(slice, now);
    warnings.push(...more);
    if (restarts.length + counted.length > 0) {
      const groups = byContainer(restarts, words);
      const stored = storedStatement(tenant, groups, words);
      // What a repeated list of statements finds may be what it wrote itself.
      const isAsked = db.repeats === true && restarts.length > 0;
      const { answer, ...ids } = await enterWords(db, tenant, words, isAsked ? stored : undefined);
      if (restarts.length > 0) {
        const wasStored = readStored(groups, answer) ?? new Set();
        told.push({ groups, ids, before, statement: statements.length, wasStored });
        statements.push(stored, ...sliceStatements(tenant, groups, ids));
      }
      if (counted.length > 0) statements.push(countStatement(tenant, counted, ids));
    }
    before += slice.length;
  }
  return { statements, finish: (outcomes) => count(observations.length, told, outcomes, warnings) };
}

interface ToldSlice {
  groups: readonly ContainerRestarts[];
  ids: WordIds;
  /** How many observations came before it. */
  before: number;
  /** Which of the statements tells what of it is on record. */
  statement: number;
  /** What of it was, before this request wrote; only asked where statements may be sent twice. */
  wasStored: ReadonlySet<number>;
}

function count(
  observations: number,
  told: readonly ToldSlice[],
  outcomes: readonly Outcome[],
  warnings: Warning[],
): RecordedRestarts {
  const isKnown: (boolean | undefined)[] = Array.from({ length: observations }, () => undefined);
  const isRepeated = outcomes.some((outcome) => outcome.isRepeated);
  const crashes = new Map<string, Map<number, Witness[]>>();
  for (const { groups, ids, before, statement, wasStored } of told) {
    const stored = readStored(groups, outcomes[statement]?.rows ?? []);
    // A pod was forgotten between the two steps, and the restart with it: nothing may be acknowledged.
    if (stored === undefined) throw new Error("A restart was not written: its pod was being deleted");
    for (const group of groups) {
      const { pod, container } = group[0].restart;
      const key = `${ids.pods[pod]} ${ids.containers[container]}`;
      const bySecond = crashes.get(key) ?? new Map<number, Witness[]>();
      crashes.set(key, bySecond);
      for (const { position, restart } of group) {
        const { index, finishedAt, runtimeId } = restart;
        const wasKnown = stored.has(position) && (!isRepeated || wasStored.has(position));
        isKnown[before + index] = wasKnown;
        const witnesses = bySecond.get(finishedAt);
        if (witnesses === undefined) bySecond.set(finishedAt, [{ runtimeId, wasKnown }]);
        else witnesses.push({ runtimeId, wasKnown });
      }
    }
  }
  const recorded: RecordedRestarts = { new: 0, known: 0, isKnown, warnings };
  for (const bySecond of crashes.values())
    for (const witnesses of bySecond.values()) countCrash(witnesses, recorded);
  return recorded;
}

interface Witness {
  runtimeId: number | null;
  wasKnown: boolean;
}

/** The same crash may be told twice in one request, once without naming the instance. */
function countCrash(witnesses: readonly Witness[], recorded: RecordedRestarts): void {
  const [first, ...others] = witnesses;
  if (first === undefined) return;
  if (others.length === 0) {
    recorded[first.wasKnown ? "known" : "new"] += 1;
    return;
  }
  const idsOf = (known: boolean) =>
    new Set(witnesses.filter(({ wasKnown }) => wasKnown === known).map(({ runtimeId }) => runtimeId));
  const crash = { known: idsOf(true), new: idsOf(false) };
  const added = [...crash.new].filter(
    (id) => id !== null || (crash.new.size === 1 && crash.known.size === 0),
  );
  const named = [...crash.known].filter(
    (id) => (id !== null || crash.known.size === 1) && !crash.new.has(id),
  );
  recorded.new += added.length;
  recorded.known += added.length > 0 && named.every((id) => id === null) ? 0 : named.length;
}
