import { expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { listGaps } from "../../src/history/list-gaps.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { CountObservation, RestartObservation } from "../../src/history/restart.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { countAt, now, restartAt } from "./observation.ts";

const created = "2026-03-02T09:00:00Z";

type Told = RestartObservation | CountObservation;

const rows: Record<string, { told: Told[]; gaps: string[] }> = {
  "no gap where attempts follow each other": {
    told: [restartAt(0, { attempt: 0 }), restartAt(1, { attempt: 1 }), restartAt(3, { attempt: 2 })],
    gaps: [],
  },
  "a gap before a first restart that is not the first attempt, since a time unknown": {
    told: [restartAt(0, { attempt: 2 })],
    gaps: ["0-1 null 2026-03-02T09:59:00Z"],
  },
  "... since the pod was made, where that is told, even later": {
    told: [restartAt(0, { attempt: 2 }), restartAt(1, { attempt: 3, podCreatedAt: created })],
    gaps: [`0-1 ${created} 2026-03-02T09:59:00Z`],
  },
  "a gap where restartCount jumps, from the end of one to the start of the other": {
    told: [restartAt(0, { attempt: 0 }), restartAt(60, { attempt: 7 })],
    gaps: ["1-6 2026-03-02T10:00:00Z 2026-03-02T10:59:00Z"],
  },
  "a gap that narrows when a restart within it comes late": {
    told: [restartAt(0, { attempt: 0 }), restartAt(60, { attempt: 7 }), restartAt(30, { attempt: 4 })],
    gaps: ["1-3 2026-03-02T10:00:00Z 2026-03-02T10:29:00Z", "5-6 2026-03-02T10:30:00Z 2026-03-02T10:59:00Z"],
  },
  "no gap once all of its restarts have come, in whatever order": {
    told: [
      restartAt(9, { attempt: 3 }),
      restartAt(0, { attempt: 0 }),
      restartAt(4, { attempt: 2 }),
      restartAt(2, { attempt: 1 }),
    ],
    gaps: [],
  },
  "a gap that ends later where the start is not told": {
    told: [restartAt(0, { attempt: 1, startedAt: undefined })],
    gaps: ["0-0 null 2026-03-02T10:00:00Z"],
  },
  "a gap that ends earlier once the start is told": {
    told: [restartAt(0, { attempt: 1, startedAt: undefined }), restartAt(0, { attempt: 1 })],
    gaps: ["0-0 null 2026-03-02T09:59:00Z"],
  },
  "no gap where attempts are not told": {
    told: [restartAt(0, { attempt: undefined }), restartAt(60, { attempt: undefined })],
    gaps: [],
  },
  "no gap where restartCount falls in one life, since nothing tells how often it rose": {
    told: [restartAt(0, { attempt: 0 }), restartAt(1, { attempt: 1 }), restartAt(5, { attempt: 0 })],
    gaps: [],
  },
  "a gap from nought in a new life of a StatefulSet's pod": {
    told: [restartAt(0, { attempt: 0, podUid: "a" }), restartAt(60, { attempt: 2, podUid: "b" })],
    gaps: ["0-1 null 2026-03-02T10:59:00Z"],
  },
  "... also when the lives are told only later": {
    told: [
      restartAt(0, { attempt: 1, podUid: undefined }),
      restartAt(60, { attempt: 2, podUid: "b" }),
      restartAt(0, { attempt: 1, podUid: "a" }),
    ],
    gaps: ["0-0 null 2026-03-02T09:59:00Z", "0-1 null 2026-03-02T10:59:00Z"],
  },
  "containers of one pod count for themselves": {
    told: [
      restartAt(0, { attempt: 0 }),
      restartAt(1, { attempt: 5, container: "proxy" }),
      restartAt(2, { attempt: 1 }),
    ],
    gaps: ["0-4 null 2026-03-02T10:00:00Z"],
  },
  "two crashes within one second follow each other": {
    told: [
      restartAt(0, { attempt: 0, containerID: "a" }),
      restartAt(0, { attempt: 1, containerID: "b" }),
      restartAt(1, { attempt: 2 }),
    ],
    gaps: [],
  },
  "a count that cannot be is a warning and no gap": {
    told: [
      restartAt(0, { attempt: 0 }),
      restartAt(1, { attempt: 2_147_483_647 }),
      restartAt(2, { attempt: -4 }),
      restartAt(3, { attempt: 1e300 }),
    ],
    gaps: [],
  },
  "a gap at the end where a count is seen without a termination": {
    told: [restartAt(0, { attempt: 0 }), countAt(60, 7)],
    gaps: ["1-6 2026-03-02T10:00:00Z 2026-03-02T11:00:00Z"],
  },
  "a gap of a container of which no restart is known": {
    told: [countAt(60, 7)],
    gaps: ["0-6 null 2026-03-02T11:00:00Z"],
  },
  "... since its pod was made, where that is told, even by another count": {
    told: [countAt(60, 7), countAt(20, 3, { podCreatedAt: created })],
    gaps: [`0-6 ${created} 2026-03-02T11:00:00Z`],
  },
  "one gap of counts that rise, up to when the greatest was seen first": {
    told: [countAt(90, 7), countAt(60, 7), countAt(30, 3), countAt(70, 7)],
    gaps: ["0-6 null 2026-03-02T11:00:00Z"],
  },
  "a gap at the end that narrows when a restart comes late": {
    told: [countAt(60, 7), restartAt(0, { attempt: 1 }), restartAt(30, { attempt: 4 })],
    gaps: [
      "0-0 null 2026-03-02T09:59:00Z",
      "2-3 2026-03-02T10:00:00Z 2026-03-02T10:29:00Z",
      "5-6 2026-03-02T10:30:00Z 2026-03-02T11:00:00Z",
    ],
  },
  "a gap at the end that a later restart closes is a gap before that restart": {
    told: [restartAt(0, { attempt: 0 }), countAt(60, 7), restartAt(90, { attempt: 9 })],
    gaps: ["1-8 2026-03-02T10:00:00Z 2026-03-02T11:29:00Z"],
  },
  "no gap where the last attempt that is counted is on record": {
    told: [restartAt(0, { attempt: 0 }), restartAt(1, { attempt: 1 }), countAt(60, 2)],
    gaps: [],
  },
  "no gap where the count falls": {
    told: [restartAt(0, { attempt: 0 }), restartAt(1, { attempt: 1 }), countAt(30, 1)],
    gaps: [],
  },
  "each life of a StatefulSet's pod has its own count": {
    told: [
      restartAt(0, { attempt: 0, podUid: "a" }),
      countAt(10, 4, { podUid: "a" }),
      countAt(60, 2, { podUid: "b", podCreatedAt: "2026-03-02T10:30:00Z" }),
    ],
    gaps: ["1-3 2026-03-02T10:00:00Z 2026-03-02T10:10:00Z", "0-1 2026-03-02T10:30:00Z 2026-03-02T11:00:00Z"],
  },
  "the same count in text, which gives no UID, is the same gap": {
    told: [countAt(60, 7), countAt(50, 7, { podUid: undefined, node: undefined, revision: undefined })],
    gaps: ["0-6 null 2026-03-02T11:00:00Z"],
  },
  "a greater count in text tells what came after": {
    told: [countAt(60, 7), countAt(90, 9, { podUid: undefined })],
    gaps: ["0-6 null 2026-03-02T11:00:00Z", "7-8 2026-03-02T11:00:00Z 2026-03-02T11:30:00Z"],
  },
  "a count in text is explained by the restarts of a life that is known": {
    told: [countAt(60, 1, { podUid: undefined }), restartAt(0, { attempt: 0 })],
    gaps: [],
  },
  "counts follow the pod to the workload that turns out to own it": {
    told: [
      countAt(60, 2, { workload: { kind: "Pod", name: "cart-7d9f8b6c5d-x2x7k" } }),
      restartAt(0, { attempt: 0 }),
    ],
    gaps: ["1-1 2026-03-02T10:00:00Z 2026-03-02T11:00:00Z"],
  },
  "a count that cannot be seen yet, or cannot be, is no gap": {
    told: [countAt(60, 1e12), countAt(60, -3), countAt(60, Number.NaN), countAt(1e6, 7)],
    gaps: [],
  },
};

async function ledgerOf(told: readonly Told[]) {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  for (const one of told) {
    const isCount = "restartCount" in one;
    await recordRestarts(db, tenant, {
      observations: isCount ? [] : [one],
      counts: isCount ? [one] : [],
      now,
    });
  }
  return { db, tenant };
}

test.for(Object.entries(rows))("%s", async ([, { told, gaps }]) => {
  const { db, tenant } = await ledgerOf(told);
  const found = await listGaps(db, tenant, { workload: "cart" });
  expect(found.map((gap) => `${gap.fromAttempt}-${gap.toAttempt} ${gap.notBefore} ${gap.notAfter}`)).toEqual(
    gaps,
  );
  expect(await listGaps(db, tenant, { pod: "cart-7d9f8b6c5d-x2x7k" })).toEqual(found);

  const other = await ledgerOf(told.toReversed());
  expect(await listGaps(other.db, other.tenant, { workload: "cart" })).toEqual(found);
});

test("a count that cannot be is a warning", async () => {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  const { warnings } = await recordRestarts(db, tenant, {
    observations: [],
    counts: [countAt(60, 2_147_483_647), countAt(60, 3)],
    now,
  });
  expect(warnings).toEqual([{ code: "restart-count-absurd", detail: expect.stringContaining("2147483647") }]);
});

test("gaps are those of the container and the time that were asked for", async () => {
  const { db, tenant } = await ledgerOf([
    countAt(60, 2),
    countAt(90, 3, { container: "proxy" }),
    restartAt(0, { attempt: 1 }),
  ]);
  const of = async (filter: Parameters<typeof listGaps>[2]) =>
    (await listGaps(db, tenant, filter)).map(({ container, toAttempt }) => `${container} ${toAttempt}`);
  expect(await of({ namespace: "shop" })).toEqual(["cart 0", "proxy 2"]);
  expect(await of({ container: "proxy" })).toEqual(["proxy 2"]);
  expect(await of({ since: "2026-03-02T11:30:00Z" })).toEqual(["proxy 2"]);
  expect(await of({ until: "2026-03-02T11:30:00Z" })).toEqual(["cart 0"]);
  expect(await of({ cluster: "test" })).toEqual([]);
});
