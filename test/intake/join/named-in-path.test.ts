import { describe, expect, test } from "vitest";

import { namedInPath } from "../../../src/intake/join/named-in-path.ts";
import { openSubjects } from "../../../src/intake/join/subject.ts";
import { readInput } from "../../../src/intake/read-input.ts";
import { defaultLimits } from "../../../src/intake/limits.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { podJson } from "../pods.ts";

const made = "web-7d9f8b6c5d-x2x7k";
const container = (name: string) => ({
  name,
  ready: false,
  restartCount: 3,
  state: {},
  lastState: { terminated: { exitCode: 1, finishedAt: "2026-03-02T10:20:00Z" } },
});
const pod = (name: string, namespace: string) =>
  podJson({
    name,
    namespace,
    metadata: { uid: `uid-${namespace}-${name}` },
    spec: { containers: [{ name: "app" }, { name: "app-proxy" }] },
    status: { containerStatuses: [container("app"), container("app-proxy")] },
  });
const pods = [pod(made, "shop"), pod("db-0", "shop"), pod("db-0", "billing"), pod("db-0-1", "shop")];

/** As a file of an archive: the pod and the container that its log was given to. */
function placed(path: string): (string | undefined)[] {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { evidence, warnings } = readInput(
    [
      { name: "pods.json", bytes: bytes(JSON.stringify({ kind: "List", apiVersion: "v1", items: pods })) },
      { name: path, bytes: bytes("starting\nError: no route to host\n"), isIncidental: true },
    ],
    { origin: "attached", redactor: createRedactor(), limits: defaultLimits },
  );
  const found = evidence.find(({ logs }) => logs.length > 0);
  if (!found) return [warnings.find(({ code }) => code === "log-not-placed")?.code];
  const [log] = found.logs;
  return [`${found.namespace}/${found.pod?.object.metadata?.name}`, log?.container, log?.instance];
}

describe("a log that is named after its pod", () => {
  const found: Record<string, (string | undefined)[]> = {
    [`${made}_shop_app.log`]: [`shop/${made}`, "app", "unknown"],
    [`shop_${made}_app.log`]: [`shop/${made}`, "app", "unknown"],
    [`${made}-app-proxy.log`]: [`shop/${made}`, "app-proxy", "unknown"],
    [`${made}-app-previous.log`]: [`shop/${made}`, "app", "previous"],
    [`${made}_app_previous.log`]: [`shop/${made}`, "app", "previous"],
    [`${made}-previous.log`]: [`shop/${made}`, undefined, "previous"],
    [`shop-${made}-app-1772445600000000000.log`]: [`shop/${made}`, "app", "unknown"],
    [`${made}-logs-app.txt`]: [`shop/${made}`, "app", "unknown"],
    [`kubectl_--namespace_shop_logs_${made}_app`]: [`shop/${made}`, "app", "unknown"],
    [`shop/${made}/app.log`]: [`shop/${made}`, "app", "unknown"],
    [`app-logs/${made}/app-previous.log`]: [`shop/${made}`, "app", "previous"],
    "billing/db-0/app.log": ["billing/db-0", "app", "unknown"],
    "db-0_billing_app.log": ["billing/db-0", "app", "unknown"],
    "shop/db-0-1/app.log": ["shop/db-0-1", "app", "unknown"],
    "db-0-1_app.log": ["shop/db-0-1", "app", "unknown"],
  };
  test.for(Object.entries(found))("%s", ([path, expected]) => {
    expect(placed(path)).toEqual(expected);
  });

  const unplaced = {
    "of another namespace": `${made}_orders_app.log`,
    "with a container that the pod has not": `${made}_shop_sidecar.log`,
    "of which there are two": "db-0_app.log",
    "whose folder may be another namespace's": "orders/db-0-1/app.log",
    "with words that may mean anything": `${made}-app-copy-of-old.log`,
    "of no pod that is known": "web-6c7b9d8f55-4g7bv_shop_app.log",
    "of nothing": "application.log",
  };
  test.for(Object.entries(unplaced))("%s: that is said", ([, path]) => {
    expect(placed(path)).toEqual(["log-not-placed"]);
  });

  test("a path made to take long does not", () => {
    for (const path of [
      "a-".repeat(450),
      `${"db-0/".repeat(180)}x.log`,
      "db-0_".repeat(180),
      "-".repeat(1000),
    ])
      expect(placed(`${path}.log`)).toHaveLength(1);
  });

  test("thousands of files with many words in their names do not take long either", () => {
    const name = `${"logs/".repeat(7)}${"abcdefghij_".repeat(29)}`;
    const subjects = openSubjects();
    for (let index = 0; index < 5_000; index++)
      expect(namedInPath(subjects, `${name}${index}.log`)).toBeUndefined();
  });
});
