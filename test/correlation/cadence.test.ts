import { describe, expect, test } from "vitest";

import { cadence, type Life } from "../../src/correlation/cadence.ts";

/** Lives of so many seconds, one after another with back-off between them. */
const lives = (lengths: readonly number[], backOff = 300): Life[] => {
  let at = 1_000_000;
  return lengths.map((length) => {
    const startedAt = at;
    at += length + backOff;
    return { startedAt, finishedAt: startedAt + length };
  });
};
const day = 86_400;
const nightly = (offsets: readonly number[], hour = 3): Life[] =>
  offsets.map((offset, index) => ({
    startedAt: null,
    finishedAt: 20_000 * day + index * day + hour * 3600 + offset,
  }));

describe("a cadence is told", () => {
  const rows: Record<string, { lives: Life[]; probe?: number; onsets?: number[]; summary: string }> = {
    "of lives of one length": {
      lives: lives([900, 910, 890, 905, 900]),
      summary: "dies about 15 min after each start",
    },
    "less what the probe lets pass": {
      lives: lives([930, 940, 920, 935, 930], 10),
      probe: 30,
      summary: "dies about 15 min after each start",
    },
    "of deaths at the start": { lives: lives([1, 3, 2]), summary: "dies within 10 s of each start" },
    "of deaths at one time of day": {
      lives: nightly([0, 60, -90]),
      summary: "dies at about 03:00 UTC on each of 3 days",
    },
    "of crash loops that begin each night, and go on for a while": {
      lives: lives([20, 170, 45]),
      onsets: nightly([0, 60, -90]).map(({ finishedAt }) => finishedAt),
      summary: "dies at about 03:00 UTC on each of 3 days",
    },
    "of deaths around midnight": { lives: nightly([-60, 60, 30], 24), summary: "dies at about" },
    "of a schedule with one exception": {
      lives: [...nightly([0, 30, 60, 10]), { startedAt: null, finishedAt: 20_000 * day + 50_000 }],
      summary: "dies at about 03:00 UTC",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { lives: given, probe = 0, onsets = [], summary }) => {
    const entry = cadence(given, { probeSeconds: probe, onsets });
    expect(entry?.summary.startsWith(summary)).toBe(true);
    expect(entry?.counterEvidence).not.toEqual([]);
  });
});

describe("no cadence is told", () => {
  const rows: Record<string, Life[]> = {
    "of nothing": [],
    "of five-minute back-off between lives of all lengths": lives([20, 170, 45, 400, 90, 240]),
    "of four lives": lives([900, 900, 900, 900]),
    "of two short lives": lives([1, 2]),
    "of short lives and a long one": lives([1, 2, 600]),
    "of lives that nobody measured": lives([900, 900, 900, 900, 900]).map(({ finishedAt }) => ({
      startedAt: null,
      finishedAt,
    })),
    "of two nights": nightly([0, 30]),
    "of one night's deaths": [0, 60, 120].map((offset) => ({
      startedAt: null,
      finishedAt: 20_000 * day + offset,
    })),
    "of deaths at all hours, three of them near one": [
      ...nightly([0, 30, 60]),
      ...nightly([0, 0, 0], 12),
      ...nightly([0, 0], 19),
    ].slice(0, 5),
  };
  test.each(Object.entries(rows))("%s", (_, given) => {
    expect(cadence(given)).toBeUndefined();
  });
});
