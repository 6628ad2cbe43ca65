import { describe, expect, test } from "vitest";

import { viewOf } from "../../src/diagnosis/view.ts";
import { type EventLiteral, evidenceOf } from "./evidence-of.ts";

const two = (ready: boolean) => `
spec: { containers: [{ name: api, readinessProbe: { httpGet: { port: 80 } } }, { name: proxy, readinessProbe: { httpGet: { port: 81 } } }] }
status: { containerStatuses: [{ name: api, ready: ${ready}, restartCount: 0, state: { running: {} } }, { name: proxy, ready: true, restartCount: 0, state: { running: {} } }] }
`;
const containers = (events: readonly EventLiteral[], pod?: string) =>
  viewOf(evidenceOf({ events, ...(pod !== undefined && { pod }) })).events.map(({ container }) => container);

describe("whose an event is that names no container", () => {
  const fails = "Unhealthy: Readiness probe failed: HTTP probe failed with statuscode: 503";
  test("of several that are asked whether they are ready, the only one that is not", () => {
    expect(containers([fails], two(false))).toEqual(["api"]);
    expect(containers([fails], two(true))).toEqual([undefined]);
    expect(containers([fails], two(false).replace("ready: true", "ready: false"))).toEqual([undefined]);
    expect(containers([fails.replace("Readiness", "Liveness")], two(false))).toEqual([undefined]);
  });
  test("of a pod of which only events are given, the one that they name, unless another may not start", () => {
    const started = "Started: Started container proxy";
    expect(containers([started, fails])).toEqual(["proxy", "proxy"]);
    expect(containers([started, "BackOff: Back-off restarting failed container"])).toEqual([
      "proxy",
      "proxy",
    ]);
    for (const other of [
      'Failed: Failed to pull image "shop/api:9": shop/api:9: not found',
      "Failed: Error: ErrImagePull",
      'BackOff: Back-off pulling image "shop/api:9"',
      'Failed: Error: secret "token" not found',
    ])
      expect(containers([started, other])).toEqual(["proxy", undefined]);
  });
  test("of a pod of which only events are given, the one that is said to be held up by the same", () => {
    const sync = (name: string, why: string) =>
      `FailedSync: Error syncing pod, skipping: failed to "StartContainer" for "${name}" with ${why}`;
    const pull = 'Failed: Failed to pull image "shop/api:9": x509: certificate signed by unknown authority';
    const secret = 'Failed: Error: secret "token" not found';
    const last = (...events: string[]) => containers(events).at(-1);
    expect(last(sync("api", 'ErrImagePull: "x509"'), pull)).toBe("api");
    expect(last(sync("api", 'ImagePullBackOff: "Back-off pulling image"'), pull)).toBe("api");
    expect(last(sync("api", 'CreateContainerConfigError: "secret not found"'), secret)).toBe("api");
    expect(last(sync("api", 'CrashLoopBackOff: "Back-off 5m0s restarting"'), pull)).toBeUndefined();
    expect(last(sync("api", 'CrashLoopBackOff: "Back-off 5m0s restarting"'), secret)).toBeUndefined();
    expect(last(sync("api", 'CreateContainerConfigError: "secret not found"'), pull)).toBeUndefined();
    expect(last(sync("api", "ErrImagePull"), sync("proxy", "ErrImagePull"), pull)).toBeUndefined();
  });
  test("of a pod of which only events are given, what ended is the one that is restarted", () => {
    const backOff = (name: string) =>
      `BackOff: Back-off restarting failed container ${name} in pod shop-1_shop(1b2c)`;
    const hook = "FailedPostStartHook: PostStartHook failed";
    const started = ["Started: Started container api", "Started: Started container proxy"];
    expect(containers([...started, backOff("api"), hook])).toEqual(["api", "proxy", "api", "api"]);
    expect(containers([...started, backOff("api"), backOff("proxy"), hook]).at(-1)).toBeUndefined();
  });
  test("so is the log that names no container", () => {
    const logOf = (...events: string[]) =>
      viewOf(evidenceOf({ row: "shop-1 1/2 CrashLoopBackOff 6 3h", events, logs: ["panic: lost"] }));
    const started = ["Started: Started container api", "Started: Started container proxy"];
    const view = logOf(
      ...started,
      "BackOff: Back-off restarting failed container api in pod shop-1_shop(1b2c)",
    );
    expect(view.container("api")?.deadLogs).toHaveLength(1);
    expect(view.looseLogs).toEqual([]);
    expect(logOf(...started).looseLogs).toHaveLength(1);
  });
});
