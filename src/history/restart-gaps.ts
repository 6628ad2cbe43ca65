import { written } from "./incoming-restarts.ts";

// A gap stands before a restart whose attempt does not follow the attempt before it in the same life of the pod. What a
// restart adds can change its own gap and that of the next restart; both are computed anew from the ledger, so that the
// order in which restarts arrive does not matter.

/** An attempt is at most a million. */
const attemptBits = 20;

const sameContainer = (one: string, other: string) => `${one}.container_id | 1 = ${other}.container_id | 1`;

// The next restart of the same container, if it is among the next thousand of its workload: a late arrival must not cost
// a walk through a year.
const next = `
  (SELECT later.finished_at FROM (
    SELECT n.finished_at, n.pod_id, n.container_id, n.attempt FROM restarts AS n
    WHERE n.tenant_id = ?1 AND n.workload_id = written.workload_id AND n.finished_at > written.last
    ORDER BY n.finished_at LIMIT 1000) AS later
  WHERE later.pod_id = written.pod_id AND later.attempt IS NOT NULL AND ${sameContainer("later", "written")}
  LIMIT 1)`;

// When the attempt before ended and which it was, as one number, unless it was in another life of a pod of this name: then
// attempts began at nought. A container has at most two restarts in one second, of which the later attempt counts.
const before = `
  (SELECT max(ended) FROM (SELECT q.finished_at << ${attemptBits} | q.attempt AS ended FROM restarts AS q
    WHERE q.tenant_id = ?1 AND q.workload_id = r.workload_id AND q.pod_id = r.pod_id AND ${sameContainer("q", "r")}
      AND q.finished_at BETWEEN (CASE WHEN r.instance_id IS NULL THEN 0 ELSE coalesce(
        (SELECT created_at FROM pod_instances WHERE tenant_id = ?1 AND instance_id = r.instance_id), 0) END) AND r.finished_at
      AND q.attempt IS NOT NULL AND (q.finished_at < r.finished_at OR q.attempt < r.attempt)
      AND (q.instance_id IS r.instance_id OR coalesce(
        (SELECT uid FROM pod_instances WHERE tenant_id = ?1 AND instance_id = q.instance_id)
          = (SELECT uid FROM pod_instances WHERE tenant_id = ?1 AND instance_id = r.instance_id), true))
    ORDER BY q.finished_at DESC LIMIT 2))`;

const firstMissing = (previous: string) => `coalesce((${previous} & ${2 ** attemptBits - 1}) + 1, 0)`;

const insertGaps = `
  ${written},
  examined AS MATERIALIZED (
    SELECT workload_id, pod_id, container_id, first, coalesce(${next}, last) AS last FROM written),
  follows AS (
    SELECT r.workload_id, r.finished_at, r.pod_id, r.container_id, r.attempt,
      r.finished_at - coalesce(r.lasted_seconds, 0) AS not_after, ${before} AS previous
    FROM examined
    CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = examined.workload_id
      AND r.finished_at BETWEEN examined.first AND examined.last AND r.pod_id = examined.pod_id
      AND ${sameContainer("r", "examined")}
    WHERE r.attempt > 0)
  INSERT INTO restart_gaps (tenant_id, workload_id, finished_at, pod_id, container_id, from_attempt, to_attempt, not_before,
    not_after)
  SELECT ?1, workload_id, finished_at, pod_id, container_id, ${firstMissing("previous")}, attempt - 1,
    previous >> ${attemptBits}, not_after
  FROM follows WHERE ${firstMissing("previous")} < attempt
  ON CONFLICT DO UPDATE SET from_attempt = excluded.from_attempt, to_attempt = excluded.to_attempt,
    not_before = excluded.not_before, not_after = excluded.not_after
  WHERE (excluded.from_attempt, excluded.to_attempt, excluded.not_before, excluded.not_after)
    IS NOT (restart_gaps.from_attempt, restart_gaps.to_attempt, restart_gaps.not_before, restart_gaps.not_after)`;

// Gaps are few: those that can have closed are found from their own side.
const deleteGaps = `
  ${written},
  closed AS MATERIALIZED (
    SELECT r.tenant_id, r.workload_id, r.finished_at, r.pod_id, r.container_id
    FROM written
    CROSS JOIN restart_gaps AS g ON g.tenant_id = ?1 AND g.workload_id = written.workload_id
      AND g.finished_at >= written.first AND g.pod_id = written.pod_id AND ${sameContainer("g", "written")}
    CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = g.workload_id AND r.finished_at = g.finished_at
      AND r.pod_id = g.pod_id AND r.container_id = g.container_id
    WHERE ${firstMissing(before)} >= coalesce(r.attempt, 0))
  DELETE FROM restart_gaps WHERE (tenant_id, workload_id, finished_at, pod_id, container_id) IN (SELECT * FROM closed)`;

/** In the order in which they must run, after the restarts are written. */
export const gapStatements: readonly string[] = [deleteGaps, insertGaps];
