import type { WorkloadKey } from "../history/workload-key.ts";

/** What a dump says about one container of a workload: where its crash loops are filed. */
export interface ContainerKey extends WorkloadKey {
  container: string;
}

/** A workload as the key of a map. */
export function workloadKeyOf({ cluster, namespace, workload }: WorkloadKey): string {
  return JSON.stringify([cluster, namespace, workload.kind, workload.name]);
}

/** A container of a workload as the key of a map. */
export function containerKeyOf({ cluster, namespace, workload, container }: ContainerKey): string {
  return JSON.stringify([cluster, namespace, workload.kind, workload.name, container]);
}
