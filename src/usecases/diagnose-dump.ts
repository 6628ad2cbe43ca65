import type { Cause } from "../diagnosis/cause.ts";
import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import type { Surrounding } from "../evidence/surrounding.ts";
import type { Limits } from "../intake/limits.ts";
import { type InputOptions, type InputPart, type Intake, readInput } from "../intake/read-input.ts";
import type { Refusal } from "../intake/refusal.ts";
import { createRedactor } from "../redaction/create-redactor.ts";
import type { Redactor } from "../redaction/redactor.ts";
import type { DiagnosedReport } from "../report/report.ts";
import type { PodDiagnosis } from "./assemble-report.ts";
import { diagnoseEvidence } from "./diagnose-evidence.ts";

export interface Dump {
  parts: readonly InputPart[];
  origin: Origin;
  /** The cluster, where the input does not name it. */
  cluster?: string;
  /** RFC 3339; "now" of the input. */
  observedAt?: string;
}

export interface DiagnosisDependencies {
  catalogue: readonly Cause[];
  rulesVersion: string;
  limits: Limits;
  /** The name for a cluster that nobody named. */
  defaultCluster: string;
}

/** Reports in reading order, each with the pods that it joins, for whoever stores them. */
export interface DiagnosedDump {
  ok: true;
  reports: { report: DiagnosedReport; pods: readonly [PodDiagnosis, ...PodDiagnosis[]] }[];
  /** Evidence of all pods, the healthy ones too. */
  evidence: readonly Evidence[];
  /** What stands beside the pods, for the history. */
  surroundings: readonly Surrounding[];
  warnings: Warning[];
}

/** The main job, without a database: the same bytes and rules give the same reports. */
export function diagnoseDump(dump: Dump, dependencies: DiagnosisDependencies): DiagnosedDump | Refusal {
  const redactor = createRedactor();
  const intake = readInput(dump.parts, intakeOptions(dump, dependencies, redactor));
  return diagnoseIntake(intake, { dump, redactor, dependencies });
}

export function intakeOptions(
  { origin, cluster, observedAt }: Dump,
  { limits }: DiagnosisDependencies,
  redactor: Redactor,
): InputOptions {
  return {
    origin,
    redactor,
    limits,
    ...(cluster !== undefined && { cluster }),
    ...(observedAt !== undefined && { observedAt }),
  };
}

/** What was read, diagnosed. */
export function diagnoseIntake(
  intake: Intake,
  about: { dump: Dump; redactor: Redactor; dependencies: DiagnosisDependencies },
): DiagnosedDump | Refusal {
  if (intake.refused) return intake.refused;
  const { catalogue, rulesVersion, defaultCluster } = about.dependencies;
  return {
    ok: true,
    reports: diagnoseEvidence(intake.evidence, {
      catalogue,
      rulesVersion,
      cluster: about.dump.cluster ?? defaultCluster,
      redactions: about.redactor.redactions(),
      services: servicesByAddress(intake.surroundings),
    }),
    evidence: intake.evidence,
    surroundings: intake.surroundings,
    warnings: intake.warnings,
  };
}

/** Of Services alone: what several share tells of none. One may stand in several files. */
function servicesByAddress(surroundings: readonly Surrounding[]): ReadonlyMap<string, string> {
  const services = new Map<string, string>();
  const shared = new Set<string>();
  for (const { kind, facts } of surroundings) {
    if (kind !== "Service" || facts === undefined || !("addresses" in facts)) continue;
    for (const address of facts.addresses) {
      if ((services.get(address) ?? facts.service) !== facts.service) shared.add(address);
      services.set(address, facts.service);
    }
  }
  for (const address of shared) services.delete(address);
  return services;
}
