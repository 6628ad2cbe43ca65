import type { Evidence, PodSummary, Workload } from "../../evidence/evidence.ts";
import type { ContainerStatus } from "../../evidence/kubernetes.ts";
import { scheduledPod } from "../../evidence/scheduled-pod.ts";
import { workloadOf } from "../../evidence/workload.ts";
import { givesName } from "./owner-chain.ts";
import { containerStatuses } from "./subject.ts";

/** Enough to count replicas; a workload of thousands is told by its first ones. */
const maxSiblings = 200;

/** Fills in, for each piece of evidence, the other pods of its workload, then those of its node. */
export function addSiblings(all: readonly Evidence[]): void {
  const known = all.map((evidence) => ({
    evidence,
    workload: workloadIn(evidence),
    summary: summarise(evidence),
  }));
  const workloads = new Map<string, { namespace: string | undefined; workload: Workload }>();
  for (const { evidence, workload } of known) {
    if (workload && workload.kind !== "Pod")
      workloads.set(keyOf(evidence.namespace, workload), { namespace: evidence.namespace, workload });
  }
  const byWorkload = new Map<string, PodSummary[]>();
  const byNode = new Map<string, PodSummary[]>();
  const groups = new Map<PodSummary, string>();
  const places = known.map(({ evidence, workload, summary }) => {
    const found =
      workload &&
      (workload.kind === "Pod" ? workloadNaming(workloads, evidence.namespace, workload.name) : workload);
    const key = found && keyOf(evidence.namespace, found);
    if (summary && found) summary.workload = found;
    if (summary && key !== undefined) {
      push(byWorkload, key, summary);
      groups.set(summary, key);
    }
    if (summary?.node !== undefined) push(byNode, summary.node, summary);
    return { evidence, key, summary };
  });
  // Nearly all pods of a large workload have the same list, so they share it: nobody writes to evidence.
  const shared = new Map<string, PodSummary[]>();
  for (const { evidence, key, summary } of places) {
    const node = summary?.node ?? evidence.node?.object.metadata?.name;
    const place = `${key ?? ""} ${node ?? ""}`;
    let others = shared.get(place);
    if (!others) {
      const ofWorkload = (key === undefined ? undefined : byWorkload.get(key)) ?? [];
      others = ofWorkload.slice(0, maxSiblings);
      for (const other of (node === undefined ? undefined : byNode.get(node)) ?? []) {
        if (others.length >= maxSiblings) break;
        if (key === undefined || groups.get(other) !== key) others.push(other);
      }
      shared.set(place, others);
    }
    evidence.siblings =
      summary && others.includes(summary) ? others.filter((other) => other !== summary) : others;
  }
}

function push(groups: Map<string, PodSummary[]>, key: string, summary: PodSummary): void {
  const group = groups.get(key);
  if (group) group.push(summary);
  else groups.set(key, [summary]);
}

/** A pod known from events alone is not known to be nobody's; its name decides, as with a row. */
function workloadIn(evidence: Evidence): Workload | undefined {
  const workload = workloadOf(evidence);
  if (workload) return workload;
  const name =
    evidence.events?.find(({ involved }) => involved.kind === "Pod")?.involved.name ?? evidence.logs[0]?.pod;
  return name === undefined ? undefined : { kind: "Pod", name };
}

function keyOf(namespace: string | undefined, { kind, name }: Workload): string {
  return `${namespace ?? ""}/${kind}/${name}`;
}

/**
 * The workload that gives its pods such names: one that the input shows, else what Kubernetes' own naming says.
 * (In a table without namespaces, rows and the described pod are of one namespace, which only the latter shows.)
 */
function workloadNaming(
  workloads: ReadonlyMap<string, { namespace: string | undefined; workload: Workload }>,
  namespace: string | undefined,
  pod: string,
): Workload | undefined {
  const parts = /^(?<deployment>.+)-(?<hash>[a-z0-9]{6,10})-[bcdfghjklmnpqrstvwxz2456789]{5}$/.exec(
    pod,
  )?.groups;
  const ordinal = /^(?<set>.+)-\d{1,6}$/.exec(pod)?.groups?.["set"];
  const nearest = pod.slice(0, pod.lastIndexOf("-"));
  const run = scheduledPod(pod);
  const candidates: Workload[] = [
    ...(run ? [{ kind: "CronJob", name: run.cronJob }] : []),
    ...(parts ? [{ kind: "Deployment", name: parts["deployment"] ?? "" }] : []),
    ...(ordinal === undefined ? [] : [{ kind: "StatefulSet", name: ordinal }]),
    ...["ReplicaSet", "DaemonSet", "Job"].map((kind) => ({ kind, name: nearest })),
  ];
  for (const candidate of candidates) {
    if (workloads.has(keyOf(namespace, candidate)) && givesName(candidate.kind, candidate.name, pod))
      return candidate;
  }
  return candidates.find(
    ({ kind, name }) =>
      kind === "CronJob" || ((kind === "Deployment" || kind === "StatefulSet") && givesName(kind, name, pod)),
  );
}

/** The runtimes' exit code for a container that was gone when they looked for it. */
const unseenExit = 255;

function lossOf(statuses: readonly ContainerStatus[]): string | undefined {
  let last: string | undefined;
  for (const { state, lastState } of statuses) {
    const ended = state?.terminated ?? lastState?.terminated;
    if (ended?.exitCode !== unseenExit || ended.finishedAt === undefined) return undefined;
    if (last === undefined || ended.finishedAt > last) last = ended.finishedAt;
  }
  return last;
}

function summarise({ pod, row, namespace, events }: Evidence): PodSummary | undefined {
  const place = { ...(namespace !== undefined && { namespace }) };
  if (pod?.object.metadata?.name !== undefined) {
    const { metadata, spec, status } = pod.object;
    const statuses = containerStatuses(status);
    const restartCount = statuses.reduce((sum, { restartCount: count }) => sum + (count ?? 0), 0);
    const ready = status?.conditions?.find(({ type }) => type === "Ready")?.status;
    const node = spec?.nodeName;
    const templateHash = metadata.labels?.["pod-template-hash"];
    const disruptedAt = status?.conditions?.find(
      ({ type, status: value }) => type === "DisruptionTarget" && value === "True",
    )?.lastTransitionTime;
    const lostAt = lossOf(status?.containerStatuses ?? []);
    return {
      ...place,
      name: metadata.name ?? "",
      ...(metadata.uid !== undefined && { uid: metadata.uid }),
      ...(node !== undefined && { node }),
      ...(status?.phase !== undefined && { phase: status.phase }),
      ...(ready !== undefined && { ready: ready === "True" }),
      ...(statuses.length > 0 && { restartCount }),
      ...(metadata.creationTimestamp !== undefined && { createdAt: metadata.creationTimestamp }),
      ...(templateHash !== undefined && { templateHash }),
      ...(disruptedAt !== undefined && { disruptedAt }),
      ...(lostAt !== undefined && { lostAt }),
      source: pod.source,
    };
  }
  if (row) {
    const { name, node, status, restarts, readyContainers, totalContainers } = row.object;
    return {
      ...place,
      name,
      ...(node !== undefined && { node }),
      phase: status,
      ready: status === "Running" && readyContainers === totalContainers,
      restartCount: restarts,
      source: row.source,
    };
  }
  const event = events?.find(({ involved }) => involved.kind === "Pod" && involved.name !== undefined);
  return event && { ...place, name: event.involved.name ?? "", source: event.source };
}
