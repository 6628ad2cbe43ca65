import { describe, expect, test } from "vitest";

import { createRedactor } from "../../src/redaction/create-redactor.ts";

const mask = (text: string) => createRedactor().text(text);
const password = "«redacted:password:1»";

describe("arguments that stand one below the other, in a text that is no manifest", () => {
  const masked: Record<string, [given: string, kept: string]> = {
    "of redis, in JSON": [
      '"redis-cli",\n    "-a",\n    "hunter2",\n    "ping"',
      `"redis-cli",\n    "-a",\n    "${password}",\n    "ping"`,
    ],
    "of redis, in YAML": [
      "- redis-cli\n- -a\n- hunter2\n- ping\n",
      `- redis-cli\n- -a\n- ${password}\n- ping\n`,
    ],
    "of redis, as kubectl describes it": [
      "    Command:\n      redis-cli\n      -a\n      hunter2\n    State:  Waiting\n",
      `    Command:\n      redis-cli\n      -a\n      ${password}\n    State:  Waiting\n`,
    ],
    "of redis, on one line": [
      'args: ["/usr/bin/redis-cli", "-a", "hunter2"]',
      `args: ["/usr/bin/redis-cli", "-a", "${password}"]`,
    ],
    "attached to mysql's flag": ['"mysql",\n  "-phunter2",\n  "-e"', `"mysql",\n  "-p${password}",\n  "-e"`],
    "a login of curl's, whose user is kept": [
      "- curl\r\n- -s\r\n- -u\r\n- app:hunter2\r\n",
      `- curl\r\n- -s\r\n- -u\r\n- app:${password}\r\n`,
    ],
    "below a flag whose program was cut off, if it looks like a secret": [
      '"-a",\n  "k3J9xQ2mZp"',
      `"-a",\n  "${password}"`,
    ],
    "a login below such a flag": ["- -u\n- app:k3J9xQ2mZp\n", `- -u\n- app:${password}\n`],
  };
  test.each(Object.entries(masked))("%s", (_, [given, kept]) => expect(mask(given)).toBe(kept));

  const kept: Record<string, string> = {
    "flags of another program": '"grep",\n  "-a",\n  "pattern"',
    "a script that Python runs": "- python\n- -u\n- /app/main.py\n",
    "ports and paths": "- -p\n- 8080:8080\n- -p\n- /data/volume1\n- -w\n- 4\n- -a\n- 10.96.14.3:5432\n",
    "what begins like a flag of mysql's": '"mysql",\n  "-port",\n  "3306"',
    "a program in a sentence": "waiting for curl\n-a line of its own\n",
    "another word that ends like one": "mycurl\n-u\nthree words here\n",
    "a field below a flag": "      -a\n    State:  Waiting\n",
    "the address that is asked": '"curl",\n  "-sf",\n  "http://localhost:8080/healthz"',
  };
  test.each(Object.entries(kept))("%s stay as they are", (_, text) => expect(mask(text)).toBe(text));
});

test.each(['"curl",\n', '"-a",\n', "- curl\n- -u\n", "curl\ncurl\n", '"mysql",\n"-p'])(
  "a long list of %j is read to its end",
  (unit) => {
    const listOf = (value: string) => `${unit.repeat(50_000)}\n- redis-cli\n- -a\n- ${value}\n`;
    expect(mask(listOf("hunter2")) === listOf(password)).toBe(true);
  },
);
