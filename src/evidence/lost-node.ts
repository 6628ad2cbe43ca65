import type { Node } from "./kubernetes.ts";

/** Whether a node says of itself, or the node controller of it, that it is not Ready. */
export function isLostNode({ status }: Node): boolean {
  const ready = status?.conditions?.find(({ type }) => type === "Ready");
  return ready !== undefined && ready.status !== "True";
}
