import { clock, type ContextEntry, type Onset, ownerName, type ReadyPod } from "./context-entry.ts";
import { failingShare, onePerOwner, readyThere } from "./failing-share.ts";

/** What a node shares with others. */
export interface NodeKinds {
  pool?: string;
  zone?: string;
  instanceType?: string;
  kubelet?: string;
  kernel?: string;
  runtime?: string;
}

const windowSeconds = 300;
const elsewhereSeconds = 600;
const leastShare = 3;
const leastWorkloads = 3;

const kinds: readonly (readonly [key: keyof NodeKinds, title: string])[] = [
  ["pool", "node pool"],
  ["zone", "zone"],
  ["instanceType", "instance type"],
  ["kubelet", "kubelet version"],
  ["kernel", "kernel version"],
  ["runtime", "container runtime"],
];

interface Group {
  /** "zone eu-1a". */
  name: string;
  inside: ReadonlySet<string>;
  outside: ReadonlySet<string>;
}

interface Around {
  nodes: ReadonlyMap<string, NodeKinds>;
  onsets: readonly Onset[];
  ready: readonly ReadyPod[];
}

/**
 * Whether nodes that have something in common take their pods down: unrelated workloads that began to crash on several of
 * them at once, and are well on nodes of another kind. The smallest such group is told.
 */
export function failingNodeGroup(self: Onset, around: Around): ContextEntry | undefined {
  const found = groupsOf(self.nodes, around.nodes).flatMap((group) => {
    const entry = failing(self, group, around);
    return entry ? [{ group, entry }] : [];
  });
  const [first, ...others] = found.toSorted((one, other) => one.group.inside.size - other.group.inside.size);
  if (!first) return undefined;
  // What the very same nodes share as well cannot be told apart from it.
  const same = others
    .filter(({ group }) => group.inside.size === first.group.inside.size)
    .map(({ group }) => `the same nodes share ${group.name}`);
  return { ...first.entry, counterEvidence: [...first.entry.counterEvidence, ...same] };
}

function groupsOf(own: readonly string[], nodes: ReadonlyMap<string, NodeKinds>): Group[] {
  const [first, ...rest] = own.map((node) => nodes.get(node));
  if (!first) return [];
  return kinds.flatMap(([key, title]): Group[] => {
    const valueOf = (node: NodeKinds | undefined) => node?.[key];
    const value = valueOf(first);
    if (value === undefined || rest.some((node) => valueOf(node) !== value)) return [];
    const told = [...nodes].filter(([, node]) => valueOf(node) !== undefined);
    const inside = new Set(told.flatMap(([name, node]) => (valueOf(node) === value ? [name] : [])));
    const outside = new Set(told.flatMap(([name]) => (inside.has(name) ? [] : [name])));
    return inside.size < 2 || outside.size === 0 ? [] : [{ name: `${title} ${value}`, inside, outside }];
  });
}

function failing(self: Onset, { name, inside, outside }: Group, { onsets, ready }: Around) {
  const near = onePerOwner(
    [self, ...onsets].filter((onset) => Math.abs(onset.at - self.at) <= windowSeconds),
  );
  const isInside = (node: string) => inside.has(node);
  const isOutside = (node: string) => outside.has(node);
  const wellOutside = (onset: Onset) => readyThere(onset, isOutside, { ready, forSeconds: elsewhereSeconds });
  const here = near
    .filter(
      (onset) =>
        onset.nodes.some(isInside) &&
        // One pod of a DaemonSet a node: that the others are well is told by two of them.
        (onset.workload.kind !== "DaemonSet" || wellOutside(onset).length >= 2),
    )
    .toSorted((one, other) => one.at - other.at);
  const places = new Set(here.flatMap(({ nodes }) => nodes.filter(isInside)));
  if (here.length < leastWorkloads || places.size < 2) return undefined;
  const images = here.map(({ image }) => image);
  const areImagesKnown = images.every((image) => image !== undefined);
  if (areImagesKnown && new Set(images).size < 2) return undefined;
  const siblings = here.filter((onset) => !onset.nodes.some(isOutside)).flatMap(wellOutside);
  if (siblings.length < 2) return undefined;
  const at = Math.min(...here.map((onset) => onset.at));
  const elsewhere = failingShare(isOutside, { onsets: near, ready, at });
  if (failingShare(isInside, { onsets: near, ready, at }) < leastShare * elsewhere) return undefined;
  const entry: ContextEntry = {
    certainty: areImagesKnown && outside.size >= 2 ? "likely" : "possible",
    summary: `one of ${here.length} workloads that began to crash at once on ${places.size} nodes of ${name}`,
    evidence: [
      ...here
        .slice(0, 10)
        .map((onset) => `${ownerName(onset)} since ${clock(onset.at)} on ${onset.nodes.join(", ")}`),
      `${siblings.length} pods of them Ready on nodes of another kind`,
    ],
    counterEvidence: [
      elsewhere > 0
        ? `${Math.round(elsewhere * 100)} % of the workloads on other nodes fail too`
        : "no workload began to crash on another node",
    ],
  };
  return entry;
}
