import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The script of a thread: a neighbour, or in the published package, where this code is in the bundle or a chunk of it.
 * undefined: there is none.
 */
export function threadScript(name: string): URL | undefined {
  return [`./${name}.ts`, `./threads/${name}.js`, `../threads/${name}.js`]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
}
