import type { Given } from "../evidence/evidence.ts";
import type { Pod } from "../evidence/kubernetes.ts";
import type { Basis, Certainty } from "./cause.ts";
import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { ageTolerance } from "./age-tolerance.ts";
import { citeExit, exitOf } from "./instance-end.ts";
import { kernelKills, namesPod } from "./kernel-oom.ts";
import { type MemoryLimit, memoryLimitOf } from "./memory-limit.ts";
import { once } from "./remember.ts";
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

/** Of each container the newest end that is one. */
export const oomKills = once((view: PodView): readonly OomKill[] => {
  const { pod } = view;
  if (!pod) return [];
  const kills: OomKill[] = [];
  for (const container of view.containers) {
    const { dead, earlier } = container;
    const instance = isOomKilled(dead) ? dead : isOomKilled(earlier) ? earlier : undefined;
    if (instance) kills.push(judge(view, pod, container, instance));
  }
  return kills;
});

function isOomKilled(instance: Instance | undefined): boolean {
  return instance?.state.reason === "OOMKilled";
}

function judge(view: PodView, pod: Given<Pod>, container: ContainerView, instance: Instance): OomKill {
  const limit = memoryLimitOf(view, container);
  const { blames, certainty, because, cited = [] } = decide(view, pod, limit, instance);
  const killed = isKill(instance);
  const isOutdated = instance !== container.dead;
  return {
    container,
    instance,
    blames,
    // Another process than the first died; how the program then ended is its own story.
    certainty: isOutdated ? "possible" : killed || certainty !== "proven" ? certainty : "likely",
    basis: killed ? "kernel-kill" : "exit",
    limit,
    citations: [
      citeObject("pod", pod, `${instance.path}/reason`, "OOMKilled"),
      ...citeExit(pod, instance),
      ...(limit.is === "not-shown" ? [] : [limit.citation]),
      ...cited,
    ],
    because,
  };
}

type Decision = Pick<OomKill, "blames" | "certainty" | "because"> & { cited?: readonly Citation[] };

/**
 * `OOMKilled` says that the kernel killed a process of the container, not why: the flag is set by the container's own
 * limit, a limit of the pod and a node without memory alike. The limit in force and the node's own words tell them apart.
 */
function decide(view: PodView, pod: Given<Pod>, limit: MemoryLimit, instance: Instance): Decision {
  const own = ownKernelLine(view);
  if (own) {
    return {
      blames: "container",
      certainty: "proven",
      because: "the kernel's own line names the pod's cgroup",
      cited: [own],
    };
  }
  const global = globalKill(view, instance);
  if (global) {
    const because = "the node reported a system-wide OOM kill within a minute of it";
    return { blames: "node", certainty: "likely", because, cited: [global] };
  }
  if (limit.is === "absent") {
    const because = "neither the container nor the pod has a memory limit that could be reached";
    return { blames: "node", certainty: "likely", because };
  }
  if (limit.is === "not-shown") {
    return { blames: "container", certainty: "likely", because: "the limit is not shown in the input" };
  }
  const qos = pod.object.status?.qosClass;
  if (qos === "Guaranteed" && exitOf(instance) === 137) {
    const because = "a Guaranteed pod is spared by the node's own OOM killer";
    return {
      blames: "container",
      certainty: "proven",
      because,
      cited: [citeObject("pod", pod, "/status/qosClass", qos)],
    };
  }
  const calm = nodeIsCalm(view, instance);
  if (calm) {
    const because = "the node was under no memory pressure and reported no OOM kill of its own";
    return { blames: "container", certainty: "proven", because, cited: calm };
  }
  return {
    blames: "container",
    certainty: "likely",
    because: "a limit is set, and nothing given shows the node short of memory",
  };
}

/** Another code than 137 says that the first process outlived the kill; none is no such sign. */
export function isKill(instance: Instance): boolean {
  return (exitOf(instance) ?? 137) === 137;
}

/** A kernel message of a memory cgroup kill that has the pod's UID in its cgroup path. */
function ownKernelLine(view: PodView): Citation | undefined {
  return kernelKills(view).find((kill) => namesPod(view, kill))?.citation;
}

const nearSeconds = 60;

/** Only what the node itself reports; a pasted kernel log may be of another day. */
function globalKill(view: PodView, instance: Instance): Citation | undefined {
  return kernelKills(view).find(({ scope, citation, ageSeconds }) => {
    if (scope !== "node" || citation.kind !== "event") return false;
    const finished = view.ageOf(instance.state.finishedAt);
    if (finished === undefined || ageSeconds === undefined) return true;
    return Math.abs(ageSeconds - finished) <= nearSeconds + ageTolerance(ageSeconds);
  })?.citation;
}

/** What shows that the node had memory when the instance ended: its condition since before, and its events around it. */
function nodeIsCalm(view: PodView, instance: Instance): Citation[] | undefined {
  const { node } = view.evidence;
  if (!node) return undefined;
  const conditions = node.object.status?.conditions ?? [];
  const index = conditions.findIndex(({ type }) => type === "MemoryPressure");
  const pressure = conditions[index];
  const finished = view.ageOf(instance.state.finishedAt);
  if (pressure?.status !== "False" || finished === undefined) return undefined;
  const since = view.ageOf(pressure.lastTransitionTime);
  const covering = view.events.find(
    (event) => event.involved.kind === "Node" && (view.firstAgeOfEvent(event) ?? 0) >= finished,
  );
  if (since === undefined || since < finished || !covering) return undefined;
  return [citeObject("node", node, `/status/conditions/${index}/status`, "False"), citeEvent(covering)];
}
