import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import type { Redactor } from "../redaction/redactor.ts";
import { decode } from "./decode.ts";
import { type FileKnowledge, readFileName } from "./file-name.ts";
import type { Format, ReadContext, Reading, TextInput } from "./format.ts";
import { formats } from "./formats.ts";
import { type FoundPiece, join } from "./join/join.ts";
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
  const skipped = new Map<string, number>();
  let refusal: Refusal | undefined;
  for (const part of parts) {
    const { reading, known } = readPart(part, options, parts.length);
    warnings.push(...reading.warnings);
    bundles.push(...(reading.bundles ?? []));
    addCounts(skipped, reading.skippedKinds);
    for (const piece of reading.pieces) found.push({ piece, ...(known && { known }) });
    if (!reading.refusal) continue;
    refusal ??= reading.refusal;
    const { detail, line, file } = reading.refusal;
    const place = { ...(line !== undefined && { line }), ...(file !== undefined && { file }) };
    warnings.push({ code: "file-not-read", detail, ...place });
  }
  const { evidence, about } = joinAll(found, bundles, options, warnings, skipped);
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

/** Several bundles are several instants, and are joined apart; a single one takes in what came beside it. */
function joinAll(
  found: FoundPiece[],
  bundles: readonly Reading[],
  options: InputOptions,
  warnings: Warning[],
  skipped: Map<string, number>,
): { evidence: Evidence[]; about: { cluster?: string; observedAt?: string } } {
  const only = bundles.length === 1 ? bundles[0] : undefined;
  const groups = only
    ? [{ ...only, found: [...only.pieces.map((piece) => ({ piece })), ...found] }]
    : [
        ...(found.length > 0 ? [{ found, cluster: undefined, observedAt: undefined }] : []),
        ...bundles.map((bundle) => ({ ...bundle, found: bundle.pieces.map((piece) => ({ piece })) })),
      ];
  const evidence: Evidence[] = [];
  for (const bundle of bundles) warnings.push(...bundle.warnings);
  for (const group of groups) {
    const joined = join(group.found, aboutOf(options, group));
    evidence.push(...joined.evidence);
    warnings.push(...joined.warnings);
    addCounts(skipped, joined.unusedKinds);
  }
  return { evidence, about: aboutOf(options, only) };
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
  const { text, warnings } = decode(bytes, name);
  const known = readFileName(name);
  const place = { ...(name !== undefined && { file: name }) };
  const type = mediaType?.split(";")[0]?.trim().toLowerCase();
  if (text.trim() === "") {
    const detail = name === undefined || partCount === 1 ? emptyRefusal.detail : `The file ${name} is empty.`;
    return { reading: { pieces: [], warnings, refusal: { ok: false, code: "input_empty", detail, ...place } } };
  }
  const input: TextInput = {
    text,
    origin,
    ...place,
    ...(type !== undefined && { mediaType: type }),
    firstLine: 1,
    ...(known && { known }),
  };
  const context: ReadContext = { limits, readLog: (log) => logFormat().read(log, redactor, context) };
  const format = chooseFormat(input, known);
  if (!format) {
    const detail = `The ${name === undefined ? "body" : `file ${name}`} is neither JSON nor YAML nor text of kubectl. ${howToSend}`;
    return { reading: { pieces: [], warnings, refusal: { ok: false, code: "input_unknown", detail, ...place } } };
  }
  const reading = format.read(input, redactor, context);
  return { reading: { ...reading, warnings: [...warnings, ...reading.warnings] }, ...(known && { known }) };
}

/** A name that says "log" decides, then a media type that says something, then a look at the text. */
function chooseFormat(input: TextInput, known: FileKnowledge | undefined): Format | undefined {
  const log = formats.find(({ id }) => id === "log");
  if (log && known && known.certainty !== "loose") return log;
  const sniffed = formats.find((format) => format.sniff(input));
  const declared = formats.find(({ mediaTypes }) => input.mediaType !== undefined && mediaTypes.includes(input.mediaType));
  // `curl -H 'content-type: application/json' --data-binary @pod.yaml` is a slip that the text sets right.
  if (declared && sniffed && sniffed !== declared && sniffed.id !== "log") return sniffed;
  return declared ?? sniffed;
}

function logFormat(): Pick<Format, "read"> {
  return formats.find(({ id }) => id === "log") ?? { read: () => ({ pieces: [], warnings: [] }) };
}

function addCounts(counts: Map<string, number>, more: ReadonlyMap<string, number> | undefined): void {
  for (const [kind, count] of more ?? []) counts.set(kind, (counts.get(kind) ?? 0) + count);
}
