import type { Database, Outcome, Statement, TenantId } from "./database.ts";
import { periodSeconds } from "./periods.ts";
import type { WordLists } from "./word-lists.ts";

// Words, a list at a time (?2), into the dictionaries of a tenant (?1). Ids count up within the
// tenant; a statement is alone while it runs, so that the highest id cannot be taken twice. What is known is not written.
//
// SQLite takes a tenant's rows for few, and would read all of them before it looks at what was told. CROSS JOIN, and
// subqueries that are materialised, keep what was told in front.

const insertTerms = `
  INSERT INTO terms (tenant_id, term_id, kind, text, detail)
  SELECT ?1, (SELECT coalesce(max(term_id), 0) FROM terms WHERE tenant_id = ?1) + row_number() OVER (), kind, text, detail
  FROM (SELECT value->>0 AS kind, value->>1 AS text, value->>2 AS detail FROM json_each(?2)) AS told
  WHERE NOT EXISTS (SELECT 1 FROM terms AS t WHERE t.tenant_id = ?1 AND t.kind = told.kind AND t.text = told.text)
  ON CONFLICT DO NOTHING`;

/** A list of [cluster, namespace, kind, name, depth] (?2). */
export const insertWorkloads = `
  INSERT INTO workloads (tenant_id, workload_id, cluster, namespace, kind, name, depth)
  SELECT ?1, (SELECT coalesce(max(workload_id), 0) FROM workloads WHERE tenant_id = ?1) + row_number() OVER (),
    cluster, namespace, kind, name, depth
  FROM (SELECT value->>0 AS cluster, value->>1 AS namespace, value->>2 AS kind, value->>3 AS name, value->>4 AS depth
    FROM json_each(?2)) AS told
  WHERE NOT EXISTS (SELECT 1 FROM workloads AS w WHERE w.tenant_id = ?1 AND w.cluster = told.cluster
    AND w.namespace = told.namespace AND w.name = told.name AND w.kind = told.kind)
  ON CONFLICT DO NOTHING`;

const toldPods = `
  SELECT key AS place, value->>0 AS cluster, value->>1 AS namespace, value->>2 AS name, value->>3 AS kind, value->>4 AS workload
  FROM json_each(?2)`;

const insertPods = `
  INSERT INTO pods (tenant_id, pod_id, cluster, namespace, name, workload_id)
  SELECT ?1, (SELECT coalesce(max(pod_id), 0) FROM pods WHERE tenant_id = ?1) + row_number() OVER (),
    told.cluster, told.namespace, told.name, w.workload_id
  FROM (${toldPods}) AS told
  CROSS JOIN workloads AS w ON w.tenant_id = ?1 AND w.cluster = told.cluster AND w.namespace = told.namespace
    AND w.name = told.workload AND w.kind = told.kind
  WHERE NOT EXISTS (SELECT 1 FROM pods AS p WHERE p.tenant_id = ?1 AND p.cluster = told.cluster
    AND p.namespace = told.namespace AND p.name = told.name)
  ON CONFLICT DO NOTHING`;

// Of the workloads `w` and `o`, both told to own a pod.
const ownsRather = "(w.depth > o.depth OR (w.depth = o.depth AND (w.kind, w.name) < (o.kind, o.name)))";

// A pod first told by a log or a table is its own workload, until an object tells who owns it. Its restarts then move:
// they stay under one workload, or the same crash could stand under two.
const moved = `
  WITH moved AS MATERIALIZED (
    SELECT ?1 AS tenant_id, p.pod_id AS pod_id, p.workload_id AS old_id, w.workload_id AS new_id
    FROM (${toldPods}) AS told
    CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = told.cluster AND p.namespace = told.namespace
      AND p.name = told.name
    CROSS JOIN workloads AS o ON o.tenant_id = ?1 AND o.workload_id = p.workload_id
    CROSS JOIN workloads AS w ON w.tenant_id = ?1 AND w.cluster = told.cluster AND w.namespace = told.namespace
      AND w.name = told.workload AND w.kind = told.kind
    WHERE w.workload_id <> o.workload_id AND ${ownsRather}
  )`;

const movePeriods = `
  ${moved}
  INSERT INTO restart_periods (tenant_id, term_id, period, workload_id)
  SELECT DISTINCT ?1, d.term_id, d.period, moved.new_id
  FROM moved
  CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = moved.old_id AND r.pod_id = moved.pod_id
  LEFT JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.instance_id = r.instance_id
  CROSS JOIN restart_periods AS d ON d.tenant_id = ?1 AND d.term_id IN (coalesce(r.cause_id, 0), r.signature_id, i.node_id)
    AND d.period = r.finished_at / ${periodSeconds} AND d.workload_id = moved.old_id
  WHERE true
  ON CONFLICT DO NOTHING`;

const moveRows = (table: string) => `
  ${moved}
  UPDATE ${table} SET workload_id = moved.new_id FROM moved
  WHERE ${table}.tenant_id = moved.tenant_id AND ${table}.workload_id = moved.old_id AND ${table}.pod_id = moved.pod_id`;

// Crash loops go with the last pod of the workload that they were filed under. Where the new workload has an open one for
// the container already, they go as closed: a container has one open loop.
const moveCrashLoops = (verb: string, closing: string) => `
  ${moved}
  ${verb} crash_loops SET workload_id = moved.new_id ${closing} FROM moved
  WHERE crash_loops.tenant_id = moved.tenant_id AND crash_loops.workload_id = moved.old_id
    AND NOT EXISTS (SELECT 1 FROM pods AS p WHERE p.tenant_id = ?1 AND p.workload_id = moved.old_id
      AND p.pod_id NOT IN (SELECT pod_id FROM moved))`;

const movePods = `
  ${moved}
  UPDATE pods SET workload_id = moved.new_id FROM moved
  WHERE pods.tenant_id = moved.tenant_id AND pods.pod_id = moved.pod_id`;

const toldInstances = `
  SELECT t.key AS place, ?1 AS tenant_id, p.pod_id AS pod_id, t.value->>3 AS identity, t.value->>4 AS uid, node.term_id AS node_id,
    revision.term_id AS revision_id, t.value->>7 AS created_at
  FROM json_each(?2) AS t
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = t.value->>0 AND p.namespace = t.value->>1 AND p.name = t.value->>2
  LEFT JOIN terms AS node ON node.tenant_id = ?1 AND node.kind = 'node' AND node.text = t.value->>5
  LEFT JOIN terms AS revision ON revision.tenant_id = ?1 AND revision.kind = 'revision' AND revision.text = t.value->>6`;

const insertInstances = `
  INSERT INTO pod_instances (tenant_id, instance_id, pod_id, identity, uid, node_id, revision_id, created_at)
  SELECT ?1, (SELECT coalesce(max(instance_id), 0) FROM pod_instances WHERE tenant_id = ?1) + row_number() OVER (),
    pod_id, identity, uid, node_id, revision_id, created_at
  FROM (${toldInstances}) AS told
  WHERE NOT EXISTS (SELECT 1 FROM pod_instances AS i WHERE i.tenant_id = ?1 AND i.pod_id = told.pod_id
    AND i.identity = told.identity)
  ON CONFLICT DO NOTHING`;

// Where two witnesses disagree the greater text stands, whoever came first.
const greaterTerm = (one: string, other: string) => `
  CASE WHEN ${one} IS NULL THEN ${other} WHEN ${other} IS NULL OR ${one} = ${other} THEN ${one}
  WHEN (SELECT text FROM terms WHERE tenant_id = ?1 AND term_id = ${one})
    > (SELECT text FROM terms WHERE tenant_id = ?1 AND term_id = ${other}) THEN ${one} ELSE ${other} END`;

const completeInstances = (column: string, joined: string) => `
  WITH told AS MATERIALIZED (${toldInstances})
  UPDATE pod_instances SET ${column} = ${joined} FROM told
  WHERE pod_instances.tenant_id = told.tenant_id AND pod_instances.pod_id = told.pod_id AND pod_instances.identity = told.identity
    AND told.${column} IS NOT NULL AND ${joined} IS NOT pod_instances.${column}`;

/** What a column of a known instance becomes when `told` tells of it too. */
const joined: Record<string, (known: string) => string> = {
  node_id: (known) => greaterTerm("told.node_id", `${known}.node_id`),
  revision_id: (known) => greaterTerm("told.revision_id", `${known}.revision_id`),
  created_at: (known) =>
    `coalesce(min(told.created_at, ${known}.created_at), told.created_at, ${known}.created_at)`,
};

// A node learnt late is learnt of the restarts that are on record too.
const completePeriods = `
  INSERT INTO restart_periods (tenant_id, term_id, period, workload_id)
  SELECT DISTINCT ?1, i.node_id, r.finished_at / ${periodSeconds}, r.workload_id
  FROM (${toldInstances}) AS told
  CROSS JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.pod_id = told.pod_id AND i.identity = told.identity
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = told.pod_id
  CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = p.workload_id AND r.pod_id = p.pod_id
    AND r.instance_id = i.instance_id
  WHERE i.node_id IS NOT NULL
  ON CONFLICT DO NOTHING`;

// A signature's detail follows from it, so that there is nothing to choose but for a version that did not tell it.
const completeDetails = `
  WITH told AS MATERIALIZED (
    SELECT ?1 AS tenant_id, value->>0 AS kind, value->>1 AS text, value->>2 AS detail FROM json_each(?2)
    WHERE value->>2 IS NOT NULL)
  UPDATE terms SET detail = told.detail FROM told
  WHERE terms.tenant_id = told.tenant_id AND terms.kind = told.kind AND terms.text = told.text
    AND told.detail > coalesce(terms.detail, '')`;

const insertContainers = `
  INSERT INTO containers (tenant_id, container_id, name)
  SELECT ?1, (SELECT coalesce(max(container_id), 0) FROM containers WHERE tenant_id = ?1) + 2 * row_number() OVER (), name
  FROM (SELECT value AS name FROM json_each(?2)) AS told
  WHERE NOT EXISTS (SELECT 1 FROM containers AS c WHERE c.tenant_id = ?1 AND c.name = told.name)
  ON CONFLICT DO NOTHING`;

// Where an answer is incomplete, what was told has more to say than what is on record.
const findTerms = `
  SELECT j.key AS place, t.term_id AS id, j.value->>2 > coalesce(t.detail, '') AS incomplete
  FROM json_each(?2) AS j
  CROSS JOIN terms AS t ON t.tenant_id = ?1 AND t.kind = j.value->>0 AND t.text = j.value->>1`;

const findPods = `
  SELECT told.place, p.pod_id AS id, (o.kind, o.name) <> (told.kind, told.workload) AND EXISTS (
      SELECT 1 FROM workloads AS w WHERE w.tenant_id = ?1 AND w.cluster = told.cluster AND w.namespace = told.namespace
        AND w.name = told.workload AND w.kind = told.kind AND ${ownsRather}) AS incomplete
  FROM (${toldPods}) AS told
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = told.cluster AND p.namespace = told.namespace
    AND p.name = told.name
  LEFT JOIN workloads AS o ON o.tenant_id = ?1 AND o.workload_id = p.workload_id`;

const findInstances = `
  SELECT told.place, i.instance_id AS id, i.node_id, ${Object.entries(joined)
    .map(([column, value]) => `${value("i")} IS NOT i.${column}`)
    .join(" OR ")} AS incomplete
  FROM (${toldInstances}) AS told
  CROSS JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.pod_id = told.pod_id AND i.identity = told.identity`;

const findContainers = `
  SELECT j.key AS place, c.container_id AS id FROM json_each(?2) AS j
  CROSS JOIN containers AS c ON c.tenant_id = ?1 AND c.name = j.value`;

/** The ids of words, by their places in the lists. */
export interface WordIds {
  terms: number[];
  pods: number[];
  instances: number[];
  /** Of the instances, where it is known. */
  nodes: (number | undefined)[];
  containers: number[];
}

/**
 * Enters words into the dictionaries, and answers their ids. `question` is asked on the same journey, before a pod moves
 * to another workload.
 */
export async function enterWords(
  db: Database,
  tenant: TenantId,
  words: WordLists,
  question?: Statement,
): Promise<WordIds & { answer: Outcome["rows"] }> {
  const of = (list: readonly unknown[]) => [tenant, JSON.stringify(list)];
  const [terms, pods, instances, containers] = [
    of(words.terms),
    of(words.pods),
    of(words.instances),
    of(words.containers),
  ];
  const find = [
    { sql: findTerms, params: terms },
    { sql: findPods, params: pods },
    { sql: findInstances, params: instances },
    { sql: findContainers, params: containers },
  ];
  const outcomes = await db.atomically([
    { sql: insertTerms, params: terms },
    { sql: insertWorkloads, params: of(words.workloads) },
    { sql: insertPods, params: pods },
    { sql: insertInstances, params: instances },
    { sql: insertContainers, params: containers },
    ...find,
    ...(question ? [question] : []),
  ]);
  const answer = question ? (outcomes.pop()?.rows ?? []) : [];
  const found = outcomes.slice(-find.length);
  const [someTerms, somePods, someInstances] = found.map(({ rows }) =>
    rows.some((row) => row["incomplete"] === 1),
  );
  if (somePods) await db.atomically(moveStatements.map((sql) => ({ sql, params: pods })));
  if (!someTerms && !someInstances) return { ...idsOf(found), answer };
  const completed = await db.atomically([
    ...completeStatements.map((sql) => ({ sql, params: instances })),
    { sql: completeDetails, params: terms },
    ...find,
  ]);
  return { ...idsOf(completed.slice(-find.length)), answer };
}

/** What moves pods to the workloads that turned out to own them. Seldom needed: its own transaction. */
const moveStatements: readonly string[] = [
  movePeriods,
  moveRows("restarts"),
  moveRows("restart_gaps"),
  moveRows("restart_counts"),
  moveCrashLoops("UPDATE OR IGNORE", ""),
  moveCrashLoops("UPDATE", ", closed_at = last_restart_at"),
  movePods,
];

/** What completes pods that were told with less before. Seldom needed too. */
const completeStatements: readonly string[] = [
  ...Object.entries(joined).map(([column, value]) => completeInstances(column, value("pod_instances"))),
  completePeriods,
];

function idsOf([terms, pods, instances, containers]: readonly Outcome[]): WordIds {
  const column = (outcome: Outcome | undefined, name: string) => {
    const ids: number[] = [];
    for (const row of outcome?.rows ?? [])
      if (typeof row[name] === "number") ids[Number(row["place"])] = row[name];
    return ids;
  };
  return {
    terms: column(terms, "id"),
    pods: column(pods, "id"),
    instances: column(instances, "id"),
    nodes: column(instances, "node_id"),
    containers: column(containers, "id"),
  };
}
