import { expect, test } from "vitest";

import { readFileName } from "../../src/intake/file-name.ts";

const names: Record<string, ReturnType<typeof readFileName>> = {
  "previous.log": { certainty: "name", instance: "previous" },
  "current.log": { certainty: "name", instance: "current" },
  "previous.app.log": { certainty: "name", instance: "previous", container: "app" },
  "current.cloud-sql-proxy.log": { certainty: "name", instance: "current", container: "cloud-sql-proxy" },
  "dumps/previous.app.log": { certainty: "name", instance: "previous", container: "app" },
  "C:\\dumps\\previous.log": { certainty: "name", instance: "previous" },
  "web-0_app.log": { certainty: "loose", pod: "web-0", container: "app" },
  "web-0_app.previous.log": { certainty: "loose", instance: "previous", pod: "web-0", container: "app" },
  "app.log": { certainty: "loose", container: "app" },
  "app-previous.log": { certainty: "loose", instance: "previous", container: "app" },
  "must-gather/q/namespaces/shop/pods/web-0/app/app/logs/previous.log": {
    certainty: "path",
    instance: "previous",
    namespace: "shop",
    pod: "web-0",
    container: "app",
  },
  "must-gather/q/namespaces/shop/pods/web-0/app/app/logs/current.insecure.log": {
    certainty: "path",
    instance: "current",
    namespace: "shop",
    pod: "web-0",
    container: "app",
  },
  "bundle/cluster-resources/pods/logs/shop/web-0/app-previous.log": {
    certainty: "path",
    instance: "previous",
    namespace: "shop",
    pod: "web-0",
    container: "app",
  },
  "bundle/cluster-resources/pods/logs/shop/web-0/app.log": {
    certainty: "path",
    instance: "current",
    namespace: "shop",
    pod: "web-0",
    container: "app",
  },
  "shop_web-0_0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f/app/3.log": {
    certainty: "path",
    instance: "unknown",
    namespace: "shop",
    pod: "web-0",
    container: "app",
  },
  "dump/shop/web-0/logs.txt": { certainty: "path", instance: "current", namespace: "shop", pod: "web-0" },
  "pod.yaml": undefined,
  "describe.txt": undefined,
  "Previous Log.txt": undefined,
  "../../etc/passwd": undefined,
  "": undefined,
};

test.each(Object.entries(names))("%s", (name, expected) => {
  expect(readFileName(name)).toEqual(expected);
});

test.each(["a-".repeat(400), "a_".repeat(500), `${"/a".repeat(500)}.log`, "a.".repeat(100_000)])(
  "a very long name tells no more than a short one: %#",
  (name) => {
    expect(Object.keys(readFileName(name) ?? {}).length).toBeLessThan(5);
  },
);
