import {
  type AddressFacts,
  type NodeFacts,
  sharedKinds,
  type Surrounding,
} from "../../evidence/surrounding.ts";
import type { Node } from "../../evidence/kubernetes.ts";
import { type Copying, list, quantities, raw, record, time, token, tokens, isRecord } from "./fields.ts";

const watchedKinds: ReadonlySet<string> = new Set([
  ...sharedKinds,
  "ConfigMap",
  "Secret",
  "Service",
  "Endpoints",
  "EndpointSlice",
]);

const mostKeys = 100;
/** Of an object, a key, a label's value. */
const longestName = 253;
const mostAddresses = 100;
const longestAddress = 45;

const addressList = list(record({ ip: token }), {});

const object = record({
  metadata: record({
    name: token,
    namespace: token,
    creationTimestamp: time,
    labels: quantities,
    managedFields: list(record({ time, subresource: token, fieldsV1: raw }), {}),
  }),
  spec: record({ clusterIP: token, clusterIPs: tokens, externalIPs: tokens }),
  endpoints: list(record({ addresses: tokens }), {}),
  subsets: list(record({ addresses: addressList, notReadyAddresses: addressList }), {}),
});

/** Of an object that no pod's evidence takes in, when it was written, and a Service's addresses. undefined: of no use. */
export function readSurrounding(kind: string, value: unknown, copying: Copying): Surrounding | undefined {
  if (!watchedKinds.has(kind)) return undefined;
  const read = object(value, copying);
  const { name, namespace = "", creationTimestamp, managedFields = [] } = read?.metadata ?? {};
  if (!isName(name) || namespace.length > longestName) return undefined;
  const writes = managedFields.flatMap((entry) => {
    const keys = entry.subresource === undefined ? keysOf(kind, entry.fieldsV1) : [];
    return entry.time === undefined || entry.time === creationTimestamp || keys.length === 0
      ? []
      : [{ at: entry.time, keys }];
  });
  const addresses = [
    ...(read?.spec?.clusterIPs ?? [read?.spec?.clusterIP ?? ""]),
    ...(read?.spec?.externalIPs ?? []),
    ...(read?.endpoints ?? []).flatMap((endpoint) => endpoint.addresses ?? []),
    ...(read?.subsets ?? []).flatMap((subset) =>
      [...(subset.addresses ?? []), ...(subset.notReadyAddresses ?? [])].map(({ ip }) => ip ?? ""),
    ),
  ].filter((address) => address !== "" && address !== "None" && address.length <= longestAddress);
  const facts: AddressFacts | undefined =
    addresses.length === 0
      ? undefined
      : {
          service: read?.metadata?.labels?.["kubernetes.io/service-name"] ?? name,
          addresses: [...new Set(addresses)].slice(0, mostAddresses),
        };
  return {
    kind,
    namespace,
    name,
    ...(creationTimestamp !== undefined && { createdAt: creationTimestamp }),
    writes,
    ...(facts && { facts }),
  };
}

function isName(name: string | undefined): name is string {
  return name !== undefined && name !== "" && name.length <= longestName;
}

/** A ConfigMap's and a Secret's writes are told key by key; of anything else, which of its parts. What bears no content is left out. */
function keysOf(kind: string, fields: unknown): string[] {
  const parts = isRecord(fields) ? fields : {};
  const named =
    kind === "ConfigMap" || kind === "Secret"
      ? [parts["f:data"], parts["f:binaryData"]].flatMap((part) => (isRecord(part) ? Object.keys(part) : []))
      : Object.keys(parts).filter((part) => part !== "f:metadata" && part !== "f:status");
  return named
    .flatMap((key) => (key.startsWith("f:") && key.length <= longestName + 2 ? [key.slice(2)] : []))
    .slice(0, mostKeys);
}

/** Each cloud has a label of its own for what it calls a pool or a group of nodes. */
const poolLabels = [
  "cloud.google.com/gke-nodepool",
  "eks.amazonaws.com/nodegroup",
  "alpha.eksctl.io/nodegroup-name",
  "karpenter.sh/nodepool",
  "agentpool",
  "kubernetes.azure.com/agentpool",
  "doks.digitalocean.com/node-pool",
  "k8s.scaleway.com/pool-name",
  "oke.oraclecloud.com/pool.name",
];

/** A Node with what it shares with others. undefined: it has no name. */
export function nodeSurrounding({ metadata, spec, status }: Node): Surrounding | undefined {
  const { name, labels = {} } = metadata ?? {};
  if (!isName(name)) return undefined;
  const isSchedulable =
    spec?.unschedulable !== true && !(spec?.taints ?? []).some(({ effect }) => effect === "NoExecute");
  const { kubeletVersion, kernelVersion, containerRuntimeVersion } = status?.nodeInfo ?? {};
  const pool = poolLabels.flatMap((label) => labels[label] ?? [])[0];
  const facts: NodeFacts = { isSchedulable };
  for (const [key, value] of Object.entries({
    zone: labels["topology.kubernetes.io/zone"] ?? labels["failure-domain.beta.kubernetes.io/zone"],
    pool,
    instanceType: labels["node.kubernetes.io/instance-type"] ?? labels["beta.kubernetes.io/instance-type"],
    kubelet: kubeletVersion,
    kernel: kernelVersion,
    runtime: containerRuntimeVersion,
  }))
    if (value !== undefined && value !== "") Object.assign(facts, { [key]: value.slice(0, longestName) });
  return { kind: "Node", namespace: "", name, writes: [], facts };
}
