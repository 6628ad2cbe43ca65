import { isRecord } from "./fields.ts";

/**
 * What `docker inspect` and `crictl inspect` print of a container on a node, in the shape of the Pod that it is of:
 * the kubelet writes the Pod's name into the container's name and labels. undefined for anything else.
 */
export function podOfInspected(value: Record<string, unknown>): Record<string, unknown> | undefined {
  return ofDocker(value) ?? ofCri(value);
}

function ofDocker(value: Record<string, unknown>): Record<string, unknown> | undefined {
  // Somebody may have cut out the state alone.
  const state = isRecord(value["State"]) ? value["State"] : value;
  const {
    ExitCode: exitCode,
    Running: running,
    OOMKilled: killed,
    StartedAt,
    FinishedAt,
    Error: message,
  } = state;
  if (typeof exitCode !== "number" || typeof running !== "boolean" || typeof killed !== "boolean")
    return undefined;
  // k8s_CONTAINER_POD_NAMESPACE_UID_ATTEMPT
  const [, container = "", name, namespace, attempt] =
    /^\/?k8s_([a-z0-9][-a-z0-9]{0,62})_([a-z0-9][-a-z0-9.]{0,252})_([a-z0-9][-a-z0-9]{0,62})_[-\w]{1,63}_(\d{1,9})$/.exec(
      typeof value["Name"] === "string" ? value["Name"] : "",
    ) ?? [];
  return podOf(
    { name, namespace },
    { name: container, attempt: Number(attempt ?? Number.NaN) },
    running
      ? { running: { startedAt: StartedAt } }
      : {
          terminated: {
            exitCode,
            reason: killed ? "OOMKilled" : exitCode === 0 ? "Completed" : "Error",
            startedAt: StartedAt,
            finishedAt: FinishedAt,
            ...(typeof message === "string" && message !== "" && { message }),
          },
        },
  );
}

function ofCri({ status }: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!isRecord(status) || typeof status["state"] !== "string" || !status["state"].startsWith("CONTAINER_"))
    return undefined;
  const { state, exitCode, reason, message, startedAt, finishedAt, metadata, labels } = status;
  const label = (key: string) => (isRecord(labels) ? labels[`io.kubernetes.${key}`] : undefined);
  const container = label("container.name") ?? (isRecord(metadata) ? metadata["name"] : undefined);
  return podOf(
    { name: label("pod.name"), namespace: label("pod.namespace") },
    {
      name: typeof container === "string" ? container : "",
      attempt: isRecord(metadata) ? metadata["attempt"] : undefined,
    },
    state === "CONTAINER_EXITED"
      ? { terminated: { exitCode, reason, message, startedAt, finishedAt } }
      : { running: { startedAt } },
  );
}

/** The runtime counts attempts from 0, as the kubelet does restarts. */
function podOf(
  { name, namespace }: { name: unknown; namespace: unknown },
  container: { name: string; attempt: unknown },
  state: object,
): Record<string, unknown> {
  const restartCount = Number.isInteger(container.attempt) ? container.attempt : undefined;
  return {
    metadata: { ...(name !== undefined && { name }), ...(namespace !== undefined && { namespace }) },
    status: {
      containerStatuses: [
        { name: container.name, state, ...(restartCount !== undefined && { restartCount }) },
      ],
    },
  };
}
