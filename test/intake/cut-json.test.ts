import { describe, expect, test } from "vitest";

import { isRestOfJson, restsOfJson } from "../../src/intake/cut-json.ts";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { withoutNameless } from "../../src/intake/text/lost-name.ts";
import { read } from "./read.ts";

const secret = "correct-horse-7battery";
const pod = (name: string) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace: "shop" },
  spec: {
    containers: [
      {
        args: ["redis-cli", "-a", secret, "--password", secret],
        env: [{ name: "DB_PASSWORD", value: secret }],
        image: "registry.example/web:1",
        name: "web",
      },
    ],
    initContainers: [{ command: ["mysql", `-p${secret}`], image: "mysql:8", name: "wait" }],
  },
  status: {
    containerStatuses: [
      {
        lastState: { terminated: { exitCode: 137, reason: "OOMKilled", message: 'a "}" and a ]' } },
        name: "web",
        restartCount: 3,
        state: { waiting: { reason: "CrashLoopBackOff" } },
      },
    ],
    phase: "Running",
  },
});
const printed = (value: unknown) => `${JSON.stringify(value, null, 4)}\n`;
const single = printed(pod("web-0"));
const list = printed({ apiVersion: "v1", items: [pod("web-0"), pod("web-1")], kind: "List", metadata: {} });
const from = (text: string, begin: string) => text.slice(text.indexOf(begin));
const states = ({ evidence }: ReturnType<typeof read>) =>
  evidence.map(({ pod: given }) => ({
    name: given?.object.metadata?.name,
    exitCode: given?.object.status?.containerStatuses?.[0]?.lastState?.terminated?.exitCode,
  }));

describe("JSON whose beginning was cut off", () => {
  test.each(['"namespace": "shop"', '"containers": [', '"image": "mysql:8"', 'sql:8"', '"name": "wait"'])(
    "of a pod, from %s on, the state is whole",
    (begin) => {
      const intake = read(from(single, begin));
      expect(states(intake)).toEqual([{ exitCode: 137 }]);
      expect(intake.warnings).toMatchObject([{ code: "json-begins-cut" }]);
    },
  );

  test("of a list, the items after the one that was cut are whole", () => {
    const intake = read(from(list, '"mysql",'));
    expect(states(intake)).toContainEqual({ name: "web-1", exitCode: 137 });
  });

  test("the warning says up to which line nothing was read", () => {
    const cut = from(single, '"image": "mysql:8"');
    const line = cut.split("\n").findIndex((each) => each.includes('"status"'));
    expect(read(cut).warnings[0]?.line).toBe(line);
  });

  test.each([
    "",
    "{}",
    single,
    list,
    "restartCount",
    'log line\n"restartCount": 3\n',
    '{"a": 1}\n{"restartCount": 3}\n',
  ])("it is not: %j", (text) => expect(isRestOfJson(text)).toBe(false));

  test("brackets that close what was never opened", () => {
    expect(restsOfJson(`x\n${"}\n]\n".repeat(50_000)}`)).toEqual([]);
    expect(restsOfJson(`x\n${'],\n"a": 1\n}'.repeat(20_000)}`).length).toBeLessThanOrEqual(8);
  });

  test.each([
    ["a pod", single],
    ["a list", list],
  ])("wherever %s was cut, no secret is left", (_, text) => {
    const lines = text.split("\n");
    for (let first = 0; first < lines.length; first++)
      for (const last of [lines.length, first + 2, first + 9, first + 30]) {
        const intake = read({ text: lines.slice(first, last).join("\n") });
        expect(JSON.stringify(intake), `from line ${first} to ${last}`).not.toContain(secret);
      }
  });
});

describe("a value whose name stood above the cut", () => {
  const lost: Record<string, string> = {
    "a variable's, in JSON": `"value": "${secret}"\n        },\n`,
    "an argument, in JSON": `    "${secret}",\n    "ping"\n`,
    "the rest of an argument": `${secret}",\n    "ping"\n`,
    "a login, in JSON": `    "app:${secret}",\n    "http://h"\n`,
    "a variable's, in YAML": `      value: ${secret}\n    - name: B\n`,
    "an argument, in YAML": `    - ${secret}\n    - ping\n`,
    "attached to its flag": `    - -p${secret}\n    - -e\n`,
  };
  test.each(Object.entries(lost))("%s", (_, text) => {
    expect(withoutNameless(text.split("\n"), createRedactor()).join("\n")).not.toContain(secret);
  });

  const kept: Record<string, string> = {
    "a flag": "    - -a\n    - b\n",
    "a log": "starting\n  - first\n",
    "a line alone": '"web",',
    "a reference": '"value": "$(POD_IP)"\n    },\n',
    "a path": "- /data/secrets\n  - b: c\n",
    nothing: "",
  };
  test.each(Object.entries(kept))("%s stays as it is", (_, text) => {
    expect(withoutNameless(text.split("\n"), createRedactor()).join("\n")).toBe(text);
  });
});
