import { describe, expect, test } from "vitest";

import { shortText } from "../../src/diagnosis/short-text.ts";

const id = "4f".repeat(32);

describe("a message in a sentence", () => {
  test.each<[what: string, text: string, said: string]>([
    [
      "is what was said",
      "listen tcp :80: bind: address already in use",
      "listen tcp :80: bind: address already in use",
    ],
    ["is its first line", "first\nsecond", "first"],
    [
      "goes on behind a colon",
      "yaml: unmarshal errors:\n  line 24: field receiver not found",
      "yaml: unmarshal errors: line 24: field receiver not found",
    ],
    ["may end with a colon", "yaml: unmarshal errors:", "yaml: unmarshal errors:"],
    ["is without Compose's name before it", "api-1    |   config file corrupted", "config file corrupted"],
    ["has no gaps, and no comma at its end", "code:   'EACCES',", "code: 'EACCES'"],
    [
      "of logfmt is message and error",
      'ts=2026-01-02 level=error msg="Loading failed" file=/a err="yaml: line 3"',
      "Loading failed: yaml: line 3",
    ],
    [
      "of logfmt that is cut is what there is",
      'level=error msg="Loading failed" err="yaml: line',
      "Loading failed: yaml: line",
    ],
    [
      "of logfmt goes on behind quotes within",
      'level=error msg="Loading failed" err="parsing time "0" as "2006": cannot parse "0""',
      'Loading failed: parsing time "0" as "2006": cannot parse "0"',
    ],
    [
      "of logfmt goes on where the error begins on the next line",
      'level=error msg="Cannot start" err="\n  no endpoint in config\n  main.main"',
      "Cannot start: no endpoint in config",
    ],
    [
      "is without zerolog's level",
      "2026-01-02T03:04:05Z FTL cannot open the database",
      "cannot open the database",
    ],
    [
      "is without Bitnami's time and level",
      "09:47:42.76 ERROR ==> Cannot start the node",
      "Cannot start the node",
    ],
    ["is without the level of NATS", "[FTL] Cannot start JetStream", "Cannot start JetStream"],
    [
      "is without the seconds of unbound",
      "[1767225600] cannot open the root key",
      "cannot open the root key",
    ],
    [
      "is without the arrow of .NET",
      "---> System.IO.IOException: no access",
      "System.IO.IOException: no access",
    ],
    [
      "is without Java's thread, time and line",
      "[main] 2026-03-01 10:00:00,204 ShopDaemon.java:81 - No right to create /var/lib/shop",
      "No right to create /var/lib/shop",
    ],
    ["with an equals sign elsewhere stays whole", "no key named a=b here", "no key named a=b here"],
    [
      "is without time, process and level",
      "2026-01-02 03:04:05.678 UTC [31] FATAL:  could not write lock file",
      "could not write lock file",
    ],
    [
      "is without the time zone that a reader left",
      "UTC [31] FATAL:  could not write lock file",
      "could not write lock file",
    ],
    [
      "is without Ceph's debug, thread and level",
      "debug 2026-03-25 02:00:07.106609 7fee47f3c000 -1 rocksdb: Corruption",
      "rocksdb: Corruption",
    ],
    [
      "is without MySQL's thread and component",
      "1 [ERROR] [MY-011096] [Server] No data dictionary version number found.",
      "No data dictionary version number found.",
    ],
    [
      "is without the source line that raised it",
      "/gems/pg-1.5.6/lib/pg/connection.rb:828:in `reset': too many clients",
      "too many clients",
    ],
    ["keeps a head after which nothing is left", "Error: exit", "Error: exit"],
    [
      "shows a container's id as docker ps does",
      `failed to set up sandbox "${id}"`,
      'failed to set up sandbox "4f4f4f4f4f4f"',
    ],
    [
      "is without gRPC's status",
      "rpc error: code = DeadlineExceeded desc = context deadline exceeded",
      "context deadline exceeded",
    ],
    [
      "is without the runtime's last word",
      "mkdir /run/secrets: read-only file system: unknown",
      "mkdir /run/secrets: read-only file system",
    ],
    [
      "of an aggregate is its first",
      "error killing pod: [failed to kill a: x, failed to kill b: y]",
      "error killing pod: failed to kill a: x",
    ],
    [
      "of errors around errors is the innermost that fit",
      `failed to create the task: ${"outer ".repeat(30)}: mounting "/a" to rootfs caused: mkdir /run/secrets: read-only file system`,
      'mounting "/a" to rootfs caused: mkdir /run/secrets: read-only file system',
    ],
    [
      "is cut where its innermost error is too long",
      `outer: ${"word ".repeat(100)}`,
      `${"word ".repeat(40).slice(0, 199)}…`,
    ],
    [
      "leaves out the parenthesis whose beginning was left out",
      `${"x".repeat(190)} (interface conversion: interface {} is nil, not *v1.Pod)`,
      "interface {} is nil, not *v1.Pod",
    ],
    [
      "does not begin within a quotation",
      `${"x".repeat(90)} (cannot build 'Type: Shop.Cart Lifetime: Scoped Implementation: Shop.Cart${"s".repeat(90)}': no service for Shop.Prices is known)`,
      "no service for Shop.Prices is known",
    ],
    ["of nothing is nothing", "", ""],
  ])("%s", (_what, text, said) => {
    expect(shortText(text)).toBe(said);
  });

  test.each([
    ["heads without an end", "[1] ".repeat(100_000)],
    ["fields without an end", `a=1 ${'msg="'.repeat(100_000)}`],
    ["errors without an end", "a: ".repeat(100_000)],
    ["aggregates without an end", "[failed to ".repeat(50_000)],
    ["one word", "x".repeat(1_000_000)],
  ])("of %s has room in a sentence", (_what, text) => {
    expect(shortText(text).length).toBeLessThanOrEqual(200);
  });

  test("begins before what only says where to read on", () => {
    const advice = `Please install it${", or else".repeat(30)}. Please see https://example.org/icu for more.`;
    expect(shortText(`Process terminated. Couldn't find a valid ICU package. ${advice}`)).toMatch(
      /^Couldn't find a valid ICU package\. Please install it/,
    );
  });
});
