import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { defaultLimits } from "../../../src/intake/limits.ts";
import { textFormats } from "../../../src/intake/text/text-formats.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import type { Reading } from "../../../src/intake/format.ts";
import { fixtures } from "./fixtures.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { input, paste, readText } from "./read-text.ts";

const texts = Object.entries(fixtures).flatMap(([name, text]) => (name.endsWith(".txt") ? [text] : []));
const context = { limits: defaultLimits, readLog: () => ({ pieces: [], warnings: [] }) };

/** Lines that a reading points at and the text does not have, and logs whose numbers are not as many as their lines. */
function strayPlaces({ pieces, warnings }: Reading, given: string): (number | string)[] {
  const last = given.split("\n").length;
  const places = pieces.flatMap((piece): (number | string)[] => {
    if (piece.kind === "event") return [piece.event.line ?? 1];
    if (piece.kind === "pod") return [...(piece.pod.source.lines?.entries() ?? [])].map(([, line]) => line);
    if (piece.kind !== "log") return [];
    const { firstLine, lineNumbers, lines } = piece.log;
    if (lineNumbers === undefined) return [firstLine];
    return lineNumbers.length === lines.length ? lineNumbers : ["numbers of another log"];
  });
  return [...places, ...warnings.map(({ line }) => line ?? 1)].filter(
    (place) => typeof place === "string" || place < 1 || place > last,
  );
}

/** Every format is asked, also those that do not recognise the text: none throws, and all say where things stand. */
function readEveryWay(given: string): void {
  const stray = [paste, ...textFormats].flatMap((format) => {
    const asked = input(given);
    format.sniff(asked);
    return strayPlaces(format.read(asked, createRedactor(), context), given);
  });
  expect(stray).toEqual([]);
}

describe("nothing that is pasted makes a reader throw", () => {
  test("descriptions with lines cut, moved, doubled and mixed", () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.constantFrom(...texts),
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

describe("800 kB of the same are read to the last line", () => {
  test.each([
    ["whole descriptions", (size: number) => texts[0]!.repeat(size / texts[0]!.length)] as const,
    ...hostileTexts,
  ])("%s", (_, make) => {
    const given = make(800_000);
    expect(strayPlaces(readText(given), given)).toEqual([]);
  });
});
