import { describe, expect, test } from "vitest";

import { kinds, logs, readText } from "./read-text.ts";

const table = `NAME                    READY   STATUS             RESTARTS        AGE
cart-6c7b9d8f55-4g7bv   1/2     CrashLoopBackOff   7 (2m30s ago)   14m
web-5f9d8c7b64-8d4zq    1/1     Running            0               3d
`;
const description = `Name:             cart-6c7b9d8f55-4g7bv
Namespace:        shop
Containers:
  cart:
    State:          Waiting
      Reason:       CrashLoopBackOff
    Restart Count:  7
Events:             <none>
`;
const panic = `starting up
panic: no

goroutine 1 [running]:
`;
const dead = "cart-6c7b9d8f55-4g7bv";
const well = "web-5f9d8c7b64-8d4zq";

type Head = (command: string) => string;

describe("what stands above an output says whose it is", () => {
  const commands: Record<string, Head> = {
    "in a heading of Markdown": (command) => `### ${command}\n`,
    "in bold, the output in a fence": (command) => `**${command}**\n\n\`\`\`\n`,
    "in a sentence, the output in a fence": (command) => `Output of \`${command}\`:\n\`\`\`text\n`,
    "in a summary, the output in a fence": (command) => `<details><summary>${command}</summary>\n\n\`\`\`\n`,
    "between signs": (command) => `===== ${command} =====\n`,
    "traced by a shell": (command) => `+ ${command}\n`,
    "in a step of GitHub": (command) =>
      `##[group]Run ${command}\n\u001B[36;1m${command}\u001B[0m\nshell: /usr/bin/bash -e {0}\n##[endgroup]\n`,
    "in a group of GitHub": (command) => `::group::${command}\n`,
  };
  const write = (head: Head) => {
    const foot = head("").includes("```") ? "```\n\n" : "\n";
    return [
      `${head("kubectl get pods -n shop")}${table}${foot}`,
      `${head(`kubectl describe pod ${dead} -n shop`)}${description}${foot}`,
      `${head(`kubectl logs ${dead} -c cart --previous -n shop`)}${panic}${foot}`,
      `${head(`kubectl logs ${well} -n shop`)}listening\n${foot}`,
    ].join("");
  };
  const expected = [
    {
      pod: dead,
      container: "cart",
      instance: "previous",
      namespace: "shop",
      lines: panic.trimEnd().split("\n"),
    },
    { pod: well, instance: "current", namespace: "shop", lines: ["listening"] },
  ];
  test.each(Object.entries(commands))("a command %s", (_, head) => {
    const reading = readText(write(head));
    expect(kinds(reading)).toEqual(["row", "row", "pod", "no-events", "log", "log"]);
    expect(logs(reading)).toMatchObject(expected);
  });

  test("a log may begin with words and a colon, and go on behind an empty line", () => {
    const printed = ["Error: failed to open the store", "", "Caused by:", "    Database already open."];
    for (const head of [`$ kubectl logs ${dead}`, `=== Logs of pod ${dead} ===`])
      expect(logs(readText(`${table}\n${head}\n${printed.join("\n")}\n`))).toMatchObject([
        { pod: dead, lines: printed },
      ]);
  });

  test("a command for a log between signs, where only words announce the rest", () => {
    const given = `===== Pods =====\n${table}===== kubectl logs ${dead} -c cart --previous =====\n${panic}===== Events =====\nnone\n`;
    expect(logs(readText(given))[0]).toMatchObject({
      pod: dead,
      instance: "previous",
      lines: panic.trimEnd().split("\n"),
    });
  });

  const time = "2026-03-02T11:00:00.1234567Z ";
  const prefixes: Record<string, string> = {
    "a time": time,
    "a time in brackets": "[2026-03-02T11:00:00.123Z] ",
    "a job, a step and a time": `build\tShow the pods\t${time}`,
  };
  test.each(Object.entries(prefixes))("behind %s", (_, prefix) => {
    const given = write((command) => `$ ${command}\n`).replaceAll(/^/gm, prefix);
    expect(kinds(readText(given))).toEqual(["row", "row", "pod", "no-events", "log", "log"]);
    expect(logs(readText(given))).toMatchObject(expected);
  });

  const banners: Record<string, (pod: string, container: string, previous: boolean) => string> = {
    "with words": (pod, container, previous) =>
      `=== Logs of pod ${pod}, container ${container}${previous ? " (previous)" : ""} ===`,
    "with a path": (pod, container, previous) => `--- ${pod}/${container}${previous ? " previous" : ""} logs`,
    "with a container in brackets": (pod, container, previous) =>
      `## ${previous ? "Previous log" : "Log"} for ${pod} (${container})`,
    "before a colon": (pod, container, previous) =>
      `${previous ? "Previous logs" : "Logs"} for pod/${pod} container ${container}:`,
    "in a script's own log": (pod, container, previous) =>
      `[INFO] ${previous ? "Previous logs" : "Logs"} for pod ${pod}, container ${container}`,
  };
  test.each(Object.entries(banners))("a name %s", (_, banner) => {
    const given = `${table}
${description}
${banner(dead, "cart", true)}
${panic}${banner(well, "web", false)}
listening
`;
    expect(logs(readText(given))).toMatchObject([
      { pod: dead, container: "cart", instance: "previous", lines: panic.trimEnd().split("\n") },
      { pod: well, container: "web", instance: "unknown", lines: ["listening"] },
    ]);
  });
});

describe("what a container prints says nothing of others", () => {
  const lines: Record<string, string[]> = {
    "commands that its script traces": ["+ kubectl get job seed", "error: jobs is forbidden", "+ exit 1"],
    "advice between signs": ["=== kubectl logs my-release-0 ===", "to see more"],
    "signs and words": ["===== Starting =====", "===== Logs go to /var/log/app =====", "ready"],
    "a log of something else": ["--- log of the last round ---", "nothing", "---", "done"],
    "a heading that only looks like a pod's": ["== Logs for replica 3 ==", "lost"],
  };
  test.each(Object.entries(lines))("%s", (_, printed) => {
    const given = `$ kubectl get pods\n${table}\n$ kubectl logs ${dead}\n${printed.join("\n")}\n`;
    expect(logs(readText(given))).toMatchObject([{ pod: dead, lines: printed }]);
    expect(logs(readText(`${printed.join("\n")}\n`))).toMatchObject([{ lines: printed }]);
  });
  test("a step that a script announces, where headings have signs on both sides", () => {
    const printed = ["Starting", "=== Running migrations", "Error: boom"];
    const given = `=== kubectl get pods ===\n${table}\n=== kubectl logs ${dead} ===\n${printed.join("\n")}\n=== Events ===\nnone\n`;
    expect(logs(readText(given))[0]).toMatchObject({ pod: dead, lines: printed });
  });
  test("a sentence with a command in it and more", () => {
    const said = '`kubectl describe pod` says `Error: secret "db" not found` and no more.';
    expect(kinds(readText(`${said}\n\n${description}`))).toContain("event");
  });
  test("times, if nothing of kubectl's stands behind them", () => {
    const printed = ["2026-03-02T11:00:00.123Z Name: x", "2026-03-02T11:00:01.123Z READY"];
    expect(logs(readText(`${printed.join("\n")}\n`))).toHaveLength(1);
  });
});
