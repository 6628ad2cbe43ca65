import type { TextInput } from "../format.ts";
import { readKubectlRemark } from "./log-refusal.ts";
import { nextInked, readField, textLines } from "./text-lines.ts";

/** A stretch of a text: the description of a pod, a log that nothing names, or something else. */
export interface Stretch {
  kind: "pod" | "log" | "other";
  input: TextInput;
}

type Told = { pod: string; namespace?: string };

/**
 * Of the logs in a text that has one pod's description after another: the pod of the description right above, by their
 * index. A loop over pods prints them so, without a word between; that it does shows in a log between two descriptions,
 * or in there being one alone. Above the first description none may stand: then the order is another.
 */
export function podsAbove(stretches: readonly Stretch[]): ReadonlyMap<number, Told> {
  const found = new Map<number, Told>();
  let above: Told | undefined;
  let between = 0;
  let described = 0;
  for (const [at, { kind, input }] of stretches.entries()) {
    if (kind === "pod") {
      if (found.has(at - 1)) between++;
      above = podOf(textLines(input));
      described++;
    } else if (kind === "other") above = undefined;
    else if (above === undefined) {
      if (described === 0) return none;
    } else {
      const said = remarkedPod(textLines(input));
      if (said !== undefined && said !== above.pod) return none;
      found.set(at, above);
    }
  }
  return between > 0 || described === 1 ? found : none;
}

const none: ReadonlyMap<number, Told> = new Map();

/** The pod that kubectl speaks of where it has no log of it. */
function remarkedPod(lines: readonly string[]): string | undefined {
  return readKubectlRemark(lines[nextInked(lines, 0, lines.length)] ?? "", false)?.pod;
}

function podOf(lines: readonly string[]): Told | undefined {
  const fields = lines.slice(0, 8).map((line) => readField(line));
  const pod = fields.find((field) => field?.key === "Name")?.value;
  const namespace = fields.find((field) => field?.key === "Namespace")?.value;
  if (pod === undefined || pod === "") return undefined;
  return { pod, ...(namespace !== undefined && namespace !== "" && { namespace }) };
}
