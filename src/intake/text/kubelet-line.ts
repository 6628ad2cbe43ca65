import { eventReason } from "../event-reason.ts";
import { klogOf } from "./kubelet-json-line.ts";

/** What a line of the kubelet's own log says of a pod, in the words of the Event that goes with it. */
export interface KubeletLine {
  reason: string;
  /** Where it is no warning. */
  type?: "Normal";
  message: string;
  pod?: { name: string; namespace: string };
  /** Of an Event about something else than a pod. */
  involved?: { kind: string; name: string; namespace?: string };
  fieldPath?: string;
  container?: string;
}

/**
 * klog's head (`E0102 10:00:00.000000    1234 pod_workers.go:1300] `), also behind a journal's, of the kubelet's own
 * sources. Distributions run the kubelet within a program of theirs.
 */
const head =
  /^\s{0,16}(?:(?:\p{L}{2,6}\.?|\d{1,2}[月월]) {1,2}\d{1,2} [\d:]{8} \S{1,253} [\w.-]{1,60}\[\d{1,9}\]: )?(?:[IWEF]\d{4} [\d:.]{8,18} {1,8}\d{1,9} )?(?:pod_workers|remote_runtime|remote_image|kuberuntime_\w{1,30}|kubelet\w{0,20}|prober\w{0,20}|nestedpendingoperations|generic|eviction_manager|cni|docker_sandbox|manager|configmap|secret|log(?=\.go:\d{1,5}\] "\w{4,30} from (?:image|runtime) service failed"))\.go:\d{1,5}\] ?/u;
/** Other programs report Events too: alone such a line is no kubelet's. */
const eventHead = /\b[IWE]\d{4} [\d:.]{8,18} {1,8}\d{1,9} event\.go:\d{1,5}\] ?/;

/** Whether a line was written by the kubelet. */
export function isKubeletLine(line: string): boolean {
  const read = klogOf(line) ?? line;
  return head.test(read.length > 400 ? read.slice(0, 400) : read);
}

/** Where what was asked for failed: what the Event of it begins with. */
const calls: readonly { reason: KubeletLine["reason"]; begins: string; pattern: RegExp }[] = [
  {
    reason: "Failed",
    begins: "Error: ",
    pattern: /^"?(?:StartContainer|CreateContainer)\b.{0,200}? from runtime service failed\b/,
  },
  {
    reason: "FailedCreatePodSandBox",
    begins: "Failed to create pod sandbox: ",
    pattern:
      /^"?(?:RunPodSandbox from runtime service|[Cc]reatePodSandbox for pod|Failed to create sandbox for pod)\b/,
  },
  {
    reason: "Failed",
    begins: "Failed to pull image ",
    pattern: /^"?(?:PullImage\b.{0,400}? from image service failed\b|Failed to pull image" )/,
  },
];

const failedKill = /^\[?(?:error killing pod: )?\[?failed to "Kill(?:PodSandbox|Container)"/;

/** undefined: the line is no kubelet's, or of its own affairs. */
export function readKubeletLine(given: string): KubeletLine | undefined {
  if (given.length > 16_384) return undefined;
  const line = klogOf(given) ?? given;
  const begin = head.exec(line);
  if (begin === null) return eventOf(line);
  const said = line.slice(begin[0].length).trim();
  const pod = podOf(said);
  const found = { ...(pod !== undefined && { pod }) };
  const evicted = /^"Evicting pod" .*\bmessage="((?:[^"\\]|\\.){1,4000})"/.exec(said)?.[1];
  if (evicted !== undefined) return { ...found, reason: "Evicted", message: unescaped(evicted) };
  const refused = refusedOf(said);
  if (refused !== undefined) return refused;
  const probe = probeOf(said);
  if (probe !== undefined) return { ...found, ...probe, reason: "Unhealthy" };
  const kill =
    /^pod "([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})(?:\([^)"]{0,60}\))?" container "([a-z0-9][-a-z0-9]{0,62})" is unhealthy\b.{0,60}, it will be killed and re-?created/.exec(
      said,
    );
  if (kill?.[1] !== undefined && kill[2] !== undefined && kill[3] !== undefined)
    return {
      reason: "Killing",
      message: said,
      pod: { name: kill[1], namespace: kill[2] },
      container: kill[3],
    };
  // Up to 1.3 the event of it says no more than that the time for it has run out.
  if (
    /^Couldn't get (?:configMap|secret) \S{1,320}: (?:configmap|secret)s? "[^"]{1,253}" not found$/.test(said)
  )
    return { reason: "FailedMount", message: said };
  // Up to 1.19; up to 1.2 the pod is named once more in the line that follows.
  const unmounted =
    /^Unable to (?:attach or )?mount volumes for pod "([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})(?:\([^)"]{0,60}\))?": (.{1,4000}?)(?:; skipping pod)?$/s.exec(
      said,
    );
  if (unmounted?.[1] !== undefined && unmounted[2] !== undefined)
    return { reason: "FailedMount", message: said, pod: { name: unmounted[1], namespace: unmounted[2] } };
  // Up to 1.3.
  const docker =
    /^(?:Error running|(Failed to pull image "[^"]{1,512}") from) pod "([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})" (?:and )?container "([a-z0-9][-a-z0-9]{0,62})": (\S.{0,8000})$/s.exec(
      said,
    );
  if (docker !== null) {
    const [, pull = "Error", name = "", namespace = "", container = "", error = ""] = docker;
    return { reason: "Failed", message: `${pull}: ${error}`, pod: { name, namespace }, container };
  }
  const subPath =
    /^failed to (?:create|prepare) subPath(?: directory)? for volumeMount "[^"]{1,253}" of container "([a-z0-9][-a-z0-9]{0,62})": /.exec(
      said,
    );
  if (subPath?.[1] !== undefined)
    return { ...found, reason: "Failed", message: `Error: ${said}`, container: subPath[1] };
  const start = startOf(said);
  if (start !== undefined) return { ...found, ...start, reason: "Failed" };
  const error = errorOf(said);
  if (error === undefined) return undefined;
  if (/^"?Error syncing pod\b/.test(said))
    return failedKill.test(error)
      ? {
          ...found,
          reason: "FailedKillPod",
          message: error.startsWith("error killing") ? error : `error killing pod: ${error}`,
        }
      : { ...found, reason: "FailedSync", message: `Error syncing pod, skipping: ${error}` };
  const volume = volumeOf(error);
  if (volume !== undefined) return { ...found, ...volume };
  const call = calls.find(({ pattern }) => pattern.test(said));
  if (call === undefined) return undefined;
  const image = /^"?PullImage "([^"]{1,512})"/.exec(said)?.[1] ?? /\bimage="([^"]{1,512})"/.exec(said)?.[1];
  const object = call.begins.endsWith("image ") ? `"${image ?? ""}": ` : "";
  return { ...found, reason: call.reason, message: `${call.begins}${object}${error}` };
}

/** A pod that came while the node was under pressure, in the words of the status that it was given. */
function refusedOf(said: string): KubeletLine | undefined {
  const found =
    /^Failed to admit pod ([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})\([^)]{0,60}\) - node has conditions: (\[\w[\w ]{0,100}\])/.exec(
      said,
    );
  const structured = /^"Failed to admit pod to node" .*\bnodeCondition=(\[[\w "]{1,100}\])/.exec(said)?.[1];
  const conditions = (found?.[3] ?? structured)?.replaceAll('"', "");
  if (conditions === undefined) return undefined;
  const [, name, namespace] = found ?? [];
  const pod = name !== undefined && namespace !== undefined ? { name, namespace } : podOf(said);
  return {
    ...(pod !== undefined && { pod }),
    reason: "Evicted",
    message: `The node had condition: ${conditions}.`,
  };
}

/** The kubelet logs each Event that it sends, since 1.20 in structured form. */
function eventOf(line: string): KubeletLine | undefined {
  const begin = eventHead.exec(line.slice(0, 400));
  if (begin === null) return undefined;
  const said = line.slice(begin.index + begin[0].length);
  const value = (field: keyof typeof fields) => unescaped(fields[field].exec(said)?.[1] ?? "");
  const old =
    /^Event\((?:v1|api)\.ObjectReference\{.{1,2000}?\}\): (?:type: '(\w{1,20})' )?reason: '(\w{1,100})' (.*)$/s.exec(
      said,
    );
  if (old === null && !said.startsWith('"Event occurred"')) return undefined;
  const [, given = old ? "" : value("type"), word = value("reason"), message = value("message")] = old ?? [];
  const reason = eventReason(word);
  // Kubernetes 1.0 gave Events no type.
  const type = given === "" && !reason.startsWith("Fail") ? "Normal" : given;
  const object = value("object");
  const slash = object.indexOf("/");
  const namespace = old ? value("Namespace") : object.slice(0, Math.max(0, slash));
  const name = old ? value("Name") : object.slice(slash + 1);
  const kind = value(old ? "Kind" : "kind");
  if (kind === "" || name === "" || reason === "") return undefined;
  const fieldPath = value(old ? "FieldPath" : "fieldPath");
  return {
    reason,
    message,
    ...(type === "Normal" && { type }),
    ...(kind === "Pod"
      ? { pod: { name, namespace } }
      : { involved: { kind, name, ...(namespace !== "" && { namespace }) } }),
    ...(fieldPath !== "" && { fieldPath }),
  };
}

const fields = {
  Kind: /\bKind:"([^"]{1,100})"/,
  Namespace: /\bNamespace:"([^"]{1,63})"/,
  Name: /\bName:"([^"]{1,253})"/,
  FieldPath: /\bFieldPath:"([^"]{1,300})"/,
  object: /\bobject="([^"]{1,320})"/,
  fieldPath: /\bfieldPath="([^"]{1,300})"/,
  kind: /\bkind="([^"]{1,100})"/,
  type: /\btype="([^"]{1,20})"/,
  reason: /\breason="([^"]{1,100})"/,
  message: /\bmessage="((?:[^"\\]|\\.){1,8000})"/,
};

/** `container start failed: ErrImagePull: ...`, with the container's spec in it since 1.19. */
function startOf(said: string): { message: string; container?: string } | undefined {
  const text = said.includes('err="') ? (errorOf(said) ?? said) : said;
  const found =
    /^(?:init )?container (?:&Container\{Name:([a-z0-9][-a-z0-9]{0,62}),.{0,12000}? )?start failed(?: in pod \S{1,600})?: ([A-Z]\w{2,60}): (\S.{0,8000})$/s.exec(
      text,
    );
  if (found === null) return undefined;
  const [, container, reason = "", error = ""] = found;
  return {
    message: /Pull/.test(reason) ? `${reason}: ${error}` : `Error: ${error}`,
    ...(container !== undefined && { container }),
  };
}

/** What an operation on a volume failed with, of whichever kind; a controller manager logs attaching in the same words. */
function volumeOf(error: string): { reason: string; message: string } | undefined {
  // Of a pod's volumes together: what has not come by the time that is given for them all.
  if (error.startsWith("unmounted volumes=["))
    return { reason: "FailedMount", message: `Unable to attach or mount volumes: ${error}` };
  const operation =
    /\b(Attach|Unm|M)(?:V|ountV|apV)olume\.\w{1,40} failed for volume .*$/s.exec(error) ??
    /\bVolume "[^"]{1,600}" \(spec\.Name: .{1,600}\b(?:attached according to node status|list of VolumesInUse in the node's volume status).*$/s.exec(
      error.replaceAll('\\"', '"'),
    );
  if (operation === null) return undefined;
  const { 0: words, 1: kind } = operation;
  const reason = kind === "Attach" ? "FailedAttachVolume" : kind === "Unm" ? "FailedUnmount" : "FailedMount";
  return { reason, message: words.replaceAll('\\"', '"').replace(/"$/, "") };
}

/** `...: the error`, or `err="the error"` with its quotes escaped. */
function errorOf(said: string): string | undefined {
  if (said.startsWith('"')) {
    const quoted = /\berr="((?:[^"\\]|\\.){1,8000})"/.exec(said)?.[1];
    return quoted && unescaped(quoted);
  }
  const operation = /^Operation for ".{1,600}? Error: "?(.{1,8000})$/s.exec(said)?.[1];
  return operation ?? /(?: failed|, skipping): (\S.*)$/s.exec(said)?.[1];
}

function unescaped(quoted: string): string {
  return quoted.replaceAll(/\\(["\\])/g, "$1").replaceAll("\\n", "\n");
}

/** `Liveness probe for "web-0_shop(uid):app" failed (failure): ...`, `"Probe failed" probeType="Liveness" ...`. */
function probeOf(said: string): { message: string; container?: string } | undefined {
  const plain =
    /^(Liveness|Readiness|Startup) probe for "[^"]{1,600}:([a-z0-9][-a-z0-9]{0,62})" failed \(\w{1,20}\):(?: (.*))?$/s.exec(
      said,
    );
  if (plain !== null) {
    const [, kind = "", container = "", output = ""] = plain;
    return { message: `${kind} probe failed: ${output}`, container };
  }
  if (!said.startsWith('"Probe failed"')) return undefined;
  const kind = /\bprobeType="(Liveness|Readiness|Startup)"/.exec(said)?.[1];
  const container = /\bcontainerName="([a-z0-9][-a-z0-9]{0,62})"/.exec(said)?.[1];
  const output = /\boutput="((?:[^"\\]|\\.){0,8000})"/.exec(said)?.[1] ?? "";
  if (kind === undefined) return undefined;
  return {
    message: `${kind} probe failed: ${unescaped(output)}`,
    ...(container !== undefined && { container }),
  };
}

function podOf(said: string): KubeletLine["pod"] {
  const structured = /\bpod="([a-z0-9][-a-z0-9]{0,62})\/([a-z0-9][-a-z0-9.]{0,252})"/.exec(said);
  if (structured?.[1] !== undefined && structured[2] !== undefined)
    return { namespace: structured[1], name: structured[2] };
  const full =
    /(?:"|\bin pod )([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})\([0-9a-f][-0-9a-f]{7,40}\)/.exec(
      said,
    );
  return full?.[1] !== undefined && full[2] !== undefined ? { name: full[1], namespace: full[2] } : undefined;
}
