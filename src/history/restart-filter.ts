import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { toBound } from "./instant.ts";
import { revisionNames } from "./revision-names.ts";

export interface RestartFilter {
  cluster?: string;
  namespace?: string;
  /** Its name; `workloadKind` narrows it down. */
  workload?: string;
  workloadKind?: string;
  pod?: string;
  container?: string;
  node?: string;
  /** Any of these. */
  causes?: readonly string[];
  signature?: string;
  /** A template's hash, or a rollout's number. */
  revision?: string;
  exitCode?: number;
  /** Ended at or after, and before: RFC 3339. */
  since?: string;
  until?: string;
}

/** A filter in ids. */
export interface ResolvedFilter {
  /** All that it can be about, if they are few; undefined: too many to go through one by one. */
  workloads: number[] | undefined;
  /** One of these words stands at every restart that is wanted. */
  terms: number[];
  /** SQL on `r`, with `?` for each of `params`. */
  matches: string;
  params: unknown[];
  from: number;
  /** The last second that is wanted. */
  to: number;
}

const mostWorkloads = 500;

/** undefined: a word is unknown, so that there is no such restart. */
export async function resolveFilter(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter,
): Promise<ResolvedFilter | undefined> {
  const [terms, containers, workloads] = await Promise.all([
    termsOf(db, tenant, filter),
    filter.container === undefined ? undefined : containersOf(db, tenant, filter.container),
    workloadsOf(db, tenant, filter),
  ]);
  const matches: string[] = ["true"];
  const params: unknown[] = [];
  const oneOf = (column: string, ids: readonly number[]) => {
    matches.push(isOneOf(column, ids));
    params.push(ids.length === 1 ? ids[0] : JSON.stringify(ids));
  };
  const instanceHas = (column: string, ids: readonly number[]) => {
    matches.push(`EXISTS (SELECT 1 FROM pod_instances AS i WHERE i.tenant_id = r.tenant_id
      AND i.instance_id = r.instance_id AND ${isOneOf(`i.${column}`, ids)})`);
    params.push(ids.length === 1 ? ids[0] : JSON.stringify(ids));
  };
  if (workloads.pods !== undefined) oneOf("r.pod_id", workloads.pods);
  if (containers !== undefined) oneOf("r.container_id & ~1", containers);
  if (filter.causes !== undefined) oneOf("r.cause_id", terms.cause);
  if (filter.signature !== undefined) oneOf("r.signature_id", terms.signature);
  if (filter.node !== undefined) instanceHas("node_id", terms.node);
  if (filter.revision !== undefined) instanceHas("revision_id", terms.revision);
  if (filter.exitCode !== undefined) {
    matches.push("r.exit_code = ?");
    params.push(filter.exitCode);
  }
  if (workloads.ids === undefined) addWorkload(filter, matches, params);

  const asked = [
    filter.causes === undefined ? undefined : terms.cause,
    filter.signature === undefined ? undefined : terms.signature,
    filter.node === undefined ? undefined : terms.node,
    filter.revision === undefined ? undefined : terms.revision,
    containers,
    workloads.pods,
    workloads.ids,
  ];
  if (asked.some((ids) => ids?.length === 0)) return undefined;
  const narrowest = [terms.signature, terms.node].find((ids) => ids.length > 0);
  return {
    workloads: workloads.ids,
    terms: narrowest ?? (filter.causes === undefined ? [0, ...terms.every] : terms.cause),
    matches: matches.join(" AND "),
    params,
    from: toBound(filter.since) ?? 0,
    to: (toBound(filter.until) ?? 2 ** 33) - 1,
  };
}

/** Mostly there is one, and a list is dearer: it is looked into for each row that is examined. */
function isOneOf(column: string, ids: readonly number[]): string {
  return ids.length === 1 ? `${column} = ?` : `${column} IN (SELECT value FROM json_each(?))`;
}

type Terms = Record<"node" | "signature" | "revision" | "cause" | "every", number[]>;

async function termsOf(db: Database, tenant: TenantId, filter: RestartFilter): Promise<Terms> {
  const { revision } = filter;
  const revisions = revision === undefined ? [] : await revisionNames(db, tenant, { ...filter, revision });
  const wanted = [
    ["node", filter.node],
    ["signature", filter.signature],
    ...revisions.map((name) => ["revision", name]),
    ...(filter.causes ?? []).map((cause) => ["cause", cause]),
  ].filter(([, text]) => text !== undefined);
  const terms: Terms = { node: [], signature: [], revision: [], cause: [], every: [] };
  const found = await rowsOf(
    db,
    `SELECT t.kind, t.term_id FROM json_each(?2) AS j
      CROSS JOIN terms AS t ON t.tenant_id = ?1 AND t.kind = j.value->>0 AND t.text = j.value->>1`,
    [tenant, JSON.stringify(wanted)],
  );
  for (const row of found) {
    const kind = row["kind"];
    if (kind === "node" || kind === "signature" || kind === "revision" || kind === "cause")
      terms[kind].push(Number(row["term_id"]));
  }
  if (terms.node.length + terms.signature.length === 0 && filter.causes === undefined) {
    const every = await rowsOf(db, "SELECT term_id FROM terms WHERE tenant_id = ?1 AND kind = 'cause'", [
      tenant,
    ]);
    terms.every = every.map((row) => Number(row["term_id"]));
  }
  return terms;
}

async function containersOf(db: Database, tenant: TenantId, name: string): Promise<number[]> {
  const rows = await rowsOf(db, "SELECT container_id FROM containers WHERE tenant_id = ?1 AND name = ?2", [
    tenant,
    name,
  ]);
  return rows.map((row) => Number(row["container_id"]));
}

/** The workloads that the names allow, if they are few. A pod's name says which workload it is. */
async function workloadsOf(
  db: Database,
  tenant: TenantId,
  filter: RestartFilter,
): Promise<{ ids: number[] | undefined; pods: number[] | undefined }> {
  const { cluster, namespace, workload, workloadKind, pod } = filter;
  if (pod !== undefined) {
    const rows = await rowsOf(
      db,
      `SELECT p.pod_id, p.workload_id FROM pods AS p
        CROSS JOIN workloads AS w ON w.tenant_id = p.tenant_id AND w.workload_id = p.workload_id
        WHERE p.tenant_id = ?1 AND p.name = ?2 AND (?3 IS NULL OR p.namespace = ?3) AND (?4 IS NULL OR p.cluster = ?4)
          AND (?5 IS NULL OR w.name = ?5) AND (?6 IS NULL OR w.kind = ?6)
        LIMIT ?7`,
      [
        tenant,
        pod,
        namespace ?? null,
        cluster ?? null,
        workload ?? null,
        workloadKind ?? null,
        mostWorkloads,
      ],
    );
    return {
      ids: [...new Set(rows.map((row) => Number(row["workload_id"])))],
      pods: rows.map((row) => Number(row["pod_id"])),
    };
  }
  if (workload === undefined && namespace === undefined) return { ids: undefined, pods: undefined };
  const rows = await rowsOf(
    db,
    `SELECT w.workload_id FROM workloads AS w
      WHERE w.tenant_id = ?1 AND ${workload === undefined ? "w.namespace" : "w.name"} = ?2 AND (?3 IS NULL OR w.namespace = ?3)
        AND (?4 IS NULL OR w.cluster = ?4) AND (?5 IS NULL OR w.kind = ?5)
      LIMIT ?6`,
    [
      tenant,
      workload ?? namespace ?? null,
      namespace ?? null,
      cluster ?? null,
      workloadKind ?? null,
      mostWorkloads + 1,
    ],
  );
  return {
    ids: rows.length > mostWorkloads ? undefined : rows.map((row) => Number(row["workload_id"])),
    pods: undefined,
  };
}

function addWorkload(
  { cluster, namespace, workload, workloadKind }: RestartFilter,
  matches: string[],
  params: unknown[],
): void {
  const named = Object.entries({ cluster, namespace, name: workload, kind: workloadKind }).filter(
    ([, value]) => value !== undefined,
  );
  if (named.length === 0) return;
  matches.push(`EXISTS (SELECT 1 FROM workloads AS w WHERE w.tenant_id = r.tenant_id AND w.workload_id = r.workload_id
    AND ${named.map(([column]) => `w.${column} = ?`).join(" AND ")})`);
  params.push(...named.map(([, value]) => value));
}
