import { clock, type ContextEntry, span } from "./context-entry.ts";
import { median } from "./median.ts";

export interface Life {
  startedAt: number | null;
  finishedAt: number;
}

const leastLives = 5;
const leastStarts = 3;
const steadiness = 0.15;
const startSeconds = 10;
const scheduleSeconds = 180;
const daySeconds = 86_400;

interface Around {
  /** How long its probes let it fail before it is killed, where a probe kills it. */
  probeSeconds?: number;
  /** When crash loops of the same crash began: what dies each night and is well by day has one a night. */
  onsets?: readonly number[];
}

/**
 * Whether a container dies by the clock. It is lives that are measured: back-off alone makes of every crash loop a clock
 * of five minutes.
 */
export function cadence(
  lives: readonly Life[],
  { probeSeconds = 0, onsets = [] }: Around = {},
): ContextEntry | undefined {
  return (
    onSchedule(onsets) ??
    onSchedule(lives.map(({ finishedAt }) => finishedAt)) ??
    atStart(lives) ??
    afterMinutes(lives, probeSeconds)
  );
}

function lengths(lives: readonly Life[]): number[] {
  return lives.flatMap(({ startedAt, finishedAt }) => (startedAt === null ? [] : [finishedAt - startedAt]));
}

function atStart(lives: readonly Life[]): ContextEntry | undefined {
  const known = lengths(lives);
  const short = known.filter((length) => length < startSeconds);
  if (known.length < leastStarts || short.length < known.length) return undefined;
  return {
    certainty: "likely",
    summary: `dies within ${startSeconds} s of each start`,
    evidence: [`${known.length} of ${known.length} lives were shorter than ${startSeconds} s`],
    counterEvidence: ["no longer life is on record"],
  };
}

function afterMinutes(lives: readonly Life[], probeSeconds: number): ContextEntry | undefined {
  const known = lengths(lives).map((length) => Math.max(0, length - probeSeconds));
  const middle = median(known);
  if (known.length < leastLives || middle === undefined || middle < startSeconds) return undefined;
  const deviation = median(known.map((length) => Math.abs(length - middle))) ?? 0;
  if (deviation / middle > steadiness) return undefined;
  const outside = known.filter((length) => Math.abs(length - middle) > 2 * steadiness * middle).length;
  return {
    certainty: "possible",
    summary: `dies about ${span(Math.round(middle))} after each start`,
    evidence: [
      `${known.length} lives, median ${span(Math.round(middle))}, median deviation ${span(Math.round(deviation))}`,
    ],
    counterEvidence: [`${outside} of ${known.length} lives ${outside === 1 ? "was" : "were"} far from it`],
  };
}

/** The deaths of three days within minutes of one time of day, and hardly one at another. */
function onSchedule(deaths: readonly number[]): ContextEntry | undefined {
  for (const death of deaths) {
    const minute = death % daySeconds;
    const near = deaths.filter((other) => {
      const distance = Math.abs((other % daySeconds) - minute);
      return Math.min(distance, daySeconds - distance) <= scheduleSeconds;
    });
    // Nearby deaths on both sides of midnight are of the same night.
    const days = new Set(near.map((other) => Math.floor((other - minute + daySeconds / 2) / daySeconds)));
    if (days.size < 3 || deaths.length - near.length > 1) continue;
    const time = clock(median(near.map((other) => other % daySeconds)) ?? minute).slice(11, 16);
    return {
      certainty: "likely",
      summary: `dies at about ${time} UTC on each of ${days.size} days`,
      evidence: [`${near.length} deaths within 3 min of ${time} UTC on ${days.size} days`],
      counterEvidence: [`${deaths.length - near.length} at another time`],
    };
  }
  return undefined;
}
