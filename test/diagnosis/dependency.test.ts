import { describe, expect, test } from "vitest";

import type { Detail } from "../../src/diagnosis/cause.ts";
import { lookBehind, tryFromPod } from "../../src/diagnosis/dependency.ts";
import { targetOf } from "../../src/diagnosis/target.ts";
import { viewOf } from "../../src/diagnosis/view.ts";
import { evidenceOf } from "./evidence-of.ts";

describe("what stands behind a host is looked up", () => {
  const target = targetOf(viewOf(evidenceOf({ pod: "spec: { containers: [{ name: api }] }" })), "api");
  const ofService = "get endpointslices -l kubernetes.io/service-name=db";
  const ofNamespace = "kubectl -n shop get services,endpointslices";
  const ofAll = "kubectl get services,endpointslices --all-namespaces";
  const ofLimits = "kubectl -n shop get networkpolicies,services";
  const rows: Record<string, { host: string; command: string }> = {
    "in the pod's namespace, of a bare name": { host: "db", command: `kubectl -n shop ${ofService}` },
    "in the namespace that the name has": { host: "db.data", command: `kubectl -n data ${ofService}` },
    "in the namespace of a full name": {
      host: "db.data.svc.cluster.local",
      command: `kubectl -n data ${ofService}`,
    },
    "behind the name of a StatefulSet's pod": { host: "db-0.db", command: `kubectl -n shop ${ofService}` },
    "behind the full name of a StatefulSet's pod": {
      host: "db-0.db.data.svc.cluster.local",
      command: `kubectl -n data ${ofService}`,
    },
    "in what limits the namespace, of a name on the Internet": { host: "db.com", command: ofLimits },
    "in what limits the namespace, of a longer one": { host: "db.example.com", command: ofLimits },
    "in what limits the namespace, of one in a network of one's own": {
      host: "db.internal",
      command: ofLimits,
    },
    "among all Services, of an address": { host: "10.0.0.7", command: ofAll },
    "not, of the cloud's metadata service": {
      host: "169.254.169.254",
      command: "kubectl -n shop get networkpolicies",
    },
    "among those of the namespace, of what is no name": { host: "$(id).com", command: ofNamespace },
  };
  test.each(Object.entries(rows))("%s", (_, { host, command }) => {
    expect(lookBehind(target, { host, port: "5432" }).command?.join(" ")).toBe(command);
  });

  test("a host outside the cluster is called from a pod, a Service is not", () => {
    const run = "kubectl -n shop run connection-test -it --rm --restart=Never --image=busybox --";
    const commands = (detail: Detail) => tryFromPod(target, detail).map(({ command }) => command?.join(" "));
    expect(commands({ host: "db.example.com", port: "5432" })).toEqual([
      `${run} nc -vz -w 5 db.example.com 5432`,
    ]);
    expect(commands({ host: "db.example.com" })).toEqual([`${run} nslookup db.example.com`]);
    expect(commands({ host: "db.data", port: "5432" })).toEqual([]);
    expect(commands({ host: "-x.com" })).toEqual([]);
    expect(commands({ port: "5432" })).toEqual([]);
  });
});
