import type { ContainerLog, Warning } from "../../evidence/evidence.ts";
import type { Piece, ReadContext, TextInput } from "../format.ts";
import type { ExportedEntry } from "./exported-entries.ts";

/** An entry, and the line of the input that it stands on. */
export type EntryLine = ExportedEntry & { line: number };

/** The logs of all whose entries these are, each as `kubectl logs` would show it. */
export function readEntries(
  entries: readonly EntryLine[],
  input: Omit<TextInput, "text" | "firstLine">,
  context: ReadContext,
  warnings: Warning[],
): Piece[] {
  const speakers = new Map<string, EntryLine[]>();
  for (const entry of entries) {
    const { namespace, pod, container } = entry.speaker;
    const key = JSON.stringify([namespace, pod, container]);
    const said = speakers.get(key);
    if (said) said.push(entry);
    else speakers.set(key, [entry]);
  }
  return [...speakers.values()].flatMap((lines) => readSpeaker(lines, input, context, warnings));
}

function readSpeaker(
  given: readonly EntryLine[],
  { known, file, origin }: Omit<TextInput, "text" | "firstLine">,
  { readLog }: ReadContext,
  warnings: Warning[],
): Piece[] {
  const lines = joinPartial(inOrder(given)).flatMap((entry) => {
    const split = entry.text.replace(/\r?\n$/, "").split(/\r?\n/);
    return split.map((text) => ({ ...entry, text }));
  });
  const reading = readLog?.({
    text: lines.map(({ text }) => text).join("\n"),
    origin,
    firstLine: 0,
    ...(file !== undefined && { file }),
    known: { ...known, ...given[0]?.speaker, instance: known?.instance ?? "unknown" },
  });
  for (const { line: at, ...warning } of reading?.warnings ?? []) {
    const own = at === undefined ? undefined : lines[at]?.line;
    warnings.push({ ...warning, ...(own !== undefined && { line: own }) });
  }
  return (reading?.pieces ?? []).map((piece) =>
    piece.kind === "log" ? { kind: "log", log: onOwnLines(piece.log, lines) } : piece,
  );
}

/** Log systems answer newest first, or from several stores at once. Entries of one instant keep their order. */
function inOrder(lines: readonly EntryLine[]): readonly EntryLine[] {
  const at = lines.map(({ time }) => (time === undefined ? Number.NaN : Date.parse(time)));
  if (at.some(Number.isNaN)) return lines;
  let falls = 0;
  for (let index = 1; index < at.length; index++) falls += Math.sign(at[index - 1]! - at[index]!);
  const order = lines.map((_, index) => index);
  if (falls > 0) order.reverse();
  return order.toSorted((one, other) => at[one]! - at[other]!).map((index) => lines[index]!);
}

function joinPartial(lines: readonly EntryLine[]): readonly EntryLine[] {
  const joined: EntryLine[] = [];
  const open = new Map<string | undefined, string[]>();
  const parts = new Map<EntryLine, string[]>();
  for (const entry of lines) {
    const before = open.get(entry.stream);
    if (before) before.push(entry.text);
    else joined.push(entry);
    if (!entry.isPartial) open.delete(entry.stream);
    else if (!before) {
      const begun = [entry.text];
      open.set(entry.stream, begun);
      parts.set(entry, begun);
    }
  }
  return parts.size === 0
    ? joined
    : joined.map((entry) => ({ ...entry, text: parts.get(entry)?.join("") ?? entry.text }));
}

/** Where its lines stand in the export, and when they were printed. */
function onOwnLines(log: ContainerLog, lines: readonly EntryLine[]): ContainerLog {
  const own = log.lines.map((_, index) => lines[log.lineNumbers?.[index] ?? log.firstLine + index]);
  const times = log.times ?? own.map((line) => line?.time);
  const numbers = own.map((line) => line?.line ?? 1);
  return {
    ...log,
    firstLine: numbers[0] ?? 1,
    lineNumbers: numbers,
    ...(times.some((time) => time !== undefined) && { times }),
  };
}
