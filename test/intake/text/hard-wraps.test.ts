import { expect, test } from "vitest";

import { withoutHardWraps } from "../../../src/intake/text/hard-wraps.ts";
import { events, kinds, logs, readText, rows } from "./read-text.ts";

const wrapped = (text: string, width: number) =>
  text
    .split("\n")
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "g")) ?? [""])
    .join("\n");

const pod = "cart-6c7b9d8f55-4g7bv";
const description = `Name:             ${pod}
Namespace:        shop
Node:             worker-1/10.0.0.1
Containers:
  cart:
    Image:          cart:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       Error
      Exit Code:    2
    Restart Count:  7
Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Normal   Pulled   40s (x8 over 9m)   kubelet  Container image "registry.example.com/shop/cart:1" already present on machine
  Warning  Failed   30s (x8 over 9m)   kubelet  Error: failed to create containerd task: failed to create shim task: OCI runtime create failed: exec: "cart": executable file not found in $PATH
  Warning  BackOff  12s (x50 over 9m)  kubelet  Back-off restarting failed container cart in pod ${pod}_shop(aaaaaaaa-0000-4000-8000-000000000001)
`;

test.each([80, 100, 120, 132, 160])("a description from a terminal of %d columns", (width) => {
  const reading = readText(wrapped(description, width));
  expect(kinds(reading)).toEqual(kinds(readText(description)));
  expect(events(reading).map(({ message }) => message)).toEqual(
    events(readText(description)).map(({ message }) => message),
  );
});

test.each([80, 100, 120])("a wide table from a terminal of %d columns", (width) => {
  const row = (name: string) =>
    `${name}   0/1     CrashLoopBackOff   7 (2m30s ago)   14m   10.244.1.${name.length}   worker-1.example.com   <none>           <none>`;
  const names = ["cart-6c7b9d8f55-4g7bv", "cart-6c7b9d8f55-9qkzt", "web-0"];
  const table = `NAME                    READY   STATUS             RESTARTS        AGE   IP           NODE                   NOMINATED NODE   READINESS GATES\n${names.map(row).join("\n")}\n`;
  expect(rows(readText(wrapped(table, width))).map(({ name, node }) => [name, node])).toEqual(
    names.map((name) => [name, "worker-1.example.com"]),
  );
});

test("a log from a terminal: its lines are whole, and each on its number", () => {
  const log = [
    "2026-03-02T10:02:40Z INFO  starting cart with a configuration of seventeen settings from /etc/cart/cart.yaml",
    "2026-03-02T10:02:41Z INFO  ready",
    "2026-03-02T10:02:44Z ERROR could not connect to the database: dial tcp 10.96.14.3:5432: connect: connection refused",
    "2026-03-02T10:02:44Z INFO  bye",
  ].join("\n");
  const [read] = logs(readText(wrapped(log, 80)));
  expect(read?.lines.filter((line) => line !== "")).toEqual(log.split("\n"));
  expect(read?.lines[3]).toMatch(/^2026-03-02T10:02:44Z ERROR .* connection refused$/);
});

const long = (start: string, end = "") => start.padEnd(100 - end.length, "x") + end;

const asTheyAre: Record<string, readonly string[]> = {
  "nothing is as wide as a terminal": ["a".repeat(60), "b", "c".repeat(60), "d"],
  "one line is the longest, and another follows": [long("2026 first"), "at x"],
  "lines of one length that begin alike": [
    long("10:00:01 got "),
    long("10:00:02 got "),
    long("10:00:03 got "),
    "10:00:04 end",
  ],
  "frames of one call in another": Array.from({ length: 6 }, () => [
    long('  File "/usr/lib/a.py"'),
    "    return f()",
  ]).flat(),
  "wider than any terminal": ["a".repeat(500), "b", "c".repeat(500), "d"],
  "rows of one length": [
    `web-0   1/1     Running   0          1d    10.0.0.1   ${"n".repeat(46)}`,
    `web-1   1/1     Running   0          1d    10.0.0.1   ${"n".repeat(46)}`,
  ],
  "rows of a table with columns to the edge, whose names have nothing in common": [
    "NAME              STATUS     ROLES           AGE   VERSION   OS-IMAGE             CONTAINER-RUNTIME  ",
    "ip-10-0-0-1.lan   Ready      control-plane   9d    v1.23.4   Ubuntu 20.04.3 LTS   docker://20.10.12  ",
    "worker1           NotReady   <none>          8d    v1.23.4   Ubuntu 20.04.3 LTS   docker://20.10.12  ",
    "Worker-two        Ready      <none>          4d    v1.23.4   Ubuntu 20.04.3 LTS   docker://20.10.12  ",
  ],
  "rules and what stands between them": [
    "=".repeat(100),
    "Starting cart",
    "=".repeat(100),
    "-".repeat(100),
    "Error: boom",
    "-".repeat(100),
  ],
  "headings that a test program draws to the edge": [
    "= test session starts ".padEnd(100, "="),
    "collected 1 item",
    "_ test_cart ".padEnd(100, "_"),
    "E   assert 1 == 2",
    "= 1 failed ".padEnd(100, "="),
  ],
  "a table within a frame": [
    `+${"-".repeat(98)}+`,
    ...["Name", "cart", "web", "db", "api", "job", "cron", "queue"].map((name) => `| ${name.padEnd(96)} |`),
    `+${"-".repeat(98)}+`,
  ],
  nothing: [],
};

test.each(Object.entries(asTheyAre))("%s: nothing was cut", (_, lines) => {
  expect(withoutHardWraps(lines)).toEqual(lines);
});

test("of what is torn for certain, one piece is put together", () => {
  const torn = ["{", `  "message": "${"m".repeat(86)}`, 'rest"', "}"];
  expect(withoutHardWraps(torn)).toEqual(torn);
  expect(withoutHardWraps(torn, true)).toEqual(["{", `${torn[1]}rest"`, "", "}"]);
});
