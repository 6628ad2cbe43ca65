/** Kinds whose pods nobody takes for another's. */
const unmistakable = ["StatefulSet", "DaemonSet", "Job", "CronJob", "PersistentVolumeClaim"]
  .map((kind) => `'${kind}'`)
  .join();

/**
 * SQL: whether two kinds may be of one workload, where the names agree. A pod's name and a `workload` label tell a
 * Deployment where it is a Rollout, or whatever else has ReplicaSets; NULL is not known.
 */
export function maybeSameKind(a: string, b: string): string {
  return `(coalesce(${a}, ${b}) IS coalesce(${b}, ${a}) OR ${a} NOT IN (${unmistakable}) AND ${b} NOT IN (${unmistakable}))`;
}
