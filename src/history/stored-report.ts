import type { Workload } from "../evidence/evidence.ts";
import { jsonOf, textOrNull } from "./column.ts";

export type ReportState = "pending" | "complete";

/** A report as it is kept: what it is found by, and the diagnosis, which is never computed anew. */
export interface StoredReport {
  /** UUIDv7. */
  id: string;
  state: ReportState;
  createdAt: string;
  observedAt: string | null;
  rulesVersion: string;
  cluster: string;
  namespace: string | null;
  workload: Workload | null;
  container: string | null;
  verdict: string;
  severity: string;
  cause: string | null;
  category: string | null;
  signature: string | null;
  headline: string;
  /** JSON. */
  diagnosis: unknown;
  /** Of the evidence it was made from, if that is kept. */
  evidenceHash: string | null;
}

/** What a report can be found by besides its own columns. */
export interface ReportLabels {
  pods?: readonly string[];
  nodes?: readonly string[];
  alertnames?: readonly string[];
  labels?: Readonly<Record<string, string>>;
}

export const reportColumns = `r.report_id, r.state, r.created_at, r.observed_at, r.rules_version, r.cluster, r.namespace,
  r.workload_kind, r.workload_name, r.container, r.verdict, r.severity, r.cause, r.category, r.signature, r.headline,
  r.diagnosis, r.evidence_hash`;

export function storedReport(row: Record<string, unknown>): StoredReport {
  const kind = textOrNull(row["workload_kind"]);
  const name = textOrNull(row["workload_name"]);
  return {
    id: String(row["report_id"]),
    state: row["state"] === "pending" ? "pending" : "complete",
    createdAt: String(row["created_at"]),
    observedAt: textOrNull(row["observed_at"]),
    rulesVersion: String(row["rules_version"]),
    cluster: String(row["cluster"]),
    namespace: textOrNull(row["namespace"]),
    workload: kind === null || name === null ? null : { kind, name },
    container: textOrNull(row["container"]),
    verdict: String(row["verdict"]),
    severity: String(row["severity"]),
    cause: textOrNull(row["cause"]),
    category: textOrNull(row["category"]),
    signature: textOrNull(row["signature"]),
    headline: String(row["headline"]),
    diagnosis: jsonOf(row["diagnosis"]) ?? null,
    evidenceHash: textOrNull(row["evidence_hash"]),
  };
}
