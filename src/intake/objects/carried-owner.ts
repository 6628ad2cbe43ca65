import type { KnownText, Piece } from "../format.ts";
import { instanceOfKey, isMadeName } from "./carried-log.ts";

/** The pods that stand beside a log in what carries both, and the containers of each. */
export interface Beside {
  pods: ReadonlyMap<string, { namespace?: string; containers: ReadonlySet<string> }>;
  /** Of the only one; "" where it does not say its own. */
  only?: string;
}

/** Of the pieces from `first` on. */
export function podsAmong(pieces: readonly Piece[], first: number): Beside {
  const pods = new Map<string, { namespace?: string; containers: Set<string> }>();
  for (const piece of pieces.slice(first)) {
    if (piece.kind !== "pod") continue;
    const { metadata, spec, status } = piece.pod.object;
    const { name = "", namespace } = metadata ?? {};
    const containers = [
      ...(spec?.initContainers ?? []),
      ...(spec?.containers ?? []),
      ...(status?.initContainerStatuses ?? []),
      ...(status?.containerStatuses ?? []),
    ].map((container) => container.name);
    const known = pods.get(name)?.containers ?? new Set();
    for (const container of containers) known.add(container);
    pods.set(name, { ...(namespace !== undefined && { namespace }), containers: known });
  }
  const [only] = pods.keys();
  return { pods, ...(pods.size === 1 && only !== undefined && { only }) };
}

/** Events that do not say of which pod they are, beside only one, are that one's. */
export function nameEvents(pieces: Piece[], first: number, { pods, only = "" }: Beside): void {
  if (only === "") return;
  const { namespace } = pods.get(only) ?? {};
  for (let at = first; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.kind !== "event" || piece.event.involved.name !== undefined) continue;
    const involved = { ...piece.event.involved, name: only, ...(namespace !== undefined && { namespace }) };
    pieces[at] = { kind: "event", event: { ...piece.event, involved } };
  }
}

interface Named {
  names: KnownText;
  log?: KnownText;
  keys: readonly string[];
}

/**
 * Whose a log is: what stands beside it says so, or the names of the fields that it stands in (`logs.web-0.app`), or
 * there is one pod only. undefined: a field that says nothing holds a word.
 */
export function ownerOf({ names, log, keys }: Named, beside: Beside, isText: boolean): KnownText | undefined {
  const { instance = "unknown", ...said } = { ...log };
  const known: KnownText = {
    ...names,
    ...said,
    instance: instance === "unknown" ? (names.instance ?? instance) : instance,
  };
  let isTold = isText;
  for (const key of keys.flatMap((each) => each.split("/", 4))) {
    const { pods, only } = beside;
    const of = pods.get(known.pod ?? only ?? "");
    const when = instanceOfKey(key);
    if (pods.has(key)) known.pod = key;
    else if (of?.containers.has(key)) known.container = key;
    else if (when !== undefined) known.instance = when;
    // Of a pod that is not shown: not of the one that is.
    else if (isMadeName(key)) known.pod = key;
    else continue;
    isTold = true;
  }
  if (!isTold) return undefined;
  if (known.pod === undefined && beside.only) known.pod = beside.only;
  const { namespace } = beside.pods.get(known.pod ?? "") ?? {};
  if (namespace !== undefined) known.namespace ??= namespace;
  return known;
}
