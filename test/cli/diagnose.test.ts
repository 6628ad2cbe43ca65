import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { printableJson } from "../../src/cli/terminal.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { crashingPod } from "./crashing-pod.ts";
import { runDiagnose } from "./run-diagnose.ts";

const root = join(import.meta.dirname, "../..");
const example = join(root, "docs/examples/cart.txt");
const previous = join(root, "docs/examples/cart-previous.log");
const pod = (status: object, metadata: object = {}) =>
  JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "cart-0", namespace: "shop", ...metadata },
    spec: { containers: [{ name: "cart", image: "registry.example/cart:1" }] },
    status,
  });
const failing = JSON.stringify(crashingPod);
const healthy = pod({
  phase: "Running",
  conditions: [{ type: "Ready", status: "True" }],
  containerStatuses: [
    { name: "cart", ready: true, restartCount: 0, state: { running: { startedAt: "2026-03-02T08:00:00Z" } } },
  ],
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashline-cli-"));
  const files: Record<string, string> = {
    "failing.json": failing,
    "healthy.json": healthy,
    "other.json": healthy.replaceAll("cart", "till"),
    "truncated.json": failing.slice(0, 150),
    "empty.txt": "",
    "prose.txt": "",
    "secret.yaml": "apiVersion: v1\nkind: Secret\nmetadata: { name: db }\ndata: { password: aHVudGVyMg== }\n",
    "dump/pods/cart.json": failing,
    "dump/logs/cart-previous.log":
      "panic: runtime error: index out of range [3] with length 3\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:3\n",
    "dump/.git/config": "[core]\n\tbare = false\n",
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string) => join(folder, name);

describe("the exit code", () => {
  const rows: Record<string, { args: () => string[]; stdin?: string; code: number; stderr?: RegExp }> = {
    "is 0 where nothing fails": { args: () => [file("healthy.json")], code: 0 },
    "is 1 where something fails": { args: () => [file("failing.json")], code: 1 },
    "is 1 where one of two fails": { args: () => [file("other.json"), file("failing.json")], code: 1 },
    "is 1 for standard input": { args: () => ["-"], stdin: failing, code: 1 },
    "is 1 for a folder of files": { args: () => [file("dump")], code: 1 },
    "is 2 for an empty file, which is named once": {
      args: () => [file("empty.txt")],
      code: 2,
      stderr: /^crashline: The file empty\.txt is empty\. /,
    },
    "is 2 for nothing on standard input": {
      args: () => ["-"],
      code: 2,
      stderr: /^crashline: The input is empty\. /,
    },
    "is 2 for JSON that ends too early, and says where": {
      args: () => [file("truncated.json")],
      code: 2,
      stderr: /^crashline: truncated\.json:1:\d+: /,
    },
    "is 2 for a Secret, which is not repeated": {
      args: () => [file("secret.yaml")],
      code: 2,
      stderr: /^crashline: (?![^]*aHVudGVyMg)/,
    },
  };
  test.each(Object.entries(rows))("%s", async (_, { args, stdin, code, stderr = /^$/ }) => {
    const ran = await runDiagnose(args(), stdin === undefined ? {} : { stdin });
    expect(ran).toMatchObject({ code, stderr: expect.stringMatching(stderr) });
    expect(ran.stdout === "").toBe(code === 2);
  });
});

describe("what the command line refuses", () => {
  const rows: Record<string, { args: string[]; says: string }> = {
    "no file": { args: [], says: "Name the files" },
    "a file that is not there": { args: [join(root, "no-such-file")], says: "There is no file" },
    "an unknown format": { args: ["--format", "pdf", "-"], says: '--format is "pdf"' },
    "an unknown colour": { args: ["--color", "pink", "-"], says: '--color is "pink"' },
    "a width in words": { args: ["--width", "wide", "-"], says: '--width is "wide"' },
    "a width in which nothing fits": { args: ["--width", "39", "-"], says: "from 40" },
    "a time that is none": { args: ["--observed-at", "yesterday", "-"], says: "RFC 3339" },
  };
  test.each(Object.entries(rows))("%s", async (_, { args, says }) => {
    const refused = runDiagnose(args);
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
  });

  test("an option that does not exist", async () => {
    await expect(runDiagnose(["--colour", "never", example])).rejects.toMatchObject({
      code: "ERR_PARSE_ARGS_UNKNOWN_OPTION",
    });
  });

  test("more than it can hold, before reading it", async () => {
    const large = file("large.bin");
    await writeFile(large, Buffer.alloc(64_000_001, 32));
    await expect(runDiagnose([large])).rejects.toThrow("larger than 64 MB");
  });
});

describe("the format", () => {
  test("is text by default: five lines that say what matters, then the rest", async () => {
    const { stdout } = await runDiagnose([example, previous]);
    expect(
      stdout
        .split("\n")
        .slice(0, 5)
        .map((line) => line.split(/[:,]/)[0]),
    ).toEqual(["diagnosed", "Now", "Proof", "Changed or scope", "Do"]);
    expect(stdout.endsWith("\n") && !stdout.endsWith("\n\n")).toBe(true);
  });
  test("may be Markdown", async () => {
    const { stdout } = await runDiagnose([example, previous, "--format", "markdown"]);
    expect(stdout).toMatch(/^\*\*diagnosed, /);
  });
  test("may be JSON: one object with reports and warnings", async () => {
    const { stdout } = await runDiagnose([example, previous, "--format", "json"]);
    const { reports, warnings } = JSON.parse(stdout);
    expect(warnings).toEqual([]);
    expect(reports).toMatchObject([
      { id: null, verdict: "diagnosed", subject: { cluster: "default", namespace: "shop" } },
    ]);
  });
  test("holds no secret in any", async () => {
    for (const format of ["text", "markdown", "json"]) {
      const { stdout } = await runDiagnose([example, "--format", format]);
      expect(stdout).not.toContain("correct-horse-battery");
    }
  });
});

describe("the cluster", () => {
  const rows: Record<string, { args: string[]; env: Record<string, string>; cluster: string }> = {
    "is default": { args: [], env: {}, cluster: "default" },
    "may be set by the environment": { args: [], env: { CRASHLINE_CLUSTER: "eu1" }, cluster: "eu1" },
    "is what the command line says": {
      args: ["--cluster", "us2"],
      env: { CRASHLINE_CLUSTER: "eu1" },
      cluster: "us2",
    },
  };
  test.each(Object.entries(rows))("%s", async (_, { args, env, cluster }) => {
    const { stdout } = await runDiagnose([example, "--format", "json", ...args], { env });
    expect(JSON.parse(stdout).reports[0].subject.cluster).toBe(cluster);
  });
});

describe("colour", () => {
  const escape = "\u001b[";
  const rows: Record<
    string,
    { args?: string[]; env?: Record<string, string>; columns?: number; colored: boolean }
  > = {
    "on a terminal": { columns: 100, colored: true },
    "not in a pipe": { colored: false },
    "in a pipe that asks for it": { args: ["--color", "always"], colored: true },
    "not on a terminal that asks for none": { args: ["--color", "never"], columns: 100, colored: false },
    "not where NO_COLOR is set": { env: { NO_COLOR: "1" }, columns: 100, colored: false },
    "where NO_COLOR is empty": { env: { NO_COLOR: "" }, columns: 100, colored: true },
    "where the command line asks for it against NO_COLOR": {
      args: ["--color", "always"],
      env: { NO_COLOR: "1" },
      colored: true,
    },
    "not on a dumb terminal": { env: { TERM: "dumb" }, columns: 100, colored: false },
    "never in Markdown": { args: ["--color", "always", "--format", "markdown"], colored: false },
    "never in JSON": { args: ["--color", "always", "--format", "json"], colored: false },
  };
  test.each(Object.entries(rows))("%s", async (_, { args = [], env = {}, columns, colored }) => {
    const { stdout } = await runDiagnose([example, ...args], {
      env,
      ...(columns !== undefined && { columns }),
    });
    expect(stdout.includes(escape)).toBe(colored);
  });

  test("changes nothing but colour", async () => {
    const plain = await runDiagnose([example]);
    const colored = await runDiagnose([example, "--color", "always"]);
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
  });
});

describe("the width", () => {
  test.each([40, 72, 100])("of %i breaks lines between words, and loses none", async (width) => {
    const whole = await runDiagnose([example, previous]);
    const { stdout } = await runDiagnose([example, previous, "--width", String(width)]);
    for (const line of stdout.split("\n").filter((text) => text.length > width))
      expect(line.trim()).not.toContain(" ");
    expect(stdout.split(/\s+/)).toEqual(whole.stdout.split(/\s+/));
  });
  test("is the terminal's", async () => {
    const { stdout } = await runDiagnose([example], { columns: 60, env: { NO_COLOR: "1" } });
    expect(stdout).toBe((await runDiagnose([example, "--width", "60"])).stdout);
  });
});

test("a folder is read as the files in it, but for those that do not show", async () => {
  const { stdout, stderr } = await runDiagnose([file("dump")]);
  expect(stdout).toMatch(/^diagnosed, /);
  expect(stdout).toContain("index out of range");
  expect(stderr).not.toContain(".git");
});

describe("hostile text", () => {
  const tricks = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202e\u2066\u200b";
  const hostile = pod(
    {
      phase: "Running",
      containerStatuses: [
        { name: "cart", ready: false, restartCount: 2, state: { waiting: { reason: `Odd${tricks}Reason` } } },
      ],
    },
    { name: `cart${tricks}end`, namespace: `shop${tricks}` },
  );
  // As it is, and in ASCII with JSON's escapes, which no decoder of bytes sees.
  const escaped = hostile.replace(
    /[^\u0020-\u007e]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const rows = ["text", "markdown", "json"].flatMap((format) => [
    { format, how: "as it is", stdin: hostile },
    { format, how: "escaped", stdin: escaped },
  ]);
  test.each(rows)("$how does nothing to a terminal, in $format", async ({ format, stdin }) => {
    const { stdout, stderr } = await runDiagnose(["-", "--format", format], { stdin });
    expect(stdout).toContain("end");
    expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
  test("in a file's name does nothing, either", async () => {
    const name = file(`a\u001b[31m\u202eb.json`);
    await writeFile(name, failing.slice(0, 150));
    const { code, stderr } = await runDiagnose([name]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

test("what would act on a terminal is in JSON an escape, and the same value", () => {
  const value = { name: "a\u001b[31m\u009b\u202e\u{e0001}b", line: "c\nd" };
  const json = printableJson(JSON.stringify(value));
  expect(json).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(JSON.parse(json)).toEqual(value);
});
