import { firstInked } from "./text-lines.ts";

/** What `-o custom-columns` and `-o name` print: what the columns hold was decided by whoever asked. */
export type ChosenColumns = "custom-columns" | "names";

const linesSeen = 50;
const columnName = /^[A-Z][A-Z0-9_.:/-]{0,60}$/;
const objectName = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;
/** `pod/web-0`, `deployment.apps/web`. */
const kindAndName = /^[a-z]{2,60}(?:\.[a-z0-9.-]{1,200})?\/[a-z0-9](?:[-a-z0-9.:]{0,251}[a-z0-9])?$/;

/** Whether all of a text is such a table. A log that begins like one goes on otherwise. */
export function chosenColumns(lines: readonly string[]): ChosenColumns | undefined {
  const inked = firstInked(lines, linesSeen);
  const [header = "", ...rows] = inked;
  if (inked.some((line) => line.length > 4_096)) return undefined;
  if (inked.length > 0 && inked.every((line) => kindAndName.test(line.trim()))) return "names";
  const columns = cellsOf(header);
  const isHeader = columns.length > 1 && columns.every((column) => columnName.test(column));
  if (!isHeader || !/^(?:NAME|POD|NAMESPACE)/.test(columns[0] ?? "") || rows.length === 0) return undefined;
  const isRow = (line: string) => {
    const cells = cellsOf(line);
    return cells.length === columns.length && objectName.test(cells[0] ?? "");
  };
  return rows.every(isRow) ? "custom-columns" : undefined;
}

/** kubectl puts three blanks between columns, at least. */
function cellsOf(line: string): string[] {
  return line.trim().split(/ {2,}|\t+/);
}
