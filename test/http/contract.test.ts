import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { freshDatabase } from "#fresh-database";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { openapiDocument } from "../../src/generated/openapi-document.ts";
import type { Database } from "../../src/history/database.ts";
import { reserveKey } from "../../src/history/idempotency.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { oomPod } from "./dumps.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

interface Media {
  schema?: object;
  examples?: Record<string, { value?: unknown; $ref?: string }>;
}
interface Answer {
  content?: Record<string, Media>;
}
interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer | { $ref: string }>;
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Answer>; examples: Record<string, { value: unknown }> };
}

const contract: Contract = parse(openapiDocument);
const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
addFormats.default(ajv);
ajv.addSchema({ ...contract, $id: "contract" });

const answers = Object.entries(contract.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, operation]) =>
    Object.entries(operation.responses).map(([status, response]) => ({
      name: `${operation.operationId} ${status}`,
      path,
      method,
      operation,
      status,
      answer:
        "$ref" in response ? contract.components.responses[response.$ref.split("/").at(-1) ?? ""]! : response,
    })),
  ),
);

/** The schema with its references aimed at the registered document. */
function compile(schema: object): ValidateFunction {
  return ajv.compile(
    JSON.parse(
      JSON.stringify(schema, (key, value: unknown) =>
        key === "$ref" && typeof value === "string" ? `contract${value}` : value,
      ),
    ),
  );
}

const missingId = "0195563c-9f00-7c3a-8a51-3f0c2b6f1d10";
const json = { "content-type": "application/json" };

async function storedId(app: TestApp): Promise<string> {
  const response = await app.send("/v1/diagnoses", { method: "POST", body: oomPod(), headers: json });
  const body = (await response.json()) as { reports: { id: string }[] };
  return body.reports[0]!.id;
}

const bundle = JSON.stringify({
  apiVersion: "crashline/v1",
  kind: "EvidenceBundle",
  cluster: "prod",
  observedAt: "2026-03-02T10:05:01Z",
  items: [JSON.parse(oomPod())],
  logs: [],
});

const fingerprint = "96a5d712a5d97bf5";
const groupKeyHash = "481958a573b067b0c5f8f2f0a1fe376eb51cbb2e404c55e50fb5e9312f60b7fa";
const notification = (labels: Record<string, string> = {}) =>
  JSON.stringify({
    version: "4",
    groupKey: '{}:{namespace="shop"}',
    alerts: [
      {
        status: "firing",
        fingerprint,
        labels: {
          alertname: "KubePodCrashLooping",
          namespace: "shop",
          pod: "cart-7d9f8b6c5d-x2x7k",
          container: "cart",
          reason: "CrashLoopBackOff",
          ...labels,
        },
        startsAt: "2026-03-02T10:00:00Z",
        endsAt: "0001-01-01T00:00:00Z",
      },
    ],
  });
const notify = (init: RequestInit = {}) => ({ method: "POST", body: notification(), headers: json, ...init });
const alertmanager = "/v1/webhooks/alertmanager";
const grafana = "/v1/webhooks/grafana";
const withToken = async (app: TestApp, path: string, scopes: string[], init = notify()) => {
  const made = (await (await createToken(app, { name: "path", scopes })).json()) as { token: string };
  return app.send(`${path}/t/${made.token}`, { ...init, scopes: null });
};
const notified = async (app: TestApp, path: string, init: Parameters<TestApp["send"]>[1] = {}) => {
  await app.send(alertmanager, notify());
  return app.send(path, init);
};
const inTwoClusters = async (app: TestApp, path: string) => {
  await app.send(`${alertmanager}?cluster=eu1`, notify());
  return notified(app, path);
};

const diagnose = (init: RequestInit = {}) => ({ method: "POST", body: oomPod(), headers: json, ...init });
const record = (init: RequestInit = {}) => ({ method: "POST", body: bundle, headers: json, ...init });
const overloaded = new Error("D1_ERROR: D1 DB is overloaded. Too many requests queued.");
const brokenDatabase: Database = { orm: {} as never, atomically: () => Promise.reject(overloaded) };
/** A database that answers who calls, and then no more. */
const failing = async (path: string, init: RequestInit) => {
  let broken = false;
  const db = await freshDatabase();
  const app = await openTestApp({
    db: {
      orm: db.orm,
      atomically: (statements) =>
        broken && statements.some(({ sql }) => !sql.includes("FROM tokens"))
          ? Promise.reject(overloaded)
          : db.atomically(statements),
    },
  });
  await ensureTenant(db, "default", "2026-03-02T10:00:00.000Z");
  await app.send("/v1/causes");
  broken = true;
  return app.send(path, init);
};
/** A first request with this key that never ended. */
const reserved = async (app: TestApp, path: string, init: RequestInit) => {
  const tenant = await ensureTenant(app.db, "default", "2026-03-02T10:00:00.000Z");
  await reserveKey(app.db, tenant, { key: `${path} twice`, requestHash: "" }, "2026-03-02T10:06:00.000Z");
  return app.send(path, { ...init, headers: { ...json, "idempotency-key": '"twice"' } });
};

/** How each status of each operation comes about. */
const requests: Record<string, (app: TestApp) => Promise<Response>> = {
  "createDiagnoses 200": (app) => app.send("/v1/diagnoses", diagnose()),
  "createDiagnoses 400": (app) => app.send("/v1/diagnoses?stored=no", diagnose()),
  "createDiagnoses 401": (app) => app.send("/v1/diagnoses", { ...diagnose(), scopes: null }),
  "createDiagnoses 403": (app) => app.send("/v1/diagnoses", { ...diagnose(), scopes: ["read"] }),
  "createDiagnoses 406": (app) =>
    app.send("/v1/diagnoses", diagnose({ headers: { ...json, accept: "application/pdf" } })),
  "createDiagnoses 409": (app) => reserved(app, "/v1/diagnoses", diagnose()),
  "createDiagnoses 413": (app) => app.send("/v1/diagnoses", diagnose({ body: "x".repeat(200_001) })),
  "createDiagnoses 415": (app) =>
    app.send("/v1/diagnoses", diagnose({ headers: { "content-type": "image/png" } })),
  "createDiagnoses 422": (app) => app.send("/v1/diagnoses", diagnose({ body: '{ "kind": "Pod",' })),
  "createDiagnoses 503": () => failing("/v1/diagnoses", diagnose()),
  "recordEvidence 202": (app) => app.send("/v1/evidence", record()),
  "recordEvidence 400": (app) => app.send("/v1/evidence?clusters=a", record()),
  "recordEvidence 401": (app) => app.send("/v1/evidence", { ...record(), scopes: null }),
  "recordEvidence 403": (app) => app.send("/v1/evidence", { ...record(), scopes: ["read"] }),
  "recordEvidence 409": (app) => reserved(app, "/v1/evidence", record()),
  "recordEvidence 413": (app) => app.send("/v1/evidence", record({ body: "x".repeat(200_001) })),
  "recordEvidence 415": (app) =>
    app.send("/v1/evidence", record({ headers: { "content-type": "text/plain" } })),
  "recordEvidence 422": (app) => app.send("/v1/evidence", record({ body: "" })),
  "recordEvidence 503": () => failing("/v1/evidence", record()),
  "receiveAlertmanager 202": (app) => app.send(alertmanager, { ...notify() }),
  "receiveAlertmanager 400": (app) => app.send(alertmanager, { ...notify({ body: "{" }) }),
  "receiveAlertmanager 401": (app) => app.send(alertmanager, { ...notify(), scopes: null }),
  "receiveAlertmanager 403": (app) => app.send(alertmanager, { ...notify(), scopes: ["read"] }),
  "receiveAlertmanager 413": (app) => app.send(alertmanager, { ...notify({ body: "x".repeat(100_001) }) }),
  "receiveAlertmanager 503": () => failing(alertmanager, { ...notify() }),
  "receiveAlertmanagerWithToken 202": (app) => withToken(app, alertmanager, ["ingest"]),
  "receiveAlertmanagerWithToken 400": (app) =>
    withToken(app, alertmanager, ["ingest"], notify({ body: "[]" })),
  "receiveAlertmanagerWithToken 401": (app) =>
    app.send(`${alertmanager}/t/unknown`, { ...notify(), scopes: null }),
  "receiveAlertmanagerWithToken 403": (app) => withToken(app, alertmanager, ["ingest", "read"]),
  "receiveAlertmanagerWithToken 413": (app) =>
    withToken(app, alertmanager, ["ingest"], notify({ body: "x".repeat(100_001) })),
  "receiveAlertmanagerWithToken 503": async () =>
    (await openTestApp({ db: brokenDatabase })).send(`${alertmanager}/t/any`, { ...notify(), scopes: null }),
  "receiveGrafana 202": (app) => app.send(grafana, { ...notify() }),
  "receiveGrafana 400": (app) => app.send(grafana, { ...notify({ body: "{" }) }),
  "receiveGrafana 401": (app) => app.send(grafana, { ...notify(), scopes: null }),
  "receiveGrafana 403": (app) => app.send(grafana, { ...notify(), scopes: ["read"] }),
  "receiveGrafana 413": (app) => app.send(grafana, { ...notify({ body: "x".repeat(100_001) }) }),
  "receiveGrafana 503": () => failing(grafana, { ...notify() }),
  "putGrafana 202": (app) => app.send(grafana, { ...notify(), method: "PUT" }),
  "putGrafana 400": (app) => app.send(grafana, { ...notify({ body: "{" }), method: "PUT" }),
  "putGrafana 401": (app) => app.send(grafana, { ...notify(), method: "PUT", scopes: null }),
  "putGrafana 403": (app) => app.send(grafana, { ...notify(), method: "PUT", scopes: ["read"] }),
  "putGrafana 413": (app) => app.send(grafana, { ...notify({ body: "x".repeat(100_001) }), method: "PUT" }),
  "putGrafana 503": () => failing(grafana, { ...notify(), method: "PUT" }),
  "receiveGrafanaWithToken 202": (app) => withToken(app, grafana, ["ingest"]),
  "receiveGrafanaWithToken 400": (app) => withToken(app, grafana, ["ingest"], notify({ body: "[]" })),
  "receiveGrafanaWithToken 401": (app) => app.send(`${grafana}/t/unknown`, { ...notify(), scopes: null }),
  "receiveGrafanaWithToken 403": (app) => withToken(app, grafana, ["ingest", "read"]),
  "receiveGrafanaWithToken 413": (app) =>
    withToken(app, grafana, ["ingest"], notify({ body: "x".repeat(100_001) })),
  "receiveGrafanaWithToken 503": async () =>
    (await openTestApp({ db: brokenDatabase })).send(`${grafana}/t/any`, { ...notify(), scopes: null }),
  "getReportOfAlert 200": (app) => notified(app, `/v1/alerts/${fingerprint}/report`),
  "getReportOfAlert 400": (app) =>
    notified(app, `/v1/alerts/${fingerprint}/report`.replace(fingerprint, "cart")),
  "getReportOfAlert 401": (app) => notified(app, `/v1/alerts/${fingerprint}/report`, { scopes: null }),
  "getReportOfAlert 403": (app) => notified(app, `/v1/alerts/${fingerprint}/report`, { scopes: ["ingest"] }),
  "getReportOfAlert 409": (app) => inTwoClusters(app, `/v1/alerts/${fingerprint}/report`),
  "getReportOfAlert 404": (app) => app.send(`/v1/alerts/${fingerprint}/report`),
  "getReportOfAlert 406": (app) =>
    notified(app, `/v1/alerts/${fingerprint}/report`, { headers: { accept: "image/png" } }),
  "listReportsOfAlert 200": (app) => notified(app, `/v1/alerts/${fingerprint}/reports`),
  "listReportsOfAlert 400": (app) =>
    notified(app, `/v1/alerts/${fingerprint}/reports`.replace(fingerprint, "cart")),
  "listReportsOfAlert 401": (app) => notified(app, `/v1/alerts/${fingerprint}/reports`, { scopes: null }),
  "listReportsOfAlert 403": (app) =>
    notified(app, `/v1/alerts/${fingerprint}/reports`, { scopes: ["ingest"] }),
  "listReportsOfAlert 409": (app) => inTwoClusters(app, `/v1/alerts/${fingerprint}/reports`),
  "listReportsOfAlertGroup 200": (app) => notified(app, `/v1/alert-groups/${groupKeyHash}/reports`),
  "listReportsOfAlertGroup 400": (app) => notified(app, "/v1/alert-groups/shop/reports"),
  "listReportsOfAlertGroup 401": (app) =>
    notified(app, `/v1/alert-groups/${groupKeyHash}/reports`, { scopes: null }),
  "listReportsOfAlertGroup 403": (app) =>
    notified(app, `/v1/alert-groups/${groupKeyHash}/reports`, { scopes: ["ingest"] }),
  "listReports 200": async (app) => {
    await storedId(app);
    return app.send("/v1/reports?namespace=shop&cause=container-memory-limit&label.team=checkout");
  },
  "listReports 400": (app) => app.send("/v1/reports?limit=201"),
  "listReports 401": (app) => app.send("/v1/reports", { scopes: null }),
  "listReports 403": (app) => app.send("/v1/reports", { scopes: ["ingest"] }),
  "exportReports 200": async (app) => {
    await storedId(app);
    return app.send("/v1/reports/export?format=csv");
  },
  "exportReports 400": (app) => app.send("/v1/reports/export?format=xlsx"),
  "exportReports 401": (app) => app.send("/v1/reports/export", { scopes: null }),
  "exportReports 403": (app) => app.send("/v1/reports/export", { scopes: ["ingest"] }),
  "getReport 200": async (app) => app.send(`/v1/reports/${await storedId(app)}`),
  "getReport 304": async (app) => {
    const path = `/v1/reports/${await storedId(app)}`;
    const etag = (await app.send(path)).headers.get("etag") ?? "";
    return app.send(path, { headers: { "if-none-match": etag } });
  },
  "getReport 400": (app) => app.send("/v1/reports/not-a-uuid"),
  "getReport 401": (app) => app.send(`/v1/reports/${missingId}`, { scopes: null }),
  "getReport 403": (app) => app.send(`/v1/reports/${missingId}`, { scopes: ["ingest"] }),
  "getReport 404": (app) => app.send(`/v1/reports/${missingId}`),
  "getReport 406": (app) => app.send(`/v1/reports/${missingId}`, { headers: { accept: "application/pdf" } }),
  "listRestarts 200": async (app) => {
    await storedId(app);
    return app.send("/v1/restarts?workload=Deployment/cart");
  },
  "listRestarts 400": (app) => app.send("/v1/restarts?cursor=nonsense"),
  "listRestarts 401": (app) => app.send("/v1/restarts", { scopes: null }),
  "listRestarts 403": (app) => app.send("/v1/restarts", { scopes: ["ingest"] }),
  "countRestarts 200": async (app) => {
    await storedId(app);
    return app.send("/v1/restarts/counts?category=memory");
  },
  "countRestarts 400": (app) => app.send("/v1/restarts/counts?since=2020-01-01T00:00:00Z"),
  "countRestarts 401": (app) => app.send("/v1/restarts/counts", { scopes: null }),
  "countRestarts 403": (app) => app.send("/v1/restarts/counts", { scopes: ["ingest"] }),
  "exportRestarts 200": async (app) => {
    await storedId(app);
    return app.send("/v1/restarts/export?format=csv");
  },
  "exportRestarts 400": (app) => app.send("/v1/restarts/export?format=xlsx"),
  "exportRestarts 401": (app) => app.send("/v1/restarts/export", { scopes: null }),
  "exportRestarts 403": (app) => app.send("/v1/restarts/export", { scopes: ["ingest"] }),
  "getTimeline 200": async (app) => {
    await storedId(app);
    return app.send("/v1/timeline?workload=Deployment/cart&cluster=default&namespace=shop");
  },
  "getTimeline 400": (app) => app.send("/v1/timeline"),
  "getTimeline 401": (app) => app.send("/v1/timeline?pod=cart", { scopes: null }),
  "getTimeline 403": (app) => app.send("/v1/timeline?pod=cart", { scopes: ["ingest"] }),
  "getSignature 200": async (app) => {
    await resolve(app, await storedId(app));
    return app.send(`/v1/signatures/${await signatureOfStored(app)}`);
  },
  "getSignature 400": (app) => app.send("/v1/signatures/cart"),
  "getSignature 401": (app) => app.send("/v1/signatures/5e0f3c1a9b7d2e48", { scopes: null }),
  "getSignature 403": (app) => app.send("/v1/signatures/5e0f3c1a9b7d2e48", { scopes: ["ingest"] }),
  "getSignature 404": (app) => app.send("/v1/signatures/5e0f3c1a9b7d2e48"),
  "putResolution 200": async (app) => resolve(app, await storedId(app)),
  "putResolution 400": async (app) => resolve(app, await storedId(app), { body: "{}" }),
  "putResolution 401": (app) => resolve(app, missingId, { scopes: null }),
  "putResolution 403": (app) => resolve(app, missingId, { scopes: ["ingest"] }),
  "putResolution 404": (app) => resolve(app, missingId),
  "putResolution 413": (app) => resolve(app, missingId, { body: "x".repeat(70_000) }),
  "putResolution 415": (app) => resolve(app, missingId, { headers: { "content-type": "text/plain" } }),
  "getUsage 200": async (app) => {
    await storedId(app);
    return app.send("/v1/usage");
  },
  "getUsage 401": (app) => app.send("/v1/usage", { scopes: null }),
  "getUsage 403": (app) => app.send("/v1/usage", { scopes: ["ingest"] }),
  "forgetTenantData 200": async (app) => {
    await storedId(app);
    return app.send("/v1/tenant/data", { method: "DELETE", scopes: ["admin"] });
  },
  "forgetTenantData 401": (app) => app.send("/v1/tenant/data", { method: "DELETE", scopes: null }),
  "forgetTenantData 403": (app) =>
    app.send("/v1/tenant/data", { method: "DELETE", scopes: ["ingest", "read"] }),
  "forgetWorkload 200": async (app) => {
    await storedId(app);
    return forget(app, "?cluster=default&namespace=shop", ["admin"]);
  },
  "forgetWorkload 400": (app) => forget(app, "", ["admin"]),
  "forgetWorkload 401": (app) => forget(app, "?cluster=default&namespace=shop", null),
  "forgetWorkload 403": (app) => forget(app, "?cluster=default&namespace=shop", ["ingest", "read"]),
  "listCrashLoops 200": async (app) => {
    await storedId(app);
    return app.send("/v1/crash-loops?workload=Deployment/cart");
  },
  "listCrashLoops 400": (app) => app.send("/v1/crash-loops?open=perhaps"),
  "listCrashLoops 401": (app) => app.send("/v1/crash-loops", { scopes: null }),
  "listCrashLoops 403": (app) => app.send("/v1/crash-loops", { scopes: ["ingest"] }),
  "exportCrashLoops 200": async (app) => {
    await storedId(app);
    return app.send("/v1/crash-loops/export?format=csv");
  },
  "exportCrashLoops 400": (app) => app.send("/v1/crash-loops/export?format=xlsx"),
  "exportCrashLoops 401": (app) => app.send("/v1/crash-loops/export", { scopes: null }),
  "exportCrashLoops 403": (app) => app.send("/v1/crash-loops/export", { scopes: ["ingest"] }),
  "getCrashLoop 200": async (app) => {
    await storedId(app);
    const { items } = (await (await app.send("/v1/crash-loops")).json()) as { items: { id: string }[] };
    return app.send(`/v1/crash-loops/${items[0]?.id}`);
  },
  "getCrashLoop 400": (app) => app.send("/v1/crash-loops/cart"),
  "getCrashLoop 401": (app) => app.send(`/v1/crash-loops/${missingId}`, { scopes: null }),
  "getCrashLoop 403": (app) => app.send(`/v1/crash-loops/${missingId}`, { scopes: ["ingest"] }),
  "getCrashLoop 404": (app) => app.send(`/v1/crash-loops/${missingId}`),
  "listCauses 200": (app) => app.send("/v1/causes"),
  "listCauses 401": (app) => app.send("/v1/causes", { scopes: null }),
  "listCauses 403": (app) => app.send("/v1/causes", { scopes: ["ingest"] }),
  "getCause 200": (app) => app.send("/v1/causes/container-memory-limit"),
  "getCause 400": (app) => app.send("/v1/causes/NOT_A_CAUSE"),
  "getCause 401": (app) => app.send("/v1/causes/container-memory-limit", { scopes: null }),
  "getCause 403": (app) => app.send("/v1/causes/container-memory-limit", { scopes: ["ingest"] }),
  "getCause 404": (app) => app.send("/v1/causes/bad-luck"),
  "listTokens 200": (app) => app.send("/v1/tokens", { scopes: ["admin"] }),
  "listTokens 401": (app) => app.send("/v1/tokens", { scopes: null }),
  "listTokens 403": (app) => app.send("/v1/tokens", { scopes: ["ingest", "read"] }),
  "createToken 201": (app) => createToken(app, { name: "alertmanager", scopes: ["ingest"] }),
  "createToken 400": (app) => createToken(app, { name: "alertmanager", scopes: ["everything"] }),
  "createToken 401": (app) => app.send("/v1/tokens", { method: "POST", scopes: null }),
  "createToken 403": (app) => app.send("/v1/tokens", { method: "POST", scopes: ["read"] }),
  "createToken 413": (app) => createToken(app, { name: "x".repeat(20_000), scopes: ["ingest"] }),
  "createToken 415": (app) => app.send("/v1/tokens", { method: "POST", body: "name=a", scopes: ["admin"] }),
  "revokeToken 204": async (app) => {
    const made = (await (await createToken(app, { name: "old", scopes: ["read"] })).json()) as { id: string };
    return app.send(`/v1/tokens/${made.id}`, { method: "DELETE", scopes: ["admin"] });
  },
  "revokeToken 400": (app) => app.send("/v1/tokens/1", { method: "DELETE", scopes: ["admin"] }),
  "revokeToken 401": (app) => app.send(`/v1/tokens/${missingId}`, { method: "DELETE", scopes: null }),
  "revokeToken 403": (app) => app.send(`/v1/tokens/${missingId}`, { method: "DELETE", scopes: ["read"] }),
  "revokeToken 404": (app) => app.send(`/v1/tokens/${missingId}`, { method: "DELETE", scopes: ["admin"] }),
  "getHome 200": async () =>
    (await openTestApp({ docs: () => Promise.resolve(undefined) })).send("/", { scopes: null }),
  "getHealth 200": (app) => app.send("/healthz", { scopes: null }),
  "getReadiness 200": (app) => app.send("/readyz", { scopes: null }),
  "getReadiness 503": async () =>
    (await openTestApp({ db: brokenDatabase })).send("/readyz", { scopes: null }),
  "getContract 200": (app) => app.send("/openapi.yaml", { scopes: null }),
  "getDocs 200": async () =>
    (await openTestApp({ docs: () => Promise.resolve(undefined) })).send("/docs", { scopes: null }),
};

function resolve(app: TestApp, id: string, init: Parameters<TestApp["send"]>[1] = {}): Promise<Response> {
  const body = JSON.stringify({ note: "The cache was unbounded.", fix: "cart 4.2.1" });
  return app.send(`/v1/reports/${id}/resolution`, { method: "PUT", body, headers: json, ...init });
}

function forget(
  app: TestApp,
  query: string,
  scopes: readonly ("admin" | "ingest" | "read")[] | null,
): Promise<Response> {
  return app.send(`/v1/workloads/Deployment/cart${query}`, { method: "DELETE", scopes });
}

async function signatureOfStored(app: TestApp): Promise<string> {
  const { items } = (await (await app.send("/v1/restarts")).json()) as { items: { signature: string }[] };
  return items[0]?.signature ?? "";
}

function createToken(app: TestApp, body: object): Promise<Response> {
  return app.send("/v1/tokens", {
    method: "POST",
    body: JSON.stringify(body),
    headers: json,
    scopes: ["admin"],
  });
}

describe("every answer of the contract", () => {
  test("has a request in this table", () => {
    expect(Object.keys(requests).toSorted()).toEqual(answers.map(({ name }) => name).toSorted());
  });

  for (const { name, status, answer } of answers) {
    test(`${name} is as the contract says`, async () => {
      const send = requests[name];
      if (!send) throw new Error(`no request leads to ${name}`);
      const app = await openTestApp();
      const response = await send(app);
      const text = await response.text();
      expect({ status: response.status, text: text.slice(0, 300) }).toEqual({
        status: Number(status),
        text: expect.any(String),
      });
      if (!answer.content) return expect(text).toBe("");
      const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "";
      const media = answer.content[mediaType];
      expect(Object.keys(answer.content)).toContain(mediaType);
      if (mediaType.endsWith("json") && media?.schema) {
        const validate = compile(media.schema);
        validate(JSON.parse(text));
        expect(validate.errors ?? []).toEqual([]);
      }
      expect(app.logged).toEqual([]);
      return undefined;
    });
  }
});

describe("every example of the contract", () => {
  const bodies = answers
    .flatMap(({ name, answer }) =>
      Object.entries(answer.content ?? {}).map(([type, media]) => ({ name: `${name} ${type}`, media })),
    )
    .concat(
      Object.values(contract.paths).flatMap((operations) =>
        Object.values(operations).flatMap(({ operationId, requestBody }) =>
          Object.entries(requestBody?.content ?? {}).map(([type, media]) => ({
            name: `${operationId} request ${type}`,
            media,
          })),
        ),
      ),
    );
  test.each(bodies)("$name is valid", ({ media }) => {
    const examples = Object.values(media.examples ?? {});
    expect(examples.length).toBeGreaterThan(0);
    for (const { value, $ref } of examples) {
      const example =
        $ref === undefined ? value : contract.components.examples[$ref.split("/").at(-1) ?? ""]?.value;
      const validate = compile(media.schema ?? {});
      validate(example);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
