import { once } from "../remember.ts";
import type { PodView } from "../view.ts";
import { imageIn } from "./pull-error.ts";
import { containerOf } from "./statement-container.ts";
import type { Said, Stage } from "./statement.ts";

// What the pod does once it has got past a stage. A container is created before each failing start, and its image is
// looked up before each failing creation, so these only count for the stages before them.
const begun = ["Pulling", "Pulled", "Created", "Started"];
const ofPod: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  scheduling: ["Scheduled", ...begun],
  attach: begun,
  mount: begun,
  sandbox: begun,
};
const ofContainer: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  pull: ["Pulled", "Created", "Started"],
  create: ["Created", "Started"],
  start: ["Started"],
};
const successes: ReadonlySet<string> = new Set([
  "Scheduled",
  "SuccessfulAttachVolume",
  "SuccessfulCreate",
  ...begun,
]);

/** The age of the newest success by what it is about; undefined where no age is known. */
type Progress = ReadonlyMap<string, number | undefined>;

const progressOf = once((view: PodView): Progress => {
  const newest = new Map<string, number | undefined>();
  const note = (key: string, age: number | undefined) => {
    const known = newest.get(key);
    newest.set(key, known === undefined ? age : Math.min(known, age ?? known));
  };
  for (const event of view.events) {
    if (!successes.has(event.reason)) continue;
    const { reason, message, involved } = event;
    const age = view.ageOfEvent(event);
    if (reason === "SuccessfulCreate") note(keyOf(reason, involved.kind, involved.name), age);
    if (involved.kind !== "Pod") continue;
    if (reason === "SuccessfulAttachVolume") note(keyOf(reason, volumeIn(message)), age);
    else {
      note(keyOf(reason), age);
      note(keyOf(reason, "container", containerOf(view, event, message) ?? ""), age);
      const image = imageIn(message);
      if (image !== undefined) note(keyOf(reason, "image", image), age);
    }
  }
  return newest;
});

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}

function volumeIn(text: string): string | undefined {
  return /\bfor volume "([^"\s]{1,253})"/.exec(text)?.[1];
}

/** Whether an event shows that the pod has got past the stage since. */
export function progressAfter(view: PodView, { stage, container, event, text, detail }: Said): boolean {
  if (!event) return false;
  const progress = progressOf(view);
  const age = view.ageOfEvent(event);
  const since = (...about: readonly (string | undefined)[]): boolean => {
    const name = keyOf(...about);
    if (!progress.has(name)) return false;
    const success = progress.get(name);
    // A pod is scheduled once. For the rest: ages are cut to the unit that is printed, and success ends a retry.
    if (age === undefined || success === undefined) return about[0] === "Scheduled";
    return success <= age;
  };
  if (stage === "creation") return since("SuccessfulCreate", event.involved.kind, event.involved.name);
  if (stage === "attach" && since("SuccessfulAttachVolume", volumeIn(text))) return true;
  if (ofPod[stage]?.some((reason) => since(reason))) return true;
  if (stage === "pull" && detail["image"] !== undefined && since("Pulled", "image", detail["image"]))
    return true;
  // Where nothing is attributed, another container's image is no progress of this one.
  const reasons = ofContainer[stage]?.filter((reason) => container !== null || reason !== "Pulled");
  return reasons?.some((reason) => since(reason, "container", container ?? "")) ?? false;
}
