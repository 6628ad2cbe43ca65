import type { StoredReport } from "../../src/history/stored-report.ts";
import { now } from "./observation.ts";

/** A report made `number` minutes after noon. */
export function report(number: number, differing: Partial<StoredReport> = {}): StoredReport {
  return {
    id: `0195563c-9f00-7c3a-8a51-${String(number).padStart(12, "0")}`,
    state: "complete",
    createdAt: new Date(Date.parse(now) + number * 60_000).toISOString(),
    observedAt: "2026-03-02T12:00:00.000Z",
    rulesVersion: "1",
    cluster: "prod",
    namespace: "shop",
    workload: { kind: "Deployment", name: "cart" },
    container: "cart",
    verdict: "diagnosed",
    severity: "error",
    cause: "container-memory-limit",
    category: "memory",
    signature: "5e0f3c1a9b7d2e48",
    headline: "cart restarted",
    diagnosis: { findings: [{ cause: "container-memory-limit" }], quote: "«' OR 1=1 --»" },
    evidenceHash: null,
    ...differing,
  };
}
