import { expect, test, vi } from "vitest";

import { openTestApp } from "./test-app.ts";

const never = new Promise<never>(() => undefined);

const requests: Record<string, [string, string, "waits" | number]> = {
  "whether the service lives": ["GET", "/healthz", 200],
  "whether it can work": ["GET", "/readyz", 200],
  "the contract": ["GET", "/openapi.yaml", 200],
  "a sender that uses PUT": ["PUT", "/v1/webhooks/grafana", 400],
  reports: ["GET", "/v1/reports", "waits"],
};

test.each(Object.entries(requests))(
  "while notifications wait to be written: %s",
  async (_name, [method, path, outcome]) => {
    const asked = Promise.withResolvers<"waits">();
    const inbox = {
      accept: () => never,
      caughtUp: () => {
        asked.resolve("waits");
        return never;
      },
    };
    const app = await openTestApp({ inbox });
    const answer = app.send(path, { method, ...(method === "PUT" && { body: "?" }) });
    expect(await Promise.race([answer.then(({ status }) => status), asked.promise])).toBe(outcome);
  },
);

test("whoever asks is told to ask again where that takes too long", async () => {
  const app = await openTestApp({ inbox: { accept: () => never, caughtUp: () => never } });
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const answer = app.send("/v1/reports");
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(10_000);
    const { status, headers } = await answer;
    expect([status, headers.get("retry-after")]).toEqual([503, "10"]);
    // Nothing is broken, and the log does not say so.
    expect(app.logged).toMatchObject([
      {
        level: "warn",
        message: "answered 503",
        fields: { detail: expect.stringContaining("still being written") },
      },
    ]);
  } finally {
    vi.useRealTimers();
  }
});
