import type { Detector, Hit, Mask } from "./detector.ts";
import { matchesAt, nameAround, readQuoted, skipBlanks } from "./lexis.ts";
import { isPlain, isRandom } from "./plain-value.ts";

/** `Authorization: `, `"authorization":["`, `Authorization:[`, `authorization=`; also inside JSON strings and curl's `-H '...'`. */
const HEADER_SEPARATOR = /(?:\\{0,7}["'])?[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}\[?(?:\\{0,7}["'])?/y;
const SCHEME = /([A-Za-z][A-Za-z0-9-]{1,24})[ ]+/y;
const CREDENTIALS = /[^\s"'`\\,;\])}>«]{1,512}/y;
const REST_OF_CREDENTIALS = /[^\s"'`\\,;\])}>«]*/y;
/** Digest and signatures are lists of parameters. */
const BEGINS_WITH_PARAMETER = /[^\r\n"'`\\\]«=]{1,128}=/y;
const REST_OF_HEADER = /[^\r\n"'`\\\]«]*/y;

function findAuthorization({ text, start, end }: Hit): Mask[] {
  if (nameAround(text, start, end)?.to !== end || !matchesAt(HEADER_SEPARATOR, text, end)) return [];
  const from = HEADER_SEPARATOR.lastIndex;
  SCHEME.lastIndex = from;
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const value = takeAt(CREDENTIALS, text, from);
    return isRandom(value) && !isPlain(value) ? [credentialsMask(text, from, value, "token")] : [];
  }
  const credentialsFrom = SCHEME.lastIndex;
  if (scheme === "digest" || /hmac|aws4|signature|oauth/.test(scheme)) {
    if (!matchesAt(BEGINS_WITH_PARAMETER, text, credentialsFrom)) return [];
    const rest = takeAt(REST_OF_HEADER, text, credentialsFrom);
    return [{ from: credentialsFrom, to: credentialsFrom + rest.length, kind: "signature" }];
  }
  const credentials = takeAt(CREDENTIALS, text, credentialsFrom);
  const isKnownScheme =
    /^(?:basic|bearer|token|apikey|api-key|geniekey|splunk|key|negotiate|ntlm|sso-key|bot)$/.test(scheme);
  if (credentials.length < 4 || isPlain(credentials) || !(isKnownScheme || isRandom(credentials))) return [];
  return [credentialsMask(text, credentialsFrom, credentials, kindOfScheme(scheme))];
}

/** `Bearer <token>` without its header; `Bearer realm="..."` is a challenge, `bearer authentication` are words. */
function findBearer({ text, start, end }: Hit): Mask[] {
  if (/[\w-]$/.test(text.slice(Math.max(0, start - 1), start))) return [];
  const from = skipBlanks(text, end);
  const token = takeAt(CREDENTIALS, text, from);
  if (token.length < 16 || !/^[\w.~+/=-]+$/.test(token) || !/\d/.test(token) || isPlain(token)) return [];
  return [credentialsMask(text, from, token, "token")];
}

/** `Basic <base64 of user:password>` without its header. */
function findBasic({ text, start, end }: Hit): Mask[] {
  if (/[\w-]$/.test(text.slice(Math.max(0, start - 1), start))) return [];
  const credentials = takeAt(CREDENTIALS, text, end);
  return holdsUserAndPassword(credentials) ? [credentialsMask(text, end, credentials, "basic-auth")] : [];
}

const COOKIE_PAIR = /[ \t]{0,4}[\w!#$%&*+.^|~-]{1,64}=/y;

/** `Cookie: a=b; c=d` goes whole; of `Set-Cookie: a=b; Path=/` only the value. */
function findCookie({ text, start, end }: Hit): Mask[] {
  const bounds = nameAround(text, start, end);
  if (bounds === undefined) return [];
  const name = text.slice(bounds.from, bounds.to).toLowerCase();
  if ((name !== "cookie" && name !== "set-cookie") || !matchesAt(HEADER_SEPARATOR, text, bounds.to))
    return [];
  const from = HEADER_SEPARATOR.lastIndex;
  if (!matchesAt(COOKIE_PAIR, text, from)) return [];
  if (name === "cookie") {
    const value = takeAt(REST_OF_HEADER, text, from).trimEnd();
    return [{ from, to: from + value.length, kind: "cookie" }];
  }
  const valueFrom = COOKIE_PAIR.lastIndex;
  const value = takeAt(CREDENTIALS, text, valueFrom);
  return value.length < 4 || isPlain(value) ? [] : [credentialsMask(text, valueFrom, value, "cookie")];
}

const QUOTE_AND_COLON = /\\{0,7}"[ \t]{0,4}:[ \t]{0,4}/y;

/** `"auth": "<base64>"` of a Docker configuration. */
function findDockerAuth({ text, start, end }: Hit): Mask[] {
  if (!matchesAt(QUOTE_AND_COLON, text, end)) return [];
  const quoted = readQuoted(text, QUOTE_AND_COLON.lastIndex);
  if (quoted === undefined) return [];
  const value = text.slice(quoted.from, Math.min(quoted.to, quoted.from + 8192));
  // A registry's own token is no user with a password; there, nothing else is called so.
  const isOfRegistry = BASE64.test(value) && text.slice(Math.max(0, start - 400), start).includes("auths");
  return isOfRegistry || holdsUserAndPassword(value)
    ? [{ from: quoted.from, to: quoted.to, kind: "docker-auth" }]
    : [];
}

export const authDetectors: readonly Detector[] = [
  { literals: ["authorization"], find: findAuthorization },
  { literals: ["bearer "], find: findBearer },
  { literals: ["basic "], find: findBasic },
  { literals: ["cookie"], find: findCookie },
  { literals: ['"auth'], find: findDockerAuth },
];

function kindOfScheme(scheme: string): string {
  if (scheme === "basic") return "basic-auth";
  return /key/.test(scheme) ? "api-key" : "token";
}

const BASE64 = /^[A-Za-z0-9+/]{6,8190}={0,2}$/;

function holdsUserAndPassword(base64: string): boolean {
  if (base64.length < 8 || !BASE64.test(base64)) return false;
  try {
    return /^[\x20-\x7e]{1,512}:[\x20-\x7e]/.test(atob(base64));
  } catch {
    return false;
  }
}

function takeAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** `begun` was looked at; what is masked is read to its end. */
function credentialsMask(text: string, from: number, begun: string, kind: string): Mask {
  const to = from + begun.length;
  return { from, to: to + takeAt(REST_OF_CREDENTIALS, text, to).length, kind };
}
