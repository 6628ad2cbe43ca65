import type { ContainerLog, Given, Origin, PodEvent, PodRow, Warning } from "../evidence/evidence.ts";
import type { Node, Owner, PersistentVolumeClaim, Pod } from "../evidence/kubernetes.ts";
import type { Redactor } from "../redaction/redactor.ts";

/** One thing found in the input, not yet joined with what belongs to it. Already redacted. */
export type Piece =
  | { kind: "pod"; pod: Given<Pod> }
  | { kind: "owner"; owner: Given<Owner> }
  | { kind: "node"; node: Given<Node> }
  | { kind: "claim"; claim: Given<PersistentVolumeClaim> }
  | { kind: "row"; row: Given<PodRow> }
  | { kind: "event"; event: PodEvent }
  /** The input was asked for events of this object (or of everything) and shows that there were none. */
  | { kind: "no-events"; involved?: { kind: string; namespace?: string; name?: string } }
  | { kind: "log"; log: ContainerLog };

/** What a reader made of its text. Readers never throw on input: what they cannot use becomes a warning. */
export interface Reading {
  pieces: Piece[];
  warnings: Warning[];
  /** When the input says it was taken (an EvidenceBundle's `observedAt`), RFC 3339. */
  observedAt?: string;
  /** The cluster that the input names. */
  cluster?: string;
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
}

/** An input format: adding one is one file in this folder, an entry in formats.ts and its test. */
export interface Format {
  id: string;
  /** Media types that decide for this format without a look at the text. */
  mediaTypes: readonly string[];
  /** Whether the text is in this format; looks at the first few kilobytes only. */
  sniff(input: TextInput): boolean;
  read(input: TextInput, redactor: Redactor): Reading;
}
