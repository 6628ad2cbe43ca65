import type { ContainerLog } from "../../evidence/evidence.ts";
import type { FileKnowledge } from "../file-name.ts";

/** A log, with what its file's name said of it. */
export interface FoundLog {
  log: ContainerLog;
  known?: FileKnowledge;
  /** Which of its pod's containers kubectl was asked for, where it was told no name. */
  containers?: "all" | "default";
  /** Of a file in an archive or a folder: a log only if a pod is known to have written it. */
  isIncidental?: boolean;
}
