import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

import { forbidden, options } from "./layer-rules.ts";

interface Layers {
  /** Sources that were looked at, relative to the root. */
  seen: string[];
  /** One sentence each. */
  violations: string[];
}

interface Limit {
  entry: string;
  /** Imports that count: `static` leaves out `import()`, which costs nothing until it runs. */
  follows: "static" | "all";
  mayNotReach: RegExp;
  because: string;
}

/**
 * What an entry point may not load, however long the chain. dependency-cruiser's own `reachable` follows
 * `import type` too, which would forbid the use cases to know the types of the cluster.
 */
const limits: Limit[] = [
  {
    entry: "src/worker.ts",
    follows: "all",
    mayNotReach:
      /(^|\/)(@kubernetes\/client-node|better-sqlite3|@hono\/node-server)\/|^(fs|fs\/promises|net|tls|child_process|worker_threads|http|https|os)$|^src\/(cluster|watcher)\//u,
    because: "workerd has no such thing",
  },
  {
    entry: "src/cli.ts",
    follows: "static",
    mayNotReach:
      /(^|\/)(@kubernetes\/client-node|better-sqlite3|drizzle-orm|@hono\/node-server)\/|^src\/(http|history|cluster|watcher)\//u,
    because: "`crashline diagnose` starts without service and database",
  },
];

/** Holds the sources under `root` against layer-rules.ts and the limits above. */
export async function checkLayers(root: string): Promise<Layers> {
  const { output } = await cruise(
    ["src"],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: root, outputType: "json" },
    undefined,
    { tsConfig: extractTSConfig(join(import.meta.dirname, "..", "tsconfig.json")) },
  );
  const result: ICruiseResult = typeof output === "string" ? JSON.parse(output) : output;
  const seen = result.modules.map(({ source }) => source).filter((source) => source.startsWith("src/"));

  const violations = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  for (const limit of limits) {
    const path = pathBeyond(limit, result.modules);
    if (path)
      violations.push(`${limit.entry} may not reach ${path.at(-1)}, ${limit.because}: ${path.join(" -> ")}`);
  }
  // Under a TypeScript that it cannot use, dependency-cruiser sees no module at all and reports success.
  for (const file of await sourcesOf(root)) {
    if (!seen.includes(file)) violations.push(`not looked at: ${file}`);
  }
  return { seen, violations };
}

/** The shortest chain of imports from the entry to something it may not reach. */
function pathBeyond(
  { entry, follows, mayNotReach }: Limit,
  modules: ICruiseResult["modules"],
): string[] | undefined {
  const bySource = new Map(modules.map((module) => [module.source, module]));
  const paths = [[entry]];
  const visited = new Set([entry]);
  for (const path of paths) {
    const source = path.at(-1) ?? entry;
    if (mayNotReach.test(source)) return path;
    for (const { resolved, dynamic, dependencyTypes } of bySource.get(source)?.dependencies ?? []) {
      if (dependencyTypes.includes("type-only") || (dynamic && follows === "static")) continue;
      if (visited.has(resolved)) continue;
      visited.add(resolved);
      paths.push([...path, resolved]);
    }
  }
  return undefined;
}

async function sourcesOf(root: string): Promise<string[]> {
  const files = await readdir(join(root, "src"), { recursive: true });
  return files.filter((file) => /(?<!\.d)\.ts$/u.test(file)).map((file) => `src/${file}`);
}

if (import.meta.main) {
  const { seen, violations } = await checkLayers(join(import.meta.dirname, ".."));
  for (const violation of violations) console.error(violation);
  console.log(`layers: ${seen.length} modules, ${violations.length} violations`);
  if (seen.length === 0 || violations.length > 0) process.exitCode = 1;
}
