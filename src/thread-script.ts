import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The script of a thread: beside the sources, or in the published package, where this code is in a chunk of the bundle.
 * undefined: there is none.
 */
export function threadScript(name: string): URL | undefined {
  return [`./${name}.ts`, `./${name}.js`, `../${name}.js`]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
}
