import { describe, expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { quoteCommand } from "../../src/report/command.ts";
import type { Report } from "../../src/report/report.ts";
import { renderers } from "../../src/report/renderers.ts";
import { diagnoseDump } from "../../src/usecases/diagnose-dump.ts";
import { reportWithoutHistory } from "../../src/usecases/report-without-history.ts";
import { citationOf, findingOf, reportOf } from "./report-of.ts";

/** A report that says `words` wherever a Pod, a log or an event could have put them. */
function saying(words: string): Report {
  const command = ["kubectl", "-n", "shop", "logs", words];
  const root = findingOf({
    summary: words,
    container: words,
    citations: [
      citationOf({ value: words }),
      citationOf({ kind: "log", line: 1, text: words, file: words, container: words }),
    ],
    remediation: [
      { action: words, command, caution: words },
      { action: words, command },
    ],
  });
  const { subject } = reportOf();
  return reportOf({
    headline: words,
    statement: words,
    rootCause: root,
    findings: [root, findingOf({ cause: "evicted", summary: words })],
    subject: {
      ...subject,
      namespace: words,
      cluster: words,
      workload: { kind: "Deployment", name: words },
      container: words,
    },
    ruledOut: [{ cause: "evicted", because: words, citations: [] }],
    missing: [{ code: "events", why: words, command }],
  });
}

const tricks: Record<string, string> = {
  "escape sequences": "a\u001b[2J\u009b31mb",
  "writing direction and invisible letters": "a\u202eb\u2066c\u200bd\ufeff",
  "line breaks": "a\nverdict: healthy\r\n# title\u2028b\u2029c",
  "half a character": "a\ud800b",
  markup: "<script>alert(1)</script> &lt;b&gt;",
  "a link": "[click](https://evil.example) ![img](//evil.example/x.png)",
  "a bare link": "https://evil.example/x",
  emphasis: "**bold** _low_ ~~gone~~ *",
  "a code span that ends early": "a ` b `` c ``` d",
  mentions: "@everyone #1 and @team",
  "a heading, a rule and a list": "# a\n---\n- b\n1. c",
  "a table": "| a | b |",
  nothing: "",
};

describe.each(Object.entries(tricks))("%s", (_, words) => {
  test("are one line of text, with nothing that acts on a terminal", () => {
    const rendered = renderers.text.render([saying(words)]);
    expect(rendered).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    expect(rendered.split("\n").length).toBe(renderers.text.render([saying("x")]).split("\n").length);
  });

  test("start nothing in Markdown", () => {
    const rendered = renderers.markdown.render([saying(words)]);
    expect(rendered.split("\n").length).toBe(renderers.markdown.render([saying("x")]).split("\n").length);
    const outside = withoutCode(rendered);
    expect(outside).not.toMatch(/(?<!\\)</);
    expect(outside).not.toMatch(/(?<!\\)\]\(/);
    expect(outside).not.toMatch(/(?<!\w)[@#]\w/);
    expect(outside.replaceAll(/^\*\*|\*\*$|^- \*\*[A-Z][a-z ]+:\*\*/gmu, "")).not.toMatch(/(?<!\\)\*/);
    expect(outside).not.toMatch(/https?:\/\//);
  });

  test("stay in JSON what they were", () => {
    expect(JSON.parse(renderers.json.render([saying(words)]))).toMatchObject({
      statement: JSON.parse(JSON.stringify(words)),
    });
  });
});

/** CommonMark's rule: a code span lasts from a run of back quotes to the next run of the same length. */
function withoutCode(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => line.replaceAll(/(?<![\\`])(?<fence>`+)(?!`).*?(?<!`)\k<fence>(?!`)/gu, "CODE"))
    .join("\n");
}

describe("a command", () => {
  const rows: Record<string, { command: string[]; line: string }> = {
    "of plain words": {
      command: ["kubectl", "-n", "shop", "get", "pod/cart-0"],
      line: "kubectl -n shop get pod/cart-0",
    },
    "with a blank": { command: ["echo", "a b"], line: "echo 'a b'" },
    "with a quote": { command: ["echo", "it's"], line: String.raw`echo 'it'\''s'` },
    "that would run another": {
      command: ["echo", "$(reboot)", "`reboot`", "a;b", "a|b", "a&b", "a>b"],
      line: "echo '$(reboot)' '`reboot`' 'a;b' 'a|b' 'a&b' 'a>b'",
    },
    "that would expand": {
      command: ["echo", "*", "~", "$HOME", "{a,b}", "!x"],
      line: "echo '*' '~' '$HOME' '{a,b}' '!x'",
    },
    "with an empty argument": { command: ["echo", ""], line: "echo ''" },
  };
  test.each(Object.entries(rows))("%s is quoted for a shell", (_, { command, line }) => {
    expect(quoteCommand(command)).toBe(line);
  });
});

test("several reports follow one another", () => {
  const two = [reportOf(), reportOf()];
  expect(renderers.text.render(two).match(/^diagnosed, /gm)).toHaveLength(2);
  expect(renderers.markdown.render(two).match(/^---$/gm)).toHaveLength(1);
  expect(JSON.parse(renderers.json.render(two))).toHaveLength(2);
  expect(JSON.parse(renderers.json.render([reportOf()]))).toMatchObject({ verdict: "diagnosed" });
});

/** The smallest of what ticket systems take as a note: 16,000 characters. */
test("a report of a Pod that shouts fits into a note", () => {
  const shout = "x".repeat(50_000);
  const terminated = { reason: "OOMKilled", exitCode: 137, message: shout };
  const waiting = { reason: "CrashLoopBackOff", message: shout };
  const names = Array.from({ length: 50 }, (_, index) => `app-${index}`);
  const metadata = {
    name: "cart-0",
    namespace: "shop",
    deletionTimestamp: "2026-03-02T09:00:00Z",
    finalizers: Array.from({ length: 100 }, (_, index) => `example.org/${index}-${"f".repeat(200)}`),
  };
  const status = {
    message: shout,
    conditions: [{ type: "Ready", status: "False", message: shout }],
    containerStatuses: names.map((name) => ({
      name,
      ready: false,
      restartCount: 3,
      state: { waiting },
      lastState: { terminated: { ...terminated, finishedAt: "2026-03-02T10:00:05Z" } },
    })),
  };
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata,
    spec: { containers: names.map((name) => ({ name })) },
    status,
  };
  const reasons = ["Failed", "FailedMount", "Unhealthy", "FailedScheduling", "FailedKillPod"];
  const events = reasons.map((reason) => ({
    apiVersion: "v1",
    kind: "Event",
    involvedObject: { kind: "Pod", namespace: "shop", name: "cart-0" },
    reason,
    type: "Warning",
    message: `Error: ${shout}`,
    lastTimestamp: "2026-03-02T10:00:10Z",
  }));
  const bytes = new TextEncoder().encode(
    JSON.stringify({ apiVersion: "v1", kind: "List", items: [pod, ...events] }),
  );
  const dump = diagnoseDump(
    { parts: [{ bytes }], origin: "attached" },
    { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" },
  );
  if (!dump.ok) return expect.fail(dump.detail);
  expect(dump.reports.length).toBeGreaterThan(0);
  for (const { report } of dump.reports)
    for (const { render } of [renderers.text, renderers.markdown])
      expect(render([reportWithoutHistory(report)]).length).toBeLessThan(16_000);
  return undefined;
});
