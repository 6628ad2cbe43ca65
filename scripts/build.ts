import { access, chmod, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { build, type Metafile } from "esbuild";

import { docsAssets } from "../src/http/docs-page.ts";

/** Loaded on demand, and only by what needs them; everything else is bundled. */
const external = ["@kubernetes/client-node", "better-sqlite3"];

/** Not bundled: a browser loads its files, as they are. */
const docsPackage = "swagger-ui-dist";

interface Manifest {
  version: string;
  description: string;
  license: string;
  engines: Record<string, string>;
  dependencies: Record<string, string>;
}

/**
 * Makes `dist`: the bundle, and in `dist/package` the npm package around it. The package has a manifest of its own, so
 * that neither the bundled packages nor the Node of this repository's scripts become dependencies of its users.
 */
export async function buildPackage(root: string, dist: string): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: await existing(root, [
      "src/cli.ts",
      "src/watch.ts",
      "src/threads/diagnosis-worker.ts",
      "src/threads/checkpoint-worker.ts",
    ]),
    outdir: dist,
    bundle: true,
    // What is imported on demand becomes a file of its own: `crashline diagnose` never reads the service.
    splitting: true,
    // Half of what a start takes is reading the code.
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    external,
    chunkNames: "chunks/[name]-[hash]",
    legalComments: "none",
    sourcemap: false,
    metafile: true,
    logLevel: "warning",
  });
  await cp(join(root, "scripts/installed.cjs"), join(dist, "crashline.cjs"));
  for (const name of ["cli.js", "crashline.cjs"]) await chmod(join(dist, name), 0o755);
  await mkdir(join(dist, "docs"));
  for (const name of Object.keys(docsAssets)) {
    await cp(join(root, "node_modules", docsPackage, name), join(dist, "docs", name));
  }
  await writeFile(join(dist, "third-party-notices.txt"), await notices(root, metafile));

  const bundled = await readdir(dist);
  await mkdir(join(dist, "package", "dist"), { recursive: true });
  for (const name of bundled) {
    await cp(join(dist, name), join(dist, "package", "dist", name), { recursive: true });
  }
  for (const name of ["migrations", "openapi.yaml", "README.md", "LICENSE"]) {
    await cp(join(root, name), join(dist, "package", name), { recursive: true });
  }
  const manifest: Manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeFile(
    join(dist, "package", "package.json"),
    `${JSON.stringify(published(manifest), undefined, 2)}\n`,
  );
}

function published({ version, description, license, engines, dependencies }: Manifest): object {
  return {
    name: "crashline",
    version,
    description,
    license,
    type: "module",
    bin: { crashline: "dist/crashline.cjs" },
    engines,
    dependencies: Object.fromEntries(external.map((name) => [name, dependencies[name]])),
  };
}

async function existing(root: string, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      access(join(root, path)).then(
        () => [path],
        () => [],
      ),
    ),
  );
  return found.flat();
}

/** The licences of what was bundled ask to be passed on with it. */
async function notices(root: string, { inputs }: Metafile): Promise<string> {
  const packages = Object.keys(inputs).flatMap(
    (path) => /^node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.groups?.["name"] ?? [],
  );
  const texts = await Promise.all(
    [...new Set([...packages, docsPackage])]
      .toSorted()
      .map(async (name) => `${name}\n\n${await licence(join(root, "node_modules", name))}`),
  );
  return `crashline contains these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n`)}`;
}

async function licence(folder: string): Promise<string> {
  for (const name of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE"]) {
    const text = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (text !== undefined) return text;
  }
  const manifest: { license: string } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return `${manifest.license} (the package holds no text)\n`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "..");
  await buildPackage(root, join(root, "dist"));
}
