import { expect, test } from "vitest";

import { read } from "../read.ts";

const head = "NAME     READY   STATUS             RESTARTS   AGE\n";
const up = `${head}dns-1    1/1     Running            0          40d\ndns-2    1/1     Running            0          40d\n`;
const down = `${up}dns-3    0/1     CrashLoopBackOff   9          1h\n`;
const text = "starting\nE0301 10:00:00 lease not renewed: context deadline exceeded";

const cases: Record<string, { pods: string; log: { name: string; text: string }; instances: string[] }> = {
  "of pods that are all Ready, a log of now shows one that works": {
    pods: up,
    log: { name: "current.log", text },
    instances: [],
  },
  "and so does one that does not say of when it is": {
    pods: up,
    log: { name: "notes.log", text },
    instances: [],
  },
  "unless one of them has restarted, whose end it may tell": {
    pods: up.replace("Running            0 ", "Running            3 "),
    log: { name: "notes.log", text },
    instances: ["unknown"],
  },
  "a log of now of one that has restarted shows one that works": {
    pods: up.replace("Running            0 ", "Running            3 "),
    log: { name: "current.log", text },
    instances: [],
  },
  "a dead instance's log is read on its own": {
    pods: up,
    log: { name: "previous.log", text },
    instances: ["previous"],
  },
  "beside one that fails, a log may be of that one": {
    pods: down,
    log: { name: "current.log", text },
    instances: ["current"],
  },
  "a log with another pod's name is of that pod": {
    pods: up,
    log: { name: "current.log", text: text.replaceAll(/^/gm, "[pod/web-1/app] ") },
    instances: ["current"],
  },
};

test.each(Object.entries(cases))("%s", (_, { pods, log, instances }) => {
  const { evidence, warnings } = read([{ name: "pods.txt", text: pods }, log]);
  expect(evidence.flatMap(({ logs }) => logs.map(({ instance }) => instance))).toEqual(instances);
  if (instances.length === 0) expect(warnings).toMatchObject([{ code: "log-not-placed" }]);
});
