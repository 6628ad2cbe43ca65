import type { PodView } from "../view.ts";
import { holdersIn } from "./volume-message.ts";

/** What a pod is shown as whose node no longer answers. */
const lostPhases: ReadonlySet<string> = new Set(["Unknown", "NodeLost", "ContainerStatusUnknown"]);

/**
 * The node from which a volume is kept that is shown to be lost, if its name is known: the pod that holds the volume is of
 * unknown state, its node is not Ready, or another node, or that pod, was reported not ready.
 */
export function lostHolderOf(view: PodView, message: string): { node?: string } | undefined {
  if (!/multi-attach/i.test(message)) return undefined;
  const holders = new Set(holdersIn(message));
  const own = view.pod?.object.spec?.nodeName;
  const sibling = view.evidence.siblings.find(({ name, phase = "", nodeLost }) =>
    holders.has(name)
      ? nodeLost === true || lostPhases.has(phase)
      : holders.size === 0 && lostPhases.has(phase),
  );
  if (sibling) return sibling.node === undefined ? {} : { node: sibling.node };
  const event = view.events.find(
    ({ reason, involved }) =>
      reason === "NodeNotReady" &&
      (involved.kind === "Node"
        ? own !== undefined && involved.name !== own
        : involved.name !== undefined && holders.has(involved.name)),
  );
  if (event === undefined) return undefined;
  const { kind, name } = event.involved;
  return kind === "Node" && name !== undefined ? { node: name } : {};
}
