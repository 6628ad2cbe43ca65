import { changeOwner, editOwner, look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { citeObject } from "../citation.ts";
import { exitOf, subjectOf } from "../instance-end.ts";
import { kernelMatches } from "../kernel-oom.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { memoryLimitOf, twice } from "../memory-limit.ts";
import { readQuantity } from "../../evidence/quantity.ts";
import { isKill, type OomKill, oomKills } from "../oom-kill.ts";
import { endInRow } from "../row-end.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import type { Target } from "../target.ts";
import type { PodView } from "../view.ts";

export const containerMemoryLimit = defineCause({
  id: "container-memory-limit",
  category: "memory",
  title: "Container reached its memory limit",
  explanation:
    "The kernel killed the container because its cgroup, or its pod's, had used all of `resources.limits.memory` and " +
    "nothing more could be reclaimed. A killed process writes no last words, so its log just stops.",
  recognisedBy:
    "`reason: OOMKilled` with a memory limit in force and no sign that the node itself ran out (`SystemOOM`, " +
    "`MemoryPressure`). The exit code is usually 137; it is another one when only a child process was killed. Exit 137 " +
    "without that reason proves nothing: a failed liveness probe and a deletion end in SIGKILL too. A limit too small for " +
    "the runtime's own start shows as a start error that says `container init was OOM-killed`.",
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run",
    "https://docs.kernel.org/admin-guide/cgroup-v2.html#memory-interface-files",
  ],
  outranks: ["terminated-by-signal", "application-error-exit"],

  detect(view) {
    const kills = oomKills(view);
    const stated = [
      ...kills.filter(({ blames }) => blames === "container").map(ofKill),
      ...killedInits(view),
      ...ofRow(view),
    ];
    if (stated.length === 0 && kills.length === 0) {
      stated.push(
        ...kernelMatches(
          view,
          "cgroup",
          (subject) => `${subject} was killed by the kernel, as its memory cgroup had reached its limit.`,
        ).map((match) => withLimit(view, match)),
      );
    }
    // A server that outlives its worker reports the worker's SIGKILL: under a limit that is most often the OOM killer.
    const told = fromLogs(view, "container-memory-limit", ({ subject }) => ({
      summary: `${subject} lost a process to SIGKILL, as when its memory limit is reached.`,
    }));
    if (told.length === 0) return stated;
    const known = new Set<string | null>([
      ...kills.map(({ container }) => container.name),
      ...stated.map(({ container }) => container),
    ]);
    return [...stated, ...told.filter(({ container }) => !known.has(container))];
  },

  remediation(match, target) {
    const { limit } = match.detail ?? {};
    const { pod, container, view } = target;
    const phase = view.pod?.object.status?.phase;
    const steps = [raise(target, match)];
    if (pod !== undefined && phase !== "Succeeded" && phase !== "Failed") {
      steps.push(
        look(
          target,
          "See what it uses while it runs; if that only ever grows, it leaks, and a higher limit only buys time",
          "top",
          "pod",
          pod,
          "--containers",
        ),
      );
    }
    if (limit !== undefined && container?.env?.some(({ name }) => heapVariables.has(name))) {
      steps.push(
        editOwner(
          target,
          `Keep the runtime's heap well below the limit of ${limit}: stacks, buffers and code count towards it, too`,
        ),
      );
    }
    return steps;
  },
});

const heapVariables: ReadonlySet<string> = new Set([
  "JAVA_OPTS",
  "JAVA_TOOL_OPTIONS",
  "JDK_JAVA_OPTIONS",
  "NODE_OPTIONS",
  "GOMEMLIMIT",
]);

function ofKill({ container, instance, certainty, basis, limit, citations, because }: OomKill): Match {
  const { finishedAt } = instance.state;
  const killed = isKill(instance);
  const code = exitOf(instance);
  const exit = code === undefined ? "" : ` (exit ${code})`;
  return {
    container: container.name,
    basis,
    certainty,
    summary:
      limit.is === "present"
        ? `${subjectOf(container.name)} was OOM-killed ${describeLimit(limit)}${exit}: ${because}.`
        : `${subjectOf(container.name)} was OOM-killed${exit}; the input does not show its memory limit.`,
    citations,
    detail: limit.is === "present" ? { limit: limit.value } : undefined,
    at: finishedAt,
    // A container that thrashes at its limit fails its probes, too, before the kernel ends it.
    outranks: killed
      ? ["liveness-probe-failed", "startup-probe-failed", "readiness-probe-failed"]
      : undefined,
  };
}

function withLimit(view: PodView, match: Match): Match {
  const container = view.container(match.container);
  const limit = container && memoryLimitOf(view, container);
  return limit?.is === "present" ? { ...match, detail: { ...match.detail, limit: limit.value } } : match;
}

function describeLimit({ of, value }: { of: "container" | "pod"; value: string }): string {
  return of === "pod" ? `at the pod's memory limit of ${value}` : `at its memory limit of ${value}`;
}

/** The limit was too small for the runtime to set the container up: it never ran, and its reason is a start error. */
function killedInits(view: PodView): Match[] {
  const limitOf = (container: string | null) =>
    view.container(container)?.spec?.resources?.limits?.["memory"];
  return statedMatches(
    view,
    "container-memory-limit",
    ({ container }) => {
      const subject = container === null ? "The pod's sandbox" : `Container ${container}`;
      const limit = limitOf(container);
      return `${subject} was OOM-killed while it was being set up: its memory limit${limit === undefined ? "" : ` of ${limit}`} is too small to start a process in.`;
    },
    ({ container, detail, text, certainty }) => {
      const limit = limitOf(container);
      return {
        // "possibly OOM-killed": the runtime saw the process vanish, and guesses.
        certainty: certainty === "proven" && /possibly/i.test(text) ? "likely" : certainty,
        ...(limit !== undefined && { detail: { ...detail, limit } }),
        outranks: ["sandbox-creation-failed", "container-runtime-failure"],
      };
    },
  );
}

/** A table shows one container's reason without saying whose, nor any limit. */
function ofRow({ pod, evidence, containers }: PodView): Match[] {
  // A pod whose status is cut off shows less than its row.
  if (pod && containers.some(({ status }) => status)) return [];
  const row = endInRow(evidence.row);
  if (row?.object.status.replace(/^Init:/, "") !== "OOMKilled") return [];
  return [
    {
      container: containers.length === 1 ? (containers[0]?.name ?? null) : null,
      basis: "kernel-kill",
      certainty: "possible",
      summary: `A container of pod ${row.object.name} was OOM-killed; the table shows neither its limit nor the node's state.`,
      citations: [citeObject("pod", row, "/status", row.object.status)],
    },
  ];
}

function raise(target: Target, { container, detail }: Match): Remediation {
  const limit = detail?.["limit"];
  const next = limit === undefined ? undefined : twice(limit);
  if (limit === undefined || next === undefined || container === null) return readLimit(target, container);
  const found = target.view.container(container);
  const cautions = [
    "Doubling is a first step to see where it settles, not a measured need.",
    ...beyondNode(target, next),
  ].join(" ");
  // The pod's own limit caps that of its containers, and no kubectl set reaches it.
  const inForce = found && memoryLimitOf(target.view, found);
  if (container === "")
    return editOwner(
      target,
      `Raise the container's memory limit from ${limit} to ${next}, if the workload needs what it uses`,
      cautions,
    );
  if (inForce?.is === "present" && inForce.of === "pod")
    return editOwner(
      target,
      `Raise the pod's memory limit (resources of its spec) from ${limit} to ${next}, if the workload needs what it uses`,
      cautions,
    );
  return changeOwner(
    target,
    `Raise the memory limit of ${container} from ${limit} to ${next}, if the workload needs what it uses`,
    (owner) => ["set", "resources", owner, `--containers=${container}`, `--limits=memory=${next}`],
    cautions,
  );
}

/** No new limit without the one in force. */
function readLimit(target: Target, container: string | null): Remediation {
  if (target.pod === undefined)
    return editOwner(target, "Read the memory limit in force; raise it if the workload needs what it uses");
  const type = target.view.container(container)?.type;
  const isInit =
    type === "init" ||
    type === "sidecar" ||
    target.view.evidence.row?.object.status.startsWith("Init:") === true;
  const list = isInit ? "initContainers" : "containers";
  return look(
    target,
    "Read the memory limit in force before changing it",
    "get",
    "pod",
    target.pod,
    "-o",
    `jsonpath={range .spec.${list}[*]}{.name}{"\\t"}{.resources.limits.memory}{"\\n"}{end}`,
  );
}

function beyondNode({ view }: Target, limit: string): string[] {
  const node = view.evidence.node?.object;
  const room = node?.status?.allocatable?.["memory"] ?? node?.status?.capacity?.["memory"];
  if (room === undefined || (readQuantity(limit) ?? 0) <= (readQuantity(room) ?? Infinity)) return [];
  return [`The node has ${room} for all its pods: beyond that it runs out before the limit is reached.`];
}
