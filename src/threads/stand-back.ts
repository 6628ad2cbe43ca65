import { setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";

/** Behind the service's other threads, and not so far behind that a machine with other work starves it. */
const niceness = 5;

/** Whoever waits for an acknowledgement comes first. Linux alone takes this for the thread's; elsewhere it is the process's. */
export function standBack(): void {
  if (process.platform === "linux" && !isMainThread) setPriority(niceness);
}
