import { readFile } from "node:fs/promises";
import { join } from "node:path";

import openapiTS, { astToString } from "openapi-typescript";

import type { GeneratedFile } from "./generated-file.ts";

/** openapi.yaml as types, and as a string to be served where there is no file system. */
export async function openapiDocument(root: string): Promise<GeneratedFile[]> {
  const document = await readFile(join(root, "openapi.yaml"), "utf8");
  const types = astToString(await openapiTS(document, { alphabetize: false }));
  return [
    {
      path: "src/generated/openapi.d.ts",
      text: `// Generated from openapi.yaml by \`npm run generate\`. Do not edit.\n${types}`,
    },
    {
      path: "src/generated/openapi-document.ts",
      text: `// Generated from openapi.yaml by \`npm run generate\`. Do not edit.\nexport const openapiDocument: string = ${JSON.stringify(document)};\n`,
    },
  ];
}
