import { describe, expect, test } from "vitest";

import { createToken } from "../../src/usecases/create-token.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const now = () => "2026-03-02T10:00:00.000Z";
const webhook = "/v1/webhooks/alertmanager";

const post = (app: TestApp, authorization: string | undefined, path = webhook) =>
  app.send(path, {
    method: "POST",
    scopes: null,
    headers: authorization === undefined ? {} : { authorization },
    body: JSON.stringify({ version: "4", alerts: [] }),
  });

async function refusal(app: TestApp, authorization: string | undefined, path?: string) {
  const response = await post(app, authorization, path);
  const { detail } = (await response.json()) as { detail: string };
  return { status: response.status, challenge: response.headers.get("www-authenticate"), detail };
}

describe("a token", () => {
  const basic = (user: string, password: string) => `Basic ${btoa(`${user}:${password}`)}`;

  test.each<[string, (token: string) => string]>([
    ["as Bearer", (token) => `Bearer ${token}`],
    ["in whatever case the scheme is", (token) => `bEARER  ${token} `],
    ["as the password of Basic", (token) => basic("alertmanager", token)],
    ["as the password of nobody", (token) => basic("", token)],
  ])("is taken %s", async (_, authorization) => {
    const app = await openTestApp();
    const tenant = await ensureTenant(app.db, "default", now());
    const made = await createToken(
      { tenant, name: "sender", scopes: ["ingest"] },
      { db: app.db, now, newId: () => "0195563c-9f00-7c3a-8a51-3f0c2b6f1d10" },
    );
    expect((await post(app, authorization(made.token))).status).toBe(202);
  });

  test.each([
    ["a scheme that is not taken", "ApiKey hunter2-hunter2"],
    ["GitHub's scheme", "Token hunter2-hunter2"],
    ["no scheme", "hunter2-hunter2"],
    ["a scheme without a token", "Bearer "],
    ["a token with a space in it", "Bearer hunter2 hunter2"],
    ["a header of any length", `Bearer ${"hunter2".repeat(1_000)}`],
  ])("with %s is refused: it says which are, and repeats nothing", async (_, authorization) => {
    const { status, challenge, detail } = await refusal(await openTestApp(), authorization);
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer realm="crashline", Basic /);
    expect(detail).toMatch(/scheme.*Bearer TOKEN.*Basic.*\/t\/TOKEN/);
    expect(detail).not.toContain("hunter2");
  });

  test("that is missing is asked for, in the path where a webhook is sent", async () => {
    const app = await openTestApp();
    expect((await refusal(app, undefined)).detail).toMatch(/^Send a token: .*\/t\/TOKEN/);
    expect((await refusal(app, undefined, "/v1/diagnoses")).detail).toMatch(/^Send a token: [^/]*$/);
  });

  test("that is the user of Basic, or nothing of it, is refused", async () => {
    const app = await openTestApp();
    for (const authorization of [basic("hunter2", ""), "Basic !", "Basic aHVudGVyMg=="]) {
      const { status, detail } = await refusal(app, authorization);
      expect({ status, detail }).toEqual({
        status: 401,
        detail: "The password of Basic is empty; it must be the token.",
      });
    }
  });
});
