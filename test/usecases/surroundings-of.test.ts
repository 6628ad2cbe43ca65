import { expect, test } from "vitest";

import type { TenantId } from "../../src/history/database.ts";
import { statementsOfSurroundings } from "../../src/usecases/surroundings-of.ts";

const tenant = 1 as unknown as TenantId;
const now = "2026-03-02T10:00:00.000Z";

const seenAtOf = (seenAt: string) => {
  const node = {
    kind: "Node",
    namespace: "",
    name: "worker-1",
    facts: { isSchedulable: true, kubelet: "v1.33.1" },
    writes: [],
    seenAt,
  };
  return statementsOfSurroundings(tenant, [node], { cluster: "default", now }).flatMap(({ params }) =>
    params.filter((param) => typeof param === "string").map((param): unknown => JSON.parse(param)),
  );
};

const cases: Record<string, { seenAt: string; kept: string }> = {
  "an object was seen when the dump says": { seenAt: "2026-03-02T09:00:00Z", kept: "2026-03-02T09:00:00Z" },
  "an object that a clock far ahead has seen was seen now": { seenAt: "2036-03-02T09:00:00Z", kept: now },
};

for (const [sentence, { seenAt, kept }] of Object.entries(cases)) {
  test(sentence, () => {
    expect(seenAtOf(seenAt)).toContainEqual([
      ["default", "Node", "", "worker-1", Date.parse(kept) / 1000, expect.any(String)],
    ]);
  });
}
