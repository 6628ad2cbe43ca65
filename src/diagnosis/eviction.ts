import { type Citation, citeEvent, citeObject } from "./citation.ts";
import { hasStartedSince } from "./event-age.ts";
import type { PodView } from "./view.ts";

/** The kubelet's eviction of this pod (not one through the API). */
interface Eviction {
  message: string;
  /** What was short: "memory", "ephemeral-storage", "inodes", "pids", "disk"; undefined where the message does not say. */
  resource?: string;
  /** The pod passed a limit of its own; the node is well. */
  ownLimit: boolean;
  /** The container, if the message names exactly one. */
  container?: string;
  citations: [Citation, ...Citation[]];
  since: { at?: string; ageSeconds?: number };
}

export function evictionOf(view: PodView): Eviction | undefined {
  const { pod } = view;
  const status = pod?.object.status;
  const event = view.events.find(
    ({ reason, component, involved, message }) =>
      reason === "Evicted" && involved.kind === "Pod" && isKubelets(component, message),
  );
  const evicted = status?.reason === "Evicted";
  const { row } = view.evidence;
  if (!pod && !event && row?.object.status === "Evicted")
    return {
      message: "",
      ownLimit: false,
      citations: [citeObject("pod", row, "/status", "Evicted")],
      since: {},
    };
  if (!evicted && (!event || hasStartedSince(view, view.ageOfEvent(event)))) return undefined;
  const message = (evicted && status.message ? status.message : event?.message) ?? "";
  const citations: Citation[] = [
    ...(pod && evicted && status.message ? [citeObject("pod", pod, "/status/message", status.message)] : []),
    ...(pod && evicted ? [citeObject("pod", pod, "/status/reason", "Evicted")] : []),
    ...(event ? [citeEvent(event)] : []),
  ];
  const [first, ...rest] = citations;
  if (!first) return undefined;
  return {
    message,
    ...read(message),
    citations: [first, ...rest],
    since: {
      ...(event?.lastAt !== undefined && { at: event.lastAt }),
      ...(event?.lastAgeSeconds !== undefined && { ageSeconds: event.lastAgeSeconds }),
    },
  };
}

/** Autoscalers and the eviction API report under the same reason. */
function isKubelets(component: string | undefined, message: string): boolean {
  if (component !== undefined && component !== "" && !component.startsWith("kubelet")) return false;
  return !/^Evicted pod\b|by eviction API|consolidat|drain|VPA|Vertical Pod/i.test(message);
}

const longestMessage = 4000;

function read(given: string): Pick<Eviction, "resource" | "ownLimit" | "container"> {
  const message = given.slice(0, longestMessage);
  const names = new Set(
    [...message.matchAll(/\b[Cc]ontainer ([a-z0-9][-a-z0-9]{0,62}) (?:was using|exceeded)/g)].map(
      ([, name]) => name,
    ),
  );
  const [only] = names;
  const container = names.size === 1 && only !== undefined ? { container: only } : {};
  // Up to 1.8 the condition stood in the resource's place: "low on resource: [MemoryPressure]."
  const low = /low on resource: \[?([\w./-]{1,60}?)\]?\.(?: |$)/.exec(message)?.[1];
  if (low !== undefined)
    return {
      resource: low.startsWith("memory") ? "memory" : (conditions.get(low) ?? low),
      ownLimit: false,
      ...container,
    };
  // "exceeds the total limit of containers", "exceeds the limit", "exceeded its local ephemeral storage limit".
  if (/exceed(?:s|ed) (?:the|its) (?:total |local ephemeral storage )?limit/.test(message)) {
    return { resource: "ephemeral-storage", ownLimit: true, ...container };
  }
  const condition = /node had condition: \[(\w{1,40})/.exec(message)?.[1];
  const resource = condition === undefined ? undefined : conditions.get(condition);
  return { ...(resource !== undefined && { resource }), ownLimit: false, ...container };
}

const conditions: ReadonlyMap<string, string> = new Map([
  ["MemoryPressure", "memory"],
  ["DiskPressure", "disk"],
  ["PIDPressure", "pids"],
]);
