import { describe, expect, test } from "vitest";

import { citeLog } from "../../src/diagnosis/citation.ts";
import type { ContainerLog } from "../../src/evidence/evidence.ts";

const log: ContainerLog = {
  instance: "unknown",
  lines: ["one", "two", "three"],
  firstLine: 4,
  source: { origin: "attached", form: "log", file: "all.log" },
};

describe("a line of a log is cited where it stands", () => {
  test.each<[string, ContainerLog, number]>([
    ["lines that follow one another", log, 6],
    ["lines with those of others between", { ...log, lineNumbers: [4, 7, 9] }, 9],
  ])("%s", (_, given, line) => {
    expect(citeLog(given, 2)).toMatchObject({ line, text: "three", file: "all.log" });
  });
});
