import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { GeneratedFile } from "./generated-file.ts";

/** The migrations as a module: a bundle and a Worker have no files to read them from. */
export async function migrations(root: string): Promise<GeneratedFile[]> {
  const folder = join(root, "migrations");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  const entries = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return `  {\n    name: ${JSON.stringify(name)},\n    sql: ${JSON.stringify(sql)},\n  },`;
    }),
  );
  const text = [
    "// Generated from migrations/*.sql by `npm run generate`. Do not edit.",
    "export const migrations: readonly { name: string; sql: string }[] = [",
    ...entries,
    "];",
    "",
  ].join("\n");
  return [{ path: "src/generated/migrations.ts", text }];
}
