// What the Worker's home costs: `node bench/worker.ts`. Start-up is the CPU time that workerd has spent, from its own start,
// when the script gives its first answer, against a Worker that answers "hello" with Hono. The second ratio leaves out what
// workerd spends on a script of one line, and so shows what reading and running the script costs. The least of many turns, one
// after the other: whatever else the machine does only adds to them. Size is that of the script, compressed.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { freePort } from "../test/free-port.ts";
import { workerScript } from "./homes.ts";

const turns = 12;
const hello = `import { Hono } from "hono";
export default new Hono().get("/healthz", (c) => c.text("hello"));`;

// The one that wrangler brings.
const besideWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"));
const { default: workerd }: { default: string } = besideWrangler("workerd");

const folder = mkdtempSync(join(tmpdir(), "crashline-bench-worker-"));
try {
  const gzip = {
    nothing: await prepare("nothing", { text: "export default { fetch: () => new Response() };" }),
    hello: await prepare("hello", { text: hello }),
    worker: await prepare("worker", { file: "src/worker.ts" }),
  };
  const least = { nothing: Infinity, hello: Infinity, worker: Infinity };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of ["nothing", "hello", "worker"] as const) {
      least[name] = Math.min(least[name], await startOf(name));
    }
  }
  const { nothing, worker } = least;
  console.log(
    JSON.stringify({
      what: "start-up",
      milliseconds: { nothing: round(nothing), hello: round(least.hello), worker: round(worker) },
      ratio: round(worker / least.hello),
      target: 8,
      ratioWithoutWorkerd: round((worker - nothing) / (least.hello - nothing)),
      gzipBytes: { hello: gzip.hello, worker: gzip.worker },
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the script as wrangler would deploy it, and answers its compressed size. */
async function prepare(name: string, from: Parameters<typeof workerScript>[0]): Promise<number> {
  const script = await workerScript(from);
  writeFileSync(join(folder, `${name}.js`), script);
  return gzipSync(script).byteLength;
}

async function startOf(name: string): Promise<number> {
  const port = await freePort();
  const config = join(folder, `${name}.capnp`);
  writeFileSync(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .script)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")] );
const script :Workerd.Worker = (
  modules = [(name = "${name}.js", esModule = embed "${name}.js")], compatibilityDate = "2026-08-15" );`,
  );
  const process = spawn(workerd, ["serve", config], { stdio: "ignore" });
  const ended = new Promise((resolve) => process.once("exit", resolve));
  try {
    await answer(`http://127.0.0.1:${port}/healthz`);
    return cpuOf(process.pid ?? 0);
  } finally {
    process.kill("SIGKILL");
    await ended;
  }
}

async function answer(url: string): Promise<void> {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} does not answer`);
}

/** Of all threads, to the nanosecond, as Linux tells it. */
function cpuOf(pid: number): number {
  const spent = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
