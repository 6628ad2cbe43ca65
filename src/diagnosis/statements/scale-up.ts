import type { PodView } from "../view.ts";

const longestScaleUp = 600;

/** The message of an autoscaler that is adding a node for this pod; undefined where none is, or it had its time. */
export function scaleUpOf(view: PodView): string | undefined {
  return view.events.find(
    (event) =>
      event.involved.kind === "Pod" &&
      (event.reason === "TriggeredScaleUp" || event.reason === "Nominated") &&
      (view.ageOfEvent(event) ?? 0) < longestScaleUp,
  )?.message;
}
