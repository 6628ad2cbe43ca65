import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { checkLayers } from "../scripts/layers.ts";

test("the sources keep to the layers", async () => {
  const { seen, violations } = await checkLayers(join(import.meta.dirname, ".."));
  expect(seen).toContain("src/evidence/evidence.ts");
  expect(violations).toEqual([]);
});

/** A small tree that keeps to the layers, so that each row below breaks one thing only. */
const sound = {
  "package.json": JSON.stringify({
    dependencies: { "@kubernetes/client-node": "*", "better-sqlite3": "*", hono: "*" },
    devDependencies: { ajv: "*" },
  }),
  "node_modules/@kubernetes/client-node/index.js": "export const client = 1;",
  "node_modules/better-sqlite3/index.js": "export const sqlite = 1;",
  "node_modules/hono/index.js": "export const hono = 1;",
  "node_modules/ajv/index.js": "export const ajv = 1;",
  "src/evidence/pod.ts":
    'import type { client } from "@kubernetes/client-node"; export const pod: typeof client = 1;',
  "src/diagnosis/diagnose.ts": 'import { pod } from "../evidence/pod.ts"; export const diagnose = pod;',
  "src/history/restarts.ts":
    'import type { pod } from "../evidence/pod.ts"; export const restarts: typeof pod = 1;',
  "src/history/node.ts": 'import { sqlite } from "better-sqlite3"; export const node = sqlite;',
  "src/cluster/look-up.ts": 'import { client } from "@kubernetes/client-node"; export const lookUp = client;',
  "src/usecases/diagnose.ts": `
    import { diagnose } from "../diagnosis/diagnose.ts";
    import type { lookUp } from "../cluster/look-up.ts";
    export const verb = (found: typeof lookUp) => [diagnose, found];`,
  "src/http/app.ts": `
    import { hono } from "hono";
    import { restarts } from "../history/restarts.ts";
    import { verb } from "../usecases/diagnose.ts";
    export const app = [hono, restarts, verb];`,
  "src/worker.ts": 'import { app } from "./http/app.ts"; export default app;',
  "src/cli.ts": 'import "./usecases/diagnose.ts"; export const serve = () => import("./node.ts");',
  "src/node.ts": `
    import { app } from "./http/app.ts";
    import { node } from "./history/node.ts";
    import { lookUp } from "./cluster/look-up.ts";
    export default [app, node, lookUp];`,
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "crashline-layers-"));
});
afterEach(() => rm(root, { recursive: true }));

async function plant(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return (await checkLayers(root)).violations;
}

const uses = (path: string) => `import ${JSON.stringify(path)}; export const planted = 1;`;
const knows = (path: string, name: string) =>
  `import type { ${name} } from "${path}"; export type Planted = typeof ${name};`;

describe("a planted violation is found", () => {
  const rows: Record<string, { files: Record<string, string>; violations: string[] }> = {
    "none in a sound tree": { files: {}, violations: [] },
    "the engine reads the database": {
      files: { "src/diagnosis/planted.ts": uses("../history/restarts.ts") },
      violations: ["diagnosis-imports", "diagnosis-types"],
    },
    "the engine knows the routes' types": {
      files: { "src/diagnosis/planted.ts": knows("../http/app.ts", "app") },
      violations: ["diagnosis-types"],
    },
    "the engine reads a file": {
      files: { "src/diagnosis/planted.ts": uses("node:fs") },
      violations: ["diagnosis-is-pure"],
    },
    "history draws conclusions": {
      files: { "src/history/planted.ts": uses("../diagnosis/diagnose.ts") },
      violations: ["history-imports"],
    },
    "a use case loads the cluster": {
      files: { "src/usecases/planted.ts": uses("../cluster/look-up.ts") },
      violations: ["usecases-imports"],
    },
    "a route loads the Kubernetes client": {
      files: { "src/http/planted.ts": uses("@kubernetes/client-node") },
      violations: ["client-in-one-place"],
    },
    "a second database driver": {
      files: { "src/history/planted.ts": uses("better-sqlite3") },
      violations: ["sqlite-in-one-place"],
    },
    "a folder that nobody planned": {
      files: { "src/utils/planted.ts": uses("../evidence/pod.ts") },
      violations: ["known-folders"],
    },
    "a package for development only": {
      files: { "src/http/planted.ts": uses("ajv") },
      violations: ["no-development-packages"],
    },
    "a circle": {
      files: { "src/evidence/a.ts": uses("./b.ts"), "src/evidence/b.ts": uses("./a.ts") },
      violations: ["no-circular"],
    },
    "a file alone": {
      files: { "src/evidence/planted.ts": "export const planted = 1;" },
      violations: ["no-orphans"],
    },
    "a route that starts the service": {
      files: { "src/http/planted.ts": uses("../node.ts") },
      violations: ["http-imports", "http-types"],
    },
    "an import of nothing": {
      files: { "src/http/planted.ts": uses("./gone.ts") },
      violations: ["resolvable"],
    },
    "the Worker reaches SQLite, three files away": {
      files: {
        "src/http/planted.ts": uses("../history/node.ts"),
        "src/worker.ts": 'import { planted } from "./http/planted.ts"; export default planted;',
      },
      violations: [
        "src/worker.ts may not reach node_modules/better-sqlite3/index.js, workerd has no such thing",
      ],
    },
    "the Worker reaches the file system by a dynamic import": {
      files: { "src/worker.ts": 'import "./http/app.ts"; export default () => import("node:fs");' },
      violations: ["src/worker.ts may not reach fs, workerd has no such thing"],
    },
    "the command line loads the service before it is asked to": {
      files: { "src/cli.ts": 'import "./node.ts"; export const cli = 1;' },
      violations: [
        "src/cli.ts may not reach src/cluster/look-up.ts, `crashline diagnose` starts without service and database",
      ],
    },
  };
  for (const [title, { files, violations }] of Object.entries(rows)) {
    test(title, async () => {
      expect((await plant(files)).map((violation) => violation.split(":")[0])).toEqual(violations);
    });
  }
});
