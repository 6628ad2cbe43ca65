import { expect, test } from "vitest";

import { decode } from "../../src/intake/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
};

const encodings: Record<string, { bytes: Uint8Array; text: string; warns?: string[]; line?: number }> = {
  "plain UTF-8": { bytes: utf8("Name: café\n"), text: "Name: café\n" },
  "a byte order mark is no part of the text": { bytes: utf8("\ufeffName: a"), text: "Name: a" },
  "UTF-16 as PowerShell writes it": { bytes: utf16("Name: é\r\n", true), text: "Name: é\r\n" },
  "UTF-16, big end first": { bytes: utf16("kind: Pod", false), text: "kind: Pod" },
  "bytes that are not UTF-8": {
    bytes: Uint8Array.of(0x61, 0x0a, 0x62, 0xff, 0x63),
    text: "a\nb\ufffdc",
    warns: ["invalid-encoding"],
    line: 2,
  },
  "NUL, where a log was cut by a full disk": {
    bytes: utf8("a\0\0b"),
    text: "a\ufffd\ufffdb",
    warns: ["control-characters"],
    line: 1,
  },
  "a hole at the start, as copytruncate leaves it": {
    bytes: utf8(`${"\0".repeat(9000)}panic: boom`),
    text: "\ufffdpanic: boom",
    warns: ["control-characters"],
    line: 1,
  },
  "an override of the writing direction": {
    bytes: utf8("a\nx\u202ey"),
    text: "a\nx\ufffdy",
    warns: ["control-characters"],
    line: 2,
  },
  "right-to-left letters as such": { bytes: utf8("שלום"), text: "שלום" },
  "colours, which the log reader removes": {
    bytes: utf8("\u001b[31mred\u001b[0m"),
    text: "\u001b[31mred\u001b[0m",
  },
  "half a UTF-16 unit at the end": { bytes: Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62), text: "a\ufffd" },
  "UTF-16 that lost its byte order mark": {
    bytes: utf16("Name: web-0\nNamespace: shop\n", true).slice(2),
    text: "Name: web-0\nNamespace: shop\n",
  },
  "blanks that do not break, and hyphens": {
    bytes: utf8("Name:\u00a0\u00a0web\u20110\n\u202fStatus:\u2007Running\n"),
    text: "Name:  web-0\n Status: Running\n",
  },
  "letters without width": {
    bytes: utf8("\u200bName: we\u00adb-0\u200b\n\ufeffStatus: Running\u2060\u200e\n"),
    text: "Name: web-0\nStatus: Running\n",
  },
  "what joins letters": {
    bytes: utf8("\u{1f468}\u200d\u{1f4bb} می\u200cشود"),
    text: "\u{1f468}\u200d\u{1f4bb} می\u200cشود",
  },
  "line ends that were doubled on their way": { bytes: utf8("a\r\r\nb\r\nc"), text: "a\nb\r\nc" },
  "line ends of one CR each": { bytes: utf8("a\rb\r\rc"), text: "a\nb\n\nc" },
  "a CR within a line": { bytes: utf8("10%\r20%\ndone"), text: "10%\r20%\ndone" },
  "separators of lines in the place of line ends": { bytes: utf8("a\u2028b"), text: "a\nb" },
  nothing: { bytes: new Uint8Array(), text: "" },
};

test.each(Object.entries(encodings))("%s", (_, { bytes, text, warns = [], line }) => {
  const decoded = decode(bytes, "a.txt");
  expect(decoded.text).toBe(text);
  expect(decoded.warnings.map(({ code }) => code)).toEqual(warns);
  expect(decoded.isBinary).toBe(false);
  if (line !== undefined) expect(decoded.warnings[0]).toMatchObject({ line, file: "a.txt" });
});

test("what is no text is told from text in another encoding", () => {
  const png = Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0xff,
    0xd8,
    0xff,
    0xe0,
    0x9c,
    0xed,
    0xc1,
    0x81,
  );
  expect(decode(png).isBinary).toBe(true);
  const latin1 = Buffer.from("Fehler: Datei nicht gefunden für Schlüssel, größer als erlaubt", "latin1");
  expect(decode(latin1).isBinary).toBe(false);
});
