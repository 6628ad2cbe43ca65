import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The service in a process of its own, as `npm start` starts it. */
export interface ServiceProcess {
  pid: number;
  url: string;
  send(
    path: string,
    body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  stop(): Promise<void>;
}

export const adminToken = "admin-token-of-the-benchmarks-0123456789";

export async function startProcess(databaseFile: string): Promise<ServiceProcess> {
  const child = spawn(
    process.execPath,
    [
      "--single-threaded-gc",
      "--expose-gc",
      "--max-semi-space-size=4",
      join(import.meta.dirname, "../src/node.ts"),
    ],
    {
      env: {
        PATH: process.env["PATH"],
        PORT: "0",
        CRASHLINE_DB: databaseFile,
        CRASHLINE_ADMIN_TOKEN: adminToken,
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  process.once("exit", () => child.kill());
  const url = await listeningUrl(child);
  const pid = child.pid ?? 0;
  return {
    pid,
    url,
    send: (path, body, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { authorization: `Bearer ${adminToken}`, "content-type": "application/json", ...headers },
        body,
        ...(body instanceof ReadableStream && { duplex: "half" }),
      }),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function listeningUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The service has no output.");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error("The service did not start.");
}

/** The kernel's count of a process's memory, in MB: now, and the most since {@link forgetPeak}. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "mu").exec(status)?.[1] ?? Number.NaN) * 0.001024;
  return { now: of("VmRSS"), peak: of("VmHWM") };
}

export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}
