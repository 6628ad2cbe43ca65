import type { AlertReference, Evidence } from "../evidence/evidence.ts";
import type { ContainerStatus, Pod } from "../evidence/kubernetes.ts";
import type { AlertSubject } from "../intake/alerts/subject-of-alert.ts";

/**
 * What the labels of alerts alone say of their subject: a name and at most a waiting reason. It never names a cause, but
 * it tells what to get.
 */
export function evidenceOfAlerts(
  subject: AlertSubject,
  alerts: readonly AlertReference[],
  cluster: string,
  now: string,
): Evidence {
  const source = { origin: "alert-labels", form: "table" } as const;
  const { namespace, pod, podUid, container, workload, node, reason } = subject;
  const object: Pod | undefined =
    pod === undefined
      ? undefined
      : {
          metadata: {
            name: pod,
            ...(namespace !== undefined && { namespace }),
            ...(podUid !== undefined && { uid: podUid }),
            ...(workload && {
              ownerReferences: [
                { apiVersion: "", uid: "", controller: true, kind: workload.kind, name: workload.name },
              ],
            }),
          },
          ...(node !== undefined && { spec: { nodeName: node, containers: [] } }),
          status: {
            ...(container !== undefined && { containerStatuses: [statusOf(container, reason)] }),
          },
        };
  return {
    cluster,
    ...(namespace !== undefined && { namespace }),
    ...(object && { pod: { object, source } }),
    owners:
      pod === undefined && workload
        ? [{ object: { kind: workload.kind, metadata: { name: workload.name } }, source }]
        : [],
    claims: [],
    logs: [],
    siblings: [],
    alerts: [...alerts],
    now,
  };
}

/** Labels say nothing of restarts: what is not known stays out. */
function statusOf(name: string, reason: string | undefined): ContainerStatus {
  const known: Partial<ContainerStatus> = {
    name,
    image: "",
    imageID: "",
    ready: false,
    ...(reason !== undefined && { state: { waiting: { reason } } }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as a text that ends before `restartCount`
  return known as ContainerStatus;
}
