import { describe, expect, test } from "vitest";

import { firstLines } from "../../src/report/first-lines.ts";
import { markdown } from "../../src/report/markdown.ts";
import type { Report } from "../../src/report/report.ts";
import { text } from "../../src/report/text.ts";
import { citationOf, findingOf, reportOf } from "./report-of.ts";

const { subject } = reportOf();
const undecided: Partial<Report> = {
  verdict: "inconclusive",
  rootCause: null,
  findings: [],
  statement: "Container cart waits in CrashLoopBackOff",
};

test("are five, in this order", () => {
  expect(text.render([reportOf()]).split("\n").slice(0, 5)).toEqual([
    "diagnosed, likely: Deployment/cart (shop, prod) container cart: container-memory-limit: was OOM-killed at its memory limit of 256Mi.",
    "Now: 1 of 1 pod not Ready; 14 restarts since 2026-03-02T09:00:00Z; last 2026-03-02T10:05:00Z; next start 2026-03-02T10:10:00Z (back-off 5 min); still failing; as of 2026-03-02T10:06:00Z",
    'Proof: "OOMKilled" (lastState.terminated.reason, status.containerStatuses[0])',
    "Changed or scope: only this pod seen",
    "Do: Raise the memory limit of cart from 256Mi to 512Mi: kubectl -n shop set resources deployment/cart --limits=memory=512Mi (Each pod is replaced.)",
  ]);
});

describe("the first", () => {
  const rows: Record<string, { report: Partial<Report>; is: string }> = {
    "names a variant": {
      report: {
        rootCause: findingOf({
          cause: "liveness-probe-failed",
          variant: "hung",
          summary: "The kubelet killed it.",
        }),
      },
      is: "diagnosed, likely: Deployment/cart (shop, prod) container cart: liveness-probe-failed [hung]: The kubelet killed it.",
    },
    "says nothing of certainty where nothing is claimed": {
      report: undecided,
      is: "inconclusive: Deployment/cart (shop, prod) container cart: waits in CrashLoopBackOff",
    },
    "says init container": {
      report: { ...undecided, subject: { ...subject, containerType: "init" } },
      is: "inconclusive: Deployment/cart (shop, prod) init container cart: waits in CrashLoopBackOff",
    },
    "names no container where none is at fault": {
      report: {
        ...undecided,
        subject: { ...subject, container: null, containerType: null },
        statement: "The pod waits",
      },
      is: "inconclusive: Deployment/cart (shop, prod): The pod waits",
    },
    "keeps the name of another container": {
      report: { ...undecided, statement: "Container proxy waits" },
      is: "inconclusive: Deployment/cart (shop, prod) container cart: Container proxy waits",
    },
    "names the pod where no workload is known": {
      report: { ...undecided, subject: { ...subject, workload: null, container: null } },
      is: "inconclusive: Pod/cart-7d9f8b6c5d-x2x7k (shop, prod): Container cart waits in CrashLoopBackOff",
    },
    "says that nothing is named": {
      report: {
        ...undecided,
        subject: { ...subject, workload: null, container: null, namespace: null, pods: [] },
      },
      is: "inconclusive: an unnamed pod (cluster prod): Container cart waits in CrashLoopBackOff",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { report, is }) => {
    expect(firstLines(reportOf(report)).verdict).toBe(is);
  });
});

describe("the second", () => {
  const { restarts } = reportOf();
  const rows: Record<string, { report: Partial<Report>; is: string }> = {
    "does not say that a pod fails of which nothing is shown": {
      report: { ...undecided, subject: { ...subject, pods: [] } },
      is: "not shown whether it still fails",
    },
    "counts the pods that are not Ready": {
      report: {
        subject: {
          ...subject,
          pods: [{ name: "a", ready: false }, { name: "b", ready: true }, { name: "c" }],
        },
      },
      is: "1 of 2 pods not Ready",
    },
    "says that all are Ready, which is not the end of it": {
      report: { subject: { ...subject, pods: [{ name: "a", ready: true }] } },
      is: "1 of 1 pod Ready; 14 restarts since 2026-03-02T09:00:00Z; last 2026-03-02T10:05:00Z; next start 2026-03-02T10:10:00Z (back-off 5 min); not known to be over;",
    },
    "counts the pods that are Ready where nothing fails": {
      report: {
        ...undecided,
        verdict: "healthy",
        subject: {
          ...subject,
          pods: [
            { name: "a", ready: false },
            { name: "b", ready: true },
          ],
        },
      },
      is: "1 of 2 pods Ready; 14 restarts",
    },
    "says that what keeps pods from being made goes on, whatever the others are": {
      report: { subject: { ...subject, container: null, pods: [{ name: "a", ready: true }] } },
      is: "still failing",
    },
    "does not count what is not shown": {
      report: { subject: { ...subject, pods: [{ name: "a" }] } },
      is: "14 restarts",
    },
    "says one restart": {
      report: { restarts: { ...restarts, restartCount: 1, firstAt: restarts.lastAt } },
      is: "1 restart; last",
    },
    "says when it ended that was never restarted": {
      report: { restarts: { ...restarts, restartCount: 0, backOff: null } },
      is: "0 restarts; ended 2026-03-02T10:05:00Z",
    },
    "does not say when it starts next where that was due before": {
      report: { observedAt: "2026-03-02T12:00:00Z" },
      is: "last 2026-03-02T10:05:00Z; still failing; as of 2026-03-02T12:00:00Z",
    },
    "says that nothing fails": { report: { ...undecided, verdict: "healthy" }, is: "nothing fails now" },
    "says that the input holds no time": { report: { observedAt: null }, is: "the input holds no time" },
  };
  test.each(Object.entries(rows))("%s", (_, { report, is }) => {
    expect(firstLines(reportOf(report)).now).toContain(is);
  });
  test("does not count pods that have completed or are starting", () => {
    const pods = [{ name: "a", ready: false }];
    const { now } = firstLines(reportOf({ ...undecided, verdict: "healthy", subject: { ...subject, pods } }));
    expect(now).toMatch(/^14 restarts .*; nothing fails now;/);
  });
});

describe("the third", () => {
  const proof = (citation: Parameters<typeof citationOf>[0]) =>
    firstLines(reportOf({ rootCause: findingOf({ citations: [citationOf(citation)] }) })).proof;
  const wrapped = `failed to start container "cart": Error response from daemon: ${"wrapped: ".repeat(40)}exec: "/app/run": no such file or directory`;

  test("quotes at most 160 characters, the beginning and the end of a longer text", () => {
    const { quote = "" } = proof({ value: wrapped }) ?? {};
    expect(quote.length).toBeLessThanOrEqual(160);
    expect(quote).toMatch(
      /^failed to start container "cart":.* … .*exec: "\/app\/run": no such file or directory$/,
    );
  });
  test("cuts what has no blanks to cut at", () => {
    const { quote = "" } = proof({ value: "x".repeat(1000) }) ?? {};
    expect(quote).toHaveLength(160);
  });
  test("quotes of a long structured line what it says", () => {
    const message = `"msg":"cannot start" , "error":"no \\"kind\\" matches"`;
    const line = `{"level":"error","ts":1,"caller":"main.go",${message},"stacktrace":"${"main.run\\n".repeat(40)}"}`;
    const { quote } = proof({ kind: "log", text: line }) ?? {};
    expect(quote).toBe(`"msg":"cannot start" … "error":"no \\"kind\\" matches"`);
  });
  test("quotes of a long line of fields what it says", () => {
    const said = `msg="cannot list \\"orders\\"" err="no such host"`;
    const line = `time="2026-03-02T10:00:00Z" level=fatal ${said} func="shop.(*Run).start" file="/go/${"run/".repeat(40)}main.go:9"`;
    const { quote } = proof({ kind: "log", text: line }) ?? {};
    expect(quote).toBe(`msg="cannot list \\"orders\\"" … err="no such host"`);
  });
  test("is missing where nothing decides", () => {
    expect(firstLines(reportOf(undecided)).proof).toBeUndefined();
    expect(text.render([reportOf(undecided)])).toContain("\nProof: none in the input\n");
  });

  test("is missing where nothing fails: what is over is told below, with its own", () => {
    const citations = [citationOf({ value: "BackOff", path: "/status/reason" })];
    const over = findingOf({ current: false, certainty: "possible", summary: "It crashed.", citations });
    const report = reportOf({ ...undecided, verdict: "healthy", findings: [over] });
    expect(text.render([report])).toContain("\nProof: no failure that lasts in the input\n");
    expect(text.render([report])).toContain(
      '- container-memory-limit (possible, over): It crashed. Proof: "BackOff" (status.reason)',
    );
    expect(markdown.render([report])).toContain(
      "- `container-memory-limit` (possible, over): It crashed. Proof: `BackOff` (status.reason)",
    );
  });
  test("words that prove it already are not said again", () => {
    const told = {
      kind: "event" as const,
      reason: "Failed",
      message: "not found",
      origin: "attached" as const,
    };
    const exit = citationOf({ value: "1", path: "/status/exitCode" });
    const report = reportOf({ rootCause: findingOf({ citations: [told, { ...told, count: 9 }, exit] }) });
    for (const renderer of [text, markdown]) {
      expect(renderer.render([report]).split("not found")).toHaveLength(2);
      expect(renderer.render([report])).toContain("exitCode: ");
    }
  });
  test("the same of the same container is not told again", () => {
    const [first, again] = [findingOf({}), findingOf({ summary: "It was killed again." })];
    const elsewhere = findingOf({ container: "proxy", summary: "The proxy was killed." });
    const report = reportOf({ rootCause: first, findings: [first, again, elsewhere] });
    for (const renderer of [text, markdown]) {
      expect(renderer.render([report])).not.toContain("It was killed again.");
      expect(renderer.render([report])).toContain("The proxy was killed.");
    }
  });

  const rows: Record<string, { citation: Parameters<typeof citationOf>[0]; where: string }> = {
    "a field of an object in a file": {
      citation: { file: "pod.json", path: "/items/3/status/reason" },
      where: "status.reason, pod.json items[3]",
    },
    "a field behind a key with a dot": {
      citation: { path: "/metadata/annotations/a.b~1c" },
      where: "metadata.annotations[a.b/c]",
    },
    "an element of a list": {
      citation: { path: "/spec/containers/1/args/0" },
      where: "args[0], spec.containers[1]",
    },
    "a line of a description": {
      citation: {
        file: "describe.txt",
        path: "line 27",
        field: "/status/containerStatuses/0/lastState/terminated/exitCode",
      },
      where: "lastState.terminated.exitCode, describe.txt line 27",
    },
    "a field of a node": {
      citation: { kind: "node", path: "/status/conditions/0/message" },
      where: "message, node status.conditions[0]",
    },
    "a line of a log": {
      citation: {
        kind: "log",
        file: "previous.log",
        line: 12,
        text: "x",
        container: "cart",
        instance: "previous",
      },
      where: "previous.log line 12, container cart, previous instance",
    },
    "a line of a log in a bundle": {
      citation: { kind: "log", line: 12, text: "x", container: null, instance: "current" },
      where: "line 12, log",
    },
    "an event": {
      citation: { kind: "event", reason: "Killing", count: 3, lastAt: "2026-03-02T10:00:00Z" },
      where: "event Killing ×3, last 2026-03-02T10:00:00Z",
    },
    "an event of a table": {
      citation: { kind: "event", reason: "Killing", count: 1, lastAgeSeconds: 40 },
      where: "event Killing, 40 s ago",
    },
    "an alert": {
      citation: { kind: "alert", fingerprint: "59d9c62bab876d78", label: "reason" },
      where: "alert 59d9c62bab876d78, label reason",
    },
    "the record": { citation: { kind: "history", restarts: 5 }, where: "5 restarts on record" },
  };
  test.each(Object.entries(rows))("says where it stands: %s", (_, { citation, where }) => {
    const { path: _path, value, kind, origin } = citationOf({});
    const whole = { kind, origin, ...(value !== undefined && { value }), ...citation };
    expect(firstLines(reportOf({ rootCause: findingOf({ citations: [whole] }) })).proof?.where).toBe(where);
  });
});

describe("the fourth", () => {
  const rows: Record<string, { report: Partial<Report>; is: string }> = {
    "says how many pods it is about": {
      report: { subject: { ...subject, pods: [{ name: "a" }, { name: "b" }] } },
      is: "2 pods of one workload",
    },
    "says that there is no pod": { report: { subject: { ...subject, pods: [] } }, is: "no pod seen" },
    "says that the pod is not named": {
      report: { subject: { ...subject, workload: null, pods: [] } },
      is: "the input does not name the pod",
    },
    "says what was not looked at, once each": {
      report: {
        missing: [
          { code: "events", why: "a" },
          { code: "previous-log", why: "b" },
          { code: "events", why: "c" },
        ],
      },
      is: "only this pod seen; not looked at: the events, the previous log",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { report, is }) => {
    expect(firstLines(reportOf(report)).scope).toBe(is);
  });
});

describe("the fifth", () => {
  const rows: Record<string, { report: Partial<Report>; is: object }> = {
    "is what decides, where nothing is decided": {
      report: {
        ...undecided,
        missing: [
          {
            code: "previous-log",
            why: "It was not given.",
            command: ["kubectl", "logs", "cart-0", "--previous"],
          },
        ],
      },
      is: { action: "Get the previous log", command: ["kubectl", "logs", "cart-0", "--previous"] },
    },
    "is one that can be run before one that can not": {
      report: {
        ...undecided,
        missing: [
          { code: "pod-json", why: "Not given." },
          { code: "previous-log", why: "Not given.", command: ["kubectl", "logs", "cart-0", "--previous"] },
        ],
      },
      is: { action: "Get the previous log", command: ["kubectl", "logs", "cart-0", "--previous"] },
    },
    "says what to get, where no command gets it": {
      report: { ...undecided, missing: [{ code: "events", why: "They are gone after an hour." }] },
      is: { action: "Get the events" },
    },
    "asks for everything, where nothing is known to be missing": {
      report: undecided,
      is: { action: "Send the pod object, its events and its previous log together" },
    },
    "is nothing, where nothing fails": {
      report: { ...undecided, verdict: "healthy" },
      is: { action: "Nothing" },
    },
  };
  test.each(Object.entries(rows))("%s", (_, { report, is }) => {
    expect(firstLines(reportOf(report)).todo).toEqual(is);
  });
});

describe("what is missing", () => {
  const command = ["kubectl", "logs", "cart-0", "--previous"];
  const missing = [{ code: "previous-log" as const, why: "It was not given.", command }];

  test.each([markdown, text])("comes without a command that is a step already", ({ render }) => {
    const root = findingOf({ remediation: [{ action: "Read it", command: [...command] }] });
    expect(render([reportOf({ rootCause: root, missing })]).split("--previous")).toHaveLength(2);
    expect(render([reportOf({ missing })])).toContain("It was not given.");
    expect(render([reportOf({ missing })])).toContain("kubectl logs cart-0 --previous");
  });
});
