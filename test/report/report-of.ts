import type { Report, ReportCitation, ReportFinding } from "../../src/report/report.ts";

/** A root cause as an engine could have found it. */
export function findingOf(more: Partial<ReportFinding> = {}): ReportFinding {
  return {
    cause: "container-memory-limit",
    category: "memory",
    variant: null,
    certainty: "likely",
    current: true,
    container: "cart",
    summary: "Container cart was OOM-killed at its memory limit of 256Mi.",
    detail: { limit: "256Mi" },
    citations: [citationOf({})],
    remediation: [
      {
        action: "Raise the memory limit of cart from 256Mi to 512Mi",
        command: ["kubectl", "-n", "shop", "set", "resources", "deployment/cart", "--limits=memory=512Mi"],
        caution: "Each pod is replaced.",
      },
    ],
    ...more,
  };
}

export function citationOf(more: Partial<ReportCitation>): ReportCitation {
  return {
    kind: "pod",
    origin: "attached",
    path: "/status/containerStatuses/0/lastState/terminated/reason",
    value: "OOMKilled",
    ...more,
  };
}

/** A report as one is read: diagnosed, of one pod of a Deployment. */
export function reportOf(more: Partial<Report> = {}): Report {
  const root = findingOf();
  return {
    id: null,
    state: "complete",
    createdAt: null,
    observedAt: "2026-03-02T10:06:00Z",
    rulesVersion: "1",
    headline: "Container cart was OOM-killed at its memory limit of 256Mi; 14 restarts",
    severity: "error",
    subject: {
      cluster: "prod",
      namespace: "shop",
      workload: { kind: "Deployment", name: "cart" },
      container: "cart",
      containerType: "app",
      pods: [{ name: "cart-7d9f8b6c5d-x2x7k", ready: false, restartCount: 14 }],
      managedBy: null,
      labels: {},
    },
    verdict: "diagnosed",
    rootCause: root,
    statement: root.summary,
    findings: [root],
    ruledOut: [],
    missing: [],
    redactions: { total: 0, byDetector: {} },
    context: {},
    restarts: {
      restartCount: 14,
      firstAt: "2026-03-02T09:00:00Z",
      lastAt: "2026-03-02T10:05:00Z",
      backOff: { delaySeconds: 300, until: "2026-03-02T10:10:00Z" },
      observed: 2,
      new: 1,
    },
    seenBefore: null,
    alerts: [],
    resolution: null,
    ...more,
  };
}
