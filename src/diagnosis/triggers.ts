import type { Cause } from "./cause.ts";
import { findInLogs } from "./log-patterns/find-in-logs.ts";
import { statementsOf } from "./statements/statements.ts";
import type { PodView } from "./view.ts";

/** What causes wait for, as far as the evidence has it: names of causes, exit codes, the word `events`. */
type Signs = ReadonlySet<string | number | undefined>;

function signsOf(view: PodView): Signs {
  const signs = new Set<string | number | undefined>();
  if (view.events.length > 0) signs.add("events");
  for (const { dead } of view.containers) signs.add(dead?.state.exitCode);
  for (const { cause } of statementsOf(view)) signs.add(cause);
  for (const { cause } of findInLogs(view).findings) signs.add(cause);
  return signs;
}

/** The causes that may match, in the order of the catalogue. Of most causes nothing in the evidence of a pod speaks. */
export function triggeredCauses(view: PodView, catalogue: readonly Cause[]): Cause[] {
  const signs = signsOf(view);
  return catalogue.filter((cause) => isTriggered(cause, signs));
}

function isTriggered({ id, triggers }: Cause, signs: Signs): boolean {
  if (triggers === undefined) return true;
  for (const trigger of triggers) if (signs.has(trigger === "named" ? id : trigger)) return true;
  return false;
}
