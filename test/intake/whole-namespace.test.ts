import { expect, test } from "vitest";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { type DiagnosedDump, diagnoseDump } from "../../src/usecases/diagnose-dump.ts";
import type { Refusal } from "../../src/intake/refusal.ts";

const letters = "bcdfghjklmnpqrstvwxz2456789";

interface Neighbour {
  app: string;
  pod: string;
  /** It has once failed, hours ago. */
  restarted: boolean;
}

const neighbours = (count: number): Neighbour[] =>
  Array.from({ length: count }, (_, index) => ({
    app: `app${index}`,
    pod: `app${index}-7d9f8b6c5d-x2x${letters[index % 27]}${letters[Math.floor(index / 27)]}`,
    restarted: index % 3 === 0,
  }));

const describeWell = ({ app, pod, restarted }: Neighbour) => `Name:             ${pod}
Namespace:        shop
Node:             node-1/10.0.0.1
Start Time:       Mon, 02 Mar 2026 01:00:00 +0000
Labels:           app=${app}
                  pod-template-hash=7d9f8b6c5d
Status:           Running
Controlled By:    ReplicaSet/${app}-7d9f8b6c5d
Containers:
  ${app}:
    Image:          registry.example/${app}:1
    State:          Running
      Started:      Mon, 02 Mar 2026 01:11:20 +0000
${
  restarted
    ? `    Last State:     Terminated
      Reason:       Error
      Exit Code:    1
      Started:      Mon, 02 Mar 2026 01:00:20 +0000
      Finished:     Mon, 02 Mar 2026 01:11:19 +0000
`
    : ""
}    Ready:          True
    Restart Count:  ${restarted ? 1 : 0}
    Environment:    <none>
Conditions:
  Type              Status
  Initialized       True
  Ready             True
  ContainersReady   True
  PodScheduled      True
Events:             <none>
`;

const failing = `Name:             ledger-0
Namespace:        shop
Node:             node-2/10.0.0.2
Start Time:       Mon, 02 Mar 2026 09:00:00 +0000
Status:           Running
Controlled By:    StatefulSet/ledger
Containers:
  ledger:
    Image:          registry.example/ledger:2
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
      Exit Code:    2
      Started:      Mon, 02 Mar 2026 10:00:20 +0000
      Finished:     Mon, 02 Mar 2026 10:00:21 +0000
    Ready:          False
    Restart Count:  9
  metrics:
    Image:          registry.example/metrics:2
    State:          Running
      Started:      Mon, 02 Mar 2026 09:00:20 +0000
    Ready:          True
    Restart Count:  0
Conditions:
  Type              Status
  Ready             False
Events:
  Type     Reason   Age               From     Message
  ----     ------   ----              ----     -------
  Warning  BackOff  2s (x40 over 1h)  kubelet  Back-off restarting failed container ledger in pod ledger-0_shop(4f1c2d7e-9a55-4a43-b8a7-0d4c9c2f1a10)
`;

const table = (pods: readonly Neighbour[]) =>
  [
    "NAME                          READY   STATUS             RESTARTS     AGE",
    ...pods.map(
      ({ pod, restarted }) =>
        `${pod.padEnd(30)}1/1     Running            ${restarted ? "1 (9h ago)" : "0         "}   9h`,
    ),
    "ledger-0                      1/2     CrashLoopBackOff   9 (2s ago)   70m",
    "",
  ].join("\n");

const panic = `panic: runtime error: invalid memory address or nil pointer dereference

goroutine 1 [running]:
main.main()
	/src/main.go:12 +0x1d
`;
const busy = "2026-03-02T09:59:30Z ERROR failed to refresh cache: context deadline exceeded, will retry\n";

function dumpOf(count: number, log: { name: string; text: string }): { name: string; text: string }[] {
  const pods = neighbours(count);
  const described = pods.map(describeWell);
  described.splice(Math.floor(count / 2), 0, failing);
  return [
    { name: "describe.txt", text: described.join("\n\n") },
    { name: "pods.txt", text: table(pods) },
    log,
    ...pods.map(({ app, pod }, index) => ({
      name: [`${pod}_${app}.log`, `${pod}.log`, `logs/shop/${pod}/${app}/current.log`][index % 3] ?? "",
      text: busy,
    })),
  ];
}

const diagnose = (files: readonly { name: string; text: string }[]): DiagnosedDump | Refusal =>
  diagnoseDump(
    {
      parts: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
      origin: "attached",
    },
    { catalogue, rulesVersion: "test", limits: defaultLimits, defaultCluster: "default" },
  );

const found = (answer: DiagnosedDump | Refusal) =>
  answer.ok
    ? answer.reports.map(
        ({ report }) =>
          `${report.subject.pods[0]?.name} ${report.subject.container} ${report.rootCause?.cause}`,
      )
    : answer.code;

const logs: Record<string, { name: string; text: string }> = {
  "previous.log": { name: "previous.log", text: panic },
  "current.log": { name: "current.log", text: panic },
  "POD_CONTAINER.previous.log": { name: "ledger-0_ledger.previous.log", text: panic },
  "logs/NAMESPACE/POD/CONTAINER/previous.log": {
    name: "logs/shop/ledger-0/ledger/previous.log",
    text: panic,
  },
};

for (const count of [10, 60]) {
  test.each(Object.entries(logs))(`one of ${count + 1} pods fails, its log sent as %s`, (_, log) => {
    const answer = diagnose(dumpOf(count, log));
    expect(found(answer)).toEqual(["ledger-0 ledger application-panic"]);
    expect(answer.ok && answer.warnings).toEqual([]);
  });
}

test("where two fail, a log without names is nobody's", () => {
  const files = dumpOf(10, { name: "previous.log", text: panic });
  const answer = diagnose([...files, { name: "other.txt", text: failing.replaceAll("ledger", "orders") }]);
  expect(found(answer)).not.toContain("ledger-0 ledger application-panic");
  expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(["log-not-placed"]);
});

test("events about nodes alone are evidence about these nodes", () => {
  const text = `LAST SEEN   TYPE      REASON      OBJECT        MESSAGE
2m          Warning   SystemOOM   node/node-1   System OOM encountered, victim process: java, pid: 4242
2m          Normal    NodeReady   node/node-2   Node node-2 status is now: NodeReady
`;
  const answer = diagnose([{ name: "events.txt", text }]);
  expect(answer.ok && answer.reports.map(({ report }) => report.rootCause?.cause)).toEqual([
    "node-memory-exhausted",
  ]);
});
