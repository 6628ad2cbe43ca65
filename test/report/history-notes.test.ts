import { describe, expect, test } from "vitest";

import { contextNotes, historyNotes } from "../../src/report/history-notes.ts";
import { renderers } from "../../src/report/renderers.ts";
import type { Report } from "../../src/report/report.ts";
import { reportOf } from "./report-of.ts";

const resolution = {
  note: "The cache was unbounded.",
  fix: "cart 4.2.1",
  by: "oncall",
  resolvedAt: "2026-01-03T08:00:00Z",
};
const seen = (more: Partial<NonNullable<Report["seenBefore"]>> = {}): Pick<Report, "seenBefore"> => ({
  seenBefore: {
    signature: "5e0f3c1a9b7d2e48",
    occurrences: 0,
    firstAt: null,
    lastResolution: null,
    ...more,
  },
});

describe("what is on record of the same crash", () => {
  const rows: Record<string, { report: Partial<Report>; notes: string[] }> = {
    "is nothing of a first one": { report: seen(), notes: [] },
    "is nothing where nothing was stored": { report: { seenBefore: null }, notes: [] },
    "is how often it was reported": {
      report: seen({ occurrences: 3, firstAt: "2026-01-02T10:05:00Z" }),
      notes: ["reported 3 times before, first on 2026-01-02"],
    },
    "is what fixed it last time": {
      report: seen({
        occurrences: 1,
        firstAt: "2026-01-02T10:05:00Z",
        lastResolution: { ...resolution, match: "this" },
      }),
      notes: [
        "last time here: The cache was unbounded.; fixed by cart 4.2.1 (oncall, 2026-01-03)",
        "reported once before, first on 2026-01-02",
      ],
    },
    "is no more than similar elsewhere": {
      report: seen({ lastResolution: { ...resolution, match: "similar" } }),
      notes: [
        "a similar crash elsewhere, or long ago: The cache was unbounded.; fixed by cart 4.2.1 (oncall, 2026-01-03)",
      ],
    },
    "is who says that it is known, first": {
      report: {
        ...seen({ muted: { until: "2026-03-09T00:00:00Z", by: "oncall", note: "Fixed in 4.3." } }),
        resolution: { ...resolution, cause: "container-memory-limit" },
      },
      notes: [
        "known until 2026-03-09, says oncall: Fixed in 4.3.",
        "resolved: container-memory-limit; The cache was unbounded.; fixed by cart 4.2.1 (oncall, 2026-01-03)",
      ],
    },
  };
  test.each(Object.entries(rows))("%s", (_, { report, notes }) => {
    expect(historyNotes(reportOf(report))).toEqual(notes);
    for (const { render } of [renderers.text, renderers.markdown])
      expect(render([reportOf(report)]).includes("Seen before")).toBe(notes.length > 0);
  });
});

describe("what stands around a crash", () => {
  const rollout = {
    certainty: "likely" as const,
    summary: "began 3 min after revision 42 (changed: image cart)",
    evidence: ["image cart: cart:4.1 → cart:4.2"],
    counterEvidence: ["no pod of revision 41 shows the crash within 10 min of it"],
  };

  test("is told with its certainty, and with what speaks for and against it", () => {
    const report = reportOf({ context: { rollout } });
    expect(contextNotes(report)).toEqual([
      "likely: began 3 min after revision 42 (changed: image cart). For it: image cart: cart:4.1 → cart:4.2. Against it: no pod of revision 41 shows the crash within 10 min of it",
    ]);
    for (const { render } of [renderers.text, renderers.markdown])
      expect(render([report])).toContain("began 3 min after revision 42 (changed: image cart) (likely)");
  });

  test("is nothing where nothing is known", () => {
    expect(contextNotes(reportOf({ context: {} }))).toEqual([]);
  });
});
