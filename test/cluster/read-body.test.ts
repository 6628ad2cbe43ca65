import { expect, test } from "vitest";

import { linesOf, readBytes } from "../../src/cluster/read-body.ts";

const streamOf = (...chunks: string[]) => new Blob(chunks).stream();
/** Never ends, and counts what was taken of it. */
function endless(chunk: string): {
  body: ReadableStream<Uint8Array>;
  taken: () => number;
  isCancelled: () => boolean;
} {
  let taken = 0;
  let cancelled = false;
  const bytes = new TextEncoder().encode(chunk);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += bytes.length;
      controller.enqueue(bytes);
    },
    cancel: () => void (cancelled = true),
  });
  return { body, taken: () => taken, isCancelled: () => cancelled };
}

test("a short text comes whole", async () => {
  expect(await readBytes(streamOf("one\n", "two\n"), { keepBytes: 100, mostBytes: 100 })).toEqual({
    text: "one\ntwo\n",
    startIsCut: false,
    endIsCut: false,
  });
});

test("of a long one the end is kept, from the beginning of a line on", async () => {
  const lines = Array.from({ length: 1_000 }, (_, index) => `line ${index}\n`).join("");
  const { text, startIsCut } = await readBytes(streamOf(lines), { keepBytes: 25, mostBytes: 100_000 });
  expect({ text, startIsCut }).toEqual({ text: "line 998\nline 999\n", startIsCut: true });
});

test("a line longer than all that is kept stays, as far as it goes", async () => {
  const { text } = await readBytes(streamOf("x".repeat(1_000)), { keepBytes: 10, mostBytes: 10_000 });
  expect(text).toBe("x".repeat(10));
});

test("a text without end is left when enough was read", async () => {
  const { body, taken, isCancelled } = endless("y".repeat(1_000));
  expect(await readBytes(body, { keepBytes: 100, mostBytes: 5_000 })).toMatchObject({ endIsCut: true });
  expect(taken()).toBeLessThan(20_000);
  expect(isCancelled()).toBe(true);
});

test("no body is an empty text", async () => {
  expect(await readBytes(null, { keepBytes: 1, mostBytes: 1 })).toEqual({
    text: "",
    startIsCut: false,
    endIsCut: false,
  });
});

test("lines come whole, however they were cut, and one that is too long is left out", async () => {
  const lines: string[] = [];
  const body = streamOf('{"a":', "1}\n\n", "z".repeat(50), `${"z".repeat(60)}\n`, "ü\nlast");
  for await (const line of linesOf(body, 100)) lines.push(line);
  expect(lines).toEqual(['{"a":1}', "ü", "last"]);
});
