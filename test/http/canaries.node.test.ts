import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { openNodeDatabase } from "../../src/history/node.ts";
import { canary, encoded, sendCanaries } from "./canaries.ts";
import { openTestApp } from "./test-app.ts";

test("no secret of what is sent is found in the database file or what lies beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crashline-canaries-"));
  const db = await openNodeDatabase(join(folder, "crashline.db"));
  onTestFinished(async () => {
    db.close();
    await rm(folder, { recursive: true, force: true });
  });
  await sendCanaries(
    await openTestApp({ db, bodyLimits: { webhook: 100_000, dump: 2_000_000, yaml: 1_000_000 } }),
  );
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "latin1")),
  );
  const stored = files.join("");
  expect(stored.length).toBeGreaterThan(100_000);
  expect([stored.includes(canary), stored.includes(encoded)]).toEqual([false, false]);
});
