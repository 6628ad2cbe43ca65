import { describe, expect, test } from "vitest";

import { read } from "./read.ts";

const manifest = `apiVersion: v1
kind: Pod
metadata:
  annotations:
    note: he said “well” twice
  name: web-0
  namespace: shop
spec:
  containers:
  - name: app
    command:
    - sh
    - -c
    - |
      while true
        do date
status:
  containerStatuses:
  - lastState:
      terminated:
        exitCode: 137
        finishedAt: "2026-03-02T10:03:00Z"
        reason: OOMKilled
        startedAt: "2026-03-02T10:02:00Z"
    name: app
    ready: false
    restartCount: 7
    state:
      waiting:
        reason: CrashLoopBackOff
  phase: Running
  startTime: "2026-03-02T10:00:00Z"
`;

const objectOf = (text: string) => read(text).evidence[0]?.pod?.object;

describe("YAML that went through an editor", () => {
  test.each<[string, (text: string) => string]>([
    ["a tab for each step", (text) => text.replace(/^ +/gm, (margin) => "\t".repeat(margin.length / 2))],
    [
      "a tab for eight blanks",
      (text) =>
        text.replace(/^ +/gm, (margin) => "\t".repeat(margin.length / 8) + " ".repeat(margin.length % 8)),
    ],
    [
      "blanks that do not break",
      (text) => text.replace(/^ +/gm, (margin) => margin.replaceAll(" ", "\u00a0")),
    ],
    ["curly quotes", (text) => text.replace(/"([^"]*)"/g, "“$1”")],
    ["prompts around it", (text) => `me@host:~$ kubectl get po web-0 -o yaml\n${text}me@host:~$ `],
  ])("%s", (_, mangle) => {
    const { warnings } = read(mangle(manifest));
    expect(mangle(manifest)).not.toBe(manifest);
    expect(warnings).toEqual([]);
    expect(objectOf(mangle(manifest))).toEqual(objectOf(manifest));
  });

  test("a tab in a value is one", () => {
    const text = manifest.replace("he said", "he\tsaid");
    expect(read(text).warnings).toEqual([]);
    expect(objectOf(text)?.metadata?.name).toBe("web-0");
  });

  test("a megabyte of tabs comes to an end", () => {
    const text = `${manifest}${"\t".repeat(1_000_000)}\n${" \t".repeat(100_000)}x: y\n`;
    expect(read(text)).toHaveProperty("warnings");
  });
});

test("containers of docker's that no command line shows are no log", () => {
  const table = `CONTAINER ID   IMAGE   COMMAND        CREATED         STATUS                       PORTS     NAMES
3f2a1b4c5d6e   web:1   "/app serve"   5 minutes ago   Exited (137) 2 minutes ago             web
`;
  for (const text of [table, `$ docker ps -a\n${table}`, `root@n1:~# docker ps -a\n${table}root@n1:~# `]) {
    const { evidence, refused } = read(text);
    expect(evidence).toEqual([]);
    expect(refused?.code).toBe("input_unknown");
  }
});
