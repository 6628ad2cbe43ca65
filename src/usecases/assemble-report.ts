import { backOffOf } from "../correlation/back-off.ts";
import { signatureOf } from "../correlation/signature.ts";
import type { Diagnosis, Finding } from "../diagnosis/diagnose.ts";
import { lastResorts } from "../diagnosis/rank.ts";
import { ownershipOf } from "../diagnosis/target.ts";
import { type ContainerView, viewOf } from "../diagnosis/view.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Redactions } from "../redaction/redactor.ts";
import type { DiagnosedReport, PodReference, ReportFinding, Subject } from "../report/report.ts";

/** One pod's diagnosis, before it is joined with those of its siblings. */
export interface PodDiagnosis {
  evidence: Evidence;
  diagnosis: Diagnosis;
}

/** undefined unless a root cause is named that recurs as itself. */
export function signatureFor({ evidence, diagnosis }: PodDiagnosis): string | undefined {
  const root = diagnosis.verdict === "diagnosed" ? diagnosis.findings[0] : undefined;
  // Last resorts name no cause, so two of them need not be the same crash.
  if (!root || lastResorts.has(root.cause)) return undefined;
  return signatureOf({
    cause: root.cause,
    variant: root.variant,
    detail: root.detail,
    namespace: evidence.namespace,
    workload: ownershipOf(viewOf(evidence)).workload,
    container: diagnosis.container,
  });
}

/** Labels that route a ticket; the rest of a pod's labels say nothing to whoever is on call. */
const routingLabels = ["team", "service", "app.kubernetes.io/name", "app.kubernetes.io/part-of", "app"];

/** Pods of one workload, container and signature. */
export interface PodGroup {
  signature: string | undefined;
  pods: readonly [PodDiagnosis, ...PodDiagnosis[]];
}

/** Joins the diagnoses of a group into one report. The first pod's words are the report's; the rest is the request's. */
export function assembleReport(
  { pods, signature }: PodGroup,
  { cluster, rulesVersion, redactions }: { cluster: string; rulesVersion: string; redactions: Redactions },
): DiagnosedReport {
  const [{ evidence, diagnosis }] = pods;
  const findings = diagnosis.findings.map(reportFinding);
  const root = diagnosis.verdict === "diagnosed" ? (findings[0] ?? null) : null;
  const { seen, ...restarts } = restartsOf(pods);
  const subject = subjectOf(pods, cluster);
  return {
    observedAt: evidence.now ?? null,
    rulesVersion,
    headline: headline(diagnosis, restarts.restartCount),
    severity: severityOf(diagnosis, pods),
    subject,
    verdict: diagnosis.verdict,
    rootCause: root,
    statement: diagnosis.statement,
    findings,
    ruledOut: diagnosis.ruledOut.map(({ cause, because, citations }) => ({
      cause,
      because,
      citations: [...citations],
    })),
    missing: [...diagnosis.missing],
    redactions,
    ...(signature !== undefined && { signature }),
    restarts,
    seen,
  };
}

function reportFinding(finding: Finding): ReportFinding {
  const { container, certainty, summary, cause, category, current, at, ageSeconds } = finding;
  return {
    container,
    certainty,
    summary,
    cause,
    category,
    current,
    variant: finding.variant ?? null,
    detail: { ...finding.detail },
    at,
    ageSeconds,
    citations: [...finding.citations],
    remediation: [...finding.remediation],
  };
}

function headline({ verdict, statement }: Diagnosis, restartCount: number | null): string {
  const trimmed = statement.trimEnd();
  const sentence = trimmed.endsWith(".") ? trimmed.slice(0, -1) : statement;
  if (verdict === "healthy" || !restartCount) return sentence;
  return `${sentence}; ${restartCount} ${restartCount === 1 ? "restart" : "restarts"}`;
}

function subjectOf(pods: readonly [PodDiagnosis, ...PodDiagnosis[]], cluster: string): Subject {
  const [{ evidence, diagnosis }] = pods;
  const view = viewOf(evidence);
  const { workload, manager } = ownershipOf(view);
  const container = view.container(diagnosis.container);
  return {
    cluster: evidence.cluster ?? cluster,
    namespace: evidence.namespace ?? null,
    workload: workload ?? null,
    container: diagnosis.container,
    containerType: container?.type ?? null,
    pods: podReferences(pods),
    managedBy: manager ?? null,
    labels: labelsOf(evidence),
  };
}

function labelsOf({ pod, owners }: Evidence): Record<string, string> {
  const own = pod?.object.metadata?.labels;
  const ofOwner = owners.at(-1)?.object.metadata.labels;
  const labels: Record<string, string> = {};
  for (const key of routingLabels) {
    const value = own?.[key] ?? ofOwner?.[key];
    if (value !== undefined) labels[key] = value;
  }
  return labels;
}

/** Each pod once: a watcher that caught up tells of one several times, the newest crash first. */
function podReferences(pods: readonly PodDiagnosis[]): Subject["pods"] {
  const references = new Map<string, PodReference>();
  for (const pod of pods) {
    const reference = podReference(pod);
    const key = `${reference?.name}\0${reference?.uid}`;
    if (reference && !references.has(key)) references.set(key, reference);
  }
  return [...references.values()];
}

function podReference({ evidence, diagnosis }: PodDiagnosis): PodReference | undefined {
  const view = viewOf(evidence);
  if (view.name === undefined) return undefined;
  const pod = evidence.pod?.object;
  const ready = readyOf(evidence);
  const restartCount = restartCountOf(view.containers, diagnosis.container) ?? evidence.row?.object.restarts;
  const node = pod?.spec?.nodeName ?? evidence.row?.object.node;
  return {
    name: view.name,
    uid: pod?.metadata?.uid,
    node,
    ready,
    restartCount,
  };
}

function readyOf({ pod, row }: Evidence): boolean | undefined {
  const condition = pod?.object.status?.conditions?.find(({ type }) => type === "Ready");
  if (condition) return condition.status === "True";
  const statuses = pod?.object.status?.containerStatuses;
  if (statuses && statuses.length > 0) return statuses.every(({ ready }) => ready);
  return (
    row &&
    row.object.readyContainers === row.object.totalContainers &&
    row.object.readinessGates === undefined
  );
}

function restartCountOf(containers: readonly ContainerView[], name: string | null): number | undefined {
  let most: number | undefined;
  for (const { name: own, restartCount } of containers)
    if (restartCount !== undefined && (name === null || own === name))
      most = Math.max(most ?? 0, restartCount);
  return most;
}

function restartsOf(pods: readonly PodDiagnosis[]): DiagnosedReport["restarts"] & { seen: number } {
  let most: number | null = null;
  let firstAt: string | null = null;
  let lastAt: string | null = null;
  let seen = 0;
  let backOff: DiagnosedReport["restarts"]["backOff"] = null;
  for (const { evidence, diagnosis } of pods) {
    const { containers } = viewOf(evidence);
    const count = restartCountOf(containers, diagnosis.container) ?? evidence.row?.object.restarts;
    if (count !== undefined && (most === null || count > most)) most = count;
    for (const { name, dead, earlier, waiting, restartCount } of containers) {
      if (diagnosis.container !== null && name !== diagnosis.container) continue;
      for (const instance of [dead, earlier]) {
        const at = instance?.state.finishedAt;
        if (!at) continue;
        seen += 1;
        if (firstAt === null || at < firstAt) firstAt = at;
        if (lastAt === null || at > lastAt) lastAt = at;
      }
      if (waiting?.reason === "CrashLoopBackOff") {
        backOff ??= backOffOf(waiting.message, restartCount, dead?.state.finishedAt);
      }
    }
  }
  return { restartCount: most, firstAt, lastAt, backOff, seen };
}

/** critical: the workload is known to serve from no pod. error: a pod fails. warning: others still serve, or a mere possibility. */
function severityOf(
  { verdict, findings }: Diagnosis,
  pods: readonly [PodDiagnosis, ...PodDiagnosis[]],
): DiagnosedReport["severity"] {
  if (verdict === "healthy") return "info";
  const [{ evidence }] = pods;
  const { siblings } = evidence;
  if (pods.length + siblings.length === 1) return "error";
  const failing = new Set(pods.map((pod) => viewOf(pod.evidence).name));
  const others = siblings.filter(({ name }) => !failing.has(name));
  const ready = others.filter((sibling) => sibling.ready).length;
  if (ready > 0)
    return verdict === "diagnosed" && findings[0]?.certainty !== "possible" && ready < failing.size
      ? "error"
      : "warning";
  if (pods.length + others.length > 1 && pods.every((pod) => readyOf(pod.evidence) === false))
    return "critical";
  return "error";
}
