import type { ContainerView, Instance } from "../diagnosis/view.ts";
import { viewOf } from "../diagnosis/view.ts";
import type { Evidence, Origin } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { ContainerObservation, CountObservation, RestartObservation } from "../history/restart.ts";
import { type PodDiagnosis, signatureFor } from "./assemble-report.ts";

/**
 * The terminations that a pod's evidence shows, as the ledger takes them: at most two a container. An instance without
 * an end time cannot be told from others, and a pod without a name is nobody's: neither is recorded.
 */
export function restartsOf(
  evidence: Evidence,
  diagnoses: readonly PodDiagnosis[],
  { cluster, origin }: { cluster: string; origin: Origin },
): RestartObservation[] {
  const place = placeOf(evidence, cluster);
  if (!place) return [];
  return containersOf(evidence).flatMap((container) =>
    [container.earlier, container.dead].flatMap((instance): RestartObservation[] => {
      if (!instance?.state.finishedAt) return [];
      return [
        {
          ...place,
          container: container.name,
          ...instanceFields(instance),
          ...causeOf(container, instance, diagnoses),
          finishedAt: instance.state.finishedAt,
          observed: origin,
        },
      ];
    }),
  );
}

/**
 * The restart counts that a pod's evidence shows without the last of the terminations that they count: it was replaced
 * before anybody looked, or the runtime forgot it. `now` is when it was told, where the evidence does not say.
 */
export function countsOf(
  evidence: Evidence,
  { cluster, now }: { cluster: string; now: string },
): CountObservation[] {
  const place = placeOf(evidence, cluster);
  if (!place) return [];
  return containersOf(evidence).flatMap(({ name, restartCount = 0, dead, earlier, running }) => {
    const attempts = [dead, earlier].flatMap((instance) =>
      instance?.state.finishedAt ? (instance.attempt ?? []) : [],
    );
    if (restartCount <= Math.max(0, ...attempts.map((attempt) => attempt + 1))) return [];
    return [{ ...place, container: name, restartCount, seenAt: running?.startedAt ?? evidence.now ?? now }];
  });
}

function containersOf(evidence: Evidence): ContainerView[] {
  return viewOf(evidence).containers.filter(({ type }) => type !== "ephemeral");
}

/** undefined: it is nobody's. */
function placeOf(evidence: Evidence, cluster: string): Omit<ContainerObservation, "container"> | undefined {
  const { name } = viewOf(evidence);
  const workload = workloadOf(evidence);
  if (name === undefined || workload === undefined) return undefined;
  const meta = evidence.pod?.object.metadata;
  const node = evidence.pod?.object.spec?.nodeName;
  const revision = revisionOf(evidence);
  return {
    cluster: evidence.cluster ?? cluster,
    namespace: evidence.namespace ?? "default",
    workload,
    pod: name,
    ...(meta?.uid !== undefined && { podUid: meta.uid }),
    ...(meta?.creationTimestamp !== undefined && { podCreatedAt: meta.creationTimestamp }),
    ...(node !== undefined && { node }),
    ...(revision !== undefined && { revision }),
  };
}

function instanceFields({ state, attempt }: Instance): Partial<RestartObservation> {
  return {
    ...(attempt !== undefined && { attempt }),
    ...(state.containerID !== undefined && state.containerID !== "" && { containerID: state.containerID }),
    ...(state.exitCode !== undefined && { exitCode: state.exitCode }),
    ...(state.signal !== undefined && { signal: state.signal }),
    ...(state.reason !== undefined && { reason: state.reason }),
    ...(state.startedAt !== undefined && { startedAt: state.startedAt }),
  };
}

/** The newest instance's end is what the diagnosis explains, unless what fails now is that the next one cannot start. */
function causeOf(
  container: ContainerView,
  instance: Instance,
  diagnoses: readonly PodDiagnosis[],
): Pick<RestartObservation, "cause" | "certainty" | "signature" | "target"> {
  if (instance !== container.dead) return {};
  if (container.waiting && container.waiting.reason !== "CrashLoopBackOff") return {};
  const entry = diagnoses.find(
    ({ diagnosis }) => diagnosis.verdict === "diagnosed" && diagnosis.container === container.name,
  );
  const root = entry?.diagnosis.findings[0];
  if (!entry || !root) return {};
  const signature = signatureFor(entry);
  const target = targetOf(root.detail);
  return {
    cause: root.cause,
    certainty: root.certainty,
    ...(signature !== undefined && { signature }),
    ...(signature !== undefined && target !== undefined && { target }),
  };
}

/** `host:port` that a cause names. */
function targetOf(detail: Readonly<Record<string, string>> = {}): string | undefined {
  const { host, port } = detail;
  return host === undefined ? undefined : port === undefined ? host : `${host}:${port}`;
}

/**
 * The hash of the pod template: every pod bears it, and a rollback brings it back. The number by which people know a rollout
 * stands only at the ReplicaSet, which is seldom sent along.
 */
export function revisionOf({ pod }: Evidence): string | undefined {
  const labels = pod?.object.metadata?.labels ?? {};
  return labels["controller-revision-hash"] ?? labels["pod-template-hash"];
}

/** As `kubectl rollout history` counts. */
export function revisionNumberOf({ owners }: Evidence): string | undefined {
  return owners.find(({ object }) => object.kind === "ReplicaSet")?.object.metadata.annotations?.[
    "deployment.kubernetes.io/revision"
  ];
}
