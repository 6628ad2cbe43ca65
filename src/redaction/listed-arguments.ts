import { attachedSecretOffset, isKnownProgram, secretOffset } from "./command-lines.ts";
import type { Detector, Hit, Mask } from "./detector.ts";
import { isNameUnit, readQuoted } from "./lexis.ts";
import { isPlain, isQuantity, isRandom } from "./plain-value.ts";

/**
 * Arguments that stand one below the other, as manifests list them and `describe` prints them, in a text that is none:
 * its beginning is missing, or somebody's words are around it.
 */
interface Item {
  from: number;
  to: number;
  /** Behind its quotation mark. */
  after: number;
}

/** What a command has, and how far it reaches. */
const MOST_ITEMS = 64;
const REACH = 4096;

const BETWEEN = /[ \t]{0,8},?[ \t]{0,80}(?:\r?\n[ \t]{0,80})?(?:- {1,4})?/y;
const BARE = /[^\s"'`,[\]{}][^\r\n"'`]{0,2000}/y;

/** The item behind what ends at `at`; undefined where the list ends. */
function itemAfter(text: string, at: number): Item | undefined {
  BETWEEN.lastIndex = at;
  const from = BETWEEN.test(text) ? BETWEEN.lastIndex : at;
  if (from === at) return undefined;
  const quoted = readQuoted(text, from);
  if (quoted !== undefined) return { from: quoted.from, to: quoted.to, after: quoted.after };
  // Bare ones are ended by their lines.
  if (!text.slice(at, from).includes("\n")) return undefined;
  BARE.lastIndex = from;
  if (!BARE.test(text)) return undefined;
  const line = text.slice(from, BARE.lastIndex);
  // A field ends the list.
  if (/^[A-Za-z][\w -]{0,60}:(?:\s|$)/.test(line)) return undefined;
  const to = from + line.trimEnd().length;
  return { from, to, after: to };
}

/** Whether nothing but a quotation mark, a list's dash and blanks stand in front of it on its line. */
function standsAlone(text: string, from: number): boolean {
  let at = from;
  if (text[at - 1] === '"' || text[at - 1] === "'") return true;
  while (at > 0 && from - at < 80 && (text[at - 1] === " " || text[at - 1] === "\t" || text[at - 1] === "-"))
    at--;
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r";
}

/** The flags below a program whose flags are known. */
function findBelowProgram({ text, start }: Hit): Mask[] {
  let to = start;
  while (to < start + 40 && isNameUnit(text.charCodeAt(to))) to++;
  if (!ENDS.some((each) => text.startsWith(each, to))) return [];
  let from = start;
  while (start - from < 80 && (isNameUnit(text.charCodeAt(from - 1)) || text[from - 1] === "/")) from--;
  const program = text.slice(from, to);
  if (!isKnownProgram(program) || !standsAlone(text, from)) return [];
  const masks: Mask[] = [];
  let flag = "";
  let at = /["']/.test(text.charAt(to)) ? to + 1 : to;
  for (let count = 0; count < MOST_ITEMS && at < start + REACH; count++) {
    const item = itemAfter(text, at);
    if (item === undefined) break;
    const value = text.slice(item.from, Math.min(item.to, item.from + REACH));
    const offset = value.startsWith("-")
      ? attachedSecretOffset(program, value)
      : secretOffset(program, flag, value);
    if (offset !== undefined && offset < item.to - item.from)
      masks.push({ from: item.from + offset, to: item.to, kind: "password" });
    // Its own hit takes over.
    else if (isKnownProgram(value)) break;
    flag = value;
    at = item.after;
  }
  return masks;
}

/** A flag that takes a secret with one of those programs, whichever program stands above where the text was cut. */
function findBelowFlag({ text, start, end }: Hit): Mask[] {
  const isQuoted = text[start] === '"';
  const flagFrom = isQuoted ? start + 1 : start;
  if (!isQuoted && !standsAlone(text, flagFrom)) return [];
  const item = itemAfter(text, isQuoted ? end : flagFrom + 2);
  if (item === undefined) return [];
  const value = text.slice(item.from, Math.min(item.to, item.from + REACH));
  const isLogin = /u/i.test(text.charAt(flagFrom + 1));
  const offset = isLogin ? value.indexOf(":") + 1 : 0;
  const secret = value.slice(offset);
  if ((isLogin && offset === 0) || value.startsWith("-") || isPlain(secret) || isQuantity(secret)) return [];
  // Other programs take names, paths and addresses there.
  return isRandom(secret) && !/[/\s]|^[\d.:]+$/.test(secret)
    ? [{ from: item.from + offset, to: item.to, kind: "password" }]
    : [];
}

const ENDS = ['"', "'", "\n", "\r\n", ","];

export const listedArgumentDetectors: readonly Detector[] = [
  {
    // The first three are shared with those who look along the line.
    literals: [
      "mysql",
      "mariadb",
      "mongo",
      ..."curl redis-cli valkey-cli sshpass ldapsearch docker podman helm sqlcmd"
        .split(" ")
        .flatMap((program) => ENDS.map((end) => program + end)),
    ],
    find: findBelowProgram,
  },
  {
    literals: ["-a", "-p", "-u", "-w"].flatMap((flag) => [`"${flag}"`, `${flag}\n`, `${flag}\r\n`]),
    find: findBelowFlag,
  },
];
