import type { Context } from "hono";

import type { RestartFilter } from "../history/restart-filter.ts";
import { filterOfAlert, joinedWithAlert } from "./alert-filter.ts";
import type { AppEnvironment } from "./environment.ts";
import { workloadFilter } from "./workload-filter.ts";

interface RestartQuery extends Omit<RestartFilter, "causes" | "workloadKind"> {
  cause?: string;
  category?: string;
  /** A fingerprint. */
  alert?: string;
}

/** The filter that a query means. A category stands for its causes, an alert for what it names while it fires. */
export async function restartFilterOf(
  c: Context<AppEnvironment>,
  { workload, cause, category, alert, ...query }: RestartQuery,
): Promise<RestartFilter> {
  const causes = causesOf(c, cause, category);
  const filter = { ...query, ...workloadFilter(workload), ...(causes && { causes }) };
  if (alert === undefined) return filter;
  // Where the two contradict one another, no cause is wanted.
  return joinedWithAlert(await filterOfAlert(c, alert, query.cluster), filter) ?? { ...filter, causes: [] };
}

function causesOf(
  c: Context<AppEnvironment>,
  cause: string | undefined,
  category: string | undefined,
): string[] | undefined {
  if (category === undefined) return cause === undefined ? undefined : [cause];
  const { catalogue } = c.var.deps.diagnosis;
  const inCategory = catalogue.filter((entry) => entry.category === category).map(({ id }) => id);
  if (cause === undefined) return inCategory;
  return inCategory.includes(cause) ? [cause] : [];
}
