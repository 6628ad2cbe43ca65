import type { Container } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { noteLine, openNotes } from "./line-notes.ts";
import { marginsOf } from "./margins.ts";
import { recalling } from "./recall.ts";

export type EnvVar = NonNullable<Container["env"]>[number];
export type EnvFrom = NonNullable<Container["envFrom"]>[number];

const longestName = 253;
const variableName = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const reference =
  /^<set to the key '([^']{0,253})' (in secret|of config map) '([^']{0,253})'>(?:\s+Optional: (true|false))?/;
const fieldReference = /\(([a-z0-9]{2,10}):((?:metadata|spec|status)\.[^()]{1,253})\)$/;
const resourceReference = /^([^ ]{0,40}|node allocatable)? ?\(((?:limits|requests)\.[a-z0-9./-]{1,253})\)$/;

/** The variables under `Environment:`, and each one's line by its index. Lines that name none continue a value. */
export const readEnvironment = recalling((lines, from, to, redactor) => {
  const variables: EnvVar[] = [];
  const notes = openNotes();
  let count = 0;
  const margins = marginsOf(lines);
  let indent: number | undefined;
  let open: VariableLine | undefined;
  let further = "";
  const close = () => {
    if (open === undefined) return;
    const { name, value } = open;
    if (further !== "") variables.push(toVariable(name, (value + further).trimEnd(), redactor));
    else variables.push((open.alone ??= toVariable(name, value, redactor)));
  };
  for (let at = from; at < to; at++) {
    const found =
      indent === undefined || margins[at] === indent
        ? variableAt(lines, at, at + 1, redactor).variable
        : undefined;
    if (found === undefined) {
      further += `\n${(lines[at] ?? "").trim()}`;
      continue;
    }
    close();
    indent ??= margins[at];
    open = found;
    further = "";
    noteLine(notes, `/${count++}`, at - from);
  }
  close();
  return { variables, notes };
});

interface VariableLine {
  name: string;
  value: string;
  /** The variable, where no other line belongs to it. */
  alone?: EnvVar;
}

/** The environments of different workloads have many lines in common. */
const variableAt = recalling((lines, at): { variable: VariableLine | undefined } => {
  const line = lines[at] ?? "";
  const colon = line.indexOf(":");
  const name = colon <= 0 ? "" : line.slice(0, colon).trimStart();
  if (name.length > longestName || !variableName.test(name)) return { variable: undefined };
  const next = line.charCodeAt(colon + 1);
  const isSetOff = next === 32 || next === 9 || colon + 1 === line.length;
  return { variable: isSetOff ? { name, value: line.slice(colon + 1).trim() } : undefined };
});

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
