import type { Workload } from "../evidence/evidence.ts";
import { jsonOf } from "./column.ts";
import type { reports } from "./report-schema.ts";

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
  podUids?: readonly string[];
  nodes?: readonly string[];
  revisions?: readonly string[];
  exitCodes?: readonly number[];
  alertnames?: readonly string[];
  labels?: Readonly<Record<string, string>>;
}

export function storedReport(row: typeof reports.$inferSelect): StoredReport {
  const { tenantId: _, reportId, state, workloadKind, workloadName, diagnosis, ...columns } = row;
  return {
    ...columns,
    id: reportId,
    state: state === "pending" ? "pending" : "complete",
    workload:
      workloadKind === null || workloadName === null ? null : { kind: workloadKind, name: workloadName },
    diagnosis: jsonOf(diagnosis) ?? null,
  };
}
