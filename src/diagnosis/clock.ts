import type { Evidence } from "../evidence/evidence.ts";

/**
 * "Now" of the evidence in milliseconds, NaN where it cannot be known.
 *
 * A describe text gives states as times and events as ages. Where both tell of the same happening (the newest start
 * and the `Started` event, the pod's start and the `Scheduled` event), time + age is the moment of printing, which
 * is later than any time in the text.
 */
export function nowOf({ now, pod, row, events = [] }: Evidence): number {
  const candidates = [now === undefined ? Number.NaN : Date.parse(now)];
  const status = pod?.object.status;
  const all = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  for (const event of events) {
    if (event.involved.kind !== "Pod" || event.lastAt !== undefined) continue;
    if (event.reason === "Started" && event.lastAgeSeconds !== undefined) {
      const only = all.length === 1 ? all[0] : all.find(({ name }) => name === event.container);
      candidates.push(after(only?.state?.running?.startedAt, event.lastAgeSeconds));
    }
    if (event.reason === "Scheduled" && event.count === 1) {
      candidates.push(after(pod?.object.status?.startTime, event.lastAgeSeconds));
    }
  }
  const created = pod?.object.metadata?.creationTimestamp;
  candidates.push(after(created, row?.object.ageSeconds));
  const known = candidates.filter((time) => !Number.isNaN(time));
  return known.length === 0 ? Number.NaN : Math.max(...known);
}

function after(time: string | undefined, ageSeconds: number | undefined): number {
  return time === undefined || ageSeconds === undefined ? Number.NaN : Date.parse(time) + ageSeconds * 1000;
}

/**
 * How far an age may be off: kubectl prints seconds up to two minutes, then fewer units the older it is, always cut
 * and never rounded up.
 */
export function ageTolerance(ageSeconds: number): number {
  if (ageSeconds < 600) return 5;
  if (ageSeconds < 3 * 3600) return 65;
  if (ageSeconds < 48 * 3600) return 3600 + 5;
  return 86_400;
}
