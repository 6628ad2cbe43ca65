import { addCounts } from "../add-reading.ts";
import type { KnownText } from "../format.ts";
import { isRecord } from "./fields.ts";
import type { ObjectReader } from "./object-reader.ts";

/**
 * Reads what an incident tool, a tracker, a chat or a script wrapped into an object of its own: Kubernetes objects, at
 * whatever depth, texts that hold output of kubectl, and logs, where the name of the field says that it is one. Whether
 * there was any.
 */
export function readCarried(
  reader: ObjectReader,
  value: Record<string, unknown>,
  pointer: string,
  readObject: (value: unknown, pointer: string) => void,
): boolean {
  let isAny = false;
  const visit = (inner: unknown, at: string, depth: number, log?: KnownText) => {
    if (depth === 0 || reader.refusal || reader.context.limits.expired?.()) return;
    if (typeof inner === "string" || isLines(inner)) {
      const text = typeof inner === "string" ? inner : inner.join("\n");
      if (readCarriedText(reader, text, at, log)) isAny = true;
    } else if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) visit(item, `${at}/${index}`, depth - 1, log);
    } else if (isRecord(inner) && isObject(inner) && inner !== value) {
      isAny = true;
      readObject(inner, at);
    } else if (isRecord(inner)) {
      for (const [name, member] of Object.entries(inner))
        visit(member, `${at}/${step(reader.copying.redactor.text(name))}`, depth - 1, logOf(name, inner));
    }
  };
  visit(value, pointer, reader.context.limits.depth);
  return isAny;
}

/** One step of a JSON pointer. */
function step(name: string): string {
  return name.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A kind alone is what programs say of an object that they do not show. An event tells what it is about. */
function isObject({ kind, metadata, items, involvedObject, regarding }: Record<string, unknown>): boolean {
  return (
    isRecord(involvedObject) ||
    isRecord(regarding) ||
    (typeof kind === "string" && kind !== "" && isRecord(metadata)) ||
    (Array.isArray(items) && items.some(isRecord))
  );
}

/** A text of which each line is a string of its own. */
export function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every((line) => typeof line === "string");
}

const logField = /^(?:(?:container|pod|last|(?<when>previous|current))[_-]?)?logs?$|^std(?:out|err)$/i;

/** What is known of a log by the name of its field and those that stand beside it. undefined: it is none. */
function logOf(field: string, beside: Record<string, unknown>): KnownText | undefined {
  const found = field.length > 40 ? null : logField.exec(field);
  if (found === null) return undefined;
  const pod = nameIn(beside, ["pod", "podName", "pod_name"]);
  const namespace = nameIn(beside, ["namespace"]);
  const container = nameIn(beside, ["container", "containerName", "container_name"]);
  const when = found.groups?.["when"]?.toLowerCase();
  return {
    instance: when === "previous" || when === "current" ? when : "unknown",
    ...(pod !== undefined && { pod }),
    ...(namespace !== undefined && { namespace }),
    ...(container !== undefined && { container }),
  };
}

function nameIn(record: Record<string, unknown>, fields: readonly string[]): string | undefined {
  return fields
    .map((field) => record[field])
    .find(
      (name): name is string =>
        typeof name === "string" && name.length <= 253 && /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/.test(name),
    );
}

/**
 * Reads a string as if it had been sent, or, where it is known to be one, as a log. Its lines are counted from its own
 * first, and its file is named with the place in it.
 */
export function readCarriedText(
  reader: ObjectReader,
  text: string,
  pointer: string,
  log?: KnownText,
): boolean {
  const { context, origin, file = "" } = reader;
  const input = { text, origin, firstLine: 1, file: `${file}#${pointer}` };
  const reading =
    (mayBeOutput(text) ? context.readText?.(input) : undefined) ??
    (log && text.trim() !== "" ? context.readLog?.({ ...input, known: log }) : undefined);
  if (reading === undefined || reading.refusal) return false;
  for (const piece of reading.pieces) reader.pieces.push(piece);
  for (const warning of reading.warnings) reader.warnings.push(warning);
  for (const surrounding of reading.surroundings ?? []) reader.surroundings.push(surrounding);
  reader.secrets += reading.secrets ?? 0;
  reader.skippedKinds = addCounts(reader.skippedKinds, reading.skippedKinds);
  return reading.pieces.length > 0;
}

/** Output has lines, whatever became of their ends on the way, or is JSON. */
function mayBeOutput(text: string): boolean {
  return text.length >= 40 && (text.startsWith("{") || lineEnds.some((end) => text.includes(end)));
}

const lineEnds = ["\n", String.raw`\n`, "<br"];
