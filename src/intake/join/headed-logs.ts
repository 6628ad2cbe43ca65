import type { ContainerLog } from "../../evidence/evidence.ts";
import { lazily } from "../../evidence/lazily.ts";
import { readKubectlRemark } from "../text/log-refusal.ts";
import { type KnownNames, type PodHeading, readPodHeading } from "../text/pod-heading.ts";
import { isBlank, nextInked } from "../text/text-lines.ts";
import { type FileKnowledge, readFileName } from "../file-name.ts";
import type { FoundLog } from "./found-log.ts";
import { namedInPath } from "./named-in-path.ts";
import { type Subjects, containerNames, podsNamed } from "./subject.ts";

/**
 * Cuts a log that nothing names at the headings in it: a loop over pods writes `== web-0 ==` and what it shows of each into
 * one file, and which words are pods' names only the other files tell; tail writes the names of its files so. A heading
 * stands above all of it; the others have the same signs in front.
 */
export function cutAtHeadings(subjects: Subjects, logs: readonly FoundLog[]): FoundLog[] {
  const names = lazily(() => namesOf(subjects));
  return logs.flatMap((found) => {
    const { log, known } = found;
    if (known !== undefined && known.certainty !== "loose") return [found];
    return cutLog(subjects, log, names) ?? [found];
  });
}

function namesOf(subjects: Subjects): KnownNames {
  const containers = new Set(subjects.all.flatMap((subject) => [...containerNames(subject)]));
  const namespaces = new Set(subjects.all.map(({ namespace }) => namespace));
  return {
    isPod: (name) => podsNamed(subjects, undefined, name).length > 0,
    isContainer: (name) => containers.has(name),
    isNamespace: (name) => namespaces.has(name),
  };
}

/** What a heading says of the log below it. */
type Heading = Partial<PodHeading> & { known?: FileKnowledge };

function cutLog(subjects: Subjects, log: ContainerLog, names: () => KnownNames): FoundLog[] | undefined {
  const { lines } = log;
  const first = nextInked(lines, 0, lines.length);
  const style = signsOf(lines[first] ?? "");
  const headings: { at: number; heading: Heading }[] = [];
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!;
    const heading =
      signsOf(line) === style
        ? (readPodHeading(line, names()) ?? readFileHeading(subjects, line))
        : undefined;
    if (heading !== undefined) headings.push({ at, heading });
    else if (at === first) return undefined;
  }
  // kubectl's last word may have been of one of them; what else names a log names all of it.
  if (log.pod !== undefined && new Set(headings.map(({ heading }) => heading.name)).size < 2)
    return undefined;
  return headings.flatMap(({ at, heading }, index) => {
    const cut = cutOut(log, at + 1, headings[index + 1]?.at ?? lines.length, heading);
    return cut ? [{ log: cut, ...(heading.known && { known: heading.known }) }] : [];
  });
}

/** `==> web-0_app.previous.log <==`, as tail and head write above each of several files. */
function readFileHeading(subjects: Subjects, line: string): Heading | undefined {
  const file = /^==> (\S{1,512}) <==$/.exec(line.trimEnd())?.[1];
  if (file === undefined) return undefined;
  const known = readFileName(file);
  const { subject, container = known?.container } = namedInPath(subjects, file) ?? {};
  const isShown = known?.pod !== undefined && podsNamed(subjects, known.namespace, known.pod).length > 0;
  const name = subject?.name ?? (isShown ? known?.pod : undefined);
  if (name === undefined) return known && known.certainty !== "loose" ? { known } : undefined;
  return {
    name,
    // A file that is called `web-0.log` is called after its pod.
    ...(container !== undefined && container !== name && { container }),
    ...(known?.instance === "previous" && { previous: true }),
  };
}

/** What stands in front of a line's first letter or digit. */
function signsOf(line: string): string {
  return /^[^\p{L}\p{N}]{0,80}/u.exec(line.slice(0, 200))?.[0] ?? "";
}

/** undefined: there is nothing between these lines but kubectl's word that there is none. */
function cutOut(
  { times, lineNumbers, ...log }: ContainerLog,
  start: number,
  end: number,
  { name, container: named, previous, known }: Heading,
): ContainerLog | undefined {
  let from = nextInked(log.lines, start, end);
  let container = named;
  for (; from < end; from = nextInked(log.lines, from + 1, end)) {
    const remark = readKubectlRemark(log.lines[from] ?? "", false);
    if (remark === undefined) break;
    container ??= remark.kind === "remark" ? remark.container : undefined;
  }
  let to = end;
  while (to > from && isBlank(log.lines[to - 1] ?? "")) to--;
  if (from >= to) return undefined;
  const { namespace, source } = log;
  return {
    ...(namespace !== undefined && { namespace }),
    ...(name !== undefined && { pod: name }),
    ...(container !== undefined && { container }),
    source,
    instance: known?.instance ?? (previous === undefined ? log.instance : previous ? "previous" : "current"),
    lines: log.lines.slice(from, to),
    ...(times !== undefined && { times: times.slice(from, to) }),
    firstLine: lineNumbers?.[from] ?? log.firstLine + from,
    ...(lineNumbers !== undefined && { lineNumbers: lineNumbers.slice(from, to) }),
  };
}
