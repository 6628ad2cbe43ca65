import type { Evidence, PodRow, PodSummary, Workload } from "../../evidence/evidence.ts";
import type { ContainerStatus } from "../../evidence/kubernetes.ts";
import { isLeftoverReason } from "../../evidence/leftover-reason.ts";
import { isLostNode } from "../../evidence/lost-node.ts";
import { scheduledPod } from "../../evidence/scheduled-pod.ts";
import { workloadOf } from "../../evidence/workload.ts";
import { givesName } from "./owner-chain.ts";
import { containerStatuses } from "./subject.ts";

/** Enough to count replicas; a workload of thousands is told by its first ones. */
const maxSiblings = 200;

/** Fills in, for each piece of evidence, the other pods of its workload, then those of its node. */
export function addSiblings(all: readonly Evidence[]): void {
  const workloads = all.map(workloadIn);
  const keys = all.map(({ namespace }, index) => {
    const workload = workloads[index];
    return workload && workload.kind !== "Pod" ? keyOf(namespace, workload) : undefined;
  });
  const shown = new Set(keys);
  for (const { namespace, row } of all) {
    const controller = row && controllerOfEnded(row.object);
    if (controller) shown.add(keyOf(namespace, controller));
  }
  const byWorkload = new Map<string, PodSummary[]>();
  /** By their places in the list. */
  const byNode = new Map<string, number[]>();
  const groupOf: (PodSummary[] | undefined)[] = [];
  const summaries = all.map((evidence, index) => {
    const summary = summarise(evidence);
    let workload = workloads[index];
    if (workload?.kind === "Pod") {
      workload = workloadNaming(shown, evidence.namespace, workload.name);
      keys[index] = workload && keyOf(evidence.namespace, workload);
    }
    if (summary === undefined) return undefined;
    const key = keys[index];
    if (workload) summary.workload = workload;
    if (key !== undefined) groupOf[index] = push(byWorkload, key, summary);
    if (summary.node !== undefined) push(byNode, summary.node, index);
    return summary;
  });
  // Nearly all pods of a large workload have the same list, so they share it: nobody writes to evidence.
  const shared = new Map<PodSummary[] | undefined, Map<string | undefined, PodSummary[]>>();
  all.forEach((evidence, index) => {
    const summary = summaries[index];
    const key = keys[index];
    const group = key === undefined ? undefined : byWorkload.get(key);
    const node = summary?.node ?? evidence.node?.object.metadata?.name;
    let ofGroup = shared.get(group);
    if (ofGroup === undefined) shared.set(group, (ofGroup = new Map()));
    let others = ofGroup.get(node);
    if (others === undefined) {
      others = group?.slice(0, maxSiblings) ?? [];
      for (const other of (node === undefined ? undefined : byNode.get(node)) ?? []) {
        if (others.length >= maxSiblings) break;
        if (group === undefined || groupOf[other] !== group) others.push(summaries[other]!);
      }
      ofGroup.set(node, others);
    }
    const own = summary === undefined ? -1 : others.indexOf(summary);
    evidence.siblings = own === -1 ? others : others.toSpliced(own, 1);
  });
}

function push<Each>(groups: Map<string, Each[]>, key: string, each: Each): Each[] {
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = []));
  group.push(each);
  return group;
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
 * Whose pod a row shows that has ended: one that has completed is a Job's, one that was ended from outside some other
 * controller's, unless a hash before the suffix tells of a Deployment. A CronJob's runs are told apart by their minutes.
 */
function controllerOfEnded({ name, status }: PodRow): Workload | undefined {
  // A lost node's pods have not ended; a DaemonSet has no other in their place.
  const isLeftover = status !== "NodeLost" && isLeftoverReason(status);
  const kind = status === "Completed" ? "Job" : isLeftover ? "ReplicaSet" : undefined;
  const ofDeployment = /-[bcdfghjklmnpqrstvwxz2456789]{6,10}-[^-]{5}$/;
  if (kind === undefined || scheduledPod(name) || ofDeployment.test(name)) return undefined;
  const controller = /^(?<name>.+)-[bcdfghjklmnpqrstvwxz2456789]{5}$/.exec(name)?.groups?.["name"];
  return controller === undefined ? undefined : { kind, name: controller };
}

/**
 * The workload that gives its pods such names: one that the input shows, else what Kubernetes' own naming says.
 * (In a table without namespaces, rows and the described pod are of one namespace, which only the latter shows.)
 */
function workloadNaming(
  workloads: ReadonlySet<string | undefined>,
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

function summarise({ pod, row, namespace, node: on, events }: Evidence): PodSummary | undefined {
  const place = {
    ...(namespace !== undefined && { namespace }),
    ...(on && isLostNode(on.object) && { nodeLost: true as const }),
  };
  if (pod?.object.metadata?.name !== undefined) {
    const { metadata, spec, status } = pod.object;
    const statuses = containerStatuses(status);
    const summary: PodSummary = { ...place, name: metadata.name ?? "", source: pod.source };
    if (metadata.uid !== undefined) summary.uid = metadata.uid;
    if (spec?.nodeName !== undefined) summary.node = spec.nodeName;
    if (status?.phase !== undefined) summary.phase = status.phase;
    if (statuses.length > 0) {
      summary.restartCount = 0;
      for (const { restartCount } of statuses) summary.restartCount += restartCount ?? 0;
    }
    // A description has no other time of the pod's beginning.
    const createdAt = metadata.creationTimestamp ?? status?.startTime;
    if (createdAt !== undefined) summary.createdAt = createdAt;
    else if (row?.object.ageSeconds !== undefined) summary.ageSeconds = row.object.ageSeconds;
    const templateHash = metadata.labels?.["pod-template-hash"];
    if (templateHash !== undefined) summary.templateHash = templateHash;
    for (const { type, status: value, lastTransitionTime } of status?.conditions ?? []) {
      if (type === "Ready" && value !== undefined) summary.ready ??= value === "True";
      if (type === "DisruptionTarget" && value === "True" && lastTransitionTime !== undefined)
        summary.disruptedAt ??= lastTransitionTime;
    }
    const lostAt = lossOf(status?.containerStatuses ?? []);
    if (lostAt !== undefined) summary.lostAt = lostAt;
    return summary;
  }
  if (row) {
    const { name, node, status, restarts, readyContainers, totalContainers, ageSeconds } = row.object;
    return {
      ...place,
      name,
      ...(node !== undefined && { node }),
      phase: status,
      ready: status === "Running" && readyContainers === totalContainers,
      restartCount: restarts,
      ...(ageSeconds !== undefined && { ageSeconds }),
      source: row.source,
    };
  }
  const event = events?.find(({ involved }) => involved.kind === "Pod" && involved.name !== undefined);
  return event && { ...place, name: event.involved.name ?? "", source: event.source };
}
