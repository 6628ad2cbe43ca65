import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";

import { alertmanagerIsInstalled, startAlertmanager } from "../alertmanager.ts";
import { freePort } from "../free-port.ts";
import { root, wrangler, wranglerEnvironment } from "./wrangler.ts";

const run = promisify(execFile);
const token = `cl_${"0123456789abcdef".repeat(2)}`;

const installed = alertmanagerIsInstalled();

const folder = mkdtempSync(join(tmpdir(), "crashline-worker-"));
const environment = wranglerEnvironment(folder);
const children: ChildProcess[] = [];
let url: string;
let printed = "";

/** In a group of its own, so that what it starts ends with it. */
function start(command: string, args: string[]): ChildProcess {
  const child = spawn(command, args, {
    cwd: root,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  children.push(child);
  return child;
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 50_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: waited in vain\n${printed.slice(-3_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const authorization = `Bearer ${token}`;
const get = (path: string) => fetch(url + path, { headers: { authorization } });
async function items(path: string): Promise<Record<string, unknown>[]> {
  return ((await (await get(path)).json()) as { items: Record<string, unknown>[] }).items;
}

beforeAll(async () => {
  const state = ["--persist-to", join(folder, "state")];
  await run(wrangler, ["d1", "migrations", "apply", "DB", "--local", ...state], {
    cwd: root,
    env: environment,
  });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  start(wrangler, [
    "dev",
    "--local",
    ...state,
    "--port",
    String(port),
    "--inspector-port",
    String(await freePort()),
    "--show-interactive-dev-session=false",
    "--var",
    `CRASHLINE_ADMIN_TOKEN:${token}`,
  ]);
  await until(async () => (await fetch(`${url}/readyz`)).ok, "wrangler dev");
}, 120_000);

afterAll(async () => {
  for (const child of children) {
    if (child.pid === undefined || child.exitCode !== null) continue;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

describe("the Worker under wrangler dev", () => {
  test("diagnoses a dump as curl sends it, and keeps its restarts", async () => {
    const { stdout } = await run("curl", [
      "-sS",
      "-H",
      `authorization: ${authorization}`,
      "--data-binary",
      `@${join(root, "docs/examples/thumbnails.yaml")}`,
      `${url}/v1/diagnoses`,
    ]);
    const { reports } = JSON.parse(stdout) as { reports: { id: string }[] };
    expect(reports).toMatchObject([{ verdict: "diagnosed", rootCause: { cause: "container-memory-limit" } }]);
    expect((await get(`/v1/reports/${reports[0]!.id}?format=markdown`)).status).toBe(200);
    expect(await items("/v1/restarts")).toMatchObject([{ cause: "container-memory-limit" }]);
  });

  test("says the limits of its home", async () => {
    const send = (body: string, type: string) =>
      fetch(`${url}/v1/diagnoses`, {
        method: "POST",
        headers: { authorization, "content-type": type },
        body,
      });
    const large = await send(`{"a":"${"x".repeat(8_000_000)}"}`, "application/json");
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({
      code: "body_too_large",
      detail: expect.stringContaining("8 MB"),
    });
    const yaml = await send(`kind: Pod\na: "${"x".repeat(2_100_000)}"\n`, "application/yaml");
    expect(await yaml.text()).toContain("2 MB");
    expect(yaml.status).toBe(413);
  });

  test("serves the documentation page and its files", async () => {
    expect((await fetch(`${url}/docs`)).headers.get("content-type")).toContain("text/html");
    expect((await fetch(`${url}/docs/swagger-ui.css`)).headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("refuses who brings no token", async () => {
    expect((await fetch(`${url}/v1/reports`)).status).toBe(401);
  });

  test.runIf(installed)(
    "answers the real Alertmanager with a report, and says when the alert resolves",
    async () => {
      const alertmanager = await startAlertmanager({ receiver: `${url}/v1/webhooks/alertmanager`, token });
      onTestFinished(() => alertmanager.stop());
      const labels = ["namespace=shop", "pod=cart-7d9f8b6c5d-x2x7k", "container=cart", "team=checkout"];
      await alertmanager.fire("KubePodCrashLooping", labels);
      const reports = () => items("/v1/reports?namespace=shop");
      await until(async () => (await reports()).length > 0, "the report");
      const [report] = await reports();
      expect(report).toMatchObject({
        subject: { workload: { kind: "Deployment", name: "cart" } },
        alerts: [{ alertname: "KubePodCrashLooping", status: "firing" }],
      });
      const [fingerprint] = await alertmanager.fingerprints();
      expect(await items(`/v1/alerts/${fingerprint}/reports`)).toMatchObject([{ id: report!["id"] }]);
      await alertmanager.fire("KubePodCrashLooping", labels, { end: new Date() });
      await until(async () => JSON.stringify(await reports()).includes('"resolved"'), "the end");
      expect(await reports()).toHaveLength(1);
    },
    120_000,
  );
});
