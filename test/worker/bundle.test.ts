import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build, type BuildResult } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** As wrangler bundles it, by the conditions of workerd. */
async function bundle(): Promise<BuildResult<{ metafile: true; write: false }>> {
  return build({
    absWorkingDir: root,
    entryPoints: ["src/worker.ts"],
    outfile: "worker.js",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    // Without the prefix they are not external, and the bundle fails: older packages ask for Node like that.
    external: ["node:*", "cloudflare:*"],
    logLevel: "silent",
  });
}

/** What bundles for a Worker may hold; a package more is a decision. */
const packages = ["drizzle-orm", "hono", "js-yaml", "yaml"];

/** Modules of Node that workerd has and this product uses there. */
const modules = ["node:async_hooks", "node:buffer", "node:crypto", "node:util", "node:zlib"];

let built: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  built = await bundle();
});

describe("the Worker's script", () => {
  test("is at most 1 MB, compressed", () => {
    const [script] = built.outputFiles;
    const bytes = gzipSync(script?.contents ?? "", { level: 6 }).byteLength;
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(1_000_000);
  });

  test("holds the packages it should, and none that needs Node", () => {
    const found = Object.keys(built.metafile.inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? [],
    );
    expect(packages).toEqual(expect.arrayContaining([...new Set(found)]));
    expect(found).toContain("hono");
  });

  test("asks Node's modules of workerd that it has", () => {
    const [output] = Object.values(built.metafile.outputs);
    const asked = output?.imports.filter(({ external }) => external).map(({ path }) => path) ?? [];
    expect(modules).toEqual(expect.arrayContaining([...new Set(asked)]));
  });

  test("holds nothing that looks at a cluster or opens a file", () => {
    const sources = Object.keys(built.metafile.inputs).filter((path) => path.startsWith("src/"));
    expect(sources).toContain("src/history/d1.ts");
    expect(
      sources.filter((path) =>
        /^src\/(cluster|watcher|cli)\/|^src\/(node|watch|cli|history\/node)\.ts$/u.test(path),
      ),
    ).toEqual([]);
  });
});
