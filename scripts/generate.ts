import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { catalogue } from "./generate/catalogue.ts";
import type { GeneratedFile } from "./generate/generated-file.ts";
import { migrations } from "./generate/migrations.ts";
import { openapiDocument } from "./generate/openapi-document.ts";
import { rulesVersion } from "./generate/rules-version.ts";
import { validators } from "./generate/validators.ts";

const generators = { catalogue, migrations, openapiDocument, rulesVersion, validators };

/** Folders that hold nothing but generated files. */
const folders = ["src/generated"];

/** What differs between the files and what they are made from, a sentence each. Writes nothing. */
export async function staleFiles(root: string): Promise<string[]> {
  const files = await generate(root, Object.keys(generators));
  const changed = await Promise.all(
    files.map(async ({ path, text }) =>
      (await textOf(root, path)) === text ? [] : [`${path} is out of date`],
    ),
  );
  const strays = (await strayFiles(root, files)).map((path) => `${path} is made by nothing`);
  return [...changed.flat(), ...strays];
}

async function generate(root: string, names: readonly string[]): Promise<GeneratedFile[]> {
  const files = await Promise.all(
    Object.entries(generators)
      .filter(([name]) => names.includes(name))
      .map(([, generator]) => generator(root)),
  );
  return files.flat();
}

async function strayFiles(root: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const made = new Set(files.map(({ path }) => path));
  const found = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder))).map((name) => `${folder}/${name}`)),
  );
  return found.flat().filter((path) => !made.has(path));
}

async function textOf(root: string, path: string): Promise<string | undefined> {
  return readFile(join(root, path), "utf8").catch(() => undefined);
}

/** Writes what the named generators make; all of them also remove what nothing makes. Answers what it did. */
export async function writeGenerated(
  root: string,
  names: readonly string[] = Object.keys(generators),
): Promise<string[]> {
  const files = await generate(root, names);
  const done: string[] = [];
  for (const { path, text } of files) {
    if ((await textOf(root, path)) === text) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    done.push(`wrote ${path}`);
  }
  if (names.length < Object.keys(generators).length) return done;
  for (const path of await strayFiles(root, files)) {
    await rm(join(root, path));
    done.push(`removed ${path}, which nothing makes`);
  }
  return done;
}

/** `generate.ts [--check] [name...]`: all generators, or those named. */
if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  const names = process.argv.slice(2);
  if (names[0] === "--check") {
    const stale = await staleFiles(root);
    for (const sentence of stale) console.error(sentence);
    if (stale.length > 0) {
      console.error("Run `npm run generate` and commit what it writes.");
      process.exitCode = 1;
    }
  } else {
    const unknown = names.find((name) => !Object.hasOwn(generators, name));
    if (unknown) throw new Error(`No generator ${unknown}; there are ${Object.keys(generators).join(", ")}`);
    const done = await (names.length > 0 ? writeGenerated(root, names) : writeGenerated(root));
    for (const sentence of done) console.log(sentence);
  }
}
