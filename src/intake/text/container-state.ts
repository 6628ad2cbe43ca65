import type { ContainerState, ContainerStatus } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { type BlockField, stateOrder } from "./container-blocks.ts";
import { placeIn } from "./field-order.ts";
import { type LineNotes, noteLine } from "./line-notes.ts";
import { lettersOf, marginsOf } from "./margins.ts";
import { readTime } from "./printed-time.ts";
import { fieldValue } from "./text-lines.ts";

type Terminated = NonNullable<ContainerState["terminated"]>;

interface StateField {
  key: string;
  value: string;
  line: number;
}

/** A state and the fields below it. `pointer` is where it stands in the status. */
export function readState(
  lines: readonly string[],
  field: BlockField,
  redactor: Redactor,
  pointer: string,
  noted: LineNotes,
  firstLine: number,
): ContainerState {
  let type = field.value;
  noteLine(noted, pointer, field.line + firstLine);
  const found: StateField[] = [];
  let last: StateField | undefined;
  let message: StateField | undefined;
  let subIndent: number | undefined;
  let place = -1;
  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  for (let at = field.line + 1; at < field.end; at++) {
    const line = lines[at]!;
    const indent = margins[at]!;
    // A wrapped paste has the state's name on the next line.
    if (type === "" && /^\s*(?:Waiting|Running|Terminated)\s*$/.test(line)) {
      type = line.trim();
      continue;
    }
    // A message goes on at column 0, whatever its lines look like, unless all indentation is lost.
    const mayBeField = subIndent === undefined ? indent >= field.indent : indent === subIndent;
    const next = mayBeField ? placeIn(stateOrder, line, letters[at] === 0 ? line.length : indent, place) : -1;
    if (next !== -1) {
      place = next;
      const key = stateOrder.names[place]!;
      subIndent ??= indent;
      // A message may hold a line that looks like a field; kubectl prints each once, after the message.
      if (message !== undefined && found.indexOf(message) < found.findIndex((each) => each.key === key)) {
        const [swallowed] = found.splice(found.indexOf(message) + 1);
        message.value += `\n${lines.slice(swallowed?.line ?? at, at).join("\n")}`;
      }
      last = { key, value: fieldValue(line), line: at };
      found.push(last);
      if (key === "Message") message ??= last;
    } else if (last?.key === "Message") last.value += `\n${line.trimEnd()}`;
  }
  return buildState(type, found, redactor, pointer, noted, firstLine, field.line + firstLine);
}

function buildState(
  type: string,
  found: readonly StateField[],
  redactor: Redactor,
  pointer: string,
  noted: LineNotes,
  firstLine: number,
  line: number,
): ContainerState {
  const which =
    type === "Running"
      ? "running"
      : type === "Terminated"
        ? "terminated"
        : type === "Waiting"
          ? "waiting"
          : undefined;
  if (which === undefined) return {};
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- a cut text has no `Exit Code:`, and then says nothing of it
  const read = {} as Terminated;
  const note = (below: string, number: number) => {
    // Pointers that nobody asks for need not be put together.
    if (noted.written !== undefined) noteLine(noted, `${pointer}/${which}${below}`, number);
  };
  for (const { key, value, line: own } of found) {
    const text = value.trimEnd();
    const property = stateProperties[key];
    if (property === undefined) continue;
    if (property === "exitCode" || property === "signal") {
      if (!/^-?\d{1,10}$/.test(text)) continue;
      read[property] = Number(text);
    } else if (property === "startedAt" || property === "finishedAt") {
      const time = readTime(text);
      if (time === undefined) continue;
      read[property] = time;
    } else read[property] = property === "message" ? redactor.text(text) : text;
    note(`/${property}`, own + firstLine);
  }
  note("", line);
  if (which === "running")
    return { running: read.startedAt === undefined ? {} : { startedAt: read.startedAt } };
  if (which === "waiting")
    return {
      waiting: {
        ...(read.reason && { reason: read.reason }),
        ...(read.message && { message: read.message }),
      },
    };
  return { terminated: read };
}

const stateProperties: Record<
  string,
  "reason" | "message" | "exitCode" | "signal" | "startedAt" | "finishedAt"
> = {
  Reason: "reason",
  Message: "message",
  "Exit Code": "exitCode",
  Signal: "signal",
  Started: "startedAt",
  Finished: "finishedAt",
};

/** Fields of a state whose own line was cut off: of the last state when a count of restarts is seen besides. */
export function adoptLooseState(
  status: ContainerStatus,
  loose: readonly BlockField[],
  redactor: Redactor,
  noted: LineNotes,
  firstLine: number,
): void {
  const found = loose.map(({ subKey = "", value, line }) => ({ key: subKey, value, line }));
  const ended = found.some(({ key }) => key === "Exit Code" || key === "Finished");
  const type = ended ? "Terminated" : found.some(({ key }) => key === "Started") ? "Running" : "Waiting";
  const isLast = ended && status.lastState === undefined && (status.restartCount ?? 0) > 0;
  const pointer = isLast ? "/lastState" : "/state";
  const line = (loose[0]?.line ?? 0) + firstLine;
  noteLine(noted, pointer, line);
  status[isLast ? "lastState" : "state"] = buildState(type, found, redactor, pointer, noted, firstLine, line);
}
