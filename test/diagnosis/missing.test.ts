import { describe, expect, test } from "vitest";

import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";

const missing = (given: Situation) =>
  (diagnose(evidenceOf(given), platformCauses)[0]?.missing ?? []).map(({ code, command }) => [
    code,
    command?.join(" "),
  ]);

const pod = (status: string, spec = "") => `
spec: { nodeName: worker-1, ${spec} containers: [{ name: api, image: x, resources: { limits: { memory: 1Gi } } }] }
status: { phase: Running, containerStatuses: [{ name: api, ready: false, ${status} }] }
`;
const dead = "terminated: { exitCode: 1, reason: Error }";
const running = 'state: { running: { startedAt: "2025-03-01T10:00:00Z" } }';
const now = "2025-03-01T11:00:00Z";

describe("what would decide is asked for, with a command that can be run", () => {
  test("the previous log of a container in back-off, then the events", () => {
    expect(
      missing({
        pod: pod(`restartCount: 3, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { ${dead} }`),
      }),
    ).toEqual([
      ["previous-log", "kubectl -n shop logs shop-1 -c api --previous"],
      ["events", "kubectl -n shop events --for pod/shop-1"],
    ]);
  });
  test("no --previous where only one instance has ever been, and has just ended", () => {
    expect(missing({ pod: pod(`restartCount: 0, state: { ${dead} }`) })[0]).toEqual([
      "previous-log",
      "kubectl -n shop logs shop-1 -c api",
    ]);
  });
  test("no --previous where none has died", () => {
    expect(missing({ pod: pod(`restartCount: 0, started: true, ${running}`), now })).toEqual([
      ["current-log", "kubectl -n shop logs shop-1 -c api"],
      ["events", "kubectl -n shop events --for pod/shop-1"],
    ]);
  });
  test("the log of an init container that runs on", () => {
    const given = `
spec: { initContainers: [{ name: wait }], containers: [{ name: api }] }
status:
  phase: Pending
  initContainerStatuses: [{ name: wait, ready: false, restartCount: 0, ${running} }]
  containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { waiting: { reason: PodInitializing } } }]
`;
    const asked = ["current-log", "kubectl -n shop logs shop-1 -c wait"];
    expect(missing({ pod: given, now })[0]).toEqual(asked);
    const logs = [{ text: "step 1 of 9", container: "wait", instance: "current" as const }];
    expect(missing({ pod: given, now, logs, events: [] })).toEqual([asked]);
  });
  test("no log at all of a pod that waits to be created: its events", () => {
    const given =
      'metadata: { creationTimestamp: "2025-03-01T10:00:00Z" }\nspec: { containers: [{ name: api }] }\nstatus: { phase: Pending, containerStatuses: [{ name: api, state: { waiting: { reason: ContainerCreating } } }] }';
    expect(missing({ pod: given, now })).toEqual([["events", "kubectl -n shop events --for pod/shop-1"]]);
  });
  test("the node, where only it tells whose memory ran out", () => {
    const given = pod(
      "restartCount: 3, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 137, reason: OOMKilled } }",
    );
    expect(missing({ pod: given })[0]).toEqual(["node", "kubectl describe node worker-1"]);
  });
  test("the status, where a table is all there is", () => {
    expect(missing({ row: "shop-1 0/1 CrashLoopBackOff 7 3h" })).toEqual([
      ["previous-log", "kubectl -n shop logs shop-1 --previous"],
      ["events", "kubectl -n shop events --for pod/shop-1"],
      ["pod-json", "kubectl -n shop get pod shop-1 -o json"],
    ]);
  });
  test("of a row with several containers not --previous, which fails for those that never ended", () => {
    expect(missing({ row: "shop-1 1/2 CrashLoopBackOff 7 3h" }).map(([code]) => code)).not.toContain(
      "previous-log",
    );
  });
  test("nothing, where the kubelet has said it all", () => {
    expect(
      missing({
        pod: "status: { phase: Failed, reason: Evicted, message: 'The node was low on resource: inodes. ' }",
      }),
    ).toEqual([]);
  });
  test("the node where it may be at fault, not where a registry has answered", () => {
    const waiting = (reason: string, message: string) =>
      pod(`restartCount: 0, state: { waiting: { reason: ${reason}, message: '${message}' } }`);
    const denied = waiting(
      "ErrImagePull",
      "pull access denied for shop/api, repository does not exist or may require authorization",
    );
    expect(missing({ pod: denied, events: [] }).map(([code]) => code)).not.toContain("node");
    const failed = pod("restartCount: 0, state: { waiting: { reason: ContainerCreating } }");
    const events = [
      "FailedCreatePodSandBox: Failed to create pod sandbox: rpc error: code = Unknown desc = odd",
    ];
    expect(missing({ pod: failed, events })).toEqual([["node", "kubectl describe node worker-1"]]);
  });
  test("of what was given, only newer events", () => {
    const given = {
      pod: pod(`restartCount: 3, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { ${dead} }`),
      logs: [{ text: "bye", container: "api", instance: "previous" as const }],
      events: [],
    };
    expect(missing(given)).toEqual([["events", "kubectl -n shop describe pod shop-1"]]);
  });
  test("never a start error's log: no process wrote one", () => {
    const given = pod(
      "restartCount: 3, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 128, reason: StartError, message: odd } }",
    );
    expect(missing({ pod: given }).map(([code]) => code)).not.toContain("previous-log");
  });
  test("newer events, where all was given and says nothing", () => {
    const given =
      'metadata: { creationTimestamp: "2025-03-01T10:00:00Z" }\nspec: { containers: [{ name: api }] }\nstatus: { phase: Pending, containerStatuses: [{ name: api, state: { waiting: { reason: ContainerCreating } } }] }';
    const events = [{ reason: "Scheduled", type: "Normal" as const, message: "Successfully assigned" }];
    expect(missing({ pod: given, events, now })).toEqual([["events", "kubectl -n shop describe pod shop-1"]]);
  });
  test("all warnings that there are, where nobody is named", () => {
    expect(missing({ logs: ["boom"] })[0]).toEqual([
      "events",
      "kubectl -n shop get events --field-selector=type=Warning",
    ]);
  });
  test("without a command where a name is none", () => {
    expect(
      missing({
        pod: `metadata: { name: "a b" }\n${pod(`restartCount: 3, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { ${dead} }`)}`,
      }),
    ).toEqual([
      ["previous-log", undefined],
      ["events", undefined],
    ]);
  });
});

describe("of a workload without pods, its pods are asked for", () => {
  test.each<[what: string, owner: string, command: string]>([
    [
      "by its selector",
      "{ kind: Deployment, metadata: { name: cart }, spec: { selector: { matchLabels: { app: cart, tier: web } } } }",
      "kubectl -n shop describe pods -l app=cart,tier=web",
    ],
    [
      "by the label that a Job's pods bear",
      "{ kind: Job, metadata: { name: seed } }",
      "kubectl -n shop describe pods -l job-name=seed",
    ],
    [
      "through itself, where its selector is not shown or is none",
      "{ kind: Deployment, metadata: { name: cart }, spec: { selector: { matchLabels: { app: '$(reboot)' } } } }",
      "kubectl -n shop describe deployment cart",
    ],
  ])("%s", (_what, owner, command) => {
    expect(missing({ owners: [owner], events: [] })).toContainEqual(["owner", command]);
  });
});
