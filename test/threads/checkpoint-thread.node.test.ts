import { mkdtempSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import SQLite from "better-sqlite3";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { sharedWay } from "../../src/history/right-of-way.ts";
import { keepCheckpointing } from "../../src/threads/checkpoint-thread.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crashline-checkpoint-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The thread begins a second after the service. */
const patience = { timeout: 20_000 };

test("what was written reaches the file, also after the thread has failed", async () => {
  const databaseFile = join(folder, "crashline.db");
  const log = `${databaseFile}-wal`;
  const client = new SQLite(databaseFile);
  client.pragma("journal_mode = WAL");
  client.pragma("wal_autocheckpoint = 0");
  const size = () => statSync(databaseFile).size;
  const failures: unknown[] = [];
  const stop = keepCheckpointing({ databaseFile, way: sharedWay() }, (error) => failures.push(error));
  try {
    client.exec("CREATE TABLE bodies (body TEXT)");
    await vi.waitUntil(() => size() > 4096, patience);
    const before = size();

    renameSync(log, `${log}-aside`);
    symlinkSync(log, log);
    await vi.waitUntil(() => failures.length > 0, patience);
    expect(failures).toEqual([expect.objectContaining({ message: expect.stringContaining("ELOOP") })]);

    rmSync(log);
    renameSync(`${log}-aside`, log);
    client.prepare("INSERT INTO bodies VALUES (?)").run("x".repeat(100_000));
    await vi.waitUntil(() => size() > before + 90_000, patience);
    expect(failures).toHaveLength(1);
  } finally {
    await stop();
    client.close();
  }
});

test("a thread that came to grief holds nobody up", async () => {
  const way = sharedWay();
  // As one leaves it that ends in the middle.
  Atomics.store(way, 2, 1);
  const failures: unknown[] = [];
  const stop = keepCheckpointing({ databaseFile: join(folder, "none.db"), way }, (error) =>
    failures.push(error),
  );
  await vi.waitUntil(() => Atomics.load(way, 2) === 0, patience);
  expect(failures).toEqual([expect.objectContaining({ message: expect.stringContaining("unable to open") })]);
  await stop();
});

test("a thread that came to grief is started anew after a pause", async () => {
  const databaseFile = join(folder, "crashline.db");
  const failures: unknown[] = [];
  const stop = keepCheckpointing({ databaseFile, way: sharedWay() }, (error) => failures.push(error), {
    firstMilliseconds: 0,
    againMilliseconds: 200,
  });
  await vi.waitUntil(() => failures.length > 0, patience);
  const client = new SQLite(databaseFile);
  try {
    client.pragma("journal_mode = WAL");
    client.pragma("wal_autocheckpoint = 0");
    client.exec("CREATE TABLE bodies (body TEXT)");
    await vi.waitUntil(() => statSync(databaseFile).size > 4096, patience);
    expect(failures[0]).toMatchObject({ message: expect.stringContaining("unable to open") });
  } finally {
    await stop();
    client.close();
  }
});
