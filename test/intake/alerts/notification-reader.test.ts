import { expect, test } from "vitest";

import { openNotificationReader, type Posted } from "../../../src/intake/alerts/notification-reader.ts";

const labels = { alertname: "KubePodCrashLooping", namespace: "shop", pod: "cart-7d9f8b6c5d-x2x7k" };
const firing = { status: "firing", labels, startsAt: "2026-03-02T09:00:00Z" };

function posted(body: unknown, more: Partial<Posted> = {}): Posted {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    body: new TextEncoder().encode(text),
    sender: "alertmanager",
    tenant: 1,
    receivedAt: "2026-03-02T10:00:00.000Z",
    ...more,
  };
}

test("what came twice is read once more only, and says the same each time", () => {
  const read = openNotificationReader();
  const first = read(posted({ alerts: [firing] }));
  const second = read(posted({ alerts: [firing] }));
  const third = read(posted({ alerts: [firing] }, { receivedAt: "2026-03-02T10:01:00.000Z" }));
  expect(second).toEqual(first);
  expect(third).toBe(second);
});

const others: Record<string, [unknown, Partial<Posted>]> = {
  "another tenant": [{ alerts: [firing] }, { tenant: 2 }],
  "another sender": [{ alerts: [firing] }, { sender: "grafana" }],
  "a body that differs in one letter": [{ alerts: [{ ...firing, status: "resolved" }] }, {}],
};

test.each(Object.entries(others))("nothing is shared with %s", (_name, [body, more]) => {
  const read = openNotificationReader();
  read(posted({ alerts: [firing] }));
  const known = read(posted({ alerts: [firing] }));
  read(posted(body, more));
  const other = read(posted(body, more));
  expect(other).not.toBe(known);
  expect(other).toEqual(openNotificationReader()(posted(body, more)));
});

const dated: Record<string, unknown> = {
  "no start": { status: "firing", labels },
  "no end although it has ended": { status: "resolved", labels, startsAt: firing.startsAt },
};

test.each(Object.entries(dated))("an alert with %s gets the time at which it came", (_name, alert) => {
  const read = openNotificationReader();
  for (const receivedAt of [
    "2026-03-02T10:00:00.000Z",
    "2026-03-02T10:01:00.000Z",
    "2026-03-02T10:02:00.000Z",
  ])
    expect(JSON.stringify(read(posted({ alerts: [alert] }, { receivedAt })))).toContain(receivedAt);
});

test("a reading that is kept holds no secret", () => {
  const secret = ["hunter", "2hunter2"].join("");
  const read = openNotificationReader();
  const body = { alerts: [{ ...firing, annotations: { note: `password=${secret}` } }] };
  const readings = [1, 2, 3].map(() => JSON.stringify(read(posted(body))));
  expect(new Set(readings).size).toBe(1);
  expect(readings[0]).toMatch(/redacted:password:1/);
  expect(readings[0]).not.toContain(secret);
});

test("what is kept is bounded: the longest unused goes first", () => {
  const read = openNotificationReader();
  const large = (number: number) =>
    posted({ alerts: [{ ...firing, annotations: { number, text: "all is lost ".repeat(210_000) } }] });
  const known = [1, 2, 3].map((number) => [read(large(number)), read(large(number))][1]);
  expect(read(large(1))).toBe(known[0]);
  for (let number = 4; number <= 8; number++) for (let time = 0; time < 2; time++) read(large(number));
  expect(read(large(1))).toBe(known[0]);
  expect(read(large(2))).not.toBe(known[1]);
});

test("what takes far more room than its letters is bounded by the room", () => {
  const read = openNotificationReader();
  const many = (number: number) => posted({ number, alerts: Array.from({ length: 5_000 }, () => ({})) });
  const known = [0, 1].map(() => read(many(0))).at(-1);
  expect(read(many(0))).toBe(known);
  for (let number = 1; number <= 60; number++) for (let time = 0; time < 2; time++) read(many(number));
  expect(read(many(0))).not.toBe(known);
});

test("what is small is bounded as well: it takes far more room than its letters", () => {
  const read = openNotificationReader();
  const small = (number: number) => posted({ number, alerts: [] });
  const known = [0, 1].map(() => read(small(0))).at(-1);
  expect(read(small(0))).toBe(known);
  for (let number = 1; number <= 14_000; number++) for (let time = 0; time < 2; time++) read(small(number));
  expect(read(small(0))).not.toBe(known);
});

test.each(["", "{", "null", "[]", "\u{feff}{", "{}"])("%j is refused each time", (text) => {
  const read = openNotificationReader();
  const readings = [1, 2, 3].map(() => read(posted(text)));
  expect(readings).toMatchObject([{ ok: false }, { ok: false }, { ok: false }]);
});
