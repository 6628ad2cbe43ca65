import type { Given } from "../../evidence/evidence.ts";
import type { Pod } from "../../evidence/kubernetes.ts";
import type { TextInput } from "../format.ts";

/**
 * What kubectl and the API server print in the place of a log, or above it. None of it was said by the container:
 * taken for its output, `previous terminated container "app" not found` would be the last words of an application.
 */

export interface KubectlRemark {
  /** `refusal`: there is no log. `remark`: a note beside the log. `end`: of who shows it or follows it, below it. */
  kind: "refusal" | "remark" | "end";
  pod?: string;
  namespace?: string;
  container?: string;
  /** `waiting to start: ContainerCreating`, `terminated`, `not found`. */
  state?: string;
}

const q = String.raw`"?([a-z0-9][-a-z0-9.]{0,252})"?`;

const inQuotes = new RegExp(
  String.raw`\bcontainer ${q} in pod ${q} (?:is )?((?:waiting to start: [^\n]{1,300})|terminated|not found|not available|in [A-Z]\w{1,60})`,
);
const starts: readonly RegExp[] = [
  /^(?:error: e|E)rror from server(?: \([A-Za-z]{1,40}\))?: (?:previous terminated container |container |a container name must |unable to retrieve container logs |Get "?https?:\/\/\S{1,300}\/containerLogs\/|.{0,300}pods\/log)/,
  /^(?:error: )?previous terminated container "/,
  /^(?:error: )?container "?[a-z0-9][-a-z0-9.]{0,252}"? (?:in pod "?[a-z0-9][-a-z0-9.]{0,252}"? is (?:waiting to start|terminated|not available)|is not valid for pod )/,
  /^(?:error: )?a container name must be specified for pod /,
  /^(?:error: )?unable to retrieve container logs for [a-z-]{1,20}:\/\//,
  /^(?:error: )?failed to try resolving symlinks in path "\/var\/log\/pods\//,
  /^(?:error: )?failed to (?:open|watch) (?:log file|file) "\/var\/log\/pods\//,
  /^(?:error: )?failed to get container status \{"[^"]{0,253}" "[^"]{0,253}"\}: /,
  /^error: unexpected EOF$/,
  // `kubectl cluster-info dump`
  /^(?:Create log request|Request log) error: /,
  /^rpc error: code = NotFound desc = an error occurred when try to find container "/,
];

/** Said by kubectl of anything: an application that runs kubectl says so too, so that only a text of nothing else is no log. */
const alone: readonly RegExp[] = [
  /^(?:error: e|E)rror from server(?: \([A-Za-z]{1,40}\))?: (?:pods "|namespaces "|Internal error occurred|etcdserver: |the server )/,
  /^error: (?:You must be logged in to the server|the server doesn't have a resource type|resource name may not be empty|expected 'logs)/,
  /^Unable to connect to the server: /,
  /^The connection to the server \S{1,300} was refused - did you specify the right host or port\?$/,
];

const remarks: readonly RegExp[] = [
  /^Defaulted container "(?<container>[a-z0-9][-a-z0-9]{0,62})" out of: /,
  /^Defaulting container name to (?<container>[a-z0-9][-a-z0-9]{0,62})\.$/,
  /^Found \d{1,6} pods, using pod\/(?<pod>[a-z0-9][-a-z0-9.]{0,252})$/,
  /^Use 'kubectl describe (?:pod\/|pods\/|)(?<pod>[a-z0-9][-a-z0-9.]{0,252}) -n (?<namespace>[a-z0-9][-a-z0-9]{0,62})' to see all of the containers in this pod\.$/,
];

/** k9s, where it has shown all that there is. */
const ended =
  /^Stream closed (?:EOF )?for (?<namespace>[a-z0-9][-a-z0-9]{0,62})\/(?<pod>[a-z0-9][-a-z0-9.]{0,252}) \((?<container>[a-z0-9][-a-z0-9]{0,62})\)$/;

/** The kubelet, where it cannot wait for more of a log that is followed. */
const unfollowed = /^failed to create fsnotify watcher: (?:too many open files|no space left on device)$/;

/** undefined: the line is the container's own. `isAlone`: there is no other line. */
export function readKubectlRemark(line: string, isAlone: boolean): KubectlRemark | undefined {
  const first = line.charCodeAt(0);
  // The first letters of all of them.
  if (!firstLetters.has(first)) return undefined;
  const text = line.slice(0, 1_000).trimEnd();
  for (const remark of remarks) {
    const found = remark.exec(text);
    if (found !== null) return { kind: "remark", ...found.groups };
  }
  const end = ended.exec(text);
  if (end !== null) return { kind: "end", ...end.groups };
  // On its own, it is all that there is to tell.
  if (!isAlone && unfollowed.test(text)) return { kind: "end" };
  if (
    !starts.some((start) => start.test(text)) &&
    !(isAlone && !byAdmission.test(text) && alone.some((start) => start.test(text)))
  )
    return undefined;
  const [, container, pod, state] = inQuotes.exec(text) ?? [];
  return {
    kind: "refusal",
    ...(container !== undefined && { container }),
    ...(pod !== undefined && { pod }),
    ...(state !== undefined && { state }),
  };
}

const firstLetters = new Set([..."acefpruCDEFRSTU"].map((letter) => letter.charCodeAt(0)));

/** kubectl's answer to whoever typed another command than `kubectl logs`: what was asked for is not there, or not allowed. */
export function isRefusedCommand(lines: readonly string[]): boolean {
  return lines.length <= 2 && refused.test(lines[0] ?? "");
}

const refused =
  /^(?:(?:error: e|E)rror from server(?: \([A-Za-z]{1,40}\))?: |error: |Unable to connect to the server: |The connection to the server )/;

/** The API server's answer to who wanted to create or change an object, where admission or validation refuses it. */
export function isRefusedObject(lines: readonly string[]): boolean {
  return lines.some(
    (line) => line.length <= 8_000 && (refused.test(line) || invalid.test(line)) && byAdmission.test(line),
  );
}

const invalid = /^The [A-Z][A-Za-z]{1,60} "[^"]{1,253}" is invalid: /;
const byAdmission =
  /failed calling (?:admission )?webhook|denied the request|is invalid: |is forbidden: (?!User )/;

/** How the kubelet says that an image is not there; any other reason it repeats. */
const imageReasons: ReadonlyMap<string, string> = new Map([
  ["image can't be pulled", "ErrImagePull"],
  ["trying and failing to pull image", "ImagePullBackOff"],
]);

/** The pod, as far as a refusal tells of it: the container, and why it waits. undefined: it does not. */
export function podOfRefusal(
  { pod, container, state, namespace }: KubectlRemark,
  { origin, file, firstLine, known }: TextInput,
): Given<Pod> | undefined {
  if (pod === undefined || container === undefined) return undefined;
  const said = /^waiting to start: (.+)$/.exec(state ?? "")?.[1]?.trim() ?? "";
  const reason = imageReasons.get(said) ?? (/^[A-Z][A-Za-z]{2,60}$/.test(said) ? said : undefined);
  if (reason === undefined) return undefined;
  const place = namespace ?? known?.namespace;
  const pointers = [
    "/metadata/name",
    "/spec/containers/0/name",
    "/status/containerStatuses/0/state/waiting/reason",
  ];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in any text: restarts and image are not told
  const object = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: pod, ...(place !== undefined && { namespace: place }) },
    spec: { containers: [{ name: container }] },
    status: { containerStatuses: [{ name: container, ready: false, state: { waiting: { reason } } }] },
  } as Pod;
  return {
    object,
    source: {
      origin,
      form: "describe",
      ...(file !== undefined && { file }),
      lines: new Map(pointers.map((pointer) => [pointer, firstLine])),
    },
  };
}
