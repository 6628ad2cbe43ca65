import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The service in a process of its own, as `npm start` starts it. */
export interface ServiceProcess {
  url: string;
  send(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  /** Memory that is the process's own by now, in bytes, as the kernel counts it. */
  residentBytes(): number;
  stop(): Promise<void>;
}

const adminToken = "admin-token-of-the-benchmarks-0123456789";

export async function startProcess(databaseFile: string): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../src/node.ts")], {
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      CRASHLINE_DB: databaseFile,
      CRASHLINE_ADMIN_TOKEN: adminToken,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => child.kill());
  const url = await listeningUrl(child);
  return {
    url,
    send: (path, body, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { authorization: `Bearer ${adminToken}`, "content-type": "application/json", ...headers },
        body,
        ...(body instanceof ReadableStream && { duplex: "half" }),
      }),
    residentBytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
    },
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
