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

describe("tables of other programs", () => {
  const k9s = `┌──────────────── Pods(shop)[2] ─────────────────┐
│ NAME↑   PF READY RESTARTS STATUS             CPU NODE     AGE │
│ web-0   ●  0/1          4 CrashLoopBackOff     0 n1       5m  │
│ web-1   ●  1/1          0 Running              1 n1       5m  │
└────────────────────────────────────────────────┘
`;

  test("k9s has the columns in another order", () => {
    const reading = readText(k9s);
    expect(rows(reading)).toMatchObject([
      {
        name: "web-0",
        readyContainers: 0,
        totalContainers: 1,
        status: "CrashLoopBackOff",
        restarts: 4,
        node: "n1",
      },
      { name: "web-1", readyContainers: 1, status: "Running", restarts: 0, ageSeconds: 300 },
    ]);
    expect(logs(reading)).toEqual([]);
  });

  test.each(["│ web-0   ●  0/1 4 CrashLoopBackOff │", "│ web-0… ●  0/1 4 Error 0 n1 5m │"])(
    "a row whose cells are not all there is nobody's: %s",
    (row) => {
      const reading = readText(`${k9s.split("\n").slice(0, 4).join("\n")}\n${row}\n`);
      expect(rows(reading)).toHaveLength(2);
      expect(logs(reading)).toEqual([]);
    },
  );

  test.each([
    "CONTAINER      IMAGE          CREATED         STATE    NAME   ATTEMPT   POD ID    POD\n3f1d0c7b1a2b3  8a9b0c1d2e3f4  2 minutes ago   Exited   web    12        1a2b3c4   web-0\n",
    "CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES\n3f1d   web:1   node   1 day ago   Exited (1)      web\n",
    "NAME: web\nLAST DEPLOYED: Mon Mar  2 10:02:40 2026\nNAMESPACE: shop\nSTATUS: failed\nREVISION: 3\n",
  ])("what a runtime or Helm lists is no log: %s", (text) => {
    expect(readText(text).pieces).toEqual([]);
  });
});

describe("prompts", () => {
  test.each([
    ["PS C:\\Users\\jane> ", "PS C:\\Users\\jane> "],
    ["C:\\Users\\jane>", "C:\\Users\\jane>"],
    ["jane@host:~$ ", "jane@host:~$"],
  ])("%j stands above and below", (prompt, last) => {
    const reading = readText(`${prompt}kubectl describe pod web-0\n${description}\n${last}\n`);
    expect(kinds(reading)).toEqual(["pod"]);
    expect(kinds(readText(`${prompt}kubectl logs web-0\npanic: x\n${last}\n`))).toEqual(["log"]);
    expect(logs(readText(`${prompt}kubectl logs web-0\npanic: x\n${last}\n`))).toMatchObject([
      { pod: "web-0", lines: ["panic: x"] },
    ]);
  });
});
