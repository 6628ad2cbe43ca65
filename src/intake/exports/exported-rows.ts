import type { ExportedDocument } from "./exported-documents.ts";

/** Longest row that is looked for: quotation marks that never close would take in the rest. */
const longest = 1_000_000;
const name = /^[\w@.][\w@.:/ [\]-]{0,120}$/;
/** One of these columns holds the line. */
const lineColumns = new Set(
  "textpayload message msg log line _raw logmessage logentry @message jsonpayload.message body _source.log".split(
    " ",
  ),
);
/** One of these tells when, or whose. */
const otherColumn = /time|date|pod|namespace|container|kubernetes|insertid|stream/i;

/** The names of the columns, where a text is comma-separated values as log systems export them. */
export function columnsOf(text: string): readonly string[] | undefined {
  const end = text.indexOf("\n");
  if (end < 3 || end > 4_000) return undefined;
  const { cells } = readRow(text.slice(0, end + 1), 0);
  const columns = cells.map((cell) => cell.trim());
  const isHeader =
    columns.length > 1 &&
    columns.every((column) => name.test(column)) &&
    columns.some((column) => lineColumns.has(column.toLowerCase())) &&
    columns.some((column) => !lineColumns.has(column.toLowerCase()) && otherColumn.test(column));
  return isHeader ? columns : undefined;
}

/** The rows below the names, each an object by them. */
export function exportedRows(text: string, most: number): ExportedDocument[] {
  const columns = columnsOf(text) ?? [];
  const documents: ExportedDocument[] = [];
  let line = 1;
  for (let at = text.indexOf("\n") + 1; at < text.length && documents.length < most;) {
    const { cells, end, lines } = readRow(text, at);
    const value = [Object.fromEntries(columns.map((column, index) => [fieldOf(column), cells[index] ?? ""]))];
    if (cells.some((cell) => cell !== "")) documents.push({ value, source: "", line });
    at = end;
    line += lines;
  }
  return documents;
}

/** `Line`, `TimeGenerated [UTC]`. */
function fieldOf(column: string): string {
  const bare = column.replace(/ \[.{1,20}\]$/, "");
  return bare === "Line" || bare === "Message" || bare === "Time" ? bare.toLowerCase() : bare;
}

const comma = 44;
const lineEnd = 10;

/** Cells may be quoted, with line ends in them and two quotation marks for one (RFC 4180). */
function readRow(text: string, from: number): { cells: string[]; end: number; lines: number } {
  const cells: string[] = [];
  let at = from;
  let lines = 1;
  for (;;) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; ;) {
        const quote = text.indexOf('"', at);
        if (quote < 0 || quote - from > longest) return { cells, end: text.length, lines };
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      for (let end = cell.indexOf("\n"); end >= 0; end = cell.indexOf("\n", end + 1)) lines++;
    }
    const begun = at;
    while (at < text.length && text.charCodeAt(at) !== comma && text.charCodeAt(at) !== lineEnd) at++;
    cell += text.slice(begun, at);
    cells.push(cell.endsWith("\r") ? cell.slice(0, -1) : cell);
    if (text.charCodeAt(at) !== comma) return { cells, end: at + 1, lines };
    at++;
  }
}
