import type { Cause } from "../diagnosis/cause.ts";
import { diagnose } from "../diagnosis/diagnose.ts";
import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { Limits } from "../intake/limits.ts";
import { type InputPart, readInput } from "../intake/read-input.ts";
import type { Refusal } from "../intake/refusal.ts";
import { createRedactor } from "../redaction/create-redactor.ts";
import type { DiagnosedReport } from "../report/report.ts";
import { assembleReport, type PodDiagnosis, signatureFor } from "./assemble-report.ts";

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
  warnings: Warning[];
}

/** The main job, without a database: the same bytes and rules give the same reports. */
export function diagnoseDump(dump: Dump, dependencies: DiagnosisDependencies): DiagnosedDump | Refusal {
  const { catalogue, rulesVersion, limits, defaultCluster } = dependencies;
  const redactor = createRedactor();
  const { parts, origin, cluster, observedAt } = dump;
  const intake = readInput(parts, {
    origin,
    redactor,
    limits,
    ...(cluster !== undefined && { cluster }),
    ...(observedAt !== undefined && { observedAt }),
  });
  if (intake.refused) return intake.refused;
  const diagnoses = intake.evidence.flatMap((evidence) =>
    diagnose(evidence, catalogue).map((diagnosis): PodDiagnosis => ({ evidence, diagnosis })),
  );
  const redactions = redactor.redactions();
  return {
    ok: true,
    reports: groupBySignature(unlessOnlyHealthy(diagnoses)).map((pods) => ({
      report: assembleReport(pods, { cluster: cluster ?? defaultCluster, rulesVersion, redactions }),
      pods,
    })),
    evidence: intake.evidence,
    warnings: intake.warnings,
  };
}

/** A healthy pod is worth a report only when nothing else is found. */
function unlessOnlyHealthy(diagnoses: readonly PodDiagnosis[]): readonly PodDiagnosis[] {
  const failing = diagnoses.filter(({ diagnosis }) => diagnosis.verdict !== "healthy");
  return failing.length > 0 ? failing : diagnoses;
}

type Group = [PodDiagnosis, ...PodDiagnosis[]];

/** One group for each workload, container and signature; without a root cause, for each workload, container and statement. */
function groupBySignature(diagnoses: readonly PodDiagnosis[]): Group[] {
  const groups = new Map<string, Group>();
  for (const entry of diagnoses) {
    const { evidence, diagnosis } = entry;
    const workload = workloadOf(evidence);
    const key = JSON.stringify([
      evidence.cluster,
      evidence.namespace,
      workload?.kind,
      workload?.name,
      diagnosis.container,
      diagnosis.verdict,
      signatureFor(entry) ?? diagnosis.findings[0]?.cause,
    ]);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
