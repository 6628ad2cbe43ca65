import { expect, test } from "vitest";

import { eventJson, listJson, podJson } from "../pods.ts";
import { type Sent, read } from "../read.ts";

const describeText = (events: string) => `Name:             cart-7d9f8b6c5d-x2x7k
Namespace:        shop
Start Time:       Mon, 02 Mar 2026 10:00:00 +0000
Status:           Running
Containers:
  cart:
    Image:          registry.example/cart:1
    State:          Running
      Started:      Mon, 02 Mar 2026 10:20:00 +0000
    Ready:          True
    Restart Count:  2
Events:
  Type     Reason     Age                 From               Message
  ----     ------     ----                ----               -------
${events}
`;

const moments: Record<string, { sent: Sent | Sent[]; now: string | undefined }> = {
  "the latest time of the pod": {
    sent: { json: podJson({ state: { running: { startedAt: "2026-03-02T10:07:00Z" } } }) },
    now: "2026-03-02T10:07:00Z",
  },
  "the latest time of another pod of the same dump": {
    sent: { json: listJson(podJson(), podJson({ name: "b", startedAt: "2026-03-02T11:00:00Z" })) },
    now: "2026-03-02T11:00:00Z",
  },
  "a later event": {
    sent: { json: listJson(podJson(), eventJson({ at: "2026-03-02T10:30:00Z" })) },
    now: "2026-03-02T10:30:00Z",
  },
  "the request to delete, not the deadline it sets": {
    sent: {
      json: podJson({
        metadata: { deletionTimestamp: "2026-03-02T10:31:00Z", deletionGracePeriodSeconds: 60 },
      }),
    },
    now: "2026-03-02T10:30:00Z",
  },
  "a time in a log line is not one": {
    sent: [
      { json: podJson() },
      { name: "previous.log", text: "certificate valid until 2036-01-01T00:00:00Z" },
    ],
    now: "2026-03-02T10:00:05Z",
  },
  "the time of a log line is": {
    sent: [
      { json: podJson() },
      {
        name: "previous.log",
        text: "2026-03-02T10:40:00.000000000Z one\n2026-03-02T10:41:00.000000000Z two",
      },
    ],
    now: "2026-03-02T10:41:00Z",
  },
  "what the running instance wrote last": {
    sent: [
      { json: podJson() },
      {
        name: "current.log",
        text: 'level=info ts=2026-03-02T10:41:00Z msg="compacted"\nlevel=info ts=2026-03-02T10:42:00Z msg="idle"\n  until 2036-01-01T00:00:00Z',
      },
    ],
    now: "2026-03-02T10:42:00Z",
  },
  "not what a clock without a zone shows": {
    sent: [{ json: podJson() }, { name: "current.log", text: "2026-03-02T10:41:00 idle" }],
    now: "2026-03-02T10:00:05Z",
  },
  "the age of the scheduling, from the start of the pod": {
    sent: {
      text: describeText(
        "  Normal   Scheduled  45m                 default-scheduler  Successfully assigned shop/cart-7d9f8b6c5d-x2x7k to node-1",
      ),
    },
    now: "2026-03-02T10:45:00Z",
  },
  "the age of the newest start": {
    sent: {
      text: describeText(
        "  Normal   Started    10m (x3 over 30m)   kubelet            Started container cart",
      ),
    },
    now: "2026-03-02T10:30:00Z",
  },
  "starts of which some are missing say less: no event of the kubelet is older than the pod": {
    sent: {
      text: describeText(
        "  Normal   Started    50m (x2 over 60m)   kubelet            Started container cart",
      ),
    },
    now: "2026-03-02T11:00:00Z",
  },
  "the age of the pod in a table": {
    sent: [
      { json: podJson({ metadata: { creationTimestamp: "2026-03-02T10:00:00Z" } }) },
      {
        text: "NAME                    READY   STATUS    RESTARTS   AGE\ncart-7d9f8b6c5d-x2x7k   1/1     Running   0          45m\n",
      },
    ],
    now: "2026-03-02T10:45:00Z",
  },
  "the age of the last restart in a table": {
    sent: [
      {
        json: podJson({
          restartCount: 3,
          lastState: { terminated: { exitCode: 1, finishedAt: "2026-03-02T10:20:00Z" } },
        }),
      },
      {
        text: "NAME                    READY   STATUS    RESTARTS     AGE\ncart-7d9f8b6c5d-x2x7k   1/1     Running   3 (4m ago)   9d\n",
      },
    ],
    now: "2026-03-02T10:24:00Z",
  },
  "no time at all": { sent: { json: podJson({ startedAt: "", state: {} }) }, now: undefined },
  "times in different spellings": {
    sent: {
      json: podJson({
        startedAt: "2026-03-02T12:30:00+02:00",
        state: { running: { startedAt: "2026-03-02T10:29:59.999999Z" } },
      }),
    },
    now: "2026-03-02T10:30:00Z",
  },
};

test.each(Object.entries(moments))("now: %s", (_, { sent, now }) => {
  expect(read(sent).evidence[0]?.now).toBe(now);
});

test("the sender's moment stands over all", () => {
  const { evidence } = read({ json: podJson() }, { observedAt: "2026-03-02T12:00:00Z" });
  expect(evidence[0]?.now).toBe("2026-03-02T12:00:00Z");
});

test("times become ages", () => {
  const { evidence } = read(
    { json: listJson(podJson(), eventJson({ at: "2026-03-02T10:30:00Z" })) },
    { observedAt: "2026-03-02T10:32:00Z" },
  );
  expect(evidence[0]?.events?.[0]).toMatchObject({ lastAgeSeconds: 120, firstAgeSeconds: 120 });
});

test("ages become times where the moment of printing is known", () => {
  const text =
    describeText(`  Normal   Scheduled  45m                 default-scheduler  Successfully assigned shop/cart-7d9f8b6c5d-x2x7k to node-1
  Warning  BackOff    2m (x4 over 20m)    kubelet            Back-off restarting failed container`);
  expect(read(text).evidence[0]?.events?.[1]).toMatchObject({
    lastAt: "2026-03-02T10:43:00Z",
    firstAt: "2026-03-02T10:25:00Z",
  });
});

test("and stay ages where it is not", () => {
  const [event] =
    read(
      describeText(
        "  Warning  BackOff    2m (x4 over 20m)    kubelet            Back-off restarting failed container",
      ),
    ).evidence[0]?.events ?? [];
  expect(event).toMatchObject({ lastAgeSeconds: 120, firstAgeSeconds: 1200 });
  expect(event).not.toHaveProperty("lastAt");
});
