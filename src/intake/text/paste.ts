import { addReading } from "../add-reading.ts";
import type { Format, Reading, TextInput } from "../format.ts";
import { type Stretch, podsAbove } from "./below-description.ts";
import type { CommandLine } from "./command-line.ts";
import { kindOf } from "./kinds.ts";
import { knownOf } from "./known-of.ts";
import { withoutHardWraps } from "./hard-wraps.ts";
import { log } from "./log.ts";
import { isRefusedCommand, isRefusedObject } from "./log-refusal.ts";
import { sliceLines, textOf } from "./margins.ts";
import { isProse, isUnspaced } from "./prose.ts";
import { unquote } from "./quotation.ts";
import type { Segment } from "./segment.ts";
import { readSegments } from "./segments.ts";
import { isBlank, textLines } from "./text-lines.ts";

/** A stretch of a paste and the format that reads it; without one it is skipped. */
interface Part {
  input: TextInput;
  format?: Format;
  command?: CommandLine;
}

/**
 * Text with output of kubectl in it: what people paste is often several outputs, with prompts, fences and words of
 * their own between them. Each stretch goes to the first of `formats` that knows it; what none knows is a log of
 * which nothing is said. A text that is nothing but a log is left to the log format.
 */
export function pasteOf(formats: readonly Format[]): Format {
  return {
    id: "paste",
    mediaTypes: ["text/plain", "text/markdown", "text/x-markdown"],
    sniff: (input) =>
      planParts(formats, input).some(
        ({ format, command }) => (format ?? log) !== log || command !== undefined,
      ),
    read: (input, redactor, context) => {
      const whole: Reading = { pieces: [], warnings: [] };
      for (const part of planParts(formats, input)) {
        if (part.format !== undefined) addReading(whole, part.format.read(part.input, redactor, context));
        else if (part.command !== undefined) whole.warnings.push(notRead(part.input));
      }
      return whole;
    },
  };
}

function planParts(formats: readonly Format[], given: TextInput): Part[] {
  const input = { ...given, lines: textLines(given) };
  const lines = withoutHardWraps(unquote(input.lines, input.text));
  // `app.log` is a log unless it begins with what kubectl prints of other things.
  if (input.known?.instance !== undefined && !beginsWithOutput(lines)) return [{ input, format: log }];
  const segments = readSegments(lines, input.text);
  const isMixed = segments.length > 1 || segments.some(({ command }) => command !== undefined);
  const parts = segments.map((segment): SegmentPart => {
    const part = cutOut(input, lines, segment, segments.length === 1);
    const format = choose(formats, segment, part, isMixed);
    const { command } = segment;
    return {
      input: part,
      segment,
      ...(format !== undefined && { format }),
      ...(command !== undefined && { command }),
    };
  });
  // Markdown with nothing of kubectl in it, and more than talk around its fences, is what a program printed.
  const isPrinted =
    parts.length > 1 &&
    parts.every(({ format, command }) => (format ?? log) === log && command === undefined) &&
    parts.some(({ format, segment }) => format === log && segment.outside === true);
  if (isPrinted) return [{ input, format: log }];
  const told = parts.filter((part) => part.input.lines?.length !== 0);
  nameLogs(told);
  return told;
}

interface SegmentPart extends Part {
  segment: Segment;
}

/** Logs that nothing names, below the descriptions of their pods. */
function nameLogs(parts: readonly SegmentPart[]): void {
  if (!parts.some(isNameless)) return;
  const above = podsAbove(
    parts.map((part, at) => ({ kind: kindOfPart(part, parts[at - 1]), input: part.input })),
  );
  for (const [at, told] of above) {
    const part = parts[at]!;
    part.format = log;
    part.input = { ...part.input, known: { ...part.input.known, ...told } };
  }
}

function kindOfPart(part: SegmentPart, above: SegmentPart | undefined): Stretch["kind"] {
  if (isPodOutput(part)) return "pod";
  if (!isNameless(part)) return "other";
  if (part.format === log) return "log";
  // What somebody says to an output stands apart from it.
  return above?.segment.to === part.segment.from ? "words" : "other";
}

function isPodOutput({ format, input }: Part): boolean {
  if (format?.id === "describe-pod") return true;
  return format?.id === "yaml" && textLines(input).slice(0, 4).includes("kind: Pod");
}

function isNameless({ format, command, input }: Part): boolean {
  return (format ?? log) === log && command === undefined && input.known?.pod === undefined;
}

function beginsWithOutput(lines: readonly string[]): boolean {
  const head = lines.slice(0, 200);
  const [first] = readSegments(head);
  return (
    first !== undefined &&
    (first.looks === "description" ||
      first.looks === "pods" ||
      first.looks === "table" ||
      (first.command !== undefined && first.isHeaded !== true))
  );
}

function choose(
  formats: readonly Format[],
  segment: Segment,
  part: TextInput,
  isMixed: boolean,
): Format | undefined {
  const { command, looks } = segment;
  // `kubectl logs` shows what a container printed, even where that looks like a table.
  if (command?.shows === "log") return log;
  if (command?.shows === "description" && command.kind !== undefined && kindOf(command.kind) === undefined)
    return undefined;
  if (command?.shows === "output" && isRefusedObject(textLines(part))) return log;
  if (command !== undefined && isRefusedCommand(textLines(part))) return undefined;
  const isOf = (each: Format) => each.id !== log.id && each.sniff(part);
  const format =
    (looks === "description"
      ? formats.find((each) => each.id.startsWith("describe-") && each.sniff(part))
      : undefined) ?? formats.find(isOf);
  if (format !== undefined) return format;
  if (command?.shows === "output") return undefined;
  if (isMixed && isProse(textLines(part))) return undefined;
  // Where outputs stand in Markdown fences, the rest is talk.
  const head = textLines(part).slice(0, 3);
  if (segment.outside === true && (isProse(head) || head.every((line) => isBlank(line) || isUnspaced(line))))
    return undefined;
  return log;
}

function cutOut(input: TextInput, lines: readonly string[], segment: Segment, isOnly: boolean): TextInput {
  const known = knownOf(input.known, segment.command);
  if (
    isOnly &&
    segment.from === 0 &&
    segment.to === lines.length &&
    lines === input.lines &&
    known === input.known
  ) {
    return input;
  }
  let { from, to } = segment;
  // A script draws rules between its outputs.
  const isEdge = (at: number) =>
    isBlank(lines[at]!) || (segment.looks === undefined && rule.test(lines[at]!));
  while (to > from && isEdge(to - 1)) to--;
  while (from < to && segment.looks === undefined && rule.test(lines[from]!)) from++;
  const own = sliceLines(lines, from, to);
  const { origin, file } = input;
  return {
    text: textOf(lines, segment.from, to),
    lines: own,
    origin,
    firstLine: input.firstLine + segment.from,
    ...(file !== undefined && { file }),
    ...(known !== undefined && { known }),
  };
}

const rule = /^([=#*~_>+.-])\1{2,200}\s*$/;

function notRead({ file, firstLine }: TextInput): Reading["warnings"][number] {
  return {
    code: "output-not-read",
    detail: "The output of a command that tells nothing about a pod was skipped.",
    ...(file !== undefined && { file }),
    line: firstLine,
  };
}
