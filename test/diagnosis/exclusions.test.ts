import { describe, expect, test } from "vitest";

import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";
import { crashed, one } from "./two-container-pod.ts";

describe("alternatives are ruled out by what was given, and only by that", () => {
  const ruledOut = (given: Situation) => diagnose(evidenceOf(given), platformCauses)[0]?.ruledOut ?? [];
  test("137 with reason Error is no OOM kill as far as shown", () => {
    const entry = ruledOut({ pod: one(crashed(137)) }).find(
      ({ cause }) => cause === "container-memory-limit",
    );
    expect(entry?.because).toContain("the reason is Error");
    expect(entry?.citations).toMatchObject([
      { path: "/status/containerStatuses/0/lastState/terminated/reason", value: "Error" },
    ]);
  });
  test("a container without a probe was not killed over it", () => {
    expect(
      ruledOut({ pod: one(crashed(137)) }).find(({ cause }) => cause === "liveness-probe-failed")?.because,
    ).toContain("has no liveness probe");
  });
  test("text that may have left the probe out rules out nothing", () => {
    expect(ruledOut({ pod: one(crashed(137)), form: "describe" }).map(({ cause }) => cause)).not.toContain(
      "liveness-probe-failed",
    );
  });
  test("no list of events, no word about events", () => {
    const probed = one(crashed(137)).replace(
      "image: x",
      "image: x, livenessProbe: { tcpSocket: { port: 80 } }",
    );
    const because = ruledOut({ pod: probed }).map((entry) => entry.because);
    expect(because.join(" ")).not.toMatch(/event/);
  });
  test("a list that reaches back before the end, and holds no kill, does", () => {
    const probed = one(crashed(137)).replace(
      "image: x",
      "image: x, livenessProbe: { tcpSocket: { port: 80 } }",
    );
    const events = [
      {
        reason: "Pulled",
        type: "Normal" as const,
        message: "already present",
        fieldPath: "spec.containers{api}",
        firstAt: "2025-03-01T09:30:00Z",
        lastAt: "2025-03-01T10:00:00Z",
      },
    ];
    expect(
      ruledOut({ pod: probed, events, now: "2025-03-01T10:10:00Z" }).find(
        ({ cause }) => cause === "liveness-probe-failed",
      )?.because,
    ).toContain("no Killing event");
  });
  test("of the two memory causes, the one that the evidence speaks against", () => {
    const unlimited = one(crashed(137, "OOMKilled")).replace("limits: { memory: 256Mi }", "");
    expect(
      ruledOut({ pod: unlimited }).find(({ cause }) => cause === "container-memory-limit")?.because,
    ).toContain("has a memory limit");
    const guaranteed = one(crashed(137, "OOMKilled")).replace(
      "phase: Running",
      "phase: Running\n  qosClass: Guaranteed",
    );
    expect(
      ruledOut({ pod: guaranteed }).find(({ cause }) => cause === "node-memory-exhausted")?.because,
    ).toContain("Guaranteed");
    expect(ruledOut({ pod: one(crashed(137, "OOMKilled")) }).map(({ cause }) => cause)).not.toContain(
      "node-memory-exhausted",
    );
  });
  test("an earlier OOM kill keeps the suspicion alive", () => {
    const given = one(
      `restartCount: 4, state: { terminated: { reason: Error, exitCode: 137, startedAt: "2025-03-01T10:06:00Z", finishedAt: "2025-03-01T10:07:00Z" } }, lastState: { terminated: { reason: OOMKilled, exitCode: 137 } }`,
    );
    expect(ruledOut({ pod: given }).map(({ cause }) => cause)).not.toContain("container-memory-limit");
  });
});
