import { describe, expect, test } from "vitest";

import { defineCause, type Match } from "../../src/diagnosis/cause.ts";
import { admissionWebhookUnavailable } from "../../src/diagnosis/causes/admission-webhook-unavailable.ts";
import { aborted } from "../../src/diagnosis/causes/aborted.ts";
import { deadlineExceeded } from "../../src/diagnosis/causes/deadline-exceeded.ts";
import { unschedulableResources } from "../../src/diagnosis/causes/unschedulable-resources.ts";
import { citeObject } from "../../src/diagnosis/citation.ts";
import { diagnoseAll } from "../../src/diagnosis/diagnose-all.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";
import type { PodView } from "../../src/diagnosis/view.ts";

const pod = (name: string, status: string, more = "") => `
metadata: { name: ${name}, namespace: shop ${more} }
spec: { containers: [{ name: api, image: x, resources: { limits: { memory: 1Gi } } }] }
status: { phase: Running, containerStatuses: [{ name: api, ${status} }] }
`;
const well = 'ready: true, restartCount: 0, state: { running: { startedAt: "2025-03-01T08:00:00Z" } }';
const crashed = (exitCode: number, reason = "Error", restartCount = 4) =>
  `ready: false, restartCount: ${restartCount}, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:05:00Z" } }`;

/** Names a host for the pods whose names begin with `worker`. */
const refused = defineCause({
  id: "dependency-connection-refused",
  category: "dependency",
  title: "",
  explanation: "",
  recognisedBy: "",
  references: [],
  outranks: [],
  detect({ pod: given, name = "" }): Match[] {
    if (!given || !name.startsWith("worker")) return [];
    return [
      {
        container: "api",
        basis: "log",
        certainty: "proven",
        summary: "db:5432 refused.",
        citations: [citeObject("pod", given, "/metadata/name", name)],
        detail: { host: "db.shop.svc.cluster.local", port: "5432" },
      },
    ];
  },
  remediation: () => [{ action: "look" }],
});

const order = (...given: Situation[]) =>
  diagnoseAll(given.map(evidenceOf), [...platformCauses, unschedulableResources, refused]).map(
    ({ evidence, diagnosis }) => [evidence.pod?.object.metadata?.name, diagnosis.verdict],
  );

describe("several pods are put in reading order", () => {
  test("beside a pod, nothing of a log without names or of the steps of another's life", () => {
    const log = { logs: ["listening on :8080"] };
    const steps = { events: ["Scheduled: Successfully assigned shop/b to worker-1"] };
    expect(order({ pod: pod("a", well) }, log, steps)).toEqual([["a", "healthy"]]);
    expect(order(log)).toEqual([[undefined, "inconclusive"]]);
    expect(order({ pod: pod("a", well) }, { events: ["SandboxChanged: Pod sandbox changed"] })).toHaveLength(
      2,
    );
  });
  test("beside a pod, nothing of a manifest that nobody may have applied", () => {
    const manifest = { pod: "metadata: { name: b, namespace: shop }\nspec: { containers: [{ name: api }] }" };
    expect(order({ pod: pod("a", well) }, manifest)).toEqual([["a", "healthy"]]);
    expect(order({ pod: pod("a", well) }, { ...manifest, events: ["FailedMount: no"] })).toHaveLength(2);
    expect(order(manifest)).toEqual([["b", "inconclusive"]]);
  });
  test("of one pod's containers, the one that is called before the one that calls it, however sure that is", () => {
    const told = (id: string, category: "dependency" | "process", match: Partial<Match>) =>
      defineCause({
        ...refused,
        id,
        category,
        detect: ({ pod: given }) =>
          given
            ? [
                {
                  container: "api",
                  basis: "log",
                  certainty: "likely",
                  summary: id,
                  citations: [citeObject("pod", given, "/metadata/name", id)],
                  ...match,
                },
              ]
            : [],
      });
    const given = `
metadata: { name: shop-1, namespace: shop }
spec: { containers: [{ name: api, image: x }, { name: proxy, image: y }] }
status: { phase: Running, containerStatuses: [{ name: api, ${crashed(1)} }, { name: proxy, ${crashed(1)} }] }
`;
    const calls = told("dependency-connection-refused", "dependency", { detail: { host: "127.0.0.1" } });
    const ends = told("application-error-exit", "process", { container: "proxy", certainty: "possible" });
    const read = (first: ReturnType<typeof told>) =>
      diagnoseAll([evidenceOf({ pod: given })], [first, ends]).map(({ diagnosis }) => diagnosis.container);
    expect(read(calls)).toEqual(["proxy", "api"]);
    const remote = told("dependency-connection-refused", "dependency", { detail: { host: "db" } });
    expect(read(remote)).toEqual(["api", "proxy"]);
  });
  test("a lost node before the pods that find no place for it", () => {
    const events = [
      {
        reason: "FailedScheduling",
        type: "Warning" as const,
        message:
          "0/3 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }, 2 Insufficient memory.",
      },
    ];
    expect(
      order(
        {
          pod: "metadata: { name: a, namespace: shop }\nspec: { containers: [{ name: api }] }\nstatus: { phase: Pending }",
          events,
        },
        {
          pod: pod("b", well),
          node: "metadata: { name: worker-1 }\nstatus: { conditions: [{ type: Ready, status: Unknown }] }",
        },
      ),
    ).toEqual([
      ["b", "diagnosed"],
      ["a", "diagnosed"],
    ]);
  });
  test("diagnosed, inconclusive, healthy", () => {
    expect(
      order(
        { pod: pod("a", well) },
        { pod: pod("b", crashed(1)) },
        { pod: pod("c", crashed(137, "OOMKilled")) },
      ),
    ).toEqual([
      ["c", "diagnosed"],
      ["b", "inconclusive"],
      ["a", "healthy"],
    ]);
  });
  test("the origin before those whose errors name it, however certain they are", () => {
    expect(
      order({ pod: pod("worker-1", crashed(1)) }, { pod: pod("db-0", crashed(137, "OOMKilled")) }),
    ).toEqual([
      ["db-0", "diagnosed"],
      ["worker-1", "diagnosed"],
    ]);
  });
  test("the origin that is up between two ends before those whose errors name it", () => {
    const again = `ready: true, restartCount: 3, state: { running: { startedAt: "2025-03-01T10:05:05Z" } }, lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:05:00Z" } }`;
    expect(order({ pod: pod("worker-1", crashed(1)) }, { pod: pod("db-0", again) })).toEqual([
      ["db-0", "diagnosed"],
      ["worker-1", "diagnosed"],
    ]);
  });
  test("the origin before those whose errors tell its address, unless its node has the same", () => {
    const called = { ...refused, detect: (view: PodView) => refused.detect(view).map(atAddress) };
    const atAddress = (match: Match) => ({ ...match, detail: { host: "10.244.1.9", port: "80" } });
    const first = (addresses: string) =>
      diagnoseAll(
        [
          evidenceOf({ pod: pod("worker-1", crashed(1)) }),
          evidenceOf({
            pod: pod("search-0", crashed(137, "OOMKilled")).replace("{ phase", `{ ${addresses}, phase`),
          }),
        ],
        [...platformCauses, called],
      )[0]?.evidence.pod?.object.metadata?.name;
    expect(first("podIP: 10.244.1.9, hostIP: 10.0.0.1")).toBe("search-0");
    expect(first("podIP: 10.244.1.8, hostIP: 10.0.0.1")).toBe("worker-1");
    expect(first("podIP: 10.244.1.9, hostIP: 10.244.1.9")).toBe("worker-1");
  });
  test("a pod whose name only begins like the host is no origin", () => {
    expect(
      order(
        { pod: pod("dbeaver-7d9c5b8f6-x2x4z", crashed(137, "OOMKilled")) },
        { pod: pod("worker-1", crashed(1)) },
      )[0],
    ).toEqual(["worker-1", "diagnosed"]);
  });
  test("what is down for no shown reason before what has run well for days, if less than before", () => {
    const days = (reason: string, exitCode: number) =>
      `ready: true, restartCount: 3, state: { running: { startedAt: "2025-02-26T10:05:05Z" } }, lastState: { terminated: { reason: ${reason}, exitCode: ${exitCode}, startedAt: "2025-02-01T10:00:00Z", finishedAt: "2025-02-26T10:05:00Z" } }`;
    expect(
      order(
        { pod: pod("a", days("OOMKilled", 137)), now: "2025-03-01T10:06:00Z" },
        { pod: pod("b", days("Unknown", 255)), now: "2025-03-01T10:06:00Z" },
        { pod: pod("c", crashed(1)) },
      ),
    ).toEqual([
      ["c", "inconclusive"],
      ["a", "diagnosed"],
      // It went down with its node, not by itself.
      ["b", "healthy"],
    ]);
  });
  test("what is down before a CronJob that has missed a start", () => {
    const missed = {
      owners: ["{ kind: CronJob, metadata: { name: report, namespace: shop } }"],
      events: [
        {
          reason: "MissSchedule",
          message: "Missed scheduled time to start a job: Sat, 01 Mar 2025 10:00:00 +0000",
          involved: { kind: "CronJob", name: "report", namespace: "shop" },
        },
      ],
    };
    const given = [missed, { pod: pod("a", crashed(1)) }, { pod: pod("b", well) }].map(evidenceOf);
    const found = diagnoseAll(given, [...platformCauses, deadlineExceeded]);
    expect(
      found.map(({ evidence, diagnosis }) => [evidence.pod?.object.metadata?.name, diagnosis.verdict]),
    ).toEqual([
      ["a", "inconclusive"],
      [undefined, "diagnosed"],
      ["b", "healthy"],
    ]);
  });
  test.each(["db-headless", "db-svc", "db-rw", "db-master", "db-1.db-headless"])(
    "the origin behind its Service %s",
    (host) => {
      const called = { ...refused, detect: (view: PodView) => refused.detect(view).map(atService) };
      const atService = (match: Match) => ({ ...match, detail: { host: `${host}.shop.svc`, port: "5432" } });
      const given = [pod("worker-1", crashed(1)), pod("db-0", crashed(137, "OOMKilled"))];
      const found = diagnoseAll(
        given.map((each) => evidenceOf({ pod: each })),
        [...platformCauses, called],
      );
      expect(found[0]?.evidence.pod?.object.metadata?.name).toBe("db-0");
    },
  );
  test("what is down before what is up again", () => {
    const again = `ready: true, restartCount: 3, state: { running: { startedAt: "2025-03-01T10:05:05Z" } }, lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:05:00Z" } }`;
    expect(
      order(
        { pod: pod("a", again).replace("phase: Running", "phase: Running, qosClass: Guaranteed") },
        { pod: pod("b", crashed(137, "OOMKilled")) },
      ),
    ).toEqual([
      ["b", "diagnosed"],
      ["a", "diagnosed"],
    ]);
  });
  test("of two replicas the one whose log tells why before the one that shows an exit code", () => {
    const owner = ", ownerReferences: [{ kind: StatefulSet, name: api, controller: true }]";
    const bare = { pod: pod("api-0", crashed(132), owner) };
    const told = { pod: pod("worker-1", crashed(132), owner) };
    const byLog = (view: PodView): Match[] =>
      refused.detect(view).map((match) => ({
        ...match,
        certainty: "likely",
        citations: [
          { kind: "log", container: "api", instance: "previous", line: 1, text: "", origin: "attached" },
        ],
      }));
    const given = [bare, told, { pod: pod("b", crashed(132)) }].map(evidenceOf);
    const found = diagnoseAll(given, [...platformCauses, aborted, { ...refused, detect: byLog }]);
    expect(found.map(({ evidence }) => evidence.pod?.object.metadata?.name)).toEqual([
      "b",
      "worker-1",
      "api-0",
    ]);
  });
  test("by certainty, then by restarts, then by name", () => {
    const proven = pod("z", crashed(137, "OOMKilled")).replace(
      "phase: Running",
      "phase: Running, qosClass: Guaranteed",
    );
    expect(
      order(
        { pod: pod("c", crashed(137, "OOMKilled", 2)) },
        { pod: pod("b", crashed(137, "OOMKilled", 2)) },
        { pod: pod("d", crashed(137, "OOMKilled", 9)) },
        { pod: proven },
      ).map(([name]) => name),
    ).toEqual(["z", "d", "b", "c"]);
  });
  test("of those that fail alike, a pod before a row of a table that has restarted more", () => {
    const ended = { row: "api-7f9c6d5b8-x2b9p 0/1 Completed 6 (90s ago) 4m" };
    const causes = (given: Situation) => diagnoseAll([evidenceOf(given)], platformCauses)[0]?.diagnosis;
    const shown = { pod: pod("api-7f9c6d5b8-q4d7s", crashed(0, "Completed")) };
    expect(causes(ended)?.findings[0]?.cause).toBe("command-completed");
    expect(causes(shown)?.findings[0]).toMatchObject({ cause: "command-completed", certainty: "likely" });
    expect(order(ended, shown).map(([name]) => name)).toEqual(["api-7f9c6d5b8-q4d7s", undefined]);
    const other = { pod: pod("z", crashed(137, "OOMKilled", 2)) };
    expect(order(ended, other).map(([name]) => name)).toEqual([undefined, "z"]);
  });
  test("what fails by itself before what wants something that is not named by a pod", () => {
    const killed = pod("z", crashed(137, "OOMKilled", 2)).replace(
      "phase: Running",
      "phase: Running, qosClass: Guaranteed",
    );
    expect(
      order({ pod: pod("worker-1", crashed(1, "Error", 9)) }, { pod: killed }).map(([name]) => name),
    ).toEqual(["z", "worker-1"]);
  });
  test("nothing of a pod that a listing lacks and of which nobody has spoken for a while", () => {
    const listed = ["a", "b", "c", "d", "e"].map((name) => ({ row: `${name} 1/1 Running 0 3d` }));
    const waits = (lastAgeSeconds: number): Situation => ({
      events: [
        {
          reason: "FailedScheduling",
          type: "Warning",
          message: "0/2 nodes are available: 2 Insufficient cpu.",
          involved: { kind: "Pod", name: "gone" },
          lastAgeSeconds,
        },
      ],
    });
    const stopped: Situation = {
      events: [
        {
          reason: "Killing",
          type: "Normal",
          message: "Stopping container api",
          involved: { kind: "Pod", name: "gone" },
          lastAgeSeconds: 20,
        },
      ],
    };
    expect(order(...listed, waits(3000))).toHaveLength(5);
    expect(order(...listed, stopped)).toHaveLength(5);
    const owner = "{ kind: Deployment, metadata: { name: api, namespace: shop } }";
    const scaled = {
      reason: "ScalingReplicaSet",
      message: "Scaled down replica set api-7c9d to 0 from 1",
      involved: { kind: "Deployment", name: "api" },
    };
    const events = [...(stopped.events ?? []), scaled];
    expect(order(...listed, { owners: [owner], events })).toHaveLength(5);
    expect(order(...listed, { owners: [owner], events: [scaled] })).toHaveLength(6);
    expect(order(...listed, waits(60))[0]).toEqual([undefined, "diagnosed"]);
    expect(order(...listed.slice(0, 3), waits(3000))[0]).toEqual([undefined, "diagnosed"]);
  });
  test("nothing of a pod that was ended, beside one of its workload that is Ready", () => {
    const ended = (reason: string, message: string): Situation => ({
      events: [
        { reason: "BackOff", message: "Back-off restarting failed container api", lastAgeSeconds: 3000 },
        { reason, message, lastAgeSeconds: 2900 },
      ].map((event) => ({ ...event, type: "Normal", involved: { kind: "Pod", name: "api-7c9d-x2x4z" } })),
      siblings: [{ name: "api-5f6b-k4m7z", ready: true, workload: { kind: "Deployment", name: "api" } }],
    });
    const stopped = ended("Killing", "Stopping container api");
    const involved = { kind: "ReplicaSet", name: "api-7c9d" };
    const deletion = { reason: "SuccessfulDelete", message: "Deleted pod: api-7c9d-x2x4z", involved };
    const silent = ended("Pulled", "Container image is present");
    const deleted = { ...silent, events: [...(silent.events ?? []), { ...deletion, lastAgeSeconds: 2800 }] };
    expect(order({ pod: pod("a", well) }, stopped)).toEqual([["a", "healthy"]]);
    expect(order({ pod: pod("a", well) }, deleted)).toEqual([["a", "healthy"]]);
    expect(order({ pod: pod("a", well) }, { ...stopped, siblings: [] })).toHaveLength(2);
    expect(order({ pod: pod("a", well) }, { ...deleted, siblings: [] })).toHaveLength(2);
    const owners = ["{ kind: Deployment, metadata: { name: api, namespace: shop } }"];
    const killed: Situation = {
      ...stopped,
      owners,
      events: [
        ...(stopped.events ?? []),
        {
          reason: "Failed",
          type: "Warning",
          message: 'Failed to pull image "shop/api:2": shop/api:2: not found',
          involved: { kind: "Pod", name: "api-7c9d-x2x4z" },
          lastAgeSeconds: 2950,
        },
      ],
    };
    expect(order({ pod: pod("a", well) }, killed)).toEqual([["a", "healthy"]]);
    expect(order({ pod: pod("a", well) }, ended("Pulled", "Container image is present"))).toHaveLength(2);
  });
  test("nothing of a pod of which nobody has spoken since a Ready one of its workload was made", () => {
    const silent = (sibling: object): Situation => ({
      events: [
        {
          type: "Warning",
          reason: "Failed",
          message: 'Failed to pull image "shop/api:2": shop/api:2: not found',
          involved: { kind: "Pod", name: "api-7c9d-x2x4z" },
          lastAgeSeconds: 900,
        },
      ],
      siblings: [
        { name: "api-5f6b-k4m7z", ready: true, workload: { kind: "Deployment", name: "api" }, ...sibling },
      ],
    });
    const shown: Situation = { pod: pod("a", well) };
    expect(order(shown, silent({ ageSeconds: 600 }))).toEqual([["a", "healthy"]]);
    expect(order(shown, silent({ ageSeconds: 1200 }))).toHaveLength(2);
    expect(order(shown, silent({}))).toHaveLength(2);
  });
  test("what was given comes before pods and Jobs that only stand in the events beside it", () => {
    const beside = (
      reason: string,
      message: string,
      involved: { kind: string; name: string },
    ): Situation => ({
      events: [{ type: "Warning", reason, message, involved, lastAgeSeconds: 900 }],
    });
    const preempted = beside("Preempted", "Preempted by pod 1b2c on node worker-1", {
      kind: "Pod",
      name: "b-7c9d8b6f5-x2x4z",
    });
    const late = beside("DeadlineExceeded", "Job was active longer than specified deadline", {
      kind: "Job",
      name: "nightly-29393415",
    });
    const causes = [...platformCauses, deadlineExceeded];
    const first = (...given: Situation[]) =>
      diagnoseAll(given.map(evidenceOf), causes)[0]?.evidence.pod?.object.metadata?.name;
    expect(first(preempted, { pod: pod("a", crashed(137, "OOMKilled")) })).toBe("a");
    expect(first(late, { pod: pod("a", crashed(137, "OOMKilled")) })).toBe("a");
    expect(first(late, { pod: pod("a", well) })).toBeUndefined();
  });
  test("a pod that was evicted comes after the one that was made since, and crashes", () => {
    const workload = { kind: "Deployment", name: "api" };
    const owned =
      ", ownerReferences: [{ kind: ReplicaSet, name: api-7c9d8b6f5, controller: true }], creationTimestamp: ";
    const evictedPod = (createdAt: string): Situation => ({
      pod: `
metadata: { name: api-7c9d8b6f5-x2x4z, namespace: shop${owned}"2025-03-01T07:00:00Z", labels: { pod-template-hash: 7c9d8b6f5 } }
spec: { containers: [{ name: api }] }
status: { phase: Failed, reason: Evicted, message: "The node was low on resource: ephemeral-storage. " }`,
      siblings: [{ name: "api-7c9d8b6f5-b4n7w", ready: false, phase: "Running", workload, createdAt }],
    });
    const next: Situation = { pod: pod("api-7c9d8b6f5-b4n7w", crashed(137, "OOMKilled")) };
    const first = (given: Situation) => order(given, next)[0]?.[0];
    expect(first(evictedPod("2025-03-01T08:00:00Z"))).toBe("api-7c9d8b6f5-b4n7w");
    expect(first(evictedPod("2025-03-01T06:00:00Z"))).toBe("api-7c9d8b6f5-x2x4z");
  });
  test("a row that was evicted comes after the pod that was made since, where both are known by their ages alone", () => {
    const workload = { kind: "Deployment", name: "api" };
    const evictedRow = (ageSeconds: number): Situation => ({
      row: "api-7c9d8b6f5-x2x4z 0/1 Evicted 0 3h",
      siblings: [{ name: "api-7c9d8b6f5-b4n7w", ready: false, phase: "Pending", workload, ageSeconds }],
    });
    const next: Situation = { pod: pod("api-7c9d8b6f5-b4n7w", crashed(137, "OOMKilled")) };
    const first = (given: Situation) => order(given, next)[0]?.[0];
    expect(first(evictedRow(600))).toBe("api-7c9d8b6f5-b4n7w");
    expect(order(evictedRow(36_000))[0]).toEqual([undefined, "diagnosed"]);
  });
  test.each([
    ["hook-webhook-service", "hook-controller-manager-0"],
    ["hook", "hook-0"],
  ])("the webhook behind its Service %s before those whose pods are not made without it", (service, name) => {
    const refusal = `Error creating: Internal error occurred: failed calling webhook "v.hook.io": failed to call webhook: Post "https://${service}.policies.svc:443/v1?timeout=3s": dial tcp 10.96.31.7:443: connect: connection refused`;
    const owner = { kind: "ReplicaSet", metadata: { name: "a-7c9d8b6f5" }, spec: { replicas: 1 } };
    const refusedOwner: Situation = {
      owners: [owner],
      events: [
        {
          type: "Warning",
          reason: "FailedCreate",
          message: refusal,
          involved: { kind: "ReplicaSet", name: "a-7c9d8b6f5" },
        },
      ],
    };
    const first = (other: string) =>
      diagnoseAll([refusedOwner, { pod: pod(other, crashed(137, "OOMKilled")) }].map(evidenceOf), [
        ...platformCauses,
        admissionWebhookUnavailable,
      ])[0]?.evidence.pod?.object.metadata?.name;
    expect(first(name)).toBe(name);
    expect(first("shop-controller-manager-0")).toBeUndefined();
  });
  test("the order does not depend on the order given", () => {
    const given = [
      { pod: pod("a", well) },
      { pod: pod("b", crashed(1)) },
      { pod: pod("c", crashed(137, "OOMKilled")) },
      { row: "d 0/1 CrashLoopBackOff 3 2h" },
    ];
    expect(order(...given.toReversed())).toEqual(order(...given));
  });
  test("nothing gives nothing", () => {
    expect(order()).toEqual([]);
  });
});
