import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import type { Redactor } from "../redaction/redactor.ts";
import { addCounts } from "./add-reading.ts";
import { decode } from "./decode.ts";
import { type FileKnowledge, readFileName } from "./file-name.ts";
import type { Format, ReadContext, Reading, TextInput } from "./format.ts";
import { formats, paste } from "./formats.ts";
import { type FoundPiece, join } from "./join/join.ts";
import { scanJson } from "./json-structure.ts";
import type { Limits } from "./limits.ts";
import type { Refusal } from "./refusal.ts";

/** A body, or one file of several. */
export interface InputPart {
  /** File name or path, as given. */
  name?: string;
  /** Media type as given, parameters and all. */
  mediaType?: string;
  bytes: Uint8Array;
}

export interface InputOptions {
  /** Cluster that the sender names; it stands over what the input says. */
  cluster?: string;
  /** The moment of the input, if the sender knows it; else it is read from the input. */
  observedAt?: string;
  origin: Origin;
  redactor: Redactor;
  limits: Limits;
}

export interface Intake {
  /** In the order in which their subjects were met. Empty when `refused`. */
  evidence: Evidence[];
  warnings: Warning[];
  /** From the options, or from the only EvidenceBundle of the input. */
  observedAt?: string;
  cluster?: string;
  /** Why nothing could be used. Of several files, the reason of the first. */
  refused?: Refusal;
}

/** Decodes, recognises, reads, redacts and joins. Never throws on input; what comes out holds no secret. */
export function readInput(parts: readonly InputPart[], options: InputOptions): Intake {
  const warnings: Warning[] = [];
  const found: FoundPiece[] = [];
  const bundles: Reading[] = [];
  let skipped = new Map<string, number>();
  let refusal: Refusal | undefined;
  for (const part of parts) {
    const { reading, known } = readPart(part, options, parts.length);
    for (const warning of reading.warnings) warnings.push(warning);
    for (const bundle of reading.bundles ?? []) bundles.push(bundle);
    skipped = addCounts(skipped, reading.skippedKinds);
    for (const piece of reading.pieces) found.push({ piece, ...(known && { known }) });
    if (!reading.refusal) continue;
    refusal ??= reading.refusal;
    const { detail, line, file } = reading.refusal;
    const place = { ...(line !== undefined && { line }), ...(file !== undefined && { file }) };
    warnings.push({ code: "file-not-read", detail, ...place });
  }
  if (found.length > options.limits.nodes || found.filter(isSubject).length > options.limits.objects) {
    return { evidence: [], warnings: [], refused: tooMany(options.limits) };
  }
  const { evidence, about, unusedKinds } = joinAll(found, bundles, options, warnings);
  skipped = addCounts(skipped, unusedKinds);
  if (evidence.length === 0) {
    refusal ??= parts.length === 0 || found.length === 0 ? emptyRefusal : unknownRefusal;
    return { evidence, warnings: warnings.filter(({ code }) => code !== "file-not-read"), ...about, refused: refusal };
  }
  if (skipped.size > 0) {
    const shown = [...skipped].slice(0, 8).map(([kind, count]) => `${kind} (${count})`);
    const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
    const detail = `${total} objects of kinds that are not read were left out: ${shown.join(", ")}${skipped.size > 8 ? " and others" : ""}.`;
    warnings.push({ code: "unknown-kind", detail });
  }
  return { evidence, warnings, ...about };
}

const howToSend = "Send the output of kubectl get pod POD -o json, of kubectl describe pod POD, or a log.";
const emptyRefusal: Refusal = { ok: false, code: "input_empty", detail: `The body is empty. ${howToSend}` };
const unknownRefusal: Refusal = { ok: false, code: "input_unknown", detail: `The input names no pod and no owner. ${howToSend}` };

function isSubject({ piece }: FoundPiece): boolean {
  return piece.kind === "pod" || piece.kind === "row" || piece.kind === "log";
}

function tooMany({ objects }: Limits): Refusal {
  const detail = `There are more than ${objects} pods and logs. Send the pods in question only.`;
  return { ok: false, code: "input_too_complex", detail };
}

/** Several bundles are several instants, and are joined apart; a single one takes in what came beside it. */
function joinAll(
  found: FoundPiece[],
  bundles: readonly Reading[],
  options: InputOptions,
  warnings: Warning[],
): { evidence: Evidence[]; about: { cluster?: string; observedAt?: string }; unusedKinds: Map<string, number> } {
  const only = bundles.length === 1 ? bundles[0] : undefined;
  const groups = only
    ? [{ ...only, found: [...only.pieces.map((piece) => ({ piece })), ...found] }]
    : [
        ...(found.length > 0 ? [{ found, cluster: undefined, observedAt: undefined }] : []),
        ...bundles.map((bundle) => ({ ...bundle, found: bundle.pieces.map((piece) => ({ piece })) })),
      ];
  const evidence: Evidence[] = [];
  let unusedKinds = new Map<string, number>();
  for (const bundle of bundles) for (const warning of bundle.warnings) warnings.push(warning);
  for (const group of groups) {
    const joined = join(group.found, aboutOf(options, group));
    for (const each of joined.evidence) evidence.push(each);
    for (const warning of joined.warnings) warnings.push(warning);
    unusedKinds = addCounts(unusedKinds, joined.unusedKinds);
  }
  return { evidence, about: aboutOf(options, only), unusedKinds };
}

function aboutOf(
  options: InputOptions,
  reading: { cluster?: string | undefined; observedAt?: string | undefined } | undefined,
): { cluster?: string; observedAt?: string } {
  const cluster = options.cluster ?? reading?.cluster;
  const observedAt = options.observedAt ?? reading?.observedAt;
  return { ...(cluster !== undefined && { cluster }), ...(observedAt !== undefined && { observedAt }) };
}

function readPart(
  { name, mediaType, bytes }: InputPart,
  { origin, redactor, limits }: InputOptions,
  partCount: number,
): { reading: Reading; known?: FileKnowledge } {
  const type = mediaType?.split(";")[0]?.trim().toLowerCase();
  const decoded = decode(bytes, name);
  const text = type === formEncoded ? decodeForm(decoded.text) : decoded.text;
  const known = readFileName(name);
  const place = { ...(name !== undefined && { file: name }) };
  if (text.trim() === "") {
    const detail = name === undefined || partCount === 1 ? emptyRefusal.detail : `The file ${name} is empty.`;
    return { reading: { pieces: [], warnings: decoded.warnings, refusal: { ok: false, code: "input_empty", detail, ...place } } };
  }
  const input: TextInput = {
    text,
    origin,
    ...place,
    ...(type !== undefined && { mediaType: type }),
    firstLine: 1,
    // What a loose name says counts only beside what the input shows; that is for the joining to see.
    ...(known && known.certainty !== "loose" && { known }),
    ...(known?.certainty === "loose" && known.instance !== undefined && { known: { instance: known.instance } }),
  };
  const context: ReadContext = { limits, readLog: (log) => logFormat.read(log, redactor) };
  const format = chooseFormat(input);
  let reading = format.read(input, redactor, context);
  // Recognised by its beginning only: other output may follow, or words of the sender.
  if (reading.refusal?.code === "input_unreadable" && format.id === "yaml") {
    const mixed = paste.read(input, redactor, context);
    if (mixed.pieces.some(({ kind }) => kind !== "log")) reading = mixed;
  }
  if (reading.refusal && type === formEncoded && text.length > 200 && !text.includes("\n")) {
    const detail = `${reading.refusal.detail} The body has no line breaks, which is what curl -d leaves of a file: send it with --data-binary @FILE.`;
    reading = { ...reading, refusal: { ...reading.refusal, detail } };
  }
  return { reading: { ...reading, warnings: [...decoded.warnings, ...reading.warnings] }, ...(known && { known }) };
}

/** A name that says "log" decides, then a media type that says something, then a look at the text. */
function chooseFormat(input: TextInput): Format {
  const { known, mediaType } = input;
  if (known?.instance !== undefined) return paste;
  const declared = formats.find(({ mediaTypes }) => mediaType !== undefined && mediaTypes.includes(mediaType));
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

const objectFormats = formats.filter(({ id }) => id === "json" || id === "yaml");
const logFormat = formats.find(({ id }) => id === "log") ?? paste;

const formEncoded = "application/x-www-form-urlencoded";

/** curl -d sends a file as it is under this media type; only a real form has `name=` and escapes. */
function decodeForm(text: string): string {
  if (!/^[\w.-]{0,64}=/.test(text) || !/%(?:0A|0D|7B|20|3A)/i.test(text)) return text;
  return [...new URLSearchParams(text).values()].join("\n");
}
