import { describe, expect, test } from "vitest";

import { readConfig } from "../src/config.ts";

describe("a variable that is not as it must be is named, with what it may be", () => {
  const refused: Record<string, { environment: Record<string, string>; words: RegExp }> = {
    "a port beyond all ports": { environment: { PORT: "70000" }, words: /PORT is "70000".*0 to 65535/ },
    "a flag in other words": { environment: { CRASHLINE_STORE_LOGS: "no" }, words: /true or false/ },
    "a public address without a scheme": {
      environment: { CRASHLINE_PUBLIC_URL: "crashline.example" },
      words: /http or https/,
    },
    "a database in memory": { environment: { CRASHLINE_DB: ":memory:" }, words: /must be a file/ },
  };
  for (const [sentence, { environment, words }] of Object.entries(refused))
    test(sentence, () => expect(() => readConfig(environment)).toThrow(words));
});

test("what is empty counts as not given", () => {
  expect(readConfig({ PORT: " ", CRASHLINE_DB: "" })).toMatchObject({
    port: 8080,
    databaseFile: "./crashline.db",
  });
});
