import { expect, test } from "vitest";

import { read } from "../read.ts";

const node = `Name:               n1
Conditions:
  Type    Status    LastHeartbeatTime                 LastTransitionTime                Reason              Message
  ----    ------    -----------------                 ------------------                ------              -------
  Ready   Unknown   Sun, 22 Nov 2026 15:48:10 +0000   Sun, 22 Nov 2026 15:49:01 +0000   NodeStatusUnknown   Kubelet stopped posting node status.
Capacity:
  cpu:  4
Non-terminated Pods:  (2 in total)
  Namespace  Name    CPU Requests  CPU Limits  Memory Requests  Memory Limits  Age
  ---------  ----    ------------  ----------  ---------------  -------------  ---
  shop       web-0   100m (2%)     1 (25%)     0 (0%)           256Mi (3%)     66m
  shop       cart-1  0 (0%)        0 (0%)      0 (0%)           0 (0%)         3d
Allocated resources:
  Resource  Requests  Limits
  cpu       100m (2%)  1 (25%)
Events:     <none>
`;
const head = "NAMESPACE   NAME    READY   STATUS        RESTARTS   AGE\n";
const bare = "NAME    READY   STATUS        RESTARTS   AGE\n";

const tables: Record<string, { table: string; onNode: string[] }> = {
  "a node's description lists the pods that run on it": {
    table: `${head}shop        web-0   1/1     Terminating   0          3d\n`,
    onNode: ["web-0"],
  },
  "a table without namespaces is told by the names": {
    table: `${bare}cart-1   1/1     Terminating   0          3d\n`,
    onNode: ["cart-1"],
  },
  "a pod that is not listed runs elsewhere": {
    table: `${head}shop        web-1   1/1     Running       0          3d\n`,
    onNode: [],
  },
  "a pod of the same name in another namespace is another": {
    table: `${head}stage       web-0   1/1     Running       0          3d\n`,
    onNode: [],
  },
  "what is allocated on the node is no pod": {
    table: `${bare}cpu     1/1     Running       0          3d\n`,
    onNode: [],
  },
};

test.each(Object.entries(tables))("%s", (_, { table, onNode }) => {
  const { evidence } = read([
    { name: "node.txt", text: node },
    { name: "pods.txt", text: table },
  ]);
  const found = evidence.flatMap(({ row, node: given }) => (row && given ? [row.object.name] : []));
  expect(found).toEqual(onNode);
});

const listless = node
  .replace(/Non-terminated Pods:[^]*?(?=Allocated)/, "")
  .replace("Conditions:", "Roles:              <none>\nConditions:");
const pending = `${bare}web-0   0/1     Pending   0          8m\n`;

const lost: Record<string, { node: string; table: string; nodes: string[] }> = {
  "a lost node stands by itself where nothing tells which pods it had": {
    node: listless,
    table: pending,
    nodes: ["n1"],
  },
  "a node that is Ready does not": {
    node: listless.replace("Unknown", "True   "),
    table: pending,
    nodes: [],
  },
  "a lost node that lists others does not": { node, table: pending.replace("web-0", "web-9"), nodes: [] },
  "a lost node beside pods that tell of theirs does not": {
    node: listless,
    table:
      "NAME    READY   STATUS    RESTARTS   AGE   IP         NODE   NOMINATED NODE   READINESS GATES\nweb-0   1/1     Running   0          3d    10.0.0.9   n2     <none>           <none>\n",
    nodes: [],
  },
};

test.each(Object.entries(lost))("%s", (_, given) => {
  const { evidence } = read([
    { name: "node.txt", text: given.node },
    { name: "pods.txt", text: given.table },
  ]);
  const found = evidence.flatMap((each) =>
    each.node && !each.row && !each.pod ? [each.node.object.metadata?.name] : [],
  );
  expect(found).toEqual(given.nodes);
});

test.each([
  ["NodeNotReady", 1],
  ["NodeHasSufficientMemory", 0],
])("nothing but the event %s of a node tells of %i subjects", (reason, count) => {
  const text = `LAST SEEN   TYPE     REASON   OBJECT    MESSAGE\n3m          Normal   ${reason}   node/n1   Node n1 status is now: ${reason}\n`;
  expect(read([{ name: "events.txt", text }]).evidence).toHaveLength(count);
});
