import { jsonOf } from "./column.ts";
import type { Outcome, Statement, TenantId } from "./database.ts";
import type { ReadRestart } from "./read-observations.ts";
import type { WordLists } from "./word-lists.ts";

/** Restarts of one container of a pod, with their positions among all. */
export type ContainerRestarts = [ToldRestart, ...ToldRestart[]];

export interface ToldRestart {
  position: number;
  restart: ReadRestart;
}

/** The restarts of each container together, since names need to be looked up once for all of them. */
export function byContainer(
  restarts: readonly ReadRestart[],
  { containers }: WordLists,
): ContainerRestarts[] {
  const groups = new Map<number, ContainerRestarts>();
  for (const [position, restart] of restarts.entries()) {
    const key = restart.pod * containers.length + restart.container;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ position, restart }]);
    else group.push({ position, restart });
  }
  return [...groups.values()];
}

/** Asks which of some restarts are on record. By names, so that it can be asked before the names have ids. */
export function storedStatement(
  tenant: TenantId,
  groups: readonly ContainerRestarts[],
  words: WordLists,
): Statement {
  const rows = groups.map((group) => {
    const { pod, container } = group[0].restart;
    const [cluster, namespace, name] = words.pods[pod] ?? [];
    return [
      cluster,
      namespace,
      name,
      words.containers[container],
      group.map(({ restart }) => restart.finishedAt),
    ];
  });
  return { sql: listStored, params: [tenant, JSON.stringify(rows)] };
}

// The seconds stand in an array of their own: a number of an array costs a fifth of a field of an array within it.
const listStored = `
  SELECT j.key AS place, (
    SELECT json_group_array(json_array(told.key, r.runtime_id))
    FROM json_each(j.value, '$[4]') AS told
    CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = p.workload_id AND r.finished_at = told.value
      AND r.pod_id = p.pod_id AND r.container_id BETWEEN c.container_id AND c.container_id | 1) AS stored
  FROM json_each(?2) AS j
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = j.value->>0 AND p.namespace = j.value->>1
    AND p.name = j.value->>2
  CROSS JOIN containers AS c ON c.tenant_id = ?1 AND c.name = j.value->>3`;

/**
 * The positions of the restarts that are on record. undefined: a pod is not, although its words were entered: it is being
 * deleted.
 */
export function readStored(
  groups: readonly ContainerRestarts[],
  rows: Outcome["rows"],
): Set<number> | undefined {
  const positions = new Set<number>();
  for (const row of rows) {
    const stored = jsonOf(row["stored"]);
    for (const pair of Array.isArray(stored) ? stored : []) {
      const [key, runtimeId]: unknown[] = Array.isArray(pair) ? pair : [];
      const told = groups[Number(row["place"])]?.[Number(key)];
      // Who does not name the instance may mean any.
      const isSame = told && (told.restart.runtimeId ?? runtimeId) === (runtimeId ?? told.restart.runtimeId);
      if (isSame) positions.add(told.position);
    }
  }
  return rows.length < groups.length ? undefined : positions;
}
