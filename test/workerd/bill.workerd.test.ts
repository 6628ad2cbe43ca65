import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";

import { type D1Binding, d1Database } from "../../src/history/d1.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { restartAt } from "../history/observation.ts";
import { oomPod } from "../http/dumps.ts";
import { openTestApp, type TestApp } from "../http/test-app.ts";
import { freshDatabase } from "./fresh-database.ts";

interface Bill {
  read: number;
  written: number;
  /** Calls of the binding: each is a subrequest and a wait. */
  journeys: number;
}

/** The real binding, which adds up what each call of it is billed. */
function meteredBinding(real: D1Database): { binding: D1Binding; bill: Bill } {
  const bill: Bill = { read: 0, written: 0, journeys: 0 };
  const charge = (...results: D1Result[]) => {
    for (const { meta } of results) {
      bill.read += meta.rows_read;
      bill.written += meta.rows_written;
    }
  };
  const originals = new WeakMap<object, D1PreparedStatement>();
  function prepared(statement: D1PreparedStatement): D1PreparedStatement {
    const counted = async (): Promise<D1Result> => {
      bill.journeys += 1;
      const result = await statement.all();
      charge(result);
      return result;
    };
    const wrapper = {
      bind: (...values: unknown[]) => prepared(statement.bind(...values)),
      all: counted,
      run: counted,
      // Alone it does not say what it cost; asking twice does not disturb a read.
      raw: async () => (await counted(), statement.raw()),
    } as unknown as D1PreparedStatement;
    originals.set(wrapper, statement);
    return wrapper;
  }
  const binding = {
    prepare: (sql: string) => prepared(real.prepare(sql)),
    async batch(queries: D1PreparedStatement[]) {
      bill.journeys += 1;
      const results = await real.batch(queries.map((query) => originals.get(query)!));
      charge(...results);
      return results;
    },
  };
  return { binding, bill };
}

const json = { "content-type": "application/json" };
const post = (body: string): RequestInit => ({ method: "POST", body, headers: json });
const bundle = (dump: string) =>
  JSON.stringify({ apiVersion: "crashline/v1", kind: "EvidenceBundle", items: [JSON.parse(dump)] });
const alertOf = (pod: string) => ({
  status: "firing",
  labels: { alertname: "KubePodCrashLooping", namespace: "shop", pod, container: "cart", team: "checkout" },
  startsAt: "2026-03-02T10:00:00Z",
  endsAt: "0001-01-01T00:00:00Z",
});
const notification = (...alerts: object[]) =>
  JSON.stringify({ version: "4", groupKey: '{}:{namespace="shop"}', alerts });

const firing = notification(alertOf("cart-7d9f8b6c5d-x2x7k"));
const next = oomPod({ restarts: 4, finishedAt: "2026-03-02T10:07:00Z" });

/** A service that knows one crash loop already, among the restarts of others. */
async function openApp(
  others: number,
): Promise<{ app: TestApp; costOf(path: string, init?: RequestInit): Promise<Bill> }> {
  const sound = await freshDatabase();
  const tenant = await ensureTenant(sound, "default", "2026-03-02T10:00:00Z");
  await recordRestarts(sound, tenant, {
    now: "2026-03-02T12:00:00Z",
    observations: Array.from({ length: others }, (_, index) =>
      restartAt(index / 7 - 200, {
        cluster: "default",
        workload: { kind: "Deployment", name: `other-${index % 20}` },
        pod: `other-${index % 20}-x`,
        podUid: `${index % 20}`,
        node: "node-1",
        attempt: Math.floor(index / 20),
      }),
    ),
  });
  const { binding, bill } = meteredBinding(env.DB);
  const app = await openTestApp({ db: d1Database(binding) });
  await app.send("/v1/diagnoses", post(oomPod()));
  await app.send("/v1/webhooks/alertmanager", post(firing));
  return {
    app,
    async costOf(path, init) {
      Object.assign(bill, { read: 0, written: 0, journeys: 0 });
      const response = await app.send(path, init);
      await response.text();
      expect({ path, ok: response.ok }).toEqual({ path, ok: true });
      return { ...bill };
    },
  };
}

interface Operation {
  path: string;
  init?: RequestInit;
  most: Bill;
}

// A row written costs as much as a thousand read. `written` is what was measured, with its reason; `read` and `journeys`
// leave about a third for the planner and for what a report is yet to say.
const operations: Record<string, Operation> = {
  // Report 6 (row, key and four indexes), six labels and their index 12, the crash loop that names it 1, and 2 that tie it to
  // the alert that fires.
  "a dump that is sent again": {
    path: "/v1/diagnoses",
    init: post(oomPod()),
    most: { read: 250, written: 21, journeys: 9 },
  },
  // Also the restart 1 and the evidence 3, as its content is new.
  "a dump with a new restart": {
    path: "/v1/diagnoses",
    init: post(next),
    most: { read: 260, written: 25, journeys: 9 },
  },
  // The restart and its crash loop, in no index. No report: nothing of it is news.
  "pushed evidence with a new restart": {
    path: "/v1/evidence",
    init: post(bundle(next)),
    most: { read: 180, written: 2, journeys: 8 },
  },
  // When it was last heard of.
  "an alert that is repeated": {
    path: "/v1/webhooks/alertmanager",
    init: post(firing),
    most: { read: 20, written: 1, journeys: 4 },
  },
  // Alert 3, report 6, seven labels and their index 14, the tie and its index 2.
  "an alert of another workload": {
    path: "/v1/webhooks/alertmanager",
    init: post(notification(alertOf("basket-7d9f8b6c5d-x2x7k"))),
    most: { read: 45, written: 25, journeys: 5 },
  },
  "the restarts of a workload": {
    path: "/v1/restarts?workload=cart",
    most: { read: 65, written: 0, journeys: 8 },
  },
  // About twenty rows for each of fifty restarts: its key, and the words it is made of.
  "the newest restarts of all": { path: "/v1/restarts", most: { read: 1_100, written: 0, journeys: 13 } },
  "the restarts on a node": {
    path: "/v1/restarts?node=node-1",
    most: { read: 1_600, written: 0, journeys: 12 },
  },
  // Each with its alerts.
  "a list of reports": { path: "/v1/reports", most: { read: 10, written: 0, journeys: 4 } },
  "a timeline": {
    path: "/v1/timeline?workload=cart&namespace=shop",
    most: { read: 60, written: 0, journeys: 9 },
  },
  "a list of crash loops": { path: "/v1/crash-loops", most: { read: 6, written: 0, journeys: 3 } },
};

describe.for([40, 1_000])(
  "with %d restarts of others on record, a request is billed at most so much:",
  (others) => {
    test.for(Object.entries(operations))("%s", async ([, { path, init, most }]) => {
      const { costOf } = await openApp(others);
      const bill = await costOf(path, init);
      // Token and tenant alone are two.
      expect(bill.read).toBeGreaterThanOrEqual(2);
      expect(within(bill, most)).toEqual(most);
    });

    test("one report", async () => {
      const { app, costOf } = await openApp(others);
      const { items } = (await (await app.send("/v1/reports")).json()) as { items: { id: string }[] };
      const most = { read: 65, written: 0, journeys: 5 };
      expect(within(await costOf(`/v1/reports/${items[0]?.id ?? "none"}`), most)).toEqual(most);
    });
  },
);

/** The bound where it is kept, and what was billed where not, so that a failure shows both. */
function within(bill: Bill, most: Bill): Bill {
  return {
    read: bill.read <= most.read ? most.read : bill.read,
    written: bill.written <= most.written ? most.written : bill.written,
    journeys: bill.journeys <= most.journeys ? most.journeys : bill.journeys,
  };
}
