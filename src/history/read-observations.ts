import type { Warning } from "../evidence/evidence.ts";
import { toSeconds } from "./instant.ts";
import { certainties, origins } from "./restart.ts";
import type { ContainerObservation, CountObservation, RestartObservation } from "./restart.ts";
import { collectWords } from "./word-lists.ts";
import type { WordCollector, WordLists } from "./word-lists.ts";

/** What an observation says, read: places in the word lists, and numbers. */
export interface ReadRestart {
  /** Among the observations. */
  index: number;
  pod: number;
  container: number;
  instance: number | null;
  reason: number | null;
  cause: number | null;
  signature: number | null;
  finishedAt: number;
  runtimeId: number | null;
  attempt: number | null;
  lastedSeconds: number | null;
  exitCode: number | null;
  signal: number | null;
  certainty: number | null;
  observed: number;
}

/** What a count says, read likewise. */
export interface ReadCount {
  pod: number;
  container: number;
  /** null: nobody told which life of the pod it is. */
  instance: number | null;
  restartCount: number;
  seenAt: number;
}

// Every five minutes for nine years.
const mostAttempts = 1_000_000;
const longestText = 1_000;

/** Reads observations; what cannot be true becomes a warning, and is left out. */
export function readObservations(
  observations: readonly (RestartObservation | CountObservation)[],
  now: string,
): { restarts: ReadRestart[]; counts: ReadCount[]; words: WordLists; warnings: Warning[] } {
  const words = collectWords();
  const warnings: Warning[] = [];
  const counts: ReadCount[] = [];
  // A controller's clock may be ahead of ours by a little; a crash next year is a mistake.
  const latest = (toSeconds(now) ?? 0) + 86_400;
  // A crash loop is told as many restarts of one container: its names are read once.
  const places = new Map<string, Place>();
  const restarts = observations.flatMap((observation, index): ReadRestart[] => {
    const known = places.get(observation.pod);
    const place = known && isSameContainer(known.told, observation) ? known : placeOf(observation);
    if (place !== undefined) places.set(observation.pod, place);
    if ("restartCount" in observation) {
      if (place === undefined) return [];
      const read = readCount(observation, latest);
      if (read === undefined) {
        warnings.push({
          code: "restart-count-absurd",
          detail: `Container ${place.container} of pod ${place.pod} cannot have restarted ${observation.restartCount} times by ${JSON.stringify(
            observation.seenAt.slice(0, 40),
          )}; the count was not recorded.`,
        });
        return [];
      }
      const { pod, container, instance } = (place.entered ??= enter(place, words));
      counts.push({ pod, container, instance: place.uid === null ? null : instance, ...read });
      return [];
    }
    const finishedAt = toSeconds(observation.finishedAt);
    if (place === undefined || finishedAt === undefined || finishedAt > latest) {
      warnings.push({
        code: "restart-not-recorded",
        detail: `A restart of ${clean(observation.container) ?? "a container"} in pod ${clean(observation.pod) ?? "without a name"} ended at ${JSON.stringify(
          observation.finishedAt.slice(0, 40),
        )}, which is no time that it can have ended at; it was not recorded.`,
      });
      return [];
    }
    const attempt = count(observation.attempt, mostAttempts);
    if (attempt === null && observation.attempt !== undefined) {
      warnings.push({
        code: "restart-count-absurd",
        detail: `Container ${place.container} of pod ${place.pod} cannot be at attempt ${observation.attempt}; the restart was recorded without one.`,
      });
    }
    const startedAt = toSeconds(observation.startedAt);
    const cause = words.term("cause", clean(observation.cause));
    return [
      {
        index,
        ...(place.entered ??= enter(place, words)),
        reason: words.term("reason", clean(observation.reason)),
        cause,
        signature:
          cause === null
            ? null
            : words.term("signature", clean(observation.signature), clean(observation.target)),
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
      },
    ];
  });
  return { restarts, counts, words: words.lists, warnings };
}

interface Place {
  cluster: string;
  namespace: string;
  pod: string;
  container: string;
  uid: string | null;
  told: ContainerObservation;
  /** Only once it is known that something is recorded of it. */
  entered?: Pick<ReadRestart, "pod" | "container" | "instance">;
}

function isSameContainer(one: ContainerObservation, other: ContainerObservation): boolean {
  return (
    one.pod === other.pod &&
    one.container === other.container &&
    one.namespace === other.namespace &&
    one.cluster === other.cluster &&
    one.podUid === other.podUid &&
    one.podCreatedAt === other.podCreatedAt &&
    one.node === other.node &&
    one.revision === other.revision &&
    one.workload.kind === other.workload.kind &&
    one.workload.name === other.workload.name
  );
}

/** undefined: a name is missing without which it is nobody's. */
function placeOf(observation: ContainerObservation): Place | undefined {
  const cluster = clean(observation.cluster);
  const pod = clean(observation.pod);
  const container = clean(observation.container);
  if (cluster === null || pod === null || container === null) return undefined;
  return {
    cluster,
    namespace: clean(observation.namespace) ?? "",
    pod,
    container,
    uid: clean(observation.podUid),
    told: observation,
  };
}

/** Enters the words by which a container is known. */
function enter(
  { cluster, namespace, pod: name, container, uid, told }: Place,
  words: WordCollector,
): Pick<ReadRestart, "pod" | "container" | "instance"> {
  const pod = words.pod(cluster, namespace, name, {
    kind: clean(told.workload.kind) ?? "Pod",
    name: clean(told.workload.name) ?? name,
  });
  const node = clean(told.node);
  const revision = clean(told.revision);
  words.term("node", node);
  words.term("revision", revision);
  const createdAt = toSeconds(told.podCreatedAt) ?? null;
  return {
    pod,
    container: words.container(container),
    instance: words.instance(pod, { uid, node, revision, createdAt }),
  };
}

/** undefined: it cannot be. */
function readCount(
  { restartCount, seenAt }: CountObservation,
  latest: number,
): Pick<ReadCount, "restartCount" | "seenAt"> | undefined {
  const at = toSeconds(seenAt);
  const read = count(restartCount, mostAttempts);
  return at === undefined || at > latest || read === null ? undefined : { restartCount: read, seenAt: at };
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
