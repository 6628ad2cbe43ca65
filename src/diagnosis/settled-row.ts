import type { PodRow } from "../evidence/evidence.ts";
import { stableSeconds } from "./container-condition.ts";

/** Whether all containers of a row are Ready, and have been for as long as the row tells. */
export function isSettledRow(row: PodRow | undefined): boolean {
  if (row?.status !== "Running" || row.totalContainers === 0 || row.readyContainers < row.totalContainers)
    return false;
  return row.lastRestartAgeSeconds === undefined
    ? row.restarts <= 1
    : row.restarts === 0 || row.lastRestartAgeSeconds >= stableSeconds;
}
