// The two homes of the service as processes of their own, and what the kernel says that they use.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { build } from "esbuild";

import { type D1Binding, d1Database } from "../src/history/d1.ts";
import { migrate } from "../src/history/migrate.ts";
import { adminToken, startProcess } from "./service-process.ts";

const root = join(import.meta.dirname, "..");

export interface Sent {
  path: string;
  body: string;
}

export interface Home {
  name: string;
  pid: number;
  send(path: string, body: string, contentType?: string): Promise<Response>;
  stop(): Promise<void>;
}

/** A script as wrangler would upload it: of a file, or of what imports from the sources. */
export async function workerScript(from: { file: string } | { text: string }): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    ...("file" in from
      ? { entryPoints: [from.file] }
      : { stdin: { contents: from.text, resolveDir: root, loader: "ts" } }),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    mainFields: ["browser", "module", "main"],
    external: ["node:*", "cloudflare:*"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

interface MiniflareInstance {
  ready: Promise<URL>;
  getD1Database(binding: string): Promise<D1Binding>;
  dispose(): Promise<void>;
}
interface MiniflarePackage {
  Miniflare: new (options: unknown) => MiniflareInstance;
  convertV4MiniflareOptions(options: object): unknown;
}

/** The runtime that wrangler brings along. */
function miniflare(): MiniflarePackage {
  const ofWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler"));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is used of an untyped package
  return ofWrangler("miniflare") as MiniflarePackage;
}

/** A Worker's script in workerd, with an empty, migrated D1 on disk. `mostHeap` is what an isolate's heap may grow to, in MB. */
export async function startWorkerd(name: string, script: string, mostHeap?: number): Promise<Home> {
  process.env["MINIFLARE_WORKERD_V8_FLAGS"] = mostHeap === undefined ? "" : `--max-heap-size=${mostHeap}`;
  const { Miniflare, convertV4MiniflareOptions } = miniflare();
  const before = new Set(childrenOf(process.pid));
  const folder = mkdtempSync(join(tmpdir(), "crashline-bench-d1-"));
  const instance = new Miniflare(
    convertV4MiniflareOptions({
      name,
      modules: true,
      script,
      compatibilityDate: "2026-08-15",
      compatibilityFlags: ["nodejs_compat"],
      d1Databases: { DB: name },
      d1Persist: folder,
      bindings: { CRASHLINE_ADMIN_TOKEN: adminToken },
      host: "127.0.0.1",
      port: 0,
      cf: false,
    }),
  );
  const url = await instance.ready;
  await migrate(d1Database(await instance.getD1Database("DB")));
  const pid = childrenOf(process.pid).find((child) => !before.has(child));
  if (pid === undefined) throw new Error("workerd did not start");
  return {
    name,
    pid,
    send: sender(url.origin),
    stop: async () => {
      await instance.dispose().finally(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

/** The service as `npm start` starts it. */
export async function startNode(): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), "crashline-bench-"));
  const { pid, url, stop } = await startProcess(join(folder, "crashline.db"));
  return {
    name: "node",
    pid,
    send: sender(url),
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sender(origin: string): Home["send"] {
  return (path, body, contentType = "application/json") =>
    fetch(origin + path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${adminToken}`,
        "content-type": contentType,
        // workerd may close a connection that it kept just when something long is on its way.
        ...(body.length > 1e6 && { connection: "close" }),
      },
      body,
    });
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && statOf(pid)[1] === String(parent));
}

/** The fields of /proc/PID/stat after the name, which may hold anything. */
function statOf(pid: number): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** Milliseconds of CPU that a process has used, user and system, in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Milliseconds of CPU for each request, without what the process uses while idle. */
export async function cpuPerRequest(home: Home, requests: readonly Sent[]): Promise<number> {
  const idleFrom = cpuOf(home.pid);
  await wait(500);
  const idlePerMillisecond = (cpuOf(home.pid) - idleFrom) / 500;
  const begun = performance.now();
  const from = cpuOf(home.pid);
  for (const { path, body } of requests) {
    const response = await home.send(path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${home.name} answers ${response.status}: ${text.slice(0, 500)}`);
  }
  const used = cpuOf(home.pid) - from - idlePerMillisecond * (performance.now() - begun);
  return used / requests.length;
}
