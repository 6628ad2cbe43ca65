import type { Source } from "../../evidence/evidence.ts";
import type { Owner } from "../../evidence/kubernetes.ts";
import type { Format, Piece } from "../format.ts";
import { apiVersionOf, kindOf } from "./kinds.ts";
import { type TableKind, readTableHeader } from "./table-header.ts";
import { isBlank, nextInked, textLines } from "./text-lines.ts";

/** Tables of controllers and of claims: `kubectl get deploy,rs,sts,ds,job,cj,pvc`, and their part of `get all`. */
export const ownerTable: Format = {
  id: "owner-table",
  mediaTypes: [],
  sniff: (input) => {
    const lines = textLines(input);
    const header = readTableHeader(lines[nextInked(lines, 0, lines.length)] ?? "");
    return header !== undefined && (header.kind === "claims" || kinds[header.kind] !== undefined);
  },
  read: (input) => {
    const { origin, file, firstLine, known } = input;
    const pieces: Piece[] = [];
    let table: TableKind = "other";
    let columns: readonly string[] = [];
    textLines(input).forEach((line, at) => {
      if (isBlank(line) || line.length > 8_192) return;
      const header = readTableHeader(line);
      if (header !== undefined) {
        ({ kind: table, columns } = header);
        return;
      }
      const row = readRow(line, columns);
      if (row === undefined) return;
      const namespace = row.NAMESPACE ?? known?.namespace;
      const [prefix, bare] = splitName(row.NAME ?? "");
      const metadata = { name: bare, ...(namespace !== undefined && { namespace }) };
      const lines = new Map(
        [
          "",
          "/metadata/name",
          "/spec/replicas",
          "/status/readyReplicas",
          "/status/replicas",
          "/status/phase",
        ].map((pointer) => [pointer, at + firstLine]),
      );
      const source: Source = { origin, form: "table", ...(file !== undefined && { file }), lines };
      if (table === "claims") {
        const phase = row.STATUS ?? "";
        const className = row.STORAGECLASS;
        const spec =
          className === undefined || className === "<unset>" ? {} : { storageClassName: className };
        pieces.push({
          kind: "claim",
          claim: {
            object: { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata, spec, status: { phase } },
            source,
          },
        });
        return;
      }
      const kind = (prefix === undefined ? undefined : kindOf(prefix)) ?? kinds[table];
      if (kind === undefined) return;
      pieces.push({
        kind: "owner",
        owner: {
          object: { apiVersion: apiVersionOf(kind), kind, metadata, ...readCounts(kind, row) },
          source,
        },
      });
    });
    return { pieces, warnings: [] };
  },
};

const kinds: Partial<Record<TableKind, string>> = {
  deployments: "Deployment",
  replicasets: "ReplicaSet",
  statefulsets: "StatefulSet",
  daemonsets: "DaemonSet",
  jobs: "Job",
  cronjobs: "CronJob",
};

type Row = Partial<
  Record<
    | "NAMESPACE"
    | "NAME"
    | "READY"
    | "DESIRED"
    | "CURRENT"
    | "UP-TO-DATE"
    | "AVAILABLE"
    | "STATUS"
    | "STORAGECLASS"
    | "COMPLETIONS"
    | "SUSPEND"
    | "ACTIVE",
    string
  >
>;

/**
 * Cells by their columns. An unbound claim leaves VOLUME, CAPACITY and ACCESS MODES empty, so from STORAGECLASS on
 * its cells are counted from the right.
 */
function readRow(line: string, columns: readonly string[]): Row | undefined {
  const cells = line.trim().split(/\s+/);
  const first = columns[0] === "NAMESPACE" ? 1 : 0;
  if (!/^[a-z0-9][-a-z0-9./]{0,316}$/.test(cells[first] ?? "") || cells.length < 3) return undefined;
  const missing = columns.length - cells.length;
  const skipFrom = missing === 3 ? columns.indexOf("VOLUME") : -1;
  const pairs = columns.map((column, index): [string, string | undefined] => {
    if (skipFrom === -1 || index < skipFrom) return [column, cells[index]];
    return [column, index < skipFrom + 3 ? undefined : cells[index - 3]];
  });
  return Object.fromEntries(pairs.filter(([, cell]) => cell !== undefined));
}

/** `deployment.apps/web` of `get all`. */
function splitName(cell: string): [prefix: string | undefined, name: string] {
  const slash = cell.indexOf("/");
  return slash === -1 ? [undefined, cell] : [cell.slice(0, slash), cell.slice(slash + 1)];
}

function readCounts(kind: string, row: Row): Pick<Owner, "spec" | "status"> {
  const count = (cell: string | undefined) =>
    cell !== undefined && /^\d{1,9}$/.test(cell) ? Number(cell) : undefined;
  const [ready, of] = (row.READY ?? "").split("/");
  const replicas = count(row.DESIRED) ?? count(of);
  const current = count(row.CURRENT);
  const readyReplicas = count(ready);
  const updatedReplicas = count(row["UP-TO-DATE"]);
  const availableReplicas = count(row.AVAILABLE);
  const active = count(row.ACTIVE);
  if (kind === "DaemonSet") {
    return {
      status: {
        ...(replicas !== undefined && { desiredNumberScheduled: replicas }),
        ...(readyReplicas !== undefined && { numberReady: readyReplicas }),
      },
    };
  }
  const [done = "", wanted = ""] = (row.COMPLETIONS ?? "").split("/");
  const succeeded = count(done);
  const isComplete =
    row.STATUS === undefined ? done === wanted && (succeeded ?? 0) > 0 : row.STATUS === "Complete";
  return {
    spec: {
      ...(replicas !== undefined && { replicas }),
      ...(row.SUSPEND !== undefined && { suspend: row.SUSPEND === "True" }),
    },
    status: {
      ...(current !== undefined && { replicas: current }),
      ...(readyReplicas !== undefined && { readyReplicas }),
      ...(updatedReplicas !== undefined && { updatedReplicas }),
      ...(availableReplicas !== undefined && { availableReplicas }),
      ...(active !== undefined && { active }),
      ...(succeeded !== undefined && { succeeded }),
      ...(kind === "Job" && isComplete && { conditions: [{ type: "Complete", status: "True" }] }),
    },
  };
}
