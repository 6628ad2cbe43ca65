import { authDetectors } from "./auth-headers.ts";
import { attachedSecretOffset, commandLineDetectors, isKnownProgram, secretOffset } from "./command-lines.ts";
import { compileDetectors, type Found } from "./find-masks.ts";
import { isSecretVariable, namedValueDetectors } from "./named-values.ts";
import { isPlain, isQuantity, isTypeWord } from "./plain-value.ts";
import { openPlaceholderBook, type PlaceholderBook } from "./placeholder.ts";
import { privateKeyDetectors } from "./private-keys.ts";
import type { Redactor } from "./redactor.ts";
import { readSecretName, type SecretName } from "./secret-name.ts";
import { tokenDetectors } from "./tokens.ts";
import { urlDetectors } from "./urls.ts";

/** What a secret says itself, whatever the words around it: it decides the kind before they do. */
const selfIdentifying = [...privateKeyDetectors, ...tokenDetectors];
const findSelfIdentifying = compileDetectors(selfIdentifying);
const findMasks = compileDetectors([
  ...selfIdentifying,
  ...authDetectors,
  ...urlDetectors,
  ...commandLineDetectors,
  ...namedValueDetectors,
]);
const SELF_IDENTIFYING_KINDS = new Set(["password", "secret", "token", "credential", "key", "api-key", "access-key", "private-key"]);

/** One for each request: its numbering, and the values behind it, end with it. */
export function createRedactor(): Redactor {
  const book = openPlaceholderBook();
  const redactor: Redactor = {
    text: (text) => untilSettled(text, (before) => maskText(before, book)),
    value: (name, value) => {
      const secret = readVariableName(name);
      return untilSettled(value, (before) =>
        secret !== undefined && isSecretVariable(secret, before)
          ? maskWhole(before, secret.kind, book)
          : maskText(before, book),
      );
    },
    args: (args) => untilSettled([...args], (before) => maskArguments(before, book, redactor)),
    redactions: () => book.redactions(),
  };
  return redactor;
}

/**
 * A placeholder is another neighbour than what it replaced, and what stands beside it may be recognised only then.
 * What has no secret takes one pass, anything else rarely more than two.
 */
function untilSettled<T extends string | string[]>(input: T, mask: (before: T) => T): T {
  let before = input;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const after = mask(before);
    if (isSame(before, after)) return after;
    before = after;
  }
  return before;
}

const MOST_PASSES = 8;

function isSame(a: string | string[], b: string | string[]): boolean {
  return typeof a === "string" ? a === b : a.every((item, index) => item === b[index]);
}

function maskText(text: string, book: PlaceholderBook): string {
  const found = findMasks(text);
  for (const { from, to, kind } of found) if (kind === "placeholder") book.meet(text.slice(from, to));
  let masked = "";
  let copied = 0;
  for (const mask of found) {
    if (mask.kind === "placeholder") continue;
    masked += text.slice(copied, mask.from) + replacement(text, mask, book);
    copied = mask.to;
  }
  return copied === 0 ? text : masked + text.slice(copied);
}

function replacement(text: string, mask: Found, book: PlaceholderBook): string {
  // A lone CR and an LF that became neighbours would be one line break.
  if ("remove" in mask && mask.remove) return text[mask.from - 1] === "\r" && text[mask.to] === "\n" ? " " : "";
  const original = text.slice(mask.from, mask.to);
  const value = "value" in mask && mask.value !== undefined ? mask.value : unescapeJson(original);
  const identified = SELF_IDENTIFYING_KINDS.has(mask.kind) ? identify(original) : undefined;
  return book.placeholder(identified?.kind ?? mask.kind, identified?.value ?? value);
}

function maskWhole(value: string, kind: string, book: PlaceholderBook): string {
  const identified = identify(value.trim());
  const placeholder = book.placeholder(identified?.kind ?? kind, identified?.value ?? value.trim());
  const breaks = value.match(/\r\n|[\r\n]/g) ?? [];
  // Lone CRs last: before an LF they would become one line break with it.
  return placeholder + breaks.filter((br) => br !== "\r").join("") + breaks.filter((br) => br === "\r").join("");
}

/** The kind and the value of a secret that is nothing but one of the known forms. */
function identify(value: string): { kind: string; value: string } | undefined {
  const found = findSelfIdentifying(value);
  const [first] = found;
  if (first === undefined || first.from !== 0 || found.at(-1)!.to !== value.length) return undefined;
  return { kind: first.kind, value: ("value" in first ? first.value : undefined) ?? value.slice(first.from, first.to) };
}

/** Of an annotation's name, the part after the domain; but `checksum/secret` is no secret. */
function readVariableName(name: string): SecretName | undefined {
  const slash = name.lastIndexOf("/");
  if (slash === -1) return readSecretName(name);
  return /checksum|digest|sha256/i.test(name.slice(0, 256)) ? undefined : readSecretName(name.slice(slash + 1));
}

const ASSIGNMENT = /^(-{0,2}[A-Za-z_][\w.-]{0,200})=/;
const FLAG = /^--?[A-Za-z][\w.-]{0,200}$/;

function maskArguments(args: readonly string[], book: PlaceholderBook, redactor: Redactor): string[] {
  let program = "";
  return args.map((argument, index) => {
    const flag = args[index - 1];
    if (flag !== undefined && FLAG.test(flag) && !argument.startsWith("-")) {
      const secret = readSecretName(flag);
      if (secret?.about === "itself" && isFlagValue(secret, argument)) return maskWhole(argument, secret.kind, book);
      const offset = secretOffset(program, flag, argument);
      if (offset !== undefined) return maskFrom(argument, offset, book);
    }
    const attached = attachedSecretOffset(program, argument);
    if (attached !== undefined) return maskFrom(argument, attached, book);
    if (isKnownProgram(argument)) program = argument;
    const name = ASSIGNMENT.exec(argument)?.[1];
    if (name === undefined || readSecretName(name) === undefined) return maskText(argument, book);
    return `${name}=${redactor.value(name, argument.slice(name.length + 1))}`;
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
