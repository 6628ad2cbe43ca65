import type { PodRow } from "../evidence/evidence.ts";
import { startBudgetSeconds } from "./container-condition.ts";

const begins: ReadonlySet<string> = new Set(["ContainerCreating", "PodInitializing", "Pending", "Running"]);

/** Whether a row is of a pod that nothing has ended in yet, and that is no older than a start may take. */
export function isStartingRow({ status, restarts, ageSeconds }: PodRow): boolean {
  return (
    (begins.has(status) || /^Init:\d+\/\d+$/.test(status)) &&
    restarts === 0 &&
    ageSeconds !== undefined &&
    ageSeconds <= startBudgetSeconds
  );
}
