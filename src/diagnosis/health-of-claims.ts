import type { PodView } from "./view.ts";

/** Why all is well with claims that nothing but their own events stand beside; undefined: it is not, or there are none. */
export function claimsInOrder(view: PodView): string | undefined {
  const {
    name,
    events,
    evidence: { claims, logs },
  } = view;
  const isAlone = name === undefined && logs.length === 0 && claims.length > 0;
  if (!isAlone || events.some(({ involved }) => involved.kind !== "PersistentVolumeClaim")) return undefined;
  const claim = `PersistentVolumeClaim ${claims[0]?.object.metadata?.name ?? ""}`;
  // What went wrong before they were bound is over.
  if (claims.every(({ object }) => object.status?.phase === "Bound")) return `${claim} is bound`;
  // A class that binds late makes no volume before a pod is there that uses the claim.
  const waits = events.length > 0 && events.every(({ reason }) => reason === "WaitForFirstConsumer");
  return claims.length === 1 && waits ? `${claim} waits for the first pod that uses it` : undefined;
}
