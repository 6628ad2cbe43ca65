import type { PodEvent } from "../evidence/evidence.ts";

// The kubelet's own sentences that name a container. kubectl before 1.35 prints events without their field path, so
// these are then the only attribution. All are anchored or start with a literal: linear on any message.
const sentences = [
  /^Back-off restarting failed container (\S+) in pod /,
  /\brestarting failed container=(\S+) pod=/,
  /^(?:Created|Started|Stopping) container:? (\S+)$/,
  /^(?:Init container|Container) (\S+) (?:failed (?:liveness|startup) probe|definition changed|resize requires)/,
  /^Killing container with (?:docker )?id \w+:\/\/([^\s:]+):/,
  /\bcontainer "([^"\s]+)" is unhealthy, it will be killed/,
  /^(?:Exec|HTTP|Http|Sleep) lifecycle hook \(.{0,500}?\) for Container "([^"\s]+)"/,
  /\bfailed to (?:start|create) container "([^"\s]+)"/i,
  /\bfailed to "StartContainer" for "([^"\s]+)"/,
  // Runtimes know a container as CONTAINER_POD_NAMESPACE_UID_ATTEMPT, Docker and CRI-O with `k8s_` in front.
  /\bfailed to reserve container name "([^"_\s]+)_/,
  /\b(?:container name "\/?|ctr name )k8s_([^"_\s]+)_/,
];

const containerName = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const longestRead = 2000;

/** The container that an event speaks of: by its field path, else by the kubelet's wording. */
export function containerOfEvent(event: PodEvent): string | undefined {
  if (event.involved.kind !== "Pod") return undefined;
  if (event.container !== undefined) return event.container;
  const message = event.message.slice(0, longestRead);
  for (const sentence of sentences) {
    const name = sentence.exec(message)?.[1];
    if (name !== undefined && containerName.test(name)) return name;
  }
  return undefined;
}

/** Reasons that the kubelet only gives to events of one container, even where the text does not say of which. */
export const containerReasons: ReadonlySet<string> = new Set([
  "BackOff",
  "Created",
  "Failed",
  "FailedPostStartHook",
  "FailedPreStopHook",
  "Killing",
  "ProbeError",
  "ProbeWarning",
  "Pulled",
  "Pulling",
  "Started",
  "Unhealthy",
]);
