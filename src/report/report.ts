import type { components } from "../generated/openapi.d.ts";

type Schemas = components["schemas"];

/** As it is before it is written: JSON leaves out what is undefined. */
type Unwritten<Schema> = {
  [Key in keyof Schema]: Partial<Pick<Schema, Key>> extends Pick<Schema, Key>
    ? Schema[Key] | undefined
    : Schema[Key];
};
/** The same, with some of its parts unwritten as well. */
type With<Schema, Parts> = Unwritten<Omit<Schema, keyof Parts>> & Parts;

export type ReportCitation = Unwritten<Schemas["Citation"]>;
type Cited = { citations: ReportCitation[] };
type ReportRemediation = Unwritten<Schemas["Remediation"]>;
export type ReportFinding = With<Schemas["Finding"], Cited & { remediation: ReportRemediation[] }>;
export type PodReference = Unwritten<Schemas["PodReference"]>;
export type Subject = With<Schemas["Subject"], { pods: PodReference[] }>;

/** A report as the contract has it. */
export type Report = With<
  Schemas["Report"],
  {
    subject: Subject;
    rootCause: ReportFinding | null;
    findings: ReportFinding[];
    ruledOut: With<Schemas["RuledOut"], Cited>[];
    missing: Unwritten<Schemas["Missing"]>[];
  }
>;

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
