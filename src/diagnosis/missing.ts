import type { Match } from "./cause.ts";
import { isKubernetesName, kubectlIn } from "./target.ts";
import type { PodView } from "./view.ts";

/** A piece of evidence that was not given and would decide, or would make the answer more certain. */
export interface Missing {
  code: "previous-log" | "current-log" | "events" | "pod-json" | "node" | "owner";
  why: string;
  /** Gets it; absent where a name in it is not one that Kubernetes would accept. */
  command?: string[];
}

/** What would decide, most decisive first. `match` is the root cause, if there is one. */
export function missingFor(view: PodView, match?: Match, container: string | null = match?.container ?? null): Missing[] {
  const kubectl = kubectlIn(view.evidence.namespace);
  const pod = isKubernetesName(view.name) ? view.name : undefined;
  const found = view.container(container);
  const missing: Missing[] = [];
  if (found?.dead && found.deadLogs.length === 0) {
    const command = pod && isKubernetesName(container ?? undefined) ? kubectl("logs", pod, "-c", container ?? "", "--previous") : undefined;
    missing.push({ code: "previous-log", why: "The dead instance's log was not given.", ...(command && { command }) });
  }
  if (!view.eventsGiven) {
    const command = pod && kubectl("events", "--for", `pod/${pod}`);
    missing.push({ code: "events", why: "No events were given.", ...(command && { command }) });
  }
  return missing;
}
