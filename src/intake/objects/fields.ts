/**
 * Readers for the fields of Kubernetes objects. An object is copied field by field into a shape that lists what
 * diagnosis uses: what is not listed is never looked at, so hostile or huge extra fields cost nothing and are never
 * kept. A field of the wrong type is left out, as if it had not been given.
 */
import type { Redactor } from "../../redaction/redactor.ts";

/** One copying of one file; `left` is shared by all of its objects. */
export interface Copying {
  redactor: Redactor;
  /** List items and map entries that may still be copied: aliases and shared references can multiply a small input. */
  left: number;
  /** Fields that had the wrong type. */
  mistyped: number;
}

export type Field<T> = (value: unknown, copying: Copying) => T | undefined;

type Read<F> = F extends Field<infer T> ? T : never;

/** Fields with a blank are always there, the others only when given. */
type Copy<F, B> = { [Key in keyof F & keyof B]: Read<F[Key]> } & { [Key in Exclude<keyof F, keyof B>]?: Read<F[Key]> };

const maxNameLength = 4096;
const maxProseLength = 32_768;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object of the listed fields. `blank` holds what its type demands and the input may lack. */
export function record<F extends Record<string, Field<unknown>>, B extends object = object>(
  fields: F,
  blank?: B,
): Field<Copy<F, B>> {
  const readers = Object.entries(fields);
  return (value, copying) => {
    if (!isRecord(value)) {
      copying.mistyped += 1;
      return undefined;
    }
    const copy: Record<string, unknown> = { ...blank };
    for (const [key, read] of readers) {
      const given = value[key];
      if (given === undefined || given === null) continue;
      const kept = read(given, copying);
      if (kept !== undefined) copy[key] = kept;
    }
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- built by the very readers that make up the type.
    return copy as Copy<F, B>;
  };
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
    return value.map((given: unknown) => (given === undefined || given === null ? blank : (item(given, copying) ?? blank)));
  };
}

/** A map with free keys, such as labels. */
export function mapOf<T>(read: (value: unknown, copying: Copying, key: string) => T | undefined): Field<Record<string, T>> {
  return (value, copying) => {
    if (!isRecord(value)) {
      copying.mistyped += 1;
      return undefined;
    }
    const keys = Object.keys(value);
    copying.left -= keys.length;
    if (copying.left < 0) return {};
    const copy: Record<string, T> = {};
    for (const key of keys) {
      // Assigning to this key would set the prototype; no label or annotation has such a name.
      if (key === "__proto__") continue;
      const kept = read(value[key], copying, key);
      if (kept !== undefined) copy[clean(key, maxNameLength)] = kept;
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
  if (typeof value === "string") return clean(value, maxNameLength);
  // Hand-written YAML: `name: 1234`, `value: true`.
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  copying.mistyped += 1;
  return undefined;
};

/** Free text from programs and people. */
export const prose: Field<string> = (value, copying) => {
  if (typeof value !== "string") return token(value, copying);
  return clip(copying.redactor.text(clean(value, Number.POSITIVE_INFINITY)), maxProseLength);
};

/** The value of something named: a variable, an annotation, a header. */
export function named(name: string, value: unknown, copying: Copying): string | undefined {
  if (typeof value !== "string") return token(value, copying);
  return clip(copying.redactor.value(name, clean(value, Number.POSITIVE_INFINITY)), maxProseLength);
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

/** RFC 3339. The zero time, which the API uses for "never", counts as not given. */
export const time: Field<string> = (value, copying) => {
  if (typeof value === "string" && value.length <= 40 && /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d/.test(value)) {
    if (value.startsWith("0001-01-01")) return undefined;
    if (!Number.isNaN(Date.parse(value))) return value;
  }
  copying.mistyped += 1;
  return undefined;
};

export const tokens: Field<string[]> = list(token, "");
export const quantities: Field<Record<string, string>> = mapOf((value, copying) => token(value, copying));

/** A command line. Redacted as a whole, since a flag's value may be the next argument. */
export const commandLine: Field<string[]> = (value, copying) => {
  const given = list<string>((item, inner) => (typeof item === "string" ? clean(item, Number.POSITIVE_INFINITY) : token(item, inner)), "")(
    value,
    copying,
  );
  return given && copying.redactor.args(given).map((argument) => clip(argument, maxProseLength));
};

// NUL and other controls but tab and line ends, bidirectional overrides, and both halves of surrogate pairs.
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;
// A terminal's colours and cursor movements: no part of the message.
const ansi = /\x1b\[[0-9;:?]{0,32}[A-Za-z]/g;
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what would garble a terminal, reorder a line or break a database. */
function clean(text: string, maxLength: number): string {
  const short = text.length > maxLength ? text.slice(0, maxLength) : text;
  if (!suspicious.test(short)) return short;
  return short.replace(ansi, "").replace(controls, "\ufffd").toWellFormed();
}

/** Cut after redaction, never before: half a secret is recognised by no detector. */
function clip(text: string, maxLength: number): string {
  return text.length > maxLength ? `${text.slice(0, maxLength).toWellFormed()}…` : text;
}
