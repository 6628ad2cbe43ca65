import { execFile } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

import SQLite from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";

import { migrations } from "../../src/generated/migrations.ts";
import { rowsOf } from "../../src/history/database.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { migrate, missingMigrations } from "../../src/history/migrate.ts";
import { openCheckpointer, openNodeDatabase } from "../../src/history/node.ts";
import { sharedWay } from "../../src/history/right-of-way.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { tenants } from "../../src/history/tenant-schema.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, observation } from "./observation.ts";

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "crashline-history-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "ledger.db");
}

/** How often this process has the log of a database open. */
function openLogs(path: string): number {
  return readdirSync("/proc/self/fd").filter((fd) => {
    const file = `/proc/self/fd/${fd}`;
    // That of the list itself is closed by now.
    return existsSync(file) && readlinkSync(file) === `${path}-wal`;
  }).length;
}

describe("a database in a file", () => {
  test("is durable: a write-ahead log that is synchronised at each commit", async () => {
    const db = await openNodeDatabase(newFile());
    expect(await rowsOf(db, "PRAGMA journal_mode", [])).toEqual([{ journal_mode: "wal" }]);
    expect(await rowsOf(db, "PRAGMA synchronous", [])).toEqual([{ synchronous: 2 }]);
    expect(await rowsOf(db, "PRAGMA foreign_keys", [])).toEqual([{ foreign_keys: 1 }]);
    db.close();
  });

  test("is brought up to date by whoever checkpoints, while it stays open", async () => {
    const path = newFile();
    const db = await openNodeDatabase(path, { isCheckpointed: true });
    await ensureTenant(db, "acme", now);
    openCheckpointer(path, sharedWay()).checkpoint();
    const copy = newFile();
    // Without the log.
    copyFileSync(path, copy);
    const copied = await openNodeDatabase(copy, { migrated: true });
    expect(await rowsOf(copied, "SELECT name FROM tenants", [])).toEqual([{ name: "acme" }]);
    copied.close();
    db.close();
  });

  test("has a log that begins anew once it is long, although somebody always writes", async () => {
    const path = newFile();
    const way = sharedWay();
    const db = await openNodeDatabase(path, { isCheckpointed: true });
    const endless = new Worker(new URL("./endless-writer.ts", import.meta.url), {
      workerData: { path, way },
    });
    const { checkpoint } = openCheckpointer(path, way);
    const log = `${path}-wal`;
    while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < 1_000_000) await delay(10);
    // Its header counts how often it began anew.
    const file = openSync(log, "r");
    const header = Buffer.alloc(16);
    const begun = () => {
      readSync(file, header, 0, header.length, 0);
      return header.readUInt32BE(12);
    };
    const before = begun();
    while (statSync(path).size < 300_000_000 && begun() === before) checkpoint();
    await endless.terminate();
    expect(begun()).toBeGreaterThan(before);
    closeSync(file);
    db.close();
  });

  test("holds after it is opened again what it held before", async () => {
    const path = newFile();
    const db = await openNodeDatabase(path);
    const tenant = await ensureTenant(db, "default", now);
    await recordRestarts(db, tenant, { observations: [observation()], now });
    db.close();
    const again = await openNodeDatabase(path);
    expect(await ensureTenant(again, "default", now)).toBe(tenant);
    expect((await listRestarts(again, tenant, {}, { limit: 5 })).items).toHaveLength(1);
    again.close();
  });

  test("fails with SQLITE_BUSY where another process writes for too long", async () => {
    const path = newFile();
    const db = await openNodeDatabase(path, { busyMilliseconds: 20 });
    const other = new SQLite(path);
    other.exec("BEGIN IMMEDIATE");
    await expect(ensureTenant(db, "default", now)).rejects.toMatchObject({ code: "SQLITE_BUSY" });
    await expect(db.atomically([{ sql: "DELETE FROM tenants", params: [] }])).rejects.toMatchObject({
      code: "SQLITE_BUSY",
    });
    other.exec("ROLLBACK");
    other.close();
    expect(await ensureTenant(db, "default", now)).toBe(1);
    db.close();
  });

  test("has another revision whoever wrote, and the same one after what is not to count", async () => {
    const path = newFile();
    const db = await openNodeDatabase(path);
    const other = await openNodeDatabase(path);
    const tenant = await ensureTenant(db, "default", now);
    const rename = { sql: "UPDATE tenants SET name = name || '?'", params: [] };
    const writes: Record<string, () => unknown> = {
      "this connection": () => db.atomically([rename]),
      "several statements": () => db.atomically([rename, rename]),
      "without waiting for the disk": () => db.relaxed.atomically([rename]),
      "a query that stands alone": () => db.orm.update(tenants).set({ name: "acme" }),
      "another connection": () => other.atomically([rename]),
    };
    const unnoticed: string[] = [];
    for (const [who, write] of Object.entries(writes)) {
      const before = db.revision?.();
      await write();
      if (db.revision?.() === before) unnoticed.push(who);
    }
    expect(unnoticed).toEqual([]);
    const last = db.revision?.();
    await listRestarts(db, tenant, {}, { limit: 5 });
    await db.unrevised.atomically([rename]);
    expect(db.revision?.()).toBe(last);
    await db.atomically([rename]);
    expect(db.revision?.()).not.toBe(last);
    other.close();
    db.close();
  });

  test("can be closed while it is written back", async () => {
    const path = newFile();
    const db = await openNodeDatabase(path);
    await db.relaxed.atomically([
      { sql: "INSERT INTO tenants (name, created_at) VALUES ('acme', ?1)", params: [now] },
    ]);
    db.writeBack();
    db.writeBack();
    db.close();
    const again = await openNodeDatabase(path);
    expect(await rowsOf(again, "SELECT name FROM tenants", [])).toEqual([{ name: "acme" }]);
    again.close();
  });

  test.runIf(process.platform === "linux")(
    "leaves no file open when it is closed while it is written back",
    async () => {
      const path = newFile();
      const db = await openNodeDatabase(path);
      // As long as somebody has it open the log stays.
      const other = await openNodeDatabase(path);
      await ensureTenant(db, "acme", now);
      db.writeBack();
      db.close();
      await delay(100);
      expect(openLogs(path)).toBe(1);
      other.close();
    },
  );

  test.runIf(process.platform === "linux")(
    "whose writes are durable when synced begins at once to bring them to the disk, and no other does",
    async () => {
      const path = newFile();
      const db = await openNodeDatabase(path);
      await ensureTenant(db, "acme", now);
      expect(openLogs(path)).toBe(1);
      const behind = await openNodeDatabase(path, { migrated: true, durableWhenSynced: true });
      await rowsOf(behind, "SELECT name FROM tenants", []);
      expect(openLogs(path)).toBe(2);
      await behind.atomically([{ sql: "UPDATE tenants SET name = 'globex'", params: [] }]);
      // One for whoever syncs, one for what happens behind its back.
      while (openLogs(path) < 4) await delay(5);
      behind.close();
      db.close();
    },
  );

  test("that is no database is refused", async () => {
    const path = newFile();
    const { writeFileSync } = await import("node:fs");
    writeFileSync(path, "this is not a database, although it is long enough to be looked at".repeat(50));
    await expect(openNodeDatabase(path)).rejects.toMatchObject({ code: "SQLITE_NOTADB" });
  });
});

describe("a list of statements", () => {
  test("is done whole or not at all", async () => {
    const db = await openNodeDatabase(":memory:");
    const insert = (id: number) => ({
      sql: "INSERT INTO tenants (tenant_id, name, created_at) VALUES (?1, ?2, ?3)",
      params: [id, `t${id}`, now],
    });
    await expect(db.atomically([insert(1), insert(2), insert(1)])).rejects.toMatchObject({
      code: "SQLITE_CONSTRAINT_PRIMARYKEY",
    });
    expect(await rowsOf(db, "SELECT * FROM tenants", [])).toEqual([]);
    await db.atomically([insert(1), insert(2)]);
    expect(await rowsOf(db, "SELECT tenant_id FROM tenants", [])).toHaveLength(2);
    db.close();
  });

  const refused: Record<string, { sql: string; params?: unknown[]; because: string }> = {
    "more than 100 parameters": {
      sql: `SELECT ${Array.from({ length: 101 }, () => "?").join(", ")}`,
      params: Array.from({ length: 101 }, () => 1),
      because: "101 parameters",
    },
    "more than 100 kB of SQL": { sql: `SELECT '${"x".repeat(100_000)}'`, because: "bytes of SQL" },
    "more than five compound terms": {
      sql: Array.from({ length: 6 }, () => "SELECT 1").join(" UNION ALL "),
      because: "6 compound terms",
    },
    "a transaction of its own": { sql: " begin", because: "transaction" },
    "an undefined parameter": { sql: "SELECT ?", params: [undefined], because: "undefined" },
    "a value of more than two megabytes": {
      sql: "SELECT ?",
      params: ["é".repeat(1_000_001)],
      because: "2000002 bytes",
    },
  };
  test.for(Object.entries(refused))(
    "with %s is refused where tests ask for D1's limits",
    async ([, { sql, params = [], because }]) => {
      const db = await openNodeDatabase(":memory:", { likeD1: true });
      await expect(db.atomically([{ sql, params }])).rejects.toThrow(because);
      db.close();
    },
  );

  test("lets others have a turn between slices", async () => {
    const db = await openNodeDatabase(":memory:");
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const slow = {
      sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT count(*) AS c FROM n",
      params: [],
    };
    for (let slice = 0; slice < 30; slice += 1) await db.atomically([slow]);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    db.close();
  });
});

describe("migrations", () => {
  test("are applied once, and twice is harmless", async () => {
    const db = await openNodeDatabase(":memory:", { migrated: true });
    expect(await migrate(db)).toEqual(migrations.map(({ name }) => name));
    expect(await migrate(db)).toEqual([]);
    expect(await missingMigrations(db)).toEqual([]);
    db.close();
  });

  test("of a newer version are left alone", async () => {
    const db = await openNodeDatabase(":memory:");
    await db.atomically([
      { sql: "INSERT INTO schema_migrations (name) VALUES ('9999_of_tomorrow.sql')", params: [] },
    ]);
    expect(await migrate(db)).toEqual([]);
    expect(await missingMigrations(db)).toEqual([]);
    db.close();
  });

  test("that were cut short between two files go on", async () => {
    const path = newFile();
    const db = await openNodeDatabase(path);
    await db.atomically([
      { sql: "DELETE FROM schema_migrations WHERE name = ?1", params: [migrations.at(-1)?.name] },
      { sql: "ALTER TABLE alerts DROP COLUMN workload_kind", params: [] },
    ]);
    expect(await missingMigrations(db)).toEqual([migrations.at(-1)?.name]);
    expect(await migrate(db)).toEqual([migrations.at(-1)?.name]);
    db.close();
  });

  test("that fail leave nothing of themselves, and say why", async () => {
    const db = await openNodeDatabase(":memory:", { migrated: true });
    await db.atomically([{ sql: "CREATE TABLE workloads (in_the_way INTEGER)", params: [] }]);
    await expect(migrate(db)).rejects.toThrow("workloads");
    expect(await rowsOf(db, "SELECT name FROM sqlite_schema WHERE name IN ('terms', 'tokens')", [])).toEqual([
      { name: "tokens" },
    ]);
    db.close();
  });

  test("by five processes at once are applied once", async () => {
    const path = newFile();
    const script = `import { openNodeDatabase } from ${JSON.stringify(new URL("../../src/history/node.ts", import.meta.url).href)};
      (await openNodeDatabase(${JSON.stringify(path)}, { busyMilliseconds: 20000 })).close();`;
    await Promise.all(
      Array.from({ length: 5 }, () =>
        promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]),
      ),
    );
    const db = await openNodeDatabase(path);
    const names = await rowsOf(db, "SELECT name FROM schema_migrations ORDER BY id", []);
    expect(names.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
    db.close();
  });

  test.for(migrations.map(({ name, sql }) => [name, sql] as const))(
    "%s only adds, in lines that end with LF",
    ([, sql]) => {
      expect(sql).not.toMatch(/\r/);
      expect(sql).not.toMatch(/\b(DROP|RENAME|PRAGMA|CASCADE|TRIGGER)\b|__new_/i);
      expect(sql.split("--> statement-breakpoint").every((statement) => statement.trim().endsWith(";"))).toBe(
        true,
      );
    },
  );
});
