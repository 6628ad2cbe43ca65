import { describe, expect, test } from "vitest";

import { oomPod } from "./dumps.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const json = { "content-type": "application/json" };
const firstDay = "2026-03-02T10:06:00Z";
const secondDay = "2026-03-03T10:06:00Z";

/** Two crashes that have nothing in common, a day apart, each with its alert. */
async function twoCrashes(): Promise<TestApp> {
  let time = Date.parse(firstDay);
  const app = await openTestApp({ now: () => new Date((time += 1000)).toISOString() });
  await crash(app, { cluster: "prod", pod: JSON.parse(oomPod()), logs: [], fingerprint: "00000000000000aa" });
  time = Date.parse(secondDay);
  await crash(app, {
    cluster: "stage",
    pod: waiting,
    logs: [
      {
        namespace: "pay",
        pod: "api-0",
        container: "main",
        previous: true,
        text: "Error: connect ECONNREFUSED db.pay.svc.cluster.local:5432\n",
      },
    ],
    fingerprint: "00000000000000bb",
  });
  return app;
}

const waiting = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name: "api-0",
    namespace: "pay",
    uid: "uid-of-api-0",
    labels: { team: "payments", "controller-revision-hash": "api-6f7d8c9b5d" },
    ownerReferences: [
      { apiVersion: "apps/v1", kind: "StatefulSet", name: "api", uid: "s", controller: true },
    ],
  },
  spec: { nodeName: "node-2", containers: [{ name: "main", image: "registry.example/api:1" }] },
  status: {
    phase: "Running",
    containerStatuses: [
      {
        name: "main",
        image: "registry.example/api:1",
        imageID: "",
        ready: false,
        restartCount: 1,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: {
          terminated: {
            reason: "Error",
            exitCode: 3,
            startedAt: "2026-03-03T10:04:50Z",
            finishedAt: "2026-03-03T10:05:00Z",
          },
        },
      },
    ],
  },
};

async function crash(
  app: TestApp,
  {
    cluster,
    pod,
    logs,
    fingerprint,
  }: { cluster: string; pod: typeof waiting; logs: object[]; fingerprint: string },
): Promise<void> {
  const { name, namespace } = pod.metadata;
  const bundle = {
    apiVersion: "crashline/v1",
    kind: "EvidenceBundle",
    cluster,
    observedAt: pod.status.containerStatuses[0]?.lastState.terminated.finishedAt,
    items: [pod],
    logs,
  };
  const alert = {
    status: "firing",
    fingerprint,
    labels: { alertname: `Crashing-${name}`, namespace, pod: name, severity: fingerprint.slice(-2) },
    startsAt: bundle.observedAt,
    endsAt: "0001-01-01T00:00:00Z",
  };
  const notification = JSON.stringify({ version: "4", groupKey: name, alerts: [alert] });
  for (const [path, body] of [
    ["/v1/evidence", JSON.stringify(bundle)],
    [`/v1/webhooks/alertmanager?cluster=${cluster}`, notification],
  ] as const) {
    const response = await app.send(path, { method: "POST", body, headers: json });
    expect({ path, status: response.status }).toEqual({ path, status: 202 });
  }
}

interface Item {
  id?: string;
  cluster?: string;
  workload?: { name: string };
  subject?: { workload: { name: string } };
}

const names = (items: Item[]) => [
  ...new Set(items.map(({ workload, subject }) => (workload ?? subject?.workload)?.name)),
];

/** Each filter with a value of the one crash and a value of the other. */
const filters: Record<string, readonly [cart: string, api: string]> = {
  cluster: ["prod", "stage"],
  namespace: ["shop", "pay"],
  workload: ["cart", "StatefulSet/api"],
  pod: ["cart-7d9f8b6c5d-x2x7k", "api-0"],
  container: ["cart", "main"],
  node: ["node-1", "node-2"],
  cause: ["container-memory-limit", "dependency-connection-refused"],
  category: ["memory", "dependency"],
  revision: ["7d9f8b6c5d", "api-6f7d8c9b5d"],
  exitCode: ["137", "3"],
  alert: ["00000000000000aa", "00000000000000bb"],
};

const routes = ["/v1/restarts", "/v1/crash-loops", "/v1/reports"];

async function found(app: TestApp, path: string): Promise<(string | undefined)[]> {
  const response = await app.send(path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return names(((await response.json()) as { items: Item[] }).items);
}

async function exportedNames(app: TestApp, path: string): Promise<(string | undefined)[]> {
  // Not text(): workerd warns of it with a media type that it does not know as text.
  const text = new TextDecoder().decode(await (await app.send(path)).arrayBuffer());
  return names(text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Item])));
}

describe("a filter selects what it names, and nothing else", () => {
  describe.each(routes)("of %s", (route) => {
    test.each(Object.entries(filters))("by %s", async (name, [cart, api]) => {
      const app = await twoCrashes();
      const one = `${name}=${encodeURIComponent(cart)}`;
      const other = `${name}=${encodeURIComponent(api)}`;
      expect(await found(app, `${route}?${one}`)).toEqual(["cart"]);
      expect(await found(app, `${route}?${other}`)).toEqual(["api"]);
      expect(await exportedNames(app, `${route}/export?${one}`)).toEqual(["cart"]);
      expect(await exportedNames(app, `${route}/export?${other}`)).toEqual(["api"]);
      // Filters are joined by "and".
      const namespace = name === "namespace" ? "cluster=stage" : "namespace=pay";
      expect(await found(app, `${route}?${one}&${namespace}`)).toEqual([]);
    });

    test("by signature", async () => {
      const app = await twoCrashes();
      const { items } = (await (await app.send("/v1/restarts")).json()) as {
        items: (Item & { signature: string })[];
      };
      for (const { signature, workload } of items)
        expect(await found(app, `${route}?signature=${signature}`)).toEqual([workload?.name]);
      expect(await found(app, `${route}?signature=0000000000000000`)).toEqual([]);
    });

    test("by time", async () => {
      const app = await twoCrashes();
      const midnight = "2026-03-03T00:00:00Z";
      expect(await found(app, `${route}?since=${midnight}`)).toEqual(["api"]);
      expect(await found(app, `${route}?until=${midnight}`)).toEqual(["cart"]);
      expect(await found(app, `${route}?since=${midnight}&until=${midnight}`)).toEqual([]);
    });

    test("by a time, however it is written", async () => {
      const app = await twoCrashes();
      for (const midnight of [
        "2026-03-03 00:00:00+00:00",
        "2026-03-03t00:00:00.000000000000000000000000z",
        "2026-03-03T01:00:00+01",
        "2026-03-02T23:59:60Z",
      ]) {
        const time = encodeURIComponent(midnight);
        expect(await found(app, `${route}?since=${time}`)).toEqual(["api"]);
        expect(await found(app, `${route}?until=${time}`)).toEqual(["cart"]);
      }
    });

    test("by a time before or after all others", async () => {
      const app = await twoCrashes();
      for (const early of ["0000-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z", "2013-12-31T23:59:59Z"]) {
        expect(await found(app, `${route}?since=${encodeURIComponent(early)}`)).toEqual(["api", "cart"]);
        expect(await found(app, `${route}?until=${encodeURIComponent(early)}`)).toEqual([]);
      }
      const late = "9999-12-31T23:59:59-14:00";
      expect(await found(app, `${route}?since=${late}`)).toEqual([]);
      expect(await found(app, `${route}?until=${late}`)).toEqual(["api", "cart"]);
    });

    test("by the kind of a workload", async () => {
      const app = await twoCrashes();
      expect(await found(app, `${route}?workload=Deployment/cart`)).toEqual(["cart"]);
      expect(await found(app, `${route}?workload=StatefulSet/cart`)).toEqual([]);
    });

    test("by an alert that nobody sent is refused", async () => {
      const app = await twoCrashes();
      expect((await app.send(`${route}?alert=00000000000000cc`)).status).toBe(400);
    });

    test("page by page, newest first, each once", async () => {
      const app = await twoCrashes();
      const seen: (string | undefined)[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
        const response = await app.send(`${route}?limit=1${after}`);
        expect(response.status).toBe(200);
        const page = (await response.json()) as { items: Item[]; nextCursor: string | null };
        seen.push(...names(page.items));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(["api", "cart"]);
    });

    test("as a table with a row each", async () => {
      const app = await twoCrashes();
      const rows = (await (await app.send(`${route}/export?format=csv&cluster=prod`)).text()).split("\r\n");
      expect(rows[0]).toContain("workloadKind,workload,");
      expect(rows.slice(1).filter((row) => row.includes(",Deployment,cart,"))).toHaveLength(rows.length - 2);
      expect(rows.length).toBeGreaterThan(2);
    });
  });

  test.each(Object.entries(filters))("of the counts by %s", async (name, [cart, api]) => {
    const app = await twoCrashes();
    const days = async (value: string) => {
      const response = await app.send(
        `/v1/restarts/counts?since=2026-03-01T00:00:00Z&${name}=${encodeURIComponent(value)}`,
      );
      return ((await response.json()) as { items: { day: string }[] }).items.map(({ day }) => day);
    };
    expect(await days(cart)).toEqual(["2026-03-02"]);
    expect(await days(api)).toEqual(["2026-03-03"]);
  });

  test("of reports by verdict, alert name and label", async () => {
    const app = await twoCrashes();
    expect(await found(app, "/v1/reports?verdict=healthy")).toEqual([]);
    expect(await found(app, "/v1/reports?alertname=Crashing-api-0")).toEqual(["api"]);
    expect(await found(app, "/v1/reports?label.severity=aa")).toEqual(["cart"]);
    expect(await found(app, "/v1/reports?label.severity=aa&label.team=checkout&exitCode=137")).toEqual([
      "cart",
    ]);
    expect(await found(app, "/v1/reports?label.severity=aa&label.team=payments")).toEqual([]);
  });

  test("of crash loops by whether they are open", async () => {
    const app = await twoCrashes();
    expect(await found(app, "/v1/crash-loops?open=true")).toEqual(["api", "cart"]);
    expect(await found(app, "/v1/crash-loops?open=false")).toEqual([]);
  });
});
