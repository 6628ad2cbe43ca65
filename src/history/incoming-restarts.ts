/**
 * Restarts in ids that have much in common, as those of a crash loop do: said once, it need not be read from JSON for each of
 * them. Their workload is looked up when they are written: the pod may have moved to another meanwhile.
 */
export type IncomingRestarts = [
  podId: number,
  containerId: number,
  instanceId: number | null,
  exitCode: number | null,
  signal: number | null,
  reasonId: number | null,
  causeId: number | null,
  certainty: number | null,
  signatureId: number | null,
  observed: number,
  each: [
    finishedAt: number,
    runtimeId: number | null,
    attempt: number | null,
    lastedSeconds: number | null,
  ][],
];

/** A list of IncomingRestarts (?2) as rows, one a restart. */
export const incoming = `
  WITH alike AS MATERIALIZED (
    SELECT p.workload_id, p.pod_id, j.value->>1 AS container_id, j.value->>2 AS instance_id, j.value->>3 AS exit_code,
      j.value->>4 AS signal, j.value->>5 AS reason_id, j.value->>6 AS cause_id, j.value->>7 AS certainty,
      j.value->>8 AS signature_id, j.value->>9 AS observed, j.value->10 AS restarts
    FROM json_each(?2) AS j
    CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = j.value->>0
  ),
  incoming AS NOT MATERIALIZED (
    SELECT alike.*, j.value->>0 AS finished_at, j.value->>1 AS runtime_id, j.value->>2 AS attempt,
      j.value->>3 AS lasted_seconds
    FROM alike CROSS JOIN json_each(alike.restarts) AS j
  )`;

/** A pod's container with the first and the last second in which restarts of it are written. */
export type WrittenSpan = [podId: number, containerId: number, first: number, last: number];

/** A list of WrittenSpan (?2) as rows. */
export const written = `
  WITH written AS NOT MATERIALIZED (
    SELECT p.workload_id, p.pod_id, j.value->>1 AS container_id, j.value->>2 AS first, j.value->>3 AS last
    FROM json_each(?2) AS j
    CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = j.value->>0
  )`;
