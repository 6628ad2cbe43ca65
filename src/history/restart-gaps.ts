import { incoming } from "./incoming-restarts.ts";

// A gap stands before a restart whose attempt does not follow the attempt before it in the same life of the pod. What a
// restart adds can change its own gap and that of the next restart; both are computed anew from the ledger, so that the
// order in which restarts arrive does not matter.

// The next restart of the same container, if it is among the next thousand of its workload: a late arrival must not cost
// a walk through a year.
const next = `
  (SELECT later.finished_at FROM (
    SELECT n.finished_at, n.pod_id, n.container_id, n.attempt FROM restarts AS n
    WHERE n.tenant_id = ?1 AND n.workload_id = touched.workload_id AND n.finished_at > touched.finished_at
    ORDER BY n.finished_at LIMIT 1000) AS later
  WHERE later.pod_id = touched.pod_id AND later.attempt IS NOT NULL
    AND later.container_id IN (touched.container_id, touched.twin_id)
  LIMIT 1)`;

const examined = `
  ${incoming},
  touched AS MATERIALIZED (
    SELECT DISTINCT workload_id, finished_at, pod_id, container_id,
      (SELECT t.container_id FROM containers AS c CROSS JOIN containers AS t ON t.tenant_id = ?1 AND t.name = c.name AND t.twin = 1
        WHERE c.tenant_id = ?1 AND c.container_id = incoming.container_id) AS twin_id
    FROM incoming),
  examined AS MATERIALIZED (
    SELECT workload_id, finished_at, pod_id, container_id, twin_id FROM touched
    UNION SELECT workload_id, ${next}, pod_id, container_id, twin_id FROM touched),
  restart AS NOT MATERIALIZED (
    SELECT r.workload_id, r.finished_at, r.pod_id, r.container_id, examined.container_id AS first_id, examined.twin_id,
      r.attempt, r.finished_at - coalesce(r.lasted_seconds, 0) AS not_after, i.uid, coalesce(i.created_at, 0) AS created_at
    FROM examined
    CROSS JOIN restarts AS r ON r.tenant_id = ?1 AND r.workload_id = examined.workload_id
      AND r.finished_at = examined.finished_at AND r.pod_id = examined.pod_id
      AND r.container_id IN (examined.container_id, examined.twin_id)
    LEFT JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.instance_id = r.instance_id)`;

// The restart before, unless it was in another life of a pod of this name: then attempts began at nought.
const before = `
  (SELECT json_array(q.finished_at, q.attempt) FROM restarts AS q
    LEFT JOIN pod_instances AS j ON j.tenant_id = ?1 AND j.instance_id = q.instance_id
    WHERE q.tenant_id = ?1 AND q.workload_id = restart.workload_id
      AND q.finished_at BETWEEN restart.created_at AND restart.finished_at
      AND q.pod_id = restart.pod_id AND q.container_id IN (restart.first_id, restart.twin_id) AND q.attempt IS NOT NULL
      AND (q.finished_at < restart.finished_at OR q.attempt < restart.attempt)
      AND coalesce(j.uid = restart.uid, true)
    ORDER BY q.finished_at DESC, q.attempt DESC LIMIT 1)`;

const insertGaps = `
  ${examined},
  follows AS (
    SELECT restart.*, ${before} AS previous FROM restart WHERE attempt > 0)
  INSERT INTO restart_gaps (tenant_id, workload_id, finished_at, pod_id, container_id, from_attempt, to_attempt, not_before, not_after)
  SELECT ?1, workload_id, finished_at, pod_id, container_id, coalesce((previous->>1) + 1, 0), attempt - 1, previous->>0, not_after
  FROM follows WHERE coalesce((previous->>1) + 1, 0) < attempt
  ON CONFLICT DO UPDATE SET from_attempt = excluded.from_attempt, to_attempt = excluded.to_attempt,
    not_before = excluded.not_before, not_after = excluded.not_after
  WHERE (excluded.from_attempt, excluded.to_attempt, excluded.not_before, excluded.not_after)
    IS NOT (restart_gaps.from_attempt, restart_gaps.to_attempt, restart_gaps.not_before, restart_gaps.not_after)`;

const deleteGaps = `
  ${examined},
  closed AS MATERIALIZED (
    SELECT ?1 AS tenant_id, restart.workload_id, restart.finished_at, restart.pod_id, restart.container_id
    FROM restart
    CROSS JOIN restart_gaps AS g ON g.tenant_id = ?1 AND g.workload_id = restart.workload_id
      AND g.finished_at = restart.finished_at AND g.pod_id = restart.pod_id AND g.container_id = restart.container_id
    WHERE coalesce((${before}->>1) + 1, 0) >= coalesce(restart.attempt, 0))
  DELETE FROM restart_gaps WHERE (tenant_id, workload_id, finished_at, pod_id, container_id) IN (SELECT * FROM closed)`;

/** In the order in which they must run, after the restarts are written. */
export const gapStatements: readonly string[] = [deleteGaps, insertGaps];
