import type { Detector, Hit, Mask } from "./detector.ts";
import { isPlain } from "./plain-value.ts";

/** Longer than any password or host list; what does not end by then is no URL with a password. */
const WINDOW = 512;
const USER = /[^\s:/?#@"'<>\\«]{0,256}/y;
const AUTHORITY = /[^\s/?#"'<>`«]{0,512}/y;
const TAIL = /^[^\s"'<>`«]*/;
const HOST = /^@(?:[\w.-]+|\[[0-9A-Fa-f:.]+\])/;

/**
 * Masks the password of `scheme://user:password@host:port/path`; host, port and database are what a diagnosis is made of.
 * Passwords that should have been escaped are found too, because they are a reason why programs crash.
 */
function findUserinfo({ text, end }: Hit): Mask[] {
  USER.lastIndex = end;
  USER.test(text);
  const userEnd = USER.lastIndex;
  if (text[userEnd] === "@") return findTokenAsUser(text, end, userEnd);
  if (text[userEnd] !== ":") return [];

  const from = userEnd + 1;
  AUTHORITY.lastIndex = from;
  const length = passwordLength(text, from, AUTHORITY.exec(text)![0]);
  if (length === undefined || length === 0) return [];
  const password = text.slice(from, from + length);
  return isPlain(password)
    ? []
    : [{ from, to: from + length, kind: "password", value: unescapePercent(password) }];
}

/** `authority` is what follows the first colon, up to the path. */
function passwordLength(text: string, from: number, authority: string): number | undefined {
  const atSign = authority.lastIndexOf("@");
  // In `u:p@h1,u:p@h2` the first ends the password, in `u:p@ss@h` the last.
  if (atSign !== -1) return authority.includes(",") ? authority.indexOf("@") : atSign;
  // `host:8080/path@v1`, `host:8080,other:8080`
  if (/^\d*(?:[,;).\]}|:]|$)/.test(authority)) return undefined;
  const tail = TAIL.exec(text.slice(from, from + WINDOW))![0];
  for (let at = tail.indexOf("@"); at !== -1; at = tail.indexOf("@", at + 1)) {
    if (HOST.test(tail.slice(at, at + 256))) return tail.slice(0, at).includes("://") ? undefined : at;
  }
  return undefined;
}

/** `https://token@host`: a user name is kept, something long and random is none. */
function findTokenAsUser(text: string, from: number, to: number): Mask[] {
  const user = text.slice(from, to);
  return /^(?=.{0,64}\d)(?=.{0,64}[A-Za-z])[\w-]{20,}$/.test(user) ? [{ from, to, kind: "token" }] : [];
}

/** Blanks and quotation marks, of which at least one stands before a word. */
const ENDS_WORD = new Set([..." \t\r\n\"'`"].map((character) => character.charCodeAt(0)));

/** `user:password@tcp(host:3306)/db`, the form of Go's MySQL driver. */
function findGoMysqlPassword({ text, start, settled }: Hit): Mask[] {
  const least = Math.max(settled, start - 256);
  let wordFrom = start;
  let colon = -1;
  for (; wordFrom > least; wordFrom--) {
    const unit = text.charCodeAt(wordFrom - 1);
    if (ENDS_WORD.has(unit)) break;
    if (unit === 0x3a) colon = wordFrom - 1;
  }
  if (colon === -1) return [];
  const password = text.slice(colon + 1, start);
  const before = text.slice(wordFrom, colon);
  const user = before.slice(lastOf(before, "=,(/@") + 1);
  if (user === "" || password === "" || isPlain(password)) return [];
  return [{ from: start - password.length, to: start, kind: "password" }];
}

const ORACLE = /[\w$#]{1,64}\/([^\s"'`@]{1,128})@/y;

/** `jdbc:oracle:thin:user/password@host`. */
function findOraclePassword({ text, end }: Hit): Mask[] {
  ORACLE.lastIndex = end;
  const password = ORACLE.exec(text)?.[1];
  if (password === undefined || isPlain(password)) return [];
  const to = ORACLE.lastIndex - 1;
  return [{ from: to - password.length, to, kind: "password" }];
}

const QUERY_VALUE = /[^\s&#"'<>`\\;,)\]}]{4,}/y;

/** Signed URLs and keys in a query, under names that say too little elsewhere. Registries print such URLs when a pull fails. */
function findQueryValue({ text, start, end }: Hit): Mask[] {
  const before = text.slice(Math.max(0, start - 24), start);
  if (!/(?:[?&;]|\\u0026)(?:[Xx]-[A-Za-z]{2,8}-)?$/.test(before) && !/^[?&]/.test(text.slice(start, end)))
    return [];
  QUERY_VALUE.lastIndex = end;
  const value = QUERY_VALUE.exec(text)?.[0];
  return value === undefined || isPlain(value)
    ? []
    : [{ from: end, to: end + value.length, kind: "signature" }];
}

export const urlDetectors: readonly Detector[] = [
  { literals: ["://"], find: findUserinfo },
  { literals: ["@tcp(", "@unix(", "@tcp6("], find: findGoMysqlPassword },
  { literals: ["oracle:thin:"], find: findOraclePassword },
  { literals: ["sig=", "signature=", "?key=", "&key="], find: findQueryValue },
];

function lastOf(text: string, characters: string): number {
  let at = text.length - 1;
  while (at >= 0 && !characters.includes(text[at]!)) at--;
  return at;
}

/** A password is the same whether or not its URL escapes it. */
function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
