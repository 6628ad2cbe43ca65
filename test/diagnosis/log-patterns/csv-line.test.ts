import { describe, expect, test } from "vitest";

import { plainCsvLine } from "../../../src/diagnosis/log-patterns/csv-line.ts";
import { readLogLine } from "../../../src/diagnosis/log-patterns/log-line.ts";

const panic =
  '2026-03-01 10:00:01.184 UTC,,,35927,,6327b262.8c57,4,,2026-03-01 10:00:00 UTC,,0,PANIC,XX000,"could not find ""pg_wal""",,,,,,,,,""';

describe("a line of PostgreSQL's log in CSV form", () => {
  const plain: Record<string, [string, string | undefined]> = {
    "of the server": [panic, '2026-03-01 10:00:01.184 UTC [35927] PANIC:  could not find "pg_wal"'],
    "of a session": [
      '2026-03-01 10:00:01.416 UTC,"shop","carts",41,"10.0.0.8:4100",6327b263.8c73,2,"SELECT",2026-03-01 10:00:00 UTC,3/14,0,FATAL,57P03,"the database system is starting up",,,,,,,,,""',
      "2026-03-01 10:00:01.416 UTC [41] shop@carts FATAL:  the database system is starting up",
    ],
    "of somebody else": ["2026-03-01 10:00:01.416 UTC,shop,ERROR", undefined],
    "without an end": [panic.slice(0, 90), undefined],
    "that is empty": ["", undefined],
  };
  test.each(Object.entries(plain))("%s", (_, [line, expected]) => {
    expect(plainCsvLine(line)).toBe(expected);
  });

  test("has its own level", () => {
    expect(readLogLine(panic, 0)).toMatchObject({ level: "fatal", prefixed: true });
  });
});
