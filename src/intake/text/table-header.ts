import { mayBeHeader, readEventHeader } from "./event-header.ts";

/** What a table lists. "other": something that tells nothing about pods, or that we have no use for (`top`). */
export type TableKind =
  | "events"
  | "pods"
  | "nodes"
  | "deployments"
  | "replicasets"
  | "statefulsets"
  | "daemonsets"
  | "jobs"
  | "cronjobs"
  | "claims"
  | "other";

export interface TableHeader {
  kind: TableKind;
  /** Column names as printed, words of one name joined by a blank. */
  columns: readonly string[];
}

/** Names of columns that are two words, or more. */
const wide =
  /\b(?:NOMINATED NODE|READINESS GATES|NODE SELECTOR|ACCESS MODES|LAST SCHEDULE|LAST SEEN|FIRST SEEN|OS-IMAGE|PORT\(S\))\b/g;

/** The leading columns of each table, without NAMESPACE. The first that fits decides. */
const shapes: readonly { kind: TableKind; columns: readonly string[] }[] = [
  { kind: "pods", columns: ["NAME", "READY", "STATUS", "RESTARTS"] },
  { kind: "nodes", columns: ["NAME", "STATUS", "ROLES", "AGE", "VERSION"] },
  { kind: "nodes", columns: ["NAME", "STATUS", "AGE", "VERSION"] },
  { kind: "nodes", columns: ["NAME", "LABELS", "STATUS", "AGE"] },
  // Up to 1.5; those of namespaces are the same, whose rows are told apart.
  { kind: "nodes", columns: ["NAME", "STATUS", "AGE"] },
  { kind: "deployments", columns: ["NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE"] },
  { kind: "deployments", columns: ["NAME", "DESIRED", "CURRENT", "UP-TO-DATE", "AVAILABLE", "AGE"] },
  { kind: "daemonsets", columns: ["NAME", "DESIRED", "CURRENT", "READY", "UP-TO-DATE", "AVAILABLE"] },
  { kind: "replicasets", columns: ["NAME", "DESIRED", "CURRENT", "READY", "AGE"] },
  { kind: "statefulsets", columns: ["NAME", "READY", "AGE"] },
  { kind: "jobs", columns: ["NAME", "COMPLETIONS", "DURATION", "AGE"] },
  { kind: "jobs", columns: ["NAME", "STATUS", "COMPLETIONS", "DURATION", "AGE"] },
  { kind: "cronjobs", columns: ["NAME", "SCHEDULE", "SUSPEND", "ACTIVE"] },
  { kind: "cronjobs", columns: ["NAME", "SCHEDULE", "TIMEZONE", "SUSPEND", "ACTIVE"] },
  { kind: "claims", columns: ["NAME", "STATUS", "VOLUME", "CAPACITY", "ACCESS MODES"] },
];

const podColumns = ["NAME", "READY", "STATUS", "RESTARTS"];

/** The table whose header a line is; undefined for any other line. */
export function readTableHeader(line: string): TableHeader | undefined {
  if (line.length > 600 || !mayBeHeader(line)) return undefined;
  if (readEventHeader(line) !== undefined) return { kind: "events", columns: [] };
  // k9s marks the column that it sorts by.
  const text = line.trim().replace(/[↑↓](?= |$)/, "");
  // kubectl prints column names in capitals only; `top` adds units in brackets.
  if (
    !/^(?:NAMESPACE|NAME|POD|CONTAINER)\b/.test(text) ||
    /[^A-Z0-9 \t()/%.<>a-z-]/.test(text) ||
    /\b[a-z]/.test(text.replaceAll(/\([a-z]+\)/g, ""))
  )
    return undefined;
  const words = text.replaceAll(wide, (name) => name.replaceAll(" ", "\u00A0")).split(/[ \t]+/);
  const columns = words.map((word) => word.replaceAll("\u00A0", " "));
  if (columns.length < 2) return undefined;
  const own = columns[0] === "NAMESPACE" ? columns.slice(1) : columns;
  const shape = shapes.find((each) => each.columns.every((column, index) => own[index] === column));
  if (shape !== undefined) return { kind: shape.kind, columns };
  // Other programs than kubectl have them in another order.
  if (podColumns.every((column) => columns.includes(column))) return { kind: "pods", columns };
  const isTop = /^(?:POD\s+)?NAME\s+CPU\(cores\)/.test(text.replace(/^NAMESPACE\s+/, ""));
  // `crictl ps`, `docker ps`
  const isOfRuntime = columns[0] === "CONTAINER" && columns.includes("IMAGE");
  return isTop || isOfRuntime || columns.includes("AGE") ? { kind: "other", columns } : undefined;
}
