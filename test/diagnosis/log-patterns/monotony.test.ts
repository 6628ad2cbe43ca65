import { describe, expect, test } from "vitest";

import { readLastWords } from "../../../src/diagnosis/log-patterns/last-words.ts";
import { signsIn } from "../../../src/diagnosis/log-patterns/line-words.ts";
import { logPatterns } from "../../../src/diagnosis/log-patterns/log-patterns.ts";
import { isRoutine, withoutLongRuns } from "../../../src/diagnosis/log-patterns/monotony.ts";
import { compilePatterns, scanLines } from "../../../src/diagnosis/log-patterns/scan.ts";

const set = compilePatterns(logPatterns());

describe("a line is routine", () => {
  const table: Record<string, [line: string, routine: boolean]> = {
    "with a time and no level": ["2026-03-02T10:00:00Z request id=7 took=12ms", true],
    "with a level below warning": ["2026-03-02T10:00:00Z INFO request id=7", true],
    "as an object with such a level": ['{"level":"info","msg":"request","status":200}', true],
    "but not with a level from warning on": ["2026-03-02T10:00:00Z WARN request id=7", false],
    "but not with a level in brackets": ["2026-03-02 10:00:00 [E] request id=7", false],
    "but not with a level before a bar": ["2026-03-02 10:00:00 E | request id=7", false],
    "but not with a level before the name of a component": [
      "2026-03-02T10:00:00Z E  NETWORK  [conn7] id=7",
      false,
    ],
    "but not with a level and an exclamation mark": ["2026-03-02T10:00:00Z E! [inputs.disk] id=7", false],
    "but with a bracket that holds no level": ["2026-03-02T10:00:00Z [conn7] request id=7", true],
    "but not with klog's letter": ["E0302 10:00:00.000000 1 main.go:7] request", false],
    "but not with a level that is a number": ['{"level":50,"msg":"request"}', false],
    "but not without a beginning of its own": ["request id=7 took=12ms", false],
    "but not indented": ["    at Request.handle", false],
    "but not where it shows it at work": ["2026-03-02T10:00:00Z INFO listening on :8080", false],
    "but not where it is asked to stop": ["2026-03-02T10:00:00Z INFO received SIGTERM", false],
    "but not with escapes in it": [String.raw`{"level":"info","msg":"\u0046"}`, false],
    "but not where it is empty": ["", false],
  };
  test.each(Object.entries(table))("%s", (_, [line, routine]) => {
    expect(isRoutine(line, signsIn(line))).toBe(routine);
  });
});

describe("of a long run only the ends are read", () => {
  const kinds = { r: "routine", s: "stack" } as const;
  const table: Record<string, [run: string, read: number]> = {
    none: ["", 0],
    "a short one": ["rrr", 3],
    "of routine": ["r".repeat(200), 30],
    "of a short stack": ["s".repeat(60), 60],
    "of a stack": ["s".repeat(200), 65],
    "one after the other": ["r".repeat(200) + "s".repeat(200), 95],
  };
  test.each(Object.entries(table))("%s", (_, [run, count]) => {
    const lines = [...`x${run}x`];
    const read = withoutLongRuns(
      lines.map((line) => (line === "r" || line === "s" ? kinds[line] : undefined)),
    );
    expect(read).toEqual([...new Set(read)].toSorted((a, b) => a - b));
    expect([read[0], read.at(-1)]).toEqual([0, lines.length - 1]);
    expect(read.length).toBe(count + 2);
  });

  const request = (index: number) => `2026-03-02T10:00:${index % 60}Z INFO request id=${index}`;
  const refused = "2026-03-02T09:00:00Z ERROR connect ECONNREFUSED 10.0.0.7:5432";
  test("and what stands before it is found where it is, and got over", () => {
    const { words } = readLastWords(set, {
      lines: [refused, ...Array.from({ length: 200 }, (_, at) => request(at))],
    });
    expect(words).toMatchObject({ line: 0, strength: "earlier-error", endsTheLog: false });
  });
  test("also where patterns know some of its words, at a level at which they do not count", () => {
    const lines = [refused, ...Array.from({ length: 200 }, (_, at) => `${request(at)} namespace=shop`)];
    expect(readLastWords(set, { lines }).words).toMatchObject({ line: 0, strength: "earlier-error" });
    const warned = lines.map((line) => line.replace("INFO", "WARN"));
    expect(warned.some((line) => isRoutine(line, signsIn(line)))).toBe(false);
  });
  const stack = Array.from({ length: 3_000 }, (_, at) => `\t/src/handlers/orders.go:${at} +0x1d`);
  test("and what stands before or behind a stack is found where it is", () => {
    expect(readLastWords(set, { lines: ["panic: out of ideas", ...stack] }).words).toMatchObject({ line: 0 });
    const { words } = readLastWords(set, { lines: ["panic: out of ideas", ...stack, refused] });
    expect(words?.line === 0 ? words.fatalLine : words?.line).toBe(stack.length + 1);
  });
  test("and what a pattern knows in the middle of a stack is found where it is", () => {
    const lines = ["panic: out of ideas", ...stack];
    lines[1_500] = "\tdial tcp 10.0.0.7:5432: connect: connection refused";
    expect(readLastWords(set, { lines }).words).toMatchObject({ line: 1_500, strength: "fatal" });
  });
  test("and what stands behind it is found where it is", () => {
    const { words } = readLastWords(set, {
      lines: [...Array.from({ length: 200 }, (_, at) => request(at)), refused],
    });
    expect(words).toMatchObject({ line: 200, endsTheLog: true });
  });
  test("and a structured one is quoted as its words", () => {
    const line = '{"level":"info","msg":"request handled","status":200}';
    const { unexplained } = readLastWords(set, { lines: Array.from({ length: 200 }, () => line) });
    expect(unexplained()).toMatchObject({ line: 199, said: "request handled" });
  });
});

describe("what a service writes all day is routine, and no pattern looks at it", () => {
  const table: Record<string, string> = {
    "a request": "2026-03-02T10:00:00Z INFO request id=7 path=/api/v1/orders/49 status=200 took=7ms user=u7",
    "a request as JSON":
      '{"time":"2026-03-02T10:00:00Z","level":"info","msg":"request handled","path":"/api/v1/orders/7","status":200}',
    "a request as logfmt":
      'time=2026-03-02T10:00:00Z level=info msg="request handled" path=/api/v1/orders/7 status=200',
    "a job": "2026-03-02 10:00:00,123 INFO [worker-3] c.e.orders.Importer - imported 120 rows in 48 ms",
  };
  test.each(Object.entries(table))("%s", (_, line) => {
    const { literals, signs } = scanLines(set, [line]);
    expect(literals[0]?.map(({ literal }) => set.literals[literal])).toBeUndefined();
    expect(isRoutine(line, signs[0]!)).toBe(true);
  });
});
