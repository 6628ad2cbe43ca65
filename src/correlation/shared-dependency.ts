import { clock, type ContextEntry, type Onset, ownerName, type ReadyPod } from "./context-entry.ts";
import { onePerOwner } from "./failing-share.ts";

const windowSeconds = 600;
const originBefore = 600;
const originAfter = 120;
/** Controllers lose their leases in one and the same hiccup of the control plane. */
const leaseSeconds = 60;
const controlPlane = "kubernetes-api";
const leaseLost = "leader-election-lost";
/** Where telemetry is sent: that it cannot be is retried and logged by everything, and hardly ever kills. */
const telemetryPorts: ReadonlySet<string> = new Set(["4317", "4318", "8125", "9411"]);

export interface SharedDependency {
  entry: ContextEntry;
  originId: string | undefined;
}

/**
 * Workloads that began to crash together for want of one thing. `self` is among `onsets` or beside them; `ready` are pods
 * by which it may be seen that the thing was well.
 */
export function sharedDependency(
  self: Onset,
  onsets: readonly Onset[],
  ready: readonly ReadyPod[],
): SharedDependency | undefined {
  const key = dependencyKey(self);
  if (key === undefined || !isSure(self)) return undefined;
  const byOwner = new Map<string, Onset>();
  for (const onset of [self, ...onsets]) {
    const isOfIt =
      isSure(onset) && dependencyKey(onset) === key && Math.abs(onset.at - self.at) <= windowSeconds;
    if (isOfIt && !byOwner.has(ownerName(onset))) byOwner.set(ownerName(onset), onset);
  }
  const waiting = [...byOwner.values()].toSorted((one, other) => one.at - other.at);
  const first = waiting[0] ?? self;
  const origin = onsets.find(
    (onset) =>
      isTarget(onset, key) &&
      onset.at >= first.at - originBefore &&
      onset.at <= first.at + originAfter &&
      !byOwner.has(ownerName(onset)),
  );
  const leases = waiting.filter(
    (onset) => onset.cause === leaseLost && Math.abs(onset.at - self.at) <= leaseSeconds,
  );
  const areLeasesLost = self.cause === leaseLost && leases.length >= 2;
  if (waiting.length < (origin || areLeasesLost ? 2 : 3)) return undefined;
  const images = waiting.map(({ image }) => image);
  if (images.every((image) => image !== undefined) && new Set(images).size < 2) return undefined;
  const well = ready.filter(
    (pod) =>
      isTarget(pod, key) &&
      pod.since <= first.at - originBefore &&
      pod.until >= (waiting.at(-1)?.at ?? self.at),
  );
  const others = waiting.length - 1;
  return {
    originId: origin?.loopId,
    entry: {
      certainty: well.length > 0 && !origin ? "possible" : "likely",
      summary: `one of ${waiting.length} workloads failing on ${key}${origin ? `; origin ${ownerName(origin)}` : ""}`,
      evidence: [
        ...waiting.slice(0, 10).map((onset) => `${ownerName(onset)} since ${clock(onset.at)}`),
        ...(others > 9 ? [`${others - 9} more`] : []),
        ...(areLeasesLost ? [`${leases.length} of them lost their leases within ${leaseSeconds} s`] : []),
        ...(origin ? [`${ownerName(origin)} crashes since ${clock(origin.at)}`] : []),
      ],
      counterEvidence:
        well.length > 0
          ? well.slice(0, 3).map(({ pod }) => `pod ${pod} behind it was Ready throughout`)
          : ["no pod behind it is on record as Ready throughout"],
    },
  };
}

/** The other side of it: workloads that began to crash for want of one that crashes itself. */
export function dependants(
  self: Onset,
  onsets: readonly Onset[],
  ready: readonly ReadyPod[],
): ContextEntry | undefined {
  const waiting = onePerOwner(
    onsets.filter((onset) => {
      const key = isSure(onset) ? dependencyKey(onset) : undefined;
      return key !== undefined && isTarget(self, key) && ownerName(onset) !== ownerName(self);
    }),
  )
    .filter(({ at }) => at >= self.at - originAfter && at <= self.at + originBefore + windowSeconds)
    .toSorted((one, other) => one.at - other.at);
  const [first] = waiting;
  if (!first || waiting.length < 2 || self.at < first.at - originBefore) return undefined;
  const well = ready.filter(
    (pod) => ownerName(pod) === ownerName(self) && pod.since <= self.at && pod.until >= first.at,
  );
  return {
    certainty: well.length > 0 ? "possible" : "likely",
    summary: `${waiting.length} workloads began to fail on it`,
    evidence: waiting.slice(0, 10).map((onset) => `${ownerName(onset)} since ${clock(onset.at)}`),
    counterEvidence:
      well.length > 0
        ? well.slice(0, 3).map(({ pod }) => `its pod ${pod} was Ready meanwhile`)
        : ["no pod of it is on record as Ready meanwhile"],
  };
}

function isSure({ certainty }: Onset): boolean {
  return certainty === "likely" || certainty === "proven";
}

/** The name of what an onset waits for, the same for all who wait for it. undefined: nothing that others could share. */
export function dependencyKey({
  target,
  namespace,
  workload,
  cause,
  variant,
  certainty,
}: Pick<Onset, "target" | "namespace" | "workload" | "cause" | "variant" | "certainty">): string | undefined {
  // Whatever address it was called by.
  if (cause === leaseLost || cause === "kubernetes-api-unreachable") return controlPlane;
  // Names differ; who does not answer is the same.
  if (cause === "dns-resolution-failed" && variant === "server-silent") return "cluster DNS";
  if (target === undefined || target === "") return undefined;
  const { host, port } = splitTarget(target.toLowerCase());
  // Nodes pull images: no pod's namespace completes the name.
  if (cause === "image-registry-unreachable") return target.toLowerCase();
  if (port !== undefined && telemetryPorts.has(port) && certainty !== "proven") return undefined;
  if (host === "" || host === "localhost" || host === "0.0.0.0" || host === "169.254.169.254")
    return undefined;
  if (host.startsWith("127.") || host === "::1" || host === "[::1]" || host === "::") return undefined;
  const name = expanded(host, namespace);
  if (name === "kubernetes.default.svc") return controlPlane;
  if (name === `${workload.name.toLowerCase()}.${namespace}.svc`) return undefined;
  return port === undefined ? name : `${name}:${port}`;
}

function splitTarget(target: string): { host: string; port: string | undefined } {
  const colon = target.lastIndexOf(":");
  // An IPv6 address without brackets has no port.
  if (colon === -1 || (target.indexOf(":") !== colon && !target.includes("]")))
    return { host: target, port: undefined };
  if (target.endsWith("]")) return { host: target, port: undefined };
  return { host: target.slice(0, colon), port: target.slice(colon + 1) || undefined };
}

/** As the pod's resolver completes it: `db` is its own namespace's, `db.shop` is another's. */
function expanded(host: string, namespace: string): string {
  const name = host.replace(/\.$/, "").replace(/\.svc\.cluster\.local$/, ".svc");
  if (name.endsWith(".svc") || /^[\d.]+$/.test(name) || name.includes(":")) return name;
  const labels = name.split(".");
  if (labels.length === 1) return `${name}.${namespace}.svc`;
  // Two labels may as well be a name of the world outside; both readings are kept apart from a third namespace's.
  return labels.length === 2 && !publicSuffixes.has(labels[1] ?? "") ? `${name}.svc` : name;
}

const publicSuffixes: ReadonlySet<string> = new Set([
  "com",
  "net",
  "org",
  "io",
  "dev",
  "cloud",
  "local",
  "internal",
  "example",
  "test",
]);

/** Whether a workload stands behind a Service's name. */
function isTarget({ namespace, workload }: Pick<Onset, "namespace" | "workload">, key: string): boolean {
  const host = key.replace(/:\d+$/, "");
  const name = workload.name.toLowerCase();
  return (
    host === `${name}.${namespace}.svc` ||
    (host.endsWith(`.${name}.${namespace}.svc`) && workload.kind === "StatefulSet")
  );
}
