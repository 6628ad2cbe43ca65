import type { Match } from "../cause.ts";
import { citeObject } from "../citation.ts";
import { findInLogs } from "../log-patterns/find-in-logs.ts";
import type { PodView } from "../view.ts";

/**
 * What an exit code says on its own: at most likely, and little after a life of under two seconds, or where the log ends
 * by an uncaught exception: some runtimes come to such numbers on their own way out. Only for reason `Error`: other
 * reasons give the number another meaning.
 */
export function bareExit(view: PodView, exitCode: number, summarize: (container: string) => string): Match[] {
  const given = view.pod;
  if (!given) return [];
  return view.containers.flatMap(({ name, dead, running, ready }): Match[] => {
    if (dead?.state.exitCode !== exitCode || dead.state.reason !== "Error") return [];
    const { finishedAt } = dead.state;
    const hasLived = dead.lifeSeconds !== undefined && dead.lifeSeconds >= 2;
    return [
      {
        container: name,
        basis: "exit",
        certainty: hasLived && !saysWhy(view, name) ? "likely" : "possible",
        summary: summarize(name),
        citations: [citeObject("pod", given, `${dead.path}/exitCode`, exitCode)],
        ...(finishedAt !== undefined && { at: finishedAt }),
        ...(running !== undefined && ready === true && { past: true }),
      },
    ];
  });
}

function saysWhy(view: PodView, name: string): boolean {
  return findInLogs(view).findings.some(
    ({ container, instance, uncaught, endsTheLog }) =>
      container === name && instance === "dead" && uncaught && endsTheLog,
  );
}
