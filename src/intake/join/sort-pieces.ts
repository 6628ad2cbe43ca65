import type { Given, PodEvent, PodRow } from "../../evidence/evidence.ts";
import type { Node, Owner, PersistentVolumeClaim, Pod } from "../../evidence/kubernetes.ts";
import type { FileKnowledge } from "../file-name.ts";
import type { Piece } from "../format.ts";
import type { FoundLog } from "./found-log.ts";

export interface FoundPiece {
  piece: Piece;
  /** What the name of its file said. */
  known?: FileKnowledge;
  /** Of a file in an archive or a folder, which need not be about a pod at all. */
  isIncidental?: boolean;
}

/** What was found, by what it is. */
export interface Sorted {
  pods: Given<Pod>[];
  rows: Given<PodRow>[];
  owners: { owner: Given<Owner>; custom: boolean }[];
  nodes: Map<string, Given<Node>>;
  /** By namespace and name of a pod, and by its name alone: where it is said to run. */
  nodesOfPods: Map<string, string>;
  claims: Given<PersistentVolumeClaim>[];
  /** By the name of a pod: claims that are said to be mounted by it. */
  claimsOfPods: Map<string, Given<PersistentVolumeClaim>[]>;
  events: PodEvent[];
  withoutEvents: { kind: string; namespace?: string; name?: string }[];
  hasNoEvents: boolean;
  logs: FoundLog[];
}

export function sortPieces(found: readonly FoundPiece[]): Sorted {
  const sorted: Sorted = {
    pods: [],
    rows: [],
    owners: [],
    nodes: new Map(),
    nodesOfPods: new Map(),
    claims: [],
    claimsOfPods: new Map(),
    events: [],
    withoutEvents: [],
    hasNoEvents: false,
    logs: [],
  };
  for (const { piece, known, isIncidental } of found) {
    switch (piece.kind) {
      case "pod":
        sorted.pods.push(piece.pod);
        break;
      case "row":
        sorted.rows.push(piece.row);
        break;
      case "owner":
        sorted.owners.push({ owner: piece.owner, custom: piece.custom ?? false });
        break;
      case "node": {
        const name = piece.node.object.metadata?.name;
        if (name === undefined) break;
        sorted.nodes.set(name, piece.node);
        for (const pod of piece.pods ?? [])
          for (const place of [pod.namespace, undefined])
            sorted.nodesOfPods.set(placeKey(place, pod.name), name);
        break;
      }
      case "claim":
        sorted.claims.push(piece.claim);
        for (const name of piece.usedBy ?? []) {
          const same = sorted.claimsOfPods.get(name);
          if (same) same.push(piece.claim);
          else sorted.claimsOfPods.set(name, [piece.claim]);
        }
        break;
      case "event":
        sorted.events.push(piece.event);
        break;
      case "no-events":
        if (piece.involved?.name === undefined) sorted.hasNoEvents = true;
        else sorted.withoutEvents.push(piece.involved);
        break;
      case "log":
        sorted.logs.push({
          log: piece.log,
          ...(known && { known }),
          ...(piece.containers !== undefined && { containers: piece.containers }),
          ...(isIncidental && { isIncidental }),
        });
    }
  }
  return sorted;
}

/** What a namespace has one of by its name. */
export function placeKey(namespace: string | undefined, name: string | undefined): string {
  return `${namespace ?? ""}/${name ?? ""}`;
}
