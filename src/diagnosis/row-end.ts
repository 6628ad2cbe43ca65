import type { Given, PodRow } from "../evidence/evidence.ts";
import { stableSeconds } from "./container-condition.ts";

const ends = /^(?:Init:)?(?:Completed|OOMKilled)$/;
/** The hash has no vowels, or was a number before 1.8. A Job's pod ends alike behind a word: `web-migrate-x7k2p`. */
const deploymentsPod = /-(?:[bcdfghjklmnpqrstvwxz2456789]{6,10}|\d{9,10})-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/**
 * The digits of a number below 2^32, each written as one of ten characters. Numbers themselves are the times of a CronJob's
 * runs before 1.21, too, and other letters are anybody's.
 */
const templateHash = /-[4-9bcdf]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** The row of a table that says how a pod's container ended last: its own, or an earlier one of a watch. */
export function endInRow(row: Given<PodRow> | undefined): Given<PodRow> | undefined {
  if (row === undefined || ends.test(row.object.status)) return row;
  const { ended } = row.object;
  return ended && ends.test(ended.status) ? { ...row, object: ended } : undefined;
}

/**
 * A container of a Deployment's pod is started again at once after its first end. A row that still shows that end is of
 * a pod that was ended as a whole: kubectl prints its container's reason in place of the pod's own.
 */
export function isLeftBehind(row: PodRow | undefined): boolean {
  if (row?.status !== "Error" && row?.status !== "OOMKilled") return false;
  const { name, restarts, ageSeconds = 0 } = row;
  return restarts === 0 && ageSeconds >= stableSeconds && deploymentsPod.test(name);
}

/** What kubectl prints of a pod that has failed for good, if it is one whose controller wants an end. */
export function isFailedRun(status: string): boolean {
  return /^(?:DeadlineExceeded|(?:Init:)?(?:Error|OOMKilled|StartError|ContainerCannotRun))$/.test(status);
}

/** Whether a row shows a Deployment's pod, whose restart policy is Always, between an exit 0 and its next start. */
export function isBetweenStarts({ name, status, ...row }: PodRow): boolean {
  if (status !== "Completed" || !templateHash.test(name)) return false;
  const since = row.lastRestartAgeSeconds ?? (row.restarts > 1 ? 0 : row.ageSeconds);
  return since !== undefined && since < stableSeconds;
}
