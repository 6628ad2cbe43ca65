import type { PodEvent } from "../../evidence/evidence.ts";
import { isLostNode } from "../../evidence/lost-node.ts";
import { unboundClaimReasons } from "../../evidence/unbound-claim.ts";
import { type OtherEvents, eventsOf } from "./place-events.ts";
import type { Sorted } from "./sort-pieces.ts";
import { type Subject, type Subjects, addSubject } from "./subject.ts";

/** Claims and nodes that are subjects of their own: beside pods where these leave something untold, or alone. */
export function addBystanders(subjects: Subjects, sorted: Sorted, others: OtherEvents): void {
  if (subjects.all.every(isQuotation)) addAlone(subjects, sorted, others);
  else {
    addFailingClaims(subjects, sorted, others);
    addLostNodes(subjects, sorted, others);
  }
}

/** A few lines that nothing places: words that somebody put beside what was asked for. */
function isQuotation({ kind, name, pod, row, events, logs }: Subject): boolean {
  return (
    kind === "pod" &&
    name === undefined &&
    pod === undefined &&
    row === undefined &&
    events.length === 0 &&
    logs.every(({ lines }) => lines.length <= 12)
  );
}

/** Which pod waits for a claim is not known without the pod's object; that no volume can be made for it is. */
function addFailingClaims(subjects: Subjects, { claims }: Sorted, others: OtherEvents): void {
  const told = new Set(subjects.all.flatMap(({ events }) => events));
  for (const [key, byNamespace] of others) {
    const [about, name] = key.split("/", 2);
    if (about !== "persistentvolumeclaim" || !name) continue;
    for (const [namespace, events] of byNamespace) {
      if (!events.some((event) => isRefused(event) && !told.has(event))) continue;
      const claim = claims.find(({ object }) => object.metadata?.name === name);
      addSubject(subjects, { kind: "claim", name, namespace, events, claims: claim ? [claim] : [] });
    }
  }
}

/** Where nothing tells on which node the pods are, and all that are shown are lost. */
function addLostNodes(subjects: Subjects, { nodes, nodesOfPods }: Sorted, others: OtherEvents): void {
  const isPlaced = subjects.all.some(({ pod, row }) => pod?.object.spec?.nodeName ?? row?.object.node);
  if (isPlaced || nodesOfPods.size > 0 || ![...nodes.values()].every(({ object }) => isLostNode(object)))
    return;
  addNodes(subjects, nodes, others);
}

function addNodes(subjects: Subjects, nodes: Sorted["nodes"], others: OtherEvents): void {
  for (const [name, node] of nodes) {
    const events = [...eventsOf(others, "Node", undefined, name)];
    addSubject(subjects, { kind: "node", name, node, events });
  }
}

/** The node controller does not warn of a node that is lost. */
function isFailing(event: PodEvent): boolean {
  return event.type === "Warning" || event.reason === "NodeNotReady" || isRefused(event);
}

function hasFailed(byNamespace: Map<string | undefined, PodEvent[]>): boolean {
  return [...byNamespace.values()].some((events) => events.some(isFailing));
}

function isRefused({ reason }: PodEvent): boolean {
  return unboundClaimReasons.has(reason);
}

/** An input of nodes or claims alone, or of nothing but events about them, is about these. */
function addAlone(subjects: Subjects, { nodes, claims }: Sorted, others: OtherEvents): void {
  addNodes(subjects, nodes, others);
  for (const claim of claims) {
    const { name, namespace } = claim.object.metadata ?? {};
    if (name === undefined) continue;
    const events = [...eventsOf(others, "PersistentVolumeClaim", namespace, name)];
    addSubject(subjects, { kind: "claim", name, namespace, claims: [claim], events });
  }
  if (!subjects.all.every(isQuotation)) return;
  // Where there is nothing else at all, it is told of a claim that it is in order.
  const isAll = subjects.all.length === 0 && ![...others.values()].some(hasFailed);
  for (const [key, byNamespace] of others) {
    const [about = "", name] = key.split("/", 2);
    const kind = about === "node" ? "node" : about === "persistentvolumeclaim" ? "claim" : undefined;
    if (kind === undefined || (kind === "node" && !name)) continue;
    for (const [namespace, events] of byNamespace)
      if ((isAll && kind === "claim") || events.some(isFailing))
        addSubject(subjects, {
          kind,
          name: name || undefined,
          ...(kind === "claim" && { namespace }),
          events,
        });
  }
}
