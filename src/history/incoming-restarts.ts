/** The restarts of a RestartDocument (?2) with the ids that a tenant's (?1) dictionaries have for their words. */
export const incoming = `
  WITH incoming AS (
    SELECT j.key AS position, p.workload_id, p.pod_id, c.container_id, c.name AS container,
      j.value->>4 AS finished_at, i.instance_id, j.value->>6 AS runtime_id, j.value->>7 AS attempt,
      j.value->>8 AS lasted_seconds, j.value->>9 AS exit_code, j.value->>10 AS signal, reason.term_id AS reason_id,
      cause.term_id AS cause_id, j.value->>13 AS certainty, signature.term_id AS signature_id,
      j.value->>15 AS observed, i.node_id
    FROM json_each(?2, '$.restarts') AS j
    JOIN pods AS p ON p.tenant_id = ?1 AND p.cluster = j.value->>0 AND p.namespace = j.value->>1 AND p.name = j.value->>2
    JOIN containers AS c ON c.tenant_id = ?1 AND c.name = j.value->>3 AND c.twin = 0
    LEFT JOIN pod_instances AS i ON i.tenant_id = ?1 AND i.pod_id = p.pod_id AND i.identity = j.value->>5
    LEFT JOIN terms AS reason ON reason.tenant_id = ?1 AND reason.kind = 'reason' AND reason.text = j.value->>11
    LEFT JOIN terms AS cause ON cause.tenant_id = ?1 AND cause.kind = 'cause' AND cause.text = j.value->>12
    LEFT JOIN terms AS signature ON signature.tenant_id = ?1 AND signature.kind = 'signature'
      AND signature.text = j.value->>14
  )`;
