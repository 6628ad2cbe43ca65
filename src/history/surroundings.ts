import { jsonOf } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, Statement, TenantId } from "./database.ts";
import { toSeconds } from "./instant.ts";
import { slices } from "./slices.ts";

/** What is known of an object of the cluster beside its pods. */
export interface SurroundingRow {
  cluster: string;
  kind: string;
  /** "" for objects of the cluster. */
  namespace: string;
  name: string;
  /** RFC 3339. */
  seenAt: string;
  /** JSON. */
  facts: object;
}

// A watcher tells of a node with every crash on it; an hour more or less decides nothing.
const leastProgressSeconds = 3600;

const given = `SELECT value->>0 AS cluster, value->>1 AS kind, value->>2 AS namespace, value->>3 AS name,
  value->>4 AS seen_at, value->>5 AS facts FROM json_each(?2)`;

/** Puts objects on record as they were seen last. A node that has another version than before is a change. */
export function surroundingStatements(tenant: TenantId, objects: readonly SurroundingRow[]): Statement[] {
  const rows = objects.flatMap(({ cluster, kind, namespace, name, seenAt, facts }) => {
    const at = toSeconds(seenAt);
    return at === undefined ? [] : [[cluster, kind, namespace, name, at, JSON.stringify(facts)]];
  });
  return [...slices(rows)].flatMap((slice) => {
    const params = [tenant, JSON.stringify(slice)];
    return [
      {
        sql: `INSERT INTO changes (tenant_id, cluster, namespace, kind, name, happened_at, reason, detail)
          SELECT ?1, g.cluster, '', 'Node', g.name, g.seen_at, 'Upgraded',
            json_object('from', s.facts->>'kubelet', 'to', g.facts->>'kubelet')
          FROM (${given}) AS g
          JOIN surroundings AS s ON s.tenant_id = ?1 AND s.cluster = g.cluster AND s.kind = g.kind
            AND s.namespace = g.namespace AND s.name = g.name
          WHERE g.kind = 'Node' AND g.seen_at > s.seen_at AND g.facts->>'kubelet' <> s.facts->>'kubelet'
          ON CONFLICT DO NOTHING`,
        params,
      },
      {
        sql: `INSERT INTO surroundings (tenant_id, cluster, kind, namespace, name, seen_at, facts)
          SELECT ?1, g.cluster, g.kind, g.namespace, g.name, g.seen_at, g.facts FROM (${given}) AS g WHERE true
          ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at, facts = excluded.facts
          WHERE excluded.seen_at >= surroundings.seen_at + ${leastProgressSeconds}
            OR (excluded.seen_at >= surroundings.seen_at AND excluded.facts <> surroundings.facts)`,
        params,
      },
    ];
  });
}

/** The nodes of a cluster that were seen since a time. */
export async function listNodes(
  db: Database,
  tenant: TenantId,
  { cluster, since }: { cluster: string; since: string },
  limit = 5_000,
): Promise<{ name: string; facts: Record<string, unknown> }[]> {
  const rows = await rowsOf(
    db,
    `SELECT name, facts FROM surroundings
      WHERE tenant_id = ?1 AND cluster = ?2 AND kind = 'Node' AND namespace = '' AND seen_at >= ?3 LIMIT ?4`,
    [tenant, cluster, toSeconds(since) ?? 0, limit],
  );
  return rows.map((row) => ({ name: String(row["name"]), facts: recordOf(row["facts"]) }));
}

/** Of some addresses, those that were seen to be a Service's. */
export async function listServicesBehind(
  db: Database,
  tenant: TenantId,
  { cluster, addresses }: { cluster: string; addresses: readonly string[] },
): Promise<Map<string, { namespace: string; service: string }>> {
  if (addresses.length === 0) return new Map();
  const rows = await rowsOf(
    db,
    `SELECT a.value AS address, s.namespace, s.facts->>'service' AS service
      FROM surroundings AS s CROSS JOIN json_each(s.facts, '$.addresses') AS a
      WHERE s.tenant_id = ?1 AND s.cluster = ?2 AND s.kind IN ('Service', 'Endpoints', 'EndpointSlice')
        AND a.value IN (SELECT value FROM json_each(?3))
      ORDER BY s.seen_at, s.kind LIMIT 1000`,
    [tenant, cluster, JSON.stringify(addresses)],
  );
  return new Map(
    rows.map((row) => [
      String(row["address"]),
      { namespace: String(row["namespace"]), service: String(row["service"]) },
    ]),
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  const read = jsonOf(value);
  return typeof read === "object" && read !== null && !Array.isArray(read) ? { ...read } : {};
}
