import { describe, expect, test } from "vitest";

import { namesProgram, readCommandLine } from "../../../src/intake/text/command-line.ts";

describe("command lines of kubectl, oc and their like", () => {
  test.each<[string, object]>([
    [
      "$ kubectl describe pod web-0 -n shop",
      { shows: "description", kind: "Pod", name: "web-0", namespace: "shop" },
    ],
    [
      "kubectl describe po/web-0 --namespace=shop",
      { shows: "description", kind: "Pod", name: "web-0", namespace: "shop" },
    ],
    [
      "[root@bastion ~]# oc -n shop describe node n1",
      { shows: "description", kind: "Node", name: "n1", namespace: "shop" },
    ],
    ["alice@host:~/src$ sudo kubectl get pods -A -o wide", { shows: "table", kind: "Pod" }],
    ["PS C:\\Users\\a> kubectl get pod web-0 -o yaml", { shows: "object", kind: "Pod", name: "web-0" }],
    ["➜  ~ k get po web-0 -ojson", { shows: "object", kind: "Pod", name: "web-0" }],
    ["$ kubectl get deploy web -o jsonpath='{.spec}'", { shows: "output", kind: "Deployment", name: "web" }],
    [
      "$ kubectl logs web-0 -c app -p --tail=50 -n shop",
      { shows: "log", kind: "Pod", name: "web-0", container: "app", namespace: "shop", previous: true },
    ],
    [
      "$ kubectl logs web-0 app --previous",
      { shows: "log", kind: "Pod", name: "web-0", container: "app", previous: true },
    ],
    [
      "$ kubectl logs -f web-0",
      { shows: "log", kind: "Pod", name: "web-0", containers: "default", previous: false },
    ],
    [
      "$ kubectl logs --previous=false web-0",
      { shows: "log", kind: "Pod", name: "web-0", containers: "default", previous: false },
    ],
    ["$ kubectl logs deploy/web -c app", { shows: "log", container: "app", previous: false }],
    ["$ kubectl logs -l app=web --prefix", { shows: "log", containers: "default", previous: false }],
    [
      "$ kubectl logs web-0 --since 10m | grep -i error",
      { shows: "log", kind: "Pod", name: "web-0", containers: "default", previous: false },
    ],
    [
      "$ kubectl get events --sort-by=.lastTimestamp -n shop",
      { shows: "table", kind: "Event", namespace: "shop" },
    ],
    [
      "$ kubectl events --for pod/web-0 -n shop",
      { shows: "table", kind: "Event", name: "web-0", namespace: "shop" },
    ],
    ["$ kubectl -n shop top pods", { shows: "table", kind: "top", namespace: "shop" }],
    ["$ kubectl apply -f x.yaml", { shows: "output" }],
    ["$ stern web -n shop", { shows: "log", namespace: "shop" }],
    ["$ docker logs 0123456789ab", { shows: "log" }],
    ["kubectl logs output:", { shows: "log", containers: "default", previous: false }],
    [
      "kubectl logs web-0:",
      { shows: "log", kind: "Pod", name: "web-0", containers: "default", previous: false },
    ],
    ["➜  infra git:(main) ✗ kubectl get po", { shows: "table", kind: "Pod" }],
    ["$ kubectl describe pod <pod-name>", { shows: "description", kind: "Pod" }],
    ["$ kubectl get pods web-0 web-1", { shows: "table", kind: "Pod" }],
  ])("%s", (line, expected) => {
    expect(readCommandLine(line)).toEqual(expected);
  });
});

describe("no command lines", () => {
  test.each([
    "Use 'kubectl describe pod/web-0' to see why",
    "E0101 10:00:00 failed to run kubectl logs web-0",
    "we ran kubectl describe pod and saw nothing",
    'level=info msg="exec: kubectl get pods"',
    "kubectl is not installed",
    "kubectl: command not found",
    "ok oc done",
    "k",
    "$ node server.js",
    "> node index.js",
    "docker logs are here",
    "docker logs",
    "",
  ])("%s", (line) => {
    expect(readCommandLine(line)).toBeUndefined();
  });
});

test.each(["➜  ~ k get po web-0", "❯ k logs web-0", "$ k get po"])("a text with %s is looked at", (line) => {
  expect(namesProgram(`we did:\n${line}\n`, ["we did:", line])).toBe(true);
});
