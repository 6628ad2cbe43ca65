import { describe, expect, test } from "vitest";

import { statementsOf } from "../../../src/diagnosis/statements/statements.ts";
import { viewOf } from "../../../src/diagnosis/view.ts";
import { evidenceOf, type EventLiteral, type Situation } from "../evidence-of.ts";

const told = (situation: Situation) =>
  statementsOf(viewOf(evidenceOf(situation))).map(({ cause, container, past }) => ({
    cause,
    container,
    past,
  }));
const pull = (image: string, lastAgeSeconds: number): EventLiteral => ({
  type: "Warning",
  reason: "Failed",
  message: `Failed to pull image "${image}": manifest unknown`,
  lastAgeSeconds,
});
const normal = (reason: string, message: string, lastAgeSeconds: number): EventLiteral => ({
  type: "Normal",
  reason,
  message,
  lastAgeSeconds,
});

test.each([
  'Error: failed to reserve container name "db_cart-0_shop_0b5f_1": name "db_cart-0_shop_0b5f_1" is reserved for "9a"',
  'Error: Error response from daemon: Conflict. The container name "/k8s_db_cart-0_shop_0b5f_0" is already in use by container "5f".',
])("a runtime's name of a container holds the pod's: %s", (message) => {
  const events: EventLiteral[] = [
    normal("Started", "Started container web", 600),
    { type: "Warning", reason: "Failed", message, lastAgeSeconds: 9 },
  ];
  expect(told({ events })).toMatchObject([{ cause: "container-runtime-failure", container: "db" }]);
});

test("a registry's answer that the daemon repeats is of a pull", () => {
  const message =
    'Error response from daemon: Head "https://registry.example.com/v2/shop/cart/manifests/1": Forbidden';
  const events: EventLiteral[] = [{ type: "Warning", reason: "Failed", message, lastAgeSeconds: 9 }];
  expect(told({ events })[0]).toMatchObject({ cause: "image-pull-unauthorized" });
});

test("what the autoscaler says counts where the scheduler says nothing", () => {
  const autoscaler = normal("NotTriggerScaleUp", "pod didn't trigger scale-up: 2 Insufficient cpu", 5);
  const scheduler: EventLiteral = {
    type: "Warning",
    reason: "FailedScheduling",
    message: "0/3 nodes are available: 3 node(s) were unschedulable.",
    lastAgeSeconds: 60,
  };
  const causes = (events: EventLiteral[]) =>
    statementsOf(viewOf(evidenceOf({ events }))).map(({ cause, certainty }) => [cause, certainty]);
  expect(causes([autoscaler])).toEqual([["unschedulable-resources", "likely"]]);
  expect(causes([autoscaler, scheduler])).toEqual([["unschedulable-constraints", "proven"]]);
  expect(
    told({ events: [autoscaler, normal("Scheduled", "Successfully assigned shop/cart-1 to n1", 1)] }),
  ).toMatchObject([{ past: true }]);
});

test.each([
  [
    'ERROR controller.provisioner Could not schedule pod, incompatible with nodepool "default", did not tolerate team=a:NoSchedule',
    "unschedulable-constraints",
  ],
  [
    'E0611 08:03 network: networkPlugin cni failed to set up pod "cart-1_shop" network: Unable to create endpoint: context deadline exceeded',
    "sandbox-creation-failed",
  ],
  [
    'E0611 08:02 917 docker_manager.go:2177] Failed to setup network for pod "cart_shop(d-1)" using network plugins "cni": unable to allocate IP address: Post http://127.0.0.1:6784/ip/2: connection refused; Skipping pod',
    "sandbox-creation-failed",
  ],
  [
    'Failed create pod sandbox: rpc error: code = Unknown desc = RuntimeHandler "kata" not supported',
    "pod-spec-invalid",
  ],
])("what a client of the API logs of a pod: %s", (line, cause) => {
  expect(told({ logs: [line] })).toMatchObject([{ cause, container: null }]);
});

test("a controller's refusal of 2015", () => {
  const event: EventLiteral = {
    reason: "FailedCreate",
    message: 'Error creating: pods "" is forbidden: Limited to 4 pods',
    involved: { kind: "ReplicationController", name: "cart-2" },
  };
  expect(told({ events: [event] })).toMatchObject([{ cause: "admission-rejected" }]);
});

test("a Deployment that may not make its ReplicaSet", () => {
  const event: EventLiteral = {
    type: "Warning",
    reason: "ReplicaSetCreateError",
    message:
      'Failed to create new replica set "shop-5f4f446ddf": replicasets.apps "shop-5f4f446ddf" is forbidden: cannot set blockOwnerDeletion if an ownerReference refers to a resource you can\'t set finalizers on: , <nil>',
    involved: { kind: "Deployment", name: "shop" },
  };
  expect(told({ events: [event] })).toMatchObject([{ cause: "kubernetes-rbac-forbidden", container: null }]);
});

test("a controller's refusal whose row has lost the object", () => {
  expect(
    told({
      events: [
        {
          type: "Warning",
          reason: "FailedCreate",
          component: "job-controller",
          message: 'Error creating: pods "cart-x" is forbidden: failed quota: team: must specify limits.cpu',
        },
      ],
    }),
  ).toMatchObject([{ cause: "admission-rejected" }]);
});

test("what a DaemonSet's own controller says of a place that it did not find", () => {
  const event: EventLiteral = {
    type: "Warning",
    reason: "FailedPlacement",
    message: 'failed to place pod on "worker-3": host port conflict',
    involved: { kind: "DaemonSet", name: "edge" },
  };
  expect(told({ events: [event] })).toMatchObject([{ cause: "unschedulable-constraints", container: null }]);
});

test("a cache of the kubelet that stays empty for minutes", () => {
  const message =
    'MountVolume.SetUp failed for volume "tls" : failed to sync secret cache: timed out waiting for the condition';
  const event: EventLiteral = { type: "Warning", reason: "FailedMount", message, lastAgeSeconds: 20 };
  expect(told({ events: [{ ...event, count: 9, firstAgeSeconds: 900 }] })).toMatchObject([
    { cause: "volume-mount-failed" },
  ]);
  expect(told({ events: [{ ...event, count: 2, firstAgeSeconds: 60 }] })).toEqual([]);
});

test("a provisioner that is waited for", () => {
  const event: EventLiteral = {
    reason: "ExternalProvisioning",
    type: "Normal",
    message:
      "Waiting for a volume to be created either by the external provisioner 'nfs.example' or manually",
    involved: { kind: "PersistentVolumeClaim", name: "data" },
    lastAgeSeconds: 9,
  };
  expect(told({ events: [{ ...event, count: 40, firstAgeSeconds: 600 }] })).toMatchObject([
    { cause: "volume-unbound" },
  ]);
  expect(told({ events: [{ ...event, count: 3, firstAgeSeconds: 30 }] })).toEqual([]);
});

test("what the runtime says of a container that it could not run is its fault, where nothing else is known", () => {
  const pod = `
    spec: { containers: [{ name: cart }] }
    status:
      containerStatuses:
        - name: cart
          state: { terminated: { reason: ContainerCannotRun, exitCode: 128, message: "lstat /srv/docker/9a3f-init: gone" } }
  `;
  expect(told({ pod })).toMatchObject([{ cause: "container-runtime-failure", container: "cart" }]);
});

describe("what still holds", () => {
  test("another container's image, pulled later, changes nothing", () => {
    expect(
      told({
        events: [pull("cart:2", 60), normal("Pulled", 'Successfully pulled image "proxy:1" in 2s', 30)],
      }),
    ).toEqual([{ cause: "image-not-found", container: null, past: false }]);
  });

  test("the same image, pulled later, ends it", () => {
    expect(
      told({
        events: [pull("cart:2", 60), normal("Pulled", 'Successfully pulled image "cart:2" in 2s', 30)],
      }),
    ).toMatchObject([{ past: true }]);
  });

  test("the same image, pulled before, does not", () => {
    expect(
      told({
        events: [pull("cart:2", 60), normal("Pulled", 'Successfully pulled image "cart:2" in 2s', 600)],
      }),
    ).toMatchObject([{ past: false }]);
  });

  test("an image that fails after a crash is the present failure", () => {
    const pod = `
      spec: { containers: [{ name: cart, image: "cart:2" }] }
      status:
        containerStatuses:
          - name: cart
            restartCount: 4
            state: { waiting: { reason: ImagePullBackOff, message: 'Back-off pulling image "cart:2": ErrImagePull: manifest unknown' } }
            lastState: { terminated: { exitCode: 1, reason: Error, startedAt: "2030-01-01T10:00:00Z", finishedAt: "2030-01-01T10:01:00Z" } }
    `;
    expect(told({ pod })).toEqual([{ cause: "image-not-found", container: "cart", past: false }]);
  });

  test("a start that failed before the last run is over", () => {
    const pod = `
      spec: { containers: [{ name: cart }] }
      status:
        containerStatuses:
          - name: cart
            state: { waiting: { reason: CrashLoopBackOff } }
            lastState: { terminated: { exitCode: 1, reason: Error, startedAt: "2030-01-01T10:00:00Z", finishedAt: "2030-01-01T10:01:00Z" } }
    `;
    const failed = {
      reason: "Failed",
      message: 'Error: failed to create containerd task: exec: "x": executable file not found in $PATH',
      container: "cart",
    };
    expect(told({ pod, events: [{ ...failed, lastAt: "2030-01-01T09:00:00Z" }] })).toMatchObject([
      { past: true },
    ]);
    expect(told({ pod, events: [{ ...failed, lastAt: "2030-01-01T10:02:00Z" }] })).toMatchObject([
      { past: false },
    ]);
  });

  test("a volume that a container's run shows to be mounted", () => {
    const mount = {
      reason: "FailedMount",
      message: 'MountVolume.SetUp failed for volume "v" : mount failed: exit status 32',
    };
    const pod = (status: string) =>
      `spec: { initContainers: [{ name: init }], containers: [{ name: cart }] }\nstatus: ${status}`;
    const initRuns = pod(
      '{ initContainerStatuses: [{ name: init, state: { running: { startedAt: "2030-01-01T10:00:00Z" } } }], containerStatuses: [{ name: cart, state: { waiting: { reason: PodInitializing } } }] }',
    );
    const creating = pod(
      "{ initContainerStatuses: [{ name: init, state: { waiting: { reason: PodInitializing } } }], containerStatuses: [{ name: cart, state: { waiting: { reason: PodInitializing } } }] }",
    );
    expect(told({ pod: initRuns, events: [mount] })).toMatchObject([{ past: true }]);
    expect(told({ pod: creating, events: [mount] })).toMatchObject([{ past: false }]);
  });

  test("a node that rebooted: the volume fails after the containers' end", () => {
    const pod = `
      spec: { containers: [{ name: cart }] }
      status: { containerStatuses: [{ name: cart, state: { terminated: { exitCode: 255, reason: Unknown, startedAt: "2030-01-01T08:00:00Z", finishedAt: "2030-01-01T10:00:00Z" } } }] }
    `;
    const mount = (lastAt: string) => ({
      reason: "FailedMount",
      message: 'MountVolume.SetUp failed for volume "v" : mount failed: exit status 32',
      lastAt,
    });
    expect(told({ pod, events: [mount("2030-01-01T10:05:00Z")] })).toMatchObject([{ past: false }]);
    expect(told({ pod, events: [mount("2030-01-01T07:55:00Z")] })).toMatchObject([{ past: true }]);
  });
});

describe("where it is said", () => {
  test("a line of the kubelet's log", () => {
    const line =
      'E0101 10:00:00.0 1 pod_workers.go:1300] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"cart\\" with ErrImagePull: \\"rpc error: code = Unknown desc = manifest unknown\\"" pod="shop/cart-0"';
    expect(told({ logs: [line] })).toEqual([{ cause: "image-not-found", container: "cart", past: false }]);
  });

  test("the runtime's own word on an image, within another's log", () => {
    const line =
      'time="2030-01-01" level=info msg="level=error msg=\\"PullImage failed\\" error=\\"failed to pull and unpack image \\\\\\"shop/cart:1\\\\\\": dial tcp: lookup registry.example on 10.0.0.9:53: server misbehaving\\""';
    expect(told({ logs: [line] })).toEqual([
      { cause: "image-registry-unreachable", container: null, past: false },
    ]);
  });

  const refused = "0/3 nodes are available: 3 Insufficient cpu.";
  test.each([
    ["a tool waits for it", [` - deployment/cart: ${refused}`, ` - deployment/web is ready.`], 1],
    [
      "no longer",
      [` - deployment/cart: ${refused}`, ` - pod/cart-5d-x: ${refused}`, " - deployment/cart is ready."],
      0,
    ],
    [
      "it was said before",
      [`node changed new.message=PodInitializing old.message="Unschedulable: ${refused}"`],
      0,
    ],
    ["it is said now", [`node changed new.message="Unschedulable: ${refused}" old.message=`], 1],
  ])("what a client of the API tells of: %s", (_, logs, count) => {
    expect(told({ logs: [{ text: logs.join("\n") }] })).toHaveLength(count);
  });

  test.each([
    ["of a pod that it may not create", "cart-exec-1", [{ cause: "admission-rejected" }]],
    ["of the pod that is shown", "cart-1", []],
  ])("a client of the API whose own pod is shown: %s", (_, name, expected) => {
    const line = `KubernetesClientException: pods "${name}" is forbidden: failed quota: q: must specify limits.cpu.`;
    const pod =
      "metadata: { name: cart-1 }\nspec: { containers: [{ name: cart }, { name: b }] }\nstatus: { phase: Running }";
    expect(told({ pod, logs: [line] })).toMatchObject(expected);
  });

  test("sentences in a program's log are its own business", () => {
    expect(
      told({
        pod: "spec: { containers: [{ name: cart }] }\nstatus: { phase: Running }",
        logs: [{ text: 'Failed to pull image "x": manifest unknown', container: "cart" }],
      }),
    ).toEqual([]);
  });

  test("a vague time-out stands only where nothing else is said of volumes", () => {
    const timeout = {
      reason: "FailedMount",
      message:
        "Unable to attach or mount volumes: unmounted volumes=[v], unattached volumes=[v]: timed out waiting for the condition",
    };
    expect(told({ events: [timeout] })).toMatchObject([{ cause: "volume-mount-failed" }]);
    expect(
      told({
        events: [
          timeout,
          { reason: "FailedAttachVolume", message: 'AttachVolume.Attach failed for volume "pv" : busy' },
        ],
      }),
    ).toMatchObject([{ cause: "volume-attach-failed" }]);
  });
});

describe("a volume that another node holds", () => {
  const multi = {
    reason: "FailedAttachVolume",
    message: 'Multi-Attach error for volume "pv" Volume is already used by pod(s) cart-old',
  };
  const pod = "spec: { nodeName: w1, containers: [{ name: cart }] }";

  test("which is lost, as its pod's state or its own events show", () => {
    expect(told({ pod, events: [multi], siblings: [{ name: "cart-old", phase: "Unknown" }] })).toMatchObject([
      { cause: "node-not-ready" },
    ]);
    const notReady = {
      reason: "NodeNotReady",
      message: "Node w2 status is now: NodeNotReady",
      type: "Normal" as const,
      involved: { kind: "Node", name: "w2" },
    };
    expect(told({ pod, events: [multi, notReady] })).toMatchObject([{ cause: "node-not-ready" }]);
  });

  test("which is lost, as its own object shows, and not because another pod's node is", () => {
    const held = { name: "cart-old", phase: "Running", node: "w2" };
    expect(told({ pod, events: [multi], siblings: [{ ...held, nodeLost: true }] })).toMatchObject([
      { cause: "node-not-ready" },
    ]);
    expect(told({ pod, events: [multi], siblings: [held] })).toMatchObject([
      { cause: "volume-attach-failed" },
    ]);
    expect(
      told({ pod, events: [multi], siblings: [held, { name: "other-0", node: "w3", nodeLost: true }] }),
    ).toMatchObject([{ cause: "volume-attach-failed" }]);
  });

  test("which runs, or of which nothing is shown", () => {
    expect(
      told({
        pod,
        events: [multi],
        siblings: [
          { name: "cart-old", phase: "Running" },
          { name: "other", phase: "Unknown" },
        ],
      }),
    ).toMatchObject([{ cause: "volume-attach-failed" }]);
    expect(told({ pod, events: [multi] })).toMatchObject([{ cause: "volume-attach-failed" }]);
  });
});

describe("a sandbox that could not be made, of a container that has run before and is being created", () => {
  const pod =
    "spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, restartCount: 1, state: { waiting: { reason: ContainerCreating } }, lastState: { terminated: { exitCode: 255, reason: Unknown, startedAt: '2026-03-01T08:00:00Z', finishedAt: '2026-03-01T10:00:00Z' } } }] }";
  const failed = {
    reason: "FailedCreatePodSandBox",
    type: "Warning" as const,
    message:
      'Failed to create pod sandbox: failed to setup network for sandbox "a": plugin type="x" failed (add): no file',
    count: 40,
  };

  test("holds where ages are printed, and nothing tells when", () => {
    const aged = { ...failed, firstAgeSeconds: 600, lastAgeSeconds: 14 };
    expect(told({ pod, events: [aged], now: "2026-03-01T10:00:00Z" })).toMatchObject([
      { cause: "sandbox-creation-failed", past: false },
    ]);
  });

  test("is over where the container has run since", () => {
    const timed = { ...failed, firstAt: "2026-03-01T07:50:00Z", lastAt: "2026-03-01T07:59:00Z" };
    expect(told({ pod, events: [timed], now: "2026-03-01T10:20:00Z" })).toMatchObject([
      { cause: "sandbox-creation-failed", past: true },
    ]);
  });
});

test("of five thousand events the newest are read", () => {
  const events = Array.from({ length: 5000 }, (_, index): EventLiteral =>
    index % 2 === 0
      ? pull(`cart:${index}`, index)
      : normal("Pulled", `Successfully pulled image "proxy:${index}"`, index),
  );
  const view = viewOf(evidenceOf({ events }));
  expect(statementsOf(view)).toHaveLength(200);
});
