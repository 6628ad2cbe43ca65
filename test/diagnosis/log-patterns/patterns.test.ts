import { describe, expect, it } from "vitest";

import { readLastWords } from "../../../src/diagnosis/log-patterns/last-words.ts";
import { readLogLine } from "../../../src/diagnosis/log-patterns/log-line.ts";
import { logPatterns } from "../../../src/diagnosis/log-patterns/log-patterns.ts";
import { detailKeys, type LogPattern } from "../../../src/diagnosis/log-patterns/pattern.ts";
import { compilePatterns, matchPatterns, scanLines } from "../../../src/diagnosis/log-patterns/scan.ts";

const patterns = logPatterns();
const all = compilePatterns(patterns);

/** The ids of the patterns that match anywhere in a text. */
function matching(text: string): string[] {
  const lines = text.split("\n");
  const { literals } = scanLines(all, lines);
  return lines.flatMap((raw, index) =>
    matchPatterns(all, literals[index] ?? [], { raw, text: readLogLine(raw, index).text }).map(
      ({ pattern }) => pattern.id,
    ),
  );
}

const decides = (pattern: LogPattern) =>
  pattern.cause !== undefined && pattern.role !== "wrapper" && pattern.role !== "generic";

describe.each(patterns)("log pattern $id", (pattern) => {
  it.each(pattern.samples)("matches %s", (sample) => {
    expect(matching(sample)).toContain(pattern.id);
  });

  it.each(pattern.lookalikes ?? [])("does not match %s", (lookalike) => {
    expect(matching(lookalike)).not.toContain(pattern.id);
  });
});

describe.each(patterns.filter(decides))("log pattern $id", (pattern) => {
  it.each(pattern.samples)("decides when a log ends with %s", (sample) => {
    const { words } = readLastWords(all, { lines: ["starting", ...sample.split("\n")] });
    expect({ pattern: words?.pattern.id, cause: words?.pattern.cause }).toMatchObject({
      cause: pattern.cause,
    });
  });
});

describe("the list of log patterns", () => {
  it("names each pattern once", () => {
    const ids = patterns.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("extracts only what the vocabulary knows", () => {
    const groups = patterns.flatMap(({ match }) =>
      [...match.source.matchAll(/\(\?<(\w+)>/g)].map(([, name = ""]) => name.replace(/\d$/, "")),
    );
    expect(groups.filter((name) => !(detailKeys as readonly string[]).includes(name))).toEqual([]);
  });

  it("uses literals that JSON loggers leave alone", () => {
    expect(patterns.flatMap(({ literals }) => literals).filter((literal) => /[\\<>&]/.test(literal))).toEqual(
      [],
    );
  });
});
