/**
 * Lines of the kubelet's own log that say of a pod what its events say. Somebody who reads a journal quotes these in
 * their place.
 */

export interface KubeletLine {
  reason: "Failed" | "FailedCreatePodSandBox" | "FailedSync";
  /** Worded as the Event is. */
  message: string;
  pod?: { name: string; namespace: string };
}

/** klog's head (`E0102 10:00:00.000000    1234 pod_workers.go:1300] `), also behind a journal's. */
const head =
  /^(?:[A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \S{1,253} kubelet\[\d{1,9}\]: )?(?:[IWEF]\d{4} [\d:.]{8,18} {1,8}\d{1,9} )?[a-z]\w{2,60}\.go:\d{1,5}\] /;

/** What the kubelet asked for, in the words of before and after structured logging. */
const calls: readonly { reason: "Failed" | "FailedCreatePodSandBox"; begins: string; pattern: RegExp }[] = [
  {
    reason: "Failed",
    begins: "Error: ",
    pattern: /^"?(?:StartContainer|CreateContainer)\b.{0,200}? from runtime service failed\b/,
  },
  {
    reason: "FailedCreatePodSandBox",
    begins: "Failed to create pod sandbox: ",
    pattern:
      /^"?(?:RunPodSandbox from runtime service|[Cc]reatePodSandbox for pod(?: "[^"]{1,600}")?|Failed to create sandbox for pod(?: "[^"]{1,600}")?)(?: failed)?/,
  },
  {
    reason: "Failed",
    begins: "Failed to pull image ",
    pattern: /^"?PullImage\b.{0,400}? from image service failed\b/,
  },
];

export function readKubeletLine(line: string): KubeletLine | undefined {
  const start = line.length > 16_384 ? null : head.exec(line.trimStart());
  if (start === null) return undefined;
  const said = line.trimStart().slice(start[0].length).trimEnd();
  const error = errorOf(said);
  if (error === undefined) return undefined;
  const pod = podOf(said);
  const found = { ...(pod !== undefined && { pod }) };
  if (/^"?Error syncing pod\b/.test(said))
    return { ...found, reason: "FailedSync", message: `Error syncing pod, skipping: ${error}` };
  const call = calls.find(({ pattern }) => pattern.test(said));
  if (call === undefined) return undefined;
  const image = /^"?PullImage "([^"]{1,512})"/.exec(said)?.[1] ?? /\bimage="([^"]{1,512})"/.exec(said)?.[1];
  const object = call.begins.endsWith("image ") ? `"${image ?? ""}": ` : "";
  return { ...found, reason: call.reason, message: `${call.begins}${object}${error}` };
}

/** `...: the error`, or `err="the error"` with its quotes escaped. */
function errorOf(said: string): string | undefined {
  if (said.startsWith('"')) {
    const quoted = /\berr="((?:[^"\\]|\\.){1,8000})"/.exec(said)?.[1];
    return quoted?.replaceAll(/\\(["\\])/g, "$1").replaceAll("\\n", "\n");
  }
  return /(?: failed|, skipping): (\S.*)$/.exec(said)?.[1];
}

function podOf(said: string): KubeletLine["pod"] {
  const structured = /\bpod="([a-z0-9][-a-z0-9]{0,62})\/([a-z0-9][-a-z0-9.]{0,252})"/.exec(said);
  if (structured?.[1] !== undefined && structured[2] !== undefined)
    return { namespace: structured[1], name: structured[2] };
  const full = /"([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})\([0-9a-f][-0-9a-f]{7,40}\)"/.exec(
    said,
  );
  return full?.[1] !== undefined && full[2] !== undefined ? { name: full[1], namespace: full[2] } : undefined;
}
