import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { runConsoleBlocks, withoutAccidents } from "../scripts/readme.ts";

const root = join(import.meta.dirname, "..");
const pages = [
  ...(await readdir(root)).filter((name) => name.endsWith(".md")),
  ...(await readdir(join(root, "docs"), { recursive: true }))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

test("what the README shows is what its commands print", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  // `npm run readme` writes what they print now.
  expect(withoutAccidents(readme)).toBe(withoutAccidents(await runConsoleBlocks(readme)));
});

test("the README tells of every setting", async () => {
  const config = await readFile(join(root, "src/config.ts"), "utf8");
  const readme = await readFile(join(root, "README.md"), "utf8");
  const names = [...config.matchAll(/"(?<name>[A-Z][A-Z_]{3,})"/gu)].map(
    ({ groups }) => groups?.["name"] ?? "",
  );
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(readme).toContain(`\`${name}\``);
});

test.each(pages)("each link of %s leads to a file of this repository, or outside", async (page) => {
  const text = await readFile(join(root, page), "utf8");
  const links = [...text.matchAll(/\]\((?<to>[^)\s]+)\)/gu)].map(({ groups }) => groups?.["to"] ?? "");
  const paths = links
    .filter((to) => !/^(?:https?:|#)/u.test(to))
    .map((to) => join(dirname(page), to.split("#")[0] ?? ""));
  const there = await Promise.all(
    paths.map((path) =>
      access(join(root, path)).then(
        () => path,
        () => `${path} is missing`,
      ),
    ),
  );
  expect(there).toEqual(paths);
});
