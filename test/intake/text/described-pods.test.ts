import { describe, expect, test } from "vitest";

import { describePod } from "../../../src/intake/text/describe-pod.ts";
import { describedPods } from "../../../src/intake/text/described-pods.ts";
import type { Reading } from "../../../src/intake/format.ts";
import { createRedactor } from "../../../src/redaction/create-redactor.ts";
import { fixtures } from "./fixtures.ts";
import { input, pods, readText } from "./read-text.ts";

/** With the lines on which all of it stands, which else are found out when somebody asks. */
const told = ({ pieces, warnings }: Reading) => ({
  warnings,
  pieces: pieces.map((piece) => {
    if (piece.kind !== "pod") return piece;
    const { object, source } = piece.pod;
    return { object, source: { ...source, lines: [...(source.lines?.entries() ?? [])] } };
  }),
});
const incidents = import.meta.glob("../../incidents/*/input/describe*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});

const describePodNamed = (name: string, below = "") => `Name:             ${name}
Namespace:        shop
Annotations:      note: first
                    Name: of an annotation
Status:           Running
Containers:
  web:
    Container ID:   containerd://4f
    Args:
      -c
      kubectl get pods | sort
    State:          Waiting
      Reason:       CrashLoopBackOff
    Restart Count:  7
Conditions:
  Type    Status
  Ready   False
Events:
  Type     Reason   Age               From     Message
  ----     ------   ----              ----     -------
  Warning  BackOff  2s (x40 over 1h)  kubelet  Back-off restarting failed container web in pod ${name}
${below}`;
const one = describePodNamed("web-0");

describe("a text that is nothing but descriptions of pods", () => {
  test.each(
    Object.entries({
      "of one pod": one,
      "of several, as kubectl sets them apart": `${one}\n\n${describePodNamed("web-1")}`,
      "with a line end of its own at the end": `${one}\n`,
      "without events": one.replace(/Events:[^]*/, "Events:            <none>\n"),
      "with line ends of Windows": one.replaceAll("\n", "\r\n"),
      "cut off within a container": one.slice(0, one.indexOf("    State:")),
    }),
  )("is read as such: %s", (_, given) => {
    const described = describedPods(input(given));
    expect(described?.lines?.[0]).toBe("Name:             web-0");
    expect(told(describePod.read(described!, createRedactor()))).toEqual(told(readText(given)));
  });

  test.each(
    Object.entries({
      "an empty text": "",
      "a text without it": "ready\n",
      "what a program prints of a name": "Name: web\nStatus: bad\n",
      "a log below": `${one}panic: no\n`,
      "the table of another command below": `${one}\nNAME    READY   STATUS\nweb-0   0/1     Error\n`,
      "that table, further in": `${one}\n  NAME    READY   STATUS\n  web-0   0/1     Error\n`,
      "a message that goes on": `${one}Reason: it went on\n`,
      "a message that goes on further in": `${one}  with this\n`,
      "a description without its beginning above": one.slice(one.indexOf("Status:")) + one,
      "another kind's description": `${one}\n\nName:       node-1\nRoles:      worker\nTaints:     <none>\n`,
      "a node's, of which little is left": `${one}\n\nName:        node-1\nLabels:      a=b\nConditions:\n  Type   Status   LastHeartbeatTime\n  Ready  Unknown  Mon, 02 Mar 2026 01:00:00 +0000\n`,
      "a kind's that shares its first fields": `Name:       web\nNamespace:  shop\nType:       ClusterIP\n`,
      "a prompt above": `$ kubectl describe pod web-0\n${one}`,
      "a prompt between": `${one}$ kubectl describe pod web-1\n${describePodNamed("web-1")}`,
      "words of the sender between": `${one}\nAnd the other one:\n${describePodNamed("web-1")}`,
      "a field that no pod has": one.replace("Status: ", "Replicas: 1\nStatus: "),
      "a margin of its own": one.replaceAll(/^/gm, "  "),
      "tabs folded in": one.replace("    State:", "\tState:"),
      "a quotation": one.replaceAll(/^/gm, "> "),
      "a quoted line": one.replace("    State:", "  > State:"),
      "an emphasised line": one.replace("Reason:       CrashLoopBackOff", "**Reason:   CrashLoopBackOff**"),
      "a fence around": `\`\`\`\n${one}\`\`\`\n`,
    }),
  )("is not taken for one that holds more: %s", (_, given) => {
    expect(describedPods(input(given))).toBeUndefined();
  });

  test("is not taken from a container's log, whatever that shows", () => {
    expect(describedPods(input(one, { instance: "previous" }))).toBeUndefined();
  });

  test("what a container runs may be kubectl, in the midst of something else, too", () => {
    const given = `$ kubectl describe pod web-0\n${one}\n$ kubectl get nodes\nNAME     STATUS\nnode-1   Ready\n`;
    expect(pods(readText(given))).toMatchObject([
      { spec: { containers: [{ args: ["-c", "kubectl get pods | sort"] }] }, status: { phase: "Running" } },
    ]);
  });

  const whole = Object.entries({ ...fixtures, ...incidents }).filter(
    ([, given]) => describedPods(input(given)) !== undefined,
  );

  test("is what most descriptions are that somebody keeps in a file", () => {
    expect(whole.length).toBeGreaterThan(Object.keys(incidents).length / 2);
  });

  test.each(whole)("says what it says in the midst of something else: %s", (_, given) => {
    const described = describedPods(input(given))!;
    expect(told(describePod.read(described, createRedactor()))).toEqual(told(readText(given)));
  });
});
