import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLiterals } from "../../src/evidence/literals.ts";

interface Hit {
  literal: string;
  end: number;
}

function hits(literals: string[], text: string, options?: { ignoreCase?: boolean }): Hit[] {
  const found: Hit[] = [];
  compileLiterals(literals, options).scan(text, (index, end) => {
    found.push({ literal: literals[index]!, end });
  });
  return found;
}

/** What a scanner must find, by the dullest means. */
function naiveHits(literals: string[], text: string): Hit[] {
  const found: Hit[] = [];
  for (let end = 1; end <= text.length; end++) {
    const here = literals.filter((literal) => text.slice(0, end).endsWith(literal));
    found.push(...here.toSorted((a, b) => b.length - a.length).map((literal) => ({ literal, end })));
  }
  return found;
}

/** The same for long texts. */
function quickHits(literals: string[], text: string): Hit[] {
  const found: Hit[] = [];
  for (const literal of literals) {
    const folded = literal.toLowerCase();
    for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1)) {
      found.push({ literal, end: at + literal.length });
    }
  }
  return found.toSorted((a, b) => a.end - b.end || b.literal.length - a.literal.length);
}

describe("compileLiterals", () => {
  const table: Record<string, { literals: string[]; text: string; ignoreCase?: boolean; found: Hit[] }> = {
    "finds nothing in an empty text": { literals: ["a"], text: "", found: [] },
    "finds nothing without literals": { literals: [], text: "abc", found: [] },
    "reports overlapping literals": {
      literals: ["he", "she", "hers", "e"],
      text: "ushers",
      found: [
        { literal: "she", end: 4 },
        { literal: "he", end: 4 },
        { literal: "e", end: 4 },
        { literal: "hers", end: 6 },
      ],
    },
    "finds a literal in the wake of one that failed": {
      literals: ["abcd", "bcx"],
      text: "abcx",
      found: [{ literal: "bcx", end: 4 }],
    },
    "minds case unless told": { literals: ["Killed"], text: "killed", found: [] },
    "folds ASCII when told": {
      literals: ["OOM_Killed"],
      text: "oom_kILLED",
      ignoreCase: true,
      found: [{ literal: "OOM_Killed", end: 10 }],
    },
    "folds nothing but ASCII": { literals: ["é", "@"], text: "É`", ignoreCase: true, found: [] },
    "finds characters beyond ASCII, and counts in UTF-16": {
      literals: ["«", "😀", "日本", "end"],
      text: "\ud83d«日本\udc00😀é😀end",
      found: [
        { literal: "«", end: 2 },
        { literal: "日本", end: 4 },
        { literal: "😀", end: 7 },
        { literal: "😀", end: 10 },
        { literal: "end", end: 13 },
      ],
    },
  };
  for (const [sentence, { literals, text, ignoreCase, found }] of Object.entries(table)) {
    test(sentence, () => {
      expect(hits(literals, text, ignoreCase === undefined ? {} : { ignoreCase })).toEqual(found);
    });
  }

  test("reports both of two equal literals", () => {
    const found: number[] = [];
    compileLiterals(["ab", "ab"]).scan("ab", (index) => {
      found.push(index);
    });
    expect(new Set(found)).toEqual(new Set([0, 1]));
  });

  test("refuses an empty literal", () => {
    expect(() => compileLiterals(["a", ""])).toThrow(RangeError);
  });

  test("stops when told", () => {
    const ends: number[] = [];
    compileLiterals(["a"]).scan("aaaa", (_, end) => {
      ends.push(end);
      return end < 2;
    });
    expect(ends).toEqual([1, 2]);
  });

  test("looks only between from and to, and counts from the start of the text", () => {
    const ends: number[] = [];
    compileLiterals(["aa"]).scan(
      "aaaaaa",
      (_, end) => {
        ends.push(end);
      },
      2,
      5,
    );
    expect(ends).toEqual([4, 5]);
  });

  test("agrees with the naive search", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "x"), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), text, (literals, haystack) => {
        expect(hits(literals, haystack)).toEqual(naiveHits(literals, haystack));
      }),
    );
  });

  test("agrees with the naive search in long texts, across chunks and beside other characters", () => {
    const literals = [
      "password",
      "://",
      "eyJ",
      "secretkey=",
      "a rather long literal of many words",
      "words",
      "«x",
      "😀",
    ];
    const piece = fc.oneof(
      fc.constantFrom(
        ...literals,
        "pass",
        "wor",
        "PassWord",
        "a rather",
        " ",
        ":",
        "\n",
        "日",
        "\ud83d",
        "é",
        "😀",
      ),
      fc.nat({ max: 40 }).map((length) => "log line; ".repeat(length)),
      fc.constantFrom("y".repeat(8190), "😀".repeat(4090)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const found = hits(literals, text, { ignoreCase: true });
        const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        expect(found).toEqual(quickHits(literals, folded));
      }),
      { numRuns: 200 },
    );
  });

  test("scans lines as it scans each of them", () => {
    const literals = ["error", "rror", "or\nno", "a sentence longer than the automaton", "é", "😀", "end"];
    const piece = fc.constantFrom(
      ...literals,
      "Error",
      "err",
      "end of ",
      " ",
      "é",
      "😀",
      "\ud83d",
      "x".repeat(900),
    );
    const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("").replaceAll("\n", ""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const scanner = compileLiterals(literals, { ignoreCase: true });
        const [together, apart]: [unknown[], unknown[]] = [[], []];
        scanner.scanLines(lines, (literal, end, at) => {
          together.push([at, literal, end]);
          return end < 5000;
        });
        for (const [at, text] of lines.entries())
          scanner.scan(text, (literal, end) => {
            apart.push([at, literal, end]);
            return end < 5000;
          });
        expect(together).toEqual(apart);
      }),
      { numRuns: 300 },
    );
  });

  test("may be used again while it is scanning", () => {
    const scanner = compileLiterals(["outer", "inner"]);
    const filler = ".".repeat(200);
    const found: string[] = [];
    scanner.scan(`${filler}outer${filler}outer`, (_, end) => {
      scanner.scan(`${filler}inner${filler}`, () => {
        found.push(`inner while at ${end}`);
      });
    });
    expect(found).toEqual(["inner while at 205", "inner while at 410"]);
  });

  test("takes more than 256 distinct characters", () => {
    const literals = Array.from({ length: 400 }, (_, index) => String.fromCharCode(0x4e00 + index));
    expect(hits(literals, literals.join(""))).toHaveLength(400);
  });

  test("takes thousands of literals", () => {
    const literals = Array.from(
      { length: 4000 },
      (_, index) => `error number ${index.toString(36)} happened`,
    );
    const text = `${"x".repeat(1000)}${literals[3999]}`;
    expect(hits(literals, text)).toEqual([{ literal: literals[3999], end: text.length }]);
  });
});
