import type { ContainerLog, Given, Origin, PodEvent, PodRow, Warning } from "../evidence/evidence.ts";
import type { Node, Owner, PersistentVolumeClaim, Pod } from "../evidence/kubernetes.ts";
import type { Surrounding } from "../evidence/surrounding.ts";
import type { Redactor } from "../redaction/redactor.ts";
import type { Limits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";

/**
 * One thing found in the input, not yet joined with what belongs to it. Already redacted. `containers`: which of the pod's
 * kubectl was asked for, where none was named.
 */
export type Piece =
  | { kind: "pod"; pod: Given<Pod> }
  /** `custom`: of a kind that Kubernetes does not define; an owner only if something names it as one. */
  | { kind: "owner"; owner: Given<Owner>; custom?: boolean }
  /** `pods`: which pods run on it, where the input says so. */
  | { kind: "node"; node: Given<Node>; pods?: readonly PodOfNode[] }
  /** `usedBy`: names of the pods that mount it, where the input says so. */
  | { kind: "claim"; claim: Given<PersistentVolumeClaim>; usedBy?: readonly string[] }
  | { kind: "row"; row: Given<PodRow> }
  | { kind: "event"; event: PodEvent }
  /** The input was asked for events of this object (or of everything) and shows that there were none. */
  | { kind: "no-events"; involved?: { kind: string; namespace?: string; name?: string } }
  | { kind: "log"; log: ContainerLog; containers?: "all" | "default" };

/** A pod as a node's description lists it. */
export interface PodOfNode {
  namespace: string;
  name: string;
}

/** What a reader made of its text. Readers never throw on input: what they cannot use becomes a warning. */
export interface Reading {
  pieces: Piece[];
  warnings: Warning[];
  /** When the input says it was taken (an EvidenceBundle's `observedAt`), RFC 3339. */
  observedAt?: string;
  /** The cluster that the input names. */
  cluster?: string;
  /** Why nothing of the text could be used. Then `pieces` is empty. */
  refusal?: Refusal;
  /** Objects of kinds that diagnosis does not read, counted by kind. */
  skippedKinds?: ReadonlyMap<string, number>;
  /** Secrets and kubeconfigs that were met; none of their data was read. */
  secrets?: number;
  /** What kubectl's refusal to show a log tells of the pod: less than anything else would. */
  refusedLogs?: readonly Given<Pod>[];
  /** What diagnosis does not read, and history does. */
  surroundings?: readonly Surrounding[];
  /** EvidenceBundles: each is an instant and a cluster of its own. */
  bundles?: Reading[];
}

/** A text (or a stretch of one) to be read. */
export interface TextInput {
  text: string;
  origin: Origin;
  file?: string;
  /** Media type without parameters, where the sender gave one that means something. */
  mediaType?: string;
  /** 1-based line in the file of the first line of `text`: more than 1 for a stretch of a paste. */
  firstLine: number;
  /** The lines of `text`, where it was split before: a stretch of a paste. Without line ends and terminal colours. */
  lines?: readonly string[];
  /** What is known of the text from outside it: from its file name, or from the command line it stands under. */
  known?: KnownText;
}

/** What a file name (`previous.app.log`) or a command line (`kubectl logs web-0 -c app -p`) says of a text. */
export interface KnownText {
  namespace?: string;
  pod?: string;
  container?: string;
  /** Set only for a log. */
  instance?: "previous" | "current" | "unknown";
  /** Of a log that kubectl shows without the name of a container: of all of them, or of the one that it takes then. */
  containers?: "all" | "default";
  /** The kind that was described or listed: "Pod", "Node", "Deployment", "Event" ... */
  kind?: string;
  /** The name of the object that was described, or whose events were listed, when it is not a Pod. */
  name?: string;
}

/** An input format: adding one is one file in this folder, an entry in formats.ts and its test. */
export interface Format {
  id: string;
  /** Media types that decide for this format without a look at the text. */
  mediaTypes: readonly string[];
  /** Whether the text is in this format; looks at the first few kilobytes only. */
  sniff(input: TextInput): boolean;
  read(input: TextInput, redactor: Redactor, context?: ReadContext): Reading;
}

/** What a reader of objects needs beside its text. */
export interface ReadContext {
  limits: Limits;
  /** Reads a log that stands inside another format (an EvidenceBundle's `logs`). */
  readLog?(input: TextInput): Reading;
  /** Reads a text that stands inside another format, as if it had been sent. undefined: there is no output of kubectl in it. */
  readText?(input: TextInput): Reading | undefined;
  /** Reads a table as kubectl prints it. undefined: it is of nothing that diagnosis reads. */
  readTable?(input: TextInput): Reading | undefined;
}
