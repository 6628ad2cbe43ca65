import type { Warning } from "../evidence/evidence.ts";
import { toSeconds } from "./instant.ts";
import { certainties, origins } from "./restart.ts";
import type { RestartObservation } from "./restart.ts";
import { collectWords } from "./word-lists.ts";
import type { WordLists } from "./word-lists.ts";

/** What an observation says, read: places in the word lists, and numbers. */
export interface ReadRestart {
  /** Among the observations. */
  index: number;
  /** Which crash it is, apart from the instance. */
  key: string;
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

// Every five minutes for nine years.
const mostAttempts = 1_000_000;
const longestText = 1_000;

/** Reads observations; what cannot be true becomes a warning, and is left out. */
export function readObservations(
  observations: readonly RestartObservation[],
  now: string,
): { restarts: ReadRestart[]; words: WordLists; warnings: Warning[] } {
  const words = collectWords();
  const warnings: Warning[] = [];
  // A controller's clock may be ahead of ours by a little; a crash next year is a mistake.
  const latest = (toSeconds(now) ?? 0) + 86_400;
  const restarts = observations.flatMap((observation, index): ReadRestart[] => {
    const finishedAt = toSeconds(observation.finishedAt);
    const cluster = clean(observation.cluster);
    const namespace = clean(observation.namespace) ?? "";
    const name = clean(observation.pod);
    const containerName = clean(observation.container);
    const isComplete = cluster !== null && name !== null && containerName !== null;
    if (!isComplete || finishedAt === undefined || finishedAt > latest) {
      warnings.push({
        code: "restart-not-recorded",
        detail: `A restart of ${containerName ?? "a container"} in pod ${name ?? "without a name"} ended at ${JSON.stringify(
          observation.finishedAt.slice(0, 40),
        )}, which is no time that it can have ended at; it was not recorded.`,
      });
      return [];
    }
    const attempt = count(observation.attempt, mostAttempts);
    if (attempt === null && observation.attempt !== undefined) {
      warnings.push({
        code: "restart-count-absurd",
        detail: `Container ${containerName} of pod ${name} cannot be at attempt ${observation.attempt}; the restart was recorded without one.`,
      });
    }
    const pod = words.pod(cluster, namespace, name, {
      kind: clean(observation.workload.kind) ?? "Pod",
      name: clean(observation.workload.name) ?? name,
    });
    const container = words.container(containerName);
    const node = clean(observation.node);
    const revision = clean(observation.revision);
    words.term("node", node);
    words.term("revision", revision);
    const createdAt = toSeconds(observation.podCreatedAt) ?? null;
    const startedAt = toSeconds(observation.startedAt);
    const cause = words.term("cause", clean(observation.cause));
    return [
      {
        index,
        key: `${cluster}\0${namespace}\0${name}\0${containerName}\0${finishedAt}`,
        pod,
        container,
        instance: words.instance(pod, { uid: clean(observation.podUid), node, revision, createdAt }),
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
  return { restarts, words: words.lists, warnings };
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
