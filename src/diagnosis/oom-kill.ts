import type { PodEvent } from "../evidence/evidence.ts";
import type { Basis, Certainty } from "./cause.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { ageTolerance } from "./age-tolerance.ts";
import { citeExit, exitOf } from "./instance-end.ts";
import { isGlobalKill, kernelKills } from "./kernel-oom.ts";
import { type MemoryLimit, memoryLimitOf } from "./memory-limit.ts";
import type { ContainerView, Instance, PodView } from "./view.ts";

/** An instance that the runtime reports as OOMKilled, and who ran out of memory: the container's cgroup or the node. */
export interface OomKill {
  container: ContainerView;
  instance: Instance;
  blames: "container" | "node";
  certainty: Certainty;
  basis: Basis;
  limit: MemoryLimit;
  citations: [Citation, ...Citation[]];
  /** Continues the summary: why it is this one of the two. */
  because: string;
}

export function oomKills(view: PodView): OomKill[] {
  return view.containers.flatMap((container) => {
    const instance = [container.dead, container.earlier].find((dead) => dead?.state.reason === "OOMKilled");
    return instance ? [judge(view, container, instance)] : [];
  });
}

/**
 * `OOMKilled` says that the kernel killed a process of the container, not why: the flag is set by the container's own
 * limit, a limit of the pod and a node without memory alike. The limit in force and the node's own words tell them apart.
 */
function judge(view: PodView, container: ContainerView, instance: Instance): OomKill {
  const { pod } = view;
  const limit = memoryLimitOf(view, container);
  const killed = isKill(instance);
  const outdated = instance !== container.dead;
  const shown: Citation[] = pod
    ? [citeObject("pod", pod, `${instance.path}/reason`, "OOMKilled"), ...citeExit(pod, instance)]
    : [];
  const own = ownKernelLine(view);
  const global = globalKill(view, instance);
  const verdict = (
    blames: OomKill["blames"],
    certainty: Certainty,
    because: string,
    cited: readonly Citation[] = [],
  ): OomKill => ({
    container,
    instance,
    blames,
    // Another process than the first died; how the program then ended is its own story.
    certainty: outdated ? "possible" : killed ? certainty : atMost(certainty, "likely"),
    basis: killed ? "kernel-kill" : "exit",
    limit,
    // The list is never empty: an instance is read from a pod.
    citations: [...shown, ...(limit.is === "not-shown" ? [] : [limit.citation]), ...cited] as [Citation, ...Citation[]],
    because,
  });
  if (own) return verdict("container", "proven", "the kernel's own line names the pod's cgroup", [own]);
  if (global) return verdict("node", "likely", "the node reported a system-wide OOM kill within a minute of it", [citeEvent(global)]);
  if (limit.is === "absent") return verdict("node", "likely", "neither the container nor the pod has a memory limit that could be reached");
  if (limit.is === "not-shown") return verdict("container", "likely", "the limit is not shown in the input");
  const qos = pod?.object.status?.qosClass;
  if (pod && qos === "Guaranteed" && exitOf(instance) === 137) {
    return verdict("container", "proven", "a Guaranteed pod is spared by the node's own OOM killer", [
      citeObject("pod", pod, "/status/qosClass", qos),
    ]);
  }
  const calm = nodeIsCalm(view, instance);
  if (calm) return verdict("container", "proven", "the node was under no memory pressure and reported no OOM kill of its own", calm);
  return verdict("container", "likely", "a limit is set, and nothing given shows the node short of memory");
}

/** Another code than 137 says that the first process outlived the kill; none is no such sign. */
export function isKill(instance: Instance): boolean {
  return (exitOf(instance) ?? 137) === 137;
}

function atMost(certainty: Certainty, cap: "likely"): Certainty {
  return certainty === "proven" ? cap : certainty;
}

/** A kernel message of a memory cgroup kill that has the pod's UID in its cgroup path. */
function ownKernelLine(view: PodView): Citation | undefined {
  const uid = view.pod?.object.metadata?.uid;
  if (uid === undefined || uid.length < 8) return undefined;
  // The systemd driver writes the UID with underscores.
  const spellings = [uid, uid.replaceAll("-", "_")];
  return kernelKills(view).find(({ scope, text }) => scope === "cgroup" && spellings.some((spelling) => text.includes(spelling)))?.citation;
}

const nearSeconds = 60;

function globalKill(view: PodView, instance: Instance): PodEvent | undefined {
  const finished = view.ageOf(instance.state.finishedAt);
  return view.events.find((event) => {
    if (!isGlobalKill(event)) return false;
    const age = view.ageOfEvent(event);
    if (finished === undefined || age === undefined) return true;
    return Math.abs(age - finished) <= nearSeconds + ageTolerance(age);
  });
}

/** What shows that the node had memory when the instance ended: its condition since before, and its events around it. */
function nodeIsCalm(view: PodView, instance: Instance): Citation[] | undefined {
  const { node } = view.evidence;
  const conditions = node?.object.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === "MemoryPressure");
  const pressure = conditions[index];
  const finished = view.ageOf(instance.state.finishedAt);
  if (!node || pressure?.status !== "False" || finished === undefined) return undefined;
  const since = view.ageOf(pressure.lastTransitionTime);
  const covering = view.events.find(
    (event) => event.involved.kind === "Node" && (view.firstAgeOfEvent(event) ?? 0) >= finished,
  );
  if (since === undefined || since < finished || !covering) return undefined;
  return [citeObject("node", node, `/status/conditions/${index}/status`, "False"), citeEvent(covering)];
}
