import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { catalogue } from "./generate/catalogue.ts";
import type { GeneratedFile } from "./generate/generated-file.ts";
import { migrations } from "./generate/migrations.ts";
import { openapiDocument } from "./generate/openapi-document.ts";
import { rulesVersion } from "./generate/rules-version.ts";
import { validators } from "./generate/validators.ts";

type Generator = (root: string) => Promise<GeneratedFile[]>;

const generators: Readonly<Record<string, Generator>> = {
  catalogue,
  migrations,
  openapiDocument,
  rulesVersion,
  validators,
};

/** These run the engine, so they load it only when the files of which it is made are up to date. */
const pages: Readonly<Record<string, Generator>> = {
  causePages: async (root) => (await import("./generate/cause-pages.ts")).causePages(root),
  accuracyPage: async (root) => (await import("./generate/accuracy-page.ts")).accuracyPage(root),
};

/** Folders that hold nothing but generated files. */
const codeFolders = ["src/generated"];
const folders = [...codeFolders, "docs/causes"];

/** What differs between the files and what they are made from, a sentence each. Writes nothing. */
export async function staleFiles(root: string): Promise<string[]> {
  const code = await run(generators, root);
  const stale = await changed(root, code);
  const shown = stale.length > 0 ? [] : await run(pages, root);
  stale.push(...(await changed(root, shown)));
  const strays = await strayFiles(root, [...code, ...shown], stale.length > 0 ? codeFolders : folders);
  return [
    ...stale.map(({ path }) => `${path} is out of date`),
    ...strays.map((path) => `${path} is made by nothing`),
  ];
}

async function run(
  which: Readonly<Record<string, Generator>>,
  root: string,
  names: readonly string[] = Object.keys(which),
): Promise<GeneratedFile[]> {
  const chosen = Object.entries(which).filter(([name]) => names.includes(name));
  return (await Promise.all(chosen.map(([, generator]) => generator(root)))).flat();
}

async function changed(root: string, files: readonly GeneratedFile[]): Promise<GeneratedFile[]> {
  const texts = await Promise.all(files.map(({ path }) => textOf(root, path)));
  return files.filter(({ text }, at) => text !== texts[at]);
}

async function strayFiles(
  root: string,
  files: readonly GeneratedFile[],
  within: readonly string[],
): Promise<string[]> {
  const made = new Set(files.map(({ path }) => path));
  const found = await Promise.all(
    within.map(async (folder) =>
      (await readdir(join(root, folder)).catch(() => [])).map((name) => `${folder}/${name}`),
    ),
  );
  return found.flat().filter((path) => !made.has(path));
}

async function textOf(root: string, path: string): Promise<string | undefined> {
  return readFile(join(root, path), "utf8").catch(() => undefined);
}

/** Writes what the named generators make; all of them also remove what nothing makes. Answers what it did. */
export async function writeGenerated(
  root: string,
  names: readonly string[] = [...Object.keys(generators), ...Object.keys(pages)],
): Promise<string[]> {
  const made: GeneratedFile[] = [];
  const done: string[] = [];
  for (const which of [generators, pages]) {
    const files = await run(which, root, names);
    made.push(...files);
    for (const { path, text } of await changed(root, files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
      done.push(`wrote ${path}`);
    }
  }
  if (names.length < Object.keys(generators).length + Object.keys(pages).length) return done;
  for (const path of await strayFiles(root, made, folders)) {
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
    const known = Object.keys({ ...generators, ...pages });
    const unknown = names.find((name) => !known.includes(name));
    if (unknown) throw new Error(`No generator ${unknown}; there are ${known.join(", ")}`);
    const done = await (names.length > 0 ? writeGenerated(root, names) : writeGenerated(root));
    for (const sentence of done) console.log(sentence);
  }
}
