import type { Warning } from "../evidence/evidence.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { enterWords } from "./dictionaries.ts";
import type { WordIds } from "./dictionaries.ts";
import { incoming } from "./incoming-restarts.ts";
import type { IncomingRestart, WrittenSpan } from "./incoming-restarts.ts";
import { insertPeriods, mergeStatements } from "./merge-restarts.ts";
import { periodOf } from "./periods.ts";
import { readObservations } from "./read-observations.ts";
import type { ReadRestart } from "./read-observations.ts";
import { countStatement } from "./restart-counts.ts";
import { gapStatements } from "./restart-gaps.ts";
import type { CountObservation, RestartObservation } from "./restart.ts";
import { slices } from "./slices.ts";
import type { WordLists } from "./word-lists.ts";

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
  const told: ToldRestart[] = [];
  const warnings: Warning[] = [];
  let before = 0;
  for (const slice of slices([...observations, ...counts])) {
    const { restarts, counts: counted, words, warnings: more } = readObservations(slice, now);
    warnings.push(...more);
    if (restarts.length + counted.length > 0) {
      const question = db.repeats === true ? knownBefore(tenant, restarts, words) : undefined;
      const { answer, ...ids } = await enterWords(db, tenant, words, question);
      const stored = new Set(answer.map((row) => row["position"]));
      for (const [position, restart] of restarts.entries()) {
        told.push({
          restart,
          index: before + restart.index,
          slice: statements.length,
          position,
          wasKnown: stored.has(position),
        });
      }
      if (restarts.length > 0) statements.push(...sliceStatements(tenant, restarts, ids));
      if (counted.length > 0) statements.push(countStatement(tenant, counted, ids));
    }
    before += slice.length;
  }
  return { statements, finish: (outcomes) => count(observations.length, told, outcomes, warnings) };
}

interface ToldRestart {
  restart: ReadRestart;
  /** Among all observations. */
  index: number;
  /** Where its slice's statements begin, the first of which tells which positions in the slice are known. */
  slice: number;
  position: number;
  /** Whether it was on record before this request wrote; only asked where statements may be sent twice. */
  wasKnown: boolean;
}

// The same before the ids are known: which of a list of [cluster, namespace, pod, container, second, runtime's id] (?2)
// are on record. What a repeated list of statements finds may be what it wrote itself.
const listStored = `
  SELECT j.key AS position FROM json_each(?2) AS j
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = j.value->>0 AND p.namespace = j.value->>1
    AND p.name = j.value->>2
  CROSS JOIN containers AS c ON c.tenant_id = ?1 AND c.name = j.value->>3
  WHERE EXISTS (
    SELECT 1 FROM restarts AS r
    WHERE r.tenant_id = ?1 AND r.workload_id = p.workload_id AND r.finished_at = j.value->>4 AND r.pod_id = p.pod_id
      AND r.container_id IN (c.container_id, c.container_id | 1) AND coalesce(r.runtime_id = j.value->>5, true))`;

function knownBefore(tenant: TenantId, restarts: readonly ReadRestart[], words: WordLists): Statement {
  const rows = restarts.map(({ pod, container, finishedAt, runtimeId }) => [
    ...(words.pods[pod]?.slice(0, 3) ?? []),
    words.containers[container],
    finishedAt,
    runtimeId,
  ]);
  return { sql: listStored, params: [tenant, JSON.stringify(rows)] };
}

const listKnown = `
  ${incoming}
  SELECT position, EXISTS (
    SELECT 1 FROM restarts AS r
    WHERE r.tenant_id = ?1 AND r.workload_id = incoming.workload_id AND r.finished_at = incoming.finished_at
      AND r.pod_id = incoming.pod_id AND r.container_id IN (incoming.container_id, incoming.container_id | 1)
      AND coalesce(r.runtime_id = incoming.runtime_id, true)) AS known
  FROM incoming`;

function sliceStatements(tenant: TenantId, restarts: readonly ReadRestart[], ids: WordIds): Statement[] {
  const rows: IncomingRestart[] = [];
  const spans = new Map<string, WrittenSpan>();
  const periods = new Map<string, [pod: number, term: number, period: number]>();
  const term = (place: number | null) => (place === null ? null : (ids.terms[place] ?? null));
  for (const restart of restarts) {
    // A word that is missing was deleted meanwhile; the row is then not written, and `finish` notices.
    const pod = ids.pods[restart.pod] ?? -1;
    const container = ids.containers[restart.container] ?? -1;
    const { instance, finishedAt } = restart;
    const [cause, signature] = [term(restart.cause), term(restart.signature)];
    rows.push([
      pod,
      container,
      finishedAt,
      instance === null ? null : (ids.instances[instance] ?? null),
      restart.runtimeId,
      restart.attempt,
      restart.lastedSeconds,
      restart.exitCode,
      restart.signal,
      term(restart.reason),
      cause,
      restart.certainty,
      signature,
      restart.observed,
    ]);
    const span = spans.get(`${pod} ${container}`);
    if (span === undefined) spans.set(`${pod} ${container}`, [pod, container, finishedAt, finishedAt]);
    else [span[2], span[3]] = [Math.min(span[2], finishedAt), Math.max(span[3], finishedAt)];
    const period = periodOf(finishedAt);
    for (const word of [cause ?? 0, signature, instance === null ? null : ids.nodes[instance]]) {
      if (typeof word === "number") periods.set(`${pod} ${word} ${period}`, [pod, word, period]);
    }
  }
  const of = (sql: string, list: readonly unknown[]) => ({ sql, params: [tenant, JSON.stringify(list)] });
  return [
    of(listKnown, rows),
    ...mergeStatements.map((sql) => of(sql, rows)),
    ...gapStatements.map((sql) => of(sql, [...spans.values()])),
    of(insertPeriods, [...periods.values()]),
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
  const isRepeated = outcomes.some((outcome) => outcome.isRepeated);
  // The same crash may be told twice in one request, once without naming the instance.
  const crashes = new Map<string, { known: Set<number | null>; new: Set<number | null> }>();
  for (const { restart, index, slice, position, ...before } of told) {
    const isFound = known.get(`${slice} ${position}`);
    // Its pod was forgotten between the two steps, and the restart with it: nothing may be acknowledged.
    if (isFound === undefined) throw new Error("A restart was not written: its pod was being deleted");
    const wasKnown = isFound && (!isRepeated || before.wasKnown);
    const crash = crashes.get(restart.key) ?? { known: new Set(), new: new Set() };
    crashes.set(restart.key, crash);
    isKnown[index] = wasKnown;
    crash[wasKnown ? "known" : "new"].add(restart.runtimeId);
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
