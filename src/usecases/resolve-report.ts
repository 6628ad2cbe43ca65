import { Failure } from "../failure.ts";
import type { Database, TenantId } from "../history/database.ts";
import { getResolution, putResolution } from "../history/resolutions.ts";
import { createRedactor } from "../redaction/create-redactor.ts";
import type { Report } from "../report/report.ts";
import { shownResolution } from "./seen-before.ts";

/** Writes down at a report what it was and what fixed it. What somebody pastes into a note is redacted like a log. */
export async function resolveReport(
  input: {
    tenant: TenantId;
    reportId: string;
    resolution: { cause?: string; note: string; fix?: string; muteUntil?: string };
    /** Whose token it is. */
    by: string;
  },
  { db, now }: { db: Database; now(): string },
): Promise<NonNullable<Report["resolution"]>> {
  const { tenant, reportId, by } = input;
  const { cause = null, note, fix, muteUntil = null } = input.resolution;
  const redactor = createRedactor();
  const isFound = await putResolution(db, tenant, reportId, {
    cause,
    note: redactor.text(note),
    fix: fix === undefined ? null : redactor.text(fix),
    muteUntil,
    resolvedBy: by,
    resolvedAt: now(),
  });
  const resolution = isFound ? await getResolution(db, tenant, reportId) : undefined;
  if (!resolution) throw new Failure("not_found", `There is no report ${reportId}.`);
  return shownResolution(resolution);
}
