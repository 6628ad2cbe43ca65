import { isRecord } from "./fields.ts";

/**
 * A Table, which the API server answers with to who asks as kubectl does (`as=Table`): the text that kubectl prints of
 * it, or the objects where whole ones stand in its rows. undefined: it is none.
 */
export function readTable(
  value: Record<string, unknown>,
  mostRows: number,
): { text: string } | { objects: readonly unknown[] } | undefined {
  const { columnDefinitions, rows } = value;
  if (value["kind"] !== "Table" || !Array.isArray(columnDefinitions) || !Array.isArray(rows))
    return undefined;
  const kept: Record<string, unknown>[] = rows.slice(0, mostRows).filter((row) => isRecord(row));
  const objects = kept.map((row) => row["object"]).filter((object) => isRecord(object));
  if (
    objects.length > 0 &&
    objects.every((object) => isRecord(object["metadata"]) && object["kind"] !== partial)
  )
    return { objects };
  const columns = shownColumns(columnDefinitions);
  const namespaces = kept.map(namespaceOf);
  const hasNamespaces = namespaces.some((namespace) => namespace !== "");
  const lines = [columns.map(({ name }) => cellText(name).toUpperCase())];
  for (const row of kept) {
    const cells: unknown = row["cells"];
    lines.push(columns.map(({ index }) => cellText(Array.isArray(cells) ? cells[index] : "")));
  }
  if (hasNamespaces)
    lines.forEach((cells, at) => cells.unshift(at === 0 ? "NAMESPACE" : namespaces[at - 1] || "<none>"));
  return { text: lines.map((cells) => cells.join("   ")).join("\n") };
}

const partial = "PartialObjectMetadata";
/** A message of an event may be long. */
const longestCell = 4_000;
const mostColumns = 20;

/** Those that kubectl prints; of pods also those of `-o wide`, for the node. */
function shownColumns(definitions: readonly unknown[]): { name: string; index: number }[] {
  const columns = definitions
    .slice(0, mostColumns)
    .flatMap((definition, index) =>
      isRecord(definition) && typeof definition["name"] === "string"
        ? [{ name: definition["name"], index, priority: definition["priority"] }]
        : [],
    );
  const isOfPods = columns.some(({ name }) => name.toLowerCase() === "restarts");
  return columns.filter(({ priority }) => isOfPods || priority === undefined || priority === 0);
}

function namespaceOf({ object }: Record<string, unknown>): string {
  const metadata = isRecord(object) ? object["metadata"] : undefined;
  const namespace = isRecord(metadata) ? metadata["namespace"] : undefined;
  return typeof namespace === "string" ? namespace.slice(0, longestCell).replaceAll(/\s/g, "") : "";
}

/** On one line, and without what would look like the end of a column. */
function cellText(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  const line = text.slice(0, longestCell).replaceAll(/\s+/g, " ").trim();
  return line === "" ? "<none>" : line;
}
