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
  const deletions: { event: PodEvent; name: string }[] = [];
  for (const event of dropRepeated(events)) {
    const { kind, name, namespace, uid } = event.involved;
    // Without the controller's name it is known that a pod could not be made, or failed, but not whose. A kubelet that
    // only tells that its node is not Ready names no pod either.
    const isOfUnknown =
      ((event.reason === "FailedCreate" || kind === "Job") && name === undefined && uid === undefined) ||
      event.reason === "KubeletNotReady";
    if (kind !== "Pod" && !isOfUnknown) {
      const deleted = podDeletedBy(event);
      if (deleted !== undefined) deletions.push({ event, name: deleted });
      const key = `${kind.toLowerCase()}/${name ?? ""}`;
      const same = others.get(key) ?? new Map<string | undefined, PodEvent[]>();
      others.set(key, same);
      const there = same.get(namespace);
      if (there) there.push(event);
      else same.set(namespace, [event]);
      continue;
    }
    if (kind === "Node" || (name === undefined && (uid === undefined || !subjects.byUid.has(uid)))) {
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
  // Of a pod that nothing else tells of, its deletion is no news.
  for (const { event, name } of deletions)
    findPod(subjects, { name, namespace: event.involved.namespace })?.events.push(event);
  return { nameless, others, ofEarlierPods };
}

/** Controllers whose pods never bear a name again say which one they have deleted. */
function podDeletedBy({ reason, message }: PodEvent): string | undefined {
  return reason === "SuccessfulDelete" ? /^Deleted pod: (\S{1,253})$/.exec(message)?.[1] : undefined;
}

/** The events of one object; where a side shows no namespace, of the only object of that name. */
export function eventsOf(
  others: OtherEvents,
  kind: string,
  namespace: string | undefined,
  name: string,
): readonly PodEvent[] {
  if (others.size === 0) return none;
  const same = others.get(`${kind.toLowerCase()}/${name}`);
  if (!same) return none;
  if (namespace === undefined)
    return same.size === 1 ? ([...same.values()][0] ?? []) : (same.get(undefined) ?? []);
  return [...(same.get(namespace) ?? []), ...(same.get(undefined) ?? [])];
}

const none: readonly PodEvent[] = [];

/**
 * One event may be told as an object, in a description and in a table. Equal ones of two files are one; of different
 * forms the one that tells most, unless another has counted further and so is later. Several objects of one event
 * stay: a series that began anew, after a restart of the kubelet, is another event.
 */
function dropRepeated(events: readonly PodEvent[]): readonly PodEvent[] {
  const [first] = events;
  const isOneText = events.every(
    ({ source: { form, file } }) => form === first?.source.form && file === first.source.file,
  );
  if (isOneText) return events;
  const groups = new Map<string, PodEvent[]>();
  const seen = new Map<string, string | undefined>();
  for (const event of events) {
    const { kind, namespace, name } = event.involved;
    const key = `${kind}/${namespace ?? ""}/${name ?? ""}/${event.reason}/${event.container ?? ""}/${event.message}`;
    const whole = `${event.source.form}/${event.count}/${event.firstAt ?? event.firstAgeSeconds}/${event.lastAt ?? event.lastAgeSeconds}/${key}`;
    if (seen.has(whole) && seen.get(whole) !== event.source.file) continue;
    seen.set(whole, event.source.file);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  const kept = new Set<PodEvent>();
  for (const group of groups.values()) for (const event of chooseForm(group)) kept.add(event);
  return events.filter((event) => kept.has(event));
}

const forms = ["object", "describe", "table", "log"] as const;

function chooseForm(group: PodEvent[]): PodEvent[] {
  if (group.length === 1) return group;
  const best = forms.find((form) => group.some(({ source }) => source.form === form));
  const told = group.filter(({ source }) => source.form === best);
  if (told.length === group.length) return told;
  const furthest = group.reduce((one, other) => (other.count > one.count ? other : one));
  if (furthest.source.form === best) return told;
  const passed = told.reduce((one, other) => (other.count > one.count ? other : one));
  return furthest.count > passed.count ? [...told.filter((event) => event !== passed), furthest] : told;
}
