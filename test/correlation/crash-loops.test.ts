import { describe, expect, test } from "vitest";

import {
  type Crash,
  type KnownLoop,
  type ReadySpan,
  trackCrashLoops,
} from "../../src/correlation/crash-loops.ts";

const minutes = (count: number) => count * 60;

/** A crash that ended so many minutes after nought, of an instance that lived for a minute. */
function crash(at: number, differing: Partial<Crash> & { lived?: number } = {}): Crash {
  const { lived = 1, ...fields } = differing;
  return {
    pod: "cart-1",
    startedAt: minutes(at - lived),
    finishedAt: minutes(at),
    attempt: null,
    cause: "container-memory-limit",
    certainty: "likely",
    signature: "oom",
    ...fields,
  };
}
const refused = { cause: "dependency-connection-refused", signature: "refused", target: "db:5432" };
const timedOut = { cause: "dependency-timeout", signature: "timeout", target: "db:5432" };
const panic = { cause: "application-panic", signature: "panic" };
const exit = { cause: "application-error-exit", signature: null };

function track(
  crashes: readonly Crash[],
  {
    ready = [],
    known = [],
    ...more
  }: { ready?: ReadySpan[]; known?: KnownLoop[]; completeSince?: number; ends?: number[] } = {},
) {
  let made = 0;
  return trackCrashLoops({
    crashes,
    ready,
    known,
    newId: () => `loop-${++made}`,
    ...more,
  });
}

/** What loops came of it, in minutes: [opened, closed, restarts, reopened, cause]. */
function shown(crashes: readonly Crash[], more: Parameters<typeof track>[1] = {}) {
  return track(crashes, more).loops.map(({ openedAt, closedAt, restarts, reopened, signature }) => [
    openedAt / 60,
    closedAt === null ? null : closedAt / 60,
    restarts,
    reopened,
    signature,
  ]);
}

const ready = (since: number, until: number, pod = "cart-1"): ReadySpan => ({
  pod,
  since: minutes(since),
  until: minutes(until),
});

describe("the crash loops of a container", () => {
  const rows: Record<string, { crashes: Crash[]; ready?: ReadySpan[]; loops: unknown[] }> = {
    "none without a crash": { crashes: [], loops: [] },
    "one crash opens one": { crashes: [crash(1)], loops: [[1, null, 1, 0, "oom"]] },
    "restarts at back-off's pace are one": {
      crashes: [0, 2, 5, 10, 16, 22].map((at) => crash(at)),
      loops: [[0, null, 6, 0, "oom"]],
    },
    "two pods of two revisions are one": {
      crashes: [crash(0), crash(1, { pod: "cart-2" }), crash(6), crash(7, { pod: "cart-2" })],
      loops: [[0, null, 4, 0, "oom"]],
    },
    "Ready for ten minutes closes it": {
      crashes: [crash(0), crash(2)],
      ready: [ready(3, 20)],
      loops: [[0, 13, 2, 0, "oom"]],
    },
    "Ready for nine minutes does not": {
      crashes: [crash(0), crash(2)],
      ready: [ready(3, 12)],
      loops: [[0, null, 2, 0, "oom"]],
    },
    "Ready for less than two median lives does not": {
      crashes: [crash(0, { lived: 30 }), crash(35, { lived: 30 })],
      ready: [ready(36, 80)],
      loops: [[0, null, 2, 0, "oom"]],
    },
    "Ready for two median lives does": {
      crashes: [crash(0, { lived: 30 }), crash(35, { lived: 30 })],
      ready: [ready(36, 100)],
      loops: [[0, 96, 2, 0, "oom"]],
    },
    "another pod's Ready does not": {
      crashes: [crash(0), crash(6), crash(12)],
      ready: [ready(-60, 60, "cart-2")],
      loops: [[0, null, 3, 0, "oom"]],
    },
    "a pod that came in its place being Ready closes it": {
      crashes: [crash(0), crash(2)],
      ready: [ready(5, 20, "cart-2")],
      loops: [[0, 15, 2, 0, "oom"]],
    },
    "a new pod being Ready beside one that goes on crashing does not": {
      crashes: [crash(0), crash(2), crash(8), crash(14)],
      ready: [ready(5, 30, "cart-2")],
      loops: [[0, null, 4, 0, "oom"]],
    },
    "one of two crashing pods being Ready does not": {
      crashes: [crash(0), crash(1, { pod: "cart-2" })],
      ready: [ready(2, 60)],
      loops: [[0, null, 2, 0, "oom"]],
    },
    "the same crash within the hour reopens it": {
      crashes: [crash(0), crash(2), crash(40)],
      ready: [ready(3, 39)],
      loops: [[0, null, 3, 1, "oom"]],
    },
    "the same crash much later is another": {
      crashes: [crash(0), crash(2), crash(100)],
      ready: [ready(3, 99)],
      loops: [
        [0, 13, 2, 0, "oom"],
        [100, null, 1, 0, "oom"],
      ],
    },
    "another crash after recovery is another": {
      crashes: [crash(0), crash(2), crash(40, panic)],
      ready: [ready(3, 39)],
      loops: [
        [0, 13, 2, 0, "oom"],
        [40, null, 1, 0, "panic"],
      ],
    },
    "a long life was a recovery": {
      crashes: [crash(0), crash(2), crash(40, { lived: 37, ...panic })],
      loops: [
        [0, 13, 2, 0, "oom"],
        [40, null, 1, 0, "panic"],
      ],
    },
    "lives of half an hour are one loop": {
      crashes: [30, 65, 100, 135].map((at) => crash(at, { lived: 30 })),
      loops: [[30, null, 4, 0, "oom"]],
    },
    "a day of which nothing is known ends it": {
      crashes: [crash(0), crash(1440)],
      loops: [
        [0, 10, 1, 0, "oom"],
        [1440, null, 1, 0, "oom"],
      ],
    },
    "a day in which kubelet counted on does not": {
      crashes: [crash(0, { attempt: 3 }), crash(1440, { attempt: 280 })],
      loops: [[0, null, 2, 0, "oom"]],
    },
    "another cause, told twice in a row, splits it": {
      crashes: [crash(0), crash(2), crash(5, panic), crash(10, panic), crash(16, panic)],
      loops: [
        [0, 2, 2, 0, "oom"],
        [5, null, 3, 0, "panic"],
      ],
    },
    "another cause told once does not": {
      crashes: [crash(0), crash(2, panic), crash(5), crash(10, panic), crash(15)],
      loops: [[0, null, 5, 0, "oom"]],
    },
    "another cause told with doubt does not": {
      crashes: [
        crash(0),
        crash(2),
        crash(5, { ...panic, certainty: "possible" }),
        crash(10, { ...panic, certainty: "possible" }),
      ],
      loops: [[0, null, 4, 0, "oom"]],
    },
    "a last resort for lack of a log does not": {
      crashes: [crash(0, panic), crash(2, exit), crash(5, exit)],
      loops: [[0, null, 3, 0, "panic"]],
    },
    "a cause found after a last resort names it": {
      crashes: [crash(0, exit), crash(2, exit), crash(5, panic)],
      loops: [[0, null, 3, 0, "panic"]],
    },
    "an OOM kill and a probe's kill are one cause": {
      crashes: [0, 2, 5, 10].map((at, index) =>
        crash(at, index < 2 ? {} : { cause: "liveness-probe-failed", signature: "probe" }),
      ),
      loops: [[0, null, 4, 0, "oom"]],
    },
    "refused and timed out of one target are one cause": {
      crashes: [crash(0, refused), crash(2, refused), crash(5, timedOut), crash(10, timedOut)],
      loops: [[0, null, 4, 0, "refused"]],
    },
    "refused by two targets are two": {
      crashes: [
        crash(0, refused),
        crash(2, refused),
        crash(5, { ...refused, signature: "other", target: "queue:5672" }),
        crash(10, { ...refused, signature: "other", target: "queue:5672" }),
      ],
      loops: [
        [0, 2, 2, 0, "refused"],
        [5, null, 2, 0, "other"],
      ],
    },
    "a restart of which no cause is known changes nothing": {
      crashes: [
        crash(0),
        crash(2, { cause: null, signature: null }),
        crash(5, panic),
        crash(8, { cause: null, signature: null }),
        crash(10, panic),
      ],
      loops: [
        [0, 2, 2, 0, "oom"],
        [5, null, 3, 0, "panic"],
      ],
    },
  };
  test.each(Object.entries(rows))("%s", (_, { crashes, loops, ...more }) => {
    expect(shown(crashes, more)).toEqual(loops);
    expect(shown(crashes.toReversed(), more)).toEqual(loops);
  });
});

describe("loops on record", () => {
  const story = [crash(0), crash(2), crash(5, panic), crash(10, panic), crash(16, panic)];
  const asKnown = (crashes: readonly Crash[], more: Parameters<typeof track>[1] = {}) =>
    track(crashes, more).loops.map(({ change: _change, ...loop }) => loop);

  test("stay as they are when nothing new is told", () => {
    const known = asKnown(story);
    expect(track(story, { known })).toEqual({
      loops: known.map((loop) => ({ ...loop, change: "unchanged" })),
      joined: [],
    });
  });

  test("are told what became of them", () => {
    const changes = (known: Crash[], now: Crash[], spans: ReadySpan[] = []) =>
      track(now, { known: asKnown(known), ready: spans }).loops.map(({ change }) => change);
    expect(changes([], [crash(0)])).toEqual(["opened"]);
    expect(changes([crash(0)], [crash(0), crash(2)])).toEqual(["continued"]);
    expect(changes(story.slice(0, 3), story.slice(0, 4))).toEqual(["closed", "split"]);
    expect(changes([crash(0)], [crash(0)], [ready(1, 20)])).toEqual(["closed"]);
    const closed = asKnown([crash(0)], { ready: [ready(1, 20)] });
    const again = track([crash(0), crash(30)], { known: closed, ready: [ready(1, 20)] });
    expect(again.loops.map(({ change }) => change)).toEqual(["reopened"]);
  });

  test("end where it was decided elsewhere, unless a restart came to light that this overlooks", () => {
    const known = asKnown([crash(0)], { ends: [minutes(60)] });
    expect(shown([crash(0), crash(200)], { known, ends: [minutes(60)] })).toEqual([
      [0, 60, 1, 0, "oom"],
      [200, null, 1, 0, "oom"],
    ]);
    expect(shown([crash(0), crash(55)], { known, ends: [minutes(60)] })).toEqual([[0, null, 2, 0, "oom"]]);
  });

  test("end anew where the end on record was decided before all had been told", () => {
    const known = asKnown([crash(0), crash(200)]);
    expect(shown([crash(0), crash(40), crash(80), crash(120), crash(160), crash(200)], { known })).toEqual([
      [0, null, 6, 0, "oom"],
    ]);
  });

  test("are joined when restarts come to light between them", () => {
    const known = asKnown([crash(0), crash(120)]);
    const between = [30, 60, 90].map((at) => crash(at));
    const { loops, joined } = track([crash(0), ...between, crash(120)], { known });
    expect(loops).toMatchObject([{ id: "loop-1", restarts: 5, closedAt: null }]);
    expect(joined).toEqual([{ id: "loop-2", into: "loop-1" }]);
  });

  test("keep their beginning and count where the oldest restarts are not at hand", () => {
    const known = asKnown(Array.from({ length: 50 }, (_, index) => crash(index * 6)));
    const newest = Array.from({ length: 10 }, (_, index) => crash((index + 41) * 6));
    const { loops } = track(newest, { known, completeSince: minutes(41 * 6) });
    expect(loops).toMatchObject([{ id: "loop-1", openedAt: 0, restarts: 51, change: "continued" }]);
  });
});
