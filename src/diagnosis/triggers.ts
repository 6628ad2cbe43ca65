import type { Cause } from "./cause.ts";
import { findInLogs } from "./log-patterns/find-in-logs.ts";
import { statementsOf } from "./statements/statements.ts";
import type { PodView } from "./view.ts";

/** What causes wait for, as far as the evidence has it: names of causes, exit codes, the word `events`. Seldom many. */
type Signs = readonly (string | number | undefined)[];

function signsOf(view: PodView): Signs {
  const signs = view.containers.map(({ dead }): Signs[number] => dead?.state.exitCode);
  if (view.events.length > 0) signs.push("events");
  for (const { cause } of statementsOf(view)) signs.push(cause);
  for (const { cause } of findInLogs(view).findings) signs.push(cause);
  return signs;
}

/** The causes that may match, in the order of the catalogue. Of most causes nothing in the evidence of a pod speaks. */
export function triggeredCauses(view: PodView, catalogue: readonly Cause[]): Cause[] {
  const signs = signsOf(view);
  return catalogue.filter((cause) => isTriggered(cause, signs));
}

function isTriggered({ id, triggers }: Cause, signs: Signs): boolean {
  if (triggers === undefined) return true;
  for (const trigger of triggers) if (signs.includes(trigger === "named" ? id : trigger)) return true;
  return false;
}
