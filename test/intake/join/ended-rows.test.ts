import { expect, test } from "vitest";

import { read } from "../read.ts";

const table = (status: string) =>
  `NAME            READY   STATUS     RESTARTS   AGE\nagent-2hxcq     1/1     Running    0          40d\nagent-n6v4r     0/1     ${status}   0          40d\n`;

const cases: Record<string, { status: string; workload: unknown }> = {
  "one that was evicted is some controller's, which makes another": {
    status: "Evicted ",
    workload: { kind: "ReplicaSet", name: "agent" },
  },
  "one that has completed is a Job's": { status: "Completed", workload: { kind: "Job", name: "agent" } },
  "one whose node is lost has not ended, and may be a DaemonSet's": {
    status: "NodeLost ",
    workload: undefined,
  },
};

test.each(Object.entries(cases))("%s", (_, { status, workload }) => {
  const { evidence } = read([{ name: "pods.txt", text: table(status) }]);
  const [other] = evidence.find(({ row }) => row?.object.name === "agent-2hxcq")?.siblings ?? [];
  expect(other?.workload).toEqual(workload);
});
