import type { Match } from "../cause.ts";
import { citeObject } from "../citation.ts";
import type { PodView } from "../view.ts";

/**
 * What an exit code says on its own: at most likely, and little after a life of under two seconds. Only for reason
 * `Error`: other reasons give the number another meaning.
 */
export function bareExit(view: PodView, exitCode: number, summarize: (container: string) => string): Match[] {
  const given = view.pod;
  if (!given) return [];
  return view.containers.flatMap(({ name, dead, running, ready }): Match[] => {
    if (dead?.state.exitCode !== exitCode || dead.state.reason !== "Error") return [];
    const { finishedAt } = dead.state;
    return [
      {
        container: name,
        basis: "exit",
        certainty: dead.lifeSeconds !== undefined && dead.lifeSeconds >= 2 ? "likely" : "possible",
        summary: summarize(name),
        citations: [citeObject("pod", given, `${dead.path}/exitCode`, exitCode)],
        ...(finishedAt !== undefined && { at: finishedAt }),
        ...(running !== undefined && ready === true && { past: true }),
      },
    ];
  });
}
