import { expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { diagnoseDump } from "../../src/usecases/diagnose-dump.ts";

const pod = (name: string, phase: string, state: object) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name,
    namespace: "shop",
    uid: name,
    creationTimestamp: "2026-03-01T10:00:00Z",
    ownerReferences: [{ kind: "ReplicaSet", name: "api-7c9d8f6b5", controller: true }],
  },
  spec: {
    restartPolicy: phase === "Succeeded" ? "Never" : "Always",
    containers: [{ name: "api", image: "shop/api:1" }],
  },
  status: {
    phase,
    containerStatuses: [{ name: "api", restartCount: 4, ready: phase === "Running", ...state }],
  },
});
const crashed = {
  state: { waiting: { reason: "CrashLoopBackOff" } },
  lastState: { terminated: { exitCode: 139, reason: "Error", finishedAt: "2026-03-01T10:09:00Z" } },
  ready: false,
};
const ready = { restartCount: 0, state: { running: { startedAt: "2026-03-01T10:00:01Z" } } };
const done = { restartCount: 0, state: { terminated: { exitCode: 0, reason: "Completed" } } };

/** Statement and pods of each report. */
function reportsOf(pods: readonly object[]): { statement: string; pods: (string | null)[] }[] {
  const text = JSON.stringify({ apiVersion: "v1", kind: "List", items: pods });
  const dump = diagnoseDump(
    { parts: [{ name: "pods.json", bytes: new TextEncoder().encode(text) }], origin: "attached" },
    { catalogue, rulesVersion: "", limits: defaultLimits, defaultCluster: "default" },
  );
  if (!dump.ok) return expect.fail("the dump was refused");
  return dump.reports.map(({ report }) => ({
    statement: report.statement,
    pods: report.subject.pods.map(({ name }) => name),
  }));
}

test("forty replicas that crash alike are one report", () => {
  const names = Array.from(
    { length: 40 },
    (_, index) => `api-7c9d8f6b5-x2k${String(index).padStart(2, "0")}`,
  );
  const reports = reportsOf(names.map((name) => pod(name, "Running", crashed)));
  expect(reports).toHaveLength(1);
  expect(reports[0]?.pods.toSorted()).toEqual(names);
});

test("pods that are well are told together only where the same can be said of them", () => {
  const reports = reportsOf([
    pod("api-7c9d8f6b5-k4m7z", "Running", ready),
    pod("api-7c9d8f6b5-x2b9p", "Running", ready),
    pod("api-7c9d8f6b5-zz2kq", "Succeeded", done),
  ]);
  expect(reports).toEqual([
    {
      statement: "All containers have completed as their restart policy wants",
      pods: ["api-7c9d8f6b5-zz2kq"],
    },
    { statement: "The container is Ready", pods: ["api-7c9d8f6b5-k4m7z", "api-7c9d8f6b5-x2b9p"] },
  ]);
});

test("of what calls and what is called, the latter comes first where a Service tells whose address it is", () => {
  const panic =
    "panic: dial tcp 10.96.30.4:5432: connect: connection refused\n\ngoroutine 1 [running]:\nmain.main()\n";
  const bare = (name: string, exitCode: number) => {
    const end = { exitCode, reason: "Error", finishedAt: "2026-03-01T10:09:00Z" };
    const { metadata, ...rest } = pod(name, "Running", { ...crashed, lastState: { terminated: end } });
    return { ...rest, metadata: { ...metadata, ownerReferences: [] } };
  };
  const firstOf = (...services: object[]) => {
    const items = [bare("orders-0", 2), bare("orders-db-0", 1), ...services];
    const dump = diagnoseDump(
      {
        parts: [
          ["all.json", JSON.stringify({ apiVersion: "v1", kind: "List", items })],
          ["orders-0_api.previous.log", panic],
          [
            "orders-db-0_api.previous.log",
            'FATAL:  could not open file "/data/PG_VERSION": Permission denied\n',
          ],
        ].map(([name = "", text]) => ({ name, bytes: new TextEncoder().encode(text) })),
        origin: "attached",
      },
      { catalogue, rulesVersion: "", limits: defaultLimits, defaultCluster: "default" },
    );
    return dump.ok ? dump.reports[0]?.report.subject.pods[0]?.name : dump.code;
  };
  const service = (name: string) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, namespace: "shop" },
    spec: { clusterIP: "10.96.30.4" },
  });
  expect(firstOf()).toBe("orders-0");
  expect(firstOf(service("orders-db"))).toBe("orders-db-0");
  expect(firstOf(service("mail"))).toBe("orders-0");
  expect(firstOf(service("orders-db"), service("mail"))).toBe("orders-0");
  expect(firstOf(service("orders-db"), service("orders-db"))).toBe("orders-db-0");
});
