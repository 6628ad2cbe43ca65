import { describe, expect, test } from "vitest";

import { dependencyConnectionRefused } from "../../src/diagnosis/causes/dependency-connection-refused.ts";
import { dnsResolutionFailed } from "../../src/diagnosis/causes/dns-resolution-failed.ts";
import { unschedulableConstraints } from "../../src/diagnosis/causes/unschedulable-constraints.ts";
import { diagnoseAll } from "../../src/diagnosis/diagnose-all.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";

const first = (...given: Situation[]) =>
  diagnoseAll(given.map(evidenceOf), [
    ...platformCauses,
    dependencyConnectionRefused,
    dnsResolutionFailed,
    unschedulableConstraints,
  ])[0]?.evidence.pod?.object.metadata?.name;

/** Its program runs and does not serve. */
const failsProbe = (name: string, output: string): Situation => ({
  pod: `
metadata: { name: ${name}, namespace: shop }
spec: { containers: [{ name: api, image: x, readinessProbe: { httpGet: { path: /ready, port: 8080 }, periodSeconds: 5, failureThreshold: 3 } }] }
status: { phase: Running, containerStatuses: [{ name: api, ready: false, started: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } } }] }`,
  events: [
    {
      reason: "Unhealthy",
      type: "Warning",
      message: `Readiness probe failed: ${output}`,
      involved: { kind: "Pod", name },
      count: 300,
      lastAt: "2025-03-01T10:06:00Z",
    },
  ],
  now: "2025-03-01T10:06:00Z",
});
const killedPod = (name: string, reason: string, more = "") => `
metadata: { name: ${name}, namespace: shop ${more} }
spec: { containers: [{ name: api, image: x, resources: { limits: { memory: 1Gi } } }] }
status: { phase: Running, containerStatuses: [{ name: api, ready: false, restartCount: 4, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { reason: ${reason}, exitCode: 137, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:05:00Z" } } }] }`;
const killed = (name: string, reason = "OOMKilled", more = ""): Situation => ({
  pod: killedPod(name, reason, more),
  now: "2025-03-01T10:06:00Z",
});

describe("what others may wait for stands first", () => {
  const late = 'Get "http://10.1.0.9:8080/ready": context deadline exceeded';
  test.each([late, "HTTP probe failed with statuscode: 503"])(
    "a probe that tells no reason comes after what is down for a reason: %s",
    (output) => {
      expect(first(failsProbe("a", output), killed("z"))).toBe("z");
      // Alone it is what fails.
      expect(first(failsProbe("a", output))).toBe("a");
    },
  );
  test.each([
    ["asks for what is not there", "HTTP probe failed with statuscode: 404"],
    ["speaks another scheme", 'Get "http://10.1.0.9:8080/": server gave HTTP response to HTTPS client'],
  ])("a probe that %s is at fault itself", (_, output) => {
    expect(first(failsProbe("a", output), killed("z"))).toBe("a");
  });
  test("a probe that asks for what is not there before one that tells no reason", () => {
    const missing = failsProbe("z", "HTTP probe failed with statuscode: 404");
    expect(first(failsProbe("a", late), missing)).toBe("z");
  });
  test("a bare SIGKILL is no reason that a probe would wait for", () => {
    expect(first(failsProbe("a", late), killed("z", "Error"))).toBe("a");
  });

  const evictedAs = (name: string, createdAt: string): Situation => ({
    pod: `
metadata: { name: ${name}, namespace: shop, ownerReferences: [{ kind: ReplicaSet, name: api-7c9d8b6f5, controller: true }], creationTimestamp: "${createdAt}", labels: { pod-template-hash: 7c9d8b6f5 } }
spec: { containers: [{ name: api }] }
status: { phase: Failed, reason: Evicted, message: "The node was low on resource: ephemeral-storage. " }`,
    siblings: [
      {
        name: "api-7c9d8b6f5-b4n7w",
        ready: false,
        phase: "Pending",
        workload: { kind: "Deployment", name: "api" },
        createdAt: "2025-03-01T08:00:00Z",
      },
    ],
  });
  const waiting = (refusal: string): Situation => ({
    pod: "metadata: { name: api-7c9d8b6f5-b4n7w, namespace: shop }\nspec: { containers: [{ name: api }] }\nstatus: { phase: Pending }",
    events: [{ reason: "FailedScheduling", type: "Warning", message: `0/3 nodes are available: ${refusal}` }],
  });
  test("what evicted a pod before its replacement, which the same keeps from the node", () => {
    const evictedPod = evictedAs("api-7c9d8b6f5-x2x4z", "2025-03-01T07:00:00Z");
    const pressed =
      "1 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }, 2 node(s) didn't match pod anti-affinity rules.";
    expect(first(waiting(pressed), evictedPod)).toBe("api-7c9d8b6f5-x2x4z");
    const other = "3 node(s) didn't match Pod's node affinity/selector.";
    expect(first(waiting(other), evictedPod)).toBe("api-7c9d8b6f5-b4n7w");
  });

  test("how much of a workload is down is counted among its own pods, not those of its node", () => {
    const workload = { kind: "StatefulSet", name: "db" };
    const owned = ", ownerReferences: [{ kind: StatefulSet, name: db, controller: true }]";
    const neighbours = [1, 2, 3].map((index) => ({
      name: `web-${index}`,
      ready: true,
      workload: { kind: "StatefulSet", name: "web" },
    }));
    const replicas = [1, 2, 3].map((index) => ({ name: `db-${index}`, ready: true, workload }));
    const other = killed("a-0", "OOMKilled", owned.replaceAll("db", "a"));
    const half = { ...other, siblings: [{ name: "a-1", ready: true, workload: { ...workload, name: "a" } }] };
    expect(first(half, { ...killed("db-0", "OOMKilled", owned), siblings: neighbours })).toBe("db-0");
    expect(first(half, { ...killed("db-0", "OOMKilled", owned), siblings: replicas })).toBe("a-0");
  });

  const caller = (name: string, said: string): Situation => ({
    ...killed(name, "Error", `, ownerReferences: [{ kind: StatefulSet, name: ${name.slice(0, -2)} }]`),
    logs: [{ text: said, instance: "previous", container: "api" }],
  });
  /** Another replica of it is Ready: by itself it comes after what is down altogether. */
  const service = (workload: string, port = 7070): Situation => {
    const owner = { kind: "StatefulSet", name: workload };
    const given = killedPod(`${workload}-0`, "OOMKilled", `, ownerReferences: [${JSON.stringify(owner)}]`);
    return {
      pod: given.replace("image: x,", `image: x, ports: [{ containerPort: ${port} }],`),
      now: "2025-03-01T10:06:00Z",
      siblings: [{ name: `${workload}-1`, ready: true, workload: owner }],
    };
  };
  const refused = (said: string, port = 7070) =>
    `FATAL ${said}: dial tcp 10.96.3.4:${port}: connect: connection refused`;
  test("whom a caller names beside an address, if that is down", () => {
    expect(first(caller("a-0", refused("cannot reach cart", 80)), service("cart"))).toBe("cart-0");
    // Nobody of that name is called: it is only what the caller was about to do.
    expect(first(caller("a-0", refused("cart is not emptied", 80)), service("cart"))).toBe("a-0");
    expect(first(caller("a-0", refused("cannot reach cartography", 80)), service("cart"))).toBe("a-0");
  });
  test("what is down for a reason before a caller that does not say whom it calls", () => {
    const nobody = caller("a-0", "socket.gaierror: [Errno -2] Name or service not known");
    expect(first(nobody, service("cart"))).toBe("cart-0");
    expect(first(nobody, killed("z-0", "Error"))).toBe("a-0");
    const other = caller("a-0", "dial tcp: lookup ledger.finance on 10.96.0.10:53: no such host");
    expect(first(other, service("cart"))).toBe("a-0");
  });
  test("whom a caller names, if that waits for something else itself", () => {
    const other = caller("cart-0", refused("open", 5432).replace("10.96.3.4", "10.96.7.7"));
    expect(first(caller("a-0", refused("cannot reach cart", 80)), other)).toBe("cart-0");
    // Both wait for the same: neither is the other's origin.
    expect(
      first(caller("a-0", refused("cannot reach cart", 80)), caller("cart-0", refused("open", 80))),
    ).toBe("a-0");
  });
  test("who alone of all that are down has the port that is called", () => {
    expect(first(caller("a-0", refused("open")), service("cart"))).toBe("cart-0");
    expect(first(caller("a-0", refused("open")), service("cart", 8080))).toBe("a-0");
    expect(first(caller("a-0", refused("open")), service("cart"), service("ads"))).toBe("a-0");
  });
});
