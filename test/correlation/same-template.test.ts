import { describe, expect, test } from "vitest";

import { sameTemplate, type SameTemplateInput } from "../../src/correlation/same-template.ts";

const minutes = (count: number) => count * 60;
const crash = (pod: string, at: number, revision = "42"): SameTemplateInput["crashes"][number] => ({
  pod,
  revision,
  startedAt: minutes(at - 1),
  finishedAt: minutes(at),
});
const living = (pod: string, since: number, until: number, revision = "42") => ({
  pod,
  revision,
  since: minutes(since),
  until: minutes(until),
});

/** Two new pods die; one that is days old lives. */
function input(differing: Partial<SameTemplateInput> = {}): SameTemplateInput {
  return {
    onset: { at: minutes(3), revision: "42" },
    crashes: [crash("new-1", 3), crash("new-2", 4)],
    ready: [living("old", -4000, 10)],
    ...differing,
  };
}

describe("new pods that die while old ones of the same template live are told", () => {
  const rows: Record<string, { input: SameTemplateInput; certainty?: string; summary?: string }> = {
    "where two die": { input: input() },
    "where several old ones live": {
      input: input({ ready: [living("old", -4000, 10), living("older", -9000, 10)] }),
      summary: "new pods die while 2 older of the same template live",
    },
    "with doubt where one dies": {
      input: input({ crashes: [crash("new-1", 3), crash("new-1", 5)] }),
      certainty: "possible",
    },
    "with doubt where another new one lives": {
      input: input({ ready: [living("old", -4000, 10), living("new-3", 1, 30)] }),
      certainty: "possible",
    },
  };
  test.each(Object.entries(rows))(
    "%s",
    (_, { input: given, certainty = "likely", summary = "new pods die" }) => {
      const entry = sameTemplate(given);
      expect(entry).toMatchObject({ certainty, summary: expect.stringContaining(summary) });
      expect(entry?.counterEvidence).not.toEqual([]);
    },
  );
});

describe("they are not told", () => {
  const rows: Record<string, SameTemplateInput> = {
    "where the old ones are of another template": input({ ready: [living("old", -4000, 10, "41")] }),
    "where the old ones die as well": input({
      crashes: [crash("new-1", 3), crash("new-2", 4), crash("old", 5)],
    }),
    "where the old ones had gone by then": input({ ready: [living("old", -4000, 1)] }),
    "where the others are hardly older": input({ ready: [living("old", -5, 10)] }),
    "after a single crash": input({ crashes: [crash("new-1", 3)] }),
    "where nobody knows when the dying ones started": input({
      crashes: [crash("new-1", 3), crash("new-2", 4)].map((one) => ({ ...one, startedAt: null })),
    }),
    "of nothing": input({ crashes: [], ready: [] }),
  };
  test.each(Object.entries(rows))("%s", (_, given) => {
    expect(sameTemplate(given)).toBeUndefined();
  });
});
