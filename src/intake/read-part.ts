import { archiveKind, otherPacking } from "./archive/archive-kind.ts";
import { clusterDump } from "./cluster-dump.ts";
import { decode } from "./decode.ts";
import { type FileKnowledge, readFileName } from "./file-name.ts";
import type { Format, Piece, ReadContext, Reading, TextInput } from "./format.ts";
import { formats, paste } from "./formats.ts";
import type { InputOptions, InputPart } from "./input.ts";
import { scanJson } from "./json-structure.ts";
import { preformatted } from "./page.ts";
import { limitsOfPart } from "./limits.ts";
import { type Refusal, howToSend } from "./refusal.ts";
import { describePod } from "./text/describe-pod.ts";
import { describedPods } from "./text/described-pods.ts";
import { withoutHardWraps } from "./text/hard-wraps.ts";
import { splitLines } from "./text/text-lines.ts";
import { undress } from "./undress.ts";

/** Decodes, recognises and reads one file. */
export function readPart(
  { name, mediaType, bytes, firstLine = 1 }: InputPart,
  { origin, redactor, limits }: InputOptions,
): { reading: Reading; known?: FileKnowledge } {
  const place = { ...(name !== undefined && { file: name }) };
  const what = name === undefined ? "The input" : `The file ${name}`;
  const refuse = (code: Refusal["code"], detail: string): { reading: Reading } => ({
    reading: { pieces: [], warnings: [], refusal: { ok: false, code, detail, ...place } },
  });
  const archive = archiveKind(bytes);
  if (archive !== undefined) {
    return refuse(
      "input_unknown",
      `${what} is an archive (${archive}) within what was sent. Send it on its own, or its files. ${howToSend}`,
    );
  }
  const type = mediaType?.split(";")[0]?.trim().toLowerCase();
  const decoded = decode(bytes, name);
  if (decoded.isBinary) {
    const packing = otherPacking(bytes);
    const detail =
      packing === undefined
        ? `is neither text nor an archive. ${howToSend}`
        : `is packed with ${packing}, which is not read here. Pack it as .tar.gz, or send the files that are in it.`;
    return refuse("input_unknown", `${what} ${detail}`);
  }
  const known = readFileName(name);
  const sent = type === formEncoded ? decodeForm(decoded.text) : decoded.text;
  // Of a container's output everything is its own.
  const text = known?.instance === undefined ? bare(sent) : sent;
  if (text.trim() === "") return refuse("input_empty", `${what} is empty. ${howToSend}`);
  if (/^\s{0,100}<(?:!doctype html|html)\b/i.test(text.slice(0, 200))) {
    return refuse(
      "input_unknown",
      `${what} is an HTML page, as a proxy or a login gives in place of what was asked for. ${howToSend}`,
    );
  }
  const remarks = known?.instance === undefined ? leadingRemarks(text) : { length: 0, lines: 0 };
  const input: TextInput = {
    text: remarks.length > 0 ? text.slice(remarks.length) : text,
    origin,
    ...place,
    ...(type !== undefined && { mediaType: type }),
    firstLine: firstLine + remarks.lines,
    // What a loose name says counts only beside what the input shows; that is for the joining to see.
    ...(known && known.certainty !== "loose" && { known }),
    ...(known?.certainty === "loose" &&
      known.instance !== undefined && { known: { instance: known.instance } }),
  };
  const context: ReadContext = {
    limits,
    readLog: (log) => logFormat.read(log, redactor),
    readText: (given) => {
      const inside = { ...given, text: bare(given.text) };
      const part = { ...context, limits: limitsOfPart(limits, inside.text) };
      return paste.sniff(inside) ? paste.read(inside, redactor, part) : undefined;
    },
    readTable: (table) => tableFormats.find((each) => each.sniff(table))?.read(table, redactor),
  };
  const described = describedPods(input);
  const format = described === undefined ? chooseFormat(input) : describePod;
  let reading = format.read(described ?? input, redactor, context);
  // Recognised by its beginning only: other output may follow, or words of the sender.
  if (reading.refusal?.code === "input_unreadable" && format.id === "yaml") {
    const mixed = paste.read(input, redactor, context);
    if (mixed.pieces.some(({ kind }) => kind !== "log")) reading = mixed;
  }
  if (reading.refusal?.code === "input_unreadable") {
    const lines = splitLines(input.text);
    const whole = withoutHardWraps(lines, true);
    const again =
      whole === lines ? undefined : format.read({ ...input, text: whole.join("\n") }, redactor, context);
    if (again && !again.refusal) reading = again;
  }
  if (reading.refusal && type === formEncoded && text.length > 200 && !text.includes("\n")) {
    const detail = `${reading.refusal.detail} The body has no line breaks, which is what curl -d leaves of a file: send it with --data-binary @FILE.`;
    reading = { ...reading, refusal: { ...reading.refusal, detail } };
  }
  return {
    reading: {
      ...reading,
      pieces: firstLine > 1 ? reading.pieces.map(cutAtStart) : reading.pieces,
      warnings: [...decoded.warnings, ...reading.warnings],
    },
    ...(known && { known }),
  };
}

/** A text without what it was sent in. */
function bare(sent: string): string {
  const shown = preformatted(sent);
  const isOutput = shown !== undefined && paste.sniff({ text: shown, origin: "attached", firstLine: 1 });
  return undress(isOutput ? shown : sent);
}

function cutAtStart(piece: Piece): Piece {
  if (piece.kind !== "log") return piece;
  const { log } = piece;
  return { ...piece, log: { ...log, source: { ...log.source, cut: { ...log.source.cut, start: true } } } };
}

// What kubectl writes to its standard error, which `2>&1` and terminals put in front of its output.
const remark = /^(?:[WIE]\d{4} \d\d:\d\d:\d\d\.\d+ |Warning: |Flag --\S+ has been deprecated)[^\n]*\n/;

/** Only in front of objects: text formats know such lines themselves, and a log may begin with them. */
function leadingRemarks(text: string): { length: number; lines: number } {
  let length = 0;
  let lines = 0;
  for (
    let found = remark.exec(text.slice(0, 2000));
    found && lines < 10;
    found = remark.exec(text.slice(length, length + 2000))
  ) {
    length += found[0].length;
    lines += 1;
  }
  if (lines === 0) return { length, lines };
  const rest: TextInput = { text: text.slice(length, length + 16_384), origin: "attached", firstLine: 1 };
  return objectFormats.some((format) => format.sniff(rest)) ? { length, lines } : { length: 0, lines: 0 };
}

/** A name that says "log" decides, then a media type that says something, then a look at the text. */
function chooseFormat(input: TextInput): Format {
  const { known, mediaType } = input;
  if (clusterDump.sniff(input)) return clusterDump;
  if (known?.instance !== undefined) return paste;
  const declared = formats.find(
    ({ mediaTypes }) => mediaType !== undefined && mediaTypes.includes(mediaType),
  );
  const sniffed = objectFormats.find((format) => format.sniff(input));
  // `curl -H 'content-type: application/json' --data-binary @pod.yaml` is a slip that the text sets right.
  if (sniffed && (sniffed.id !== "json" || !hasMoreThanJson(input.text))) return sniffed;
  return declared ?? paste;
}

/** Whether something else follows the JSON that the text begins with. */
function hasMoreThanJson(text: string): boolean {
  if (/[}\]]\s*$/.test(text.slice(-200))) return false;
  const { documents } = scanJson(text, { depth: Number.POSITIVE_INFINITY, nodes: 100_000 });
  const second = documents[1];
  return second !== undefined && !/[[{]/.test(text[second.start] ?? "");
}

const objectFormats = formats.filter(({ id }) => ["log-export", "json", "yaml"].includes(id));
const tableFormats = formats.filter(({ id }) => id.endsWith("-table"));
const logFormat = formats.find(({ id }) => id === "log") ?? paste;

const formEncoded = "application/x-www-form-urlencoded";

/** curl -d sends a file as it is under this media type; only a real form has `name=` and escapes. */
function decodeForm(text: string): string {
  if (!/^[\w.-]{0,64}=/.test(text) || !/%(?:0A|0D|7B|20|3A)/i.test(text)) return text;
  return [...new URLSearchParams(text).values()].join("\n");
}
