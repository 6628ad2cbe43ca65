import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { crashingPod } from "./crashing-pod.ts";

const root = join(import.meta.dirname, "../..");
const crashline = join(root, "src/cli.ts");
const example = join(root, "docs/examples/cart.txt");

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "crashline-process-"))));
afterAll(() => rm(folder, { recursive: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** In bash, where `crashline` is this repository's. */
function shell(command: string, env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      "bash",
      ["-c", `set -o pipefail; crashline() { "${process.execPath}" "${crashline}" "$@"; }; ${command}`],
      {
        cwd: root,
        env: { ...process.env, NO_COLOR: "", TERM: "xterm", CRASHLINE_DB: join(folder, "cli.db"), ...env },
      },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}

describe("as a process", () => {
  const rows: Record<string, { command: string; code: number; stdout?: RegExp; stderr?: RegExp }> = {
    "it says how it is used": { command: "crashline --help", code: 0, stdout: /crashline diagnose FILE/ },
    "it says so for a command, too": {
      command: "crashline diagnose --help",
      code: 0,
      stdout: /crashline diagnose FILE/,
    },
    "without a command it says what is missing": {
      command: "crashline",
      code: 2,
      stderr: /^crashline: Say what to do.*\ncrashline --help /,
    },
    "an unknown command is refused": {
      command: "crashline fix",
      code: 2,
      stderr: /^crashline: There is no command "fix"/,
    },
    "an unknown option is refused without a stack": {
      command: "crashline diagnose --pretty x",
      code: 2,
      stderr: /^crashline: Unknown option '--pretty'\.\ncrashline --help shows how it is used\.\n$/,
    },
    "what fails is 1": { command: `crashline diagnose "${example}"`, code: 1, stdout: /^inconclusive: / },
    "standard input is -": {
      command: `crashline diagnose - < "${example}"`,
      code: 1,
      stdout: /^inconclusive: /,
    },
    "what a shell hands over is no file's name": {
      command: `crashline diagnose <(cat "${example}")`,
      code: 1,
      stdout: /^inconclusive: (?![^]*\b63\b)/,
    },
    "a path that leads nowhere is refused without a stack": {
      command: `crashline diagnose /proc/1/root/root/x`,
      code: 2,
      stderr: /^crashline: (?![^]*\n {4}at )/,
    },
    "a reader that has seen enough ends it quietly": {
      command: `crashline diagnose "${example}" | head -1`,
      code: 1,
      stdout: /^inconclusive: [^\n]*\n$/,
    },
  };
  test.each(Object.entries(rows))("%s", async (_, { command, code, stdout = /^$/, stderr = /^$/ }) => {
    expect(await shell(command)).toEqual({
      code,
      stdout: expect.stringMatching(stdout),
      stderr: expect.stringMatching(stderr),
    });
  });

  test("a large output whose reader leaves in the middle ends without a word", async () => {
    // A pipe takes 64 kB: only what is longer meets a closed one.
    const pods = Array.from({ length: 300 }, (_, at) => ({
      ...crashingPod,
      metadata: { name: `cart-${at}`, namespace: `shop-${at}` },
    }));
    await writeFile(
      join(folder, "many.json"),
      JSON.stringify({ apiVersion: "v1", kind: "PodList", items: pods }),
    );
    const ran = await shell(
      `set +o pipefail; crashline diagnose "${join(folder, "many.json")}" --format json | head -c 10`,
    );
    expect(ran).toEqual({ code: 0, stdout: '{"reports"', stderr: "" });
  });

  test.runIf(process.platform === "linux")("on a terminal it is coloured, and as wide as that", async () => {
    const { stdout } = await shell(
      `script -qec 'stty cols 60; "${process.execPath}" "${crashline}" diagnose "${example}"' /dev/null`,
    );
    expect(stdout).toMatch(/^\u001b\[1m\u001b\[33minconclusive: /);
    const lines = stdout.replace(/\u001b\[\d+m/gu, "").split(/\r?\n/u);
    expect(lines.filter((line) => line.length > 60 && line.trim().includes(" "))).toEqual([]);
  });

  test("in a clone, `npx crashline` takes the Node that was installed", async () => {
    const ran = await shell(`node "${join(root, "scripts/crashline.cjs")}" diagnose "${example}"`);
    expect(ran).toEqual({ code: 1, stdout: expect.stringMatching(/^inconclusive: /), stderr: "" });
  });
});

describe("tokens", () => {
  test("are made, listed and revoked", async () => {
    const made = await shell("crashline token create --name alertmanager --scope ingest");
    expect(made.code).toBe(0);
    const [token, sentence] = made.stdout.split("\n");
    const id = /token (?<id>[0-9a-f-]{36});/.exec(sentence ?? "")?.groups?.["id"];
    expect(token).toMatch(/^crashline_/);
    const listed = await shell("crashline token list");
    expect(listed.stdout).toMatch(new RegExp(`^${id}  ingest  alertmanager  never used$`, "mu"));
    expect(listed.stdout).not.toContain(token);
    expect((await shell(`crashline token revoke ${id}`)).code).toBe(0);
    expect((await shell("crashline token list")).stdout).toMatch(new RegExp(`^${id} .* revoked 2`, "mu"));
  });

  const rows: Record<string, { command: string; says: RegExp }> = {
    "without a name": { command: "crashline token create --scope read", says: /--name/ },
    "without a scope": { command: "crashline token create --name a", says: /--scope/ },
    "with an unknown scope": {
      command: "crashline token create --name a --scope write",
      says: /no scope "write"/,
    },
    "that do not exist": {
      command: "crashline token revoke 0195563c-9f00-7c3a-8a51-3f0c2b6f1d10",
      says: /There is no token/,
    },
    "in an unknown way": { command: "crashline token rotate", says: /create, token list or token revoke/ },
  };
  test.each(Object.entries(rows))("%s are refused", async (_, { command, says }) => {
    expect(await shell(command)).toEqual({ code: 2, stdout: "", stderr: expect.stringMatching(says) });
  });
});

describe("crashline serve", () => {
  let child: ChildProcess | undefined;
  afterAll(() => child?.kill("SIGKILL"));
  const start = (env: Record<string, string>) =>
    spawn(process.execPath, [crashline, "serve"], {
      cwd: folder,
      env: { ...process.env, PORT: "0", CRASHLINE_DB: join(folder, "serve.db"), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });

  test("answers, takes the tokens of the command line, and stops when told to", async () => {
    child = start({});
    let said = "";
    child.stdout?.on("data", (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/Admin token, shown this once: crashline_/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "";
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const made = await shell("crashline token create --name reader --scope read", {
      CRASHLINE_DB: join(folder, "serve.db"),
    });
    const token = made.stdout.split("\n")[0] ?? "";
    const causes = (bearer: string) =>
      fetch(`${url}/v1/causes`, { headers: { authorization: `Bearer ${bearer}` } });
    expect((await causes(token)).status).toBe(200);
    expect((await causes("crashline_unknown")).status).toBe(401);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("shows no second admin token, and says why it cannot start", async () => {
    const second = start({});
    let said = "";
    second.stdout.on("data", (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/listens on/);
    const port = /:(?<port>\d+)/.exec(said)?.groups?.["port"] ?? "";
    const third = start({ PORT: port });
    let complaint = "";
    third.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
    expect((await once(third, "exit"))[0]).toBe(2);
    expect(complaint).toMatch(/^crashline: .*EADDRINUSE.*\n$/);
    second.kill("SIGINT");
    await once(second, "exit");
    expect(said).not.toContain("Admin token");
  });

  test("names the setting that it cannot use", async () => {
    const ran = await shell("crashline serve", { PORT: "eighty" });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^crashline: PORT is "eighty"/) });
  });
});
