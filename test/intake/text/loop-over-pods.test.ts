import { describe, expect, test } from "vitest";

import { kinds, logs, readText } from "./read-text.ts";

const dead = "cart-6c7b9d8f55-4g7bv";
const well = "web-0";
const lastEvents: Record<string, string> = {
  "no events": "Events:             <none>",
  "a pod in back-off":
    "Events:\n  Type     Reason   Age               From     Message\n  ----     ------   ----              ----     -------\n  Warning  BackOff  2s (x40 over 1h)  kubelet  Back-off restarting failed container cart in pod cart-6c7b9d8f55-4g7bv_shop(4f1c)",
  "a pod that does not answer":
    'Events:\n  Type     Reason     Age               From     Message\n  ----     ------     ----              ----     -------\n  Warning  Unhealthy  2s (x40 over 1h)  kubelet  Readiness probe failed: Get "http://10.1.0.4:80/": dial tcp 10.1.0.4:80: connect: connection refused',
};
const describePod = (
  name: string,
  container: string,
  events = lastEvents["no events"],
) => `Name:             ${name}
Namespace:        shop
Status:           Running
Containers:
  ${container}:
    Container ID:   containerd://4f
    State:          Waiting
      Reason:       CrashLoopBackOff
    Restart Count:  7
${events}
`;
const panic = "starting up\npanic: no\n\ngoroutine 1 [running]:\n";
const panicLines = panic.trimEnd().split("\n");
const none = `Error from server (BadRequest): previous terminated container "web" in pod "${well}" not found\n`;

describe("a loop over pods, without a word between", () => {
  test.each(Object.entries(lastEvents))("a log below the description of %s is that pod's", (_, events) => {
    const given = `${describePod(dead, "cart", events)}${panic}${describePod(well, "web")}${none}`;
    const reading = readText(given);
    expect(kinds(reading).filter((kind) => kind === "pod")).toHaveLength(2);
    expect(logs(reading)).toMatchObject([{ pod: dead, namespace: "shop", lines: panicLines }]);
    expect(reading.warnings).toMatchObject([{ code: "no-log" }]);
  });

  test("the last log, too, where one stands between two descriptions", () => {
    const given = `${describePod(well, "web")}listening\n${describePod(dead, "cart")}${panic}`;
    expect(logs(readText(given))).toMatchObject([
      { pod: well, lines: ["listening"] },
      { pod: dead, lines: panicLines },
    ]);
  });

  test("a log is the previous one where the loop has no word of a current one", () => {
    const loop = (more: string) =>
      `${describePod(well, "web")}${none}${more}${describePod(dead, "cart")}${panic}${describePod("web-1", "web")}${none.replace(well, "web-1")}${more}`;
    expect(logs(readText(loop("")))).toMatchObject([{ pod: dead, instance: "previous" }]);
    const current =
      "2026-03-02T10:00:00Z INFO listening on :8080 for the gateway and all of its neighbours in shop\n";
    expect(logs(readText(loop(current)))[1]).toMatchObject({ pod: dead, instance: "unknown" });
  });

  test.each(["---", "==========", "***"])("rules between the outputs are no words: %s", (rule) => {
    const given = [describePod(dead, "cart"), panic, describePod(well, "web"), "listening\n"];
    expect(logs(readText(given.join(`${rule}\n`)))).toMatchObject([
      { pod: dead, lines: panicLines },
      { pod: well, lines: ["listening"] },
    ]);
  });

  test("a log that reads like a sentence is one where other logs stand so", () => {
    const said = "sed: could not open the temporary file";
    const events = lastEvents["a pod in back-off"];
    const given = `${describePod(well, "web")}listening\n${describePod(dead, "cart", events)}${said}\n${describePod("web-1", "web")}up\n`;
    expect(logs(readText(given))[1]).toMatchObject({ pod: dead, lines: [said] });
    expect(logs(readText(`${describePod(dead, "cart", events)}This is all that we have seen.\n`))).toEqual(
      [],
    );
  });

  test("the first line below a row that is as wide as others, which no terminal cut", () => {
    const row = (pod: string) => lastEvents["a pod in back-off"]!.replaceAll(dead, pod);
    const block = (pod: string) =>
      `${describePod(pod, "cart", row(pod))}2026-03-02T10:00:00Z starting\n2026-03-02T10:00:01Z panic: no\n`;
    const found = logs(readText(block("cart-6c7b9d8f55-4g7bv") + block("cart-6c7b9d8f55-x2x7k")));
    expect(found.map(({ lines }) => lines.length)).toEqual([2, 2]);
  });

  const healthy = describePod(well, "web")
    .replace("CrashLoopBackOff", "ContainerCreating")
    .replace("Count:  7", "Count:  0");
  test.each<[string, string]>([
    [
      "its own name",
      `${describePod(dead, "cart")}${dead} is starting\npanic: no\n${describePod(well, "web")}`,
    ],
    ["that the pod below never died", `${describePod(dead, "cart")}${panic}${healthy}`],
  ])("where the last pod has none, a log's pod is told by %s", (_, given) => {
    expect(logs(readText(given))).toMatchObject([{ pod: dead }]);
  });

  test("the log below the only description", () => {
    const given = `${describePod(dead, "cart")}${panic}`;
    expect(logs(readText(given))).toMatchObject([{ pod: dead, lines: panicLines }]);
  });

  const unclear: Record<string, string> = {
    "a log behind all descriptions": `${describePod(well, "web")}\n\n${describePod(dead, "cart")}\n\n${panic}`,
    "logs above the descriptions": `${panic}\n${describePod(dead, "cart")}listening\n${describePod(well, "web")}`,
    "an answer about another pod": `${describePod(dead, "cart")}${none}${describePod(well, "web")}${panic}`,
    "logs that could stand above their descriptions as well": `${describePod("web-1", "web")}${panic}${describePod(dead, "cart")}`,
    "a log above the description of the one that died": `${healthy}${panic}${describePod(dead, "cart")}`,
    "a log that names the pod below": `${describePod("web-1", "web")}panic: no\n${well} ends\n${describePod(well, "web")}up\n`,
    "a table between": `${describePod(dead, "cart")}\nNAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          3d\n\n${panic}\n${describePod(well, "web")}`,
  };
  test.each(Object.entries(unclear))("nobody's: %s", (_, given) => {
    const found = logs(readText(given)).filter(({ lines }) => lines.includes("panic: no"));
    expect(found.map(({ pod }) => pod)).toEqual([undefined]);
  });
});

describe("a loop over pods, with a heading for each", () => {
  type Head = (words: string) => string;
  const styles: Record<string, Head> = {
    "signs on both sides": (words) => `=== ${words} ===`,
    "signs in front": (words) => `----- ${words}`,
    "signs of two kinds": (words) => `==> ${words} <==`,
    "one sign": (words) => `# ${words}`,
    brackets: (words) => `[${words}]`,
    "a rule below": (words) => `${words}\n========================`,
    "a colon": (words) => `${words}:`,
    "nothing else": (words) => words,
    "a count": (words) => `[3/17] ${words}`,
    "a number": (words) => `3. ${words}`,
    "a time": (words) => `=== 2026-03-02T10:00:00Z ${words} ===`,
  };
  const words: Record<string, (pod: string, container: string) => { description: string; log: string }> = {
    "the name": (pod) => ({ description: pod, log: `${pod} previous` }),
    "kind and name": (pod) => ({ description: `pod/${pod}`, log: `pod/${pod} --previous` }),
    "what is shown": (pod) => ({ description: `describe pod/${pod}`, log: `previous logs pod/${pod}` }),
    "the container": (pod, container) => ({
      description: `Pod ${pod}`,
      log: `Pod ${pod} / ${container} (previous)`,
    }),
    "the namespace": (pod) => ({
      description: `shop/${pod}`,
      log: `Namespace: shop, previous log of ${pod}`,
    }),
  };
  for (const [style, head] of Object.entries(styles)) {
    test.each(Object.entries(words))(`${style}: %s`, (what, of) => {
      const block = (pod: string, container: string, log: string) => {
        const said = of(pod, container);
        return `${head(said.description)}\n${describePod(pod, container)}${head(said.log)}\n${log}`;
      };
      const given = block(dead, "cart", panic) + block(well, "web", "listening\n");
      const container = what === "the container" ? { container: "cart" } : {};
      expect(logs(readText(given))).toMatchObject([
        { pod: dead, instance: "previous", lines: panicLines, ...container },
        { pod: well, instance: "previous", lines: ["listening"] },
      ]);
    });
  }

  test("the log below the description needs none of its own", () => {
    const given = `=== ${dead}\n${describePod(dead, "cart")}${panic}=== ${well}\n${describePod(well, "web")}${none}`;
    expect(logs(readText(given))).toMatchObject([{ pod: dead, lines: panicLines }]);
  });
});

test("a description that was cut off at its top is no log", () => {
  const events = `Events:
  Type     Reason         Age   From     Message
  ----     ------         ----  ----     -------
  Warning  FailedKillPod  1s    kubelet  error killing pod: context deadline exceeded
`;
  const table = `NAME   READY   STATUS        RESTARTS   AGE\n${dead}   0/1   Terminating   0   5m\n\n`;
  const given = `${table}--- Description for ${dead} ---\n    SizeLimit:  <unset>\nQoS Class:  Burstable\n${events}--- Logs for ${dead} (Current) ---\nlistening\n`;
  const read = readText(given);
  expect(logs(read)).toContainEqual(expect.objectContaining({ pod: dead, lines: ["listening"] }));
  expect(JSON.stringify(logs(read))).not.toContain("FailedKillPod");
  expect(JSON.stringify(read)).toContain('"reason":"FailedKillPod"');
});

describe("what names a pod and is no heading", () => {
  const lines: Record<string, string[]> = {
    "the host name that a container prints": ["starting on", dead, "panic: no"],
    "a list of names": [`pod/${dead}`, `pod/${well}`, "panic: no"],
    "a line without a word behind its prefix": [`[pod/${dead}/cart] one`, `[pod/${dead}/cart] `],
    "more than a name": [`=== ${dead} has joined ===`, "panic: no"],
    "two pods": [`=== ${dead} ${well} ===`, "panic: no"],
  };
  test.each(Object.entries(lines))("%s", (_, printed) => {
    const given = `$ kubectl describe pods\n${describePod(dead, "cart")}\n\n${describePod(well, "web")}\n$ kubectl logs ${dead}\n${printed.join("\n")}\n`;
    const found = logs(readText(given));
    expect(found).toHaveLength(1);
    expect(found[0]?.pod).toBe(dead);
  });
});
