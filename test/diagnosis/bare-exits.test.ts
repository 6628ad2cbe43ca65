import { describe, expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf } from "./evidence-of.ts";

const start = Date.parse("2026-03-01T10:00:00Z");
const exited = (exitCode: number, seconds: number, ...logs: string[]) =>
  diagnose(
    evidenceOf({
      logs: logs.map((text) => ({ text, instance: "previous", container: "api" })),
      pod: `
        spec: { nodeName: worker-1, containers: [{ name: api, resources: { limits: { memory: 1Gi } } }] }
        status:
          phase: Running
          containerStatuses:
            - name: api
              ready: false
              restartCount: 4
              state: { waiting: { reason: CrashLoopBackOff } }
              lastState: { terminated: { exitCode: ${exitCode}, reason: Error, startedAt: "2026-03-01T10:00:00Z", finishedAt: "${new Date(start + seconds * 1000).toISOString().replace(".000", "")}" } }`,
      events: [],
    }),
    catalogue,
  )[0];

const signals: Record<string, readonly number[]> = {
  "terminated-by-signal": [129, 130, 131, 137, 138, 140, 141, 143],
  aborted: [132, 133, 134, 135, 136],
  "segmentation-fault": [139],
  "node-resource-limit": [152, 153],
  "security-context-rejected": [159],
  "command-not-executable": [126],
  "command-not-found": [127],
};
const rows = Object.entries(signals).flatMap(([cause, codes]) => codes.map((code) => [code, cause] as const));

describe("an exit code with nothing beside it", () => {
  test.each(rows)("%i is %s, never proven", (code, cause) => {
    const answer = exited(code, 30);
    expect(answer?.findings[0]).toMatchObject({ cause, current: true });
    expect(answer?.findings[0]?.certainty).not.toBe("proven");
  });

  test.each(rows)("%i after less than two seconds is possible at most", (code) => {
    expect(exited(code, 1)?.findings[0]?.certainty).toBe("possible");
  });

  test.each(signals["terminated-by-signal"] ?? [])(
    "%i, whose sender is not shown, is a last resort that asks for more",
    (code) => {
      const answer = exited(code, 30);
      expect(answer?.findings[0]?.certainty).toBe("possible");
      expect(answer?.missing).not.toEqual([]);
      expect(answer?.findings[0]?.summary).toContain("sender not shown");
    },
  );

  test.each([1, 2, 3, 70, 78, 101, 125, 255])("%i decides nothing: the previous log would", (code) => {
    const answer = exited(code, 30);
    expect(answer).toMatchObject({ verdict: "inconclusive", container: "api", findings: [] });
    expect(answer?.missing[0]).toMatchObject({
      code: "previous-log",
      command: ["kubectl", "-n", "shop", "logs", "shop-1", "-c", "api", "--previous"],
    });
  });

  test("139 at the end of an exception that nobody caught is that exception's", () => {
    const uncaught =
      "Unhandled exception. System.ApplicationException: Wasn't able to connect to the store\n   at Shop.Store.Open() in /src/Store.cs:line 12";
    expect(exited(139, 30, uncaught)?.findings[0]?.cause).toBe("dependency-unavailable");
    const goesOn = `${uncaught.replace("Unhandled exception. ", "warn: ")}\ninfo: Store[0] open\ninfo: Web[0] listening\ninfo: Web[0] GET / 200`;
    expect(exited(139, 30, goesOn)?.findings[0]).toMatchObject({
      cause: "segmentation-fault",
      certainty: "likely",
    });
  });
});
