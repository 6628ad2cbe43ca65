import { expect, test } from "vitest";

import { readInput } from "../../../src/intake/read-input.ts";
import { defaultLimits } from "../../../src/intake/limits.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { podJson } from "../pods.ts";

const pods = ["web-0", "web-1", "cart-7d9f8b6c5d-x2x7k"].map((name) =>
  podJson({ name, ready: false, spec: { containers: [{ name: "app" }, { name: "proxy" }] } }),
);

const bytes = (given: string) => new TextEncoder().encode(given);
const list = {
  name: "pods.json",
  bytes: bytes(JSON.stringify({ kind: "List", apiVersion: "v1", items: pods })),
};

/** Of a file of logs beside the pods: pod, container, instance and lines of each log. */
function placed(text: string, beside = [list]): string[] {
  const { evidence } = readInput([...beside, { name: "logs.txt", bytes: bytes(text) }], {
    origin: "attached",
    redactor: createRedactor(),
    limits: defaultLimits,
  });
  return evidence.flatMap(({ pod, logs }) =>
    logs.map(
      ({ container, instance, lines, firstLine }) =>
        `${pod?.object.metadata?.name ?? "nobody"}/${container ?? "?"} ${instance} ${firstLine}: ${lines.join("|")}`,
    ),
  );
}

const cases: Record<string, { text: string; expected: string[] }> = {
  "each heading begins another pod's log": {
    text: "== web-0 app ==\none\ntwo\n\n== web-1 proxy previous ==\nthree\n",
    expected: ["web-0/app unknown 2: one|two", "web-1/proxy previous 6: three"],
  },
  "each heading of tail is the name of a file": {
    text: "==> web-0_app.log <==\none\n\n==> logs/web-1_proxy.previous.log <==\ntwo\n\n==> cart-7d9f8b6c5d-x2x7k.log <==\nthree\n",
    expected: [
      "web-0/app unknown 2: one",
      "web-1/proxy previous 5: two",
      "cart-7d9f8b6c5d-x2x7k/cart unknown 8: three",
    ],
  },
  "a file's name that names no pod that is known": {
    text: "==> web-9_app.log <==\none\n",
    expected: ["nobody/? unknown 1: ==> web-9_app.log <==|one"],
  },
  "a file's name below another heading": {
    text: "==> web-0_app.log <==\none\n==> notes.txt <==\ntwo\n",
    expected: ["web-0/app unknown 2: one|==> notes.txt <==|two"],
  },
  "what kubectl says in the place of a log is none": {
    text: '==> web-0 app previous <==\nError from server (BadRequest): previous terminated container "app" in pod "web-0" not found\n==> web-1 app <==\nready\n',
    expected: ["web-1/app unknown 4: ready"],
  },
  "kubectl's last word is of the last pod alone": {
    text: '== web-0 app ==\none\n== web-1 app previous ==\nError from server (BadRequest): previous terminated container "app" in pod "web-1" not found\n',
    expected: ["web-0/app unknown 2: one"],
  },
  "kubectl tells which container it chose": {
    text: '--- web-0\nDefaulted container "app" out of: app, proxy\nready\n--- web-1\n',
    expected: ["web-0/app unknown 3: ready"],
  },
  "a heading in another style is the program's": {
    text: "### web-0 app\n=== web-1 app\nready\n",
    expected: ["web-0/app unknown 2: === web-1 app|ready"],
  },
  "words above the first heading": {
    text: "starting\n== web-0 app ==\nready\n",
    expected: ["nobody/? unknown 1: starting|== web-0 app ==|ready"],
  },
  "a name that no pod has": {
    text: "== web-7 app ==\nready\n",
    expected: ["nobody/? unknown 1: == web-7 app ==|ready"],
  },
};
test.each(Object.entries(cases))("%s", (_, { text, expected }) => {
  expect(placed(text)).toEqual(expected);
});

test("a loop over objects in YAML has each log below its pod", () => {
  const object = (name: string) => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: shop
spec:
  containers:
  - name: web
status:
  phase: Running
`;
  const table =
    "NAME    READY   STATUS             RESTARTS   AGE\nweb-0   0/1     CrashLoopBackOff   7          3d\n\n";
  const text = `${table}${object("web-0")}panic: no\n\ngoroutine 1 [running]:\n${object("web-1")}${object("web-2")}listening on :80\n`;
  expect(placed(text, [])).toEqual([
    "web-0/web unknown 14: panic: no||goroutine 1 [running]:",
    "web-2/web unknown 37: listening on :80",
  ]);
});
