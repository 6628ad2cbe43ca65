import { describe, expect, test } from "vitest";

import { openTestApp } from "./test-app.ts";

describe("what is wrong with a request is said in words", () => {
  const json = (body: object) => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    scopes: ["admin" as const],
  });
  const rows: Record<
    string,
    { path: string; init?: ReturnType<typeof json>; says: string; pointer: string }
  > = {
    "a word that is none of those there are": {
      path: "/v1/reports/export?format=xml",
      says: "The query's format must be ndjson or csv.",
      pointer: "#/query/format",
    },
    "a parameter that there is not": {
      path: "/v1/reports?namspace=shop",
      says: 'The query takes no parameter "namspace".',
      pointer: "#/query",
    },
    "a time": {
      path: "/v1/reports?since=yesterday",
      says: "The query's since must be a time of RFC 3339, such as 2026-03-02T10:00:00Z.",
      pointer: "#/query/since",
    },
    "a number": {
      path: "/v1/reports?limit=many",
      says: "The query's limit must be a whole number.",
      pointer: "#/query/limit",
    },
    "too small a number": {
      path: "/v1/reports?limit=0",
      says: "The query's limit must be at least 1.",
      pointer: "#/query/limit",
    },
    "too large a number": {
      path: "/v1/reports?limit=1000",
      says: "The query's limit must be at most 200.",
      pointer: "#/query/limit",
    },
    nothing: {
      path: "/v1/reports?cluster=",
      says: "The query's cluster must not be empty.",
      pointer: "#/query/cluster",
    },
    "an id": {
      path: "/v1/reports/newest",
      says: "The path's id must be a UUID, such as 0195563c-9f00-7c3a-8a51-3f0c2b6f1d10.",
      pointer: "#/path/id",
    },
    "a fingerprint": {
      path: "/v1/alerts/KubePodCrashLooping/report",
      says: "The path's fingerprint must be 16 digits of 0-9 and a-f.",
      pointer: "#/path/fingerprint",
    },
    "a field that is left out": {
      path: "/v1/tokens",
      init: json({ name: "grafana" }),
      says: "The body needs the field scopes.",
      pointer: "#/body",
    },
    "a field within": {
      path: "/v1/tokens",
      init: json({ name: "grafana", scopes: ["ingest", "write"] }),
      says: "The body's scopes/1 must be ingest, read or admin.",
      pointer: "#/body/scopes/1",
    },
    "a field of another type": {
      path: "/v1/tokens",
      init: json({ name: "grafana", scopes: "ingest" }),
      says: "The body's scopes must be an array.",
      pointer: "#/body/scopes",
    },
  };
  test.each(Object.entries(rows))("%s", async (_, { path, init, says, pointer }) => {
    const app = await openTestApp();
    const response = await app.send(path, init);
    expect(await response.json()).toMatchObject({
      status: 400,
      code: "invalid_request",
      detail: says,
      errors: [{ pointer }],
    });
  });
});

describe("what could not be read, with what the path takes", () => {
  const rows: Record<string, { path: string; body: string; says: RegExp }> = {
    evidence: { path: "/v1/evidence", body: '{"kind":"ConfigMap"}', says: /Send an EvidenceBundle/ },
    "an empty notification": {
      path: "/v1/webhooks/alertmanager",
      body: "",
      says: /^The body is empty; it must be what Alertmanager or Grafana sends\.$/,
    },
    "a notification that breaks off": {
      path: "/v1/webhooks/grafana",
      body: '{"alerts":[',
      says: /^The body is not JSON, or breaks off;/,
    },
  };
  test.each(Object.entries(rows))("%s", async (_, { path, body, says }) => {
    const app = await openTestApp();
    const headers = { "content-type": "application/json" };
    const { detail }: { detail: string } = JSON.parse(
      await (await app.send(path, { method: "POST", headers, body })).text(),
    );
    expect(detail).toMatch(says);
    expect(detail).not.toContain("kubectl");
  });
});
