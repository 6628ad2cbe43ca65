import type { Given, PodEvent } from "../../evidence/evidence.ts";
import type { Owner } from "../../evidence/kubernetes.ts";
import { type Owners, chainOwners, findOwner } from "./owner-chain.ts";
import type { OtherEvents } from "./place-events.ts";
import { type Subject, type Subjects, addSubject } from "./subject.ts";

/** Reasons by which a controller says that it could not make a pod, or made it in vain. */
const noPodMade = new Set([
  "FailedCreate",
  "ReplicaSetCreateError",
  "FailedNeedsStart",
  "FailedDaemonPod",
  "MissSchedule",
  "TooManyMissedTimes",
  "DeadlineExceeded",
  "InvalidSchedule",
]);

const kinds = new Map(
  [
    "ReplicaSet",
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "Job",
    "CronJob",
    "ReplicationController",
    "DeploymentConfig",
  ].map((kind) => [kind.toLowerCase(), kind]),
);

/**
 * A controller becomes a subject of its own when no pod tells its story: it could not make one, or the input shows
 * none. Of a Deployment and its ReplicaSets it is one subject, with the one that is in trouble as nearest owner.
 */
export function addControllers(subjects: Subjects, owners: Owners, others: OtherEvents): void {
  if (owners.all.length === 0 && others.size === 0) return;
  const pods = subjects.all.filter(({ kind }) => kind === "pod");
  const shown = new Set(
    pods.flatMap(({ chain, namespace }) => chain.flatMap((link) => keysOf(link.kind, namespace, link.name))),
  );
  const told = new Set<string>();
  for (const [key, byNamespace] of others) {
    const kind = kinds.get(key.slice(0, key.indexOf("/")));
    const name = key.slice(key.indexOf("/") + 1);
    if (kind === undefined || name === "") continue;
    for (const [namespace, events] of byNamespace) {
      const warnings = events.filter(
        (event) => (event.type === "Warning" || noPodMade.has(event.reason)) && !isMade(pods, event),
      );
      if (warnings.length === 0) continue;
      const hasPods = shown.has(keysOf(kind, namespace, name)[0] ?? "");
      if (hasPods && !warnings.some(({ reason }) => noPodMade.has(reason))) continue;
      const given =
        findOwner(owners, { kind, name }, namespace) ?? nameOnly(kind, namespace, name, warnings[0]);
      if (given) tell(subjects, owners, given, told);
    }
  }
  const troubled = owners.all.filter(({ owner, custom }) => !custom && isTroubled(owner.object));
  const silent = troubled.filter(({ owner: { object } }) => {
    const isShown = shown.has(
      keysOf(object.kind, object.metadata.namespace, object.metadata.name ?? "")[0] ?? "",
    );
    return !isShown || hasFailedToCreate(object);
  });
  // Nearest first: a ReplicaSet's trouble includes its Deployment's.
  for (const { owner } of silent.toSorted(
    (one, other) => Number(isTop(one.owner)) - Number(isTop(other.owner)),
  )) {
    tell(subjects, owners, owner, told);
  }
  // Nothing else was sent: then it is about this, in trouble or not.
  const only = owners.all.filter(({ custom }) => !custom);
  if (subjects.all.length === 0 && only.length > 0)
    for (const { owner } of only) tell(subjects, owners, owner, told);
}

const ordinal = /^create Pod ([a-z0-9][-a-z0-9.]{0,252}) in StatefulSet /i;

/** A StatefulSet names the pod that it could not create, and gives the next one the same name: it may be there by now. */
function isMade(pods: readonly Subject[], { reason, message }: PodEvent): boolean {
  const name = reason === "FailedCreate" ? ordinal.exec(message)?.[1] : undefined;
  return (
    name !== undefined &&
    pods.some(
      (pod) =>
        pod.name === name &&
        (pod.pod !== undefined ||
          pod.row !== undefined ||
          pod.events.some((each) => each.reason === "Started")),
    )
  );
}

function keysOf(kind: string, namespace: string | undefined, name: string): string[] {
  return namespace === undefined
    ? [`${kind}//${name}`]
    : [`${kind}/${namespace}/${name}`, `${kind}//${name}`];
}

function tell(subjects: Subjects, owners: Owners, owner: Given<Owner>, told: Set<string>): void {
  const { kind, metadata } = owner.object;
  const { name, namespace } = metadata;
  if (name === undefined || told.has(keysOf(kind, namespace, name)[0] ?? "")) return;
  const subject: Subject = addSubject(subjects, { kind: "controller", name, namespace });
  const reference = { apiVersion: "", kind, name, uid: metadata.uid ?? "" };
  chainOwners(subject, owners, {
    ownerReferences: [reference],
    ...(metadata.labels && { labels: metadata.labels }),
  });
  if (subject.owners[0] !== owner && !subject.owners.includes(owner)) subject.owners.unshift(owner);
  for (const link of subject.chain) told.add(keysOf(link.kind, namespace, link.name)[0] ?? "");
}

/** Known from its events alone. */
function nameOnly(
  kind: string,
  namespace: string | undefined,
  name: string,
  event: PodEvent | undefined,
): Given<Owner> | undefined {
  if (!event) return undefined;
  const { uid } = event.involved;
  return {
    object: {
      kind,
      metadata: { name, ...(namespace !== undefined && { namespace }), ...(uid !== undefined && { uid }) },
    },
    source: event.source,
  };
}

function isTop({ object }: Given<Owner>): boolean {
  return object.kind === "Deployment" || object.kind === "CronJob";
}

function isTroubled(owner: Owner): boolean {
  const { kind, spec, status } = owner;
  if (hasFailedToCreate(owner)) return true;
  if (status?.conditions?.some(({ type, status: value }) => type === "Failed" && value === "True"))
    return true;
  switch (kind) {
    case "Deployment":
    case "ReplicaSet":
    case "StatefulSet":
    case "ReplicationController":
    case "DeploymentConfig":
      return status !== undefined && (spec?.replicas ?? 1) > (status.readyReplicas ?? 0);
    case "DaemonSet":
      return (status?.desiredNumberScheduled ?? 0) > (status?.numberReady ?? status?.numberAvailable ?? 0);
    case "Job":
      return (status?.failed ?? 0) > 0 && (status?.succeeded ?? 0) === 0;
    default:
      return false;
  }
}

/** One that is to have no pods has none to create, whatever it last said. */
function hasFailedToCreate({ spec, status }: Owner): boolean {
  if (spec?.replicas === 0) return false;
  return (
    status?.conditions?.some(({ type, status: value }) => type === "ReplicaFailure" && value === "True") ??
    false
  );
}
