import type { Warning } from "../evidence/evidence.ts";
import { toSeconds } from "./instant.ts";
import { certainties, origins } from "./restart.ts";
import type { RestartObservation } from "./restart.ts";

/** Observations as the ledger's statements take them: one JSON document, texts once, restarts as arrays. */
export interface RestartDocument {
  terms: [kind: string, text: string, detail: string | null][];
  workloads: [cluster: string, namespace: string, kind: string, name: string, depth: number][];
  pods: [cluster: string, namespace: string, name: string, workloadKind: string, workloadName: string][];
  instances: [
    cluster: string,
    namespace: string,
    pod: string,
    identity: string,
    uid: string | null,
    node: string | null,
    revision: string | null,
    createdAt: number | null,
  ][];
  containers: string[];
  restarts: RestartWords[];
}

/** What is looked up of a restart. */
export type RestartWords = [
  cluster: string,
  namespace: string,
  pod: string,
  container: string,
  instance: string | null,
  reason: string | null,
  cause: string | null,
  signature: string | null,
];

/** What is not. */
export interface RestartNumbers {
  finishedAt: number;
  runtimeId: number | null;
  attempt: number | null;
  lastedSeconds: number | null;
  exitCode: number | null;
  signal: number | null;
  certainty: number | null;
  observed: number;
}

export interface ReadRestart {
  /** Among the observations that were read. */
  index: number;
  words: RestartWords;
  numbers: RestartNumbers;
}

// Every five minutes for nine years.
const mostAttempts = 1_000_000;
const longestText = 1_000;

/** Reads observations into rows; what cannot be true becomes a warning and no row. */
export function readObservations(
  observations: readonly RestartObservation[],
  now: string,
): { restarts: ReadRestart[]; document: RestartDocument; warnings: Warning[] } {
  const document: RestartDocument = {
    terms: [],
    workloads: [],
    pods: [],
    instances: [],
    containers: [],
    restarts: [],
  };
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  const pods = new Map<string, { row: RestartDocument["pods"][number]; depth: number }>();
  const isFirst = (key: string) => seen.size < seen.add(key).size;
  const term = (kind: string, text: string | undefined, told?: string): string | null => {
    const cleaned = clean(text);
    const detail = clean(told);
    if (cleaned !== null && isFirst(`${kind}\0${cleaned}\0${detail}`))
      document.terms.push([kind, cleaned, detail]);
    return cleaned;
  };
  // A controller's clock may be ahead of ours by a little; a crash next year is a mistake.
  const latest = (toSeconds(now) ?? 0) + 86_400;

  const restarts = observations.flatMap((observation, index): ReadRestart[] => {
    const finishedAt = toSeconds(observation.finishedAt);
    const cluster = clean(observation.cluster);
    const namespace = clean(observation.namespace) ?? "";
    const pod = clean(observation.pod);
    const container = clean(observation.container);
    if (
      cluster === null ||
      pod === null ||
      container === null ||
      finishedAt === undefined ||
      finishedAt > latest
    ) {
      warnings.push({
        code: "restart-not-recorded",
        detail: `A restart of ${container ?? "a container"} in pod ${pod ?? "without a name"} ended at ${JSON.stringify(
          observation.finishedAt,
        )}, which is no time that it can have ended at; it was not recorded.`,
      });
      return [];
    }
    const workloadKind = clean(observation.workload.kind) ?? "Pod";
    const workloadName = clean(observation.workload.name) ?? pod;
    const depth = ownerDepth(workloadKind);
    const place = `${cluster}\0${namespace}\0`;
    const podKey = place + pod;
    if (isFirst(`workload\0${place}${workloadKind}\0${workloadName}`)) {
      document.workloads.push([cluster, namespace, workloadKind, workloadName, depth]);
    }
    const candidate = {
      row: [cluster, namespace, pod, workloadKind, workloadName] as RestartDocument["pods"][number],
      depth,
    };
    const known = pods.get(podKey);
    if (known === undefined || isNearerTop(candidate, known)) pods.set(podKey, candidate);
    if (isFirst(`container\0${container}`)) document.containers.push(container);

    const uid = clean(observation.podUid);
    const node = term("node", observation.node);
    const revision = term("revision", observation.revision);
    const instance = uid ?? (node === null && revision === null ? null : `?${node ?? ""}/${revision ?? ""}`);
    if (instance !== null) {
      const createdAt = toSeconds(observation.podCreatedAt) ?? null;
      if (isFirst(`instance\0${podKey}\0${instance}\0${node}\0${revision}\0${createdAt}`)) {
        document.instances.push([cluster, namespace, pod, instance, uid, node, revision, createdAt]);
      }
    }

    const attempt = count(observation.attempt, mostAttempts);
    if (attempt === null && observation.attempt !== undefined) {
      warnings.push({
        code: "restart-count-absurd",
        detail: `Container ${container} of pod ${pod} cannot be at attempt ${observation.attempt}; the restart was recorded without one.`,
      });
    }
    const startedAt = toSeconds(observation.startedAt);
    const cause = term("cause", observation.cause);
    const words: RestartWords = [
      cluster,
      namespace,
      pod,
      container,
      instance,
      term("reason", observation.reason),
      cause,
      cause === null ? null : term("signature", observation.signature, observation.target),
    ];
    document.restarts.push(words);
    const numbers = {
      finishedAt,
      runtimeId: runtimeId(observation.containerID),
      attempt,
      lastedSeconds: startedAt === undefined || startedAt > finishedAt ? null : finishedAt - startedAt,
      exitCode: integer(observation.exitCode),
      signal: count(observation.signal, 1_000),
      certainty:
        cause === null || observation.certainty === undefined
          ? null
          : 1 + certainties.indexOf(observation.certainty),
      observed: Math.max(0, origins.indexOf(observation.observed)),
    };
    return [{ index, words, numbers }];
  });
  document.pods = [...pods.values()].map(({ row }) => row);
  return { restarts, document, warnings };
}

/** The same order as in the statement that moves a pod to the workload that turned out to own it. */
function isNearerTop(
  one: { row: RestartDocument["pods"][number]; depth: number },
  other: { row: RestartDocument["pods"][number]; depth: number },
): boolean {
  if (one.depth !== other.depth) return one.depth > other.depth;
  if (one.row[3] !== other.row[3]) return one.row[3] < other.row[3];
  return one.row[4] < other.row[4];
}

/** How far up a chain of owners a kind stands. A kind that we don't know is an operator's, and those own the known ones. */
export function ownerDepth(kind: string): number {
  if (kind === "Pod") return 0;
  if (kind === "ReplicaSet" || kind === "ReplicationController" || kind === "Job") return 1;
  if (kind === "Deployment" || kind === "StatefulSet" || kind === "DaemonSet" || kind === "CronJob") return 2;
  return 3;
}

/** 31 bits of FNV-1a: enough to tell two instances of one container apart, where a collision would need the same second too. */
function runtimeId(containerID: string | undefined): number | null {
  if (containerID === undefined || containerID === "") return null;
  // The runtime's name before it is not always printed: containerd://5f0c… and 5f0c… are one.
  const id = containerID.slice(containerID.lastIndexOf("/") + 1, 1_000);
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 1;
}

/** SQLite's text ends at NUL in some places and not in others, and JSON carries lone surrogates that UTF-8 cannot. */
function clean(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  const short = text.length > longestText ? text.slice(0, longestText) : text;
  return (
    (short.includes("\0") || !short.isWellFormed() ? short.replaceAll("\0", "").toWellFormed() : short) ||
    null
  );
}

function count(value: number | undefined, most: number): number | null {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 && value <= most ? value : null;
}

function integer(value: number | undefined): number | null {
  return value !== undefined && Number.isInteger(value) && Math.abs(value) <= 2 ** 32 ? value : null;
}
