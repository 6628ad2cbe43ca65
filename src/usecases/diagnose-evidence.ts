import type { Cause } from "../diagnosis/cause.ts";
import { diagnoseAll } from "../diagnosis/diagnose-all.ts";
import { ownershipOf } from "../diagnosis/target.ts";
import { viewOf } from "../diagnosis/view.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Redactions } from "../redaction/redactor.ts";
import type { DiagnosedReport } from "../report/report.ts";
import { assembleReport, type PodDiagnosis, type PodGroup, signatureFor } from "./assemble-report.ts";

export interface EvidenceDependencies {
  catalogue: readonly Cause[];
  rulesVersion: string;
  /** The name for a cluster that the evidence does not name. */
  cluster: string;
  redactions: Redactions;
  /** Services by their addresses, as far as the input shows them. */
  services?: ReadonlyMap<string, string>;
}

/** Reports with the pods that each joins, in the order in which they should be read. Pure. */
export function diagnoseEvidence(
  evidence: readonly Evidence[],
  { catalogue, services, ...about }: EvidenceDependencies,
): { report: DiagnosedReport; pods: readonly [PodDiagnosis, ...PodDiagnosis[]] }[] {
  return groupBySignature(unlessOnlyHealthy(diagnoseAll(evidence, catalogue, services))).map((group) => ({
    report: assembleReport(group, about),
    pods: group.pods,
  }));
}

/** A healthy pod, or a log of nobody's that tells nothing, is worth a report only when nothing else is found. */
function unlessOnlyHealthy(diagnoses: readonly PodDiagnosis[]): readonly PodDiagnosis[] {
  const failing = diagnoses.filter(
    ({ evidence, diagnosis: { verdict } }) =>
      verdict === "diagnosed" || (verdict === "inconclusive" && !isLogAlone(evidence)),
  );
  if (failing.length > 0) return failing;
  const inconclusive = diagnoses.filter(({ diagnosis }) => diagnosis.verdict === "inconclusive");
  return inconclusive.length > 0 ? inconclusive : diagnoses;
}

function isLogAlone({ pod, row, owners, events, logs }: Evidence): boolean {
  return !pod && !row && owners.length === 0 && !events?.length && logs.every((log) => log.pod === undefined);
}

/** One group for each workload, container and signature; without a root cause, for each workload, container and verdict. */
function groupBySignature(diagnoses: readonly PodDiagnosis[]): PodGroup[] {
  const groups = new Map<string, PodGroup & { pods: PodDiagnosis[] }>();
  for (const entry of diagnoses) {
    const { evidence, diagnosis } = entry;
    const { workload } = ownershipOf(viewOf(evidence));
    const signature = signatureFor(entry);
    const key = JSON.stringify([
      evidence.cluster,
      evidence.namespace,
      workload?.kind,
      workload?.name,
      diagnosis.container,
      diagnosis.verdict,
      signature ?? diagnosis.findings[0]?.cause,
      // Of a Job's pods one is done and another runs: both are well, each in its own words.
      ...(diagnosis.verdict === "healthy" ? [evidence.pod?.object.status?.phase] : []),
    ]);
    const group = groups.get(key);
    if (group) group.pods.push(entry);
    else groups.set(key, { signature, pods: [entry] });
  }
  return [...groups.values()];
}
