import { hash } from "node:crypto";

/** What a signature is made of: a root cause, and the workload for when the cause carries no detail of its own. */
export interface SignatureInput {
  cause: string;
  variant?: string | undefined;
  detail?: Readonly<Record<string, string>> | undefined;
  namespace?: string | undefined;
  workload?: { kind: string; name: string } | undefined;
  container: string | null;
}

/**
 * The details that say "the same crash". Left out is what differs between two occurrences of it: limits, exit codes,
 * tags, addresses, counts.
 */
const identifying = [
  "host",
  "port",
  "database",
  "user",
  "variable",
  "key",
  "object",
  "objectKind",
  "property",
  "flag",
  "file",
  "path",
  "directory",
  "repository",
  "executable",
  "library",
  "symbol",
  "module",
  "kind",
  "apiVersion",
  "verb",
  "resource",
  "lease",
  "bucket",
  "webhook",
  "quota",
  "policy",
  "taint",
  "claim",
  "volume",
  "storageClass",
  "driver",
  "exception",
  "message",
] as const;
const places: ReadonlyMap<string, number> = new Map(identifying.map((key, place) => [key, place]));

/**
 * A stable name for a crash: 16 hex digits over cause, variant and normalised detail. The same crash of another pod,
 * another replica or another week has the same signature; two crashes that one fix would not cure have different ones.
 */
export function signatureOf(input: SignatureInput): string {
  const { cause, variant, detail = {}, namespace, workload, container } = input;
  const keys = Object.keys(detail).filter((key) => places.has(key));
  keys.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  let facts = "";
  for (const key of keys) {
    const value = normalise(detail[key] ?? "", key);
    if (value !== "") facts += `\n${key}=${value}`;
  }
  const { kind = "", name = "" } = workload ?? {};
  const place = `\n${kind}/${namespace ?? ""}/${name}/${container ?? ""}`;
  const text = `${cause}\n${variant ?? ""}${facts === "" ? place : facts}`;
  return hash("sha256", text).slice(0, 16);
}

// From the most to the least specific, so that the digits of an address are not taken for a number first.
const volatile: readonly [RegExp, string][] = [
  [/«redacted:([a-z0-9-]{1,40})(?::\d{1,9})?»/g, "«redacted:$1»"],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/g, "<time>"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "<uuid>"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?\b/g, "<ip>"],
  [/\[?\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}\b\]?(?::\d{1,5})?/gi, "<ip>"],
  [/\b0x[0-9a-f]{1,16}\b/gi, "<hex>"],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{12,64}\b/gi, "<hash>"],
  // <name>-<ReplicaSet hash>-<pod suffix>, in the alphabet that Kubernetes draws them from
  [/-[bcdfghjklmnpqrstvwxz2456789]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g, "-<pod>"],
  [/(\.(?:go|js|ts|mjs|cjs|py|rb|java|kt|rs|php|cs|c|cc|cpp)):\d{1,6}(?::\d{1,6})?/g, "$1"],
  [/\bline \d{1,6}\b/gi, "line"],
];

const ephemeralPorts = 32_768;

function normalise(value: string, key: string): string {
  if (key === "port" && Number(value) >= ephemeralPorts) return "";
  let text = value.slice(0, 300);
  for (const [pattern, replacement] of volatile) text = text.replace(pattern, replacement);
  // A host that is nothing but an address says nothing that lasts.
  if (key === "host" && text === "<ip>") return "";
  return text
    .replace(/\b\d{4,}\b/g, (digits) => (key === "port" ? digits : "<n>"))
    .trim()
    .toLowerCase();
}
