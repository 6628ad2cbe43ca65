import { incoming } from "./incoming-restarts.ts";

// Each column of a restart is the greatest that any witness told, in an order of its own: then neither the order of the
// witnesses nor their repetition matters. Dictionary ids are in order of arrival, so words are compared, never ids.

const word = (id: string) => `(SELECT text FROM terms WHERE tenant_id = ?1 AND term_id = ${id})`;

const greatest = (column: string) =>
  `coalesce(max(excluded.${column}, restarts.${column}), excluded.${column}, restarts.${column})`;

// A runtime that lost the container tells less than one that saw it end, and "Error" less than "OOMKilled".
const told = (id: string) => `
  (SELECT CASE WHEN text IN ('Unknown', 'ContainerStatusUnknown') THEN '0' WHEN text IN ('Error', 'Completed') THEN '1'
    ELSE '2' END || text FROM terms WHERE tenant_id = ?1 AND term_id = ${id})`;

const reason = `
  CASE WHEN excluded.reason_id IS NULL OR excluded.reason_id IS restarts.reason_id THEN restarts.reason_id
  WHEN restarts.reason_id IS NULL OR ${told("excluded.reason_id")} > ${told("restarts.reason_id")}
  THEN excluded.reason_id ELSE restarts.reason_id END`;

// A UID says more than a node's name; more than one of a kind is a contradiction, decided by the greater.
const identity = (id: string) => `
  (SELECT (uid IS NOT NULL) || identity FROM pod_instances WHERE tenant_id = ?1 AND instance_id = ${id})`;

const instance = `
  CASE WHEN excluded.instance_id IS NULL OR excluded.instance_id IS restarts.instance_id THEN restarts.instance_id
  WHEN restarts.instance_id IS NULL OR ${identity("excluded.instance_id")} > ${identity("restarts.instance_id")}
  THEN excluded.instance_id ELSE restarts.instance_id END`;

// Cause, certainty and signature are one statement of one diagnosis and stay together. The more certain diagnosis had
// the better evidence.
const diagnosisIsBetter = `
  (excluded.cause_id IS NOT NULL AND (restarts.cause_id IS NULL
    OR coalesce(excluded.certainty, 0) > coalesce(restarts.certainty, 0)
    OR (coalesce(excluded.certainty, 0) = coalesce(restarts.certainty, 0)
      AND (excluded.cause_id <> restarts.cause_id OR excluded.signature_id IS NOT restarts.signature_id)
      AND (${word("excluded.cause_id")}, coalesce(${word("excluded.signature_id")}, ''))
        > (${word("restarts.cause_id")}, coalesce(${word("restarts.signature_id")}, '')))))`;

const diagnosis = (column: string) =>
  `CASE WHEN ${diagnosisIsBetter} THEN excluded.${column} ELSE restarts.${column} END`;

const joined: Record<string, string> = {
  instance_id: instance,
  runtime_id: "coalesce(restarts.runtime_id, excluded.runtime_id)",
  attempt: greatest("attempt"),
  lasted_seconds: greatest("lasted_seconds"),
  exit_code: greatest("exit_code"),
  signal: greatest("signal"),
  reason_id: reason,
  cause_id: diagnosis("cause_id"),
  certainty: diagnosis("certainty"),
  signature_id: diagnosis("signature_id"),
  observed: greatest("observed"),
};
const columns = Object.keys(joined);

// The first restart knows no back-off, so that one container can end twice in one second. Both witnesses must name the
// instance for that to be seen.
const standsBesideAnother = `
  EXISTS (SELECT 1 FROM restarts AS r WHERE r.tenant_id = ?1 AND r.workload_id = incoming.workload_id
    AND r.finished_at = incoming.finished_at AND r.pod_id = incoming.pod_id AND r.container_id = incoming.container_id
    AND r.runtime_id <> incoming.runtime_id)`;

/** A list of IncomingRestarts (?2). */
export const mergeRestarts = `
  ${incoming}
  INSERT INTO restarts (tenant_id, workload_id, finished_at, pod_id, container_id, ${columns.join(", ")})
  SELECT ?1, workload_id, finished_at, pod_id, container_id | ${standsBesideAnother}, ${columns.join(", ")} FROM incoming
  WHERE true
  ON CONFLICT (tenant_id, workload_id, finished_at, pod_id, container_id) DO UPDATE SET
    ${columns.map((column) => `${column} = ${joined[column]}`).join(",\n    ")}
  WHERE coalesce(restarts.runtime_id = excluded.runtime_id, true)
    AND (${columns.map((column) => `excluded.${column}`).join(", ")})
      IS NOT (${columns.map((column) => `restarts.${column}`).join(", ")})
    AND (${Object.values(joined).join(",\n      ")})
      IS NOT (${columns.map((column) => `restarts.${column}`).join(", ")})`;

/** A list of [pod, word, period] (?2): when which workloads had restarts with which words. */
export const insertPeriods = `
  INSERT INTO restart_periods (tenant_id, term_id, period, workload_id)
  SELECT ?1, j.value->>1, j.value->>2, p.workload_id
  FROM json_each(?2) AS j CROSS JOIN pods AS p ON p.tenant_id = ?1 AND p.pod_id = j.value->>0
  WHERE true
  ON CONFLICT DO NOTHING`;
