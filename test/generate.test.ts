import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { staleFiles, writeGenerated } from "../scripts/generate.ts";
import type { RequestValidators } from "../src/generated/validators.js";

const contract = `
openapi: 3.1.1
info: { title: Sample, version: 1.0.0 }
paths:
  /items/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string, format: uuid } }
    put:
      operationId: putItem
      parameters:
        - { name: If-Match, in: header, required: true, schema: { type: string, maxLength: 10 } }
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/Item" } }
          text/plain: { schema: { type: string } }
      responses: { "204": { description: Kept. } }
  /items:
    get:
      operationId: listItems
      parameters:
        - $ref: "#/components/parameters/Limit"
        - { name: kind, in: query, schema: { type: array, items: { type: string } } }
        - { name: labels, in: query, style: form, explode: true, schema: { type: object, patternProperties: { "^label[.]": { type: string } } } }
      responses: { "200": { description: Some. } }
components:
  parameters:
    Limit: { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 200, default: 50 } }
  schemas:
    Item:
      type: object
      required: [name]
      additionalProperties: false
      properties:
        name: { type: string, minLength: 1 }
        at: { type: string, format: date-time }
        parts: { type: array, maxItems: 2, items: { $ref: "#/components/schemas/Item" } }
`;

const made = [
  "src/diagnosis/catalogue.ts",
  "src/generated/migrations.ts",
  "src/generated/openapi.d.ts",
  "src/generated/openapi-document.ts",
  "src/generated/rules-version.ts",
  "src/generated/validators.js",
  "src/generated/validators.d.ts",
];

const pages = ["README", "application-panic", "port-conflict"].map((name) => `docs/causes/${name}.md`);

function literal(id: string, more: object = {}): string {
  const name = id.replace(/-(?<letter>.)/gu, (_, letter: string) => letter.toUpperCase());
  const cause = {
    id,
    category: "process",
    title: `Title of ${id}`,
    explanation: "It explains.",
    recognisedBy: "It shows.",
    references: ["https://example.com/a"],
    outranks: [],
    ...more,
  };
  return `export const ${name} = ${JSON.stringify(cause)};\n`;
}

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "crashline-generate-"));
  for (const folder of ["migrations", "src/generated", "src/evidence", "src/intake", "src/redaction"]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  await mkdir(join(root, "src/diagnosis/causes"), { recursive: true });
  await writeFile(join(root, "package.json"), '{ "type": "module" }');
  await writeFile(join(root, "openapi.yaml"), contract);
  await writeFile(
    join(root, "migrations/0001_first.sql"),
    "CREATE TABLE t (\n  a TEXT DEFAULT '`${\"\\'\n) STRICT;\n",
  );
  await writeFile(join(root, "src/diagnosis/causes/port-conflict.ts"), literal("port-conflict"));
  await writeFile(
    join(root, "src/diagnosis/causes/application-panic.ts"),
    literal("application-panic", {
      outranks: ["port-conflict"],
      variants: { "own-code": "Its own | code." },
    }),
  );
});
afterAll(() => rm(root, { recursive: true }));

test("what was never generated is out of date, and then no longer", async () => {
  expect(await staleFiles(root)).toEqual(made.map((path) => `${path} is out of date`));
  expect((await writeGenerated(root)).toSorted()).toEqual(
    [...made, ...pages].map((path) => `wrote ${path}`).toSorted(),
  );
  expect(await staleFiles(root)).toEqual([]);
  expect(await writeGenerated(root)).toEqual([]);
});

test("causes are listed by name, migrations as written", async () => {
  const catalogue = await readFile(join(root, "src/diagnosis/catalogue.ts"), "utf8");
  expect(catalogue).toContain("[\n  applicationPanic,\n  portConflict,\n]");
  const { migrations }: { migrations: { name: string; sql: string }[] } = await load(
    "src/generated/migrations.ts",
  );
  expect(migrations).toEqual([
    { name: "0001_first.sql", sql: await readFile(join(root, "migrations/0001_first.sql"), "utf8") },
  ]);
});

test("a page says what its cause's literal says, and what it is confused with", async () => {
  const page = await readFile(join(root, "docs/causes/port-conflict.md"), "utf8");
  for (const text of [
    "# Title of port-conflict",
    "## What it means\n\nIt explains.",
    "## How it is recognised\n\nIt shows.",
    "## What to do",
    "## Easily confused with\n\n- [application-panic](application-panic.md) (Title of application-panic): where both are found, it explains this one.",
    "## Seen in\n\nNone of the recorded incidents.",
    "## References\n\n- <https://example.com/a>",
  ]) {
    expect(page).toContain(text);
  }
  const index = await readFile(join(root, "docs/causes/README.md"), "utf8");
  expect(index).toContain(
    "| [application-panic](application-panic.md) | Title of application-panic | own-code |",
  );
  expect(await readFile(join(root, "docs/causes/application-panic.md"), "utf8")).toContain(
    String.raw`Its own \| code.`,
  );
});

describe("what is noticed", () => {
  const rows: Record<string, { path: string; text: string; stale: string[] }> = {
    "an edit by hand": {
      path: "src/generated/migrations.ts",
      text: "export const migrations = [];\n",
      stale: ["src/generated/migrations.ts is out of date"],
    },
    "a new cause": {
      path: "src/diagnosis/causes/late-arrival.ts",
      text: literal("late-arrival"),
      stale: ["src/diagnosis/catalogue.ts is out of date", "src/generated/rules-version.ts is out of date"],
    },
    "another rule": {
      path: "src/evidence/quantity.ts",
      text: "export const quantity = 1;\n",
      stale: ["src/generated/rules-version.ts is out of date"],
    },
    "a page edited by hand": {
      path: "docs/causes/port-conflict.md",
      text: "# By hand\n",
      stale: ["docs/causes/port-conflict.md is out of date"],
    },
    "a page of a cause that is gone": {
      path: "docs/causes/gone.md",
      text: "# Gone\n",
      stale: ["docs/causes/gone.md is made by nothing"],
    },
    "a file left over": {
      path: "src/generated/left-over.ts",
      text: "export {};\n",
      stale: ["src/generated/left-over.ts is made by nothing"],
    },
  };
  test.each(Object.entries(rows))("%s", async (_, { path, text, stale }) => {
    const copy = `${root}-copy`;
    await cp(root, copy, { recursive: true });
    try {
      await writeFile(join(copy, path), text);
      expect(await staleFiles(copy)).toEqual(stale);
      await writeGenerated(copy);
      expect(await staleFiles(copy)).toEqual([]);
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

describe("validators", () => {
  let validators: Record<"putItem" | "listItems", RequestValidators>;
  beforeAll(async () => {
    ({ validators } = await load<{ validators: typeof validators }>("src/generated/validators.js"));
  });

  test("make no code at run time", async () => {
    const code = await readFile(join(root, "src/generated/validators.js"), "utf8");
    expect(code).not.toMatch(/new Function|eval\(|Dynamic require|^import /mu);
  });

  const rows: Record<
    string,
    { at: keyof RequestValidators; of: "putItem" | "listItems"; value: object; error?: string }
  > = {
    "a body": {
      of: "putItem",
      at: "body",
      value: { name: "a", at: "0001-01-01T00:00:00Z", parts: [{ name: "b" }] },
    },
    "a body without what is required": { of: "putItem", at: "body", value: {}, error: " required" },
    "a fault below a reference": {
      of: "putItem",
      at: "body",
      value: { name: "a", parts: [{ name: 1 }] },
      error: "/parts/0/name type",
    },
    "a number where a body has text": { of: "putItem", at: "body", value: { name: 5 }, error: "/name type" },
    "a member of the prototype": {
      of: "putItem",
      at: "body",
      value: Object.create({ name: "a" }),
      error: " required",
    },
    "a member named __proto__": {
      of: "putItem",
      at: "body",
      value: JSON.parse('{ "name": "a", "__proto__": 1 }'),
      error: " additionalProperties",
    },
    "a path parameter of the whole path": {
      of: "putItem",
      at: "path",
      value: { id: "0195563c-9f00-7c3a-8a51-3f0c2b6f1d10" },
    },
    "a path parameter that is no UUID": {
      of: "putItem",
      at: "path",
      value: { id: "7" },
      error: "/id format",
    },
    "a header, in lower case, among others": {
      of: "putItem",
      at: "header",
      value: { "if-match": "x", host: "y" },
    },
    "a header missing": { of: "putItem", at: "header", value: { host: "y" }, error: " required" },
    "no query": { of: "listItems", at: "query", value: {} },
    "a limit beyond the maximum": {
      of: "listItems",
      at: "query",
      value: { limit: "201" },
      error: "/limit maximum",
    },
    "a limit that is no number": {
      of: "listItems",
      at: "query",
      value: { limit: "many" },
      error: "/limit type",
    },
    "a parameter that nobody knows": {
      of: "listItems",
      at: "query",
      value: { limits: "5" },
      error: " additionalProperties",
    },
    "a parameter of an open family": { of: "listItems", at: "query", value: { "label.team": "shop" } },
  };
  test.each(Object.entries(rows))("%s", (_, { of, at, value, error }) => {
    const validate = validators[of][at];
    const valid = validate?.(value);
    const first = validate?.errors?.[0];
    expect(valid).toBe(error === undefined);
    expect(first && `${first.instancePath} ${first.keyword}`).toBe(error);
  });

  test("parameters get their types and defaults, one value becomes a list", () => {
    const query = { limit: "7", kind: "a" };
    expect(validators.listItems.query?.(query)).toBe(true);
    expect(query).toEqual({ limit: 7, kind: ["a"] });
    const empty = {};
    expect(validators.listItems.query?.(empty)).toBe(true);
    expect(empty).toEqual({ limit: 50 });
  });
});

async function load<T>(path: string): Promise<T> {
  return import(/* @vite-ignore */ pathToFileURL(join(root, path)).href);
}
