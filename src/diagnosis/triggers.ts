import type { Cause, Trigger } from "./cause.ts";
import { findInLogs } from "./log-patterns/find-in-logs.ts";
import { endInRow } from "./row-end.ts";
import { statementsOf } from "./statements/statements.ts";
import type { PodView } from "./view.ts";

/** A catalogue by what its causes wait for. */
interface Waiting {
  /** At the place of a cause: 1 where it waits for nothing. */
  always: Uint8Array;
  /** The places of those that wait for a trigger; for `named`, under their own name. */
  by: ReadonlyMap<Trigger, readonly number[]>;
}

const known = new WeakMap<readonly Cause[], Waiting>();

function waitingIn(catalogue: readonly Cause[]): Waiting {
  const by = new Map<Trigger, number[]>();
  const always = new Uint8Array(catalogue.length);
  for (const [place, { id, triggers }] of catalogue.entries()) {
    if (triggers === undefined) always[place] = 1;
    for (const trigger of triggers ?? []) {
      const sign = trigger === "named" ? id : trigger;
      by.set(sign, [...(by.get(sign) ?? []), place]);
    }
  }
  const waiting = { always, by };
  known.set(catalogue, waiting);
  return waiting;
}

/** The causes that may match, in the order of the catalogue. Of most causes nothing in the evidence of a pod speaks. */
export function triggeredCauses(view: PodView, catalogue: readonly Cause[]): Cause[] {
  const { always, by } = known.get(catalogue) ?? waitingIn(catalogue);
  const asked = always.slice();
  const ask = (sign: Trigger) => {
    for (const place of by.get(sign) ?? []) asked[place] = 1;
  };
  for (const { dead } of view.containers) {
    if (!dead) continue;
    ask(dead.state.exitCode);
    if (dead.state.reason !== undefined) ask(dead.state.reason);
  }
  const ended = endInRow(view.evidence.row);
  if (ended !== undefined) ask(ended.object.status);
  if (view.events.length > 0) ask("events");
  if (view.evidence.claims.length > 0) ask("claims");
  for (const { cause } of statementsOf(view)) ask(cause);
  for (const { cause } of findInLogs(view).findings) ask(cause);
  return catalogue.filter((_, place) => asked[place] === 1);
}
