import { beforeEach, describe, expect, test } from "vitest";

import type { Cluster, LookedUp } from "../../src/cluster/cluster.ts";
import { openCluster } from "../../src/cluster/open-cluster.ts";
import { crashingCluster, crashingPod, readyPod } from "./crashing-cluster.ts";
import { type FakeApiServer, startFakeApiServer } from "./fake-api-server.ts";

let server: FakeApiServer;
let cluster: Cluster;
const now = () => "2026-03-02T10:06:00.000Z";
const pod = "cart-7d9f8b6c5d-x2x7k";
const subject = { namespace: "shop", pod, container: "cart" };

beforeEach(async () => {
  server = await startFakeApiServer();
  const { objects, logs } = crashingCluster();
  for (const object of objects) server.put(object);
  for (const [key, text] of logs) server.logs.set(key, text);
  cluster = openCluster({ kubeconfig: server.kubeconfig }, { now, deadlineMilliseconds: 1_000 });
  return async () => {
    cluster.close();
    await server.close();
  };
});

const shown = ({ bundle }: LookedUp) =>
  bundle.items
    .map((item) => `${String(item["kind"])} ${(item["metadata"] as { name?: string })?.name ?? ""}`)
    .toSorted();

describe("a look-up of a claim", () => {
  const claim = (name: string) => ({ namespace: "shop", workload: { kind: "PersistentVolumeClaim", name } });

  test("brings the claim and all that belongs to the Pods that mount it", async () => {
    server.put({ ...readyPod("search-0"), spec: { nodeName: "node-1", containers: [] } });
    const found = await cluster.lookUp(claim("cart-data"));
    expect(found.missed).toEqual([]);
    expect(found.pods).toEqual([pod]);
    expect(shown(found)).toEqual(
      expect.arrayContaining(["PersistentVolumeClaim cart-data", `Pod ${pod}`, "Event cart.1"]),
    );
    expect(shown(found)).not.toContain("Pod search-0");
    expect(found.bundle.logs).toMatchObject([{ pod, container: "cart" }]);
  });

  test("that is gone says so", async () => {
    const found = await cluster.lookUp(claim("nobodys-data"));
    expect(found.pods).toEqual([]);
    expect(found.missed).toMatchObject([{ code: "owner", fault: "absent" }]);
  });
});

describe("a look-up of a Pod", () => {
  test("brings all that belongs to it, and nothing is missed", async () => {
    const found = await cluster.lookUp(subject);
    expect(found.missed).toEqual([]);
    expect(server.asked.filter((asked) => !/^(get|list) /.test(asked))).toEqual([]);
    expect(found.pods).toEqual([pod]);
    expect(shown(found)).toEqual([
      "ConfigMap cart-settings",
      "Deployment cart",
      "Event cart.1",
      "Event node-1.1",
      "Node node-1",
      "PersistentVolumeClaim cart-data",
      `Pod ${pod}`,
      "ReplicaSet cart-5c8d7f9b6f",
      "ReplicaSet cart-7d9f8b6c5d",
    ]);
    expect(found.bundle.logs).toMatchObject([
      {
        pod,
        container: "cart",
        previous: true,
        containerID: "containerd://dead-4",
        text: expect.stringContaining("ECONNREFUSED"),
      },
    ]);
  });

  test("asks for a ConfigMap's metadata alone, and never for a Secret", async () => {
    const found = await cluster.lookUp(subject);
    expect(JSON.stringify(found)).not.toContain("the value of a ConfigMap");
    expect(JSON.stringify(found)).toContain("f:DB_HOST");
    const asked = server.requests.filter(({ url }) => url.includes("/configmaps/"));
    expect(asked).toEqual([
      expect.objectContaining({ accept: expect.stringContaining("PartialObjectMetadata") }),
    ]);
    expect(server.asked.some((each) => each.includes("secrets"))).toBe(false);
  });

  test("leaves out who wrote which field, what was applied, and a node's images", async () => {
    const text = JSON.stringify(
      (await cluster.lookUp(subject)).bundle.items.filter(({ kind }) => kind !== "ConfigMap"),
    );
    expect(text).not.toContain("managedFields");
    expect(text).not.toContain("last-applied-configuration");
    expect(text).not.toContain('"images"');
    expect(text).toContain('"note":"kept"');
  });

  test("that was replaced goes on to its workload's Pods of now", async () => {
    server.remove(pod);
    const successor = crashingPod({ name: "cart-7d9f8b6c5d-9k4wq" });
    server.put(successor);
    server.put(readyPod("cart-7d9f8b6c5d-ready"));
    server.logs.set("cart-7d9f8b6c5d-9k4wq/cart/previous", "panic: again\n");
    const found = await cluster.lookUp({ ...subject, workload: { kind: "Deployment", name: "cart" } });
    expect(found.pods).toEqual([pod, "cart-7d9f8b6c5d-9k4wq"]);
    expect(found.bundle.logs).toMatchObject([{ pod: "cart-7d9f8b6c5d-9k4wq", text: "panic: again\n" }]);
    expect(shown(found)).toContain("Event cart.1");
    expect(found.missed).toEqual([
      { code: "pod-json", fault: "absent", why: `pod ${pod}: pods "${pod}" not found` },
    ]);
  });

  test("looks at siblings that fail as well, and leaves out those that it has no time for", async () => {
    for (const name of ["a", "b", "c", "d"]) server.put(crashingPod({ name, restarts: name.charCodeAt(0) }));
    server.put(readyPod("ready"));
    const found = await cluster.lookUp(subject);
    expect(found.pods).toEqual([pod, "d", "c"]);
    expect(shown(found).filter((each) => each.startsWith("Pod "))).toEqual([
      "Pod c",
      `Pod ${pod}`,
      "Pod d",
      "Pod ready",
    ]);
    expect(
      server.requests.filter(({ url }) => url.includes("Kind%3DPod") || url.includes("kind%3DPod")),
    ).toHaveLength(3);
  });

  test("keeps the end of a long log", async () => {
    server.logs.set(`${pod}/cart/previous`, `${"x".repeat(2000)}\n`.repeat(400) + "the last line\n");
    const { bundle } = await cluster.lookUp(subject);
    const [log] = bundle.logs;
    expect(log?.text.length).toBeLessThanOrEqual(256_000);
    expect(log).toMatchObject({ truncated: true, text: expect.stringMatching(/the last line\n$/) });
  });

  test("whose events are none says so, which is not the same as not having asked", async () => {
    server.remove("cart.1");
    expect(shown(await cluster.lookUp(subject))).toContain("EventList ");
  });
});

describe("what cannot be had is missed, with the reason", () => {
  const user = 'User "system:serviceaccount:crashline:crashline"';
  const cases: Record<
    string,
    { fault: { matches: RegExp; [field: string]: unknown }; missed: unknown[]; still: string }
  > = {
    "events that are forbidden": {
      fault: {
        matches: /\/shop\/events/,
        status: 403,
        message: `events is forbidden: ${user} cannot list resource "events" in API group ""`,
      },
      missed: [
        {
          code: "events",
          fault: "refused",
          why: "events: forbidden for system:serviceaccount:crashline:crashline, which may not list events",
        },
      ],
      still: `Pod ${pod}`,
    },
    "a node that is forbidden": {
      fault: { matches: /\/nodes\//, status: 403, message: "no" },
      missed: [{ code: "node", fault: "refused", why: "node node-1: forbidden" }],
      still: "Event cart.1",
    },
    "a log that never comes": {
      fault: { matches: /\/log/, delayMilliseconds: 3_000 },
      missed: [{ code: "previous-log", fault: "failed", why: "previous log of cart: no answer within 1 s" }],
      still: "Deployment cart",
    },
    "a log that is gone": {
      fault: {
        matches: /\/log/,
        status: 400,
        message: 'previous terminated container "cart" in pod not found',
      },
      missed: [{ code: "previous-log", fault: "absent", why: expect.stringContaining("not found") }],
      still: "Deployment cart",
    },
    "an owner behind a cut connection": {
      fault: { matches: /deployments/, cut: true },
      missed: [
        {
          code: "owner",
          fault: "failed",
          why: expect.stringMatching(/^Deployment cart: the API server cannot be reached \(\w+\)$/),
        },
      ],
      still: "ReplicaSet cart-7d9f8b6c5d",
    },
    "an owner that the API server fails to give": {
      fault: { matches: /deployments/, status: 500 },
      missed: [{ code: "owner", fault: "failed", why: "Deployment cart: the API server answered 500" }],
      still: `Pod ${pod}`,
    },
  };
  test.each(Object.entries(cases))("%s", async (_name, { fault, missed, still }) => {
    server.faults.push(fault);
    const found = await cluster.lookUp(subject);
    expect(found.missed).toEqual(expect.arrayContaining(missed));
    expect(shown(found)).toContain(still);
  });

  test("an API server that is not there", async () => {
    await server.close();
    const { bundle, missed } = await cluster.lookUp(subject);
    expect(bundle).toMatchObject({ items: [], logs: [] });
    expect(missed).toContainEqual({
      code: "pod-json",
      fault: "failed",
      why: expect.stringContaining("cannot be reached (ECONNREFUSED)"),
    });
    server = await startFakeApiServer();
  });
});

test("names that Kubernetes would not accept reach no path", async () => {
  for (const name of ["../../secrets/x", "a?watch=true", "", "a/b", "A", "a..b", "x".repeat(300)]) {
    await cluster.lookUp({
      namespace: "shop",
      pod: name,
      workload: { kind: "Deployment", name },
      node: name,
    });
    await cluster.lookUp({ namespace: name, pod });
  }
  expect(server.asked).toEqual([]);
});

test("a storm that asks the same is one look-up, and few are made at a time", async () => {
  await Promise.all(Array.from({ length: 50 }, () => cluster.lookUp(subject)));
  expect(server.asked.filter((asked) => asked === "get pods")).toHaveLength(1);
});
