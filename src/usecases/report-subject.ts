import type { ReportSubject } from "../history/alerts-of-notification.ts";
import type { AlertSubject } from "../intake/alerts/subject-of-alert.ts";

/** A report this much older than the alert still tells of the same crash loop: `for: 15m` comes late, back-off is 5 min. */
const earlierReportMilliseconds = 6 * 3_600_000;

/** What a report is about that answers an alert on this subject, which began at that time, in milliseconds. */
export function reportSubject(
  { namespace, workload, isKindGuessed, pod, podUid }: AlertSubject,
  cluster: string,
  begun: number,
): ReportSubject {
  return {
    cluster,
    namespace: namespace ?? null,
    workload: workload ?? null,
    isKindGuessed: isKindGuessed === true,
    pod: pod ?? null,
    podUid: podUid ?? null,
    since: new Date(begun - earlierReportMilliseconds).toISOString(),
  };
}
