import type { components } from "../generated/openapi.d.ts";

type Schemas = components["schemas"];

/** A report as the contract has it. */
export type Report = Schemas["Report"];
export type ReportFinding = Schemas["Finding"];
export type ReportCitation = Schemas["Citation"];
export type Subject = Schemas["Subject"];

/**
 * The part of a report that is a pure function of the evidence and the rules: what is stored. The rest (what changed,
 * what else fails, what was seen before) is computed when the report is read.
 */
export interface DiagnosedReport extends Pick<
  Report,
  | "observedAt"
  | "rulesVersion"
  | "headline"
  | "severity"
  | "subject"
  | "verdict"
  | "rootCause"
  | "statement"
  | "findings"
  | "ruledOut"
  | "missing"
  | "redactions"
> {
  /** undefined unless a root cause is named. */
  signature?: string;
  /** What the evidence alone says of restarts. */
  restarts: Pick<Report["restarts"], "restartCount" | "firstAt" | "lastAt" | "backOff">;
  /** Termination times seen in the evidence: how many restarts of this container it shows. */
  seen: number;
}
