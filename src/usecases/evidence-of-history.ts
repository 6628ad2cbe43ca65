import type { Evidence } from "../evidence/evidence.ts";
import { listReportsOfSubjects, type ReportSubject } from "../history/alerts-of-notification.ts";
import type { Database, TenantId } from "../history/database.ts";
import { getEvidence } from "../history/evidence-blobs.ts";
import { getReport } from "../history/get-report.ts";

/**
 * What is on record about a subject since a moment, for when the cluster has forgotten it: the evidence of diagnoses of that
 * very Pod, of its workload, and of a Pod of its name, in this order. Each piece says that it came from history.
 */
export async function evidenceOfHistory(
  db: Database,
  tenant: TenantId,
  subject: ReportSubject,
): Promise<Evidence[]> {
  const [found = []] = await listReportsOfSubjects(db, tenant, [subject]);
  const kept: Evidence[] = [];
  for (const { id } of found) {
    const hash = (await getReport(db, tenant, id))?.evidenceHash ?? undefined;
    const text = hash === undefined ? undefined : await getEvidence(db, tenant, hash);
    if (text !== undefined) kept.push(fromHistory(text));
  }
  return kept;
}

function fromHistory(text: string): Evidence {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it was written when its report was stored
  return JSON.parse(text, (name, value: unknown) =>
    name === "source" && typeof value === "object" && value !== null && "origin" in value
      ? { ...value, origin: "history" }
      : value,
  ) as Evidence;
}
