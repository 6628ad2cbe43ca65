import { describe, expect, test } from "vitest";

import { kinds, readText, rows, text } from "./read-text.ts";

describe("get pods, in each of its forms", () => {
  test.each<[string, string, object[]]>([
    [
      "the usual columns",
      text`
        NAME                    READY   STATUS             RESTARTS        AGE
        cart-6c7b9d8f55-4g7bv   0/1     CrashLoopBackOff   7 (2m30s ago)   14m
        web-0                   1/1     Running            0               3d4h
      `,
      [
        {
          name: "cart-6c7b9d8f55-4g7bv",
          readyContainers: 0,
          totalContainers: 1,
          status: "CrashLoopBackOff",
          restarts: 7,
          lastRestartAgeSeconds: 150,
          ageSeconds: 840,
          line: 2,
        },
        {
          name: "web-0",
          readyContainers: 1,
          totalContainers: 1,
          status: "Running",
          restarts: 0,
          ageSeconds: 273_600,
          line: 3,
        },
      ],
    ],
    [
      "with what matters in bold type",
      text`
        NAME    READY   STATUS                 RESTARTS      AGE
        web-0   1/1     Running                0             3m
        web-1   0/1     **CrashLoopBackOff**   4 (81s ago)   3m
        **web-2   0/1     Error   1   3m**
      `,
      [
        { name: "web-0", status: "Running" },
        { name: "web-1", status: "CrashLoopBackOff", restarts: 4, lastRestartAgeSeconds: 81, line: 3 },
        { name: "web-2", status: "Error", restarts: 1, ageSeconds: 180, line: 4 },
      ],
    ],
    [
      "wide, over all namespaces",
      text`
        NAMESPACE   NAME    READY   STATUS       RESTARTS       AGE   IP           NODE                NOMINATED NODE   READINESS GATES
        shop        web-0   2/3     Init:Error   1 (3d2h ago)   44d   10.1.2.3     ip-10-0-0-1.local   <none>           0/1
        shop        web-1   0/3     Pending      0              5s    <none>       <none>              <none>           <none>
      `,
      [
        {
          namespace: "shop",
          name: "web-0",
          readyContainers: 2,
          totalContainers: 3,
          status: "Init:Error",
          restarts: 1,
          lastRestartAgeSeconds: 266_400,
          ageSeconds: 3_801_600,
          node: "ip-10-0-0-1.local",
          readinessGates: "0/1",
          line: 2,
        },
        {
          namespace: "shop",
          name: "web-1",
          readyContainers: 0,
          totalContainers: 3,
          status: "Pending",
          restarts: 0,
          ageSeconds: 5,
          line: 3,
        },
      ],
    ],
    [
      "with labels, and no restart's age",
      "NAME  READY  STATUS     RESTARTS  AGE  LABELS\nw-0   0/1    Init:0/2   3         <invalid>  app=w,x=y\n",
      [{ name: "w-0", readyContainers: 0, totalContainers: 1, status: "Init:0/2", restarts: 3, line: 2 }],
    ],
    [
      "without headers",
      "w-0   0/1   ExitCode:137   3   2d\nw-1   1/1   Running   0   2d\n",
      [{ name: "w-0", status: "ExitCode:137" }, { name: "w-1" }],
    ],
    [
      "without headers, wide",
      "w-0   1/1   Running   0   2d   10.0.0.1   n1   <none>   <none>\n",
      [{ name: "w-0", node: "n1" }],
    ],
    [
      "with the prefix of get all",
      "NAME        READY   STATUS    RESTARTS   AGE\npod/web-0   1/1     Running   0          2d\n",
      [{ name: "web-0" }],
    ],
    [
      "a whole error in place of the reason",
      text`
        NAME                    READY     STATUS                                            RESTARTS   AGE
        cart-1477518649-gjvmk   0/1       Couldn't find key token in Secret shop/payments   0          23m
        web-0                   1/1       Running                                           0          23m
      `,
      [
        { name: "cart-1477518649-gjvmk", status: "Couldn't find key token in Secret shop/payments" },
        { name: "web-0" },
      ],
    ],
    [
      "blanks folded, Windows line ends",
      "NAME READY STATUS RESTARTS AGE\r\nweb-0 1/1 Running 2 (5m ago) 2d\r\n",
      [{ name: "web-0", restarts: 2, lastRestartAgeSeconds: 300 }],
    ],
  ])("%s", (_, given, expected) => {
    const reading = readText(given);
    expect(rows(reading)).toMatchObject(expected);
    expect(rows(reading)).toHaveLength(expected.length);
    expect(reading.warnings).toEqual([]);
  });
});

test("the command line gives the namespace that the table lacks", () => {
  const reading = readText(
    "$ kubectl get po -n shop\nNAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          2d\n",
  );
  expect(rows(reading)).toMatchObject([{ namespace: "shop", line: 3 }]);
});

test("a log right below a table is not taken into it", () => {
  const reading = readText(
    "NAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          2d\npanic: no\n\ngoroutine 1 [running]:\n",
  );
  expect(kinds(reading)).toEqual(["row", "log"]);
});

test.each([
  ["a table without rows", "NAME    READY   STATUS    RESTARTS   AGE\n"],
  ["usage of pods", "NAME    CPU(cores)   MEMORY(bytes)\nweb-0   3m           20Mi\n"],
  ["usage of containers", "POD     NAME   CPU(cores)   MEMORY(bytes)\nweb-0   app    3m           20Mi\n"],
])("nothing comes of %s", (_, given) => {
  expect(readText(given)).toMatchObject({ pieces: [], warnings: [] });
});

test("tables of other kinds are known, and said to be skipped", () => {
  const reading = readText(
    "NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\nweb    ClusterIP   10.0.0.1     <none>        80/TCP    2d\n",
  );
  expect(reading).toMatchObject({ pieces: [], warnings: [{ code: "unknown-kind", line: 1 }] });
});
