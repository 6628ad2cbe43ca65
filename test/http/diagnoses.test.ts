import { describe, expect, test } from "vitest";

import { oomDescribe, oomPod } from "./dumps.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

interface Answer {
  reports: {
    id: string | null;
    restarts: { observed: number; new: number };
    rootCause: { cause: string; container: string } | null;
    subject: unknown;
  }[];
  warnings: { code: string; detail: string }[];
}

async function diagnose(
  app: TestApp,
  body: NonNullable<RequestInit["body"]>,
  query = "",
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.send(`/v1/diagnoses${query}`, { method: "POST", body, headers });
  const text = await response.text();
  expect({ status: response.status, text: text.slice(0, 500) }).toMatchObject({ status: 200 });
  return JSON.parse(text);
}

async function restarts(app: TestApp): Promise<Record<string, unknown>[]> {
  const page = (await (await app.send("/v1/restarts")).json()) as { items: Record<string, unknown>[] };
  return page.items;
}

describe("a dump", () => {
  test("is diagnosed whatever its content type says", async () => {
    const app = await openTestApp();
    for (const type of [
      "",
      "application/json",
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/octet-stream",
    ]) {
      const { reports } = await diagnose(
        app,
        oomPod(),
        "?store=false",
        type === "" ? {} : { "content-type": type },
      );
      expect({ type, cause: reports[0]?.rootCause?.cause }).toEqual({
        type,
        cause: "container-memory-limit",
      });
    }
  });

  test("was taken when the query says so, however it writes the time", async () => {
    const app = await openTestApp();
    for (const time of [
      "2026-03-02T10:06:00Z",
      "2026-03-02 10:06:00.000000+00:00",
      "2026-03-02t11:06:00+01",
      "2026-03-02T10:06:00.0000000000000000000000000Z",
    ]) {
      const { reports } = await diagnose(app, oomPod(), `?observedAt=${encodeURIComponent(time)}`);
      expect(reports).toMatchObject([{ observedAt: "2026-03-02T10:06:00Z" }]);
    }
  });

  test("of half a megabyte is read whole, whatever length was declared", async () => {
    const bodyLimits = { webhook: 100_000, dump: 1_000_000, yaml: 100_000 };
    const app = await openTestApp({ bodyLimits });
    const body = oomPod().padEnd(500_000, "\n");
    for (const declared of [undefined, body.length, body.length - 9, body.length + 9]) {
      const headers = declared === undefined ? undefined : { "content-length": String(declared) };
      const { reports } = await diagnose(app, body, "?store=false", headers);
      expect({ declared, cause: reports[0]?.rootCause?.cause }).toEqual({
        declared,
        cause: "container-memory-limit",
      });
    }
  });

  test("sent twice makes one restart, and the second answer says so", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod());
    const second = await diagnose(app, oomPod());
    expect(first.reports[0]!.restarts).toMatchObject({ observed: 1, new: 1 });
    expect(second.reports[0]!.restarts).toMatchObject({ observed: 1, new: 0 });
    expect(await restarts(app)).toHaveLength(1);
  });

  test("as describe text after its JSON makes no second restart", async () => {
    const app = await openTestApp();
    await diagnose(app, oomPod());
    const { reports } = await diagnose(app, oomDescribe);
    expect(reports[0]).toMatchObject({
      rootCause: { cause: "container-memory-limit", container: "cart" },
      restarts: { observed: 1, new: 0 },
    });
    expect(await restarts(app)).toMatchObject([
      {
        pod: "cart-7d9f8b6c5d-x2x7k",
        exitCode: 137,
        reason: "OOMKilled",
        cause: "container-memory-limit",
        attempt: 3,
      },
    ]);
  });

  test("with store=false leaves nothing behind", async () => {
    const app = await openTestApp();
    const { reports } = await diagnose(app, oomPod(), "?store=false");
    expect(reports[0]!.id).toBeNull();
    expect(await restarts(app)).toEqual([]);
    const page = (await (await app.send("/v1/reports")).json()) as { items: unknown[] };
    expect(page.items).toEqual([]);
  });

  test("of several files is joined", async () => {
    const app = await openTestApp();
    const form = new FormData();
    form.append("file", new Blob([oomPod()]), "pod.json");
    form.append("file", new Blob(["INFO starting\nINFO ready\n"]), "previous.log");
    const response = await app.send("/v1/diagnoses", { method: "POST", body: form });
    expect(await response.json()).toMatchObject({
      reports: [
        {
          rootCause: { cause: "container-memory-limit" },
          missing: expect.not.arrayContaining([expect.objectContaining({ code: "previous-log" })]),
        },
      ],
    });
  });

  test("is answered as text and Markdown where asked", async () => {
    const app = await openTestApp();
    const text = await app.send("/v1/diagnoses?format=text&store=false", { method: "POST", body: oomPod() });
    expect(text.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await text.text()).toMatch(
      /^diagnosed, \w+: Deployment\/cart \(shop, default\) container cart: container-memory-limit: /,
    );
    const markdown = await app.send("/v1/diagnoses?store=false", {
      method: "POST",
      body: oomPod(),
      headers: { accept: "text/markdown" },
    });
    expect(await markdown.text()).toMatch(/^\*\*diagnosed, /);
  });

  test("of a secret shows it nowhere", async () => {
    const app = await openTestApp();
    const answer = await diagnose(app, oomPod());
    expect(JSON.stringify(answer)).not.toContain("correct-horse-battery");
    const stored = await app.db.atomically([{ sql: "SELECT diagnosis FROM reports", params: [] }]);
    expect(JSON.stringify(stored)).not.toContain("correct-horse-battery");
    expect(JSON.stringify(app.logged)).not.toContain("correct-horse-battery");
  });
});

describe("an Idempotency-Key", () => {
  const headers = { "idempotency-key": '"one"' };

  test("makes a retry answer with the same reports and store nothing again", async () => {
    const app = await openTestApp();
    const first = await diagnose(app, oomPod(), "", headers);
    const retry = await diagnose(app, oomPod(), "", { "idempotency-key": "one" });
    expect(retry.reports.map(({ id }) => id)).toEqual(first.reports.map(({ id }) => id));
    const page = (await (await app.send("/v1/reports")).json()) as { items: unknown[] };
    expect(page.items).toHaveLength(1);
  });

  test("with another body is refused", async () => {
    const app = await openTestApp();
    await diagnose(app, oomPod(), "", headers);
    const response = await app.send("/v1/diagnoses", {
      method: "POST",
      body: oomPod({ restarts: 4 }),
      headers,
    });
    expect(await response.json()).toMatchObject({ status: 422, code: "idempotency_mismatch" });
  });

  test("of a request that failed can be used for the mended one", async () => {
    const app = await openTestApp();
    const broken = await app.send("/v1/diagnoses", { method: "POST", body: '{"kind":"Pod",', headers });
    expect(broken.status).toBe(422);
    expect((await diagnose(app, oomPod(), "", headers)).reports).toHaveLength(1);
  });
});

describe("input that cannot be used is refused with what was found, where, and how to send it right", () => {
  const config =
    "apiVersion: v1\nkind: Config\nclusters: []\nusers:\n- name: admin\n  user:\n    token: abcdefghijklmnopqrstuvwx\n";
  const secret = JSON.stringify({
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "db" },
    data: { password: "aHVudGVyMmh1bnRlcjI=" },
  });
  test.each([
    ["an empty body", "", "input_empty", /empty.*kubectl/i],
    ["only blanks", " \n\t ", "input_empty", /empty/i],
    ["truncated JSON", oomPod().slice(0, 300), "input_unreadable", /line 1/],
    ["truncated YAML", 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "cart', "input_unreadable", /line \d/],
    [
      "an object of another kind",
      '{"apiVersion":"v1","kind":"Service","metadata":{"name":"cart"}}',
      "input_unknown",
      /Service|pod/,
    ],
    ["a kubeconfig", config, "secrets_only", /./],
    ["only a Secret", secret, "secrets_only", /Secret/],
  ])("%s", async (_, body, code, detail) => {
    const app = await openTestApp();
    const response = await app.send("/v1/diagnoses", { method: "POST", body });
    const problem = (await response.json()) as { detail: string };
    expect(problem).toMatchObject({ status: 422, code });
    expect(problem.detail).toMatch(detail);
    expect(JSON.stringify(problem)).not.toMatch(/aHVudGVy|abcdefghijkl/);
    const page = (await (await app.send("/v1/reports")).json()) as { items: unknown[] };
    expect(page.items).toEqual([]);
  });

  test("a part of a form that is not a file", async () => {
    const app = await openTestApp();
    const form = new FormData();
    form.append("dump", oomPod());
    const response = await app.send("/v1/diagnoses", { method: "POST", body: form });
    expect(await response.json()).toMatchObject({
      status: 400,
      code: "invalid_request",
      errors: [{ pointer: "#/body/0" }],
    });
  });

  test("a Secret inside a List costs its data, not the dump", async () => {
    const app = await openTestApp();
    const list = JSON.stringify({
      apiVersion: "v1",
      kind: "List",
      items: [JSON.parse(oomPod()), JSON.parse(secret)],
    });
    const answer = await diagnose(app, list);
    expect(answer.reports[0]?.rootCause?.cause).toBe("container-memory-limit");
    expect(answer.warnings.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain("aHVudGVy");
  });
});

describe("lists", () => {
  test("are paged by a cursor that neither skips nor repeats", async () => {
    const app = await openTestApp();
    for (let index = 0; index < 5; index++) {
      await diagnose(
        app,
        oomPod({ name: `cart-7d9f8b6c5d-x2x7${"bcdfg"[index]}`, finishedAt: `2026-03-02T10:0${index}:30Z` }),
      );
    }
    for (const path of ["/v1/reports", "/v1/restarts"]) {
      const seen: string[] = [];
      let next: string | null = `${path}?limit=2`;
      while (next !== null) {
        const response: Response = await app.send(next);
        const page = (await response.json()) as {
          items: { id?: string; pod?: string }[];
          nextCursor: string | null;
        };
        seen.push(...page.items.map(({ id, pod }) => id ?? pod ?? ""));
        const link: string | undefined = /<https:\/\/crashline\.example(?<path>[^>]+)>; rel="next"/.exec(
          response.headers.get("link") ?? "",
        )?.groups?.["path"];
        expect(link === undefined).toBe(page.nextCursor === null);
        next = link ?? null;
      }
      expect({ path, seen: new Set(seen).size, total: seen.length }).toEqual({ path, seen: 5, total: 5 });
    }
  });

  test("refuse a filter that they do not know", async () => {
    const app = await openTestApp();
    const response = await app.send("/v1/reports?namespce=shop");
    expect(await response.json()).toMatchObject({ status: 400, code: "invalid_request" });
  });
});

describe("a token", () => {
  test("works as the password of Basic", async () => {
    const app = await openTestApp();
    const made = (await (
      await app.send("/v1/tokens", {
        method: "POST",
        scopes: ["admin"],
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ name: "browser", scopes: ["read"] }),
      })
    ).json()) as { token: string };
    const response = await app.send("/v1/causes", {
      scopes: null,
      headers: { authorization: `Basic ${btoa(`anybody:${made.token}`)}` },
    });
    expect(response.status).toBe(200);
  });

  test("that is revoked is refused at once", async () => {
    const app = await openTestApp();
    const admin = { scopes: ["admin"], headers: { "content-type": "application/json" } } as const;
    const made = (await (
      await app.send("/v1/tokens", { ...admin, method: "POST", body: '{"name":"old","scopes":["read"]}' })
    ).json()) as { id: string; token: string };
    await app.send(`/v1/tokens/${made.id}`, { ...admin, method: "DELETE" });
    const response = await app.send("/v1/causes", {
      scopes: null,
      headers: { authorization: `Bearer ${made.token}` },
    });
    expect(response.status).toBe(401);
  });

  test("of one tenant sees nothing of another", async () => {
    const app = await openTestApp();
    await diagnose(app, oomPod());
    const { ensureTenant } = await import("../../src/history/tenants.ts");
    const { createToken } = await import("../../src/usecases/create-token.ts");
    const tenant = await ensureTenant(app.db, "other", "2026-03-02T10:00:00.000Z");
    const { token } = await createToken(
      { tenant, name: "other", scopes: ["read"] },
      { db: app.db, now: () => "2026-03-02T10:00:00.000Z", newId: () => crypto.randomUUID() },
    );
    for (const path of ["/v1/reports", "/v1/restarts"]) {
      const response = await app.send(path, { scopes: null, headers: { authorization: `Bearer ${token}` } });
      expect(await response.json()).toMatchObject({ items: [] });
    }
  });

  test("is asked for with Basic where a browser comes", async () => {
    const app = await openTestApp();
    const response = await app.send("/v1/reports", { scopes: null, headers: { accept: "text/html" } });
    expect(response.headers.get("www-authenticate")).toMatch(/^Basic /);
  });
});

describe("somebody who follows a link of a ticket", () => {
  const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
  test("reads the text, rather than JSON", async () => {
    const app = await openTestApp();
    const answer = await app.send("/v1/diagnoses", { method: "POST", body: oomPod(), headers: browser });
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(await answer.text()).toMatch(/^diagnosed, /);
  });
  test("gets JSON by asking for it", async () => {
    const app = await openTestApp();
    const about = { method: "POST", body: oomPod(), headers: browser };
    const answer = await app.send("/v1/diagnoses?format=json", about);
    expect(answer.headers.get("content-type")).toBe("application/json");
  });
});

test("an unknown path, and a known one with another method, are told apart", async () => {
  const app = await openTestApp();
  expect((await app.send("/v1/pods")).status).toBe(404);
  const response = await app.send("/v1/diagnoses");
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST");
});
