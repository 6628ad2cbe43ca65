import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { defaultLimits } from "../../../src/intake/limits.ts";
import { textFormats } from "../../../src/intake/text/text-formats.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { input, paste, readText } from "./read-text.ts";

const folder = join(import.meta.dirname, "fixtures");
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(folder, name), "utf8"));
const context = { limits: defaultLimits, readLog: () => ({ pieces: [], warnings: [] }) };

/** Every format is asked, also those that do not recognise the text: none throws, and all say where things stand. */
function readEveryWay(given: string): void {
  for (const format of [paste, ...textFormats]) {
    const asked = input(given);
    format.sniff(asked);
    const { pieces, warnings } = format.read(asked, createRedactor(), context);
    const last = given.split("\n").length;
    for (const piece of pieces) {
      if (piece.kind === "event") expect(piece.event.line).toBeLessThanOrEqual(last);
      if (piece.kind === "pod")
        for (const line of piece.pod.source.lines?.values() ?? []) expect(line).toBeLessThanOrEqual(last);
      if (piece.kind === "log")
        expect(piece.log.lineNumbers?.length ?? piece.log.lines.length).toBe(piece.log.lines.length);
    }
    for (const { line } of warnings) expect(line ?? 1).toBeLessThanOrEqual(last);
  }
}

describe("nothing that is pasted makes a reader throw", () => {
  test("descriptions with lines cut, moved, doubled and mixed", () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...fixtures),
        fc.constantFrom(...fixtures),
        fc.array(fc.tuple(fc.nat(200), fc.nat(6), fc.nat(200)), { maxLength: 12 }),
      )
      .map(([one, other, edits]) => {
        const lines = one.split("\n");
        const spare = other.split("\n");
        for (const [at, edit, from] of edits) {
          const index = at % Math.max(1, lines.length);
          const line = lines[index] ?? "";
          if (edit === 0) lines.splice(index, 1);
          else if (edit === 1) lines.splice(index, 0, spare[from % spare.length] ?? "");
          else if (edit === 2) lines[index] = line.slice(0, from % (line.length + 1));
          else if (edit === 3) lines[index] = line.trimStart();
          else if (edit === 4) lines.splice(index);
          else if (edit === 5) lines.splice(0, index);
          else lines[index] = `${" ".repeat(from % 9)}${line.replace(/ +/g, " ")}`;
        }
        return lines.join("\n");
      });
    fc.assert(fc.property(mutated, readEveryWay), { numRuns: 300, seed: 7 });
  });

  test("strings of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), readEveryWay), {
      numRuns: 200,
      seed: 7,
    });
  });

  test("words of kubectl in any order", () => {
    const word = fc.constantFrom(
      ..."Name: Namespace: Containers: Events: <none> State: Waiting Last State: Reason: Exit Code: Environment: Args: Message: Type Reason Age From Warning Normal 5m (x3 over 1h) NAME READY STATUS RESTARTS AGE 0/1 pod/a kubelet app: ``` > $ kubectl logs -p describe -c %zz http-get exec [".split(
        " ",
      ),
      "\n",
      "\n  ",
      "\n    ",
      "\n      ",
      "\t",
      "\u001B[31m",
      "\u0000",
      "\uD800",
      "Liveness: http-get http://:%zz/%E0%A4%A delay=1s timeout=1s period=1s #success=1 #failure=1",
      "SUBOBJECT SOURCE MESSAGE FIRST SEEN COUNT NAME",
      "LAST SEEN TYPE REASON OBJECT",
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }).map((words) => words.join(" ")),
        readEveryWay,
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});

describe("time grows no faster than the text", () => {
  const pod = fixtures[0] ?? "";
  test.each<[string, (size: number) => string]>([
    ["one line without an end", (size) => "x".repeat(size)],
    ["one line of blanks", (size) => " ".repeat(size)],
    ["empty lines", (size) => "\n".repeat(size)],
    ["a description, then empty lines", (size) => `Name: a\nNamespace: b\nStatus: x\n${"\n".repeat(size)}`],
    ["descriptions without end", (size) => "Name: a\nNamespace: b\nStatus: Running\n\n".repeat(size / 40)],
    ["whole descriptions", (size) => pod.repeat(size / pod.length)],
    ["containers without end", (size) => `Containers:\n${"  c:\n    Image:  x\n".repeat(size / 20)}`],
    ["names of containers without fields", (size) => `Containers:\n${"  c:\n".repeat(size / 5)}`],
    [
      "a message without end",
      (size) =>
        `Containers:\n  c:\n    State:  Terminated\n      Message:  x\n${"Exit Code: y\n".repeat(size / 13)}`,
    ],
    [
      "messages that swallow fields",
      (size) =>
        `Containers:\n  c:\n    State:  Terminated\n      Message:  x\n${"      Exit Code:  1\n      Reason:  r\n".repeat(size / 38)}`,
    ],
    ["headings of events, over and over", (size) => "Events:\n".repeat(size / 8)],
    [
      "events with blank lines between",
      (size) =>
        `Events:\n  Type  Reason  Age  From  Message\n${"  Normal  R  5m  kubelet  x\n\ny\n".repeat(size / 32)}`,
    ],
    [
      "words with blank lines between",
      (size) => `Name: a\nNamespace: b\nStatus: x\n${"z\n\n".repeat(size / 3)}`,
    ],
    ["rows with long ages", (size) => `Warning  R  ${"9m".repeat(size / 2)}  kubelet  x`],
    [
      "an open row in wide columns",
      (size) =>
        `LAST SEEN   TYPE   REASON   OBJECT   SUBOBJECT   SOURCE   MESSAGE   FIRST SEEN   COUNT   NAME\n5m Normal R pod/a ${"5m 3 x ".repeat(size / 7)}!`,
    ],
    ["a header without end", (size) => `NAME ${"READY ".repeat(size / 6)}`],
    [
      "rows of pods that are nearly right",
      (size) =>
        `NAME   READY   STATUS    RESTARTS   AGE\n${"a-0   1/1   Running   0   (5m ago)   x\n".repeat(size / 40)}`,
    ],
    ["quotation marks", (size) => "> ".repeat(size / 2)],
    ["quoted lines", (size) => "> x\n".repeat(size / 4)],
    ["fences", (size) => "```\n".repeat(size / 4)],
    ["prompts", (size) => "$ ".repeat(size / 2)],
    ["command lines", (size) => "$ kubectl logs a\n".repeat(size / 17)],
    ["a command line without end", (size) => `$ kubectl logs ${'"'.repeat(size)}`],
    ["escape sequences without end", (size) => "\u001B[".repeat(size / 2)],
    ["titles of a terminal without end", (size) => "\u001B]0;".repeat(size / 4)],
    ["prefixes of logs", (size) => "[pod/a/b] x\n".repeat(size / 12)],
    [
      "speakers without end",
      (size) => Array.from({ length: size / 20 }, (_, at) => `[pod/a-${at}/b] x`).join("\n"),
    ],
    ["pieces of one line", (size) => "2026-03-03T09:00:00.1Z stdout P x\n".repeat(size / 34)],
    ["docker's pieces of one line", (size) => '{"log":"x","stream":"a"}\n'.repeat(size / 25)],
    [
      "annotations without end",
      (size) =>
        `Name: a\nNamespace: b\nAnnotations: k: v\n${"             k: v\n".repeat(size / 18)}Status: x\n`,
    ],
    [
      "variables without end",
      (size) => `Containers:\n  c:\n    Environment:\n${"      A:  b\n".repeat(size / 12)}`,
    ],
    ["arguments without end", (size) => `Containers:\n  c:\n    Args:\n${"      sh\n".repeat(size / 9)}`],
    [
      "a probe without end",
      (size) =>
        `Containers:\n  c:\n    Liveness:  exec [sh -c\n${"delay=1s timeout=1s period=1s\n".repeat(size / 30)}`,
    ],
    [
      "labels in one line",
      (size) => `Name: a\nNamespace: b\nLabels: ${"a=b,".repeat(size / 4)}\nStatus: x\n`,
    ],
    [
      "data of a ConfigMap",
      (size) => `Name: a\nNamespace: b\nLabels: <none>\n\nData\n====\n${"x\n\n".repeat(size / 3)}`,
    ],
  ])("%s", (_, make) => {
    const time = (size: number) => {
      const given = make(size);
      const start = performance.now();
      readText(given);
      return performance.now() - start;
    };
    time(20_000);
    const small = Math.min(time(100_000), time(100_000));
    const large = time(800_000);
    // Eight times the text; anything quadratic takes sixty-four times as long. The floor lets a busy machine pass.
    expect(large).toBeLessThan(Math.max(10_000, small * 30));
  });
});
