import type { Pod } from "../../evidence/kubernetes.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { type LineNotes, noteLine, openPart } from "./line-notes.ts";
import { recalling } from "./recall.ts";
import { type FieldLine, indentOf, isBlank, nextInked, readField } from "./text-lines.ts";

export type Volume = NonNullable<NonNullable<Pod["spec"]>["volumes"]>[number];

const volumeName = /^[a-z0-9](?:[-a-z0-9]{0,251}[a-z0-9])?$/;

/** The volumes below `Volumes:`, and the index of each one's first line by its place in the list. */
export function readVolumes(
  lines: readonly string[],
  from: number,
  to: number,
  redactor: Redactor,
  noted: LineNotes,
): { volumes: Volume[]; notes: LineNotes } {
  const volumes: Volume[] = [];
  const notes = openPart(noted);
  let name = volumeAt(lines, from, to);
  for (let start = from; start < to;) {
    let end = start + 1;
    let next = volumeAt(lines, end, to);
    while (next === undefined && end < to) next = volumeAt(lines, ++end, to);
    if (name !== undefined) {
      noteLine(notes, `/${volumes.length}`, start);
      volumes.push({ name, ...sourceIn(lines, start + 1, end, redactor) });
    }
    start = end;
    name = next;
  }
  return { volumes, notes };
}

/** Longer lines are not kubectl's. */
const longestLine = 4_096;

/** The name of the volume that begins at this line. */
function volumeAt(lines: readonly string[], at: number, to: number): string | undefined {
  if (at >= to) return undefined;
  const line = lines[at] ?? "";
  // Nothing stands behind its colon: most lines end here.
  const last = line.charCodeAt(line.length - 1);
  if ((last !== 58 && last > 32) || isBlank(line) || line.length > longestLine) return undefined;
  const field = readField(line, 253);
  if (field?.value !== "" || !volumeName.test(field.key)) return undefined;
  return typeBelow(lines, at, to, indentOf(line)) ? field.key : undefined;
}

function typeBelow(lines: readonly string[], at: number, to: number, indent: number): boolean {
  const below = nextInked(lines, at + 1, to);
  if (below >= to) return true;
  const line = lines[below] ?? "";
  return indentOf(line) >= indent && /^\s*(?:Type:|<unknown>)/.test(line);
}

/** What the lines below a volume's name say of it: the volumes of replicas differ in their names, if at all. */
const sourceIn = recalling((lines, from, to): Omit<Volume, "name"> => {
  const fields: FieldLine[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    const field = line.length > longestLine ? undefined : readField(line, 253);
    if (field !== undefined) fields.push(field);
  }
  return toSource(fields);
});

function toSource(fields: readonly FieldLine[]): Omit<Volume, "name"> {
  const value = (key: string) => valueOf(fields, key);
  const flag = (key: string) =>
    value(key) === "" ? {} : { [key[0]?.toLowerCase() + key.slice(1)]: value(key) === "true" };
  switch (value("Type").split(/[\s(]/, 1)[0]) {
    case "ConfigMap":
      return { configMap: { name: value("Name"), ...flag("Optional") } };
    case "Secret":
      return { secret: { secretName: value("SecretName"), ...flag("Optional") } };
    case "PersistentVolumeClaim":
      return { persistentVolumeClaim: { claimName: value("ClaimName"), ...flag("ReadOnly") } };
    case "EmptyDir": {
      const medium = value("Medium");
      const sizeLimit = value("SizeLimit");
      return { emptyDir: { ...(medium && { medium }), ...(/^\d/.test(sizeLimit) && { sizeLimit }) } };
    }
    case "HostPath": {
      const type = value("HostPathType");
      return { hostPath: { path: value("Path"), ...(type && { type }) } };
    }
    case "NFS":
      return { nfs: { server: value("Server"), path: value("Path"), ...flag("ReadOnly") } };
    case "CSI":
      return { csi: { driver: value("Driver"), ...flag("ReadOnly") } };
    case "DownwardAPI":
      return { downwardAPI: {} };
    case "Projected":
      return { projected: { sources: readSources(fields) } };
    default:
      return {};
  }
}

function valueOf(fields: readonly FieldLine[], key: string): string {
  for (const field of fields) if (field.key === key) return field.value;
  return "";
}

type ProjectedSources = NonNullable<NonNullable<Volume["projected"]>["sources"]>;

function readSources(fields: readonly FieldLine[]): ProjectedSources {
  const sources: ProjectedSources = [];
  for (const [index, { key, value }] of fields.entries()) {
    if (key === "TokenExpirationSeconds")
      sources.push({ serviceAccountToken: { expirationSeconds: Number(value), path: "token" } });
    if (key === "ConfigMapName")
      sources.push({ configMap: { name: value, ...optionalOf(fields[index + 1]) } });
    if (key === "SecretName") sources.push({ secret: { name: value, ...optionalOf(fields[index + 1]) } });
    if (key === "DownwardAPI") sources.push({ downwardAPI: {} });
  }
  return sources;
}

/** kubectl up to 1.31 has ConfigMapOptional and SecretOptionalName, later ones Optional. */
function optionalOf(next: { key: string; value: string } | undefined): { optional?: boolean } {
  return next !== undefined && next.key.includes("Optional") && /^(?:true|false)$/.test(next.value)
    ? { optional: next.value === "true" }
    : {};
}
