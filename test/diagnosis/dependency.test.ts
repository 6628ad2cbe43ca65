import { describe, expect, test } from "vitest";

import { lookBehind } from "../../src/diagnosis/dependency.ts";
import { targetOf } from "../../src/diagnosis/target.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import { evidenceOf } from "./evidence-of.ts";

describe("what stands behind a host is looked up", () => {
  const target = targetOf(viewOf(evidenceOf({ pod: "spec: { containers: [{ name: api }] }" })), "api");
  const ofService = "get endpointslices -l kubernetes.io/service-name=db";
  const ofAll = "kubectl -n shop get services,endpointslices";
  const rows: Record<string, { host: string; command: string }> = {
    "in the pod's namespace, of a bare name": { host: "db", command: `kubectl -n shop ${ofService}` },
    "in the namespace that the name has": { host: "db.data", command: `kubectl -n data ${ofService}` },
    "in the namespace of a full name": {
      host: "db.data.svc.cluster.local",
      command: `kubectl -n data ${ofService}`,
    },
    "among all Services, of a name on the Internet": { host: "db.com", command: ofAll },
    "among all Services, of a longer one": { host: "db.example.com", command: ofAll },
    "among all Services, of an address": { host: "10.0.0.7", command: ofAll },
  };
  test.each(Object.entries(rows))("%s", (_, { host, command }) => {
    expect(lookBehind(target, { host }).command?.join(" ")).toBe(command);
  });
});
