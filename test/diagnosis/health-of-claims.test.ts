import { describe, expect, test } from "vitest";

import { diagnose } from "../../src/diagnosis/diagnose.ts";
import { evidenceOf, type Situation } from "./evidence-of.ts";
import { platformCauses } from "./platform-causes.ts";

const claim = (name: string, phase: string) => `metadata: { name: ${name} }\nstatus: { phase: ${phase} }`;
const said = (type: "Normal" | "Warning", reason: string, message: string) => ({
  type,
  reason,
  message,
  involved: { kind: "PersistentVolumeClaim", name: "data" },
  lastAgeSeconds: 30,
});
const waits = said(
  "Normal",
  "WaitForFirstConsumer",
  "waiting for first consumer to be created before binding",
);

const inOrder: Record<string, Situation> = {
  "a claim that waits for the first pod that uses it": {
    claims: [claim("data", "Pending")],
    events: [waits],
  },
  "a claim that is bound after it had waited": { claims: [claim("data", "Bound")], events: [waits] },
};

const amiss: Record<string, Situation> = {
  "a claim that waits, and for which no volume could be made": {
    claims: [claim("data", "Pending")],
    events: [waits, said("Warning", "ProvisioningFailed", "Failed to provision volume: exit status 1")],
  },
  "a claim for which a volume is being made": {
    claims: [claim("data", "Pending")],
    events: [
      waits,
      said("Normal", "ExternalProvisioning", "waiting for a volume to be created by the provisioner"),
    ],
  },
  "a claim of which nothing is said": { claims: [claim("data", "Pending")] },
  "a claim that has lost its volume": { claims: [claim("data", "Lost")] },
  "two claims, of which one waits": {
    claims: [claim("data", "Pending"), claim("logs", "Pending")],
    events: [waits],
  },
};

describe("claims with nothing but their own events beside them", () => {
  test.each(Object.entries(inOrder))("%s: well", (_, given) => {
    expect(diagnose(evidenceOf(given), platformCauses)[0]?.verdict).toBe("healthy");
  });

  test.each(Object.entries(amiss))("%s: not well", (_, given) => {
    expect(diagnose(evidenceOf(given), platformCauses)[0]?.verdict).not.toBe("healthy");
  });
});
