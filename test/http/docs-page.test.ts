import { expect, test } from "vitest";

import { openTestApp } from "./test-app.ts";

const rows: Record<string, { path: string; installed: boolean; status: number }> = {
  "the page, where its files are installed": { path: "/docs", installed: true, status: 200 },
  "the page, at the service's own address": { path: "/", installed: true, status: 200 },
  "the page, where they are not": { path: "/docs", installed: false, status: 404 },
  "one of its files, where they are not": { path: "/docs/swagger-ui.css", installed: false, status: 404 },
  "a file of the package that the page does not need": {
    path: "/docs/package.json",
    installed: true,
    status: 404,
  },
  "a file outside": { path: "/docs/..%2f..%2fpackage.json", installed: true, status: 404 },
  "a member of every object": { path: "/docs/constructor", installed: true, status: 404 },
};

test.each(Object.entries(rows))("the documentation: %s", async (_, { path, installed, status }) => {
  const app = await openTestApp(
    installed ? { docs: () => Promise.resolve(new TextEncoder().encode("a").buffer) } : {},
  );
  expect((await app.send(path, { scopes: null })).status).toBe(status);
});
