import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { GeneratedFile } from "./generated-file.ts";

/** What decides about a diagnosis once the evidence has been read. */
const folders = ["src/diagnosis", "src/evidence"];

/** A version that changes whenever the rules do, so that two reports that differ can say why. */
export async function rulesVersion(root: string): Promise<GeneratedFile[]> {
  const { version }: { version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((file) => file.endsWith(".ts")).toSorted()) {
      // Generated from the names of the others.
      if (folder === "src/diagnosis" && name === "catalogue.ts") continue;
      hash.update(`${folder}/${name}\0`).update(await readFile(join(root, folder, name)));
    }
  }
  const text = [
    "// Generated from the sources of the rules by `npm run generate`. Do not edit.",
    `export const rulesVersion = ${JSON.stringify(`${version}+${hash.digest("hex").slice(0, 8)}`)};`,
    "",
  ].join("\n");
  return [{ path: "src/generated/rules-version.ts", text }];
}
