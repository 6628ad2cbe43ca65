import { readdir } from "node:fs/promises";
import { join } from "node:path";

import type { GeneratedFile } from "./generated-file.ts";

/** The list of causes: one import for each file of src/diagnosis/causes, in alphabetical order. */
export async function catalogue(root: string): Promise<GeneratedFile[]> {
  const files = await readdir(join(root, "src/diagnosis/causes"));
  const ids = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length))
    .toSorted();
  const text = [
    "// Generated from src/diagnosis/causes by `npm run generate`. Do not edit.",
    'import type { Cause } from "./cause.ts";',
    ...ids.map((id) => `import { ${exportOf(id)} } from "./causes/${id}.ts";`),
    "",
    "export const catalogue: readonly Cause[] = [",
    ...ids.map((id) => `  ${exportOf(id)},`),
    "];",
    "",
  ].join("\n");
  return [{ path: "src/diagnosis/catalogue.ts", text }];
}

/** The name under which a cause's file exports it: `container-memory-limit` is `containerMemoryLimit`. */
export function exportOf(id: string): string {
  return id.replace(/-(?<letter>.)/gu, (_, letter: string) => letter.toUpperCase());
}
