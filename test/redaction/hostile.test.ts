import { describe, expect, test } from "vitest";
import { createRedactor } from "../../src/redaction/create-redactor.ts";
import { hostileUnits } from "./hostile-units.ts";

const LENGTH = 200_000;

describe("200 kB of the same keep their lines, and are the same when masked again", () => {
  for (const unit of hostileUnits) {
    test(JSON.stringify(unit), () => {
      const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
      const masked = createRedactor().text(text);
      expect(masked.split("\n")).toHaveLength(text.split("\n").length);
      expect(createRedactor().text(masked) === masked).toBe(true);
    });
  }
});

describe("odd texts", () => {
  test("a secret in the middle of a line of 1 MB", () => {
    const filler = '{"a":"b"},'.repeat(50_000);
    expect(createRedactor().text(`${filler}{"password":"hunter2"},${filler}`)).toBe(
      `${filler}{"password":"«redacted:password:1»"},${filler}`,
    );
  });

  test("a secret of 1 MB goes whole", () => {
    const secret = "x7".repeat(500_000);
    expect(createRedactor().text(`password=${secret} host=db`)).toBe(
      "password=«redacted:password:1» host=db",
    );
    expect(createRedactor().text(`{"token":"${secret}","host":"db"}`)).toBe(
      '{"token":"«redacted:token:1»","host":"db"}',
    );
    expect(createRedactor().text(`Authorization: Bearer ${secret}\nnext`)).toBe(
      "Authorization: Bearer «redacted:token:1»\nnext",
    );
  });

  test("a string that never ends hides no more than its line", () => {
    expect(createRedactor().text('"password":"hunter2\nhost=db')).toBe(
      '"password":"«redacted:password:1»\nhost=db',
    );
  });

  test("a private key that never ends hides no more than its own lines", () => {
    const text = `${"-".repeat(5)}BEGIN PRIVATE KEY-----\n${"connection refused by db:5432\n".repeat(1000)}`;
    expect(createRedactor().text(text)).toContain("connection refused by db:5432\n".repeat(1000));
  });

  test("placeholders within placeholders", () => {
    const text = "«redacted:«redacted:password:1»:2» password=«redacted:token:«redacted:password:9»»";
    const once = createRedactor().text(text);
    expect(createRedactor().text(once)).toBe(once);
    expect(once).toContain("«redacted:«redacted:password:1»:2»");
  });

  test("a placeholder with an absurd number is text, and hides nothing", () => {
    expect(createRedactor().text("«redacted:password:99999999999999999999» password=hunter2")).toContain(
      "password=«redacted:password:1»",
    );
  });

  test("kinds that came with the input count, whatever they are called", () => {
    const redactor = createRedactor();
    redactor.text("«redacted:constructor:1» «redacted:proto:2» «redacted:__proto__:3»");
    expect(redactor.redactions()).toEqual({ total: 2, byDetector: { constructor: 1, proto: 1 } });
  });

  test("lone surrogates, NUL and bidirectional marks stay", () => {
    const text = "\ud800a\udc00\0\u202e password=hunter2 \udfff";
    expect(createRedactor().text(text)).toBe(text.replace("hunter2", "«redacted:password:1»"));
  });

  test("names that objects have by themselves", () => {
    const redactor = createRedactor();
    expect(redactor.value("__proto__", "x")).toBe("x");
    expect(redactor.value("constructor", "x")).toBe("x");
    expect(redactor.value("TOKEN", "__proto__")).toBe("__proto__");
    expect(redactor.value("TOKEN", "constructor")).toBe("«redacted:token:1»");
    expect(redactor.value("A_TOKEN".repeat(100_000), "abc")).toBe("«redacted:token:2»");
  });

  test("the empty text", () => {
    expect(createRedactor().text("")).toBe("");
    expect(createRedactor().redactions()).toEqual({ total: 0, byDetector: {} });
  });
});
