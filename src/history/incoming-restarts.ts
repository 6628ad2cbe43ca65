/** A restart in ids. Its workload is looked up when it is written: the pod may have moved to another meanwhile. */
export type IncomingRestart = [
  podId: number,
  containerId: number,
  finishedAt: number,
  instanceId: number | null,
  runtimeId: number | null,
  attempt: number | null,
  lastedSeconds: number | null,
  exitCode: number | null,
  signal: number | null,
  reasonId: number | null,
  causeId: number | null,
  certainty: number | null,
  signatureId: number | null,
  observed: number,
];

/** A list of IncomingRestart (?2) as rows. Not materialised: most who ask need few of the columns. */
export const incoming = `
  WITH incoming AS NOT MATERIALIZED (
    SELECT j.key AS position, p.workload_id, p.pod_id, j.value->>1 AS container_id, j.value->>2 AS finished_at,
      j.value->>3 AS instance_id, j.value->>4 AS runtime_id, j.value->>5 AS attempt, j.value->>6 AS lasted_seconds,
      j.value->>7 AS exit_code, j.value->>8 AS signal, j.value->>9 AS reason_id, j.value->>10 AS cause_id,
      j.value->>11 AS certainty, j.value->>12 AS signature_id, j.value->>13 AS observed
    FROM json_each(?2) AS j
    CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = j.value->>0
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
