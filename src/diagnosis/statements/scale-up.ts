import type { PodView } from "../view.ts";

const longestScaleUp = 600;

/** The message of an autoscaler that is adding a node for this pod; undefined where none is, or it had its time. */
export function scaleUpOf(view: PodView): string | undefined {
  const event = view.events.find(
    ({ reason, involved }) =>
      involved.kind === "Pod" && (reason === "TriggeredScaleUp" || reason === "Nominated"),
  );
  if (!event) return undefined;
  const age = view.ageOfEvent(event);
  return age === undefined || age < longestScaleUp ? event.message : undefined;
}
