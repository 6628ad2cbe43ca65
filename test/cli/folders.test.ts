import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { tarOf, tgzOf, zipOf } from "../intake/archive/make-archive.ts";
import { podJson } from "../intake/pods.ts";
import { runDiagnose } from "./run-diagnose.ts";

const name = "cart-7d9f8b6c5d-x2x7k";
const crashed = podJson({
  name,
  namespace: "shop",
  restartCount: 3,
  ready: false,
  state: { waiting: { reason: "CrashLoopBackOff" } },
  lastState: { terminated: { exitCode: 2, reason: "Error", finishedAt: "2026-03-02T10:20:00Z" } },
  container: "cart",
});
const pods = JSON.stringify({ apiVersion: "v1", kind: "PodList", items: [crashed] });
const log = "panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n";
const marked = `==== START logs for container cart of pod shop/${name} ====\n${log}==== END logs for container cart of pod shop/${name} ====\n`;

/** Each needs its folders to know whose log it is. */
const layouts: Record<string, Record<string, string>> = {
  "cluster-info-dump": { "shop/pods.json": pods, [`shop/${name}/logs.txt`]: marked },
  "must-gather": {
    "namespaces/shop/core/pods.yaml": pods,
    [`namespaces/shop/pods/${name}/cart/cart/logs/previous.log`]: log,
  },
  troubleshoot: {
    "cluster-resources/pods/shop.json": pods,
    [`cluster-resources/pods/logs/shop/${name}/cart-previous.log`]: log,
  },
};
const found = /^diagnosed, proven: .*container cart: application-panic/;

let folder: string;
const at = (path: string) => join(folder, path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashline-folders-"));
  for (const [layout, files] of Object.entries(layouts)) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(at(`${layout}/${path}/..`), { recursive: true });
      await writeFile(at(`${layout}/${path}`), text);
    }
    await writeFile(at(`${layout}.tar`), tarOf(files));
    await writeFile(at(`${layout}.tgz`), tgzOf(files));
    await writeFile(at(`${layout}.zip`), zipOf(files));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(Object.keys(layouts))("%s", (layout) => {
  test.each(["", ".tar", ".tgz", ".zip"])("as %j", async (ending) => {
    const { code, stdout, stderr } = await runDiagnose([at(`${layout}${ending}`)]);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: expect.stringMatching(found), stderr: "" });
  });
});

test("a part of a must-gather keeps what the folders above it say", async () => {
  const { stdout } = await runDiagnose([at("must-gather/namespaces/shop")]);
  expect(stdout).toMatch(found);
});

test("links are not followed, whether out of the folder or round in it", async () => {
  await mkdir(at("linked/inner"), { recursive: true });
  await writeFile(at("linked/pods.json"), pods);
  await symlink(at("must-gather"), at("linked/elsewhere"));
  await symlink(at("cluster-info-dump/shop/pods.json"), at("linked/inner/other.json"));
  await symlink(at("linked"), at("linked/inner/round"));
  const { stdout, stderr } = await runDiagnose([at("linked")]);
  expect(stdout).toMatch(/^inconclusive: /);
  expect(stdout).toContain("1 of 1 pod not Ready");
  expect(stderr).toBe("");
});

test("paths that lead out of an archive are left out, and said", async () => {
  await writeFile(
    at("tricks.tgz"),
    tgzOf({ "ok/pods.json": pods, "../../pods.json": pods, "/etc/passwd.txt": "x" }),
  );
  const { code, stderr } = await runDiagnose([at("tricks.tgz")]);
  expect(code).toBe(1);
  expect(stderr).toContain("2 files were left out because their paths lead out of the archive");
});

test("an empty folder is said to be one", async () => {
  await mkdir(at("empty/inner"), { recursive: true });
  await expect(runDiagnose([at("empty")])).rejects.toThrow("There is no file in");
});

test("more than would be held is read file by file", async () => {
  await mkdir(at("large"), { recursive: true });
  await writeFile(at("large/pods.json"), pods);
  await writeFile(at("large/current.log"), "handled request 200\n".repeat(3_500_000));
  const { code, stderr } = await runDiagnose([at("large")]);
  expect(code).toBe(1);
  expect(stderr).toContain("only the ends were read");
});

// Nothing is unreadable for root.
test.skipIf(process.getuid?.() === 0)(
  "a file that cannot be read is told of, and the others are read",
  async () => {
    await mkdir(at("closed"), { recursive: true });
    await writeFile(at("closed/pods.json"), pods);
    await writeFile(at("closed/secret.json"), pods);
    await chmod(at("closed/secret.json"), 0);
    const { code, stderr } = await runDiagnose([at("closed")]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("secret.json: cannot be read (EACCES)")]);
    await expect(runDiagnose([at("closed/secret.json")])).rejects.toThrow("cannot be read (EACCES)");
  },
);
