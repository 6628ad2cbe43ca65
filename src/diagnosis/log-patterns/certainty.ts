import type { Certainty } from "../cause.ts";
import type { ContainerView, PodView } from "../view.ts";
import type { Runtime } from "./block.ts";
import type { LastWords } from "./last-words.ts";

/** How each runtime ends when nobody catches what it threw. */
const ownExitCodes: Readonly<Partial<Record<Runtime, readonly number[]>>> = {
  go: [2],
  jvm: [1, 3],
  python: [1],
  node: [1, 134],
  rust: [101],
  dotnet: [134],
};

export interface Circumstances {
  instance: "dead" | "running" | "unknown";
  /** It was read from a termination message, which keeps only the end. */
  fromMessage: boolean;
  /** Text after the last line is known to be lost. */
  cut: boolean;
  /** When the runtime read the words, RFC 3339, where it is shown. */
  at: string | undefined;
  container: ContainerView | undefined;
  view: PodView;
}

/** How sure last words make: the one place where rules for logs stand. */
export function certaintyOf(words: LastWords, circumstances: Circumstances): Certainty {
  const { container } = circumstances;
  // An uncaught exception with which a log ends is what ended it, whatever it means.
  if (words.pattern.role === "generic" && words.uncaught && words.endsTheLog) return "likely";
  if (
    words.strength === "earlier-error" ||
    words.strength === "wrapper" ||
    words.pattern.role === "generic" ||
    words.pattern.role === "guess"
  )
    return "possible";
  // Words of an instance that another has followed are older than the newest start.
  if (container?.running) return circumstances.instance === "running" ? "likely" : "possible";
  return isProven(words, circumstances) ? "proven" : "likely";
}

function isProven(words: LastWords, circumstances: Circumstances): boolean {
  const { instance, fromMessage, cut, container, view } = circumstances;
  return (
    words.strength === "fatal" &&
    // A wording that several causes share decides where nothing else does; it proves nothing.
    (words.pattern.rank ?? 0) >= 0 &&
    words.endsTheLog &&
    !words.retried &&
    !words.signalled &&
    instance === "dead" &&
    !fromMessage &&
    !cut &&
    !isSurvived(circumstances) &&
    exitAgrees(words.runtime, container?.dead?.state.exitCode) &&
    container?.dead?.state.reason === "Error" &&
    !endedFromOutside(view, container)
  );
}

/** A runtime that nobody keeps from it ends within so many seconds of its last words. */
const longestEnd = 120;

/** The instance lived on in silence: what it said last did not end it. */
function isSurvived({ at, container }: Circumstances): boolean {
  const ended = Date.parse(container?.dead?.state.finishedAt ?? "");
  return ended - Date.parse(at ?? "") > longestEnd * 1000;
}

/** The exit code is the one with which the runtime itself ends after such words. */
export function exitAgrees(runtime: Runtime | undefined, exitCode: number | undefined): boolean {
  return (
    runtime !== undefined && exitCode !== undefined && (ownExitCodes[runtime]?.includes(exitCode) ?? false)
  );
}

const outsideReasons = new Set([
  "Killing",
  "Evicted",
  "Preempted",
  "Preempting",
  "TaintManagerEviction",
  "NodeNotReady",
  "SystemOOM",
]);

/** Anything in the evidence shows that somebody else stopped it. */
function endedFromOutside(view: PodView, container: ContainerView | undefined): boolean {
  const pod = view.pod?.object;
  return (
    pod?.metadata?.deletionTimestamp !== undefined ||
    (pod?.status?.reason !== undefined && pod.status.reason !== "") ||
    (pod?.status?.conditions ?? []).some(
      ({ type, status }) => type === "DisruptionTarget" && status === "True",
    ) ||
    view.events.some(
      (event) =>
        outsideReasons.has(event.reason) &&
        (event.container === undefined || event.container === container?.name),
    )
  );
}
