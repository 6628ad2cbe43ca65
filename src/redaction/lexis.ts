/**
 * How names and values are written in logs, JSON (also inside a JSON string, with its backslashes), YAML, shells,
 * connection strings and dumps of objects. Nothing here crosses the end of a line.
 */

const LONGEST_NAME = 96;

/** Letters, digits, `_`, `.` and `-`. */
export function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x2e ||
    unit === 0x2d
  );
}

/**
 * The bounds of the name that stands around `[start, end)`. undefined where a run of such characters goes on for longer
 * than names do: base64, an id, somebody's noise.
 */
export function nameAround(
  text: string,
  start: number,
  end: number,
): { from: number; to: number } | undefined {
  let to = end;
  const most = Math.min(text.length, end + LONGEST_NAME);
  while (to < most && isNameUnit(text.charCodeAt(to))) to++;
  if (to === end + LONGEST_NAME) return undefined;
  let from = start;
  const least = Math.max(0, start - LONGEST_NAME);
  while (from > least && isNameUnit(text.charCodeAt(from - 1))) from--;
  return { from, to };
}

const BLANKS = 80;

/** The offset after spaces and tabs. Columns are padded, but not without end. */
export function skipBlanks(text: string, at: number): number {
  const most = Math.min(text.length, at + BLANKS);
  let next = at;
  while (next < most && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0x09)) next++;
  return next;
}

export function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x0d;
}

/** Whether only an indent, a list dash, `export` or a quotation mark of a paste stands before `at`. */
export function beginsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BLANKS), at);
  const lineStart = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  if (lineStart === -1 && at > BLANKS) return false;
  return /^[\s>|]{0,80}(?:- |export |set |ENV |\+ |declare -x )?["']?$/.test(before.slice(lineStart + 1));
}

/** A stretch between quotes; `after` is the offset after the closing one. */
export interface Quoted {
  from: number;
  to: number;
  after: number;
}

/**
 * Reads what is quoted at `at`, if a quote with any number of backslashes before it begins there. Inside `n` backslashes
 * the closing quote has `n` as well, and an escaped one more. Without a closing quote all of the line is inside.
 */
export function readQuoted(text: string, at: number): Quoted | undefined {
  let quoteAt = at;
  while (quoteAt - at < 16 && text.charCodeAt(quoteAt) === 0x5c) quoteAt++;
  const quote = text.charCodeAt(quoteAt);
  if (quote !== 0x22 && quote !== 0x27 && quote !== 0x60) return undefined;
  const depth = quoteAt - at;
  const from = quoteAt + 1;
  let backslashes = 0;
  for (let next = from; next < text.length; next++) {
    const unit = text.charCodeAt(next);
    if (unit === 0x0a || unit === 0x0d) return { from, to: next - backslashes, after: next };
    if (unit === 0x5c) {
      backslashes++;
      continue;
    }
    if (unit === quote && (backslashes < depth || backslashes % (2 * (depth + 1)) === depth)) {
      const to = next - Math.min(backslashes, depth);
      return { from, to, after: next + 1 };
    }
    backslashes = 0;
  }
  return { from, to: text.length, after: text.length };
}

/**
 * Where an unquoted value ends. Blanks end it; commas, semicolons, ampersands, brackets and quotes do so only where
 * what follows shows that they do not belong to it, for a password may contain any of them. `most` bounds the look at
 * what may turn out to be no secret; only what is masked may be read to its end, because it is never looked at again.
 */
export function unquotedEnd(text: string, from: number, most = Number.POSITIVE_INFINITY): number {
  const limit = Math.min(text.length, from + most);
  let at = from;
  let open = 0; // brackets of the value's own, as in $(NAME)
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3c) break;
    const role = ROLE[unit];
    if (role === PLAIN) continue;
    if (role === OPENS) open++;
    else if (role === CLOSES && open > 0) open--;
    else if (endsValue(text, at, unit)) break;
  }
  return at;
}

const PLAIN = 0;
const OPENS = 1;
const CLOSES = 2;
const MAY_END = 3;
const ROLE = new Uint8Array(0x10000);
for (const character of "([{") ROLE[character.charCodeAt(0)] = OPENS;
for (const character of ")]}") ROLE[character.charCodeAt(0)] = CLOSES;
for (const character of "\\,;&|>\"'`") ROLE[character.charCodeAt(0)] = MAY_END;

const AFTER_SEPARATOR = /\s|$|["'`[{]|\\|amp;|[\w.%[\]-]{1,48}["']?[ \t]?[=:]/y;
const AFTER_BRACKET = /$|[\s,;:.)}\]>"'`&\\|<]/y;

function endsValue(text: string, at: number, unit: number): boolean {
  switch (unit) {
    case 0x5c: // \n, \", \u0026 of an enclosing JSON string
      return /["'\\nrtu]/.test(text.charAt(at + 1));
    case 0x2c:
    case 0x3b:
    case 0x26:
    case 0x7c:
      return matchesAt(AFTER_SEPARATOR, text, at + 1);
    default:
      return matchesAt(AFTER_BRACKET, text, at + 1);
  }
}

/** How much of a value decides what it is. */
export const VALUE_WINDOW = 256;

/** `pattern` is sticky. `$` in it stands for the end of the text only. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
