import type { Container } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { marginsOf } from "./margins.ts";
import { readField } from "./text-lines.ts";

export type EnvVar = NonNullable<Container["env"]>[number];
export type EnvFrom = NonNullable<Container["envFrom"]>[number];

const longestName = 253;
const variableName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const reference =
  /^<set to the key '([^']{0,253})' (in secret|of config map) '([^']{0,253})'>(?:\s+Optional: (true|false))?/;
const fieldReference = /\(([a-z0-9]{2,10}):((?:metadata|spec|status)\.[^()]{1,253})\)$/;
const resourceReference = /^([^ ]{0,40}|node allocatable)? ?\(((?:limits|requests)\.[a-z0-9./-]{1,253})\)$/;

/** The variables under `Environment:`, each with the index of its line. Lines that name none continue a value. */
export function readEnvironment(
  lines: readonly string[],
  from: number,
  to: number,
  redactor: Redactor,
): { variable: EnvVar; line: number }[] {
  const read: { name: string; value: string; line: number }[] = [];
  let indent: number | undefined;
  const margins = marginsOf(lines);
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    const own = margins[at]!;
    const field = indent === undefined || own === indent ? readField(line, longestName) : undefined;
    if (field !== undefined && variableName.test(field.key)) {
      indent ??= own;
      read.push({ name: field.key, value: field.value, line: at });
    } else {
      const last = read.at(-1);
      if (last !== undefined) last.value += `\n${line.trim()}`;
    }
  }
  return read.map(({ name, value, line }) => ({
    variable: toVariable(name, value.trimEnd(), redactor),
    line,
  }));
}

function toVariable(name: string, printed: string, redactor: Redactor): EnvVar {
  if (printed.startsWith("<set to the key ")) {
    const [, key = "", what, object = "", optional] = reference.exec(printed) ?? [];
    const ref = { key, name: object, ...(optional !== undefined && { optional: optional === "true" }) };
    if (what === "in secret") return { name, valueFrom: { secretKeyRef: ref } };
    if (what !== undefined) return { name, valueFrom: { configMapKeyRef: ref } };
  }
  if (printed.endsWith(")")) {
    // The value that was resolved is dropped: the object has the reference only.
    const [, apiVersion, fieldPath] = fieldReference.exec(printed) ?? [];
    if (fieldPath !== undefined)
      return { name, valueFrom: { fieldRef: { apiVersion: apiVersion ?? "v1", fieldPath } } };
    const resource = resourceReference.exec(printed)?.[2];
    if (resource !== undefined) return { name, valueFrom: { resourceFieldRef: { resource } } };
  }
  return { name, value: redactor.value(name, printed) };
}

/** `web-env  Secret with prefix 'WEB_'  Optional: false` */
export function readEnvironmentSource(line: string): EnvFrom | undefined {
  const found =
    /^\s*(\S{1,253})\s+(ConfigMap|Secret)(?: with prefix '([^']{0,253})')?(?:\s+Optional: (true|false))?\s*$/.exec(
      line,
    );
  if (found === null) return undefined;
  const [, name = "", kind, prefix, optional] = found;
  const ref = { name, ...(optional !== undefined && { optional: optional === "true" }) };
  return {
    ...(prefix !== undefined && { prefix }),
    ...(kind === "Secret" ? { secretRef: ref } : { configMapRef: ref }),
  };
}
