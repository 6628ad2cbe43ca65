import type { KnownText } from "../format.ts";
import { knownOf } from "../text/known-of.ts";
import { type CommandLine, readCommandLine } from "../text/command-line.ts";
import { isRecord } from "./fields.ts";
import { isLines } from "./lines.ts";

const longestName = 60;
/** Words that stand beside `log` in the name of a field that holds one. */
const beside: ReadonlySet<string> = new Set(
  "app application container containers crash current error full init kubectl last lines output pod prev previous raw recent tail terminated text".split(
    " ",
  ),
);
const previousWords: ReadonlySet<string> = new Set(["previous", "prev", "terminated"]);
/** Fields of a log that is an object of its own, which hold its text. */
const texts: ReadonlySet<string> = new Set(
  "body content data line lines log logs message messages out output raw result stdout tail text value".split(
    " ",
  ),
);

/** `previousLogs`, `container_log` in lower case, cut into words. */
function wordsOf(field: string): string[] {
  return field
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** What the name of a field says of the log in it. undefined: it holds none. */
export function logOf(field: string): Pick<KnownText, "instance"> | undefined {
  if (field.length > longestName) return undefined;
  if (/^std(?:out|err)$/i.test(field)) return { instance: "unknown" };
  const words = wordsOf(field);
  const isLog = words.some((word) => word === "log" || word === "logs");
  if (!isLog || !words.every((word) => word === "log" || word === "logs" || beside.has(word)))
    return undefined;
  return { instance: instanceOf(words) ?? "unknown" };
}

/** Of which life of its container a log is, by the words of a field. */
function instanceOf(words: readonly string[]): "previous" | "current" | undefined {
  if (words.some((word) => previousWords.has(word))) return "previous";
  return words.includes("current") ? "current" : undefined;
}

/** Whether a field of a log that is an object of its own holds the text of it. */
export function isTextField(field: string): boolean {
  return texts.has(field.toLowerCase());
}

/** Of which life of its container a log is, by the name of a field further in. */
export function instanceOfKey(key: string): "previous" | "current" | undefined {
  return key.length > longestName ? undefined : instanceOf(wordsOf(key));
}

/** What somebody is told to run has no output yet. */
const advice =
  /\b(?:suggest|recommend|runbook|remed|mitigat|resol|advice|hint|help|next|todo|action|fix|try)/;

/** The command that stands beside its output, whatever its field is called. */
export function commandOf(record: Record<string, unknown>): CommandLine | undefined {
  for (const [name, value] of Object.entries(record)) {
    if (advice.test(wordsOf(name.slice(0, longestName)).join(" "))) continue;
    const typed = isLines(value) && value.length < 50 ? value.join(" ") : value;
    if (typeof typed !== "string" || typed.length > 1_000 || typed.includes("\n")) continue;
    const command = readCommandLine(typed);
    if (command !== undefined) return command;
  }
  return undefined;
}

const instant = /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const looked = 20;

/** Whether lines of a text begin with the day and the time: nobody writes so but programs. */
export function isDated(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split("\n", looked)
    .filter((line) => line.trim() !== "");
  const dated = lines.filter((line) => instant.test(line.slice(0, 40)));
  return dated.length > 1 && dated.length * 2 >= lines.length;
}

/** Of a field whose name is the command that shows a log: `kubectl logs web-0 --previous`. */
export function knownOfCommand(name: string): KnownText | undefined {
  const command = readCommandLine(name);
  return command?.shows === "log" ? knownOf(undefined, command) : undefined;
}

/** The names that stand beside a text: whose it is. `of`: what the record itself is about. */
export function namesBeside(record: Record<string, unknown>, of?: "pod" | "container"): KnownText {
  const given = record["pod"];
  const about = isRecord(given) && !("kind" in given) ? given : {};
  const pod =
    nameIn(record, ["pod", "podName", "pod_name", ...(of === "pod" ? ["name"] : [])]) ??
    nameIn(about, ["name"]);
  const namespace = nameIn(record, ["namespace"]) ?? nameIn(about, ["namespace"]);
  const container = nameIn(record, [
    "container",
    "containerName",
    "container_name",
    ...(of === "container" ? ["name"] : []),
  ]);
  const said = record["instance"] ?? (record["previous"] === true ? "previous" : undefined);
  return {
    ...(pod !== undefined && { pod }),
    ...(namespace !== undefined && { namespace }),
    ...(container !== undefined && { container }),
    ...((said === "previous" || said === "current") && { instance: said }),
  };
}

function nameIn(record: Record<string, unknown>, fields: readonly string[]): string | undefined {
  return fields
    .map((field) => record[field])
    .find((name): name is string => typeof name === "string" && isName(name));
}

/** In Kubernetes' own grammar. */
function isName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/.test(text);
}

const counted =
  /^(?:attempt|chunk|container|file|instance|line|lines|log|logs|page|part|restart|run|sample|step|tail|try)-\d/;

/** Of a name that a controller made: `web-0`, `cart-7d9f8b6c5d-x2x7k`. What is counted in a log is no pod: `attempt-2`. */
export function isMadeName(text: string): boolean {
  return isName(text) && !counted.test(text) && /-(?:\d{1,4}|[bcdfghjklmnpqrstvwxz2456789]{5})$/.test(text);
}
