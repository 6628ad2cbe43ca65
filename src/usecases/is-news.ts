import { lastResorts } from "../diagnosis/rank.ts";
import type { Database, TenantId } from "../history/database.ts";
import { listReports } from "../history/list-reports.ts";
import type { DiagnosedReport } from "../report/report.ts";
import { fileUnder, type LoopNow } from "./track-crash-loops.ts";

/** What no restart tells of (an image that cannot be pulled) is told again after a day. */
const repeatedAfterMilliseconds = 86_400_000;

/**
 * Whether a diagnosis of pushed evidence is worth a report: the first of a crash loop, and again when cause or signature
 * changes. A watcher pushes at every restart, and nobody reads the same report forty times.
 */
export async function isNews(
  { subject, verdict, rootCause, signature }: DiagnosedReport,
  loop: LoopNow | undefined,
  { tenant, now }: { tenant: TenantId; now: string },
  { db }: { db: Database },
): Promise<boolean> {
  if (verdict === "healthy") return false;
  const isSplit = loop?.begins === true && loop.isNew && loop.loop.splitFromId !== null;
  if (loop?.begins && !isSplit) return true;
  const { cluster, namespace, workload, container, pods } = subject;
  const yesterday = new Date(Date.parse(now) - repeatedAfterMilliseconds).toISOString();
  const since = loop ? loop.loop.openedAt : yesterday;
  const name = workload?.name ?? pods[0]?.name;
  const { items } = await listReports(
    db,
    tenant,
    {
      cluster,
      ...(namespace !== null && { namespace }),
      ...(workload ? { workload: workload.name } : typeof name === "string" && { pod: name }),
      ...(container !== null && { container }),
      since,
    },
    { limit: 50 },
  );
  const others = items.filter(
    (report) => report.verdict !== "healthy" && report.workload?.kind === workload?.kind,
  );
  const cause = rootCause?.cause ?? null;
  // For lack of a log a cause that is known already looks unknown again: that is no change.
  if (others.some((report) => report.verdict === "diagnosed") && (cause === null || lastResorts.has(cause)))
    return false;
  const known = others.find((report) => report.cause === cause && report.signature === (signature ?? null));
  // Its first restart was reported when the cause changed; that it is a crash loop of its own shows at the second.
  if (known && isSplit) fileUnder(loop, known);
  return known === undefined;
}
