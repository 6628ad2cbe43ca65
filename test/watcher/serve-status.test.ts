import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { serveStatus } from "../../src/watcher/serve-status.ts";
import { openSpool } from "../../src/watcher/spool.ts";

test("says what waits, what was dropped for want of room and what was refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crashline-status-"));
  const spool = await openSpool({ folder, mostBytes: 6, onDropped: () => {} });
  const server = await serveStatus({ host: "127.0.0.1", port: 0 }, () => spool.size());
  onTestFinished(() => server.close());
  for (const text of ["a1", "a2", "a3", "a4"]) await spool.put("a", text);
  await spool.refuse((await spool.next())?.name ?? "");

  const health = await fetch(`${server.url}/healthz`);
  expect({ status: health.status, body: await health.json() }).toEqual({
    status: 200,
    body: { bundles: 2, bytes: 4, dropped: 1, refused: 1 },
  });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics.split("\n").filter((line) => !line.startsWith("#") && line !== "")).toEqual([
    "crashline_watcher_spool_bundles 2",
    "crashline_watcher_spool_bytes 4",
    "crashline_watcher_dropped_bundles_total 1",
    "crashline_watcher_refused_bundles_total 1",
  ]);
  expect((await fetch(`${server.url}/anything`)).status).toBe(404);
});
