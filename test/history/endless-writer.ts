// A thread of node.node.test.ts: writes without end, and lets others pass.
import { workerData } from "node:worker_threads";

import SQLite from "better-sqlite3";

import { letsOthersPass, type SharedWay } from "../../src/history/right-of-way.ts";

const { path, way } = workerData as { path: string; way: SharedWay };
const client = new SQLite(path);
client.pragma("wal_autocheckpoint = 0");
client.pragma("synchronous = NORMAL");
client.exec("CREATE TABLE bodies (body TEXT)");
const insert = client.prepare("INSERT INTO bodies VALUES (?)");
const body = "x".repeat(20_000);
const turn = letsOthersPass(way);
for (;;) await turn.take(() => insert.run(body));
