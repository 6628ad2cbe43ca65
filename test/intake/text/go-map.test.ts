import { expect, test } from "vitest";

import { read } from "../read.ts";

const statuses = (text: string) => read({ text }).evidence[0]?.pod?.object.status?.containerStatuses;

test("a state that a Go template printed", () => {
  const text = `Container Name: cart
LastState: map[terminated:map[exitCode:137 reason:OOM Killed startedAt:2015-07-07T20:58:43Z finishedAt:2015-07-07T20:58:43Z containerID:docker://0e4095bba1fe]]
`;
  expect(statuses(text)).toMatchObject([
    { name: "cart", lastState: { terminated: { exitCode: 137, reason: "OOMKilled" } } },
  ]);
});

test("both states of two containers, and words in a message", () => {
  const text = `name: cart
state: map[waiting:map[reason:CrashLoopBackOff message:back-off 5m0s restarting failed container]] lastState: map[terminated:map[exitCode:2 reason:Error]]
name: side
state: map[running:map[startedAt:2024-05-01T10:00:00Z]]
`;
  expect(statuses(text)).toMatchObject([
    {
      name: "cart",
      state: {
        waiting: { reason: "CrashLoopBackOff", message: "back-off 5m0s restarting failed container" },
      },
      lastState: { terminated: { exitCode: 2, reason: "Error" } },
    },
    { name: "side", state: { running: { startedAt: "2024-05-01T10:00:00Z" } } },
  ]);
});

test("a map of a program's own is a log", () => {
  expect(statuses("config map[state:map[a:1]] waiting: map[b:2]\n")).toBeUndefined();
});

test("a program that logs the states of others is a log", () => {
  const text = `2024-05-01T10:00:00Z INFO pod status map[waiting:map[reason:CrashLoopBackOff]] seen
2024-05-01T10:00:01Z ERROR giving up
`;
  expect(statuses(text)).toBeUndefined();
  expect(statuses("state: map[running:map[startedAt:x]]\npanic: boom\nexit status 2\n")).toBeUndefined();
  expect(statuses("ERROR state: map[running:map[startedAt:x]]\n")).toBeUndefined();
});
