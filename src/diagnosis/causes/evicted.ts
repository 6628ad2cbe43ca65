import { editOwner, look } from "../advice.ts";
import { defineCause, type Remediation } from "../cause.ts";
import { evictionOf } from "../eviction.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const evicted = defineCause({
  id: "evicted",
  category: "node",
  title: "Evicted by the kubelet",
  explanation:
    "The kubelet ended the pod: either it passed a limit of its own for local storage, or its node ran low on disk, inodes or " +
    "process ids and this pod was chosen to make room. A controller makes a new pod; the evicted one stays as a record.",
  recognisedBy:
    "Pod `status.reason: Evicted`, or the kubelet's `Evicted` event, with a resource other than memory. A container that handles " +
    "SIGTERM in order may leave the pod `Succeeded`; the event still tells. Evictions through the API (drain, autoscaler) are " +
    "another cause, although autoscalers report them under the same reason.",
  variants: {
    "own-limit":
      "The pod used more local storage than its own limit or its emptyDir's sizeLimit allows; the node is well.",
    "node-pressure": "The node ran low on disk, inodes or process ids.",
  },
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage",
  ],
  outranks: [
    "terminated-by-signal",
    "application-error-exit",
    "node-not-ready",
    "pod-disrupted",
    "command-completed",
  ],

  detect(view) {
    const eviction = evictionOf(view);
    if (!eviction || eviction.resource === "memory") return [];
    const { container, ownLimit, resource, message, citations, since } = eviction;
    const variant = ownLimit ? "own-limit" : resource === undefined ? undefined : "node-pressure";
    const volume = /EmptyDir volume "([^"]{1,253})"/.exec(message)?.[1];
    const limit = /limit(?: of containers)? "?(\d[\w.]{0,20}?)"?\.(?: |$)/.exec(message)?.[1];
    const what = volume === undefined ? "local storage" : `emptyDir volume ${volume}`;
    const user = container === undefined ? "the pod" : `container ${container}`;
    const why = ownLimit
      ? `${user} used more ${what} than its limit${limit === undefined ? "" : ` of ${limit}`}`
      : resource === undefined
        ? "the input does not show what it was short of"
        : `the node was low on ${resource}`;
    return [
      {
        container: container ?? null,
        basis: "disruption",
        // The word in a table leaves memory possible.
        certainty: resource !== undefined ? "proven" : view.pod ? "likely" : "possible",
        ...(variant !== undefined && { variant }),
        summary: `The kubelet evicted the pod: ${why}.`,
        citations,
        detail: {
          ...(resource !== undefined && { resource }),
          ...(volume !== undefined && { volume }),
          ...(limit !== undefined && { limit }),
        },
        ...since,
      },
    ];
  },

  remediation({ variant, detail = {} }, target) {
    const { limit, volume } = detail;
    const node = target.view.pod?.object.spec?.nodeName;
    if (variant === "own-limit") {
      const what = volume === undefined ? "ephemeral-storage limit" : `sizeLimit of emptyDir ${volume}`;
      return [
        editOwner(
          target,
          `Raise the ${what}${limit === undefined ? "" : ` from ${limit}`}, or let the program write less: logs, caches and temporary files count`,
        ),
      ];
    }
    const nodeStep: Remediation[] = isKubernetesName(node)
      ? [{ action: `See what fills node ${node}`, command: ["kubectl", "describe", "node", node] }]
      : [look(target, "See the pods and the nodes they were on", "get", "pods", "-o", "wide")];
    const { resource } = detail;
    // Inodes and process ids cannot be requested, and of a resource that is not known it is not known either.
    if (resource !== "ephemeral-storage") return [...nodeStep, ...relief(resource, target)];
    // What it used itself is often the least of it.
    return [
      ...nodeStep,
      editOwner(
        target,
        "Request as much ephemeral-storage as the pod uses: pods above their request are evicted first",
      ),
    ];
  },
});

function relief(resource: string | undefined, target: Target): Remediation[] {
  switch (resource) {
    case "pids":
      return [
        editOwner(
          target,
          "Let the program start fewer processes and threads, if they are its own: process ids cannot be requested, only limited (podPidsLimit of the kubelet)",
        ),
      ];
    case "inodes":
      return [
        editOwner(
          target,
          "Let the program keep fewer files outside its volumes, if they are its own: inodes cannot be requested",
        ),
      ];
    case undefined:
      return [];
    default:
      return [
        {
          action:
            "Unused images and dead containers are removed by the kubelet itself: what is left are logs, emptyDirs and writable layers of running pods, and what else is on that disk.",
        },
      ];
  }
}
