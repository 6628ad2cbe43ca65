import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type NodeDatabase, openNodeDatabase } from "../../src/history/node.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { type Service, startService } from "../../src/node.ts";
import { createToken } from "../../src/usecases/create-token.ts";

const token = `cl_${"0123456789abcdef".repeat(2)}`;
const labels = { alertname: "KubePodCrashLooping", namespace: "shop", pod: "cart-7d9f8b6c5d-x2x7k" };
const body = JSON.stringify({
  version: "4",
  groupKey: "{}",
  alerts: [{ status: "firing", labels, startsAt: "2026-03-02T10:00:00Z", fingerprint: "96a5d712a5d97bf5" }],
});

interface Receipt {
  results: { status: string; reportIds: string[] }[];
  reports: { headline: string }[];
}

let service: Service;
/** Another connection to the same file, as another process has one. */
let other: NodeDatabase;

beforeEach(async () => {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "crashline-repeated-")), "crashline.db");
  service = await startService({
    host: "127.0.0.1",
    port: 0,
    databaseFile,
    adminToken: token,
    cluster: "default",
    storeLogs: true,
    retentionDays: 90,
  });
  other = await openNodeDatabase(databaseFile);
});
afterEach(async () => {
  other.close();
  await service.close();
});

async function send(
  { path = "/v1/webhooks/alertmanager", secret = token, type = "application/json" } = {},
  text = body,
): Promise<{ text: string; receipt: Receipt }> {
  const headers = { "content-type": type, authorization: `Bearer ${secret}` };
  const answer = await fetch(service.url + path, { method: "POST", body: text, headers });
  expect(answer.status).toBe(202);
  const sent = await answer.text();
  return { text: sent, receipt: JSON.parse(sent) as Receipt };
}

/** Until it is answered from memory. */
async function remembered(): Promise<{ text: string; receipt: Receipt }> {
  await send();
  await vi.waitUntil(async () => {
    const counted = await other.orm.all<{ n: number }>("SELECT count(*) AS n FROM unsettled_notifications");
    return counted[0]?.n === 0;
  });
  await send();
  await send();
  const answer = await send();
  expect(answer.receipt.results).toMatchObject([{ status: "repeated", reportIds: [expect.any(String)] }]);
  return answer;
}

async function tokenOfOther(): Promise<string> {
  const now = () => "2026-03-02T10:06:00.000Z";
  const tenant = await ensureTenant(other, "other", now());
  const made = { tenant, name: "other", scopes: ["ingest", "read"] } as const;
  return (await createToken(made, { db: other, now, newId: () => "other" })).token;
}

test("the same in another way is answered alike", async () => {
  const { text } = await remembered();
  expect((await send({ type: "text/plain" })).text).toBe(text);
  expect((await send({ path: "/v1/webhooks/alertmanager?cluster=default" })).text).toBe(text);
  expect((await send({ path: "/v1/webhooks/grafana" })).text).toBe(text);
});

test.for<[string, () => Promise<{ receipt: Receipt }>]>([
  ["from another tenant", async () => send({ secret: await tokenOfOther() })],
  ["about another cluster", () => send({ path: "/v1/webhooks/alertmanager?cluster=other" })],
  ["to Grafana's path about another cluster", () => send({ path: "/v1/webhooks/grafana?cluster=other" })],
  [
    "after the tenant's data was deleted",
    async () => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${service.url}/v1/tenant/data`, { method: "DELETE", headers });
      expect(answer.ok).toBe(true);
      return send();
    },
  ],
  [
    "after another process forgot it",
    async () => {
      for (const table of ["alert_reports", "alerts", "reports"])
        await other.atomically([{ sql: `DELETE FROM ${table}`, params: [] }]);
      return send();
    },
  ],
])("the same bytes %s are no repetition", async ([, again]) => {
  const { receipt } = await remembered();
  const { results } = (await again()).receipt;
  expect(results).toMatchObject([{ status: "new" }]);
  expect(results[0]?.reportIds).not.toEqual(receipt.results[0]?.reportIds);
  const first = (await send()).receipt.results[0];
  expect(first?.status).toBe("repeated");
});

test("what another process wrote of a report is in the next answer", async () => {
  await remembered();
  await other.atomically([{ sql: "UPDATE reports SET headline = 'Out of memory'", params: [] }]);
  expect((await send()).receipt.reports).toMatchObject([{ headline: "Out of memory" }]);
});
