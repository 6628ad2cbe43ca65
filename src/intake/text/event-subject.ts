/**
 * What the message of an Event says of the container and the Pod it is about.
 *
 * Text shows no fieldPath before kubectl 1.35 (and then as a prefix of the message), so the kubelet's own sentences
 * are the only attribution. Every pattern is one of those sentences; a name in a registry's or an application's
 * error says nothing here.
 */

export interface EventSubject {
  /** The message without kubectl's fieldPath prefix. */
  message: string;
  fieldPath?: string;
  container?: string;
  pod?: { name: string; namespace?: string; uid?: string };
}

const fieldPathPrefix =
  /^(spec\.(?:initContainers|containers|ephemeralContainers)\{([^{}\s]{1,253})\})(?::\s|:?$)/;

const name = "([a-z0-9][-a-z0-9]{0,62})";
const containerSentences: readonly RegExp[] = [
  new RegExp(`^(?:Created|Started|Stopping) container:? ${name}$`),
  new RegExp(`^(?:Init container|Container) ${name} failed (?:liveness|startup) probe`),
  new RegExp(`^(?:Init container|Container) ${name} (?:definition changed|resize requires restart)`),
  new RegExp(`^Back-off restarting failed container ${name} in pod `),
  new RegExp(`\\brestarting failed container=${name} pod=`),
  // kubectl and kubelet up to 1.13: the "id" is the container's name.
  new RegExp(`^Killing container with id [a-z]{2,12}://${name}:`),
  new RegExp(`\\(pod: "[^"]{1,600}", container: ${name}\\)`),
  new RegExp(`^Error syncing pod, skipping: failed to "[A-Za-z]{1,40}" for "${name}" with `),
  new RegExp(`^(?:Exec|HTTP|Sleep) lifecycle hook .{0,400}? for Container "${name}" in Pod "`),
  new RegExp(`^Killing container with .{0,200}? container "${name}" is unhealthy`),
];

/** A name of nothing but hexadecimal digits in this length is a container id. */
const containerId = /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/;

const podName = "([a-z0-9][-a-z0-9.]{0,252})";
const namespaceName = "([a-z0-9][-a-z0-9]{0,62})";
const uid = "([0-9a-f][-0-9a-f]{7,40})";
const podSentences: readonly { pattern: RegExp; groups: readonly ("name" | "namespace" | "uid")[] }[] = [
  {
    pattern: new RegExp(`^Successfully assigned ${namespaceName}/${podName} to \\S`),
    groups: ["namespace", "name"],
  },
  { pattern: new RegExp(`^Successfully assigned ${podName} to \\S`), groups: ["name"] },
  {
    pattern: new RegExp(
      `(?:\\bin pod |\\bpod=|\\b[Pp]od "|\\(pod: ")${podName}_${namespaceName}\\(${uid}\\)`,
    ),
    groups: ["name", "namespace", "uid"],
  },
  // What a runtime calls a container or a sandbox.
  {
    pattern: new RegExp(
      `\\b(?:(?:container|ctr) name "?(?:k8s_)?[a-z0-9][-a-z0-9]{0,62}|sandbox name "?(?:k8s_POD)?)_?${podName}_${namespaceName}_${uid}_\\d`,
    ),
    groups: ["name", "namespace", "uid"],
  },
];

/** Sentences stand at the start of a message; what comes later is an error's text and may be long. */
const sentenceLength = 2_000;

export function readSubject(raw: string): EventSubject {
  const prefix = raw.startsWith("spec.") ? fieldPathPrefix.exec(raw) : null;
  const message = prefix === null ? raw : raw.slice(prefix[0].length);
  const subject: EventSubject = { message };
  if (prefix?.[1] !== undefined && prefix[2] !== undefined) {
    subject.fieldPath = prefix[1];
    subject.container = prefix[2];
  } else {
    const container = containerOf(message);
    if (container !== undefined) subject.container = container;
  }
  const pod = podOf(message);
  if (pod !== undefined) subject.pod = pod;
  return subject;
}

function containerOf(message: string): string | undefined {
  if (!/container|failed to "/i.test(message.slice(0, sentenceLength))) return undefined;
  const head = message.slice(0, sentenceLength).replace("(combined from similar events): ", "");
  for (const sentence of containerSentences) {
    const found = sentence.exec(head)?.[1];
    if (found !== undefined && !containerId.test(found)) return found;
  }
  return undefined;
}

function podOf(message: string): EventSubject["pod"] {
  const head = message.slice(0, sentenceLength);
  if (!/pod|Pod "|^Successfully assigned|(?:container|ctr|sandbox) name "?/.test(head)) return undefined;
  for (const { pattern, groups } of podSentences) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const pod: { name: string; namespace?: string; uid?: string } = { name: "" };
    groups.forEach((group, at) => {
      const value = found[at + 1];
      if (value !== undefined) pod[group] = value;
    });
    return pod;
  }
  return undefined;
}

const controllerKinds = new Map([
  ["replicaset-controller", "ReplicaSet"],
  ["replication-controller", "ReplicationController"],
  ["statefulset-controller", "StatefulSet"],
  ["daemonset-controller", "DaemonSet"],
  ["job-controller", "Job"],
]);

/**
 * The controller that could not create a pod, by the pod's name in its complaint: a description's events and a quoted
 * message do not show what they are about. Names that controllers make end in five characters, or in the hyphen
 * before them.
 */
export function creatorOf(
  message: string,
  component: string | undefined,
): { kind: string; name: string } | undefined {
  const head = message.slice(0, sentenceLength);
  if (!head.includes("creat")) return undefined;
  const ordinal =
    /\bcreate Pod [a-z0-9][-a-z0-9.]{0,252} in StatefulSet ([a-z0-9][-a-z0-9.]{0,252}) failed\b/.exec(head);
  if (ordinal?.[1] !== undefined) return { kind: "StatefulSet", name: ordinal[1] };
  const pod = /\bError creating: [Pp]ods? "([a-z0-9][-a-z0-9.]{0,252})" is (?:forbidden|invalid)\b/.exec(
    head,
  )?.[1];
  const kind = component === undefined ? "ReplicaSet" : controllerKinds.get(component);
  const creator = pod === undefined ? undefined : /^(.+)-(?:[a-z0-9]{5})?$/.exec(pod)?.[1];
  if (kind === undefined || creator === undefined || kind === "StatefulSet") return undefined;
  return { kind, name: creator };
}

/** The container of a fieldPath such as `spec.initContainers{migrate}`, which old tables show as SUBOBJECT. */
export function containerOfFieldPath(fieldPath: string): string | undefined {
  return /^spec\.(?:initContainers|containers|ephemeralContainers)\{([^{}\s]{1,253})\}$/.exec(fieldPath)?.[1];
}
