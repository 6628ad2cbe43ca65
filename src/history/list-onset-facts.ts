import { jsonOf, textOrNull } from "./column.ts";
import type { CrashLoop } from "./crash-loops.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { toSeconds } from "./instant.ts";
import { certainties } from "./restart.ts";
import { slices } from "./slices.ts";

/** What is on record of how a crash loop began. */
export interface OnsetFacts {
  /** Where its first restarts were. */
  nodes: string[];
  certainty: (typeof certainties)[number] | null;
  /** Of the container, as of the newest revision by then. */
  image: string | undefined;
  /** Of its cause, as its first report has it. */
  variant: string | undefined;
}

/** Restarts of this time after the first count as the beginning. */
const beginningSeconds = 900;

const select = `
  SELECT j.value->>0 AS loop_id, f.nodes, f.certainty,
    (SELECT field.value FROM changes AS ch CROSS JOIN json_each(ch.detail, '$.fields') AS field
      WHERE ch.tenant_id = ?1 AND ch.cluster = j.value->>1 AND ch.namespace = j.value->>2 AND ch.kind = j.value->>3
        AND ch.name = j.value->>4 AND ch.reason = 'Rollout' AND ch.happened_at <= j.value->>6 + ${beginningSeconds}
        AND field.key = 'image ' || (j.value->>5)
      ORDER BY ch.happened_at DESC LIMIT 1) AS image,
    (SELECT rp.diagnosis->>'$.rootCause.variant' FROM reports AS rp
      WHERE rp.tenant_id = ?1 AND rp.report_id = j.value->>7) AS variant
  FROM json_each(?2) AS j
  LEFT JOIN (
    SELECT k.key AS place, json_group_array(DISTINCT node.text) AS nodes, max(r.certainty) AS certainty
    FROM json_each(?2) AS k
    CROSS JOIN workloads AS w ON w.tenant_id = ?1 AND w.cluster = k.value->>1 AND w.namespace = k.value->>2
      AND w.kind = k.value->>3 AND w.name = k.value->>4
    CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = w.workload_id
      AND r.finished_at BETWEEN k.value->>6 AND k.value->>6 + ${beginningSeconds}
    CROSS JOIN containers AS c ON c.tenant_id = ?1 AND c.container_id = r.container_id & ~1 AND c.name = k.value->>5
    LEFT JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.instance_id = r.instance_id
    LEFT JOIN terms AS node ON node.tenant_id = ?1 AND node.term_id = i.node_id
    GROUP BY k.key) AS f ON f.place = j.key`;

/** By the loops' ids. A number of statements that grows with the hundreds of loops only. */
export async function listOnsetFacts(
  db: Database,
  tenant: TenantId,
  loops: readonly CrashLoop[],
): Promise<Map<string, OnsetFacts>> {
  const found = new Map<string, OnsetFacts>();
  const keys = loops.map(({ id, cluster, namespace, workload, container, openedAt, firstReportId }) => [
    id,
    cluster,
    namespace,
    workload.kind,
    workload.name,
    container,
    toSeconds(openedAt) ?? 0,
    firstReportId,
  ]);
  for (const slice of slices(keys, 200)) {
    for (const row of await rowsOf(db, select, [tenant, JSON.stringify(slice)])) {
      const nodes = jsonOf(row["nodes"]);
      found.set(String(row["loop_id"]), {
        nodes: Array.isArray(nodes) ? nodes.filter((node) => typeof node === "string") : [],
        certainty: certainties[Number(row["certainty"] ?? 0) - 1] ?? null,
        image: textOrNull(row["image"]) || undefined,
        variant: textOrNull(row["variant"]) ?? undefined,
      });
    }
  }
  return found;
}
