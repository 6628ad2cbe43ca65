import type { Pod } from "../../evidence/kubernetes.ts";
import { type LineNotes, noteLine, openNotes } from "./line-notes.ts";
import { indentOf, isBlank, nextInked, readField } from "./text-lines.ts";

export type Volume = NonNullable<NonNullable<Pod["spec"]>["volumes"]>[number];

const volumeName = /^[a-z0-9](?:[-a-z0-9]{0,251}[a-z0-9])?$/;

/** The volumes below `Volumes:`, and the index of each one's first line by its place in the list. */
export function readVolumes(
  lines: readonly string[],
  from: number,
  to: number,
): { volumes: Volume[]; notes: LineNotes } {
  const read: { name: string; line: number; fields: { key: string; value: string }[] }[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (isBlank(line) || line.length > 4_096) continue;
    const field = readField(line, 253);
    const name = field?.value === "" && volumeName.test(field.key) ? field.key : undefined;
    if (name !== undefined && typeBelow(lines, at, to, indentOf(line))) {
      read.push({ name, line: at, fields: [] });
      continue;
    }
    if (field !== undefined) read.at(-1)?.fields.push(field);
  }
  const notes = openNotes();
  read.forEach(({ line }, index) => noteLine(notes, `/${index}`, line));
  return { volumes: read.map(({ name, fields }) => toVolume(name, fields)), notes };
}

function typeBelow(lines: readonly string[], at: number, to: number, indent: number): boolean {
  const below = nextInked(lines, at + 1, to);
  if (below >= to) return true;
  const line = lines[below] ?? "";
  return indentOf(line) >= indent && /^\s*(?:Type:|<unknown>)/.test(line);
}

function toVolume(name: string, fields: readonly { key: string; value: string }[]): Volume {
  const value = (key: string) => valueOf(fields, key);
  const flag = (key: string) =>
    value(key) === "" ? {} : { [key[0]?.toLowerCase() + key.slice(1)]: value(key) === "true" };
  switch (value("Type").split(/[\s(]/, 1)[0]) {
    case "ConfigMap":
      return { name, configMap: { name: value("Name"), ...flag("Optional") } };
    case "Secret":
      return { name, secret: { secretName: value("SecretName"), ...flag("Optional") } };
    case "PersistentVolumeClaim":
      return { name, persistentVolumeClaim: { claimName: value("ClaimName"), ...flag("ReadOnly") } };
    case "EmptyDir": {
      const medium = value("Medium");
      const sizeLimit = value("SizeLimit");
      return { name, emptyDir: { ...(medium && { medium }), ...(/^\d/.test(sizeLimit) && { sizeLimit }) } };
    }
    case "HostPath": {
      const type = value("HostPathType");
      return { name, hostPath: { path: value("Path"), ...(type && { type }) } };
    }
    case "NFS":
      return { name, nfs: { server: value("Server"), path: value("Path"), ...flag("ReadOnly") } };
    case "CSI":
      return { name, csi: { driver: value("Driver"), ...flag("ReadOnly") } };
    case "DownwardAPI":
      return { name, downwardAPI: {} };
    case "Projected":
      return { name, projected: { sources: readSources(fields) } };
    default:
      return { name };
  }
}

function valueOf(fields: readonly { key: string; value: string }[], key: string): string {
  for (const field of fields) if (field.key === key) return field.value;
  return "";
}

type ProjectedSources = NonNullable<NonNullable<Volume["projected"]>["sources"]>;

function readSources(fields: readonly { key: string; value: string }[]): ProjectedSources {
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
