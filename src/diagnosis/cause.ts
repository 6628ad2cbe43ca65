import type { Citation } from "./citation.ts";
import type { Target } from "./target.ts";
import type { PodView } from "./view.ts";

export const categories = [
  "memory",
  "probe",
  "configuration",
  "command",
  "image",
  "dependency",
  "storage",
  "scheduling",
  "node",
  "process",
  "unknown",
] as const;
export type Category = (typeof categories)[number];

/** `proven`: nothing else explains the evidence. `likely`: fits best. `possible`: alternatives are left. */
export type Certainty = "proven" | "likely" | "possible";

/**
 * What kind of evidence decides a match, strongest first: the order in which competing matches of one container are
 * ranked when neither cause outranks the other.
 */
export const bases = [
  "disruption", // pod status.reason, DisruptionTarget, deletion: the end came from outside
  "not-started", // scheduler, volumes, sandbox, image, create and start errors: the container never ran
  "kubelet-kill", // Killing: failed liveness or startup probe, hook
  "kernel-kill", // OOMKilled
  "log", // the dead instance's last words
  "exit", // nothing but exit code, signal and life
  "not-ready", // it runs and is never Ready
] as const;
export type Basis = (typeof bases)[number];

/** One cause found in one container. */
export interface Match {
  /** null where no single container is at fault: scheduling, sandbox, volumes, admission, node. */
  container: string | null;
  basis: Basis;
  certainty: Certainty;
  variant?: string | undefined;
  /** One sentence with the number or name that matters: "Container api was OOM-killed at its limit of 256Mi." */
  summary: string;
  /** What the claim rests on, the deciding place first. Never empty. */
  citations: [Citation, ...Citation[]];
  /** Names and numbers for the signature, the remediation and the correlation: host, port, key, path, image, limit ... */
  detail?: Detail | undefined;
  /** RFC 3339 time of what is cited first, where known. */
  at?: string | undefined;
  /** Its age, where only text told it. */
  ageSeconds?: number | undefined;
  /** Further causes that this match outranks because of what this evidence shows. */
  outranks?: readonly string[] | undefined;
  /** It is the explanation of an earlier failure, of nothing that fails now. */
  past?: boolean | undefined;
}

/** Keys are camelCase names of what is extracted; values as written in the evidence. */
export type Detail = Readonly<Record<string, string>>;

/** One thing to do. A command is an argument array; only the renderer quotes it. */
export interface Remediation {
  action: string;
  command?: string[] | undefined;
  /** What can go wrong, or who would revert it. */
  caution?: string | undefined;
}

/**
 * What has to be in the evidence for a cause to match at all: `named`, a statement of the platform or an application's
 * last words that name it; a number, an instance that ended with this exit code; `events`, any event; `claims`, any claim;
 * any other word, an instance that ended for this reason.
 */
export type Trigger = string | number;

/** An entry of the catalogue. Adding one: `npm run new:cause`. */
export interface Cause {
  /** Stable API: never renamed, never given another meaning. The file, its test and its docs page bear it. */
  id: string;
  category: Category;
  title: string;
  /** What happened, in two or three sentences, for somebody who meets it for the first time. */
  explanation: string;
  /** How it is told from what looks like it, for the docs page. */
  recognisedBy: string;
  /** What each variant means. The keys are the closed list. */
  variants?: Readonly<Record<string, string>>;
  /** Links to the documentation or source that the explanation rests on. */
  references: readonly string[];
  /** Causes that this one explains away whenever both match in the same container. */
  outranks: readonly string[];
  /** Where none of these is given, the cause is not asked. Without the list it always is. */
  triggers?: readonly Trigger[];
  detect(view: PodView): readonly Match[];
  /** First the one thing to do, with a command aimed at the owner; at most four. */
  remediation(match: Match, target: Target): readonly Remediation[];
}

/** Identity; gives a cause's literal its type. */
export function defineCause(cause: Cause): Cause {
  return cause;
}
