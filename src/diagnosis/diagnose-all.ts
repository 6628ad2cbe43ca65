import type { Evidence, PodEvent } from "../evidence/evidence.ts";
import type { Pod } from "../evidence/kubernetes.ts";
import { lazily } from "../evidence/lazily.ts";
import { workloadOf } from "../evidence/workload.ts";
import { calledWorkloads, unanswered } from "./called-workloads.ts";
import type { Cause } from "./cause.ts";
import { citedHosts, isCited } from "./cited-hosts.ts";
import { isScaledDown, isStop } from "./deletion.ts";
import { pointsAtNeighbour } from "./dependency.ts";
import { type Diagnosis, diagnose, type Finding } from "./diagnose.ts";
import { isSuperseded, replicasOf } from "./leftover.ts";
import { compareKeys, lastResorts } from "./rank.ts";
import { viewOf } from "./view.ts";

/** A diagnosis with the evidence it rests on. */
interface Diagnosed {
  evidence: Evidence;
  diagnosis: Diagnosis;
}

const verdicts = ["diagnosed", "inconclusive", "healthy"] as const;
const certainties = ["proven", "likely", "possible"] as const;

/**
 * Diagnoses several pods and puts them in reading order: what is diagnosed before what is not, the origin of a failure
 * before those that depend on it, what is down before what is up again, then by certainty, by how much of the workload is down,
 * by restarts, by name. `services` gives the names of Services by their addresses.
 */
export function diagnoseAll(
  evidence: readonly Evidence[],
  catalogue: readonly Cause[],
  services?: ReadonlyMap<string, string>,
): Diagnosed[] {
  const each = evidence.flatMap((piece) =>
    diagnose(piece, catalogue).map((diagnosis, index) => ({ evidence: piece, diagnosis, index })),
  );
  const listed = lazily(() => listedPods(evidence));
  const told = each.filter((entry) => !saysNothing(entry) && !isGone(entry, listed));
  const all = told.length > 0 ? told : each;
  const origins = {
    hosts: new Set([
      ...citedHosts(
        all.map(({ diagnosis }) => diagnosis),
        services,
      ),
      ...calledWorkloads(all, isReady),
    ]),
    node: all.some(({ diagnosis }) => isNodes(diagnosis)),
    down: new Set(all.filter(isDownForReason).map(workloadKey)),
    shown: all.some(({ evidence: { pod, row } }) => pod !== undefined || row !== undefined),
    explained: new Set(all.filter(({ diagnosis }) => restsOnLog(diagnosis)).map(containerKey)),
    causes: new Set(
      all.filter((entry) => entry.evidence.pod).map(({ diagnosis }) => diagnosis.findings[0]?.cause),
    ),
  };
  return all
    .map((entry) => ({ entry, key: keyOf(entry, origins), name: nameOf(entry.evidence) }))
    .toSorted(
      (a, b) => compareKeys(a.key, b.key) || compareText(a.name, b.name) || a.entry.index - b.entry.index,
    )
    .map(({ entry }) => entry);
}

/**
 * Beside others, a log that nobody's name is on and that names no cause says of none of them that it fails; nor does a
 * pod of which only the steps of its life are told, or a manifest that nobody may have applied.
 */
function saysNothing({ evidence, diagnosis }: Diagnosed): boolean {
  const { pod, row, owners, alerts, events = [], logs } = evidence;
  const isShown =
    (pod !== undefined && !isManifest(pod.object)) ||
    row !== undefined ||
    owners.length > 0 ||
    alerts.length > 0;
  if (isShown || diagnosis.verdict === "diagnosed") return false;
  return logs.every((log) => log.pod === undefined) && events.every(({ reason }) => ofEveryLife.has(reason));
}

/** The API server gives each pod a uid and a time, and a status soon after. */
function isManifest({ metadata, status }: Pod): boolean {
  return (
    metadata?.uid === undefined &&
    metadata?.creationTimestamp === undefined &&
    Object.values(status ?? {}).every((value) => value === undefined)
  );
}

const ofEveryLife: ReadonlySet<string> = new Set([
  "Created",
  "Killing",
  "Pulled",
  "Pulling",
  "Scheduled",
  "Started",
  "SuccessfulAttachVolume",
  "SuccessfulMountVolume",
]);

/** Fewer may be those that somebody asked about; this many are most likely all that a namespace holds. */
const listing = 5;
const goneSeconds = 600;

/** How many pods are shown of each namespace, and of all together under "". */
function listedPods(evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pod, row, namespace } of evidence) {
    if (!pod && !row) continue;
    for (const key of new Set(["", namespace ?? ""])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The cluster keeps events for an hour after their pod. One that a listing of its namespace lacks is gone, unless the
 * kubelet or the scheduler spoke of it a moment ago and did not end it: they come back to a failing pod within minutes.
 * Of fewer pods one tells that it is gone: another of its workload that is Ready, if this one was ended, or has not been
 * heard of since that one was made.
 */
function isGone({ evidence, diagnosis }: Diagnosed, listed: () => ReadonlyMap<string, number>): boolean {
  const { pod, row, owners, alerts, logs, namespace } = evidence;
  if (pod || row || alerts.length + logs.length > 0) return false;
  const all = evidence.events ?? [];
  const events = all.filter(({ involved }) => involved.kind === "Pod" && involved.name !== undefined);
  // Its owners are still there, and may be what fails.
  if (owners.length > 0 && diagnosis.verdict === "diagnosed" && !restsOn(events, diagnosis)) return false;
  const deleted = all.some(isScaledDown);
  if (events.length === 0 || (owners.length === 0 && !deleted && events.length < all.length)) return false;
  const view = viewOf(evidence);
  if ((listed().get(namespace ?? "") ?? 0) < listing) {
    const silentFor = Math.min(...events.map((event) => view.ageOfEvent(event) ?? 0));
    return isReplaced(evidence, deleted || events.some(isStop) ? Infinity : silentFor);
  }
  return (
    deleted || events.some(isStop) || events.every((event) => (view.ageOfEvent(event) ?? 0) > goneSeconds)
  );
}

function restsOn(events: readonly PodEvent[], { findings: [root] }: Diagnosis): boolean {
  return (root?.citations ?? []).every(
    (citation) => citation.kind === "event" && events.some(({ message }) => message === citation.message),
  );
}

/** By a pod that is Ready and younger than that. */
function isReplaced(evidence: Evidence, youngerThan: number): boolean {
  const { events = [], siblings } = evidence;
  const { ageOf } = viewOf(evidence);
  return siblings.some(
    ({ ready, workload, createdAt, ageSeconds = ageOf(createdAt) ?? Infinity }) =>
      ready === true &&
      workload !== undefined &&
      (youngerThan === Infinity || ageSeconds < youngerThan) &&
      events.every(
        ({ involved }) => involved.kind !== "Pod" || involved.name?.startsWith(`${workload.name}-`),
      ),
  );
}

/** What other reports name as the origin of their failure. */
interface Origins {
  hosts: ReadonlySet<string>;
  /** A node is lost, or short of something. */
  node: boolean;
  /** Workloads that are down, and it is shown why. */
  down: ReadonlySet<string>;
  /** A pod itself was given. */
  shown: boolean;
  /** Workloads' containers of which the log of one pod tells why they end. */
  explained: ReadonlySet<string>;
  /** Causes of pods that are shown themselves: of those that fail alike, a row of a table tells least. */
  causes: ReadonlySet<string | undefined>;
}

function keyOf(
  entry: Diagnosed & { index: number },
  { hosts, node, down, shown, explained, causes }: Origins,
): number[] {
  const { evidence, diagnosis, index } = entry;
  const [root] = diagnosis.findings;
  const certainty = diagnosis.verdict === "diagnosed" && root ? certainties.indexOf(root.certainty) : 0;
  const isMissed = root?.detail?.["missed"] === "MissSchedule";
  const isUp = isMissed || (isReady(evidence) && !isLost(root));
  const isAnotherDown = down.size > Number(down.has(workloadKey(entry)));
  return [
    // What has run well for an hour since, or is started again at its next time, comes after what is down for a reason
    // that is not shown.
    isUp && diagnosis.verdict === "diagnosed" && (isMissed || hasRun(evidence))
      ? 1.5
      : verdicts.indexOf(diagnosis.verdict),
    // Between two ends it is up, and those who called it in vain are not.
    -Number(isCited(evidence, hosts)),
    Number(isUp),
    // The replacement of a pod that its node evicted is kept from that node by what evicted it.
    Number(node && isKeptFromNode(diagnosis)),
    Number((shown && isHearsay(evidence)) || isSuperseded(viewOf(evidence))),
    // Its own pod holds what it calls, and that has failed, too.
    Number(index > 0 && root !== undefined && pointsAtNeighbour(root)),
    // Another replica's log tells what this one's exit code leaves open.
    Number(isBareExit(diagnosis) && explained.has(containerKey(entry))),
    isAnotherDown ? Number(wantsSomething(diagnosis)) + 2 * Number(isUnexplainedProbe(diagnosis)) : 0,
    certainty,
    -notReadyShare(evidence),
    // What fails for want of something else may want one of the others.
    Number(root?.category === "dependency"),
    Number(evidence.pod === undefined && causes.has(root?.cause)),
    -restartsOf(evidence, diagnosis.container),
  ];
}

/** Nobody gave the pod, or the Job: it only stands in the list of events that came with what was given. */
function isHearsay({ pod, row, owners, alerts, logs, events = [] }: Evidence): boolean {
  return (
    pod === undefined &&
    row === undefined &&
    alerts.length + logs.length === 0 &&
    owners.every(({ object: { kind, spec, status } }) => kind === "Job" && !spec && !status) &&
    events.every(({ involved: { kind, name } }) => name !== undefined && (kind === "Pod" || kind === "Job"))
  );
}

/** The probe shows that the program does not serve, not why: it may want what else is down. */
function isUnexplainedProbe({ verdict, findings: [root] }: Diagnosis): boolean {
  return (
    verdict === "diagnosed" &&
    root?.category === "probe" &&
    (root.variant === undefined || root.variant === "hung")
  );
}

/** It calls for something in vain, and does not say for what. */
function wantsSomething({ verdict, findings: [root] }: Diagnosis): boolean {
  const { host, address, url, service, port } = root?.detail ?? {};
  return (
    verdict === "diagnosed" &&
    root?.cause !== "dependency-unavailable" &&
    unanswered.has(root?.cause ?? "") &&
    (host ?? address ?? url ?? service ?? port) === undefined
  );
}

function isDownForReason({ evidence, diagnosis }: Diagnosed): boolean {
  const { verdict, findings } = diagnosis;
  return (
    verdict === "diagnosed" &&
    !isUnexplainedProbe(diagnosis) &&
    (findings[0]?.certainty !== "possible" || restsOnLog(diagnosis)) &&
    !lastResorts.has(findings[0]?.cause ?? "") &&
    !isReady(evidence)
  );
}

function restsOnLog({ verdict, findings: [root] }: Diagnosis): boolean {
  return verdict === "diagnosed" && root?.citations.some(({ kind }) => kind === "log") === true;
}

function isBareExit({ findings: [root] }: Diagnosis): boolean {
  return (
    root?.citations.every(
      (each) => each.kind === "pod" && (each.field ?? each.path).endsWith("/exitCode"),
    ) === true
  );
}

function containerKey(entry: Diagnosed): string {
  return `${workloadKey(entry)}/${entry.diagnosis.container ?? ""}`;
}

function workloadKey({ evidence }: Diagnosed): string {
  const workload = workloadOf(evidence);
  return [evidence.namespace, workload?.kind, workload?.name].join("/");
}

/** All its containers are Ready: it has failed, and may again, but others are down now. */
function isReady({ pod, row }: Evidence): boolean {
  const statuses = pod?.object.status?.containerStatuses;
  if (statuses && statuses.length > 0) return statuses.every(({ ready }) => ready);
  return (
    row !== undefined &&
    row.object.totalContainers > 0 &&
    row.object.readyContainers >= row.object.totalContainers
  );
}

/** Of a lost node's pods nobody takes back what was last known; one that has ended with its node and runs again is back. */
function isLost(root: Finding | undefined): boolean {
  return (
    root?.cause === "node-not-ready" &&
    !root.citations.some((each) => each.kind === "pod" && (each.field ?? each.path).includes("/lastState/"))
  );
}

const settledSeconds = 3600;

/** Every container that has ended before has run again for an hour. */
function hasRun(evidence: Evidence): boolean {
  const { containers, ageOf } = viewOf(evidence);
  const ended = containers.filter(({ dead, type }) => dead && type !== "init");
  return ended.length > 0 && ended.every((each) => (ageOf(each.running?.startedAt) ?? 0) >= settledSeconds);
}

const nodeCauses: ReadonlySet<string> = new Set(["node-not-ready", "evicted", "node-memory-exhausted"]);

function isNodes({ verdict, findings: [root] }: Diagnosis): boolean {
  return verdict === "diagnosed" && nodeCauses.has(root?.cause ?? "");
}

/** The scheduler passes over nodes that Kubernetes itself has tainted for their state. */
function isKeptFromNode({ verdict, findings: [root] }: Diagnosis): boolean {
  return (
    verdict === "diagnosed" &&
    root?.category === "scheduling" &&
    root.citations.some((citation) => {
      const said = citation.kind === "event" ? citation.message : "value" in citation ? citation.value : "";
      return /node\.kubernetes\.io\/(?:not-ready|unreachable|(?:disk|memory|pid)-pressure)\b/.test(said);
    })
  );
}

/** Of its workload's pods: those of its node, which are known beside them, say nothing of it. */
function notReadyShare(evidence: Evidence): number {
  const { owners, siblings, pod, namespace } = evidence;
  const top = owners.at(-1)?.object;
  const { wanted = 0, ready = 0 } = top ? replicasOf(top) : {};
  if (wanted > 0) return (wanted - Math.min(ready, wanted)) / wanted;
  if (!pod) return 1;
  const own = workloadOf(evidence);
  let [known, notReady] = [0, 0];
  for (const sibling of siblings) {
    if (sibling.ready === undefined || (sibling.namespace ?? namespace) !== namespace) continue;
    if (sibling.workload?.kind !== own?.kind || sibling.workload?.name !== own?.name) continue;
    known++;
    if (!sibling.ready) notReady++;
  }
  return known === 0 ? 1 : (notReady + 1) / (known + 1);
}

function restartsOf({ pod, row }: Evidence, container: string | null): number {
  const status = pod?.object.status;
  const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const own = all.find(({ name }) => name === container)?.restartCount;
  return (
    own ??
    row?.object.restarts ??
    all.reduce((most, { restartCount }) => (restartCount > most ? restartCount : most), 0)
  );
}

function nameOf({ namespace = "", pod, row }: Evidence): string {
  return `${namespace}/${pod?.object.metadata?.name ?? row?.object.name ?? ""}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
