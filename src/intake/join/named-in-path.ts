import { type Subject, type Subjects, containerNames, findPod, podsNamed } from "./subject.ts";

export interface NamedInPath {
  subject: Subject;
  container?: string;
}

const mostSegments = 8;
const mostWords = 30;
/** Words of a file's name that name nothing of Kubernetes'; numbers and times do not either. */
const words = new Set(
  "previous prev current log logs pod pods container stdout stderr output kubectl oc namespace".split(" "),
);
const moment = /^[\dtz:+]*$/i;
/** As Kubernetes makes up names: two pods of one name do not happen. */
const madeUp = /-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/**
 * The pod that a file's path is named after, by a folder or in its own name, and its container: `shop/web-0/app.log`,
 * `web-0_shop_app.log`, `web-0-previous.log`. undefined where a part of the name is left that may mean something else.
 */
export function namedInPath(subjects: Subjects, path: string): NamedInPath | undefined {
  const folders = path.split(/[\\/]/).slice(-mostSegments);
  const stem = (folders.pop() ?? "").replace(/\.(?:log|txt|out)(?:\.\d{1,3})?$/, "");
  const places = [...folders, ...stem.split("_").slice(0, mostWords)];
  const find = (name: string) => {
    // Of the hundreds of parts that a long name has, next to none is a pod's.
    if (podsNamed(subjects, undefined, name).length === 0) return undefined;
    const only = findPod(subjects, { name });
    if (only) return only;
    const found = places.flatMap((namespace) => findPod(subjects, { name, namespace }) ?? []);
    return new Set(found).size === 1 ? found[0] : undefined;
  };
  return inName(stem, find) ?? inFolders(folders, stem, find);
}

function inName(stem: string, find: (name: string) => Subject | undefined): NamedInPath | undefined {
  const ends = [...stem.matchAll(/[-_.]|$/g)].map(({ index }) => index);
  if (ends.length > mostWords) return undefined;
  const starts = [0, ...ends.map((end) => end + 1)];
  // The longest name: `web-0` may be a pod beside `web-0-1`.
  const spans = starts
    .flatMap((start) => ends.filter((end) => end > start).map((end) => ({ start, end })))
    .toSorted((one, other) => other.end - other.start - (one.end - one.start));
  for (const { start, end } of spans) {
    const subject = find(stem.slice(start, end));
    if (subject) return accountedFor(`${stem.slice(0, start)}${stem.slice(end)}`, subject);
  }
  return undefined;
}

function inFolders(
  folders: readonly string[],
  stem: string,
  find: (name: string) => Subject | undefined,
): NamedInPath | undefined {
  for (const folder of folders.toReversed()) {
    const subject = find(folder);
    if (!subject) continue;
    const { namespace = "" } = subject;
    const isCertain = madeUp.test(folder) || namespace === "" || folders.includes(namespace);
    return isCertain ? accountedFor(stem, subject) : undefined;
  }
  return undefined;
}

/** What is left of a name beside the pod's is its namespace, its container, and words that say nothing else. */
function accountedFor(rest: string, subject: Subject): NamedInPath | undefined {
  const { namespace } = subject;
  const withoutNamespace = namespace === undefined ? rest : (without(rest, namespace) ?? rest);
  const isPlain = (text: string) =>
    text.split(/[-_.]/).every((word) => words.has(word.toLowerCase()) || moment.test(word));
  if (isPlain(withoutNamespace)) return { subject };
  for (const container of containerNames(subject)) {
    for (const text of [withoutNamespace, rest]) {
      const left = without(text, container);
      if (left !== undefined && isPlain(left)) return { subject, container };
    }
  }
  return undefined;
}

/** Without the first whole occurrence of a name. */
function without(text: string, name: string): string | undefined {
  const isEdge = (character: string | undefined) => character === undefined || /[-_.]/.test(character);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (isEdge(text[at - 1]) && isEdge(text[end])) return text.slice(0, at) + text.slice(end);
  }
  return undefined;
}
