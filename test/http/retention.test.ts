import { expect, test } from "vitest";

import { retainHistory, retentionPolicyOf } from "../../src/usecases/retain-history.ts";
import { oomPod } from "./dumps.ts";
import { openTestApp } from "./test-app.ts";

const json = { "content-type": "application/json" };

async function count(app: Awaited<ReturnType<typeof openTestApp>>, path: string): Promise<number> {
  return ((await (await app.send(path)).json()) as { items: unknown[] }).items.length;
}

async function withHistory() {
  const app = await openTestApp();
  await app.send("/v1/diagnoses", { method: "POST", body: oomPod(), headers: json });
  const after = (days: number) => ({
    db: app.db,
    now: () => new Date(Date.parse("2026-03-02T10:06:00Z") + days * 86_400_000).toISOString(),
  });
  return { app, after };
}

test("what is younger than is kept stays", async () => {
  const { app, after } = await withHistory();
  expect(await retainHistory({ days: 30 }, after(29))).toMatchObject({ deleted: {}, isDone: true });
  expect([await count(app, "/v1/restarts"), await count(app, "/v1/reports")]).toEqual([1, 1]);
});

test("what is older goes", async () => {
  const { app, after } = await withHistory();
  expect((await retainHistory({ days: 30 }, after(32))).deleted).toMatchObject({ restarts: 1, reports: 1 });
  expect([
    await count(app, "/v1/restarts"),
    await count(app, "/v1/reports"),
    await count(app, "/v1/crash-loops"),
  ]).toEqual([0, 0, 0]);
});

test("a report at which somebody wrote down what fixed it stays", async () => {
  const { app, after } = await withHistory();
  const { items } = (await (await app.send("/v1/reports")).json()) as { items: { id: string }[] };
  const body = JSON.stringify({ note: "The cache was unbounded." });
  await app.send(`/v1/reports/${items[0]!.id}/resolution`, { method: "PUT", body, headers: json });
  await retainHistory({ days: 30 }, after(400));
  expect([await count(app, "/v1/restarts"), await count(app, "/v1/reports")]).toEqual([0, 1]);
});

test("a crash loop of which nobody has heard for a day is over", async () => {
  const { app, after } = await withHistory();
  expect((await retainHistory({ days: 30 }, after(0.9))).closed).toBe(0);
  expect(await count(app, "/v1/crash-loops?open=true")).toBe(1);
  expect((await retainHistory({ days: 30 }, after(1.1))).closed).toBe(1);
  expect(await count(app, "/v1/crash-loops?open=true")).toBe(0);
  expect((await retainHistory({ days: 30 }, after(1.2))).closed).toBe(0);
});

test("evidence is kept for ninety days at most", () => {
  expect(retentionPolicyOf(400)).toEqual({ restarts: 400, reports: 400, evidence: 90 });
  expect(retentionPolicyOf(7)).toEqual({ restarts: 7, reports: 7, evidence: 7 });
});
