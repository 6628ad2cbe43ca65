import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";

import { d1Database } from "../../src/history/d1.ts";
import type { Database } from "../../src/history/database.ts";
import { migrate, missingMigrations } from "../../src/history/migrate.ts";
import { oomPod } from "../http/dumps.ts";
import { openTestApp, type TestApp } from "../http/test-app.ts";
import { type Fault, faultyBinding } from "./faulty-binding.ts";
import { freshDatabase } from "./fresh-database.ts";

const immediately = () => Promise.resolve();

const bundle = JSON.stringify({
  apiVersion: "crashline/v1",
  kind: "EvidenceBundle",
  observedAt: "2026-03-02T10:06:00Z",
  items: [JSON.parse(oomPod())],
});
const notification = JSON.stringify({
  version: "4",
  groupKey: '{}:{namespace="shop"}',
  alerts: ["cart-7d9f8b6c5d-x2x7k", "basket-5d9f8b6c5d-aaaaa"].map((pod, index) => ({
    status: "firing",
    labels: { alertname: "KubePodCrashLooping", namespace: "shop", pod, container: "main" },
    startsAt: "2026-03-02T10:00:00Z",
    endsAt: "0001-01-01T00:00:00Z",
    fingerprint: `00000000000000f${index}`,
  })),
});

interface Call {
  path: string;
  body: string;
  status: number;
  headers?: Record<string, string>;
}
const json = { "content-type": "application/json" };
const calls = {
  "a dump": { path: "/v1/diagnoses", body: oomPod(), status: 200 },
  "a dump with an idempotency key": {
    path: "/v1/diagnoses",
    body: oomPod(),
    status: 200,
    headers: { "idempotency-key": "one" },
  },
  evidence: { path: "/v1/evidence", body: bundle, status: 202, headers: json },
  "a notification": { path: "/v1/webhooks/alertmanager", body: notification, status: 202, headers: json },
} satisfies Record<string, Call>;

function send(app: TestApp, { path, body, headers = {} }: Call): Promise<Response> {
  return app.send(path, { method: "POST", body, headers });
}

/** How many rows each table has: ids and times differ from run to run, what is lost or doubled shows here. */
async function rowCounts(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  ).all<{ name: string }>();
  const counts: Record<string, number> = {};
  for (const { name } of results) {
    counts[name] = (await env.DB.prepare(`SELECT count(*) AS n FROM ${name}`).first<number>("n")) ?? 0;
  }
  return counts;
}

/** What a sound database holds after a call, and how many restarts it counted; asked for once each. */
const sound = new Map<Call, { counts: Record<string, number>; restarts: unknown }>();
async function afterSound(call: Call): Promise<{ counts: Record<string, number>; restarts: unknown }> {
  const known = sound.get(call);
  if (known) return known;
  const app = await openTestApp({ db: await freshDatabase() });
  const answer = await send(app, call);
  expect(answer.status).toBe(call.status);
  const after = { restarts: restartsIn(await answer.json()), counts: await rowCounts() };
  sound.set(call, after);
  return after;
}

/** How many restarts an answer calls new and known. */
function restartsIn(answer: unknown): unknown {
  const { restarts, reports } = answer as { restarts?: object; reports?: { restarts?: { new?: number } }[] };
  return restarts ?? reports?.map((report) => report.restarts?.new);
}

async function openFaultyApp(fault: Fault) {
  await freshDatabase();
  const { binding, ...control } = faultyBinding(env.DB, fault);
  const app = await openTestApp({ db: d1Database(binding, immediately) });
  // The token is made before anything fails.
  await app.send("/v1/reports");
  return { app, ...control };
}

/** Faults that D1 documents as passing. */
const passing = [
  "D1_ERROR: Network connection lost.",
  "D1_ERROR: Internal error while starting up D1 DB storage caused object to be reset.",
  "D1_ERROR: D1 DB reset because its code was updated.",
  "D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
];

/** Faults that it documents and that trying again at once would make worse. */
const lasting = [
  "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
  "D1_ERROR: D1 DB is overloaded. Too many requests queued.",
  "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
  "D1_ERROR: D1 DB exceeded its CPU time limit and was reset.",
  "D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.",
  "D1_ERROR: Your account has exceeded D1's maximum account storage limit, please contact Cloudflare to raise your limit.",
];

const moments = ["before", "after"] as const;

describe.for(Object.entries(calls))("%s", ([, call]) => {
  test.for(passing.flatMap((message) => moments.map((moment) => ({ message, moment }))))(
    "is stored once where every statement first fails: $message $moment the commit",
    async ({ message, moment }) => {
      const { counts, restarts } = await afterSound(call);
      const { app, arm, thrown } = await openFaultyApp({ message, moment });
      arm();
      const response = await send(app, call);
      expect({ status: response.status, faults: thrown() >= 3 }).toEqual({
        status: call.status,
        faults: true,
      });
      expect(restartsIn(await response.json())).toEqual(restarts);
      expect(await rowCounts()).toEqual(counts);
    },
  );

  test.for(lasting)("is answered 503 with a time to try again: %s", async (message) => {
    const { app, arm } = await openFaultyApp({ message, moment: "before" });
    arm();
    const refused = await send(app, call);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(await refused.text()).not.toContain("D1");
  });

  test.for(lasting.flatMap((message) => moments.map((moment) => ({ message, moment }))))(
    "is stored once, and answered 503 that does not deny it, where what stores it fails: $message $moment the commit",
    async ({ message, moment }) => {
      const { counts } = await afterSound(call);
      const { app, arm, disarm, thrown } = await openFaultyApp({
        message,
        moment,
        only: "INSERT INTO reports",
      });
      arm();
      const refused = await send(app, call);
      expect({ status: refused.status, thrown: thrown() }).toEqual({ status: 503, thrown: 1 });
      expect(await refused.json()).toMatchObject({
        code: "unavailable",
        detail:
          "The database cannot be used now. What was sent may be stored all the same; to send it again is safe.",
      });
      const { reports } = await rowCounts();
      expect(reports).toBe(moment === "before" ? 0 : counts["reports"]);
      disarm();
      expect((await send(app, call)).status).toBe(call.status);
      // Without an idempotency key a dump that is sent again is asked about again: it has a report more, and nothing else.
      const times = call === calls["a dump"] && moment === "after" ? 2 : 1;
      const { reports: once = 0, report_labels: labels = 0 } = counts;
      expect(await rowCounts()).toEqual({ ...counts, reports: times * once, report_labels: times * labels });
    },
  );
});

const questions = {
  tokens: "/v1/crash-loops",
  reports: "/v1/reports",
  restarts: "/v1/restarts",
  crash_loops: "/v1/crash-loops?workload=cart",
};

test.for(Object.entries(questions))(
  "a question is answered 503 where %s cannot be read",
  async ([only, path]) => {
    const message = "D1_ERROR: D1 DB is overloaded. Too many requests queued.";
    const { app, arm } = await openFaultyApp({ message, moment: "always", only });
    arm();
    const refused = await app.send(path);
    expect({ status: refused.status, after: refused.headers.get("retry-after") }).toEqual({
      status: 503,
      after: "5",
    });
    expect(await refused.text()).toContain("Send it again");
  },
);

describe("two isolates", () => {
  test.for(["evidence", "a notification", "a dump with an idempotency key"] as const)(
    "that are sent %s at the same time make of it what one does",
    async (name) => {
      const call = calls[name];
      const { counts: expected } = await afterSound(call);
      const db = await freshDatabase();
      const [one, other] = [await openTestApp({ db }), await openTestApp({ db: d1Database(env.DB) })];
      await Promise.all([one, other].map((app) => app.send("/v1/reports")));
      const answers = await Promise.all([one, other, one].map((app) => send(app, call)));
      for (const { status } of answers) expect([call.status, 409]).toContain(status);
      expect(answers.filter(({ status }) => status === call.status).length).toBeGreaterThan(0);
      const { tokens, ...counts } = await rowCounts();
      expect(tokens).toBeGreaterThan(0);
      expect({ ...counts, tokens: expected["tokens"] }).toEqual(expected);
    },
  );

  test("that are sent the same dump make a report each and its restarts once", async () => {
    const { counts: expected } = await afterSound(calls["a dump"]);
    const db = await freshDatabase();
    const [one, other] = [await openTestApp({ db }), await openTestApp({ db: d1Database(env.DB) })];
    const answers = await Promise.all([one, other].map((app) => send(app, calls["a dump"])));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const counts = await rowCounts();
    expect(counts["reports"]).toBe(2);
    for (const table of ["restarts", "crash_loops", "pods", "workloads", "evidence"]) {
      expect({ table, rows: counts[table] }).toEqual({ table, rows: expected[table] });
    }
  });
});

describe("migrations", () => {
  test("applied a second time change nothing", async () => {
    const db = await freshDatabase();
    const before = await schemaOf();
    expect(await migrate(db)).toEqual([]);
    expect(await migrate(d1Database(env.DB))).toEqual([]);
    expect(await schemaOf()).toEqual(before);
  });

  test("of a later version leave this one working", async () => {
    const db = await freshDatabase();
    await laterVersion();
    expect(await missingMigrations(db)).toEqual([]);
    expect(await migrate(db)).toEqual([]);
    const app = await openTestApp({ db });
    for (const call of Object.values(calls)) {
      expect((await send(app, call)).status).toBe(call.status);
    }
    for (const path of ["/v1/reports", "/v1/restarts", "/v1/crash-loops", "/readyz"]) {
      expect({ path, status: (await app.send(path)).status }).toEqual({ path, status: 200 });
    }
    const { items } = (await (await app.send("/v1/restarts")).json()) as { items: object[] };
    expect(items[0]).not.toHaveProperty("later");
  });
});

async function schemaOf(): Promise<unknown> {
  return (await env.DB.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").all()).results;
}

/** What additive migrations may bring: a column in every table, a table, an index, and their own record. */
async function laterVersion(): Promise<void> {
  const tables = Object.keys(await rowCounts()).filter((name) => name !== "schema_migrations");
  for (const table of tables) await env.DB.exec(`ALTER TABLE ${table} ADD COLUMN later TEXT`);
  await env.DB.exec("CREATE TABLE later_table (tenant_id INTEGER NOT NULL, text TEXT) STRICT");
  await env.DB.exec("CREATE INDEX later_index ON restarts (tenant_id, later)");
  await env.DB.exec("INSERT INTO schema_migrations (name) VALUES ('9999_later.sql')");
}

test("a database that fails for good says nothing but that", async () => {
  const db: Database = d1Database(
    faultyBinding(env.DB, { message: "D1_ERROR: Network connection lost.", moment: "always" }).armed(),
    immediately,
  );
  await freshDatabase();
  const app = await openTestApp({ db: await freshDatabase() });
  const broken = await openTestApp({ db });
  expect((await app.send("/readyz")).status).toBe(200);
  expect((await broken.send("/readyz", { scopes: null })).status).toBe(503);
  expect((await broken.send("/livez", { scopes: null })).status).toBe(404);
});
