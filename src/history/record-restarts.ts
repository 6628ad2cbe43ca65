import type { Warning } from "../evidence/evidence.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { completeStatements, moveStatements, wordStatements } from "./dictionaries.ts";
import { incoming, resolveWords } from "./incoming-restarts.ts";
import type { IncomingRestart } from "./incoming-restarts.ts";
import { insertPeriods, mergeStatements } from "./merge-restarts.ts";
import { periodOf } from "./periods.ts";
import { gapStatements } from "./restart-gaps.ts";
import { readObservations } from "./restart-rows.ts";
import type { ReadRestart, RestartDocument, RestartNumbers } from "./restart-rows.ts";
import type { RestartObservation } from "./restart.ts";
import { slices } from "./slices.ts";

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
  { observations, now }: Input,
): Promise<PreparedRestarts> {
  const statements: Statement[] = [];
  const told: ToldRestart[] = [];
  const warnings: Warning[] = [];
  let before = 0;
  for (const slice of slices(observations)) {
    const { restarts, document, warnings: more } = readObservations(slice, now);
    warnings.push(...more);
    const resolved = restarts.length === 0 ? [] : await enterWords(db, tenant, document);
    const rows: IncomingRestart[] = [];
    const periods = new Map<string, number[]>();
    for (const ids of resolved) {
      const restart = restarts[Number(ids["position"])];
      if (restart === undefined) continue;
      const row = incomingRestart(ids, restart.numbers);
      told.push({ restart, index: before + restart.index, slice: statements.length, position: rows.length });
      rows.push(row);
      const period = periodOf(restart.numbers.finishedAt);
      for (const term of [ids["cause_id"] ?? 0, ids["signature_id"], ids["node_id"]]) {
        if (typeof term === "number") periods.set(`${row[0]} ${term} ${period}`, [row[0], term, period]);
      }
    }
    if (rows.length > 0) {
      const params = [tenant, JSON.stringify(rows)];
      statements.push(...sliceStatements.map((sql) => ({ sql, params })));
      statements.push({ sql: insertPeriods, params: [tenant, JSON.stringify([...periods.values()])] });
    }
    before += slice.length;
  }
  return { statements, finish: (outcomes) => count(observations.length, told, outcomes, warnings) };
}

/** Enters the words of a document into the dictionaries, and answers their ids. */
async function enterWords(
  db: Database,
  tenant: TenantId,
  document: RestartDocument,
): Promise<Outcome["rows"]> {
  const entered = wordStatements(tenant, document);
  const resolve = { sql: resolveWords, params: [tenant, JSON.stringify(document.restarts)] };
  const outcomes = await db.atomically([...entered, resolve]);
  const [moving = 0, ...completing] = outcomes
    .slice(entered.length - 3, entered.length)
    .map(({ rows }) => Number(rows[0]?.["count"]));
  if (moving > 0) await db.atomically(moveStatements(tenant, document));
  if (completing.every((incomplete) => incomplete === 0)) return outcomes.at(-1)?.rows ?? [];
  const completed = await db.atomically([...completeStatements(tenant, document), resolve]);
  return completed.at(-1)?.rows ?? [];
}

interface ToldRestart {
  restart: ReadRestart;
  /** Among all observations. */
  index: number;
  /** Where its slice's statements begin, the first of which tells which positions in the slice are known. */
  slice: number;
  position: number;
}

const listKnown = `
  ${incoming}
  SELECT position, EXISTS (
    SELECT 1 FROM restarts AS r
    WHERE r.tenant_id = ?1 AND r.workload_id = incoming.workload_id AND r.finished_at = incoming.finished_at
      AND r.pod_id = incoming.pod_id AND r.container_id IN (incoming.container_id, incoming.container_id | 1)
      AND coalesce(r.runtime_id = incoming.runtime_id, true)) AS known
  FROM incoming`;

const sliceStatements = [listKnown, ...mergeStatements, ...gapStatements];

function incomingRestart(ids: Record<string, unknown>, numbers: RestartNumbers): IncomingRestart {
  const id = (column: string) => (typeof ids[column] === "number" ? ids[column] : null);
  return [
    Number(ids["pod_id"]),
    Number(ids["container_id"]),
    numbers.finishedAt,
    id("instance_id"),
    numbers.runtimeId,
    numbers.attempt,
    numbers.lastedSeconds,
    numbers.exitCode,
    numbers.signal,
    id("reason_id"),
    id("cause_id"),
    numbers.certainty,
    id("signature_id"),
    numbers.observed,
  ];
}

function count(
  observations: number,
  told: readonly ToldRestart[],
  outcomes: readonly Outcome[],
  warnings: Warning[],
): RecordedRestarts {
  const isKnown: (boolean | undefined)[] = Array.from({ length: observations }, () => undefined);
  const known = new Map(
    outcomes.flatMap(({ rows }, slice) =>
      rows.map((row) => [`${slice} ${Number(row["position"])}`, row["known"] === 1]),
    ),
  );
  // The same crash may be told twice in one request, once without naming the instance.
  const crashes = new Map<string, { known: Set<number | null>; new: Set<number | null> }>();
  for (const { restart, index, slice, position } of told) {
    const [cluster, namespace, pod, container] = restart.words;
    const { finishedAt, runtimeId } = restart.numbers;
    const key = JSON.stringify([cluster, namespace, pod, container, finishedAt]);
    const crash = crashes.get(key) ?? { known: new Set(), new: new Set() };
    crashes.set(key, crash);
    const wasKnown = known.get(`${slice} ${position}`);
    // Its pod was forgotten between the two steps, and the restart with it: nothing may be acknowledged.
    if (wasKnown === undefined)
      throw new Error(`A restart of pod ${pod} was not written: the pod was being deleted`);
    isKnown[index] = wasKnown;
    crash[wasKnown ? "known" : "new"].add(runtimeId);
  }
  let newRestarts = 0;
  let knownRestarts = 0;
  for (const crash of crashes.values()) {
    const added = [...crash.new].filter(
      (id) => id !== null || (crash.new.size === 1 && crash.known.size === 0),
    );
    const named = [...crash.known].filter(
      (id) => (id !== null || crash.known.size === 1) && !crash.new.has(id),
    );
    newRestarts += added.length;
    knownRestarts += added.length > 0 && named.every((id) => id === null) ? 0 : named.length;
  }
  return { new: newRestarts, known: knownRestarts, isKnown, warnings };
}
