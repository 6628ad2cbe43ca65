/** The ids that a tenant's (?1) dictionaries have for a list of RestartWords (?2), a row for each. */
export const resolveWords = `
  SELECT j.key AS position, p.pod_id, c.container_id, i.instance_id, i.node_id, reason.term_id AS reason_id,
    cause.term_id AS cause_id, signature.term_id AS signature_id
  FROM json_each(?2) AS j
  CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = j.value->>0 AND p.namespace = j.value->>1
    AND p.name = j.value->>2
  CROSS JOIN containers AS c ON c.tenant_id = ?1 AND c.name = j.value->>3
  LEFT JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.pod_id = p.pod_id AND i.identity = j.value->>4
  LEFT JOIN terms AS reason ON reason.tenant_id = ?1 AND reason.kind = 'reason' AND reason.text = j.value->>5
  LEFT JOIN terms AS cause ON cause.tenant_id = ?1 AND cause.kind = 'cause' AND cause.text = j.value->>6
  LEFT JOIN terms AS signature ON signature.tenant_id = ?1 AND signature.kind = 'signature'
    AND signature.text = j.value->>7`;

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
