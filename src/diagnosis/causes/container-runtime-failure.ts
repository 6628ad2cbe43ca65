import type { PodEvent } from "../../evidence/evidence.ts";
import { look } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { citeEvent } from "../citation.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";
import type { PodView } from "../view.ts";

export const containerRuntimeFailure = defineCause({
  id: "container-runtime-failure",
  category: "node",
  title: "Container runtime failure",
  explanation:
    "containerd, CRI-O, runc, a shim, a cgroup or an image layer on the node is at fault: the runtime cannot make, start or stop " +
    "the container, whatever is in it.",
  recognisedBy:
    "Runtime errors that do not speak of the image or the spec: a name still reserved for an earlier attempt, a broken shim or " +
    "snapshot, cgroups that cannot be made, deadlines exceeded while a container is created. Many pods of one node show it at once.",
  references: [
    "https://kubernetes.io/docs/tasks/debug/debug-cluster/crictl/",
    "https://kubernetes.io/docs/concepts/architecture/cri/",
  ],
  outranks: ["sandbox-creation-failed"],
  triggers: ["named", "events"],

  detect(view) {
    const stated = statedMatches(view, "container-runtime-failure", ({ container, stage, text }) => {
      const said = shortText(
        lastOfStderr(text.replace(/^(?:Failed to create pod sandbox|Failed create pod sandbox|Error): /, "")),
      );
      if (stage === "kubelet") return `The node's kubelet could not hand out what the pod asks for: ${said}`;
      if (stage === "pull") return `The node could not unpack or keep the image: ${said}`;
      const unnamed =
        stage === "create" || stage === "start" ? "a container of the pod" : "the pod's sandbox";
      const subject = container === null ? unnamed : `container ${container}`;
      return `The container runtime failed on ${subject}: ${said}`;
    });
    if (stated.length > 0) return stated;
    return [
      ...ofEvents(view),
      ...fromLogs(view, "container-runtime-failure", ({ subject }) => ({
        summary: `${subject} reports a fault of the container runtime.`,
      })),
    ];
  },

  remediation(_match, target) {
    const node = target.view.pod?.object.spec?.nodeName;
    if (!isKubernetesName(node)) {
      return [
        look(
          target,
          "See which node it is, and whether other pods there show the same",
          "get",
          "pods",
          "-o",
          "wide",
        ),
      ];
    }
    return [
      { action: `See what node ${node} says of its runtime`, command: ["kubectl", "describe", "node", node] },
      {
        action: `If other pods there show the same, keep new ones away from ${node} while its runtime is repaired`,
        command: ["kubectl", "cordon", node],
        caution: "A restart of the runtime or of the node ends what runs there: drain it first.",
      },
    ];
  },
});

/** A hook first says what it does, and at last why it could not. */
function lastOfStderr(text: string): string {
  const at = text.indexOf("stderr: ");
  const lines = at === -1 ? [] : text.slice(at).trimEnd().split("\n");
  return lines.length < 2 ? text : `${text.slice(0, at)}stderr: ${lines.at(-1)?.trim() ?? ""}`;
}

const reasons: ReadonlySet<string> = new Set([
  "FailedCreatePodContainer",
  "FailedPodSandBoxStatus",
  "FailedPrepareDynamicResources",
]);

/** Statements that only ever speak of the runtime. Once is nothing: the kubelet asks again. */
function ofEvents(view: PodView): Match[] {
  if (view.pod?.object.metadata?.deletionTimestamp !== undefined) return [];
  const event = view.events.findLast(
    (candidate) => reasons.has(candidate.reason) && candidate.involved.kind === "Pod" && candidate.count > 1,
  );
  if (!event || hasRunSince(view, event)) return [];
  return [
    {
      container: null,
      basis: "not-started",
      certainty: "likely",
      summary: `The container runtime failed on the pod: ${shortText(event.message)}`,
      citations: [citeEvent(event)],
      ...(event.lastAt !== undefined && { at: event.lastAt }),
      ...(event.lastAgeSeconds !== undefined && { ageSeconds: event.lastAgeSeconds }),
    },
  ];
}

function hasRunSince(view: PodView, event: PodEvent): boolean {
  const age = view.ageOfEvent(event) ?? 0;
  return view.containers.some(
    ({ running }) => running !== undefined && (view.ageOf(running.startedAt) ?? Infinity) <= age,
  );
}
