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
  /** As {@link differing} gives it. */
  each: string[],
];

// What each restart of them has of its own, as texts of one width: SQLite cuts a text in a fraction of the time that it takes to
// read an array.
const widths = { finished_at: 10, runtime_id: 10, attempt: 7, lasted_seconds: 10 } as const;

/** The fields of one restart that it has of its own. */
export function differing(restart: {
  finishedAt: number;
  runtimeId: number | null;
  attempt: number | null;
  lastedSeconds: number | null;
}): string {
  const text = (value: number | null, width: number) => String(value ?? "").padStart(width);
  return (
    text(restart.finishedAt, widths.finished_at) +
    text(restart.runtimeId, widths.runtime_id) +
    text(restart.attempt, widths.attempt) +
    text(restart.lastedSeconds, widths.lasted_seconds)
  );
}

function ownColumns(): string {
  let from = 1;
  return Object.entries(widths)
    .map(([column, width]) => {
      const text = `substr(j.value, ${from}, ${width})`;
      from += width;
      return `CAST(nullif(${text}, '${" ".repeat(width)}') AS INTEGER) AS ${column}`;
    })
    .join(", ");
}

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
    SELECT alike.*, ${ownColumns()}
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
