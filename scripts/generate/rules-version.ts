import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { GeneratedFile } from "./generated-file.ts";

/** What decides a diagnosis: reading, masking, and the rules themselves. (catalogue.ts follows from the rules' names.) */
const folders = ["src/diagnosis", "src/evidence", "src/intake", "src/redaction"];

/** A hash over the sources of the rules: two services with the same version give the same answer to the same input. */
export async function rulesVersion(root: string): Promise<GeneratedFile[]> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const files = await readdir(join(root, folder), { recursive: true });
    for (const file of files.filter((name) => name.endsWith(".ts") && name !== "catalogue.ts").toSorted()) {
      hash.update(`${folder}/${file}\n`).update(await readFile(join(root, folder, file)));
    }
  }
  const version = hash.digest("hex").slice(0, 12);
  const text = `// Generated from the sources of the rules by \`npm run generate\`. Do not edit.\nexport const rulesVersion = "${version}";\n`;
  return [{ path: "src/generated/rules-version.ts", text }];
}
