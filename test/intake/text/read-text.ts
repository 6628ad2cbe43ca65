import type { ContainerLog, PodEvent, PodRow } from "../../../src/evidence/evidence.ts";
import type { Node, Owner, PersistentVolumeClaim, Pod } from "../../../src/evidence/kubernetes.ts";
import type { KnownText, Piece, Reading, TextInput } from "../../../src/intake/format.ts";
import { defaultLimits } from "../../../src/intake/limits.ts";
import { pasteOf } from "../../../src/intake/text/paste.ts";
import { textFormats } from "../../../src/intake/text/text-formats.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";

export const paste = pasteOf(textFormats);

/** A text with its own margin taken off, so that fixtures can be indented with the test. */
export function text([first = ""]: TemplateStringsArray): string {
  const lines = first
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "\n")
    .split("\n");
  const margin = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(Math.min(margin, line.search(/\S|$/)))).join("\n");
}

export function input(given: string, known?: KnownText): TextInput {
  return {
    text: given,
    origin: "attached",
    firstLine: 1,
    file: "given.txt",
    ...(known !== undefined && { known }),
  };
}

export function readText(given: string, known?: KnownText): Reading {
  const redactor = createRedactor();
  const context = { limits: defaultLimits, readLog: () => ({ pieces: [], warnings: [] }) };
  return paste.read(input(given, known), redactor, context);
}

/** Pieces of one kind, bare. */
export const pods = ({ pieces }: Reading): Pod[] =>
  pieces.flatMap((piece) => (piece.kind === "pod" ? [piece.pod.object] : []));
export const events = ({ pieces }: Reading): PodEvent[] =>
  pieces.flatMap((piece) => (piece.kind === "event" ? [piece.event] : []));
export const logs = ({ pieces }: Reading): ContainerLog[] =>
  pieces.flatMap((piece) => (piece.kind === "log" ? [piece.log] : []));
export const rows = ({ pieces }: Reading): PodRow[] =>
  pieces.flatMap((piece) => (piece.kind === "row" ? [piece.row.object] : []));
export const nodes = ({ pieces }: Reading): Node[] =>
  pieces.flatMap((piece) => (piece.kind === "node" ? [piece.node.object] : []));
export const owners = ({ pieces }: Reading): Owner[] =>
  pieces.flatMap((piece) => (piece.kind === "owner" ? [piece.owner.object] : []));
export const claims = ({ pieces }: Reading): PersistentVolumeClaim[] =>
  pieces.flatMap((piece) => (piece.kind === "claim" ? [piece.claim.object] : []));
export const kinds = ({ pieces }: Reading): Piece["kind"][] => pieces.map(({ kind }) => kind);
