import { describe, expect, test } from "vitest";

import { chosenColumns } from "../../../src/intake/text/chosen-columns.ts";
import { readText, text } from "./read-text.ts";

const custom = text`
  NAME                    RESTARTS   NODE       PHASE
  web-7d9f8b6c5d-x2x7k    14         worker-2   Running
  api-6f8d9c7b5d-abcde    0          <none>     Pending
`;
const names = text`
  pod/web-7d9f8b6c5d-x2x7k
  deployment.apps/web
`;

describe("what kubectl prints as it was asked to", () => {
  const found: Record<string, [string, string]> = {
    "a table of custom columns": [custom, "custom-columns"],
    "... whose columns have paths and blanks in their cells": [
      "POD          SPEC.NODE   MESSAGE\nweb-0        node-1      back-off restarting failed container\n",
      "custom-columns",
    ],
    "... with CRLF": [custom.replaceAll("\n", "\r\n"), "custom-columns"],
    "a list of names": [names, "names"],
  };
  test.for(Object.entries(found))("%s", ([, [given, kind]]) => {
    expect(chosenColumns(given.split(/\r?\n/))).toBe(kind);
  });

  const others: Record<string, string> = {
    nothing: "",
    "a header alone": "NAME   STATUS\n",
    "a log that begins with a table": `${custom}panic: runtime error: index out of range\n`,
    "a log with a table of its own": "NAME     VALUE\nPORT     8080\nDB_HOST  db\n",
    "words in capitals": "WARNING  DEPRECATED\nweb-0    old\n",
    "a log of paths": "usr/bin/app\n/etc/passwd\n",
    "a table whose rows have other cells": "NAME   PHASE\nweb-0\n",
  };
  test.for(Object.entries(others))("%s is something else", ([, given]) => {
    expect(chosenColumns(given.split("\n"))).toBeUndefined();
  });

  test("is not guessed at: it is refused with what to send, and what stands beside it is read", () => {
    expect(readText(custom)).toMatchObject({
      pieces: [],
      refusal: { code: "input_unknown", detail: expect.stringContaining("-o wide"), line: 1 },
    });
    const pasted = readText(
      `$ kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName\nNAME    NODE\nweb-0   node-1\n$ kubectl get pods\nNAME    READY   STATUS             RESTARTS   AGE\nweb-0   0/1     CrashLoopBackOff   7          14m\n`,
    );
    expect(pasted.pieces.map(({ kind }) => kind)).toEqual(["row"]);
  });
});
