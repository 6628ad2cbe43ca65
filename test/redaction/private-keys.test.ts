import { describe, expect, test } from "vitest";
import { createRedactor } from "../../src/redaction/create-redactor.ts";

const marker = (which: "BEGIN" | "END", what = "RSA PRIVATE KEY") =>
  `${"-".repeat(5)}${which} ${what}${"-".repeat(5)}`;
const keyLine = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/";
const key = [marker("BEGIN"), keyLine, keyLine, "abcd==", marker("END")];
const P = "«redacted:pem-private-key:1»";

const table: Record<string, { input: string[]; becomes: string[] }> = {
  "a key on lines of its own": {
    input: ["before", ...key, "after"],
    becomes: ["before", P, "", "", "", "", "after"],
  },
  "an indented key keeps its indent": {
    input: ["key: |", ...key.map((line) => `    ${line}`), "next: x"],
    becomes: ["key: |", `    ${P}`, "    ", "    ", "    ", "    ", "next: x"],
  },
  "the prefix of each line stays": {
    input: key.map((line, index) => `2026-11-22T14:01:3${index}.123456789Z stdout F ${line}`),
    becomes: [P, "", "", "", ""].map(
      (line, index) => `2026-11-22T14:01:3${index}.123456789Z stdout F ${line}`,
    ),
  },
  "the lines of a JSON log": {
    input: key.slice(0, 3).map((line) => `{"log":"${line}\\n","time":"2026-11-22T14:01:30.123456789Z"}`),
    becomes: [
      `{"log":"${P}\\n","time":"2026-11-22T14:01:30.123456789Z"}`,
      ...Array.from({ length: 2 }, () => `{"log":"\\n","time":"2026-11-22T14:01:30.123456789Z"}`),
    ],
  },
  "line breaks that are written out": {
    input: [`{"private_key":"${key.join("\\n")}\\n","client_email":"x@y"}`],
    becomes: [`{"private_key":"${P}\\n","client_email":"x@y"}`],
  },
  "line breaks that were lost": {
    input: [`KEY=${key.join(" ")} PORT=80`],
    becomes: [`KEY=${P} PORT=80`],
  },
  CRLF: {
    input: [...key.map((line) => `${line}\r`), "after"],
    becomes: [`${P}\r`, "\r", "\r", "\r", "\r", "after"],
  },
  "without its end, as far as it looks like a key": {
    input: [...key.slice(0, 4), "panic: it failed", "token count 5"],
    becomes: [P, "", "", "", "panic: it failed", "token count 5"],
  },
  "without its beginning": {
    input: ["starting", ...key.slice(1), "after"],
    becomes: ["starting", P, "", "", "", "after"],
  },
  "an encrypted key with headers": {
    input: [marker("BEGIN"), "Proc-Type: 4,ENCRYPTED", "", keyLine, marker("END")],
    becomes: [P, "Proc-Type: 4,ENCRYPTED", "", "", ""],
  },
  "the beginning alone, in words": {
    input: [`expected ${marker("BEGIN", "PRIVATE KEY")} but got a certificate`, "next line of the log"],
    becomes: [`expected ${P} but got a certificate`, "next line of the log"],
  },
  "public keys and certificates stay": {
    input: [
      marker("BEGIN", "PUBLIC KEY"),
      keyLine,
      marker("END", "PUBLIC KEY"),
      marker("BEGIN", "CERTIFICATE"),
      keyLine,
    ],
    becomes: [
      marker("BEGIN", "PUBLIC KEY"),
      keyLine,
      marker("END", "PUBLIC KEY"),
      marker("BEGIN", "CERTIFICATE"),
      keyLine,
    ],
  },
};

describe("a private key gives way to one placeholder, and every line stays a line", () => {
  for (const [sentence, { input, becomes }] of Object.entries(table)) {
    test(sentence, () => {
      expect(createRedactor().text(input.join("\n")).split("\n")).toEqual(becomes);
    });
  }
});

for (const what of [
  "PRIVATE KEY",
  "EC PRIVATE KEY",
  "OPENSSH PRIVATE KEY",
  "ENCRYPTED PRIVATE KEY",
  "PGP PRIVATE KEY BLOCK",
]) {
  test(`${what} is one`, () => {
    expect(createRedactor().text([marker("BEGIN", what), keyLine, marker("END", what)].join("\n"))).toBe(
      `${P}\n\n`,
    );
  });
}

test("the same key has the same placeholder in a log, in JSON and in a variable", () => {
  const redactor = createRedactor();
  expect(redactor.text(key.join("\n"))).toBe(`${P}\n\n\n\n`);
  expect(redactor.text(`{"key":"${key.join("\\n")}"}`)).toBe(`{"key":"${P}"}`);
  expect(redactor.value("TLS_PRIVATE_KEY", key.join("\n"))).toBe(`${P}\n\n\n\n`);
  expect(redactor.value("TLS_CERT", key.join("\n"))).toBe(`${P}\n\n\n\n`);
  expect(redactor.redactions()).toEqual({ total: 1, byDetector: { "pem-private-key": 1 } });
});
