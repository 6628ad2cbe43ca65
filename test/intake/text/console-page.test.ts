import { describe, expect, test } from "vitest";

import { read } from "../read.ts";
import { pods, readText, text } from "./read-text.ts";

const killed = {
  state: { waiting: { reason: "CrashLoopBackOff" } },
  lastState: { terminated: { exitCode: 137, reason: "OOMKilled" } },
};

const lens = text`
  Pod: web-0
  Created
  75m ago 2026-03-02T08:52:11+00:00
  Name
  web-0
  Namespace
  shop
  Controlled By
  StatefulSet web
  Status
  Running
  Node
  worker-3
  Pod IP
  10.244.3.81
  Conditions
  Initialized
  Containers
  app
  Status
  waiting, CrashLoopBackOff
  Last Status
  terminated
  Reason: OOMKilled - exit code: 137
  Started at: 2026-03-02T10:02:40+00:00
  Finished at: 2026-03-02T10:02:44+00:00
  Image
  registry.example/web:1
  ImagePullPolicy
  IfNotPresent
  Environment
  DB_PASSWORD
  : correct-horse-7battery
  proxy
  Status
  running, ready
  Image
  registry.example/proxy:1
`;

describe("a pod as a console shows it", () => {
  test("Lens: names above values", () => {
    const [pod] = pods(readText(lens));
    expect(pod).toMatchObject({
      metadata: { name: "web-0", namespace: "shop", ownerReferences: [{ kind: "StatefulSet", name: "web" }] },
      spec: { nodeName: "worker-3", containers: [{ name: "app" }, { name: "proxy" }] },
      status: {
        phase: "Running",
        containerStatuses: [
          {
            name: "app",
            image: "registry.example/web:1",
            state: killed.state,
            lastState: {
              terminated: {
                ...killed.lastState.terminated,
                startedAt: "2026-03-02T10:02:40Z",
                finishedAt: "2026-03-02T10:02:44Z",
              },
            },
          },
          { name: "proxy", image: "registry.example/proxy:1" },
        ],
      },
    });
  });

  test.each<[string, string]>([
    [
      "OpenShift's: a table of containers",
      "Pods\nPod details\nName\nweb-0\nNamespace\nshop\nStatus\nCrashLoopBackOff\nContainers\nName\tImage\tState\tLast State\tRestarts\tStarted\tFinished\tExit code\napp\tregistry.example/web:1\tWaiting CrashLoopBackOff\tTerminated OOMKilled, exit code: 137\t7\t-\t-\t-\n",
    ],
    [
      "the dashboard's: a value below each name, the pod's own count above",
      "Metadata\nName\nweb-0\nNamespace\nshop\nRestarts\n9\nContainers\napp\nStatus\nWaiting: CrashLoopBackOff\nRestart Count\n7\nLast state terminated\nReason\nOOMKilled\nExit Code\n137\n",
    ],
    [
      "Headlamp's: in brackets",
      "Name\nweb-0\nNamespace\nshop\nContainers\napp\nReady\nfalse\nStatus\nWaiting (CrashLoopBackOff)\nLast State\nTerminated (OOMKilled)\nExit Code: 137\nRestart Count\n7\n",
    ],
    [
      "names and values on one line",
      "Name: web-0\nNamespace: shop\nContainers\napp\nState: CrashLoopBackOff\nRestarts 7\nLast State: terminated, Reason: OOMKilled - exit code: 137\n",
    ],
    [
      "with tabs, blank lines and Windows' line ends",
      "Name\tweb-0\r\n\r\nNamespace\tshop\r\n\r\nContainers\r\napp\r\n\r\nStatus\twaiting, CrashLoopBackOff\r\nRestarts\t7\r\nLast Status\tterminated\r\nReason: OOMKilled - exit code: 137\r\n",
    ],
  ])("%s", (_, page) => {
    expect(pods(readText(page))).toMatchObject([
      {
        metadata: { name: "web-0", namespace: "shop" },
        status: { containerStatuses: [{ name: "app", restartCount: 7, ...killed }] },
      },
    ]);
    expect(pods(readText(page))[0]?.status?.containerStatuses).toHaveLength(1);
  });

  test("a container that has no name there", () => {
    const page = "Status Running\nRestarts 12\nLast State: terminated, Reason: OOMKilled - exit code: 137\n";
    const [pod] = pods(readText(page));
    expect(pod?.metadata?.name).toBeUndefined();
    expect(pod?.status).toMatchObject({
      phase: "Running",
      containerStatuses: [{ restartCount: 12, lastState: killed.lastState }],
    });
  });

  test("an init container", () => {
    const page = lens.replace(
      "Containers\napp",
      "Init Containers\nsetup\nStatus\nterminated, Completed - exit code: 0\nContainers\napp",
    );
    expect(pods(readText(page))[0]?.status).toMatchObject({
      initContainerStatuses: [{ name: "setup" }],
      containerStatuses: [{ name: "app" }, { name: "proxy" }],
    });
  });

  test("each fact is cited where it stands, and the page counts as cut", () => {
    const [piece] = readText(lens).pieces;
    const source = piece?.kind === "pod" ? piece.pod.source : undefined;
    const lines = lens.split("\n");
    const cited = (pointer: string) => lines[(source?.lines?.get(pointer) ?? 0) - 1];
    expect(cited("/metadata/name")).toBe("Pod: web-0");
    expect(cited("/status/containerStatuses/0/lastState/terminated/exitCode")).toMatch(/exit code: 137$/);
    expect(cited("/status/containerStatuses/0/state/waiting/reason")).toBe("waiting, CrashLoopBackOff");
    expect(source?.cut).toEqual({ start: true, end: true });
  });

  test("a variable's value does not pass", () => {
    expect(lens).toContain("correct-horse-7battery");
    expect(JSON.stringify(read(lens))).not.toContain("correct-horse-7battery");
  });
});

describe("what is no such page stays what it is", () => {
  test.each<[string, string]>([
    ["a program's fields", "name: cart\nnamespace: shop\nstatus: ok\nrestarts: 3\nready: true\n"],
    ["words", "Pod details\nName resolution failed\nState of the art\nReason unknown\nNode js ended\n"],
    ["a program that ends", "starting\nState: terminated\nReason: Shutdown\nexit code 3\n"],
    ["two pods' names", "Name\nweb-0\nName\nweb-1\nContainers\napp\nLast State\nterminated\nReason\nError\n"],
    ["names without values", "Name\nNamespace\nStatus\nRestarts\nLast State\nReason\nExit Code\n"],
  ])("%s", (_, page) => {
    expect(pods(readText(page))).toEqual([]);
  });

  test.each<[string, () => string]>([
    [
      "a line of a megabyte",
      () => `Name\n${"web ".repeat(250_000)}\nLast State\n${"terminated ".repeat(90_000)}`,
    ],
    ["fields without end", () => "Name\nLast State\nReason\n".repeat(100_000)],
    ["a table of tabs", () => `Name\tImage\tState\n${`${"\t".repeat(5_000)}\n`.repeat(500)}`],
    ["containers that end there", () => "Containers\napp\n"],
  ])("hostile: %s", (_, page) => {
    expect(pods(readText(page()))).toEqual([]);
  });
});
