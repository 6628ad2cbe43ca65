import { describe, expect, test } from "vitest";

import { podJson } from "../pods.ts";
import { read } from "../read.ts";

describe("a log that kubectl shows without the name of a container", () => {
  const dead = { restartCount: 7, ready: false, state: { waiting: { reason: "CrashLoopBackOff" } } };
  const well = { restartCount: 0, ready: true, state: { running: {} } };
  const fresh = { restartCount: 0, ready: false, state: { waiting: { reason: "PodInitializing" } } };
  const pod = (app: object, proxy: object, annotations = {}) =>
    podJson({
      name: "web-0",
      metadata: { annotations },
      spec: { containers: [{ name: "app" }, { name: "proxy" }] },
      status: {
        containerStatuses: [
          { name: "app", ...app },
          { name: "proxy", ...proxy },
        ],
      },
    });
  const chosen = { "kubectl.kubernetes.io/default-container": "proxy" };
  test.each<[string, object, string, string | undefined]>([
    ["the first container's", pod(well, dead), "", "app"],
    ["the one's that an annotation names", pod(dead, well, chosen), "", "proxy"],
    ["not of one that never ran", pod(fresh, dead), "", "proxy"],
    ["not of one that never died, of a previous instance", pod(well, dead), " --previous", "proxy"],
    ["nobody's, of all of them", pod(well, dead), " --all-containers", undefined],
    ["nobody's, of all of them in other words", pod(well, dead), " --all-containers=true", undefined],
    ["the one's that is named", pod(well, dead), " -c proxy", "proxy"],
  ])("is %s", (_, json, flags, container) => {
    const text = `${JSON.stringify(json, null, 2)}\n$ kubectl logs web-0${flags}\nstarting\npanic: no\n`;
    const { evidence, warnings } = read(text);
    expect(evidence[0]?.logs.map((log) => log.container)).toEqual([container]);
    expect(warnings.map(({ code }) => code)).toEqual(
      container === undefined ? ["log-container-unknown"] : [],
    );
  });
});
