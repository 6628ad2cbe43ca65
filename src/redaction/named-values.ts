import type { Detector, Hit, Mask } from "./detector.ts";
import {
  beginsLine,
  isLineEnd,
  matchesAt,
  nameAround,
  readQuoted,
  skipBlanks,
  unquotedEnd,
  VALUE_WINDOW,
} from "./lexis.ts";
import {
  beginsWithStopWord,
  isAddressOrVersion,
  isObjectName,
  isPlain,
  isQuantity,
  isRandom,
  isTypeWord,
  isWordyName,
} from "./plain-value.ts";
import { readSecretName, SECRET_WORDS, type SecretName } from "./secret-name.ts";

/** A value and how it was tied to its name: the weaker the tie, the more the value itself has to say. */
interface NamedValue {
  /**
   * `field`: `"name": "value"`, `name=value`, an XML element; `setting`: `name = value`; `loose`: `name: value`;
   * `flag`: `--name value`.
   */
  tie: "field" | "setting" | "loose" | "flag";
  from: number;
  isQuoted: boolean;
  /** As far as was looked. */
  begun: string;
  end: number;
}

function findNamedValue({ text, start, end }: Hit): Mask[] {
  const name = nameAround(text, start, end);
  // Most words for secrets stand in sentences; the checks go from the cheapest to the dearest.
  if (name === undefined || !mayBeginSeparator(text, name.to)) return [];
  const named = valueOf(text, name.from, name.to);
  if (named === undefined) return [];
  const value = withoutScheme(text, named);
  const secret = readSecretName(text.slice(name.from, name.to));
  if (secret === undefined || secret.about === "aspect" || secret.kind === "connection-string") return [];
  if (isPlain(value.begun) || isForOthers(value.begun)) return [];
  if (!isSecretValue(text, name, secret, value)) return [];
  const isCut = !value.isQuoted && value.end - value.from === VALUE_WINDOW;
  return [{ from: value.from, to: isCut ? unquotedEnd(text, value.from) : value.end, kind: secret.kind }];
}

function mayBeginSeparator(text: string, at: number): boolean {
  return "=:\"' \t\\>])%,\r\n`".includes(text.charAt(at));
}

/** What other detectors know better: only the secret part of a URL, all lines of a key. */
function isForOthers(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|-----BEGIN )/i.test(value);
}

const SCHEME = /(?:bearer|basic) {1,4}/iy;

/** `token="Bearer abc"`, `token: Bearer abc` */
function withoutScheme(text: string, value: NamedValue): NamedValue {
  if (!matchesAt(SCHEME, text, value.from)) return value;
  const from = SCHEME.lastIndex;
  return value.isQuoted
    ? { ...value, from, begun: value.begun.slice(from - value.from) }
    : namedValue(text, from, value.tie);
}

function isSecretValue(
  text: string,
  name: { from: number; to: number },
  { kind, about, refers }: SecretName,
  { tie, isQuoted, begun, end }: NamedValue,
): boolean {
  const isPassword = kind === "password";
  const written = text.slice(name.from, name.to);
  if (isQuantity(begun) && (!isPassword || written.toLowerCase() === "pass")) return false;
  if (isReference(refers, tie, begun)) return false;
  const isUpper = /^[A-Z][A-Z0-9_]*$/.test(written);
  if (about === "qualified" && !isUpper && !(isPassword && (tie === "field" || tie === "flag"))) return false;

  switch (tie) {
    case "field":
      return true;
    case "flag":
      return !isTypeWord(begun);
    case "setting":
    case "loose": {
      if (beginsWithStopWord(begun) || NEXT_FIELD.test(begun)) return false;
      const fillsLine =
        beginsLine(text, name.from) && isLineEnd(text, skipBlanks(text, isQuoted ? end + 1 : end));
      if (fillsLine && (isPassword || isUpper || tie === "setting")) return true;
      if (isQuoted && (isPassword || beginsField(text, name.from))) return true;
      if (isPassword && !/\s/.test(text.charAt(name.to + 1)) && beginsField(text, name.from)) return true;
      return isRandom(begun) && !isObjectName(begun) && !isAddressOrVersion(begun);
    }
  }
}

/** `password= user=app`: the value is empty. Not the padding of base64. */
const NEXT_FIELD = /^(?:[{[]|[\w.-]{1,64}[=:](?![=\s]|$))/;
/** Some of them, told before the value's end is known. */
const NEXT_FIELD_HERE = /[\w.-]{1,64}[=:](?=[\w.-])/y;

/** A controller writes `secret="shop/db"`: it names the object. */
function isReference(refers: SecretName["refers"], tie: NamedValue["tie"], value: string): boolean {
  if (refers === undefined) return false;
  if (refers === "likely") return isObjectName(value) || isWordyName(value);
  return isObjectName(value) && (value.includes("/") || tie === "loose" || tie === "setting");
}

/** In an object that somebody printed: `{ user: 'app', password: 'x' }`, `{User:app Password:x}`. */
function beginsField(text: string, at: number): boolean {
  return /(?:[{,([;|]\s{0,8}|^[\s-]{0,40}|[\r\n][\s-]{0,40}|:\S{1,40} )["']?$/.test(
    text.slice(Math.max(0, at - 48), at),
  );
}

const SEPARATOR = /[\])]{0,2}(?:\\{0,7}["'])?[ \t]{0,40}(=>|:=|=(?![=~>])|:(?![:=])|%3D)/y;
const NAMED_ELEMENT = /["']?(?:\s[^<>]{0,80})?>/y;
/** `"name": "DB_PASSWORD", "value": "..."`, `key="Password" value="..."`, and in YAML over two lines. */
const PAIRED_VALUE =
  /\\{0,7}["']?(?:,[ \t]{0,8}|[ \t]{1,8}|[ \t]{0,8},?\r?\n[ \t]{0,80})\\{0,7}["']?value\\{0,7}["']?[ \t]{0,8}[:=][ \t]{0,8}/iy;
const NEXT_ARGUMENT =
  /\\{0,7}["'],\r?\n[ \t]{0,80}(?=["'])|["']?\r?\n[ \t]{0,80}- |(?:\\{0,7}["'])?(?:,[ \t]{0,8}|[ \t]{1,8})(?=[^\s])/y;
/** A line that holds nothing but one word. */
const NEXT_WORD = /\r?\n([ \t]{4,80})(?=\S{1,256}\r?(?:\n|$))/y;

function valueOf(text: string, nameFrom: number, nameTo: number): NamedValue | undefined {
  SEPARATOR.lastIndex = nameTo;
  const separator = SEPARATOR.exec(text);
  if (separator !== null) {
    const at = SEPARATOR.lastIndex;
    const isEncoded = separator[1] === "%3D";
    const valueAt = isEncoded ? at : skipBlanks(text, at);
    const isTight = valueAt === at && !/[ \t]/.test(separator[0]);
    const isField =
      separator[1] === ":"
        ? /["']/.test(separator[0]) && /["'\\\d]/.test(text.charAt(valueAt))
        : isTight || separator[1] === "=>";
    // Asked of every such value in the end; `token:token:token:` would be read to its end for each of them.
    if (!isField && !isEncoded && matchesAt(NEXT_FIELD_HERE, text, valueAt)) return undefined;
    return namedValue(
      text,
      valueAt,
      isField ? "field" : separator[1] === ":" ? "loose" : "setting",
      isEncoded,
    );
  }
  if (matchesAt(PAIRED_VALUE, text, nameTo)) return namedValue(text, PAIRED_VALUE.lastIndex, "field");
  const before = text.slice(Math.max(0, nameFrom - 6), nameFrom);
  if (/<$|(?:key|name)=["']$/.test(before) && matchesAt(NAMED_ELEMENT, text, nameTo)) {
    return namedValue(text, NAMED_ELEMENT.lastIndex, "field");
  }
  if (text[nameFrom] !== "-" || !/^-{1,2}[A-Za-z]/.test(text.slice(nameFrom, nameFrom + 3))) return undefined;
  const at = nextArgument(text, nameFrom, nameTo);
  const value = at === undefined ? undefined : namedValue(text, at, "flag");
  return value?.begun.startsWith("-") ? undefined : value;
}

/** On the same line; in a list of JSON or YAML, and in the one that kubectl describe prints, on the next. */
function nextArgument(text: string, flagFrom: number, flagTo: number): number | undefined {
  if (matchesAt(NEXT_ARGUMENT, text, flagTo)) return NEXT_ARGUMENT.lastIndex;
  const indent = blanksBefore(text, flagFrom);
  NEXT_WORD.lastIndex = flagTo;
  const word = NEXT_WORD.exec(text);
  return word !== null && indent !== undefined && indent >= 4 && word[1]!.length === indent
    ? flagTo + word[0].length
    : undefined;
}

/** `Some("x")`, `SecretStr('x')` */
const WRAPPER = /[A-Z][A-Za-z]{1,24}\((?=\\{0,7}["'])/y;

function namedValue(text: string, at: number, tie: NamedValue["tie"], isEncoded = false): NamedValue {
  const quoted = readQuoted(text, matchesAt(WRAPPER, text, at) ? WRAPPER.lastIndex : at);
  if (quoted !== undefined) {
    const begun = text.slice(quoted.from, Math.min(quoted.to, quoted.from + VALUE_WINDOW));
    return { tie, from: quoted.from, isQuoted: true, begun, end: quoted.to };
  }
  BRACED.lastIndex = at;
  if (tie === "field" && BRACED.test(text)) {
    return { tie, from: at, isQuoted: true, begun: text.slice(at, BRACED.lastIndex), end: BRACED.lastIndex };
  }
  let end = unquotedEnd(text, at, VALUE_WINDOW);
  if (isEncoded) end = at + text.slice(at, end).split("%26", 1)[0]!.length;
  return { tie, from: at, isQuoted: false, begun: text.slice(at, end), end };
}

/** ODBC's quotes. */
const BRACED = /\{[^{}\s]{1,256}\}(?=;|$)/y;

/** The block that kubectl describe prints: a deeper indent, `NAME:  value`, and everything up to the line's end is the value. */
function findEnvironment({ text, start, end }: Hit): Mask[] {
  const indent = blanksBefore(text, start);
  if (indent === undefined || !isLineEnd(text, skipBlanks(text, end))) return [];
  const masks: Mask[] = [];
  let at = text.indexOf("\n", end) + 1;
  for (let line = 0; line < MOST_VARIABLES && at > 0 && at < text.length; line++) {
    const next = text.indexOf("\n", at) + 1;
    VARIABLE.lastIndex = at;
    const variable = VARIABLE.exec(text);
    if (variable === null || variable[1]!.length <= indent) break;
    const from = at + variable[0].length;
    const lineEnd = next === 0 ? text.length : text.charCodeAt(next - 2) === 0x0d ? next - 2 : next - 1;
    const mask = variableMask(text, variable[2]!, from, lineEnd);
    if (mask !== undefined) masks.push(mask);
    at = next;
  }
  return masks;
}

const MOST_VARIABLES = 1000;
const VARIABLE = /([ \t]{1,80})([A-Za-z_][\w.-]{0,200}):[ \t]{1,200}(?=\S)/y;

function variableMask(text: string, name: string, from: number, to: number): Mask | undefined {
  const secret = readSecretName(name);
  if (secret === undefined || to <= from) return undefined;
  const begun = text.slice(from, Math.min(to, from + VALUE_WINDOW));
  return isSecretVariable(secret, begun) && !begun.startsWith("-----BEGIN ")
    ? { from, to, kind: secret.kind }
    : undefined;
}

/** Whether the whole value of a variable (or field, or annotation) of this name is to be masked. */
export function isSecretVariable({ kind, about, refers }: SecretName, value: string): boolean {
  if (isReference(refers, "field", value)) return false;
  if (isPlain(value) || /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value)) return false;
  if (kind === "connection-string") return !/[=:@\s/]/.test(value) && isRandom(value) && value.length >= 16;
  if (about === "itself") return true;
  if (isQuantity(value)) return false;
  const isName = /^[\w./~-][\w.:/\\@-]{0,255}$/.test(value);
  if (about === "aspect") return !isName || (isRandom(value) && !isObjectName(value) && value.length >= 20);
  return !isObjectName(value);
}

function blanksBefore(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - 80), at);
  const blanks = /(?:^|\n)([ \t]*)$/.exec(before)?.[1];
  return blanks === undefined || blanks.length === 80 ? undefined : blanks.length;
}

export const namedValueDetectors: readonly Detector[] = [
  { literals: ["environment:"], find: findEnvironment },
  { literals: SECRET_WORDS, find: findNamedValue },
];
