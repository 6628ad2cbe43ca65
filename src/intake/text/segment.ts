import type { CommandLine } from "./command-line.ts";
import type { Column } from "./event-header.ts";

/** A stretch of a paste that is of one kind. */
export interface Segment {
  /** Index of its first line, and of the line after its last. */
  from: number;
  to: number;
  /** How it looks; undefined: like nothing that kubectl prints, so perhaps a log. */
  looks?: "description" | "pods" | "table" | "object";
  /** The command line that it stands under. */
  command?: CommandLine;
  /** Of a table of events. */
  columns?: readonly Column[];
  /** A description that has come to the contents of a ConfigMap, which may be any text. */
  isData?: boolean;
  /** A description that has come to its events, with which it ends. */
  hasEvents?: boolean;
  /** Its last row of events says that more of its message follows: "denied the request:". */
  announces?: boolean;
  /** A heading names the command, which nobody typed. */
  isHeaded?: true;
  /** In Markdown, what stands outside of the fences is not output. */
  outside?: boolean;
}
