import type { Workload } from "../evidence/evidence.ts";
import type { AlertKey } from "./alerts.ts";
import { textOrNull } from "./column.ts";
import type { Database, Statement, TenantId } from "./database.ts";
import { toInstant } from "./instant.ts";
import { maybeSameKind } from "./same-kind.ts";
import { slices } from "./slices.ts";

/** One firing of an alert, as far as it takes to recognise it. */
export interface Firing {
  startsAt: string;
  status: "firing" | "resolved";
  groupKeyHash: string | null;
  /** Those that answer exactly this firing, newest first. */
  reportIds: readonly string[];
}

/**
 * For each key, the firings that it may repeat: those of the same start, and those that go on. Newest first. Keys may be
 * of one alert, and any number of its firings on record: each is looked at once.
 */
export async function listFirings(
  db: Database,
  tenant: TenantId,
  keys: readonly AlertKey[],
): Promise<Firing[][]> {
  const firstOfAlert = new Map<string, number>();
  const firsts = keys.map(({ fingerprint, cluster }, index) => {
    const alert = `${fingerprint}\n${cluster}`;
    const first = firstOfAlert.get(alert);
    if (first === undefined) firstOfAlert.set(alert, index);
    return first ?? index;
  });
  const asked = keys.map((key, index) => [...rowOf(key), firsts[index] === index ? null : startOf(key)]);
  // Looks at each alert in one statement: `[fingerprint, cluster, start, the start if no other is asked for]` as JSON.
  const rows = await inSlices(db, asked, (json) => ({
    sql: `SELECT k.key AS n, a.starts_at, a.status, a.group_key_hash, ar.report_id
      FROM json_each(?2) AS k
      CROSS JOIN alerts AS a ON a.tenant_id = ?1 AND a.fingerprint = k.value->>0 AND a.cluster = k.value->>1
        AND a.starts_at BETWEEN coalesce(k.value->>3, '') AND coalesce(k.value->>3, '~')
      LEFT JOIN alert_reports AS ar ON ar.tenant_id = a.tenant_id AND ar.fingerprint = a.fingerprint
        AND ar.cluster = a.cluster AND ar.starts_at = a.starts_at
      WHERE a.starts_at = k.value->>2 OR a.status = 'firing'`,
    params: [tenant, json],
  }));
  const found = keys.map(() => new Map<string, Firing & { reportIds: string[] }>());
  for (const { n, starts_at, status, group_key_hash, report_id } of rows) {
    const startsAt = String(starts_at);
    const firings = found[Number(n)];
    const firing = firings?.get(startsAt) ?? {
      startsAt,
      status: status === "resolved" ? "resolved" : "firing",
      groupKeyHash: textOrNull(group_key_hash),
      reportIds: [],
    };
    if (typeof report_id === "string") firing.reportIds.push(report_id);
    firings?.set(startsAt, firing);
  }
  for (const [index, first] of firsts.entries()) {
    if (first === index) continue;
    for (const [startsAt, firing] of found[first] ?? [])
      if (firing.status === "firing") found[index]?.set(startsAt, firing);
  }
  // Here rather than in the statement, half of whose time it would take to sort what comes as single rows.
  return found.map((firings) =>
    [...firings.values()]
      .map((firing) => ({ ...firing, reportIds: firing.reportIds.toSorted().toReversed() }))
      .toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1)),
  );
}

/** What a report may be about, to answer an alert. */
export interface ReportSubject {
  cluster: string;
  namespace: string | null;
  workload: Workload | null;
  /** Workloads of other kinds and this name may be meant. */
  isKindGuessed?: boolean;
  pod: string | null;
  podUid: string | null;
  /** Reports that are older tell of something else. */
  since: string;
  /** Only diagnoses that were made before this. undefined: any report. */
  diagnosedBefore?: string;
}

export interface FoundReport {
  id: string;
  state: string;
  verdict: string;
  createdAt: string;
}

/**
 * For each subject, the newest reports of that very Pod, of its workload and of a Pod of its name that found something
 * wrong: that of the Pod first, the others newest first.
 */
export async function listReportsOfSubjects(
  db: Database,
  tenant: TenantId,
  subjects: readonly ReportSubject[],
): Promise<FoundReport[][]> {
  const rows = await inSlices(
    db,
    subjects.map(({ cluster, namespace, workload, isKindGuessed, pod, since, podUid, diagnosedBefore }) => [
      cluster,
      namespace,
      workload?.name ?? null,
      pod,
      toInstant(since) ?? since,
      podUid,
      diagnosedBefore ?? null,
      isKindGuessed === true ? null : (workload?.kind ?? null),
    ]),
    (json) => ({
      sql: `WITH s AS MATERIALIZED (SELECT key AS n, value->>0 AS cluster, value->>1 AS namespace, value->>2 AS workload, value->>3 AS pod,
          value->>4 AS since, value->>5 AS uid, value->>6 AS before, value->>7 AS kind FROM json_each(?2)),
        found AS (
          SELECT s.n, 1 AS is_its_own, (${reportLabelled("podUid", "s.uid")}) AS report_id FROM s WHERE s.uid IS NOT NULL
          UNION ALL
          SELECT s.n, 0, (SELECT r.report_id FROM reports AS r WHERE r.tenant_id = ?1 AND r.workload_name = s.workload
              AND ${maybeSameKind("r.workload_kind", "s.kind")} AND r.created_at >= s.since AND r.cluster = s.cluster AND (s.namespace IS NULL OR r.namespace = s.namespace)
              AND r.verdict <> 'healthy' AND (s.before IS NULL OR r.verdict = 'diagnosed' AND r.created_at < s.before)
              ORDER BY r.created_at DESC, r.report_id DESC LIMIT 1)
          FROM s WHERE s.workload IS NOT NULL
          UNION ALL
          SELECT s.n, 0, (${reportLabelled("pod", "s.pod")}) FROM s WHERE s.pod IS NOT NULL)
        SELECT found.n, r.report_id, r.state, r.verdict, r.created_at FROM found CROSS JOIN reports AS r
          ON r.tenant_id = ?1 AND r.report_id = found.report_id
          GROUP BY found.n, r.report_id ORDER BY found.n, max(found.is_its_own) DESC, r.created_at DESC, r.report_id DESC`,
      params: [tenant, json],
    }),
  );
  return group(subjects.length, rows, (row) => ({
    id: String(row["report_id"]),
    state: String(row["state"]),
    verdict: String(row["verdict"]),
    createdAt: String(row["created_at"]),
  }));
}

/** The newest report of a subject `s` that has a label of this value. */
function reportLabelled(name: "pod" | "podUid", value: string): string {
  return `SELECT l.report_id FROM report_labels AS l CROSS JOIN reports AS r
              ON r.tenant_id = l.tenant_id AND r.report_id = l.report_id
              WHERE l.tenant_id = ?1 AND l.name = '${name}' AND l.value = ${value} AND l.created_at >= s.since
              AND r.cluster = s.cluster AND (s.namespace IS NULL OR r.namespace = s.namespace)
              AND r.verdict <> 'healthy' AND (s.before IS NULL OR r.verdict = 'diagnosed' AND r.created_at < s.before)
              ORDER BY l.created_at DESC, l.report_id DESC LIMIT 1`;
}

/** When firings were last heard of: a statement for each time. */
export function notifiedStatements(
  tenant: TenantId,
  heard: readonly { key: AlertKey; receivedAt: string }[],
): Statement[] {
  const latest = new Map<string, { row: unknown[]; receivedAt: string }>();
  for (const { key, receivedAt } of heard) {
    const row = rowOf(key);
    const id = row.join("\n");
    const known = latest.get(id)?.receivedAt ?? "";
    if (known < receivedAt) latest.set(id, { row, receivedAt });
  }
  const byTime = Map.groupBy(latest.values(), ({ receivedAt }) => receivedAt);
  return [...byTime].flatMap(([receivedAt, alerts]) =>
    [...slices(alerts.map(({ row }) => row))].map((slice) => ({
      // What was heard later may be on record already. No UPDATE … FROM: SQLite would read all alerts for each of these.
      sql: `UPDATE alerts SET received_at = ?3 WHERE tenant_id = ?1 AND received_at < ?3 AND (fingerprint, cluster, starts_at) IN
        (SELECT value->>0, value->>1, value->>2 FROM json_each(?2))`,
      params: [tenant, JSON.stringify(slice), receivedAt],
    })),
  );
}

/** Reports are found by each group key with which their alerts came. */
export function regroupedStatements(
  tenant: TenantId,
  regrouped: readonly { reportId: string; groupKeyHash: string }[],
): Statement[] {
  const rows = regrouped.map(({ reportId, groupKeyHash }) => [reportId, groupKeyHash]);
  return [...slices(rows)].map((slice) => ({
    sql: `INSERT INTO report_labels (tenant_id, name, value, created_at, report_id)
      SELECT ?1, 'groupKeyHash', l.value->>1, r.created_at, r.report_id
      FROM json_each(?2) AS l CROSS JOIN reports AS r ON r.tenant_id = ?1 AND r.report_id = l.value->>0
      WHERE true ON CONFLICT DO NOTHING`,
    params: [tenant, JSON.stringify(slice)],
  }));
}

function rowOf(key: AlertKey): unknown[] {
  return [key.fingerprint, key.cluster, startOf(key)];
}

function startOf({ startsAt }: AlertKey): unknown {
  return toInstant(startsAt) ?? startsAt;
}

async function inSlices(
  db: Database,
  values: readonly unknown[],
  statement: (json: string) => Statement,
): Promise<Record<string, unknown>[]> {
  if (values.length === 0) return [];
  const cut = [...slices(values)];
  const outcomes = await db.atomically(cut.map((slice) => statement(JSON.stringify(slice))));
  let offset = 0;
  return outcomes.flatMap(({ rows }, index) => {
    const numbered = offset === 0 ? rows : rows.map((row) => ({ ...row, n: Number(row["n"]) + offset }));
    offset += cut[index]?.length ?? 0;
    return numbered;
  });
}

function group<Item>(
  length: number,
  rows: readonly Record<string, unknown>[],
  read: (row: Record<string, unknown>) => Item,
): Item[][] {
  const groups = Array.from({ length }, (): Item[] => []);
  for (const row of rows) groups[Number(row["n"])]?.push(read(row));
  return groups;
}
