import type { ContainerLog } from "../../evidence/evidence.ts";
import { lazily } from "../../evidence/lazily.ts";
import { readKubectlRemark } from "../text/log-refusal.ts";
import { type KnownNames, type PodHeading, readPodHeading } from "../text/pod-heading.ts";
import { isBlank, nextInked } from "../text/text-lines.ts";
import type { FoundLog } from "./found-log.ts";
import { type Subjects, containerNames, podsNamed } from "./subject.ts";

/**
 * Cuts a log that nothing names at the headings in it: a loop over pods writes `== web-0 ==` and what it shows of each into
 * one file, and which words are pods' names only the other files tell. A heading stands above all of it; the others have
 * the same signs in front.
 */
export function cutAtHeadings(subjects: Subjects, logs: readonly FoundLog[]): FoundLog[] {
  const names = lazily(() => namesOf(subjects));
  return logs.flatMap((found) => {
    const { log, known } = found;
    if (known !== undefined && known.certainty !== "loose") return [found];
    return cutLog(log, names) ?? [found];
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

function cutLog(log: ContainerLog, names: () => KnownNames): FoundLog[] | undefined {
  const { lines } = log;
  const first = nextInked(lines, 0, lines.length);
  const style = signsOf(lines[first] ?? "");
  const headings: { at: number; heading: PodHeading }[] = [];
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!;
    const heading = signsOf(line) === style ? readPodHeading(line, names()) : undefined;
    if (heading !== undefined) headings.push({ at, heading });
    else if (at === first) return undefined;
  }
  // kubectl's last word may have been of one of them; what else names a log names all of it.
  if (log.pod !== undefined && new Set(headings.map(({ heading }) => heading.name)).size < 2)
    return undefined;
  return headings.flatMap(({ at, heading }, index) => {
    const cut = cutOut(log, at + 1, headings[index + 1]?.at ?? lines.length, heading);
    return cut ? [{ log: cut }] : [];
  });
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
  { name, container: named, previous }: PodHeading,
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
    pod: name,
    ...(container !== undefined && { container }),
    source,
    instance: previous === undefined ? log.instance : previous ? "previous" : "current",
    lines: log.lines.slice(from, to),
    ...(times !== undefined && { times: times.slice(from, to) }),
    firstLine: lineNumbers?.[from] ?? log.firstLine + from,
    ...(lineNumbers !== undefined && { lineNumbers: lineNumbers.slice(from, to) }),
  };
}
