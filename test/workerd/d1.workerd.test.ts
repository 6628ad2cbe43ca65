import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

import { migrations } from "../../src/generated/migrations.ts";
import { freshDatabase } from "./fresh-database.ts";

test("every migration is applied to D1", async () => {
  await freshDatabase();
  const { results } = await env.DB.prepare("SELECT name FROM schema_migrations ORDER BY id").all<{
    name: string;
  }>();
  expect(results.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
});

test("a fresh database is empty", async () => {
  await freshDatabase();
  await env.DB.prepare(
    "INSERT INTO tenants (name, created_at) VALUES ('left over', '2026-01-01T00:00:00Z')",
  ).run();
  await freshDatabase();
  expect(await env.DB.prepare("SELECT count(*) AS n FROM tenants WHERE name = 'left over'").first("n")).toBe(
    0,
  );
});

test("the runtime is workerd", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
});
