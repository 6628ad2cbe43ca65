import type { PodView } from "../view.ts";
import { holdersIn } from "./volume-message.ts";

/** What a pod is shown as whose node no longer answers. */
const lostPhases: ReadonlySet<string> = new Set(["Unknown", "NodeLost", "ContainerStatusUnknown"]);

/**
 * Whether a volume is kept from this pod's node by one that is shown to be lost: the pod that holds it is of unknown
 * state, or another node, or that pod, was reported not ready.
 */
export function isHolderLost(view: PodView, message: string): boolean {
  if (!/multi-attach/i.test(message)) return false;
  const holders = new Set(holdersIn(message));
  const own = view.pod?.object.spec?.nodeName;
  const lostSibling = view.evidence.siblings.some(
    ({ name, phase = "" }) => lostPhases.has(phase) && (holders.size === 0 || holders.has(name)),
  );
  return (
    lostSibling ||
    view.events.some(
      ({ reason, involved }) =>
        reason === "NodeNotReady" &&
        (involved.kind === "Node"
          ? own !== undefined && involved.name !== own
          : involved.name !== undefined && holders.has(involved.name)),
    )
  );
}
