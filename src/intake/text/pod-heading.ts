/** Of which pod, and perhaps of which container and which of its lives, a heading says that its output stands below. */
export interface PodHeading {
  name: string;
  container?: string;
  previous?: boolean;
  /** It says that no log stands below. */
  describes?: true;
}

/** What the input knows by name: a heading names nothing else. */
export interface KnownNames {
  isPod(name: string): boolean;
  isContainer(name: string): boolean;
  isNamespace(name: string): boolean;
}

const longest = 400;
const mostWords = 12;
/** What stands between the words of a heading, and around them. */
const signs = /[\s=#*~_<>+:|()[\]{},;'"`/\u2013\u2014]+/;
/** Words that say what is shown, or of what kind the name is. */
const plainWords: ReadonlySet<string> = new Set(
  "pod pods po container containers namespace ns n c p f describe describing description log logs output of for from the in and current now previous prev last terminated instance tail all".split(
    " ",
  ),
);
/** Whether a heading may hold the word beside its names. */
export function isPlainWord(word: string): boolean {
  return plainWords.has(word);
}

/** Which of how many it is, and when. */
export const count = /^\d[\dtz.-]{0,30}$/;

const previousWords: ReadonlySet<string> = new Set(["previous", "prev", "p", "terminated"]);
const describingWords: ReadonlySet<string> = new Set(["describe", "describing", "description"]);
const currentWords: ReadonlySet<string> = new Set(["current", "now"]);

/**
 * A line that says nothing but a pod's name, perhaps a container of it, and what is shown: `=== web-0 ===`,
 * `--- web-0 / app (previous)`, `describe pod/web-0`. undefined: any other line.
 */
export function readPodHeading(line: string, names: KnownNames): PodHeading | undefined {
  const { isPod, isContainer, isNamespace } = names;
  if (line.length > longest) return undefined;
  const said = line.split(signs, mostWords + 2).filter((word) => word !== "");
  if (said.length === 0 || said.length > mostWords) return undefined;
  let name: string | undefined;
  let container: string | undefined;
  let previous: boolean | undefined;
  let describes = false;
  let before = "";
  for (const given of said) {
    // `-c`, `--previous`, and the rule that a heading is drawn with.
    const word = given.replace(/^-{1,80}|-{1,80}$/g, "").toLowerCase();
    const isPlace = before === "n" || before === "namespace" || before === "ns";
    before = word;
    if (word === "" || (isPlace && !isPod(word))) continue;
    if (isPod(word)) {
      if (name !== undefined && name !== word) return undefined;
      name = word;
    } else if (plainWords.has(word)) {
      if (describingWords.has(word)) describes = true;
      if (previousWords.has(word)) previous = true;
      else if (currentWords.has(word)) previous ??= false;
    } else if (isContainer(word) && container === undefined) container = word;
    else if (!isNamespace(word) && !count.test(word)) return undefined;
  }
  if (name === undefined) return undefined;
  return {
    name,
    ...(container !== undefined && { container }),
    ...(previous !== undefined && { previous }),
    ...(describes && { describes }),
  };
}
