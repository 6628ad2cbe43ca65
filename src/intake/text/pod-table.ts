import type { PodRow, Source } from "../../evidence/evidence.ts";
import type { Format, Piece, Reading } from "../format.ts";
import { isElision } from "./container-blocks.ts";
import { readAge } from "./printed-time.ts";
import { readTableHeader } from "./table-header.ts";
import { isBlank, nextInked, textLines } from "./text-lines.ts";

/** `kubectl get pods`, also `-o wide`, `-A`, `--show-labels`, `get all`; without headers where rows leave no doubt. */
export const podTable: Format = {
  id: "pod-table",
  mediaTypes: [],
  sniff: (input) => {
    const lines = textLines(input);
    const first = nextInked(lines, 0, lines.length);
    const line = lines[first] ?? "";
    return (
      readTableHeader(line)?.kind === "pods" ||
      (looksLikePodRow(line) &&
        lines.slice(first, first + 50).every((each) => isBlank(each) || looksLikePodRow(each)))
    );
  },
  read: (input) => {
    const { origin, file, firstLine, known } = input;
    const source: Source = { origin, form: "table", ...(file !== undefined && { file }) };
    const pieces: Piece[] = [];
    const warnings: Reading["warnings"] = [];
    let columns: readonly string[] | undefined;
    textLines(input).forEach((line, at) => {
      if (isBlank(line) || isElision(line)) return;
      const header = readTableHeader(line);
      if (header !== undefined) {
        columns = header.columns;
        return;
      }
      const row = readPodRow(line, columns, at + firstLine);
      if (row === undefined) {
        warnings.push({
          code: "row-not-read",
          detail: "A line below a table of pods is no row of it and was skipped.",
          ...(file !== undefined && { file }),
          line: at + firstLine,
        });
        return;
      }
      if (known?.namespace !== undefined) row.namespace ??= known.namespace;
      pieces.push({ kind: "row", row: { object: row, source } });
    });
    return { pieces, warnings };
  },
};

const rowOf = (status: string) =>
  new RegExp(
    String.raw`^\s*(?:([a-z0-9][-a-z0-9]{0,62})\s+)?(?:po(?:ds?)?/)?([a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?)\s+(\d{1,5})/(\d{1,5})\s+(${status})\s+(\d{1,9})(?:\s+\((\S{1,24}) ago\))?(?:\s+(<unknown>|<invalid>|(?:\d{1,6}[smhdy]){1,3}))?(?:\s+(\S.*))?\s*$`,
  );
const rowPattern = rowOf(String.raw`[A-Z][\w:./-]{0,80}`);
/** Kubelets before 1.8 put a whole error in the place of the reason; two blanks end a column. */
const sentencePattern = rowOf(String.raw`[A-Za-z]\S{0,80}(?: \S{1,253}){1,40}`);

/** Whether a line is a row of pods that stands without its header. */
export function looksLikePodRow(line: string): boolean {
  return line.length < 4_096 && line.includes("/") && rowPattern.exec(withoutBold(line))?.[8] !== undefined;
}

/** Somebody may have put what matters in Markdown's bold type. */
function withoutBold(line: string): string {
  return line.includes("**") ? line.replaceAll("**", "") : line;
}

/** Whether a line is meant as a row of the table that it stands in: its name may be shortened, or its end missing. */
export function resemblesPodRow(line: string): boolean {
  if (line.length >= 4_096) return false;
  const row = withoutBold(line);
  return (
    /\S\s+\d{1,5}\/\d{1,5}\s+(?:\d{1,9}\s+)?[A-Z][\w:./-]{0,80}(?:\s|$)/.test(row) ||
    sentencePattern.test(row)
  );
}

function readPodRow(
  text: string,
  columns: readonly string[] | undefined,
  number: number,
): PodRow | undefined {
  if (text.length >= 65_536) return undefined;
  const line = withoutBold(text);
  const found = rowPattern.exec(line) ?? (columns === undefined ? null : sentencePattern.exec(line));
  if (found === null) return columns && readByColumn(line, columns, number);
  const [, namespace, podName = "", ready, total, status = "", restarts, lastRestart, age, rest = ""] = found;
  const lastRestartAge = lastRestart === undefined ? undefined : readAge(lastRestart);
  const ageSeconds = age === undefined ? undefined : readAge(age);
  const node = readNode(rest, columns);
  const gates = unmetGates(rest);
  return {
    ...(namespace !== undefined && { namespace }),
    name: podName,
    readyContainers: Number(ready),
    totalContainers: Number(total),
    status,
    restarts: Number(restarts),
    ...(lastRestartAge !== undefined && { lastRestartAgeSeconds: lastRestartAge }),
    ...(ageSeconds !== undefined && { ageSeconds }),
    ...(node !== undefined && { node }),
    ...(gates !== undefined && { readinessGates: gates }),
    line: number,
  };
}

/** A row of another program's table, whose cells are all there, and none of them of two words. */
function readByColumn(line: string, columns: readonly string[], number: number): PodRow | undefined {
  const cells = line.trim().split(/\s+/, columns.length + 1);
  if (cells.length !== columns.length) return undefined;
  const cellOf = (column: string) => cells[columns.indexOf(column)];
  const ready = /^(\d{1,5})\/(\d{1,5})$/.exec(cellOf("READY") ?? "");
  const [podName = "", status = "", restarts = ""] = ["NAME", "STATUS", "RESTARTS"].map(cellOf);
  if (ready === null || !wholeName.test(podName) || !/^[A-Z][\w:./-]{0,80}$/.test(status)) return undefined;
  if (!/^\d{1,9}$/.test(restarts)) return undefined;
  const [namespace, node] = [cellOf("NAMESPACE"), cellOf("NODE")];
  const ageSeconds = readAge(cellOf("AGE") ?? "");
  return {
    ...(namespace !== undefined && { namespace }),
    name: podName,
    readyContainers: Number(ready[1]),
    totalContainers: Number(ready[2]),
    status,
    restarts: Number(restarts),
    ...(ageSeconds !== undefined && { ageSeconds }),
    ...(node !== undefined && node !== "<none>" && { node }),
    line: number,
  };
}

const wholeName = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;

/** With `-o wide` IP and NODE follow the age; without the header only an IP tells that. */
function readNode(rest: string, columns: readonly string[] | undefined): string | undefined {
  const cells = rest.split(/\s+/, 12);
  const after = columns?.slice(columns.indexOf("AGE") + 1);
  const index =
    after?.indexOf("NODE") ??
    (/^(?:<none>|\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,39})$/.test(cells[0] ?? "") ? 1 : -1);
  const node = index === -1 ? undefined : cells[index];
  return node === undefined || node === "" || node === "<none>" ? undefined : node;
}

/** Behind IP, NODE and NOMINATED NODE. */
function unmetGates(rest: string): string | undefined {
  const gates = /^\S+\s+\S+\s+\S+\s+(\d{1,3})\/(\d{1,3})(?:\s|$)/.exec(rest);
  return gates === null || gates[1] === gates[2] ? undefined : `${gates[1]}/${gates[2]}`;
}
