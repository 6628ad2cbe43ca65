import { readQuantity } from "../../evidence/quantity.ts";
import { changeOwner, editOwner, look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { evictionOf } from "../eviction.ts";
import { exitOf, subjectOf } from "../instance-end.ts";
import { kernelMatches } from "../kernel-oom.ts";
import { isKill, oomKills } from "../oom-kill.ts";
import { shortText } from "../short-text.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const nodeMemoryExhausted = defineCause({
  id: "node-memory-exhausted",
  category: "memory",
  title: "Node ran out of memory",
  explanation:
    "The node itself ran short, and either its kernel killed a process of this container or its kubelet evicted the pod, " +
    "although no memory limit of the pod was reached. The pod need not be the one that used too much: pods above their " +
    "request, and those without one, go first.",
  recognisedBy:
    "An eviction that names the resource memory (or the condition MemoryPressure), `OOMKilled` in a container without any " +
    "memory limit, or with a `SystemOOM` event of the node within a minute. With a limit and a calm node it is the limit.",
  references: [
    "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/",
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/",
  ],
  outranks: ["evicted", "terminated-by-signal", "application-error-exit", "node-not-ready", "pod-disrupted"],

  detect(view) {
    const kills = oomKills(view)
      .filter(({ blames }) => blames === "node")
      .map(({ container, instance, certainty, basis, because, citations, limit }): Match => ({
        container: container.name,
        basis,
        certainty,
        summary: `${subjectOf(container.name)} was OOM-killed${exitOf(instance) === undefined ? "" : ` (exit ${exitOf(instance)})`} by a node short of memory: ${because}.`,
        citations,
        ...(limit.is === "present" && { detail: { limit: limit.value } }),
        ...(instance.state.finishedAt !== undefined && { at: instance.state.finishedAt }),
        ...(isKill(instance) && {
          outranks: ["liveness-probe-failed", "startup-probe-failed", "readiness-probe-failed"],
        }),
      }));
    if (oomKills(view).length === 0) {
      kills.push(
        ...kernelMatches(
          view,
          "node",
          (subject) => `${subject} was killed by the kernel, as the node had run out of memory.`,
        ),
      );
    }
    kills.push(
      ...statedMatches(view, "node-memory-exhausted", ({ container, text }) => {
        const subject = container === null ? "The pod's sandbox" : subjectOf(container);
        return `${subject} could not be started on a node short of memory: ${shortText(text)}`;
      }),
    );
    const eviction = evictionOf(view);
    if (eviction?.resource !== "memory") return kills;
    const { container, citations, message, ...when } = eviction;
    const user = container === undefined ? "" : `, container ${container} using more than its request`;
    return [
      {
        container: container ?? null,
        basis: "disruption",
        certainty: "proven",
        summary: `The kubelet evicted the pod because its node was short of memory${user}.`,
        citations,
        detail: { resource: "memory", ...usageIn(message) },
        ...when.since,
      },
      ...kills,
    ];
  },

  remediation(match, target) {
    const node = target.view.pod?.object.spec?.nodeName ?? target.view.evidence.row?.object.node;
    return [
      request(target, match),
      ...(isKubernetesName(node) && !node.includes("/")
        ? [{ action: `See what fills node ${node}`, command: ["kubectl", "describe", "node", node] }]
        : [look(target, "See which nodes are short of memory", "top", "nodes")]),
    ];
  },
});

function request(target: Target, { container, detail }: Match): Remediation {
  const name = container ?? target.container?.name;
  const used = wholeMebibytes(detail?.["usage"] ?? "");
  if (name === undefined || used === undefined) {
    return editOwner(
      target,
      "Request as much memory as the pod uses, so that the scheduler leaves room for it",
    );
  }
  const from = detail?.["request"];
  const current =
    from === undefined ? "" : from === "0" ? ", which requests none now" : ` instead of ${from}`;
  return changeOwner(
    target,
    `Request the ${used} of memory that container ${name} was using${current}`,
    (owner) => ["set", "resources", owner, `--containers=${name}`, `--requests=memory=${used}`],
    "The scheduler then needs a node with that much to spare.",
  );
}

/** The kubelet counts in Ki, which nobody writes into a manifest. */
function wholeMebibytes(usage: string): string | undefined {
  const bytes = /^\d{1,15}(?:Ki|Mi|Gi)?$/.test(usage) ? readQuantity(usage) : undefined;
  return bytes === undefined ? undefined : `${Math.ceil(bytes / 2 ** 20)}Mi`;
}

/** "Container c was using 35Gi, request is 12Gi" (1.25), "which exceeds its request of 12Gi" (before). */
function usageIn(message: string): Record<string, string> {
  const usage = /was using (\d[\w.]{0,20}?)[,.](?: |$)/.exec(message)?.[1];
  const wanted =
    /request is (\d[\w.]{0,20}?)[,.](?: |$)|exceeds its request of (\d[\w.]{0,20}?)\.(?: |$)/.exec(message);
  return {
    ...(usage !== undefined && { usage }),
    ...(wanted && { request: wanted[1] ?? wanted[2] ?? "" }),
  };
}
