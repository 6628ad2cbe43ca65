import type { Detector, Hit, Mask } from "./detector.ts";
import { readQuoted, unquotedEnd, VALUE_WINDOW } from "./lexis.ts";
import { isPlain } from "./plain-value.ts";

/**
 * Programs whose short flags take a secret; a long flag says itself what it takes. `login`: the value is
 * `user:password` and keeps its user. `attached`: there is no blank between flag and value.
 */
interface ProgramFlag {
  programs: RegExp;
  flags: readonly string[];
  login?: boolean;
  attached?: boolean;
}

const programFlags: readonly ProgramFlag[] = [
  { programs: /^curl$/, flags: ["-u", "--user", "-U", "--proxy-user"], login: true },
  { programs: /^(?:mysql\w*|mariadb[\w-]*)$/, flags: ["-p"], attached: true },
  { programs: /^redis-cli$|^valkey-cli$/, flags: ["-a"] },
  { programs: /^sshpass$/, flags: ["-p"] },
  { programs: /^mongo\w*$/, flags: ["-p"] },
  { programs: /^ldap(?:search|add|modify|whoami)$/, flags: ["-w"] },
  { programs: /^(?:docker|podman|skopeo|buildah|helm|oras|crane)$/, flags: ["-p"] },
  { programs: /^sqlcmd$/, flags: ["-P"] },
];

/** Whether the word, with or without its directory, is a program whose flags are known here. */
export function isKnownProgram(word: string): boolean {
  const name = word.slice(word.lastIndexOf("/") + 1);
  return name.length <= 40 && ANY_PROGRAM.test(name);
}

const ANY_PROGRAM = new RegExp(programFlags.map(({ programs }) => programs.source).join("|"));

/** Where in a value of `flag` the secret begins; undefined if `flag` of `program` takes none. */
export function secretOffset(program: string, flag: string, value: string): number | undefined {
  const name = program.slice(program.lastIndexOf("/") + 1);
  const entry = programFlags.find(
    ({ programs, flags, attached }) => !attached && flags.includes(flag) && programs.test(name),
  );
  if (entry === undefined) return undefined;
  const offset = entry.login ? value.indexOf(":") + 1 : 0;
  return (entry.login && offset === 0) || isPlain(value.slice(offset)) ? undefined : offset;
}

/** The same for a value that is part of its flag: mysql's `-psecret`. */
export function attachedSecretOffset(program: string, argument: string): number | undefined {
  if (!argument.startsWith("-p")) return undefined;
  const name = program.slice(program.lastIndexOf("/") + 1);
  const isMysql = programFlags.some(({ programs, attached }) => attached && programs.test(name));
  const isLong = /^-p(?:rotocol|ort|lugin|ipe)/.test(argument);
  if (!isMysql || isLong || !/^-p./.test(argument) || isPlain(argument.slice(2))) return undefined;
  return 2;
}

const WINDOW = 512;
const WORDS = /(?<=\s)(-{1,2}[A-Za-z][\w-]{0,20})(?:[ \t]+|=)?/g;

/** In text: the flags that follow the program's name on its line. */
function findAfterProgram({ text, start, end }: Hit): Mask[] {
  if (/[\w.-]$/.test(text.slice(Math.max(0, start - 1), start))) return [];
  const program = /^[\w-]{0,24}/.exec(text.slice(start, end + 24))![0];
  if (!/[ \t]/.test(text.charAt(start + program.length))) return [];
  const window = text.slice(start, start + WINDOW);
  // Where the program is named again, that hit takes over.
  const again = window.indexOf(program, program.length);
  const line = /^[^\r\n]*/.exec(again === -1 ? window : window.slice(0, again))![0];

  const masks: Mask[] = [];
  let taken = 0;
  for (const match of line.matchAll(WORDS)) {
    if (match.index < taken) continue;
    const flagFrom = start + match.index;
    const attached = attachedIn(text, flagFrom, program);
    const mask = attached ?? afterFlag(text, flagFrom + match[0].length, program, match[1]!);
    if (mask === undefined) continue;
    masks.push(mask);
    taken = mask.to - start;
  }
  return masks;
}

function attachedIn(text: string, from: number, program: string): Mask | undefined {
  if (!text.startsWith("-p", from)) return undefined;
  const value = valueAt(text, from + 2);
  const offset = attachedSecretOffset(program, `-p${value.begun}`);
  return offset === undefined ? undefined : { from: value.from, to: value.end(), kind: "password" };
}

function afterFlag(text: string, at: number, program: string, flag: string): Mask | undefined {
  const value = valueAt(text, at);
  const offset = value.begun.startsWith("-") ? undefined : secretOffset(program, flag, value.begun);
  return offset === undefined ? undefined : { from: value.from + offset, to: value.end(), kind: "password" };
}

function valueAt(text: string, at: number): { from: number; begun: string; end(): number } {
  const quoted = readQuoted(text, at);
  if (quoted !== undefined) {
    const { from, to } = quoted;
    return { from, begun: text.slice(from, Math.min(to, from + VALUE_WINDOW)), end: () => to };
  }
  return {
    from: at,
    begun: text.slice(at, unquotedEnd(text, at, VALUE_WINDOW)),
    end: () => unquotedEnd(text, at),
  };
}

export const commandLineDetectors: readonly Detector[] = [
  {
    literals: [
      "curl ",
      "mysql",
      "mariadb",
      "redis-cli ",
      "valkey-cli ",
      "sshpass ",
      "mongo",
      "ldapsearch ",
      "docker login",
      "podman login",
      "helm registry login",
      "sqlcmd ",
    ],
    find: findAfterProgram,
  },
];
