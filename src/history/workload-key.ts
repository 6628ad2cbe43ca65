import type { Workload } from "../evidence/evidence.ts";

/** A workload by its names. */
export interface WorkloadKey {
  cluster: string;
  namespace: string;
  workload: Workload;
}

/** Of a row with the columns `cluster`, `namespace`, `workload_kind` and `workload_name`. */
export function workloadOfRow(row: Record<string, unknown>): WorkloadKey {
  return {
    cluster: String(row["cluster"]),
    namespace: String(row["namespace"]),
    workload: { kind: String(row["workload_kind"]), name: String(row["workload_name"]) },
  };
}
