import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openSpool, type Spool } from "../../src/watcher/spool.ts";

const folder = () => mkdtemp(join(tmpdir(), "crashline-spool-"));
const open = async (path: string, mostBytes = 1_000, dropped: number[] = []): Promise<Spool> =>
  openSpool({ folder: path, mostBytes, onDropped: (_loop, total) => dropped.push(total) });

async function drain(spool: Spool): Promise<string[]> {
  const texts: string[] = [];
  for (let next = await spool.next(); next; next = await spool.next()) {
    texts.push(next.text);
    await spool.remove(next.name);
  }
  return texts;
}

test("what was put comes out in order, once", async () => {
  const spool = await open(await folder());
  for (const text of ["one", "two", "three"]) expect(await spool.put("a", text)).toBe(true);
  expect(spool.size()).toEqual({ bundles: 3, bytes: 11, dropped: 0, refused: 0 });
  expect(await drain(spool)).toEqual(["one", "two", "three"]);
  expect(spool.size()).toEqual({ bundles: 0, bytes: 0, dropped: 0, refused: 0 });
});

test("another process finds what was left, and not what was half written", async () => {
  const path = await folder();
  await (await open(path)).put("a", "kept");
  await writeFile(join(path, "000000000000001-000001-0123456789abcdef.json.partial"), "hal");
  await writeFile(join(path, "notes.txt"), "somebody else's");
  const spool = await open(path);
  expect(await drain(spool)).toEqual(["kept"]);
  expect(await readdir(path)).toEqual(["notes.txt"]);
});

test("when it is full, a loop keeps how it began and what it does now", async () => {
  const dropped: number[] = [];
  const spool = await open(await folder(), 5, dropped);
  for (const text of ["a1", "a2"]) await spool.put("a", text);
  for (const text of ["a3", "a4"]) await spool.put("a", text);
  expect(await drain(spool)).toEqual(["a1", "a4"]);
  expect(dropped).toEqual([1, 2]);
});

test("the beginning of another loop makes room before the middle of a long one stays", async () => {
  const spool = await open(await folder(), 6);
  for (const [loop, text] of [
    ["a", "a1"],
    ["b", "b1"],
    ["a", "a2"],
    ["c", "c1"],
  ] as const)
    await spool.put(loop, text);
  expect(await drain(spool)).toEqual(["a1", "b1", "c1"]);
});

test("where every bundle is the beginning of a loop, the newcomer is dropped, and counted", async () => {
  const spool = await open(await folder(), 4);
  await spool.put("a", "a1");
  await spool.put("b", "b1");
  expect(await spool.put("c", "c1")).toBe(false);
  expect(await spool.put("a", "larger than the whole spool")).toBe(false);
  expect(spool.size()).toMatchObject({ bundles: 2, dropped: 2 });
  expect(await drain(spool)).toEqual(["a1", "b1"]);
});
