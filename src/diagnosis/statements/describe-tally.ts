import type { Tally } from "./scheduling-message.ts";

const mostReasons = 4;

/** "of 5 nodes, 3 lack cpu, 2 node(s) had untolerated taint {dedicated: db}"; undefined where there is nothing to count. */
export function describeTally({ nodes, isOfGroups, entries, podWide }: Tally): string | undefined {
  if (podWide) return podWide.reason.length > 200 ? `${podWide.reason.slice(0, 200)}…` : podWide.reason;
  if (nodes === 0) return "the cluster has no node that takes pods";
  if (entries.length === 0) return undefined;
  const shown = entries
    .slice(0, mostReasons)
    .map(({ nodes: count, reason, resource }) =>
      resource === undefined
        ? `${count} ${agreeing(reason.replace(/^node\(s\) /, ""), count)}`
        : resource === "pods"
          ? `${count} ${count === 1 ? "takes" : "take"} no more pods`
          : `${count} ${count === 1 ? "lacks" : "lack"} ${resource}`,
    );
  const more =
    entries.length > mostReasons
      ? `, and ${entries.length - mostReasons} more ${entries.length === mostReasons + 1 ? "reason" : "reasons"}`
      : "";
  const counted = isOfGroups === true ? "node group" : "node";
  return `${nodes === undefined ? "of the nodes" : `of ${nodes} ${counted}${nodes === 1 ? "" : "s"}`}, ${shown.join(", ")}${more}`.slice(
    0,
    400,
  );
}

/** The scheduler says "1 node(s) were unschedulable". */
function agreeing(reason: string, count: number): string {
  return count === 1 ? reason.replace(/^were /, "was ") : reason;
}
