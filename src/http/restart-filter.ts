import type { Context } from "hono";

import { Failure } from "../failure.ts";
import { listAlerts } from "../history/alerts.ts";
import type { RestartFilter } from "../history/restart-filter.ts";
import type { AppEnvironment } from "./environment.ts";
import { workloadFilter } from "./page.ts";

interface RestartQuery extends Omit<RestartFilter, "causes" | "workloadKind"> {
  cause?: string;
  category?: string;
  /** A fingerprint. */
  alert?: string;
}

const beforeAlertMilliseconds = 3_600_000;

/** The filter that a query means. A category stands for its causes, an alert for what it names while it fires. */
export async function restartFilterOf(
  c: Context<AppEnvironment>,
  { workload, cause, category, alert, ...filter }: RestartQuery,
): Promise<RestartFilter> {
  const { catalogue } = c.var.deps.diagnosis;
  const inCategory = catalogue.filter((entry) => entry.category === category).map(({ id }) => id);
  const causes =
    cause === undefined
      ? category === undefined
        ? undefined
        : inCategory
      : category === undefined || inCategory.includes(cause)
        ? [cause]
        : [];
  return {
    ...(alert !== undefined && (await namedBy(c, alert, filter.cluster))),
    ...filter,
    ...workloadFilter(workload),
    ...(causes && { causes }),
  };
}

async function namedBy(
  c: Context<AppEnvironment>,
  fingerprint: string,
  cluster: string | undefined,
): Promise<RestartFilter> {
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
