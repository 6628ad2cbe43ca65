import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { Ajv2020, type Options } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { parse } from "yaml";

import type { GeneratedFile } from "./generated-file.ts";
import { requestSchemas, type OpenApi } from "./request-schemas.ts";

const options: Options = {
  strict: true,
  allowUnionTypes: true,
  discriminator: true,
  // A sender of nonsense gets one error, not one for each of a million items.
  allErrors: false,
  ownProperties: true,
  // Twenty operations share their parameters: written out in each, they are most of what a Worker reads at its start.
  inlineRefs: false,
  code: { source: true, esm: true, lines: true },
};

/**
 * Checks of parameters and JSON bodies as plain functions: Workers forbid making code at run time. What Ajv writes
 * still calls `require` for its own helpers, hence the bundling.
 */
export async function validators(root: string): Promise<GeneratedFile[]> {
  const document: OpenApi = parse(await readFile(join(root, "openapi.yaml"), "utf8"));
  const { definitions, operations } = requestSchemas(document);

  const strict = new Ajv2020(options);
  // Parameters arrive as text.
  const lenient = new Ajv2020({ ...options, coerceTypes: "array", useDefaults: true });
  for (const ajv of [strict, lenient]) {
    addFormats.default(ajv);
    ajv.addVocabulary(["example", "externalDocs", "xml"]);
    for (const definition of definitions) ajv.addSchema(definition);
  }

  const bodies: Record<string, string> = {};
  const parameters: Record<string, string> = {};
  const table: string[] = [];
  for (const { operationId, body, ...places } of operations) {
    const members: string[] = [];
    if (body) {
      strict.addSchema({ $id: `${operationId}.body`, ...body });
      bodies[`${operationId}_body`] = `${operationId}.body`;
      members.push(`body: bodies.${operationId}_body`);
    }
    for (const [place, schema] of Object.entries(places)) {
      lenient.addSchema({ $id: `${operationId}.${place}`, ...schema });
      parameters[`${operationId}_${place}`] = `${operationId}.${place}`;
      members.push(`${place}: parameters.${operationId}_${place}`);
    }
    table.push(`  ${operationId}: { ${members.join(", ")} },`);
  }

  const entry = [
    'import * as bodies from "bodies";',
    'import * as parameters from "parameters";',
    `export const validators = {\n${table.join("\n")}\n};`,
  ].join("\n");
  const code = await bundle(entry, {
    bodies: standaloneCode.default(strict, bodies),
    parameters: standaloneCode.default(lenient, parameters),
  });
  return [
    { path: "src/generated/validators.js", text: code },
    { path: "src/generated/validators.d.ts", text: declarations },
  ];
}

const declarations = `// Generated from openapi.yaml by \`npm run generate\`. Do not edit.
import type { operations } from "./openapi.d.ts";

export interface SchemaError {
  /** JSON pointer into what was checked. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** Leaves the first error in \`errors\`. Those of parameters turn text into the declared types and fill in defaults. */
export interface Validate {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

export interface RequestValidators {
  /** Of a JSON body. */
  body?: Validate;
  query?: Validate;
  path?: Validate;
  /** Names in lower case. */
  header?: Validate;
}

export declare const validators: { readonly [operationId in keyof operations]: RequestValidators };
`;

async function bundle(entry: string, modules: Record<string, string>): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    banner: { js: "// Generated from openapi.yaml by `npm run generate`. Do not edit." },
    plugins: [
      {
        name: "ajv-output",
        setup(bundler) {
          bundler.onResolve({ filter: /^(?:bodies|parameters)$/ }, ({ path }) => ({
            path,
            namespace: "ajv-output",
          }));
          bundler.onLoad({ filter: /.*/, namespace: "ajv-output" }, ({ path }) => ({
            contents: modules[path] ?? "",
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
  });
  const code = outputFiles[0]?.text ?? "";
  // "Dynamic require" is what esbuild puts where it could not follow one.
  const forbidden = /\bnew Function\b|\beval\(|Dynamic require/u.exec(code);
  if (forbidden) throw new Error(`validators.js would hold "${forbidden[0]}", which workerd refuses`);
  return code;
}
