/**
 * Readers for the fields of Kubernetes objects. Each lists the fields that diagnosis uses; what is not listed is
 * dropped unread, so hostile or huge extra fields are never kept. A field of the wrong type is left out, as if it had
 * not been given. What needs no change is passed on as it is: most of a Pod is, and nothing writes to evidence.
 */
import type { Redactor } from "../../redaction/redactor.ts";

/** One copying of one file; `left` is shared by all of its objects. */
export interface Copying {
  redactor: Redactor;
  /** Whether strings may hold what would garble a terminal. Found for the whole text at once, where that is possible. */
  isSuspect: boolean;
  /** List items and map entries that may still be copied: aliases and shared references can multiply a small input. */
  left: number;
  /** Fields that had the wrong type. */
  mistyped: number;
  /** Nesting that is allowed within a field that is dropped. */
  depth: number;
  isTooDeep: boolean;
  /** Values that the redactor left as they are. The replicas of a workload repeat each other's. */
  harmless: Map<string, Set<string>>;
}

export type Field<T> = (value: unknown, copying: Copying) => T | undefined;

type Read<F> = F extends Field<infer T> ? T : never;

/** Fields with a blank are always there, the others only when given. */
type Copy<F, B> = { [Key in keyof F & keyof B]: Read<F[Key]> } & {
  [Key in Exclude<keyof F, keyof B>]?: Read<F[Key]>;
};

const maxNameLength = 4096;
const maxProseLength = 32_768;
/** Names, values of each, characters of a value. */
const maxRemembered = 512;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object of the listed fields. `blank` holds what its type demands and the input may lack. */
export function record<F extends Record<string, Field<unknown>>, B extends object = object>(
  fields: F,
  blank?: B,
): Field<Copy<F, B>> {
  const readers = new Map(Object.entries(fields));
  const blanks = Object.entries(blank ?? {});
  return (value, copying) => {
    if (!isRecord(value)) {
      copying.mistyped += 1;
      return undefined;
    }
    let changed: Record<string, unknown> | undefined;
    for (const key in value) {
      const given = value[key];
      const read = readers.get(key);
      const kept = read === undefined || given === null ? undefined : read(given, copying);
      if (read === undefined && typeof given === "object" && given !== null)
        lookDeep(given, copying, copying.depth);
      if (kept === given && kept !== undefined) {
        if (changed) changed[key] = kept;
        continue;
      }
      changed ??= copyUpTo(value, key);
      if (kept !== undefined) changed[key] = kept;
    }
    let copy = changed ?? value;
    for (const [key, filling] of blanks) {
      if (copy[key] !== undefined) continue;
      if (copy === value) copy = { ...value };
      copy[key] = filling;
    }
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- built by the very readers that make up the type.
    return copy as Copy<F, B>;
  };
}

function copyUpTo(value: Record<string, unknown>, end: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key in value) {
    if (key === end) break;
    copy[key] = value[key];
  }
  return copy;
}

/** Nothing walks a dropped field, but nobody has a reason to nest one so deeply either. */
function lookDeep(value: object, copying: Copying, depth: number): void {
  if (depth === 0) copying.isTooDeep = true;
  if (copying.isTooDeep) return;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof inner === "object" && inner !== null) lookDeep(inner, copying, depth - 1);
  }
}

/** A list that keeps every position, so that JSON pointers stay true: an item of the wrong type becomes `blank`. */
export function list<T>(item: Field<T>, blank: NoInfer<T>): Field<T[]> {
  return (value, copying) => {
    if (!Array.isArray(value)) {
      copying.mistyped += 1;
      return undefined;
    }
    copying.left -= value.length;
    if (copying.left < 0) return [];
    let changed: T[] | undefined;
    for (let index = 0; index < value.length; index += 1) {
      const given: unknown = value[index];
      const kept = given === null || given === undefined ? undefined : item(given, copying);
      if (changed) changed.push(kept ?? blank);
      else if (kept !== given || kept === undefined) changed = [...value.slice(0, index), kept ?? blank];
    }
    return changed ?? value;
  };
}

/** A map with free keys, such as labels. */
export function mapOf<T>(
  read: (value: unknown, copying: Copying, key: string) => T | undefined,
): Field<Record<string, T>> {
  return (value, copying) => {
    if (!isRecord(value)) {
      copying.mistyped += 1;
      return undefined;
    }
    const copy: Record<string, T> = {};
    for (const key in value) {
      copying.left -= 1;
      if (copying.left < 0) return {};
      // Assigning to this key would set the prototype; no label or annotation has such a name.
      if (key === "__proto__") continue;
      const kept = read(value[key], copying, key);
      if (kept !== undefined) copy[clean(key, maxNameLength, copying)] = kept;
    }
    return copy;
  };
}

/** A value that its parent's reader deals with. */
export const raw: Field<unknown> = (value) => value;

/** An object whose presence is all that matters. */
export function present<T extends object>(blank: T): Field<T> {
  return (value) => (isRecord(value) ? blank : undefined);
}

/** Names, kinds, enumerations. Not redacted: nothing secret has its place here. */
export const token: Field<string> = (value, copying) => {
  if (typeof value === "string") return clean(value, maxNameLength, copying);
  // Hand-written YAML: `name: 1234`, `value: true`.
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  copying.mistyped += 1;
  return undefined;
};

/** Free text from programs and people. */
export const prose: Field<string> = (value, copying) => {
  if (typeof value !== "string") return token(value, copying);
  return redact("", value, copying, (text) => copying.redactor.text(text));
};

/** The value of something named: a variable, an annotation, a header. */
export function named(name: string, value: unknown, copying: Copying): string | undefined {
  if (typeof value !== "string") return token(value, copying);
  return redact(name, value, copying, (text) => copying.redactor.value(name, text));
}

/** What is masked is masked again each time, so that it is counted as often as it stands in the input. */
function redact(name: string, value: string, copying: Copying, mask: (text: string) => string): string {
  const known = copying.harmless.get(name);
  if (known?.has(value)) return value;
  const masked = clip(mask(clean(value, Number.POSITIVE_INFINITY, copying)), maxProseLength);
  if (masked === value && value.length <= maxRemembered) {
    if (known === undefined && copying.harmless.size < maxRemembered)
      copying.harmless.set(name, new Set([value]));
    else if (known && known.size < maxRemembered) known.add(value);
  }
  return masked;
}

export const integer: Field<number> = (value, copying) => {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  copying.mistyped += 1;
  return undefined;
};

export const flag: Field<boolean> = (value, copying) => {
  if (typeof value === "boolean") return value;
  copying.mistyped += 1;
  return undefined;
};

/** A port by number or by name, a percentage. */
export const integerOrName: Field<number | string> = (value, copying) =>
  typeof value === "number" ? integer(value, copying) : token(value, copying);

// What the API server writes; other spellings of RFC 3339 are left to Date.
const usualTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

/** RFC 3339. The zero time, which the API uses for "never", counts as not given. */
export const time: Field<string> = (value, copying) => {
  if (typeof value === "string" && value.length <= 40) {
    if (value.startsWith("0001-01-01")) return undefined;
    if (usualTime.test(value)) return value;
    if (/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/.test(value)) {
      const at = Date.parse(value);
      if (!Number.isNaN(at)) return new Date(at).toISOString();
    }
  }
  copying.mistyped += 1;
  return undefined;
};

export const tokens: Field<string[]> = list(token, "");
export const quantities: Field<Record<string, string>> = mapOf((value, copying) => token(value, copying));

const argumentList = list<string>(
  (item, copying) =>
    typeof item === "string" ? clean(item, Number.POSITIVE_INFINITY, copying) : token(item, copying),
  "",
);

/** A command line. Redacted as a whole, since a flag's value may be the next argument. */
export const commandLine: Field<string[]> = (value, copying) => {
  const given = argumentList(value, copying);
  if (!given) return undefined;
  const masked = copying.redactor.args(given).map((argument) => clip(argument, maxProseLength));
  return masked.every((argument, index) => argument === given[index]) ? given : masked;
};

// NUL and other controls but tab and line ends, bidirectional overrides, and both halves of surrogate pairs.
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;
// A terminal's colours and cursor movements: no part of the message.
const ansi = /\x1b\[[0-9;:?]{0,32}[A-Za-z]/g;
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what would garble a terminal, reorder a line or break a database. */
function clean(text: string, maxLength: number, { isSuspect }: Copying): string {
  const short = text.length > maxLength ? text.slice(0, maxLength) : text;
  if (!isSuspect || !suspicious.test(short)) return short;
  return short.replace(ansi, "").replace(controls, "\ufffd").toWellFormed();
}

/** Cut after redaction, never before: half a secret is recognised by no detector. */
function clip(text: string, maxLength: number): string {
  return text.length > maxLength ? `${text.slice(0, maxLength).toWellFormed()}…` : text;
}
