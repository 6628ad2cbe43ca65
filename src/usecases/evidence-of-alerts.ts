import type { AlertReference, Evidence } from "../evidence/evidence.ts";
import type { Pod } from "../evidence/kubernetes.ts";
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
            ...(container !== undefined && {
              containerStatuses: [
                {
                  name: container,
                  image: "",
                  imageID: "",
                  ready: false,
                  restartCount: 0,
                  ...(reason !== undefined && { state: { waiting: { reason } } }),
                },
              ],
            }),
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
