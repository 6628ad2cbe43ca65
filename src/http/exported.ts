import type { Context } from "hono";

import { csvRow } from "./csv.ts";
import type { AppEnvironment } from "./environment.ts";

/** How an item looks as a row of a table. */
export interface Table<Item> {
  columns: readonly string[];
  row(item: Item): Readonly<Record<string, string | number | null>>;
}

/** Everything on some pages as one body, a page in memory at a time. */
export function exported<Item>(
  c: Context<AppEnvironment>,
  format: "ndjson" | "csv",
  pages: AsyncGenerator<readonly Item[]>,
  table: Table<Item>,
): Response {
  return format === "csv"
    ? streamed(c, "text/csv; charset=utf-8", csv(pages, table))
    : streamed(c, "application/x-ndjson", ndjson(pages));
}

async function* ndjson<Item>(pages: AsyncGenerator<readonly Item[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((item) => `${JSON.stringify(item)}\n`).join("");
}

async function* csv<Item>(
  pages: AsyncGenerator<readonly Item[]>,
  { columns, row }: Table<Item>,
): AsyncGenerator<string> {
  yield csvRow(columns);
  for await (const page of pages) {
    const cells = page.map((item) => {
      const values = row(item);
      return csvRow(columns.map((column) => values[column] ?? null));
    });
    yield cells.join("");
  }
}

function streamed(c: Context<AppEnvironment>, mediaType: string, chunks: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The status is sent already: what is left is to break off, so that nobody takes it for the whole.
        c.var.log("error", "export broke off", { requestId: c.var.requestId, error });
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return c.body(body, 200, { "content-type": mediaType });
}
