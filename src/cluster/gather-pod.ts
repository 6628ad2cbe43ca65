import type { Attempts } from "./attempts.ts";
import type { BundledLog, KubernetesObject } from "./evidence-bundle.ts";
import { logsToFetch, type WantedLog } from "./guilty-containers.ts";
import type { KubernetesApi } from "./kubernetes-api.ts";
import { isObjectName, namespacedPath } from "./paths.ts";
import { referencesOf } from "./referenced-objects.ts";
import { fieldsOf, listOf, nameOf, slim, textOf } from "./object-fields.ts";

export interface Gathered {
  items: KubernetesObject[];
  logs: BundledLog[];
}

export interface GatherDependencies {
  api: KubernetesApi;
  attempts: Attempts;
  now(): string;
  /** Also ask when which keys of the Pod's Secrets were written. */
  withSecrets?: boolean;
}

const keptLogBytes = 256_000;
/** The kubelet counts lines, not bytes: hostile lines are met with fewer of them. */
const tails = [
  { tailLines: 500, mostBytes: 4_000_000 },
  { tailLines: 10, mostBytes: 8_000_000 },
];
const mostEvents = 200;

/** What the cluster has about one Pod besides the Pod itself: events, logs, node, claims, and which keys of its ConfigMaps and Secrets changed when. */
export async function gatherPod(
  pod: KubernetesObject,
  { namespace, container }: { namespace: string; container?: string },
  deps: GatherDependencies,
): Promise<Gathered> {
  const name = nameOf(pod);
  if (!isObjectName(name)) return { items: [], logs: [] };
  const node = textOf(fieldsOf(pod["spec"])["nodeName"]);
  const { claims, configMaps, secrets } = referencesOf(pod);
  const written = [
    ...configMaps.map((each) => ({ kind: "ConfigMap", resource: "configmaps", name: each })),
    ...(deps.withSecrets ? secrets : []).map((each) => ({ kind: "Secret", resource: "secrets", name: each })),
  ];
  const [events, aboutNode, aboutClaims, changed, logs] = await Promise.all([
    eventsOf(namespace, "Pod", name, deps),
    isObjectName(node) ? gatherNode(node, deps) : [],
    Promise.all(claims.map((claim) => gatherClaim(namespace, claim, deps))),
    Promise.all(written.map((object) => changesOf(namespace, object, deps))),
    Promise.all(logsToFetch(pod, container).map((wanted) => logOf(namespace, name, wanted, deps))),
  ]);
  return {
    items: [
      ...(events ?? []),
      // An empty list says that there were none, which is not the same as not having asked.
      ...(events?.length === 0 ? [{ apiVersion: "v1", kind: "EventList", items: [] }] : []),
      ...aboutNode,
      ...aboutClaims.flat(),
      ...changed.flat(),
    ],
    logs: logs.flat(),
  };
}

/** Events about one object. undefined: they could not be had. */
export async function eventsOf(
  namespace: string,
  kind: string,
  name: string,
  { api, attempts }: GatherDependencies,
): Promise<KubernetesObject[] | undefined> {
  const list = await attempts.of("events", "events", () =>
    api.get(
      namespacedPath(namespace, "events"),
      { fieldSelector: `involvedObject.kind=${kind},involvedObject.name=${name}`, limit: mostEvents },
      { signal: attempts.signal },
    ),
  );
  return list && listOf(list["items"]).map((event) => slim(event, "v1", "Event"));
}

/** A Node with its conditions and events. Events of Nodes are in the namespace `default`. */
export async function gatherNode(name: string, deps: GatherDependencies): Promise<KubernetesObject[]> {
  const { api, attempts } = deps;
  const [node, events] = await Promise.all([
    attempts.of("node", `node ${name}`, () =>
      api.get(`/api/v1/nodes/${name}`, {}, { signal: attempts.signal }),
    ),
    eventsOf("default", "Node", name, deps),
  ]);
  return [...(node ? [slim(node, "v1", "Node")] : []), ...(events ?? [])];
}

/** A claim, with its events where it waits for its volume. */
export async function gatherClaim(
  namespace: string,
  name: string,
  deps: GatherDependencies,
): Promise<KubernetesObject[]> {
  const { api, attempts } = deps;
  const claim = await attempts.of("owner", `claim ${name}`, () =>
    api.get(
      `${namespacedPath(namespace, "persistentvolumeclaims")}/${name}`,
      {},
      { signal: attempts.signal },
    ),
  );
  if (!claim) return [];
  const isBound = fieldsOf(claim["status"])["phase"] === "Bound";
  const events = isBound ? [] : await eventsOf(namespace, "PersistentVolumeClaim", name, deps);
  return [slim(claim, "v1", "PersistentVolumeClaim"), ...(events ?? [])];
}

/** When which keys of a ConfigMap or Secret were written: its metadata alone, so that no value leaves the API server. */
async function changesOf(
  namespace: string,
  { kind, resource, name }: { kind: string; resource: string; name: string },
  { api, attempts }: GatherDependencies,
): Promise<KubernetesObject[]> {
  const path = `${namespacedPath(namespace, resource)}/${name}`;
  const found = await api
    .get(path, {}, { signal: attempts.signal, metadataOnly: true })
    .catch(() => undefined);
  // Whatever else was answered may hold values.
  if (found?.["kind"] !== "PartialObjectMetadata") return [];
  const metadata = fieldsOf(found["metadata"]);
  if (textOf(metadata["name"]) === undefined) return [];
  const { uid, resourceVersion, creationTimestamp } = metadata;
  const managedFields = listOf(metadata["managedFields"]).map(({ manager, operation, time, fieldsV1 }) => {
    const { "f:data": data, "f:binaryData": binaryData } = fieldsOf(fieldsV1);
    const keys = {
      ...(data !== undefined && { "f:data": data }),
      ...(binaryData !== undefined && { "f:binaryData": binaryData }),
    };
    return { manager, operation, time, fieldsV1: keys };
  });
  return [
    {
      apiVersion: "v1",
      kind,
      metadata: { name, namespace, uid, resourceVersion, creationTimestamp, managedFields },
    },
  ];
}

async function logOf(
  namespace: string,
  pod: string,
  { container, previous, containerID }: WantedLog,
  { api, attempts, now }: GatherDependencies,
): Promise<BundledLog[]> {
  const code = previous ? "previous-log" : "current-log";
  const log = await attempts.of(
    code,
    `${previous ? "previous" : "current"} log of ${container}`,
    async () => {
      let read: Awaited<ReturnType<KubernetesApi["getText"]>> | undefined;
      for (const { tailLines, mostBytes } of tails) {
        read = await api.getText(
          `${namespacedPath(namespace, "pods")}/${pod}/log`,
          { container, previous, tailLines },
          { signal: attempts.signal, keepBytes: keptLogBytes, mostBytes },
        );
        if (!read.endIsCut) break;
      }
      return read;
    },
  );
  if (!log) return [];
  const truncated = log.startIsCut || log.endIsCut || log.text.split("\n").length > tails[0]!.tailLines;
  return [
    {
      namespace,
      pod,
      container,
      ...(containerID !== undefined && { containerID }),
      previous,
      capturedAt: now(),
      text: log.text,
      ...(truncated && { truncated }),
    },
  ];
}
