import type { Classified } from "./classified.ts";
import { detailOf, tidy } from "./classified.ts";

/**
 * Why nodes refuse a pod. `resources`: not enough of something. `control-plane` and `selector`: the node was never
 * meant for the pod. `lost`: the node does not answer. `claim`: no volume for a claim. `spec`: no node of the kind
 * takes such a pod. `constraint`: the rest.
 */
export type Refusal = "resources" | "control-plane" | "selector" | "lost" | "claim" | "spec" | "constraint";

export interface Tally {
  /** Nodes in the cluster; undefined where the message does not count them. */
  nodes?: number;
  /** Counts groups of nodes, as the autoscaler does. */
  isOfGroups?: boolean;
  entries: readonly { nodes: number; refusal: Refusal; reason: string; resource?: string; taint?: string }[];
  /** Said of the pod rather than of nodes: unbound claims, gates. */
  podWide?: { refusal: Refusal; reason: string; claim?: string };
}

const lostTaint =
  /^node\.kubernetes\.io\/(?:not-ready|unreachable|network-unavailable)$|^node\.alpha\.kubernetes\.io\/(?:notReady|unreachable)$/;
const controlPlaneTaint = /^node-role\.kubernetes\.io\/(?:control-plane|controlplane|master|etcd)$/;

const mostEntries = 60;

/**
 * Reads the message of FailedScheduling, or of the condition PodScheduled; every grammar since Kubernetes 1.4, and
 * that of FailedPlacement, while DaemonSets placed their pods themselves.
 */
export function readSchedulingMessage(message: string): Tally | undefined {
  const text = tidy(message).replace(/ \(repeated \d{1,6} times\)/, "");
  // The scheduler tries again, or has nothing left to do.
  if (
    /^(?:Binding rejected|Operation cannot be fulfilled|AssumePod failed|skip schedule deleting)\b/.test(text)
  )
    return undefined;
  // Volcano says "unavailable".
  const counted =
    /(?:^|[\s:])0\/(\d{1,6}) nodes? (?:(?:are|is) )?(?:un)?available:? ?/.exec(text) ??
    /^all nodes are (?:un)available: ()/.exec(text);
  if (counted) {
    const body = withoutPreemption(text.slice(counted.index + counted[0].length).replace(brokenLine, " "));
    const parts = splitEntries(body);
    return tallyOf(counted[1] ? Number(counted[1]) : parts.reduce((sum, { nodes }) => sum + nodes, 0), parts);
  }
  const predicates =
    /\bNo nodes are available that match all of the (?:following )?predicates:: ?(.*)$/s.exec(text)?.[1] ??
    /\bfit failure summary on nodes : (.*)$/s.exec(text)?.[1];
  if (predicates !== undefined) return tallyOf(undefined, splitPredicates(predicates));
  const perNode = [
    ...text.slice(0, 4000).matchAll(/\bfit failure on node \(([^)\s]{1,253})\): ([^\n]{1,300})/g),
  ].slice(0, mostEntries);
  if (perNode.length > 0)
    return tallyOf(
      perNode.length,
      perNode.map((found) => ({ nodes: 1, reason: (found[2] ?? "").trim() })),
    );
  // Kubernetes 1.0 and 1.1 write a predicate for each node, with nothing between them.
  const unfit = /\bfail(?:ed|s|ure)? to find (?:a )?fit for pod\b/.test(text)
    ? [
        ...text
          .slice(0, 4000)
          .matchAll(/Node [a-z0-9][a-z0-9.-]{0,252}: ([A-Z][A-Za-z]{1,60}?)(?=Node |[^A-Za-z]|$)/g),
      ]
    : [];
  if (unfit.length > 0)
    return tallyOf(
      unfit.length,
      unfit.slice(0, mostEntries).map((found) => ({ nodes: 1, reason: found[1] ?? "" })),
    );
  const placed = /^failed to place pod on "[^"]{1,253}": ([^\n]{1,300})/.exec(text)?.[1];
  if (placed !== undefined) return tallyOf(1, [{ nodes: 1, reason: placed }]);
  // Of the autoscaler: which groups of nodes would be no better with one node more.
  const groups = /^pod didn't trigger scale-?up(?: \([^)]{1,200}\))?: (.+)$/s.exec(text)?.[1];
  if (groups !== undefined) {
    const parts = splitEntries(groups);
    const sum = parts.reduce((before, { nodes }) => before + nodes, 0);
    return sum === 0 ? undefined : { ...tallyOf(sum, parts), isOfGroups: true };
  }
  const unscaled = /^Node scale up in zones? \S.{0,400} associated with this pod failed: ([^.]{1,200})/.exec(
    text,
  )?.[1];
  if (unscaled !== undefined) {
    if (!/\b(?:quota exceeded|out of resources|exhausted)\b/i.test(unscaled)) return undefined;
    return { entries: [], podWide: { refusal: "resources", reason: `no node could be added: ${unscaled}` } };
  }
  // Somebody quoted the refusals alone.
  if (/^\d{1,6} (?:node\(s\) |Insufficient |Too many pods)/.test(text))
    return tallyOf(undefined, splitEntries(withoutPreemption(text)));
  const first = /^Failed for reason (\w{1,60}) and possibly others/.exec(text)?.[1];
  if (first !== undefined) return tallyOf(undefined, [{ nodes: 1, reason: first }]);
  if (text.startsWith("no nodes available to schedule pods")) return { nodes: 0, entries: [] };
  const podWide = podWideReason(text);
  return podWide && { entries: [], podWide };
}

/** The scheduler writes one line; somebody's window may have broken it, after a count too. */
const brokenLine = /[ \t]{0,80}\r?\n[ \t]{0,80}/g;

function withoutPreemption(body: string): string {
  const at = body.search(/[.,]? ?(?:preemption: |no new claims to deallocate)/);
  return (at === -1 ? body : body.slice(0, at)).replace(/[\s.]+$/, "");
}

// Reasons hold commas of their own ("..., that the pod didn't tolerate"): only a count begins a new entry.
function splitEntries(body: string): { nodes: number; reason: string }[] {
  return body
    .split(/[,.;]\s{1,40}(?=\d{1,6} )/)
    .slice(0, mostEntries)
    .map((part) => /^(\d{1,6}) (.+)$/s.exec(part.trim()))
    .filter((found) => found === null || !cutReason.test(found[2] ?? ""))
    .flatMap((found, index) =>
      found
        ? [{ nodes: Number(found[1]), reason: found[2] ?? "" }]
        : index === 0 && body !== ""
          ? [{ nodes: 0, reason: body }]
          : [],
    );
}

/** The first words of a reason, where its message was cut: they say nothing yet. */
const cutReason =
  /^(?:pods?|node(?:\(s\)?)?|node\(s\) (?:had|didn't|did not|were|was|exceed)(?: (?:an?|find|have|match|pod|volume|untolerated))?|Insufficient|Too|max)$/i;

function splitPredicates(body: string): { nodes: number; reason: string }[] {
  return body
    .replace(/\.\s*$/, "")
    .split(/, (?=[A-Z0-9])/)
    .slice(0, mostEntries)
    .flatMap((part) => {
      const found = /^(.{1,300}?) \((\d{1,6})\)/s.exec(part.trim());
      return found ? [{ nodes: Number(found[2]), reason: found[1] ?? "" }] : [];
    });
}

function tallyOf(nodes: number | undefined, parts: readonly { nodes: number; reason: string }[]): Tally {
  const podWide = parts.length > 0 && parts[0]?.nodes === 0 ? podWideReason(parts[0].reason) : undefined;
  return {
    ...(nodes !== undefined && { nodes }),
    entries: parts.filter((part) => part.nodes > 0).map((part) => ({ ...part, ...refusalOf(part.reason) })),
    ...(podWide && { podWide }),
  };
}

function refusalOf(reason: string): { refusal: Refusal; resource?: string; taint?: string } {
  const lower = reason.toLowerCase();
  const insufficient =
    /^insufficient (\S{1,200})/.exec(lower)?.[1] ??
    /\bdidn't have enough resource: ([^\s,]{1,200})/.exec(lower)?.[1];
  if (insufficient !== undefined) return { refusal: "resources", resource: insufficient };
  if (lower.startsWith("too many pods") || lower === "insufficientpods")
    return { refusal: "resources", resource: "pods" };
  if (lower.includes("max volume count") || lower.startsWith("maxvolumecount"))
    return { refusal: "resources", resource: "attachable volumes" };
  // A group of nodes that may not grow, or could not.
  if (
    /^(?:max (?:node group size|cluster |total nodes)|in backoff after failed scale-?up|not ready for scale-?up)/.test(
      lower,
    )
  )
    return { refusal: "resources" };
  // Schedulers of GPUs name the card's shortage in a word of their own.
  if (
    /^(?:podfitsresources|podexceeds|cannot allocate all claims)|^card\w{0,40}(?:insufficient|exhausted)|exceeds\w{0,20}quota|\bresource fit failed\b/.test(
      lower,
    )
  )
    return { refusal: "resources" };

  const taint = /\btaints? \{([^:}\s]{1,253})/.exec(reason)?.[1];
  if (taint !== undefined) {
    if (controlPlaneTaint.test(taint)) return { refusal: "control-plane", taint };
    return { refusal: lostTaint.test(taint) ? "lost" : "constraint", taint };
  }
  if (
    /(?:were|was) not ready|^nodenotready|had(?: a)? network unavailable|were unreachable|^nodenetworkunavailable/.test(
      lower,
    )
  )
    return { refusal: "lost" };
  if (
    /node affinity\/selector|didn't match node selector|^matchnodeselector|didn't match the requested (?:node name|hostname)|^podfitshost$|^hostname/.test(
      lower,
    )
  ) {
    return { refusal: "selector" };
  }
  if (
    !lower.includes("already in-use by another pod") &&
    /persistent volumes? to bind|non-existent pv|enough free storage|unbound|persistentvolumeclaim|^(?:check)?volumebinding|volumenodebinding/.test(
      lower,
    )
  )
    return { refusal: "claim" };
  return { refusal: "constraint" };
}

function podWideReason(reason: string): Tally["podWide"] {
  const lower = reason.toLowerCase();
  if (lower.startsWith("fargate is not supported in ")) return { refusal: "constraint", reason };
  if (lower.startsWith("pod not supported on fargate")) return { refusal: "spec", reason };
  const claim =
    /\bpersistentvolumeclaims? "([^"\s]{1,253})"/i.exec(reason)?.[1] ??
    /\bPersistentVolumeClaim is not bound: "([^"\s]{1,253})"/.exec(reason)?.[1];
  if (
    claim !== undefined ||
    /persistentvolumeclaim|unbound immediate persistent|binding volumes|volumebinding|selectednode annotation/.test(
      lower,
    )
  ) {
    return { refusal: "claim", reason, ...(claim !== undefined && { claim }) };
  }
  const insufficient =
    /\binsufficient (\S{1,200})/.test(lower) ||
    lower.includes("cannot allocate all claims") ||
    lower.includes("no instance type") ||
    /\bexceeds? limits?\b/.test(lower);
  if (insufficient) return { refusal: "resources", reason };
  if (
    /scheduling gate|did not tolerate|incompatible|node(?:s|\(s\))? |affinity|topology|selector|taint|resourceclaim|resource claim|device class|resource driver/.test(
      lower,
    )
  )
    return { refusal: "constraint", reason };
  return undefined;
}

/**
 * What a tally means. Control-plane taints and selector mismatches are dropped first: those nodes were never meant
 * for the pod. If a node is left that only lacks resources, more of them would help; if none is, they would not.
 */
export function classifyTally({ nodes, entries, podWide }: Tally): Classified | undefined {
  if (podWide) return ofPod(podWide);
  if (nodes === 0) return { cause: "unschedulable-resources", detail: { resource: "nodes" } };
  const eligible = entries.filter(({ refusal }) => refusal !== "control-plane" && refusal !== "selector");
  const count = (refusal: Refusal) =>
    eligible.filter((entry) => entry.refusal === refusal).reduce((sum, entry) => sum + entry.nodes, 0);
  const first = (refusal: Refusal) => eligible.find((entry) => entry.refusal === refusal);
  if (entries.length === 0) return undefined;

  if (eligible.length > 0 && eligible.every(({ refusal }) => refusal === "lost")) {
    return { cause: "node-not-ready", detail: detailOf({ taint: first("lost")?.taint }) };
  }
  // Old schedulers named several reasons of one node, so counts may add up to more than there are nodes.
  const others = entries
    .filter(({ refusal }) => refusal !== "resources")
    .reduce((sum, entry) => sum + entry.nodes, 0);
  const known = nodes ?? Math.max(...entries.map((entry) => entry.nodes));
  if (count("resources") > 0 && known > others) {
    return { cause: "unschedulable-resources", detail: detailOf({ resource: resourcesOf(eligible) }) };
  }
  if (count("claim") > 0) return { cause: "volume-unbound", detail: {} };
  // Since 1.34 taints are not named, and nodes that are not ready have one too.
  const unnamed =
    eligible.length > 0 && eligible.every(({ taint, reason }) => taint === undefined && /taint/.test(reason));
  return {
    cause: "unschedulable-constraints",
    // The control plane's taint is what is wrong only where no other node refuses, not even for its labels.
    detail: detailOf({
      taint: taintsOf(
        eligible.length > 0 || entries.some(({ refusal }) => refusal === "selector") ? eligible : entries,
      ),
    }),
    ...(unnamed && { atMost: "likely" }),
  };
}

function ofPod({ refusal, claim }: NonNullable<Tally["podWide"]>): Classified | undefined {
  if (refusal === "claim") return { cause: "volume-unbound", detail: detailOf({ claim }) };
  if (refusal === "resources") return { cause: "unschedulable-resources", detail: {} };
  if (refusal === "spec") return { cause: "pod-spec-invalid", detail: {} };
  return { cause: "unschedulable-constraints", detail: {} };
}

function resourcesOf(entries: Tally["entries"]): string | undefined {
  return joined(entries.map(({ resource }) => resource));
}

function taintsOf(entries: Tally["entries"]): string | undefined {
  return joined(entries.map(({ taint }) => taint));
}

function joined(names: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(names.filter((name) => name !== undefined))].toSorted();
  return known.length === 0 ? undefined : known.slice(0, 4).join(", ");
}
