import { createHash } from "node:crypto";

import type { Evidence } from "../evidence/evidence.ts";
import type { ContainerStatus, Pod } from "../evidence/kubernetes.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Change } from "../history/changes.ts";
import { revisionNumberOf, revisionOf } from "./restarts-of.ts";
import { type UsedObjects, usedObjects } from "./used-objects.ts";

/** What is read of a rollout later: the revision, and what its pods are made of. */
export interface RolloutDetail extends Partial<UsedObjects> {
  /** The template's hash. */
  revision: string;
  /** As `kubectl rollout history` counts. */
  number?: string;
  fields: Record<string, string>;
}

const mostFields = 200;
const nodeReasons: ReadonlySet<string> = new Set([
  "Rebooted",
  "NodeNotReady",
  "NodeReady",
  "SystemOOM",
  "NodeHasInsufficientMemory",
  "NodeHasDiskPressure",
  "NodeHasInsufficientPID",
  "EvictionThresholdMet",
  "ConntrackFull",
]);

/** Changes that a dump shows beside its restarts: revisions of its workloads, and what befell its nodes. */
export function changesOf(evidence: readonly Evidence[], cluster: string): Change[] {
  const events = new Map<string, Change>();
  for (const change of evidence.flatMap((one) => [
    ...nodeEventsOf(one, cluster),
    ...nodeConditionsOf(one, cluster),
  ]))
    events.set(JSON.stringify([change.cluster, change.name, change.reason, change.happenedAt]), change);
  return [...withoutRepetition(evidence.flatMap((one) => rolloutsOf(one, cluster))), ...events.values()];
}

/** Of pods of one template that came one after the other, the first tells when it was rolled out. */
function withoutRepetition(rollouts: readonly Rollout[]): Rollout[] {
  const workloads = Map.groupBy(rollouts, ({ cluster, namespace, kind, name }) =>
    JSON.stringify([cluster, namespace, kind, name]),
  );
  return [...workloads.values()].flatMap((changes) =>
    changes
      .toSorted((one, other) => Date.parse(one.happenedAt) - Date.parse(other.happenedAt))
      .filter((change, index, all) => change.detail.revision !== all[index - 1]?.detail.revision),
  );
}

export function isRolloutDetail(detail: unknown): detail is RolloutDetail {
  return (
    typeof detail === "object" &&
    detail !== null &&
    "revision" in detail &&
    typeof detail.revision === "string" &&
    "fields" in detail &&
    typeof detail.fields === "object" &&
    detail.fields !== null
  );
}

interface Rollout extends Change {
  detail: RolloutDetail;
}

/** When the pod's ReplicaSet was made, and when the pod was: a rollback brings an old ReplicaSet back. */
function rolloutsOf(evidence: Evidence, cluster: string): Rollout[] {
  const pod = evidence.pod?.object;
  const workload = workloadOf(evidence);
  const revision = revisionOf(evidence);
  if (!pod || !workload || revision === undefined || evidence.pod?.source.form !== "object") return [];
  const replicaSet = evidence.owners.find(({ object }) => object.kind === "ReplicaSet")?.object;
  const number = revisionNumberOf(evidence);
  const detail: RolloutDetail = {
    revision,
    ...(number !== undefined && { number }),
    fields: fieldsOf(pod),
    ...usedObjects(pod),
  };
  const times = [replicaSet?.metadata.creationTimestamp, pod.metadata?.creationTimestamp];
  return times.flatMap((happenedAt): Rollout[] =>
    happenedAt === undefined
      ? []
      : [
          {
            cluster: evidence.cluster ?? cluster,
            namespace: evidence.namespace ?? "default",
            kind: workload.kind,
            name: workload.name,
            happenedAt,
            reason: "Rollout",
            detail,
          },
        ],
  );
}

/** The parts of a pod that its template decides. Names are kept, values only as a hash: they are for comparison. */
function fieldsOf({ metadata, spec, status }: Pod): Record<string, string> {
  const fields: [string, string][] = [];
  const hash = (value: unknown) =>
    createHash("sha256")
      .update(JSON.stringify(value ?? null))
      .digest("hex")
      .slice(0, 12);
  const put = (name: string, value: unknown) => {
    if (value !== undefined && fields.length < mostFields) fields.push([name, hash(value)]);
  };
  for (const container of [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])]) {
    const { name } = container;
    fields.push([`image ${name}`, container.image ?? ""]);
    for (const [resource, limit] of Object.entries(container.resources?.limits ?? {})) {
      if (fields.length < mostFields) fields.push([`limits ${resource} of ${name}`, limit]);
    }
    put(`command ${name}`, container.command);
    put(`args ${name}`, container.args);
    for (const variable of container.env ?? [])
      put(`env ${variable.name} of ${name}`, variable.value ?? variable.valueFrom ?? "");
    put(`envFrom of ${name}`, container.envFrom);
    put(`livenessProbe of ${name}`, container.livenessProbe);
    put(`readinessProbe of ${name}`, container.readinessProbe);
    put(`startupProbe of ${name}`, container.startupProbe);
    put(`securityContext of ${name}`, container.securityContext);
    // The token's volume has another name in each pod.
    put(`mounts of ${name}`, withoutToken(container.volumeMounts));
  }
  // The digest tells of another image under the same tag. What is not shown has no blank.
  const statuses: Partial<ContainerStatus>[] = [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ];
  for (const { name = "", imageID = "" } of statuses) {
    const digest = imageID.slice(imageID.lastIndexOf("@") + 1);
    if (digest !== "") fields.push([`imageID ${name}`, digest]);
  }
  if (spec?.serviceAccountName !== undefined) fields.push(["service account", spec.serviceAccountName]);
  put("securityContext", spec?.securityContext);
  put("volumes", withoutToken(spec?.volumes));
  const restarted = metadata?.annotations?.["kubectl.kubernetes.io/restartedAt"];
  if (restarted !== undefined) fields.push(["annotation kubectl.kubernetes.io/restartedAt", restarted]);
  return Object.fromEntries(
    fields.slice(0, mostFields).map(([name, value]) => [name.slice(0, 300), value.slice(0, 300)]),
  );
}

function withoutToken<Named extends { name?: string }>(
  list: readonly Named[] | undefined,
): Named[] | undefined {
  return list?.filter(({ name = "" }) => !name.startsWith("kube-api-access-"));
}

function nodeEventsOf({ events = [], cluster: named }: Evidence, cluster: string): Change[] {
  return events.flatMap(({ involved, reason, lastAt, message }): Change[] => {
    if (
      involved.kind !== "Node" ||
      involved.name === undefined ||
      lastAt === undefined ||
      !nodeReasons.has(reason)
    )
      return [];
    return [
      {
        cluster: named ?? cluster,
        namespace: "",
        kind: "Node",
        name: involved.name,
        happenedAt: lastAt,
        reason,
        detail: { message: message.slice(0, 300) },
      },
    ];
  });
}

const conditionReasons: ReadonlyMap<string, string> = new Map([
  ["MemoryPressure", "NodeHasInsufficientMemory"],
  ["DiskPressure", "NodeHasDiskPressure"],
  ["PIDPressure", "NodeHasInsufficientPID"],
]);

/** What a node is in at the moment, and since when: its events are gone after an hour. */
function nodeConditionsOf({ node, cluster: named }: Evidence, cluster: string): Change[] {
  const { metadata, status } = node?.object ?? {};
  const name = metadata?.name;
  return (status?.conditions ?? []).flatMap(
    ({ type, status: value, message, lastTransitionTime }): Change[] => {
      const reason =
        type === "Ready"
          ? value === "True"
            ? undefined
            : "NodeNotReady"
          : value === "True"
            ? conditionReasons.get(type)
            : undefined;
      if (name === undefined || reason === undefined || lastTransitionTime === undefined) return [];
      return [
        {
          cluster: named ?? cluster,
          namespace: "",
          kind: "Node",
          name,
          happenedAt: lastTransitionTime,
          reason,
          ...(message !== undefined && { detail: { message: message.slice(0, 300) } }),
        },
      ];
    },
  );
}
