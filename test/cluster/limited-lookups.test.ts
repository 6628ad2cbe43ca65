import { expect, test } from "vitest";

import type { LookedUp, LookupSubject, Missed } from "../../src/cluster/cluster.ts";
import { limitedLookups } from "../../src/cluster/limited-lookups.ts";

function counting(missed: Missed[] = []) {
  const state = { made: 0, running: 0, most: 0 };
  const lookUp = async (_subject: LookupSubject): Promise<LookedUp> => {
    state.made += 1;
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    state.running -= 1;
    return {
      bundle: { apiVersion: "crashline/v1", kind: "EvidenceBundle", observedAt: "", items: [], logs: [] },
      pods: [],
      missed,
    };
  };
  return { state, lookUp };
}
const pods = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ namespace: "shop", pod: `p-${index}` }));

test("no more run at once than were asked for, and all are made", async () => {
  const { state, lookUp } = counting();
  const limited = limitedLookups(lookUp, { mostAtOnce: 3, keepMilliseconds: 1_000 });
  await Promise.all(pods(40).map(limited));
  expect(state).toEqual({ made: 40, running: 0, most: 3 });
});

test("those who ask the same share one answer, whatever else their alerts say", async () => {
  const { state, lookUp } = counting();
  const limited = limitedLookups(lookUp, { mostAtOnce: 3, keepMilliseconds: 60_000 });
  const subject = { namespace: "shop", pod: "cart" };
  await Promise.all(Array.from({ length: 20 }, () => limited({ ...subject })));
  await limited({ ...subject, reason: "OOMKilled" } as LookupSubject);
  expect(state.made).toBe(1);
});

test("an answer is kept for its time, and one that failed is not", async () => {
  const short = counting();
  const limited = limitedLookups(short.lookUp, { mostAtOnce: 1, keepMilliseconds: 0 });
  await limited({ pod: "cart" });
  await limited({ pod: "cart" });
  expect(short.state.made).toBe(2);

  const failing = counting([{ code: "pod-json", why: "no answer", fault: "failed" }]);
  const again = limitedLookups(failing.lookUp, { mostAtOnce: 1, keepMilliseconds: 60_000 });
  await again({ pod: "cart" });
  await again({ pod: "cart" });
  expect(failing.state.made).toBe(2);
});
