import type { Match } from "./cause.ts";
import type { PodView } from "./view.ts";

/** Whether anything in the input fails now, and what. */
export interface Health {
  healthy: boolean;
  /** The container that fails, where one does. */
  container: string | null;
  /** One sentence: "All 2 containers are Ready for 3 h", "Container api waits in CrashLoopBackOff after exit 1". */
  statement: string;
}

export function assessHealth(view: PodView, matches: readonly Match[]): Health {
  const failing = view.containers.find(({ waiting, ready }) => waiting !== undefined || ready === false);
  if (failing) {
    return { healthy: false, container: failing.name, statement: `Container ${failing.name} is not Ready` };
  }
  if (matches.some(({ past }) => !past)) return { healthy: false, container: null, statement: "Something fails" };
  return { healthy: view.containers.length > 0, container: null, statement: "All containers are Ready" };
}
