import type { Given } from "../../evidence/evidence.ts";
import type { ObjectMeta, Owner } from "../../evidence/kubernetes.ts";
import type { Subject } from "./subject.ts";

/** The controllers that the input shows. */
export interface Owners {
  all: { owner: Given<Owner>; custom: boolean }[];
  byUid: Map<string, Given<Owner>>;
  /** By kind and name; then by namespace. */
  byName: Map<string, Map<string | undefined, Given<Owner>>>;
}

/** CronJob, Job, pod; or Deployment, ReplicaSet, pod; custom resources may stand above these. */
const maxChain = 6;

export function indexOwners(given: readonly { owner: Given<Owner>; custom: boolean }[]): Owners {
  const byUid = new Map<string, Given<Owner>>();
  const byName: Owners["byName"] = new Map();
  for (const { owner } of given) {
    const { uid, name, namespace } = owner.object.metadata;
    const key = `${owner.object.kind}/${name ?? ""}`;
    const same = byName.get(key) ?? new Map<string | undefined, Given<Owner>>();
    byName.set(key, same);
    // An object says more than the text of the same controller.
    if (same.get(namespace)?.source.form === "object" && owner.source.form !== "object") continue;
    same.set(namespace, owner);
    if (uid !== undefined) byUid.set(uid, owner);
  }
  return { all: [...given], byUid, byName };
}

/** Where a namespace is not shown, the only controller of that name. */
function lookUp(
  { byName }: Owners,
  kind: string,
  namespace: string | undefined,
  name: string,
): Given<Owner> | undefined {
  // Most inputs show pods alone.
  const same = byName.size === 0 ? undefined : byName.get(`${kind}/${name}`);
  if (!same) return undefined;
  if (namespace === undefined) return same.size === 1 ? [...same.values()][0] : same.get(undefined);
  return same.get(namespace) ?? same.get(undefined);
}

/** Fills in what controls the pod: by reference, and where references end or are not shown, by Kubernetes' naming. */
export function chainOwners(
  subject: Subject,
  owners: Owners,
  metadata: ObjectMeta | undefined = subject.pod?.object.metadata,
): void {
  const start = metadata && controllerOf(metadata);
  let link: ChainLink | undefined =
    start ?? (subject.name === undefined ? undefined : ownerByName(subject, owners));
  const hash = metadata?.labels?.["pod-template-hash"];
  for (let step = 0; link && step < maxChain; step += 1) {
    const { kind, name } = link;
    if (subject.chain.some((other) => other.kind === kind && other.name === name)) break;
    subject.chain.push(link);
    const given = findOwner(owners, link, subject.namespace);
    if (given) subject.owners.push(given);
    const above: ChainLink | undefined =
      (given && controllerOf(given.object.metadata)) ??
      deduceAbove(link, hash ?? given?.object.metadata.labels?.["pod-template-hash"]) ??
      givenAbove(link, owners, subject.namespace);
    link = above;
  }
}

type ChainLink = Subject["chain"][number];

function controllerOf(meta: ObjectMeta): ChainLink | undefined {
  const reference = meta.ownerReferences?.find(({ controller }) => controller) ?? meta.ownerReferences?.[0];
  if (!reference || reference.name === "") return undefined;
  return { kind: reference.kind, name: reference.name, ...(reference.uid !== "" && { uid: reference.uid }) };
}

export function findOwner(
  owners: Owners,
  { kind, name, uid }: ChainLink,
  namespace: string | undefined,
): Given<Owner> | undefined {
  const exact = uid === undefined ? undefined : owners.byUid.get(uid);
  if (exact) return exact;
  const same = lookUp(owners, kind, namespace, name);
  const other = same?.object.metadata.uid;
  return uid !== undefined && other !== undefined && uid !== other ? undefined : same;
}

/** The names that the Deployment and CronJob controllers give to what they make. */
function deduceAbove({ kind, name }: ChainLink, hash: string | undefined): ChainLink | undefined {
  if (kind === "ReplicaSet" && hash && name.endsWith(`-${hash}`)) {
    return { kind: "Deployment", name: name.slice(0, -hash.length - 1) };
  }
  // The suffix is the scheduled time in minutes since 1970.
  const scheduled = kind === "Job" ? /^(.+)-\d{8}$/.exec(name)?.[1] : undefined;
  return scheduled === undefined ? undefined : { kind: "CronJob", name: scheduled };
}

/** A pod that was cut down to what matters has lost the label with the hash; the Deployment beside it still fits. */
function givenAbove(
  { kind, name }: ChainLink,
  owners: Owners,
  namespace: string | undefined,
): ChainLink | undefined {
  // A hash is seldom shorter than eight letters and digits, and then of those that suffixes are made of.
  const above =
    kind === "ReplicaSet"
      ? /^(.+)-(?:[a-z0-9]{6,10}|[bcdfghjklmnpqrstvwxz2456789]{4,5})$/.exec(name)?.[1]
      : undefined;
  return above !== undefined && lookUp(owners, "Deployment", namespace, above)
    ? { kind: "Deployment", name: above }
    : undefined;
}

// The letters and digits that generated suffixes are made of (no vowels, nothing that looks like another).
const suffix = /^[bcdfghjklmnpqrstvwxz2456789]{5}$/;
const hashAndSuffix = /^[a-z0-9]{1,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$/;
const ordinal = /^\d{1,6}$/;

/** Whether a controller of this kind and name gives its pods such names. */
export function givesName(kind: string, name: string, pod: string): boolean {
  if (!pod.startsWith(`${name}-`)) return false;
  const rest = pod.slice(name.length + 1);
  switch (kind) {
    case "StatefulSet":
      return ordinal.test(rest);
    case "Deployment":
      return hashAndSuffix.test(rest);
    case "ReplicaSet":
    case "DaemonSet":
    case "Job":
    case "ReplicationController":
      return suffix.test(rest);
    default:
      return false;
  }
}

/** For a pod whose references are not shown: the one given controller that names its pods like this one. */
function ownerByName({ name, namespace, pod }: Subject, owners: Owners): ChainLink | undefined {
  if (name === undefined) return undefined;
  const dash = name.lastIndexOf("-");
  const nearest = name.slice(0, dash);
  const above = nearest.slice(0, nearest.lastIndexOf("-"));
  const found: ChainLink[] = [];
  const candidates = [
    ...["ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController"].map((kind) => ({
      kind,
      owner: nearest,
    })),
    { kind: "Deployment", owner: above },
  ];
  for (const { kind, owner } of candidates) {
    const given = lookUp(owners, kind, namespace, owner);
    if (given && givesName(kind, owner, name) && selects(given.object, pod?.object.metadata?.labels))
      found.push({ kind, name: owner });
  }
  return found[0];
}

function selects({ spec }: Owner, labels: Record<string, string> | undefined): boolean {
  const wanted = spec?.selector?.matchLabels;
  if (!wanted || !labels) return true;
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}
