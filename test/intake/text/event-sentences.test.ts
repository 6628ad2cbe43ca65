import { describe, expect, test } from "vitest";

import { events, kinds, readText, text } from "./read-text.ts";

describe("messages of events, each below its time", () => {
  const newestFirst = text`
    2025-03-01 10:02:41
    Container cart failed startup probe, will be restarted
    2025-03-01 10:02:40
    Startup probe failed: Get "http://10.42.0.7:8080/": dial tcp 10.42.0.7:8080: connect: connection refused
    2025-03-01 10:00:31
    Started container cart
    2025-03-01 10:00:31
    Created container cart
    2025-03-01 10:00:28
    Container image "shop/cart:1" already present on machine
    2025-03-01 10:00:25
    Add eth0 [172.16.0.9/16] from cni-net
    2025-03-01 10:00:24
    Scaled up replica set cart-7d4f to 1
  `;

  test("are events, as old as they are behind the newest; their zone is nobody's to tell", () => {
    expect(
      events(readText(newestFirst)).map(({ reason, lastAgeSeconds, lastAt, container }) => ({
        reason,
        lastAgeSeconds,
        lastAt,
        container,
      })),
    ).toMatchObject([
      { reason: "Killing", lastAgeSeconds: 0, lastAt: undefined, container: "cart" },
      { reason: "Unhealthy", lastAgeSeconds: 1 },
      { reason: "Started", lastAgeSeconds: 130, container: "cart" },
      { reason: "Created", lastAgeSeconds: 130, container: "cart" },
      { reason: "Pulled", lastAgeSeconds: 133 },
      { reason: "AddedInterface", lastAgeSeconds: 136 },
    ]);
  });

  test("may be many", () => {
    expect(events(readText(newestFirst.repeat(10)))).toHaveLength(60);
  });

  test.each(["", "2025-03-01 10:00:00\n", "2025-13-41 10:00:00\nStarted container cart\n"])(
    "a time without a message, and what is none: %j",
    (given) => {
      for (const { lastAgeSeconds = 0 } of events(readText(given))) expect(lastAgeSeconds).toBe(0);
    },
  );

  test("one message before half a million times", { timeout: 60_000 }, () => {
    const times = "2025-03-01 10:00:00\n".repeat(500_000);
    expect(events(readText(`Started container cart\n${times}`))).toHaveLength(1);
  });

  test("a log whose times stand alone is a log", () => {
    const log = "2025-03-01 10:00:00\nloading settings\n2025-03-01 10:00:01\nERROR settings are missing\n";
    expect(kinds(readText(log))).toStrictEqual(["log"]);
  });
});
