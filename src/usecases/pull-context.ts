import type { ContextEntry, Onset } from "../correlation/context-entry.ts";
import { sharedDependency } from "../correlation/shared-dependency.ts";
import type { Database, TenantId } from "../history/database.ts";
import { toSeconds } from "../history/instant.ts";
import { listReports } from "../history/list-reports.ts";
import type { StoredReport } from "../history/stored-report.ts";
import { diagnosisOf } from "./stored-report.ts";

const cause = "image-registry-unreachable";
/** Between what was seen and when it was told: a pull is tried again every five minutes. */
const nearbyMilliseconds = 3_600_000;
const mostReports = 200;

/**
 * Who else cannot pull from the registry of a report. A container that never started has no crash loop: what counts is when
 * each workload was first reported.
 */
export async function pullContext(
  db: Database,
  tenant: TenantId,
  report: StoredReport,
): Promise<Record<string, ContextEntry>> {
  const self = onsetOf(report);
  if (report.cause !== cause || !self) return {};
  const at = Date.parse(report.createdAt);
  const { items } = await listReports(
    db,
    tenant,
    {
      cluster: report.cluster,
      cause,
      since: new Date(at - nearbyMilliseconds).toISOString(),
      until: new Date(at + nearbyMilliseconds).toISOString(),
    },
    { limit: mostReports },
  );
  const others = items.filter(({ id }) => id !== report.id).flatMap((other) => onsetOf(other) ?? []);
  const shared = sharedDependency(self, others.toReversed(), []);
  return shared ? { sharedDependency: shared.entry } : {};
}

function onsetOf(report: StoredReport): Onset | undefined {
  const { id, namespace, workload, container, signature } = report;
  const { rootCause, subject } = diagnosisOf(report);
  const at = toSeconds(report.observedAt ?? report.createdAt);
  if (!rootCause || namespace === null || workload === null || at === undefined) return undefined;
  return {
    loopId: id,
    namespace,
    workload,
    container: container ?? "",
    at,
    closedAt: null,
    nodes: subject.pods.flatMap(({ node }) => node ?? []),
    image: rootCause.detail["image"],
    cause: report.cause,
    certainty: rootCause.certainty,
    signature,
    target: rootCause.detail["registry"],
  };
}
