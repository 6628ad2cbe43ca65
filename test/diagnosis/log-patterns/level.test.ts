import { describe, expect, it } from "vitest";
import { readLogLine } from "../../../src/diagnosis/log-patterns/log-line.ts";

/** How loggers abbreviate the level of a line. */
const levels: readonly (readonly [line: string, level: string | undefined])[] = [
  ["[12:56:56 FTL] Host terminated unexpectedly", "fatal"],
  ["[12:56:56 INF] Starting", "info"],
  ["[12:56:56 VRB] reading", "debug"],
  ["10:01AM WRN slow query", "warn"],
  ["2026-01-01T10:00:00Z PNC no route", "fatal"],
  ["FATA[0030] no config", "fatal"],
  ["ERRO[0000] no answer", "error"],
  ["INFO[0000] listening", "info"],
  ["[FATA] get settings timeout", "fatal"],
  ["dbug: Shop.Worker[0]", "debug"],
  ["trce: Shop.Worker[0]", "debug"],
  ["fail: Microsoft.AspNetCore.Server.Kestrel[13]", "error"],
  ["fail: retry later", undefined],
  ["[2026-01-01 10:00:00,001: INFO/MainProcess] Sending due task retry-failed-orders", "info"],
  ["2026-01-01 10:00:00 0 [System] [MY-010116] starting", "info"],
  ["ENOSPC: System limit for number of file watchers reached", undefined],
  ['{"msg":"no zone","error":"zone is not there"}', "error"],
  ['{"msg":"done","error":"<nil>"}', undefined],
  ["GetPluginInfo error: <nil>", undefined],
  ["GetPluginInfo error: nothing there", "error"],
  ["CommandError: You must set ALLOWED_HOSTS if DEBUG is False.", undefined],
  ["psycopg2.ProgrammingError: invalid dsn: bad port in connection info string", undefined],
  ["StockError: no warn level", undefined],
  ["com.shop.OrderError: 2026-01-01", undefined],
  ["10:00:00 INFO StockError: none", "info"],
  ["2026-01-01 10:00:00 main INFO started", "info"],
  ["[2026-01-01 10:00:00 +0000] critical/ShopConnection: no table", "fatal"],
  ["W 2026-01-01T10:00:00.119Z append failed", "warn"],
  ["I 2026-01-01T10:00:00Z snapshot taken", "info"],
  ["E 2026-01-01 is a day", undefined],
  ["2026-01-01T10:00:00Z E! [outputs.queue] no answer", "error"],
  ["2026-01-01T10:00:00Z I! starting", "info"],
  ["well done, I! said", undefined],
  ['Scan { mark: 4, info: "no key" }', undefined],
  ["2026-01-01 10:00:00,123, ERROR: no shelf", "error"],
  ['2026-01-01 10:00:00 ERROR cannot read "2026-01-01 09:59:59 INFO counted"', "error"],
  ["2026-01-01 10:00:00 ERROR the count of 10:00:00 INFO is wrong", "error"],
  ['level=info msg="stderr=[WARN: no limit is set\\nERROR: [039]: the shelf is not there]"', "error"],
  ['level=info msg="stderr=[] stdout=[counted]"', "info"],
  ["debug 2026-01-01T10:00:00.000+0000 7f12 -1 osd.2 no room", undefined],
  ["debug     -4> 2026-01-01T10:00:00.000+0000 7f12 -1 osd.2 no room", undefined],
  ["debug 4 shelves counted", "debug"],
  ["the ratio is INFINITE", undefined],
  ["FATALITY[0030] is no level", undefined],
  ["", undefined],
];

describe("levels as loggers shorten them", () => {
  it.each(levels)("%s", (line, level) => {
    expect(readLogLine(line, 0).level).toBe(level);
  });
});
