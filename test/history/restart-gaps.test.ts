import { expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { listGaps } from "../../src/history/list-gaps.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { RestartObservation } from "../../src/history/restart.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, restartAt } from "./observation.ts";

const created = "2026-03-02T09:00:00Z";

const rows: Record<string, { told: RestartObservation[]; gaps: string[] }> = {
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
};

test.for(Object.entries(rows))("%s", async ([, { told, gaps }]) => {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  for (const observation of told) await recordRestarts(db, tenant, { observations: [observation], now });
  const found = await listGaps(db, tenant, { workload: "cart" });
  expect(found.map((gap) => `${gap.fromAttempt}-${gap.toAttempt} ${gap.notBefore} ${gap.notAfter}`)).toEqual(
    gaps,
  );

  const other = await freshDatabase();
  const same = await ensureTenant(other, "default", now);
  await recordRestarts(other, same, { observations: told.toReversed(), now });
  expect(await listGaps(other, same, { workload: "cart" })).toEqual(found);
});
