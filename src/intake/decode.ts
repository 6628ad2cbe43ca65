import type { Warning } from "../evidence/evidence.ts";
import { countLines } from "./count-lines.ts";

export interface Decoded {
  text: string;
  warnings: Warning[];
  /** Nearly nothing of it is text in any encoding that is known here. */
  isBinary: boolean;
}

/** Text, whatever encoding it came in; without what would garble a terminal or reorder a line. Never fails. */
export function decode(bytes: Uint8Array, file?: string): Decoded {
  const place = { ...(file !== undefined && { file }) };
  const warnings: Warning[] = [];
  const decoded = fromBytes(bytes);
  let text = asTyped(decoded ?? new TextDecoder("utf-8").decode(bytes), bytes.length);
  const isBinary = decoded === undefined && isMostlyBroken(text.slice(0, 4096));
  // A log that is truncated while it is written to begins with a hole as long as what was cut.
  if (text.startsWith("\0")) text = text.replace(/^\0+/, "\0");
  if (decoded === undefined) {
    const line = 1 + countLines(text, 0, text.indexOf("\ufffd"));
    warnings.push({
      code: "invalid-encoding",
      detail: "Bytes that are not UTF-8 were replaced by U+FFFD.",
      line,
      ...place,
    });
  }
  const first = unwanted.find((character) => text.includes(character));
  if (first !== undefined) {
    const line = 1 + countLines(text, 0, text.indexOf(first));
    text = text.replace(allUnwanted, "\ufffd");
    warnings.push({
      code: "control-characters",
      detail: "NUL characters and controls of writing direction were replaced by U+FFFD.",
      line,
      ...place,
    });
  }
  return { text, warnings, isBinary };
}

function isMostlyBroken(head: string): boolean {
  const kept = head.replaceAll("\ufffd", "").length;
  // A few odd bytes of a short text are a letter or two of an older encoding.
  return head.length - kept > Math.max(4, head.length / 8);
}

// Escape sequences of terminals stay: the log reader knows them, and objects cannot hold them unescaped.
// (Looked for one by one: that is many times faster than a pattern, and text without them is the rule.)
const unwanted = [..."\0\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"];
const allUnwanted = /[\0\u202a-\u202e\u2066-\u2069]/g;

/**
 * Word processors, chats and wikis put letters into what is copied through them that look like others, or like nothing:
 * a name or a field with one of them in it would be another.
 */
function asTyped(given: string, length: number): string {
  let text = given;
  // As many letters as bytes are letters of ASCII: most texts.
  if (text.length !== length)
    for (const [look, alike, plain] of lookalikes)
      if (look.some((character) => text.includes(character))) text = text.replace(alike, plain);
  if (text.includes("\r\r")) text = text.replace(/\r{2,8}\n/g, "\n");
  return text.includes("\n") ? text : text.replace(/\r|[\u2028\u2029]/g, "\n");
}

/** Asked for one by one, for the reason given above. */
const lookalikes: readonly (readonly [look: readonly string[], alike: RegExp, plain: string])[] = [
  [[..."\u00a0\u2007\u202f"], /[\u00a0\u2007\u202f]/g, " "],
  [[..."\u2010\u2011"], /[\u2010\u2011]/g, "-"],
  // Without width. The two that join letters, or keep them apart, are left: scripts and emoji need them.
  [[..."\u00ad\u200b\u200e\u200f\u2060\ufeff"], /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, ""],
];

/** undefined: meant as UTF-8, but it is not. PowerShell's `>` writes UTF-16, mostly with a byte order mark. */
function fromBytes(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (isTwoBytesEach(bytes)) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters of ASCII, each with a zero behind it. */
function isTwoBytesEach(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return head.length >= 16 && head.every((byte, at) => (byte === 0) === (at % 2 === 1));
}
