// What the Worker's home costs: `node bench/worker.ts`. Start-up is the CPU time of a process that runs the bundle's
// global scope and nothing else, against that of a Worker that answers "hello" with Hono, turn by turn: ratios say more
// about the code than times, which say more about the machine. Size is that of the script, compressed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const turns = 15;
const hello = `import { Hono } from "hono";
export default new Hono().get("/", (c) => c.text("hello"));`;

const folder = mkdtempSync(join(tmpdir(), "crashline-bench-worker-"));
const ours = await bundled("worker", { entryPoints: ["src/worker.ts"] });
const theirs = await bundled("hello", { stdin: { contents: hello, resolveDir: root, loader: "ts" } });
const nothing = join(folder, "nothing.mjs");
writeFileSync(nothing, "");

const spent = { nothing: [] as number[], hello: [] as number[], worker: [] as number[] };
for (let turn = 0; turn < turns; turn += 1) {
  spent.nothing.push(cpuOf(nothing));
  spent.hello.push(cpuOf(theirs.path));
  spent.worker.push(cpuOf(ours.path));
}
const base = median(spent.nothing);
const [helloCpu, workerCpu] = [median(spent.hello) - base, median(spent.worker) - base];
console.log(
  JSON.stringify({
    what: "start-up",
    helloMilliseconds: round(helloCpu),
    workerMilliseconds: round(workerCpu),
    ratio: round(workerCpu / helloCpu),
    helloGzipBytes: theirs.gzip,
    workerGzipBytes: ours.gzip,
  }),
);

async function bundled(
  name: string,
  input: Pick<Parameters<typeof build>[0], "entryPoints" | "stdin">,
): Promise<{ path: string; gzip: number }> {
  const path = join(folder, `${name}.mjs`);
  const { outputFiles } = await build({
    ...input,
    absWorkingDir: root,
    outfile: path,
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    external: ["node:*", "cloudflare:*"],
  });
  const script = outputFiles?.[0]?.contents ?? new Uint8Array();
  writeFileSync(path, script);
  return { path, gzip: gzipSync(script).byteLength };
}

/** Milliseconds of CPU until the module is evaluated, of all threads: in V8 as in workerd, without workerd's own start. */
function cpuOf(path: string): number {
  const code = `await import(${JSON.stringify(path)}); const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  return Number(stdout);
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
