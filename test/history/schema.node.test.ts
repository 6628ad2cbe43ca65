import { readFileSync, writeFileSync } from "node:fs";

import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, onTestFinished, test } from "vitest";

import { rowsOf } from "../../src/history/database.ts";
import { openNodeDatabase } from "../../src/history/node.ts";
import * as ledger from "../../src/history/ledger-schema.ts";
import * as reports from "../../src/history/report-schema.ts";
import * as tenants from "../../src/history/tenant-schema.ts";

const golden = new URL("./schema.sql", import.meta.url);

async function open() {
  const db = await openNodeDatabase(":memory:");
  onTestFinished(() => db.close());
  return db;
}

const tables = [...Object.values(tenants), ...Object.values(ledger), ...Object.values(reports)].filter(
  (value) => is(value, SQLiteTable),
);

test("the schema after all migrations is the one on file", async () => {
  const db = await open();
  const rows = await rowsOf(
    db,
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    [],
  );
  const text = rows.map(({ sql }) => `${String(sql)};\n`).join("\n");
  // `UPDATE=1 npx vitest run test/history/schema` writes it anew
  if (process.env["UPDATE"] === "1") writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, "utf8"));
});

test("drizzle knows every table", async () => {
  const db = await open();
  const rows = await rowsOf(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    [],
  );
  const names = rows.map(({ name }) => String(name)).filter((name) => name !== "schema_migrations");
  expect(tables.map((table) => getTableName(table)).toSorted()).toEqual(names.toSorted());
});

test.for(tables.map((table) => [getTableName(table), table] as const))(
  "drizzle's %s has the table's columns, key and indexes",
  async ([name, table]) => {
    const db = await open();
    const columns = await rowsOf(db, 'SELECT name, type, "notnull" FROM pragma_table_info(?1) ORDER BY cid', [
      name,
    ]);
    const known = Object.values(getTableColumns(table));
    expect(
      known.map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.notNull || column.primary ? 1 : 0,
      ]),
    ).toEqual(
      // An INTEGER PRIMARY KEY is never null, whatever the table says of it.
      columns.map((column) => [
        column["name"],
        column["type"],
        name === "tenants" && column["name"] === "tenant_id" ? 1 : column["notnull"],
      ]),
    );

    const key = await rowsOf(db, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", [name]);
    const { primaryKeys, indexes } = getTableConfig(table);
    const keyOf =
      primaryKeys[0]?.columns.map((column) => column.name) ??
      known.filter(({ primary }) => primary).map((column) => column.name);
    expect(keyOf).toEqual(key.map((column) => column["name"]));

    const made = await rowsOf(
      db,
      "SELECT l.name, l.\"unique\", group_concat(i.name) AS columns FROM pragma_index_list(?1) AS l, pragma_index_info(l.name) AS i WHERE l.origin = 'c' GROUP BY l.name ORDER BY l.name",
      [name],
    );
    const declared = indexes.map(({ config }) => ({
      name: config.name,
      unique: config.unique ? 1 : 0,
      columns: config.columns.map((column) => ("name" in column ? column.name : "")).join(","),
    }));
    expect(declared.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toEqual(made);
  },
);

test("every key and index begins with the tenant, but those by which a tenant is found", async () => {
  const db = await open();
  const rows = await rowsOf(
    db,
    `SELECT m.name AS "table", l.name AS "index", i.name AS first FROM sqlite_schema AS m, pragma_index_list(m.name) AS l, pragma_index_info(l.name) AS i
      WHERE m.type = 'table' AND i.seqno = 0 AND i.name <> 'tenant_id'`,
    [],
  );
  const tablesWithout = new Set(rows.map((row) => String(row["table"])));
  expect([...tablesWithout].toSorted()).toEqual(["schema_migrations", "tenants", "tokens"]);
});

test("the ledger is strict, without rowid, in the order of workload and time", async () => {
  const db = await open();
  const rows = await rowsOf(db, "SELECT wr, strict FROM pragma_table_list('restarts')", []);
  expect(rows).toEqual([{ wr: 1, strict: 1 }]);
  const key = await rowsOf(db, "SELECT name FROM pragma_table_info('restarts') WHERE pk > 0 ORDER BY pk", []);
  expect(key.map(({ name }) => name)).toEqual([
    "tenant_id",
    "workload_id",
    "finished_at",
    "pod_id",
    "container_id",
  ]);
  const indexes = await rowsOf(db, "SELECT origin FROM pragma_index_list('restarts')", []);
  expect(indexes).toEqual([{ origin: "pk" }]);
});
