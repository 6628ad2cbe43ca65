import type { Database, TenantId } from "../history/database.ts";
import { getResolution, listResolutions, type Resolution } from "../history/resolutions.ts";
import { getSignatureHistory } from "../history/signatures.ts";
import type { StoredReport } from "../history/stored-report.ts";
import type { Report } from "../report/report.ts";

const freshMilliseconds = 90 * 86_400_000;

/** What is on record of the same crash before a report, and what was written down at the report itself. */
export async function seenBefore(
  db: Database,
  tenant: TenantId,
  report: StoredReport,
): Promise<Pick<Report, "seenBefore" | "resolution">> {
  const { signature, createdAt } = report;
  const [own, history, resolutions] = await Promise.all([
    getResolution(db, tenant, report.id),
    signature === null ? undefined : getSignatureHistory(db, tenant, { signature, before: createdAt }),
    signature === null ? [] : listResolutions(db, tenant, signature),
  ]);
  const resolution = own ? shownResolution(own) : null;
  if (signature === null || !history) return { seenBefore: null, resolution };
  const others = resolutions.filter(({ reportId }) => reportId !== report.id);
  const these = others.filter((other) => isOfThis(other, report));
  const last = these[0] ?? others[0];
  const muting = [...(own ? [own] : []), ...these].find(
    ({ muteUntil }) => muteUntil !== null && muteUntil > createdAt,
  );
  return {
    resolution,
    seenBefore: {
      signature,
      occurrences: history.reports,
      firstAt: history.firstAt,
      lastResolution: last
        ? { ...shownResolution(last), match: these.includes(last) ? "this" : "similar" }
        : null,
      ...(muting?.muteUntil && {
        muted: { until: muting.muteUntil, by: muting.resolvedBy, note: muting.note },
      }),
    },
  };
}

/** A fix of another workload, or of long ago, need not be the fix of this. */
function isOfThis(resolution: Resolution, report: StoredReport): boolean {
  return (
    resolution.cluster === report.cluster &&
    resolution.namespace === report.namespace &&
    resolution.workload?.kind === report.workload?.kind &&
    resolution.workload?.name === report.workload?.name &&
    resolution.container === report.container &&
    Math.abs(Date.parse(report.createdAt) - Date.parse(resolution.resolvedAt)) <= freshMilliseconds
  );
}

/** A resolution as the contract has it. */
export function shownResolution(resolution: Resolution): NonNullable<Report["resolution"]> {
  const { reportId, cause, note, fix, muteUntil, resolvedBy, resolvedAt } = resolution;
  return {
    ...(cause !== null && { cause }),
    note,
    ...(fix !== null && { fix }),
    ...(muteUntil !== null && { muteUntil }),
    by: resolvedBy,
    resolvedAt,
    reportId,
  };
}
