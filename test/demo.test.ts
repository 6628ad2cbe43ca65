import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

test("the demo shows three incidents and an alert, and ends by itself", async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, "../scripts/demo.ts"),
  ]);
  expect(stderr).toBe("");
  expect(stdout.match(/^\$ curl /gmu)).toHaveLength(6);
  expect(stdout.match(/^(?:diagnosed|inconclusive)\b/gmu)).toEqual([
    "diagnosed",
    "diagnosed",
    "inconclusive",
    "diagnosed",
  ]);
  expect(stdout).toContain('"crashline_cause": "dependency-connection-refused"');
  expect(stdout).toMatch(/`npm start` runs it for good/u);
});
