import type { PodEvent } from "../../evidence/evidence.ts";
import { type Subjects, addSubject, findPod } from "./subject.ts";

/** Events that are about something else than a pod: by kind and name, then by namespace. */
export type OtherEvents = Map<string, Map<string | undefined, PodEvent[]>>;

/** Each event of a named pod goes to that pod, known otherwise or not. Gives back the rest. */
export function placePodEvents(
  subjects: Subjects,
  events: readonly PodEvent[],
): { nameless: PodEvent[]; others: OtherEvents; ofEarlierPods: PodEvent[] } {
  const nameless: PodEvent[] = [];
  const ofEarlierPods: PodEvent[] = [];
  const others: OtherEvents = new Map();
  for (const event of dropRepeated(events)) {
    const { kind, name, namespace, uid } = event.involved;
    if (kind !== "Pod") {
      const key = `${kind.toLowerCase()}/${name ?? ""}`;
      const same = others.get(key) ?? new Map<string | undefined, PodEvent[]>();
      others.set(key, same);
      const there = same.get(namespace);
      if (there) there.push(event);
      else same.set(namespace, [event]);
      continue;
    }
    if (name === undefined && (uid === undefined || !subjects.byUid.has(uid))) {
      nameless.push(event);
      continue;
    }
    const subject = findPod(subjects, event.involved);
    if (subject) {
      subject.events.push(event);
      continue;
    }
    // A pod of the same name and another uid: what the controller replaced.
    if (findPod(subjects, { name, namespace })?.pod) {
      ofEarlierPods.push(event);
      continue;
    }
    addSubject(subjects, { kind: "pod", name, namespace, uid, events: [event] });
  }
  return { nameless, others, ofEarlierPods };
}

/** The events of one object; where a side shows no namespace, of the only object of that name. */
export function eventsOf(others: OtherEvents, kind: string, namespace: string | undefined, name: string): PodEvent[] {
  const same = others.get(`${kind.toLowerCase()}/${name}`);
  if (!same) return [];
  if (namespace === undefined) return same.size === 1 ? ([...same.values()][0] ?? []) : (same.get(undefined) ?? []);
  return [...(same.get(namespace) ?? []), ...(same.get(undefined) ?? [])];
}

/**
 * One event may be told as an object and in a text. Told twice in one form it is dropped only when all is equal:
 * two series of the same event, one from before a restart of the node's kubelet, are two events.
 */
function dropRepeated(events: readonly PodEvent[]): PodEvent[] {
  const kept = new Map<string, PodEvent[]>();
  const result = new Set<PodEvent>();
  for (const event of events) {
    const key = `${event.involved.kind}/${event.involved.name ?? ""}/${event.reason}/${event.container ?? ""}/${event.message}`;
    const same = kept.get(key);
    if (!same) {
      kept.set(key, [event]);
      result.add(event);
      continue;
    }
    const twin = same.find((other) => (other.source.form === event.source.form ? isEqual(other, event) : true));
    if (!twin) {
      same.push(event);
      result.add(event);
      continue;
    }
    if (tellsMore(event, twin)) {
      result.delete(twin);
      result.add(event);
      same.splice(same.indexOf(twin), 1, event);
    }
  }
  return [...result];
}

function isEqual(one: PodEvent, other: PodEvent): boolean {
  return (
    one.count === other.count &&
    one.firstAt === other.firstAt &&
    one.lastAt === other.lastAt &&
    one.lastAgeSeconds === other.lastAgeSeconds &&
    one.source.file !== other.source.file
  );
}

/** A higher count was seen later; else an object has times where text has ages. */
function tellsMore(event: PodEvent, than: PodEvent): boolean {
  if (event.count !== than.count) return event.count > than.count;
  return event.source.form === "object" && than.source.form !== "object";
}
