import type { PodEvent, Warning } from "../../evidence/evidence.ts";
import { type Subject, type Subjects, addSubject, findPod, nameSubject } from "./subject.ts";

// Messages of kubelet and scheduler that name their pod: `... in pod web-0_shop(UID)`, `assigned shop/web-0 to node-1`.
const inPod = /\bpod "?([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})\(/;
const assigned = /^Successfully assigned (?:([a-z0-9][-a-z0-9]{0,62})\/)?([a-z0-9][-a-z0-9.]{0,252}) to /;

/** The pod that the messages name, if they all name one. */
function podNamedIn(events: readonly PodEvent[]): { name: string; namespace?: string } | undefined {
  const found = new Map<string, { name: string; namespace?: string }>();
  for (const { message } of events) {
    const inside = inPod.exec(message);
    const scheduled = assigned.exec(message);
    const [name, namespace] = inside ? [inside[1], inside[2]] : [scheduled?.[2], scheduled?.[1]];
    if (name !== undefined) found.set(name, { name, ...(namespace !== undefined && { namespace }) });
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/**
 * Fragments that do not show whose they are (an Events section, one container's block) belong together when there is
 * only one subject they could be about, or when the events themselves name it.
 */
export function placeNameless(
  subjects: Subjects,
  nameless: readonly PodEvent[],
  hasNoEvents: boolean,
): Warning[] {
  const pods = subjects.all.filter(({ kind }) => kind === "pod");
  const fragments = pods.filter(({ name }) => name === undefined);
  const said = podNamedIn(nameless);
  const fragment = fragments.length === 1 ? fragments[0] : undefined;
  if (fragment) {
    const others = pods.filter((other) => other !== fragment);
    // Rows of a table are what stands around the pod in question, unless there is nothing else.
    const told = others.filter(({ pod, events }) => pod !== undefined || events.length > 0);
    const only = told.length > 0 ? told : others;
    adoptName(subjects, fragment, said ?? (only.length === 1 ? only[0] : undefined));
  }
  if (nameless.length === 0 && !hasNoEvents) return [];
  const named = said && findPod(subjects, said);
  const left = subjects.all.filter(({ kind }) => kind === "pod");
  const target = named ?? fragment ?? (said || left.length !== 1 ? undefined : left[0]);
  if (target) {
    for (const event of nameless) target.events.push(event);
    target.noEvents ||= hasNoEvents;
    return [];
  }
  if (nameless.length === 0) {
    // "No resources found" of the whole namespace is true of each of its pods.
    for (const subject of left) subject.noEvents = true;
    return [];
  }
  if (left.length > 0 && !said) return standAlone(subjects, nameless, left.length);
  addSubject(subjects, { kind: "pod", name: said?.name, namespace: said?.namespace, events: [...nameless] });
  return [];
}

/** What fails is told even where it is not known of which pod; each file is about one of its own. */
function standAlone(subjects: Subjects, nameless: readonly PodEvent[], pods: number): Warning[] {
  return [...Map.groupBy(nameless, ({ source }) => source.file)].map(([file, events]) => {
    const tells = events.some(({ type }) => type === "Warning");
    if (tells) addSubject(subjects, { kind: "pod", events });
    return {
      code: "events-not-placed",
      detail: `${events.length} events do not say which of ${pods} pods they are about, and were ${tells ? "read on their own" : "left out"}. Send the whole output of kubectl describe pod.`,
      ...(file !== undefined && { file }),
    };
  });
}

/** Takes over name, row, events and logs of the subject that turned out to be the fragment's. */
function adoptName(
  subjects: Subjects,
  fragment: Subject,
  found: { name?: string | undefined; namespace?: string | undefined } | undefined,
): void {
  if (found?.name === undefined) return;
  const other = findPod(subjects, found);
  if (other && other !== fragment) {
    // Both have a description: whether they are of one pod is not shown.
    if (other.pod) return;
    fragment.row = other.row;
    for (const event of other.events) fragment.events.push(event);
    for (const log of other.logs) fragment.logs.push(log);
    fragment.noEvents ||= other.noEvents;
    subjects.all.splice(subjects.all.indexOf(other), 1);
    for (const names of subjects.byName.values()) {
      for (const same of names.values()) {
        const at = same.indexOf(other);
        if (at >= 0) same.splice(at, 1);
      }
    }
  }
  fragment.name = found.name;
  fragment.namespace ??= found.namespace;
  nameSubject(subjects, fragment);
}
