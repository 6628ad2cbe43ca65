import { describe, expect, test } from "vitest";

import { paste } from "../../../src/intake/formats.ts";
import { defaultLimits } from "../../../src/intake/limits.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { input, kinds, logs, pods, readText, rows } from "./read-text.ts";

const readAny = (text: string) => paste.read(input(text), createRedactor(), { limits: defaultLimits });

const description = `Name:             web-0
Namespace:        shop
Containers:
  web:
    Image:          web:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Restart Count:  7`;
const table = `NAME    READY   STATUS             RESTARTS   AGE
web-0   0/1     CrashLoopBackOff   7          14m`;
const yaml = `apiVersion: v1
kind: Pod
metadata:
  name: web-0
  namespace: shop
status:
  containerStatuses:
  - name: web
    restartCount: 3`;
const json = `{
    "apiVersion": "v1",
    "kind": "Pod",
    "metadata": {"name": "web-0", "namespace": "shop"},
    "status": {}
}`;

describe("what trackers, wikis and forums put around an output is no line of anything", () => {
  const around: Record<string, (text: string) => string> = {
    "Jira's fence": (text) => `{code}\n${text}\n{code}`,
    "Jira's fence with a language and a title": (text) =>
      `h3. The pod\n{code:bash|title=describe.txt}\n${text}\n{code}\n`,
    "Jira's fence for what is no code": (text) => `{noformat}\n${text}\n{noformat}`,
    "the same without line ends": (text) => `{noformat}${text}{noformat}`,
    "a quotation of Jira's": (text) => `{quote}\n${text}\n{quote}`,
    "a forum's brackets": (text) => `[code]\n${text}\n[/code]`,
    "a fence of Markdown, and words": (text) => `Hi, see\n\`\`\`\n${text}\n\`\`\`\nthanks`,
    "the lines of a chat": (text) => `Jane Doe  10:42 AM\n${text}\nBob  10:43 AM\nlooking`,
    "what watch shows above": (text) =>
      `Every 2.0s: kubectl describe pod   host: Mon Mar  2 10:06:48 2026\n\n${text}`,
  };
  const outputs = { "a description": description, "a table": table, YAML: yaml, JSON: json };
  test.each(
    Object.entries(around).flatMap(([name, dress]) =>
      Object.entries(outputs).map(([what, text]) => [what, name, dress(text), text] as const),
    ),
  )("%s in %s", (_, __, dressed, text) => {
    expect(kinds(readAny(dressed))).toEqual(kinds(readAny(text)));
  });
});

test("an object directly below something else is one", () => {
  expect(kinds(readAny(`I ran it and got this:\n${yaml}`))).toEqual(["pod"]);
  expect(kinds(readAny(`GET /api/v1/pods\n200 OK\n${json}\nDone in 0.1s`))).toContain("pod");
});

test("a manifest that a program prints has no state, and stays a line of its log", () => {
  const log = "applying manifest\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web-0\nspec: {}\ndone\n";
  expect(kinds(readAny(log))).toEqual(["log"]);
});

test("what a container printed is its log, whatever it looks like", () => {
  const reading = readAny(`$ kubectl logs web-0 -n shop\nlistening\n${yaml}\n`);
  expect(kinds(reading)).toEqual(["log"]);
});

test("of a state cut out of its description the container is known to have ended", () => {
  const [pod] = pods(
    readText(
      "[FATAL] plugin/loop: Loop detected\n    Last State:   Terminated\n      Reason:     Error\n      Exit Code:  1\n",
    ),
  );
  expect(pod?.status?.containerStatuses?.[0]?.lastState?.terminated).toMatchObject({ exitCode: 1 });
});

describe("rows of pods", () => {
  test("some were left out in between", () => {
    const shortened = `${table}\n...\nweb-9   1/1     Running            0          1d\n`;
    expect(rows(readText(shortened)).map(({ name }) => name)).toEqual(["web-0", "web-9"]);
    expect(readText(shortened).warnings).toEqual([]);
  });

  test("a blank line between each two", () => {
    expect(rows(readText(`${table}\n\nweb-9   1/1     Running   0   1d\n`)).map(({ name }) => name)).toEqual([
      "web-0",
      "web-9",
    ]);
  });

  test.each(["po/", "pod/", "pods/"])("a kind in front of the name: %s", (kind) => {
    expect(rows(readText(table.replace("web-0 ", `${kind}web-0 `)))).toMatchObject([
      { name: "web-0", restarts: 7 },
    ]);
  });

  test("a table that ends at its restarts", () => {
    const narrow = "NAME    READY   STATUS             RESTARTS\nweb-0   0/1     CrashLoopBackOff   7\n";
    expect(rows(readText(narrow))).toMatchObject([{ name: "web-0", restarts: 7 }]);
  });

  test("blanks at the end, and somebody's words", () => {
    expect(rows(readText(`${table} \nweb-1   1/1     Running   0   1d  <-- the old one\n`))).toHaveLength(2);
  });

  test.each(["web-7c9b...   0/1   CrashLoopBackOff   9   1d", "web-[...]   0/1   Error   9   1d"])(
    "a name that somebody shortened is nobody's, and said so: %s",
    (row) => {
      const reading = readText(`${table}\n${row}\n`);
      expect(rows(reading).map(({ name }) => name)).toEqual(["web-0"]);
      expect(logs(reading)).toEqual([]);
      expect(reading.warnings).toMatchObject([{ code: "row-not-read", line: 3 }]);
    },
  );

  test("a row below a word of its sender", () => {
    expect(
      rows(readText("stdout:\ndefault   web-0   0/1   CrashLoopBackOff   1 (8s ago)   12s\n")),
    ).toMatchObject([{ namespace: "default", name: "web-0" }]);
  });
});
