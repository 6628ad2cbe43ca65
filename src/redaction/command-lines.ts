import type { Detector, Hit, Mask } from "./detector.ts";
import { isNameUnit, readQuoted, unquotedEnd, VALUE_WINDOW } from "./lexis.ts";
import { isPlain } from "./plain-value.ts";

/** Programs whose short flags take a secret; a long flag mostly says itself what it takes. */
interface ProgramFlag {
  programs: RegExp;
  flags: readonly string[];
  /** The value is `user:password` and keeps its user. */
  login?: boolean;
  /** The value follows its flag without a blank; elsewhere it may. */
  isAttached?: true;
  /** What else the flag takes. */
  except?: RegExp;
}

const programFlags: readonly ProgramFlag[] = [
  { programs: /^curl$/, flags: ["-u", "--user", "-U", "--proxy-user"], login: true },
  {
    programs: /^(?:mysql\w*|mariadb[\w-]*)$/,
    flags: ["-p"],
    isAttached: true,
    except: /^(?:rotocol|ort|lugin|ipe)/,
  },
  { programs: /^redis-cli$|^valkey-cli$/, flags: ["-a"] },
  { programs: /^sshpass$/, flags: ["-p"] },
  { programs: /^mongo\w*$/, flags: ["-p"], except: /^(?:ort|ath|ool|rofile)\b/ },
  { programs: /^ldap(?:search|add|modify|whoami)$/, flags: ["-w"] },
  {
    programs: /^(?:docker|podman|skopeo|buildah|helm|oras|crane)$/,
    flags: ["-p"],
    except: /^[\d.:/-]+(?:tcp|udp)?$/,
  },
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
    ({ programs, flags, isAttached }) => !isAttached && flags.includes(flag) && programs.test(name),
  );
  return entry === undefined ? undefined : offsetIn(value, entry);
}

const SHORT_FLAGS = new Set(programFlags.flatMap(({ flags }) => flags.filter((flag) => flag.length === 2)));

/** The same for a value that is part of its flag: mysql's `-psecret`, curl's `-uuser:secret`. */
export function attachedSecretOffset(program: string, argument: string): number | undefined {
  const flag = argument.slice(0, 2);
  if (argument.length < 3 || !SHORT_FLAGS.has(flag)) return undefined;
  const name = program.slice(program.lastIndexOf("/") + 1);
  const entry = programFlags.find(({ programs, flags }) => flags.includes(flag) && programs.test(name));
  const offset = entry === undefined ? undefined : offsetIn(argument.slice(2), entry);
  return offset === undefined ? undefined : 2 + offset;
}

function offsetIn(value: string, { login, except }: ProgramFlag): number | undefined {
  const offset = login ? value.indexOf(":") + 1 : 0;
  if ((login && offset === 0) || except?.test(value) || isPlain(value.slice(offset))) return undefined;
  return offset;
}

const WINDOW = 512;
const PROGRAM = /[\w-]{1,24}(?=[ \t])/y;
const LINE = /^[^\r\n]*/;
const WORDS = /(?<=\s)(-{1,2}[A-Za-z][\w-]{0,20})(?:[ \t]+|=)?/g;

/** In text: the flags that follow the program's name on its line. */
function findAfterProgram({ text, start }: Hit): Mask[] {
  if (start > 0 && isNameUnit(text.charCodeAt(start - 1))) return [];
  PROGRAM.lastIndex = start;
  const program = PROGRAM.exec(text)?.[0];
  const entry = programFlags.find(({ programs }) => program !== undefined && programs.test(program));
  if (program === undefined || entry === undefined) return [];
  const line = LINE.exec(text.slice(start, start + WINDOW))![0];
  const masks: Mask[] = [];
  let taken = program.length;
  let again = line.indexOf(program, taken);
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(line); match !== null; match = WORDS.exec(line)) {
    // Where the program is named again, and not as a secret, that hit takes over.
    if (again !== -1 && match.index >= again) break;
    const flag = match[1]!;
    if (match.index < taken || !takesSecret(entry, flag)) continue;
    const flagFrom = start + match.index;
    const attached = attachedIn(text, flagFrom, program);
    const mask = attached ?? afterFlag(text, flagFrom + match[0].length, program, flag);
    if (mask === undefined) continue;
    masks.push(mask);
    taken = mask.to - start;
    if (again !== -1 && again < taken) again = line.indexOf(program, taken);
  }
  return masks;
}

/** Told by the flag alone, before its value is looked at. */
function takesSecret({ flags }: ProgramFlag, flag: string): boolean {
  return flags.some((each) => flag === each || flag.startsWith(each));
}

function attachedIn(text: string, from: number, program: string): Mask | undefined {
  const value = valueAt(text, from + 2);
  const offset = attachedSecretOffset(program, text.slice(from, from + 2) + value.begun);
  return offset === undefined
    ? undefined
    : { from: value.from + offset - 2, to: value.end(), kind: "password" };
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
