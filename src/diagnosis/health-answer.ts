import { failingContainers } from "./failing-containers.ts";
import { unknownFailure } from "./unknown-failure.ts";
import type { PodView } from "./view.ts";

/** Whether anything in the input fails now, and what. */
export interface Health {
  healthy: boolean;
  /** The container that fails, where one does. */
  container: string | null;
  /** All that fail, in the order in which they are read. */
  failing: readonly { name: string; statement: string }[];
  /** One sentence: "All 2 containers are Ready for 3 h", "Container api waits in CrashLoopBackOff after exit 1". */
  statement: string;
}

/** Without a statement, that of the container that fails first. */
export function unhealthy(view: PodView, statement?: string, failing = failingContainers(view)): Health {
  const [first] = failing;
  return {
    healthy: false,
    container: first?.name ?? null,
    failing,
    statement: statement ?? first?.statement ?? unknownFailure(view),
  };
}

export function healthy(statement: string): Health {
  return { healthy: true, container: null, failing: [], statement };
}
