import type { Context } from "hono";

import { Failure } from "../failure.ts";
import { listAlerts } from "../history/alerts.ts";
import type { AppEnvironment } from "./environment.ts";

/** What an alert is about, and from when until when. */
export interface AlertFilter {
  cluster: string;
  namespace?: string;
  workload?: string;
  pod?: string;
  since: string;
  until?: string;
}

const beforeAlertMilliseconds = 3_600_000;

/** What an alert named when it fired last: what it tells of began before. An unknown one is the caller's mistake. */
export async function filterOfAlert(
  c: Context<AppEnvironment>,
  fingerprint: string,
  cluster: string | undefined,
): Promise<AlertFilter> {
  const [newest] = await listAlerts(c.var.deps.db, c.var.caller.tenant, {
    fingerprint,
    ...(cluster !== undefined && { cluster }),
  });
  if (!newest) throw new Failure("invalid_request", `No alert with fingerprint ${fingerprint} is on record.`);
  const { namespace, workload, pod, startsAt, endsAt } = newest;
  return {
    cluster: newest.cluster,
    ...(namespace !== null && { namespace }),
    ...(pod === null ? workload !== null && { workload } : { pod }),
    since: new Date(Date.parse(startsAt) - beforeAlertMilliseconds).toISOString(),
    ...(endsAt !== null && { until: endsAt }),
  };
}

/** What passes an alert's filter and another. undefined: nothing can. */
export function joinedWithAlert<Filter extends Partial<AlertFilter>>(
  alert: AlertFilter,
  filter: Filter,
): (AlertFilter & Filter) | undefined {
  const names = ["cluster", "namespace", "workload", "pod"] as const;
  if (
    names.some(
      (name) => alert[name] !== undefined && filter[name] !== undefined && alert[name] !== filter[name],
    )
  )
    return undefined;
  const since = latest(alert.since, filter.since);
  const until = alert.until === undefined ? filter.until : earliest(alert.until, filter.until);
  return { ...alert, ...filter, since, ...(until !== undefined && { until }) };
}

function latest(one: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) > Date.parse(one) ? other : one;
}

function earliest(one: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) < Date.parse(one) ? other : one;
}
