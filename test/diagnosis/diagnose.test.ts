import { describe, expect, test } from "vitest";

import { type Cause, defineCause, type Match } from "../../src/diagnosis/cause.ts";
import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { citeObject } from "../../src/diagnosis/citation.ts";
import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";
import { crashed, one, pod, state } from "./two-container-pod.ts";

const answersOf = (given: Situation, more: readonly Cause[] = []) =>
  diagnose(evidenceOf(given), [...platformCauses, ...more]);

/** A cause that always says the same, to see where it is ranked. */
const saying = (id: string, match: Partial<Match>, outranks: readonly string[] = []): Cause =>
  defineCause({
    id,
    category: "dependency",
    title: id,
    explanation: "",
    recognisedBy: "",
    references: [],
    outranks,
    detect: ({ pod: given }) =>
      given
        ? [
            {
              container: "api",
              basis: "log",
              certainty: "likely",
              summary: `${id}.`,
              citations: [citeObject("pod", given, "/metadata/name", given.object.metadata?.name)],
              ...match,
            },
          ]
        : [],
    remediation: () => [{ action: "look" }],
  });

const kill = {
  reason: "Killing",
  type: "Normal" as const,
  message: "Container api failed liveness probe, will be restarted",
  lastAt: "2025-03-01T10:04:30Z",
};

describe("bare exits are inconclusive", () => {
  test.each([1, 2, 3, 42, 125, 255])("exit %i", (exitCode) => {
    const [answer] = answersOf({ pod: one(crashed(exitCode)) });
    expect(answer).toMatchObject({
      verdict: "inconclusive",
      container: "api",
      missing: [{ code: "previous-log" }, { code: "events" }],
    });
    expect(answer?.missing[0]?.command).toEqual([
      "kubectl",
      "-n",
      "shop",
      "logs",
      "shop-1",
      "-c",
      "api",
      "--previous",
    ]);
  });
  test.each([137, 143])("exit %i names the signal, not a cause", (exitCode) => {
    const [answer] = answersOf({ pod: one(crashed(exitCode)) });
    expect(answer?.findings[0]).toMatchObject({ cause: "terminated-by-signal", certainty: "possible" });
    expect(answer?.statement).toContain("sender not shown");
    expect(answer?.missing.length).toBeGreaterThan(0);
  });
});

test("a registry's limit in a log is no dependency that cannot serve", () => {
  const [answer] = diagnose(
    evidenceOf({
      logs: [
        'pull-test: WAITING: ErrImagePull - failed to pull and unpack image "docker.io/library/nginx:1": unexpected status code https://registry-1.docker.io/v2/library/nginx/manifests/1: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.',
      ],
    }),
    catalogue,
  );
  expect(answer?.findings[0]).toMatchObject({ cause: "image-pull-rate-limited" });
});

describe("what explains the same container is ranked", () => {
  test("a kubelet's kill before the OOM flag of a child", () => {
    const [answer] = answersOf({ pod: one(crashed(143, "OOMKilled")), events: [kill] });
    expect(answer?.findings.map(({ cause }) => cause)).toEqual([
      "liveness-probe-failed",
      "container-memory-limit",
    ]);
  });
  test("the kernel's kill before the probe that failed under memory pressure", () => {
    const [answer] = answersOf({ pod: one(crashed(137, "OOMKilled")), events: [kill] });
    expect(answer?.findings[0]?.cause).toBe("container-memory-limit");
    expect(answer?.ruledOut.map(({ cause }) => cause)).toContain("liveness-probe-failed");
  });
  test("a specific log line before an OOM flag with another exit code", () => {
    const [answer] = answersOf({ pod: one(crashed(1, "OOMKilled")) }, [saying("dns-resolution-failed", {})]);
    expect(answer?.findings.map(({ cause }) => cause)).toEqual([
      "dns-resolution-failed",
      "container-memory-limit",
    ]);
  });
  test("a guess of a stronger kind after what a weaker kind shows", () => {
    const [answer] = answersOf({ pod: one(crashed(137)) }, [
      saying("a-guess", { basis: "kernel-kill", certainty: "possible" }),
      saying("a-log", {}),
    ]);
    expect(answer?.findings.map(({ cause }) => cause)).toEqual(["a-log", "a-guess", "terminated-by-signal"]);
  });
  test("never more than three candidates", () => {
    const many = ["a", "b", "c", "d", "e"].map((id) => saying(id, {}));
    expect(answersOf({ pod: one(crashed(1)) }, many)[0]?.findings).toHaveLength(3);
  });
  test("a log that shows why the probe could not pass, the probe kept as mechanism", () => {
    const log = saying("dependency-timeout", { certainty: "proven", outranks: ["liveness-probe-failed"] });
    const [answer] = answersOf({ pod: one(crashed(137)), events: [kill] }, [log]);
    expect(answer?.findings).toMatchObject([
      { cause: "dependency-timeout", certainty: "likely" },
      { cause: "liveness-probe-failed", certainty: "proven" },
    ]);
  });
  test("a mis-aimed probe, whatever the log says", () => {
    const log = saying("dependency-timeout", { outranks: ["liveness-probe-failed"] });
    const notFound = {
      reason: "Unhealthy",
      type: "Warning" as const,
      message: "Liveness probe failed: HTTP probe failed with statuscode: 404",
      count: 3,
      fieldPath: "spec.containers{api}",
      lastAt: "2025-03-01T10:04:28Z",
    };
    const [answer] = answersOf({ pod: one(crashed(137)), events: [notFound, kill] }, [log]);
    expect(answer?.findings[0]).toMatchObject({ cause: "liveness-probe-failed", variant: "wrong-path" });
  });
  test("the pod's own reason before what its containers show", () => {
    const answers = answersOf({
      pod: one(crashed(137)).replace(
        "phase: Running",
        "phase: Failed\n  reason: Evicted\n  message: 'The node was low on resource: inodes. '",
      ),
    });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ container: null, findings: [{ cause: "evicted" }] });
  });
});

describe("ends from outside", () => {
  const ended = (more: string) => `
spec: { nodeName: worker-1, containers: [{ name: api }] }
status:
  phase: Failed
  ${more}
  containerStatuses: [{ name: api, restartCount: 0, state: { terminated: { reason: ContainerStatusUnknown, exitCode: 137 } } }]
`;
  const target = (reason: string) =>
    `conditions: [{ type: DisruptionTarget, status: "True", reason: ${reason} }]`;
  const lost = "metadata: { name: worker-1 }\nstatus: { conditions: [{ type: Ready, status: Unknown }] }";
  test.each<[string, Situation, string]>([
    [
      "status.reason before DisruptionTarget",
      { pod: ended(`reason: Terminated\n  ${target("EvictionByEvictionAPI")}`) },
      "node-not-ready",
    ],
    [
      "DisruptionTarget before the node",
      { pod: ended(target("EvictionByEvictionAPI")), node: lost },
      "pod-disrupted",
    ],
    [
      "a lost node before the taint that follows from it",
      { pod: ended(target("DeletionByTaintManager")), node: lost },
      "node-not-ready",
    ],
    ["the node before what the container shows", { pod: ended(""), node: lost }, "node-not-ready"],
    [
      "an eviction before an unknown status",
      { pod: ended("reason: Evicted\n  message: 'The node was low on resource: inodes. '") },
      "evicted",
    ],
  ])("%s", (_, given, cause) => {
    expect(answersOf(given)[0]?.findings[0]?.cause).toBe(cause);
  });
  test("a firing alert keeps what a recovered container died of current", () => {
    const recovered =
      'restartCount: 1, state: { running: { startedAt: "2025-03-01T08:00:00Z" } }, lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: "2025-03-01T07:00:00Z", finishedAt: "2025-03-01T08:00:00Z" } }';
    const given = { pod: one(recovered).replace("ready: false", "ready: true"), now: "2025-03-02T10:00:00Z" };
    expect(answersOf(given)[0]?.verdict).toBe("healthy");
    expect(answersOf({ ...given, alerts: [{ alertname: "KubePodCrashLooping" }] })[0]).toMatchObject({
      verdict: "diagnosed",
      findings: [{ cause: "container-memory-limit", current: true }],
    });
  });
});

describe("the container at fault", () => {
  test("one that fails among healthy ones", () => {
    const answers = answersOf({ pod: one(crashed(137, "OOMKilled")) });
    expect(answers.map(({ container }) => container)).toEqual(["api"]);
  });
  test("each that fails on its own, and those of unknown cause after the known", () => {
    const answers = answersOf({
      pod: pod(state("api", crashed(1)), state("proxy", crashed(0, "Completed"))),
    });
    expect(answers.map(({ verdict, container }) => [verdict, container])).toEqual([
      ["diagnosed", "proxy"],
      ["inconclusive", "api"],
    ]);
  });
  test("init containers before native sidecars before regular ones", () => {
    const given = `
spec:
  initContainers: [{ name: mesh, restartPolicy: Always }, { name: migrate }]
  containers: [{ name: api, resources: { limits: { memory: 1Gi } } }]
status:
  initContainerStatuses: [${state("mesh", crashed(0, "Completed"))}, ${state("migrate", crashed(137))}]
  containerStatuses: [${state("api", crashed(137, "OOMKilled"))}]
`;
    const loud = saying("database-schema-mismatch", { container: "migrate" });
    expect(answersOf({ pod: given }, [loud]).map(({ container }) => container)).toEqual([
      "migrate",
      "mesh",
      "api",
    ]);
  });
  test("one whose error points at its neighbour comes after the neighbour", () => {
    const refused = saying("dependency-connection-refused", {
      container: "api",
      detail: { host: "127.0.0.1", port: "15001" },
    });
    const panic = saying("application-panic", { container: "proxy" });
    const answers = answersOf({ pod: pod(state("api", crashed(1)), state("proxy", crashed(1))) }, [
      refused,
      panic,
    ]);
    expect(answers.map(({ container }) => container)).toEqual(["proxy", "api"]);
  });
  test("a helper that waits for the driver beside it comes after the driver, whose last words nobody knows", () => {
    const waits = saying("dependency-timeout", { container: "api", detail: { service: "CSI driver" } });
    const ended = saying("application-error-exit", { container: "proxy", certainty: "possible" });
    const given = { pod: pod(state("api", crashed(1)), state("proxy", crashed(1))) };
    expect(answersOf(given, [waits, ended]).map(({ container }) => container)).toEqual(["proxy", "api"]);
  });
  test("a pod that never started is one matter, whatever its containers' logs say", () => {
    const stuck = saying("volume-mount-failed", {
      container: null,
      basis: "not-started",
      certainty: "proven",
    });
    const given =
      "spec: { containers: [{ name: api }] }\nstatus: { phase: Pending, containerStatuses: [{ name: api, ready: false, restartCount: 0, state: { waiting: { reason: ContainerCreating } } }] }";
    const answers = answersOf({ pod: given }, [stuck, saying("an-old-log", {})]);
    expect(answers).toHaveLength(1);
    expect(answers[0]?.findings[0]?.cause).toBe("volume-mount-failed");
  });
});

describe("evidence is bound to its instance", () => {
  test("a kill before the last instance began is at most possible", () => {
    const old = { ...kill, lastAt: "2025-03-01T09:00:00Z" };
    const [answer] = answersOf({ pod: one(crashed(137)), events: [old] });
    expect(answer?.findings.find(({ cause }) => cause === "liveness-probe-failed")?.certainty).toBe(
      "possible",
    );
  });
  test("a warning that has been followed by a start is history", () => {
    const mount = saying("volume-mount-failed", {
      container: null,
      basis: "not-started",
      certainty: "proven",
      at: "2025-03-01T09:00:00Z",
    });
    const [answer] = answersOf({ pod: one(crashed(137, "OOMKilled")) }, [mount]);
    expect(answer?.findings[0]?.cause).toBe("container-memory-limit");
    expect(answer?.findings.filter(({ current }) => current).map(({ cause }) => cause)).not.toContain(
      "volume-mount-failed",
    );
  });
  test("what a recovered container died of is no cause of another's failure", () => {
    const recovered =
      'restartCount: 1, state: { running: { startedAt: "2025-03-01T08:00:00Z" } }, lastState: { terminated: { reason: OOMKilled, exitCode: 137, startedAt: "2025-03-01T07:00:00Z", finishedAt: "2025-03-01T08:00:00Z" } }';
    const answers = answersOf({
      pod: pod(state("api", crashed(1)), state("proxy", recovered).replace("ready: false", "ready: true")),
    });
    expect(answers.map(({ verdict, container }) => [verdict, container])).toEqual([["inconclusive", "api"]]);
  });
});

describe("hostile and empty input", () => {
  test.each<[string, Situation]>([
    ["nothing", {}],
    ["an empty pod", { pod: {} }],
    [
      "a pod of nulls",
      { pod: { spec: { containers: null }, status: { containerStatuses: null, conditions: null } } },
    ],
    [
      "a container called __proto__",
      {
        pod: {
          spec: { containers: [{ name: "__proto__" }] },
          status: {
            containerStatuses: [
              { name: "__proto__", restartCount: 3, state: { waiting: { reason: "CrashLoopBackOff" } } },
            ],
          },
        },
      },
    ],
    ["times that are none", { pod: one(crashed(137, "OOMKilled", ["99:99:99", "x"])) }],
    [
      "a thousand containers",
      { pod: { spec: { containers: Array.from({ length: 1000 }, (_, index) => ({ name: `c${index}` })) } } },
    ],
    ["a message of a megabyte", { events: [{ reason: "Killing", message: "Container ".repeat(100_000) }] }],
  ])("%s", (_, given) => {
    expect(() => answersOf(given)).not.toThrow();
    expect(answersOf(given).length).toBeGreaterThan(0);
  });
  test("a container whose name was cut off leaves no gap in a sentence", () => {
    const given = {
      pod: 'spec: { containers: [{ name: "" }] }\nstatus: { containerStatuses: [{ name: "", restartCount: 4, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 1, reason: Error } } }] }',
      form: "describe" as const,
    };
    const [answer] = answersOf(given);
    expect(answer?.container).toBeNull();
    const said = [answer?.statement ?? "", ...(answer?.missing ?? []).map(({ why }) => why)].join("\n");
    expect(said).toContain("The container ");
    expect(said).toContain("the container's last dead instance");
    expect(said).not.toMatch(/container {2}|container '/);
  });
  test("the same evidence gives the same bytes", () => {
    const given = { pod: one(crashed(137, "OOMKilled")), events: [kill] };
    expect(JSON.stringify(answersOf(given))).toBe(JSON.stringify(answersOf(given)));
  });
  test("a name that Kubernetes would not accept enters no command", () => {
    const given = { pod: `metadata: { name: "shop; rm -rf /", namespace: shop }\n${one(crashed(1))}` };
    const [answer] = answersOf(given);
    expect(answer?.missing.flatMap(({ command }) => command ?? []).join(" ")).not.toContain("rm -rf");
  });
});
