import type { Warning } from "../evidence/evidence.ts";
import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { dictionaryStatements } from "./dictionaries.ts";
import { gapStatements } from "./restart-gaps.ts";
import { incoming } from "./incoming-restarts.ts";
import { mergeStatements } from "./merge-restarts.ts";
import { readObservations } from "./restart-rows.ts";
import type { RestartRow } from "./restart-rows.ts";
import type { RestartObservation } from "./restart.ts";

export interface RecordedRestarts {
  /** Restarts that were not on record before. */
  new: number;
  /** Restarts that were, whatever these observations added to them. */
  known: number;
  /** For each observation, in order: whether its restart was on record. undefined: it was not recorded. */
  isKnown: (boolean | undefined)[];
  warnings: Warning[];
}

// Well below the two megabytes that D1 takes as one value.
const mostAtOnce = 1_000;
const mostCharacters = 400_000;

/**
 * Puts restarts on record, each once however often and by whomever it is told, in any order. All of one call's
 * observations stand or none, up to a thousand; more are recorded in slices.
 */
export async function recordRestarts(
  db: Database,
  tenant: TenantId,
  input: { observations: readonly RestartObservation[]; now: string },
): Promise<RecordedRestarts> {
  const total: RecordedRestarts = { new: 0, known: 0, isKnown: [], warnings: [] };
  for (const slice of slices(input.observations)) {
    const { statements, finish } = restartStatements(tenant, { observations: slice, now: input.now });
    // eslint-disable-next-line no-await-in-loop -- a later slice may tell of the same restart
    const recorded = finish(await db.atomically(statements));
    total.new += recorded.new;
    total.known += recorded.known;
    total.isKnown.push(...recorded.isKnown);
    total.warnings.push(...recorded.warnings);
  }
  return total;
}

/** The statements of one slice, to be run together with others; `finish` reads what they answered. */
export function restartStatements(
  tenant: TenantId,
  input: { observations: readonly RestartObservation[]; now: string },
): { statements: Statement[]; finish(outcomes: readonly Outcome[]): RecordedRestarts } {
  const { rows, document, warnings } = readObservations(input.observations, input.now);
  const nothing = { statements: [], finish: () => count(rows, [], warnings) };
  if (document.restarts.length === 0) return nothing;

  const params = [tenant, JSON.stringify(document)];
  const texts = [...dictionaryStatements, listKnown, ...mergeStatements, ...gapStatements];
  return {
    statements: texts.map((sql) => ({ sql, params })),
    finish: (outcomes) => count(rows, outcomes[dictionaryStatements.length]?.rows ?? [], warnings),
  };
}

const listKnown = `
  ${incoming}
  SELECT position FROM incoming
  WHERE EXISTS (
    SELECT 1 FROM restarts AS r JOIN containers AS c ON c.tenant_id = ?1 AND c.container_id = r.container_id
    WHERE r.tenant_id = ?1 AND r.workload_id = incoming.workload_id AND r.finished_at = incoming.finished_at
      AND r.pod_id = incoming.pod_id AND c.name = incoming.container
      AND coalesce(r.runtime_id = incoming.runtime_id, true))`;

function count(
  rows: readonly (RestartRow | undefined)[],
  known: readonly Record<string, unknown>[],
  warnings: Warning[],
): RecordedRestarts {
  const knownPositions = new Set(known.map(({ position }) => Number(position)));
  let position = 0;
  const isKnown = rows.map((row) => (row === undefined ? undefined : knownPositions.has(position++)));

  // The same crash may be told twice in one request; one that names no instance is told by any that does.
  const told = new Map<string, { runtimeIds: Set<number>; isKnown: boolean }>();
  rows.forEach((row, index) => {
    if (row === undefined) return;
    const [cluster, namespace, pod, container, finishedAt, , runtimeId] = row;
    const before = isKnown[index] === true;
    const key = JSON.stringify([before, cluster, namespace, pod, container, finishedAt]);
    const entry = told.get(key) ?? { runtimeIds: new Set(), isKnown: before };
    if (runtimeId !== null) entry.runtimeIds.add(runtimeId);
    told.set(key, entry);
  });
  const sum = (wanted: boolean) =>
    [...told.values()]
      .filter((entry) => entry.isKnown === wanted)
      .reduce((total, { runtimeIds }) => total + Math.max(1, runtimeIds.size), 0);
  return { new: sum(false), known: sum(true), isKnown, warnings };
}

function* slices(observations: readonly RestartObservation[]): Generator<RestartObservation[]> {
  let slice: RestartObservation[] = [];
  let characters = 0;
  for (const observation of observations) {
    const size = JSON.stringify(observation).length;
    if (slice.length === mostAtOnce || (slice.length > 0 && characters + size > mostCharacters)) {
      yield slice;
      slice = [];
      characters = 0;
    }
    slice.push(observation);
    characters += size;
  }
  if (slice.length > 0) yield slice;
}
