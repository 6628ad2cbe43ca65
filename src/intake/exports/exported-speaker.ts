import { readFileName } from "../file-name.ts";
import { isRecord } from "../objects/fields.ts";
import { valueAt } from "./value-at.ts";

/** Whose output an entry is, as far as the log system kept it. */
export interface ExportedSpeaker {
  namespace?: string;
  pod?: string;
  container?: string;
}

type Part = keyof ExportedSpeaker;

/** Where collectors and log systems write the names themselves: nothing that a program would say of another pod. */
const paths: Record<Part, readonly string[]> = {
  namespace: [
    "kubernetes.namespace_name",
    "kubernetes.pod_namespace",
    "kubernetes.namespace",
    "kubernetes.namespace.name",
    "k8s.namespace.name",
    "resource.labels.namespace_name",
    "PodNamespace",
  ],
  pod: [
    "kubernetes.pod_name",
    "kubernetes.pod.name",
    "k8s.pod.name",
    "resource.labels.pod_name",
    "PodName",
    "podName",
  ],
  container: [
    "kubernetes.container_name",
    "kubernetes.container.name",
    "k8s.container.name",
    "resource.labels.container_name",
    "containerName",
    "ContainerName",
  ],
};

/** Sets of labels of the entry, or of the stream that it belongs to. */
const labelSets = ["labels", "fields", "stream", "resource", "resources", "attributes"];

const labels: Record<Part, readonly string[]> = {
  namespace: [
    "namespace",
    "namespace_name",
    "k8s_namespace_name",
    "kubernetes_namespace_name",
    "kube_namespace",
    ...paths.namespace,
  ],
  pod: ["pod", "pod_name", "k8s_pod_name", "kubernetes_pod_name", ...paths.pod],
  container: [
    "container",
    "container_name",
    "k8s_container_name",
    "kubernetes_container_name",
    "kube_container_name",
    ...paths.container,
  ],
};

/** Where collectors write the file on the node that the line stood in, whose path holds the names. */
const files = [
  "logStreamName",
  "logStream",
  "@logStream",
  "tag",
  "file",
  "filename",
  "log.file.path",
  "labels.filename",
  "stream.filename",
];

export function speakerOf(record: Record<string, unknown>): ExportedSpeaker {
  const sets = labelSets.flatMap((path) => {
    const set = valueAt(record, path);
    return isRecord(set) ? [set] : [];
  });
  sets.push(
    ...[ofTags(record["tags"]), ofAttributes(valueAt(record, "resource.attributes"))].filter(isRecord),
  );
  // Splunk's own fields stand beside the line as it was, and stern's beside the pod's name.
  if (typeof record["_raw"] === "string" || typeof record["podName"] === "string") sets.push(record);
  const said: ExportedSpeaker = {};
  for (const part of ["namespace", "pod", "container"] as const) {
    const name =
      nameAt(record, paths[part]) ??
      sets.map((set) => nameAt(set, labels[part])).find((found) => found !== undefined);
    if (name !== undefined) said[part] = name;
  }
  // A part of a name from here and another from there may be of two pods.
  return said.pod === undefined ? { ...said, ...ofFile(record), ...ofContainerName(record) } : said;
}

function nameAt(record: Record<string, unknown>, candidates: readonly string[]): string | undefined {
  for (const path of candidates) {
    const name = valueAt(record, path);
    if (typeof name === "string" && isName(name)) return name;
  }
  return undefined;
}

/** In Kubernetes' own grammar: anything else is no name of a pod. */
function isName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(text);
}

/** OpenTelemetry's `{"key":"k8s.pod.name","value":{"stringValue":"web-0"}}`. */
function ofAttributes(attributes: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(attributes)) return undefined;
  return Object.fromEntries(
    attributes.slice(0, 200).flatMap((each: unknown) => {
      if (!isRecord(each) || typeof each["key"] !== "string" || !isRecord(each["value"])) return [];
      return [[each["key"], each["value"]["stringValue"]]];
    }),
  );
}

/** Datadog's `pod_name:web-0`. */
function ofTags(tags: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(tags)) return undefined;
  return Object.fromEntries(
    tags.slice(0, 200).flatMap((tag: unknown) => {
      if (typeof tag !== "string" || tag.length > 600) return [];
      const colon = tag.indexOf(":");
      return colon > 0 ? [[tag.slice(0, colon), tag.slice(colon + 1)]] : [];
    }),
  );
}

function ofFile(record: Record<string, unknown>): ExportedSpeaker {
  for (const path of files) {
    const file = valueAt(record, path);
    if (typeof file !== "string" || file.length > 1000) continue;
    // Collectors make the path a tag, with dots for its slashes.
    const tagged = file.indexOf("var.log.containers.");
    const known = readFileName(tagged < 0 ? file : file.slice(tagged + "var.log.containers.".length));
    if (known?.certainty !== "path") continue;
    const { namespace, pod, container } = known;
    return { ...(namespace && { namespace }), ...(pod && { pod }), ...(container && { container }) };
  }
  return {};
}

/** Docker's name of a container: `k8s_CONTAINER_POD_NAMESPACE_UID_ATTEMPT`. */
function ofContainerName({ CONTAINER_NAME: name }: Record<string, unknown>): ExportedSpeaker {
  if (typeof name !== "string" || !name.startsWith("k8s_")) return {};
  const [, container = "", pod = "", namespace = ""] = name.slice(0, 1000).split("_");
  return [container, pod, namespace].every(isName) ? { container, pod, namespace } : {};
}
