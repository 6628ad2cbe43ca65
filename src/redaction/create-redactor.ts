import { announcedPasswordDetectors } from "./announced-passwords.ts";
import { authDetectors } from "./auth-headers.ts";
import { attachedSecretOffset, commandLineDetectors, isKnownProgram, secretOffset } from "./command-lines.ts";
import { compileDetectors, type Found, type Stretch } from "./find-masks.ts";
import { isSecretVariable, namedValueDetectors } from "./named-values.ts";
import { listedArgumentDetectors } from "./listed-arguments.ts";
import { isObjectName, isPlain, isQuantity, isTypeWord } from "./plain-value.ts";
import { openPlaceholderBook, type PlaceholderBook } from "./placeholder.ts";
import { PRIVATE_KEY_KIND, privateKeyDetectors } from "./private-keys.ts";
import type { Redactor } from "./redactor.ts";
import { readSecretName, type SecretName } from "./secret-name.ts";
import { tokenDetectors, tokenKinds } from "./tokens.ts";
import { urlDetectors } from "./urls.ts";

const findMasks = compileDetectors([
  ...privateKeyDetectors,
  ...tokenDetectors,
  ...authDetectors,
  ...urlDetectors,
  ...commandLineDetectors,
  ...listedArgumentDetectors,
  ...announcedPasswordDetectors,
  ...namedValueDetectors,
]);

/** Kinds that come from the words around a secret. What it says itself decides before they do. */
const WORD_KINDS = new Set([
  "password",
  "secret",
  "token",
  "credential",
  "key",
  "api-key",
  "access-key",
  "private-key",
]);

const LONGEST_KNOWN = 256;
const MOST_KNOWN = 2000;

/** One for each request: its numbering, and the values behind it, end with it. */
export function createRedactor(): Redactor {
  const book = openPlaceholderBook();
  const known = new Map<string, string>();
  /** Replicas repeat one another, and what was masked once is masked in the same way again. */
  const text = (given: string) => {
    if (given.length > LONGEST_KNOWN) return maskText(given, book);
    let masked = known.get(given);
    if (masked === undefined) {
      masked = maskText(given, book);
      if (known.size < MOST_KNOWN) known.set(given, masked);
    }
    return masked;
  };
  const names = new Map<string, SecretName | undefined>();
  const secretNameOf = (name: string) => {
    if (name.length > LONGEST_KNOWN) return readVariableName(name);
    let secret = names.get(name);
    if (secret === undefined && !names.has(name)) {
      secret = readVariableName(name);
      if (names.size < MOST_KNOWN) names.set(name, secret);
    }
    return secret;
  };
  return {
    text,
    value: (name, value) => {
      const secret = isNameOfSecret(name, value) ? undefined : secretNameOf(name);
      return secret === undefined ? text(value) : maskValue(secret, value, book);
    },
    args: (args) => maskAllArguments(args, book),
    redactions: () => book.redactions(),
  };
}

/** Masking is repeated until nothing changes; anything but a text made for it takes two rounds or three. */
const MOST_ROUNDS = 8;

/** Farther than any detector looks from its literal, before it is certain to have found something. */
const REACH = 1280;

/**
 * A placeholder is another neighbour than what it replaced, and what stands beside it may be recognised only then. So
 * the surroundings of placeholders are looked at again.
 */
function maskText(text: string, book: PlaceholderBook): string {
  let masked = text;
  let stretches: Stretch[] | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = findMasks(masked, stretches);
    if (found.length === 0) break;
    const before = masked;
    [masked, stretches] = replaceAll(before, found, book);
    if (stretches.length === 0) break;
  }
  return masked;
}

/** Answers the text and where to look again. */
function replaceAll(text: string, found: readonly Found[], book: PlaceholderBook): [string, Stretch[]] {
  for (const { from, to, kind } of found) if (kind === "placeholder") book.meet(text.slice(from, to));
  const pieces: string[] = [];
  const stretches: Stretch[] = [];
  let copied = 0;
  let length = 0;
  for (const mask of found) {
    if (mask.kind === "placeholder") continue;
    const placeholder = replacement(text, mask, book);
    pieces.push(text.slice(copied, mask.from), placeholder);
    length += mask.from - copied;
    const last = stretches.at(-1);
    if (last !== undefined && length - REACH <= last.to) last.to = length + placeholder.length + REACH;
    else stretches.push({ from: Math.max(0, length - REACH), to: length + placeholder.length + REACH });
    length += placeholder.length;
    copied = mask.to;
  }
  return pieces.length === 0 ? [text, stretches] : [pieces.join("") + text.slice(copied), stretches];
}

function maskValue(secret: SecretName, value: string, book: PlaceholderBook): string {
  let masked = value;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = masked;
    masked = isSecretVariable(secret, before) ? maskWhole(before, secret.kind, book) : maskText(before, book);
    if (masked === before) break;
  }
  return masked;
}

function replacement(text: string, mask: Found, book: PlaceholderBook): string {
  // A lone CR and an LF that became neighbours would be one line break.
  if ("remove" in mask && mask.remove)
    return text[mask.from - 1] === "\r" && text[mask.to] === "\n" ? " " : "";
  const original = text.slice(mask.from, mask.to);
  const value = "value" in mask && mask.value !== undefined ? mask.value : unescapeJson(original);
  const identified = WORD_KINDS.has(mask.kind) ? identify(original) : undefined;
  return book.placeholder(identified?.kind ?? mask.kind, identified?.value ?? value);
}

function maskWhole(value: string, kind: string, book: PlaceholderBook): string {
  const identified = identify(value.trim());
  const placeholder = book.placeholder(identified?.kind ?? kind, identified?.value ?? value.trim());
  const breaks = value.match(/\r\n|[\r\n]/g) ?? [];
  // Lone CRs last: before an LF they would become one line break with it.
  return (
    placeholder + breaks.filter((br) => br !== "\r").join("") + breaks.filter((br) => br === "\r").join("")
  );
}

const SELF_IDENTIFYING_KINDS = new Set([...tokenKinds, PRIVATE_KEY_KIND]);

/** The kind and the value of a secret that is nothing but one of the known forms. */
function identify(value: string): { kind: string; value: string } | undefined {
  const found = findMasks(value);
  const [first] = found;
  if (first === undefined || first.from !== 0 || found.at(-1)!.to !== value.length) return undefined;
  if (!SELF_IDENTIFYING_KINDS.has(first.kind)) return undefined;
  return {
    kind: first.kind,
    value: ("value" in first ? first.value : undefined) ?? value.slice(first.from, first.to),
  };
}

/** An alert's label `secret` has the name of one. */
function isNameOfSecret(name: string, value: string): boolean {
  return name === "secret" && isObjectName(value);
}

/** Of an annotation's name, the part after the domain; but `checksum/secret` is no secret. */
function readVariableName(name: string): SecretName | undefined {
  const slash = name.lastIndexOf("/");
  if (slash === -1) return readSecretName(name);
  return /checksum|digest|sha256/i.test(name.slice(0, 256))
    ? undefined
    : readSecretName(name.slice(slash + 1));
}

const ASSIGNMENT = /^(-{0,2}[A-Za-z_][\w.-]{0,200})=/;
const FLAG = /^--?[A-Za-z][\w.-]{0,200}$/;

function maskAllArguments(args: readonly string[], book: PlaceholderBook): string[] {
  let masked = [...args];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = masked;
    masked = maskArguments(before, book);
    if (masked.every((argument, index) => argument === before[index])) break;
  }
  return masked;
}

function maskArguments(args: readonly string[], book: PlaceholderBook): string[] {
  let program = "";
  return args.map((argument, index) => {
    const flag = args[index - 1];
    if (flag !== undefined && FLAG.test(flag) && !argument.startsWith("-")) {
      const secret = readSecretName(flag);
      if (secret?.about === "itself" && isFlagValue(secret, argument))
        return maskWhole(argument, secret.kind, book);
      const offset = secretOffset(program, flag, argument);
      if (offset !== undefined) return maskFrom(argument, offset, book);
    }
    const attached = attachedSecretOffset(program, argument);
    if (attached !== undefined) return maskFrom(argument, attached, book);
    if (isKnownProgram(argument)) program = argument;
    const name = ASSIGNMENT.exec(argument)?.[1];
    if (name === undefined) return maskText(argument, book);
    const login = secretOffset(program, name, argument.slice(name.length + 1));
    if (login !== undefined) return maskFrom(argument, name.length + 1 + login, book);
    const secret = readSecretName(name);
    if (secret === undefined) return maskText(argument, book);
    return `${name}=${maskValue(secret, argument.slice(name.length + 1), book)}`;
  });
}

function isFlagValue({ kind }: SecretName, value: string): boolean {
  if (isPlain(value) || isTypeWord(value) || /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value)) return false;
  return kind === "password" || !isQuantity(value);
}

function maskFrom(argument: string, offset: number, book: PlaceholderBook): string {
  return argument.slice(0, offset) + maskWhole(argument.slice(offset), "password", book);
}

/** The same value inside a JSON string and outside is the same secret. */
function unescapeJson(text: string): string {
  if (!text.includes("\\") || text.length > 4096) return text;
  try {
    const value: unknown = JSON.parse(`"${text}"`);
    return typeof value === "string" ? value : text;
  } catch {
    return text;
  }
}
