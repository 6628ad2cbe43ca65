import type { TextInput } from "../format.ts";
import { readKubectlRemark } from "./log-refusal.ts";
import { type FieldLine, isBlank, nextInked, readField, textLines } from "./text-lines.ts";

/** A stretch of a text: of a pod, a log that nothing names, what may be one or somebody's words, or something else. */
export interface Stretch {
  kind: "pod" | "log" | "words" | "other";
  input: TextInput;
}

interface Told {
  pod: string;
  namespace?: string;
  instance?: "previous";
}

interface Described extends Told {
  /** One of its containers ended before. */
  hasDied: boolean;
}

/** A log with the pods that are described right above and below it. */
interface Between {
  lines: readonly string[];
  above: Described;
  below?: Described;
}

/**
 * Of the logs in a text that has one pod's description after another: the pod of the description right above, by their
 * index. A loop over pods prints them so, without a word between; that it does shows in a log between two descriptions,
 * or in there being one alone. Above the first description none may stand: then the order is another. It may be, too,
 * where the last description has no log below; then something must tell of which of its two neighbours a log is.
 */
export function podsAbove(stretches: readonly Stretch[]): ReadonlyMap<number, Told> {
  const found = new Map<number, Told>();
  const logsBetween: Between[] = [];
  let above: Described | undefined;
  let between = 0;
  let described = 0;
  for (const [at, { kind, input }] of stretches.entries()) {
    if (kind === "pod") {
      if (found.has(at - 1) && stretches[at - 1]?.kind === "log") between++;
      above = podOf(textLines(input));
      const last = logsBetween.at(-1);
      if (found.has(at - 1) && last !== undefined && above !== undefined) last.below = above;
      described++;
    } else if (kind === "other") above = undefined;
    else if (above === undefined) {
      if (described === 0 && kind === "log") return none;
    } else {
      const said = remarkedPod(textLines(input));
      if (said !== undefined && said !== above.pod) return none;
      const { pod, namespace } = above;
      found.set(at, { pod, ...(namespace !== undefined && { namespace }) });
      logsBetween.push({ lines: textLines(input), above });
    }
  }
  if (described > 1 && !isOfAbove(logsBetween, stretches.at(-1)?.kind === "pod")) return none;
  if (between > 0) return isOfPrevious(stretches) ? previous(found) : found;
  const logs = [...found].filter(([at]) => stretches[at]?.kind === "log");
  return described === 1 ? new Map(logs) : none;
}

const none: ReadonlyMap<number, Told> = new Map();

/**
 * Whether nothing speaks for a loop that prints each pod's description below its log. `isOpen`: the text ends as such a
 * loop does. A pod that never died has no previous log, and seldom one that is worth sending.
 */
function isOfAbove(logs: readonly Between[], isOpen: boolean): boolean {
  let speakFor = 0;
  for (const { lines, above, below } of logs) {
    if (below === undefined) continue;
    const [namesAbove, namesBelow] = [above.pod, below.pod].map((name) => isNamed(lines, name));
    if (namesBelow && !namesAbove) return false;
    if (namesAbove && !namesBelow) speakFor++;
    else if (above.hasDied !== below.hasDied) speakFor += above.hasDied ? 1 : -1;
  }
  return !isOpen || speakFor > 0;
}

/** Programs print the name of their host, which is their pod's. */
function isNamed(lines: readonly string[], name: string): boolean {
  return lines.some((line) => {
    const at = line.indexOf(name);
    return at >= 0 && !isOfName(line.charCodeAt(at - 1)) && !isOfName(line.charCodeAt(at + name.length));
  });
}

/** A letter or digit of ASCII, or a dash. */
function isOfName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
}

const death =
  /^\s{0,40}(?:Last State:\s{1,20}Terminated|State:\s{1,20}Terminated|Reason:\s{1,20}CrashLoopBackOff|Restart Count:\s{1,20}[1-9]|-?\s?restartCount: [1-9])/;

/** Whether the loop asks for previous logs alone: where there is none, it shows nothing in its place. */
function isOfPrevious(stretches: readonly Stretch[]): boolean {
  const answers = stretches
    .filter(({ kind }) => kind === "log")
    .map(({ input }) => textLines(input).filter((line) => !isBlank(line)))
    .filter(([first = ""]) => noPrevious.test(first.slice(0, 120)));
  return answers.length > 0 && answers.every(({ length }) => length === 1);
}

const noPrevious = /^(?:Error from server \(BadRequest\)|error): previous terminated container "/;

function previous(found: ReadonlyMap<number, Told>): ReadonlyMap<number, Told> {
  return new Map([...found].map(([at, told]) => [at, { ...told, instance: "previous" }]));
}

/** The pod that kubectl speaks of where it has no log of it. */
function remarkedPod(lines: readonly string[]): string | undefined {
  return readKubectlRemark(lines[nextInked(lines, 0, lines.length)] ?? "", false)?.pod;
}

function podOf(lines: readonly string[]): Described | undefined {
  const isYaml = /^(?:---|apiVersion:)/.test(lines[0] ?? "");
  const fields = isYaml ? metadataOf(lines) : lines.slice(0, 8).map((line) => readField(line));
  const pod = fields.find((field) => field?.key === (isYaml ? "name" : "Name"))?.value;
  const namespace = fields.find((field) => field?.key === (isYaml ? "namespace" : "Namespace"))?.value;
  if (pod === undefined || pod === "") return undefined;
  const hasDied = lines.some((line) => death.test(line.slice(0, 100)));
  return { pod, hasDied, ...(namespace !== undefined && namespace !== "" && { namespace }) };
}

/** The fields of an object's metadata in YAML, as kubectl prints it. */
function metadataOf(lines: readonly string[]): (FieldLine | undefined)[] {
  const from = lines.indexOf("metadata:") + 1;
  const fields: (FieldLine | undefined)[] = [];
  if (from === 0) return fields;
  for (let at = from; at < lines.length && lines[at]!.startsWith(" "); at++) {
    const field = readField(lines[at]!);
    if (field?.indent === 2) fields.push(field);
  }
  return fields;
}
