import { describe, expect, test } from "vitest";

import { undress } from "../../src/intake/undress.ts";

const description = `Name:             web-0
Namespace:        shop
Status:           Running
Containers:
  web:
    Image:          web:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
      Exit Code:    2

    Environment:
      A:  "quoted" & <none>
Events:             <none>
`;
const manifest = `apiVersion: v1
kind: Pod
metadata:
  name: web-0
status:
  containerStatuses:
  - name: web
    restartCount: 3
`;
const list = `{
    "apiVersion": "v1",
    "items": [
        {
            "kind": "Pod"
        }
    ]
}
`;

const eachLine = (text: string, dress: (line: string, at: number) => string) =>
  text.replace(/\n$/, "").split("\n").map(dress).join("\n");
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const dresses: Record<string, (text: string) => string> = {
  "quotation marks of a mail": (text) => eachLine(text, (line) => `> ${line}`),
  "quotation marks without blanks, of a mail that answers one": (text) =>
    eachLine(text, (line) => `>>${line}`),
  "bars at the left": (text) => eachLine(text, (line) => `│ ${line}`),
  "numbers, as cat gives them": (text) => eachLine(text, (line, at) => `${`${at + 1}`.padStart(6)}\t${line}`),
  "numbers with a colon, as grep gives them": (text) => eachLine(text, (line, at) => `${at + 1}:${line}`),
  "numbers in a column, with a bar": (text) =>
    eachLine(text, (line, at) => `${`${at + 1}`.padStart(4)} | ${line}`.trimEnd()),
  "numbers right in front": (text) => eachLine(text, (line, at) => `${at + 998} ${line}`),
  "signs of a patch that adds it": (text) =>
    `diff --git a/x b/x\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,15 @@\n${eachLine(text, (line) => `+${line}`)}`,
  "signs of a patch that removes it": (text) => eachLine(text, (line) => `-${line}`),
  "signs of comments": (text) => eachLine(text, (line) => `# ${line}`.trimEnd()),
  "slashes of comments": (text) => eachLine(text, (line) => `//${line}`),
  "times of a pipeline": (text) => eachLine(text, (line) => `2026-03-02T10:06:48.1234567Z ${line}`),
  "times of a pipeline, with the stream": (text) =>
    eachLine(text, (line) => `2026-03-02T10:06:48.123456Z 01O ${line}`),
  "times in brackets": (text) => eachLine(text, (line) => `[10:06:48] ${line}`),
  "the name of a service": (text) => eachLine(text, (line) => `debug-1  | ${line}`),
  "the name of a stage": (text) => eachLine(text, (line) => `[Pipeline] ${line}`),
  "entities and the tag around them": (text) => `<pre>${escaped(text)}</pre>`,
  "entities alone": escaped,
  "breaks in the place of line ends": (text) => text.replaceAll("\n", "<br>"),
  "breaks beside line ends": (text) => text.replaceAll("\n", "<br/>\n"),
  "escaped line ends": (text) => text.replaceAll("\n", String.raw`\n`),
  "all that a string's inside has": (text) => JSON.stringify(text),
};

/** Lines with what is left of them, without those that only the dress has. */
const inked = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && line !== "|");

describe.each(Object.entries({ "a description": description, "an object": manifest, "a list": list }))(
  "%s comes out of",
  (_, text) => {
    test.each(Object.entries(dresses))("%s", (__, dress) => {
      const bare = inked(undress(dress(text)));
      const margin = Math.min(...bare.map((line) => line.search(/\S/)));
      expect(bare.map((line) => line.slice(margin))).toEqual(inked(text));
    });
  },
);

test("a number on a line of its own is left blank", () => {
  const dressed = description.split("\n").flatMap((line, at) => [`${at + 1}`, line]);
  expect(inked(undress(dressed.join("\n")))).toEqual(inked(description));
});

test("every line stays on its number", () => {
  const dressed = `Here it is:\n${eachLine(description, (line) => `> ${line}`)}\nThanks`;
  expect(undress(dressed).split("\n")[9]).toBe("    Last State:     Terminated");
});

test.each(["\n~\n~\n~", "\n(END)", "\n~\n(END)"])(
  "what a pager shows below its end is no line of it: %j",
  (shown) => {
    expect(inked(undress(`${manifest}${shown}`))).toEqual(inked(manifest));
  },
);

test("what a pager shows between the lines is none of them", () => {
  expect(inked(undress(manifest.replace("status:", "--More--(45%)\nstatus:")))).toEqual(inked(manifest));
});

test("curly quotes are made straight where there are no others", () => {
  expect(undress("Error: secret “web-env” not found")).toBe('Error: secret "web-env" not found');
});

const asTheyAre: Record<string, string> = {
  "a log of a shell that traces": "+ node server.js\n+ echo done\n+ exit 1\n",
  "a log with times":
    "2026-03-02T10:06:48Z starting\n2026-03-02T10:06:49Z panic: boom\n2026-03-02T10:06:49Z exit\n",
  "a log whose lines are numbered": "1 first\n2 second\n3 third\n",
  "a log in which npm shows its scripts": "> web@1.0.0 start\n> node server.js\n\nboom\n",
  "a log with markup of its own": 'got "<p>a &amp; b</p>"\nfrom http://a/?b=1&amp;c=2\n',
  "a log of one line, with escaped line ends": String.raw`{"level":"error","stack":"Error: x\n    at y"}`,
  "a log with escaped line ends": String.raw`panic: a\nb`,
  "other letters than quotes in YAML": "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    a: “b” c\n",
  "a description": description,
  "an object": manifest,
  "a list of objects in YAML": "- apiVersion: v1\n  kind: Pod\n- apiVersion: v1\n  kind: Pod\n",
  "a table":
    "NAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          1d\nweb-1   1/1     Running   0          1d\n",
  nothing: "",
  "a line end": "\n",
};

test("a container's state alone is seen behind a mail's marks, below words", () => {
  const state =
    "It dies:\n\nState:          Waiting\n  Reason:       CrashLoopBackOff\nLast State:     Terminated\n  Exit Code:    137\n";
  const mail = `On Monday Anna wrote:\n${eachLine(state, (line) => `> ${line}`)}\n`;
  expect(undress(mail)).toBe(`On Monday Anna wrote:\n${state}`);
});

test.each(Object.entries(asTheyAre))("%s stays as it is", (_, text) => {
  expect(undress(text)).toBe(text);
});

test("what is long is read once", () => {
  const long = [
    `${"> ".repeat(200_000)}\n`.repeat(3),
    "&lt;".repeat(500_000),
    `|  kind: Pod\n| apiVersion: v1\n${`|${" ".repeat(1_000_000)}x\n`.repeat(3)}`,
    `"${String.raw`\n`.repeat(500_000)}"`,
    "<br>".repeat(300_000),
    "1 \n".repeat(300_000),
    `${" ".repeat(500_000)}|\n`.repeat(3),
    "--More--\n".repeat(100_000),
    `| kind: Pod\n| apiVersion: v1\n${`|${" ".repeat(399)}x\n`.repeat(20_000)}`,
    `${"~\n".repeat(300_000)}(END)`,
    "apiVersion: v1\nkind: x\n".repeat(50_000),
  ];
  for (const text of long) expect(typeof undress(text)).toBe("string");
});
