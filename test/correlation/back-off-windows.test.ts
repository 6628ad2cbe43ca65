import { describe, expect, test } from "vitest";

import { backOffDelays, type BackOffRestart } from "../../src/correlation/back-off-windows.ts";

function death(at: number, differing: Partial<BackOffRestart> = {}): BackOffRestart {
  return {
    pod: "cart-1",
    podUid: "u",
    container: "cart",
    attempt: null,
    startedAt: at - 5,
    finishedAt: at,
    ...differing,
  };
}

describe("the wait after each restart", () => {
  const rows: Record<string, { restarts: BackOffRestart[]; delays: (number | undefined)[] }> = {
    "none of none": { restarts: [], delays: [] },
    "doubles from ten seconds to five minutes": {
      restarts: [0, 1, 2, 3, 4, 5, 6, 7].map((attempt) => death(attempt * 400, { attempt })),
      delays: [0, 10, 20, 40, 80, 160, 300, 300],
    },
    "counts attempts that nobody saw": {
      restarts: [death(0, { attempt: 0 }), death(900, { attempt: 5 })],
      delays: [0, 160],
    },
    "follows from the attempt alone": { restarts: [death(0, { attempt: 3 })], delays: [40] },
    "is unknown where nothing tells what came before": { restarts: [death(0)], delays: [undefined] },
    "begins anew after ten minutes of running": {
      restarts: [
        death(0, { attempt: 6 }),
        death(1000, { attempt: 7, startedAt: 300 }),
        death(1020, { attempt: 8 }),
      ],
      delays: [300, 0, 10],
    },
    "is each pod's own": {
      restarts: [
        death(0, { attempt: 4 }),
        death(1, { attempt: 0, pod: "cart-2" }),
        death(200, { attempt: 5 }),
      ],
      delays: [80, 0, 160],
    },
    "begins anew with another pod of the name": {
      restarts: [death(0, { attempt: 4 }), death(60, { attempt: 0, podUid: "v" })],
      delays: [80, 0],
    },
    "does not overflow": { restarts: [death(0, { attempt: 100_000 })], delays: [300] },
  };
  test.each(Object.entries(rows))("%s", (_, { restarts, delays }) => {
    expect(backOffDelays(restarts)).toEqual(delays);
    expect(backOffDelays(restarts.toReversed())).toEqual(delays.toReversed());
  });
});
