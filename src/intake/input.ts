import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import type { Surrounding } from "../evidence/surrounding.ts";
import type { Redactor } from "../redaction/redactor.ts";
import type { ArchiveSource } from "./archive/archive-source.ts";
import type { Limits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";

/** A body, or one file of several. */
export interface InputPart {
  /** File name or path, as given. */
  name?: string;
  /** Media type as given, parameters and all. */
  mediaType?: string;
  bytes: Uint8Array;
  /** In the place of `bytes`: files that are read one by one. */
  archive?: ArchiveSource;
  /** 1-based line of the file that `bytes` begins with, where its beginning was left out. */
  firstLine?: number;
  /** From an archive or a folder: told of only if it turns out to matter, and no log by default. */
  isIncidental?: boolean;
}

export interface InputOptions {
  /** Cluster that the sender names; it stands over what the input says. */
  cluster?: string;
  /** The moment of the input, if the sender knows it; else it is read from the input. */
  observedAt?: string;
  origin: Origin;
  redactor: Redactor;
  limits: Limits;
}

export interface Intake {
  /** In the order in which their subjects were met. Empty when `refused`. */
  evidence: Evidence[];
  warnings: Warning[];
  /** Of the cluster, beside the pods. */
  surroundings: Surrounding[];
  /** From the options, or from the only EvidenceBundle of the input. */
  observedAt?: string;
  cluster?: string;
  /** Why nothing could be used. Of several files, the reason of the first. */
  refused?: Refusal;
}
