import { expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { diagnoseDump } from "../../src/usecases/diagnose-dump.ts";

const metadata = { name: "cart-1", namespace: "shop", uid: "u1" };
const spec = { nodeName: "node-1", containers: [{ name: "cart", image: "cart:1" }] };
const told = { observedAt: "2026-03-02T10:05:00Z" };

/** Where senders write words of their own beside those that Kubernetes has. */
const places: Record<string, (word: string) => unknown> = {
  "a pod's reason": (reason) => pod({ phase: "Failed", reason }),
  "a condition's reason": (reason) =>
    pod({ phase: "Failed", conditions: [{ type: "DisruptionTarget", status: "True", reason }] }),
  "what a node was low on": (word) =>
    pod({
      phase: "Failed",
      reason: "Evicted",
      message: `The node was low on resource: ${word}. Container cart was using 1Gi, request is 0.`,
    }),
  "what a node suffered from": (word) =>
    pod({ phase: "Failed", reason: "Evicted", message: `The node had condition: [${word}]. ` }),
  "an event's reason": (reason) => ({
    apiVersion: "v1",
    kind: "Event",
    metadata: { name: "e", namespace: "shop" },
    involvedObject: { kind: "CronJob", namespace: "shop", name: "nightly" },
    reason,
    message: "It was late.",
    type: "Warning",
    lastTimestamp: "2026-03-02T10:00:00Z",
  }),
  "a URL's scheme": (word) =>
    `2026-03-02T10:00:00Z INFO starting\n2026-03-02T10:00:01Z FATAL could not connect to ${word}://db.shop/x: connect: connection refused\n`,
  "an object's kind": (word) =>
    `LAST SEEN   TYPE      REASON    OBJECT          MESSAGE\n2m          Warning   BackOff   ${word}/cart-1   Back-off restarting failed container\n`,
  "why kubectl has no log": (word) =>
    `Error from server (BadRequest): container "cart" in pod "cart-1" is waiting to start: ${word}`,
};

function pod(status: object): unknown {
  return { apiVersion: "v1", kind: "Pod", metadata, spec, status };
}

const words = ["constructor", "__proto__", "toString", "hasOwnProperty"];

test.each(
  Object.entries(places).flatMap(([place, write]) => words.map((word) => [place, word, write] as const)),
)("%s: %s is a word like any other", (_place, word, write) => {
  const diagnosed = (unknown: string) => {
    const given = write(unknown);
    const text = typeof given === "string" ? given : JSON.stringify(given);
    const dump = { parts: [{ bytes: new TextEncoder().encode(text) }], origin: "attached", ...told } as const;
    const deps = { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" };
    const outcome = diagnoseDump(dump, deps);
    return outcome.ok ? outcome.reports.map(({ report }) => report.rootCause?.cause ?? null) : outcome.ok;
  };
  expect(diagnosed(word)).toEqual(diagnosed("whatever"));
});
