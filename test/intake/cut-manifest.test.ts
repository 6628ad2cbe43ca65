import { describe, expect, test } from "vitest";

import { isRestOfManifest, restsOfManifest } from "../../src/intake/cut-manifest.ts";
import { read } from "./read.ts";

describe("YAML whose beginning was cut off", () => {
  const podYaml = (name: string) => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
  - env:
    - name: DB_PASSWORD
      value: correct-horse-battery
    image: registry.example/web:1
    name: web
  restartPolicy: Always
status:
  containerStatuses:
  - image: registry.example/web:1
    lastState:
      terminated:
        exitCode: 137
        reason: OOMKilled
        startedAt: "2026-03-02T09:50:00Z"
    name: web
    restartCount: 3
    state:
      waiting:
        reason: CrashLoopBackOff
  phase: Running
`;
  const items = ["a", "b"].map((name) => `- ${podYaml(name).trimEnd().replaceAll("\n", "\n  ")}\n`).join("");
  const listYaml = `apiVersion: v1\nitems:\n${items}kind: List\nmetadata:\n  resourceVersion: ""\n`;
  const from = (text: string, begin: string) => text.slice(text.indexOf(begin));
  const states = ({ evidence }: ReturnType<typeof read>) =>
    evidence.map(({ pod }) => ({
      name: pod?.object.metadata?.name,
      restarts: pod?.object.status?.containerStatuses?.[0]?.restartCount,
      ended: pod?.object.status?.containerStatuses?.[0]?.lastState?.terminated?.reason,
    }));
  const nameless = { name: undefined, restarts: 3, ended: "OOMKilled" };
  const cuts: Record<string, { text: string; expected: object[]; line: number }> = {
    "within its spec": { text: from(podYaml("a"), "    image:"), expected: [nameless], line: 3 },
    "within a line": { text: from(podYaml("a"), "example/web"), expected: [nameless], line: 3 },
    "within a line, with CRLF": {
      text: from(podYaml("a"), "example/web").replaceAll("\n", "\r\n"),
      expected: [nameless],
      line: 3,
    },
    "within its status": {
      text: from(podYaml("a"), "      terminated:"),
      expected: [{ ...nameless, ended: undefined }],
      line: 4,
    },
    "within the first of a List": {
      text: from(listYaml, "    - name: DB_PASSWORD"),
      expected: [{ ...nameless, name: "b" }, nameless],
      line: 5,
    },
    "within the last of a List": {
      text: listYaml.slice(listYaml.lastIndexOf("    - name: DB_PASSWORD")),
      expected: [nameless],
      line: 5,
    },
  };

  test.for(Object.entries(cuts))("%s: what is whole is read", ([, { text, expected, line }]) => {
    const reading = read({ text });
    expect(states(reading)).toEqual(expected);
    expect(reading.evidence.flatMap(({ logs }) => logs)).toEqual([]);
    expect(reading.warnings).toMatchObject([{ code: "yaml-begins-cut", line }]);
    expect(JSON.stringify(reading)).not.toContain("correct-horse");
  });

  const others: Record<string, string> = {
    "a log that names a field of it": "starting\n  restartCount: 3\nlistening on 8080\n",
    "a description below it": `${from(podYaml("a"), "example/web")}Name:  web-0\nNamespace:  shop\n`,
    "a mistake within it": podYaml("a").replace("restartCount: 3", "restartCount: [3"),
    "nothing but its end": "    restartCount: 3\n",
    "what a container printed": "$ kubectl logs web-0\nitems:\n- name: a\n  restartCount: 3\n  state: lost\n",
  };
  test.for(Object.entries(others))("... unlike %s", ([, text]) => {
    expect(read({ text }).warnings.map(({ code }) => code)).not.toContain("yaml-begins-cut");
  });

  test("below the command that printed it", () => {
    const text = `$ kubectl get pod a -o yaml | tail -20\n${from(podYaml("a"), "    image:")}`;
    expect(states(read({ text }))).toEqual([nameless]);
  });

  test("of a million margins is looked at a few times", () => {
    const text = `x\n${Array.from({ length: 1_000 }, (_, at) => `${" ".repeat(1_000 - at)}a:\n`).join("")}`;
    expect(restsOfManifest(text).length).toBeLessThan(10);
    expect(isRestOfManifest(`x\n${" restartCount: 1\n".repeat(100_000)}`)).toBe(true);
  });
});

describe("a pod's state cut out of its YAML, below somebody's words", () => {
  test.each(["", "              "])("indented by %j", (margin) => {
    const cut = [
      "Our pods are Burstable.",
      "Error message:",
      ...[
        "status:",
        "  message: 'Pod Node didn''t have enough resource: cpu, requested: 5000'",
        "  phase: Failed",
        "  reason: OutOfcpu",
      ].map((line) => margin + line),
    ].join("\n");
    const { evidence } = read(cut);
    expect(evidence).toMatchObject([
      { pod: { object: { status: { phase: "Failed", reason: "OutOfcpu" } } } },
    ]);
  });

  test.each([
    "loading settings\nstatus:\n  message: ready\n  reason: none\nERROR cannot go on\n",
    "reconciling nightly\nstatus:\n  phase: Failed\n  message: a step failed\nERROR cannot go on\n",
  ])("a program's own status is none: %j", (log) => {
    expect(read(log).evidence).toMatchObject([{ logs: [{ lines: log.trimEnd().split("\n") }] }]);
  });
});
