import type { ContainerLog, Warning } from "../../evidence/evidence.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import type { Format, Piece, Reading, TextInput } from "../format.ts";
import { type LogStretch, undecorate } from "./log-decoration.ts";
import { type KubectlRemark, podOfRefusal, readKubectlRemark } from "./log-refusal.ts";
import { withoutNameless } from "./lost-name.ts";
import { textOfAll } from "./margins.ts";
import { isBlank, splitLines, textLines } from "./text-lines.ts";

/** Output of containers. Any text is a log when it is nothing else, so this format comes last. */
export const log: Format = {
  id: "log",
  mediaTypes: [],
  sniff: () => true,
  read: readLog,
};

/** Longest line that is kept, in UTF-16 units. */
const longestLine = 65_536;

/** How many lines at either end are looked at for what kubectl itself has to say. */
const remarkReach = 5;

function readLog(input: TextInput, redactor: Redactor): Reading {
  const warnings: Warning[] = [];
  const given = textLines(input);
  const { from, to, remarks } = trimRemarks(given);
  const said = saidBy(remarks, given);
  const refusal = remarks.find(({ kind }) => kind === "refusal");
  if (refusal !== undefined && from >= to) {
    warnings.push(notALog(refusal, input));
    const pod = podOfRefusal(refusal, input);
    return { pieces: [], warnings, ...(pod && { refusedLogs: [pod] }) };
  }
  const lines = from === 0 && to === given.length ? given : given.slice(from, to);
  const pieces = undecorate(lines).map((stretch): Piece => {
    const masked = shorten(mask(stretch.lines, redactor), stretch, from, input, warnings);
    const { containers } = input.known ?? {};
    return {
      kind: "log",
      log: toLog({ ...stretch, lines: masked }, from, said, input, warnings),
      ...(containers !== undefined && { containers }),
    };
  });
  return { pieces, warnings };
}

/** Whose log it is, as far as kubectl's remarks tell. */
type Said = Pick<KubectlRemark, "pod" | "namespace" | "container">;

/** A viewer that shows several containers in one ends each of them with a line: what these differ in is not known. */
function saidBy(remarks: readonly KubectlRemark[], lines: readonly string[]): Said {
  const said: Said = {};
  for (const { pod, namespace, container } of remarks) {
    Object.assign(said, pod && { pod }, namespace && { namespace }, container && { container });
  }
  if (!remarks.some(({ kind }) => kind === "end")) return said;
  for (const line of lines) {
    const end = line.startsWith("Stream closed ") ? readKubectlRemark(line, false) : undefined;
    if (end?.kind !== "end") continue;
    for (const name of ["namespace", "pod", "container"] as const)
      if (end[name] !== said[name]) delete said[name];
  }
  return said;
}

/** Takes away, at both ends, blank lines beside kubectl's words and these words themselves. */
function trimRemarks(lines: readonly string[]): { from: number; to: number; remarks: KubectlRemark[] } {
  const remarks: KubectlRemark[] = [];
  let from = 0;
  const isAlone = lines.length <= remarkReach && lines.filter((line) => !isBlank(line)).length === 1;
  for (let at = 0, looked = 0; at < lines.length && looked < remarkReach; at++) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    looked++;
    const remark = readKubectlRemark(line, isAlone);
    if (remark === undefined) break;
    remarks.push(remark);
    from = at + 1;
  }
  let to = lines.length;
  for (let at = lines.length - 1, looked = 0; at >= from && looked < remarkReach; at--) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    looked++;
    const remark = readKubectlRemark(line, isAlone);
    if (remark === undefined || remark.kind === "remark") break;
    remarks.push(remark);
    to = at;
  }
  if (remarks.length > 0 && lines.slice(from, to).every(isBlank)) to = from;
  return { from, to, remarks };
}

function notALog({ container, pod, state }: KubectlRemark, { file, firstLine }: TextInput): Warning {
  const whose =
    container === undefined ? "" : ` of container ${container}${pod === undefined ? "" : ` in pod ${pod}`}`;
  const why = state === undefined ? "there is none" : `it is ${state}`;
  return {
    code: "no-log",
    detail: `Where a log${whose} was expected, kubectl answered that ${why}; that was not read as output.`,
    ...(file !== undefined && { file }),
    line: firstLine,
  };
}

function mask(lines: readonly string[], redactor: Redactor): readonly string[] {
  const text = textOfAll(lines);
  const masked = redactor.text(text);
  if (masked === text) return withoutNameless(lines, redactor);
  const split = splitLines(masked);
  // A text that ends in empty lines loses one when it is split again.
  while (split.length < lines.length) split.push("");
  return withoutNameless(split, redactor);
}

function shorten(
  lines: readonly string[],
  { indexes }: LogStretch,
  from: number,
  input: TextInput,
  warnings: Warning[],
): readonly string[] {
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long === -1) return lines;
  warnings.push({
    code: "line-too-long",
    detail: `A line of a log is longer than ${longestLine} characters; such lines were cut there.`,
    ...(input.file !== undefined && { file: input.file }),
    line: (indexes?.[long] ?? long) + from + input.firstLine,
  });
  return lines.map((line) => (line.length > longestLine ? cut(line) : line));
}

function cut(line: string): string {
  const last = line.charCodeAt(longestLine - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return line.slice(0, isHalf ? longestLine - 1 : longestLine);
}

function toLog(
  stretch: LogStretch,
  from: number,
  said: Said,
  input: TextInput,
  warnings: Warning[],
): ContainerLog {
  const { origin, file, firstLine, known } = input;
  const offset = from + firstLine;
  const namespace = stretch.namespace ?? known?.namespace ?? said.namespace;
  const pod = stretch.pod ?? known?.pod ?? said.pod;
  const container = stretch.container ?? known?.container ?? said.container;
  const { lines, times, indexes } = isNewestFirst(stretch) ? reverse(stretch, input, warnings) : stretch;
  return {
    ...(namespace !== undefined && { namespace }),
    ...(pod !== undefined && { pod }),
    ...(container !== undefined && { container }),
    instance: known?.instance ?? "unknown",
    lines: [...lines],
    ...(times !== undefined && { times }),
    firstLine: (indexes?.[0] ?? 0) + offset,
    ...(indexes !== undefined && { lineNumbers: indexes.map((index) => index + offset) }),
    source: { origin, form: "log", ...(file !== undefined && { file }) },
  };
}

/** Log viewers export newest first; whoever reads a log's end for its last words must not be given its beginning. */
function isNewestFirst({ times }: LogStretch): boolean {
  if (times === undefined || times.length < 3) return false;
  let falls = 0;
  for (let at = 1; at < times.length; at++) {
    const before = times[at - 1];
    const own = times[at];
    if (before === undefined || own === undefined || before < own) return false;
    if (before > own) falls++;
  }
  return falls >= 2;
}

function reverse(
  { lines, times, indexes }: LogStretch,
  { file, firstLine }: TextInput,
  warnings: Warning[],
): LogStretch {
  warnings.push({
    code: "log-reversed",
    detail: "A log stands newest line first; it was turned round.",
    ...(file !== undefined && { file }),
    line: firstLine,
  });
  return {
    lines: lines.toReversed(),
    ...(times !== undefined && { times: times.toReversed() }),
    indexes: (indexes ?? lines.map((_, index) => index)).toReversed(),
  };
}
