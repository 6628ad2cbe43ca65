import type { Remediation } from "./cause.ts";
import { isKubernetesName, type Target } from "./target.ts";

/**
 * Steps that several causes share. A change is aimed at the owner; without a known owner the command shows the
 * manifest to change, because a Pod itself takes almost no edits, and so does a Job's template. Who would revert the
 * change, and what keeps it from the pods, is said with it.
 */

/** A change by `kubectl ARGS`, where `args` gets "deployment/cart". */
export function changeOwner(
  target: Target,
  action: string,
  args: (owner: string) => readonly string[],
  caution?: string,
): Remediation {
  const { owner } = target;
  const isJob = owner?.startsWith("job/") === true;
  const command =
    owner === undefined ? undefined : target.kubectl(...(isJob ? ["get", owner, "-o", "yaml"] : args(owner)));
  if (command)
    return {
      action,
      command,
      caution: joined([caution, takesEffect(target), revertedBy(target.manager)]),
    };
  const bare = isBare(target);
  return {
    action: `${action}. Change it in ${bare ? "the pod's own manifest" : ownerOf(target)}`,
    command: showManifest(target),
    caution: joined([
      caution,
      bare
        ? "Nothing owns this pod, and most of its fields cannot be changed: it is deleted and made anew."
        : undefined,
      revertedBy(target.manager),
    ]),
  };
}

/** A custom resource is known by name, and not how to change it. */
function ownerOf({ pod, workload }: Target): string {
  if (workload !== undefined && workload.kind !== "Pod" && isKubernetesName(workload.name))
    return `${workload.kind} ${workload.name}, which owns the pod`;
  return pod === undefined
    ? "what owns the pod (its image tells which)"
    : "what owns the pod (its ownerReferences tell which)";
}

/** Of a whole object it is known that nothing owns it; text and excerpts may leave the owner out. */
function isBare({ view: { pod, evidence } }: Target): boolean {
  const { uid, ownerReferences = [] } = pod?.object.metadata ?? {};
  return (
    pod?.source.form === "object" &&
    uid !== undefined &&
    ownerReferences.length === 0 &&
    evidence.owners.length === 0
  );
}

/** Where a changed template does not reach the pods by itself. */
function takesEffect({ owner = "", view }: Target): string | undefined {
  const [kind, name] = owner.split("/");
  const spec = view.evidence.owners.find(
    ({ object }) => object.kind.toLowerCase() === kind && object.metadata.name === name,
  )?.object.spec;
  switch (kind) {
    case "job":
      return "A Job's template cannot be changed: correct its manifest, delete the Job and make it again.";
    case "cronjob":
      return "It takes effect with the next run; a Job that exists keeps its template.";
    case "replicaset":
      return "Pods that exist keep their template until they are deleted. If a Deployment owns it, change that instead.";
    case "replicationcontroller":
      return "Pods that exist keep their template until they are deleted.";
    case "statefulset":
    case "daemonset":
      if (spec?.updateStrategy?.type === "OnDelete")
        return "Its updateStrategy is OnDelete: a pod gets the new template when it is deleted.";
      if (view.pod === undefined && view.evidence.row === undefined) return undefined;
      // A broken pod of the older template is waited for, whatever the newer one says.
      return kind === "statefulset" && spec?.podManagementPolicy !== "Parallel"
        ? "A StatefulSet in order waits for a broken pod to become Ready: if it stays on the old template, delete it once the new one is in."
        : undefined;
    default:
      return undefined;
  }
}

/** For changes that no single kubectl command makes: opens the owner's manifest in an editor. */
export function editOwner(target: Target, action: string, caution?: string): Remediation {
  return changeOwner(target, action, (owner) => ["edit", owner], caution);
}

/** The revisions that one could go back to; of an owner that keeps none, its manifest. */
export function showRevisions(target: Target, caution?: string): Remediation {
  return /^(?:deployment|statefulset|daemonset)\//.test(target.owner ?? "")
    ? changeOwner(
        target,
        "If it began with a rollout, see which revision to go back to",
        (owner) => ["rollout", "history", owner],
        caution,
      )
    : editOwner(target, "If it began with a new image, go back to the one before", caution);
}

/** A command that only reads. */
export function look(target: Target, action: string, ...args: string[]): Remediation {
  return { action, command: target.kubectl(...args) };
}

/** Lists the pods of all namespaces: those of one node, where it is known. */
export function podsOfNode(node: string | undefined, output = "wide"): string[] {
  const ofNode = isKubernetesName(node) ? [`--field-selector=spec.nodeName=${node}`] : [];
  return ["kubectl", "get", "pods", "--all-namespaces", "-o", output, ...ofNode];
}

/** Shows what is written where the owner is not known; which owners there are, with their images, where nothing is. */
function showManifest({ pod, namespace, kubectl }: Target): string[] | undefined {
  return pod === undefined
    ? kubectl(
        "get",
        "deployments,statefulsets,daemonsets,jobs",
        ...(namespace === undefined ? ["--all-namespaces"] : []),
        "-o",
        "wide",
      )
    : kubectl("get", "pod", pod, "-o", "yaml");
}

const tools: Readonly<Record<string, string>> = {
  helm: "Helm",
  argocd: "Argo CD",
  flux: "Flux",
  operator: "The operator",
  kustomize: "Kustomize",
  olm: "Operator Lifecycle Manager",
};

/** "Argo CD application shop reverts this: make the change in its source." undefined where nobody is known to. */
export function revertedBy(manager: { tool: string; name?: string } | undefined): string | undefined {
  if (!manager) return undefined;
  const name = manager.name === undefined ? "" : ` (${manager.name})`;
  return manager.tool === "helm"
    ? `Managed by Helm${name}: the next upgrade reverts this, so change the values too.`
    : `${tools[manager.tool] ?? manager.tool}${name} may revert this: make the change in what it reads, and use kubectl as a stop-gap.`;
}

/** One text of those that there are; undefined where there are none. */
export function joined(texts: readonly (string | undefined)[]): string | undefined {
  let all: string | undefined;
  for (const text of texts) if (text !== undefined) all = all === undefined ? text : `${all} ${text}`;
  return all;
}

const patchable = new Set(["deployment", "statefulset", "daemonset", "replicaset", "replicationcontroller"]);

/**
 * Changes fields of one container in the owner's pod template. Strategic merge: what the fragment leaves out stays.
 * A Job's template cannot be changed, and a CronJob's lies deeper: they are opened in an editor instead.
 */
export function patchContainer(
  target: Target,
  action: string,
  container: string,
  fragment: Readonly<Record<string, unknown>>,
  caution?: string,
): Remediation {
  const [kind] = (target.owner ?? "").split("/");
  if (!patchable.has(kind ?? "")) return editOwner(target, action, caution);
  const type = target.view.container(container)?.type;
  const list = type === "init" || type === "sidecar" ? "initContainers" : "containers";
  const patch = { spec: { template: { spec: { [list]: [{ name: container, ...fragment }] } } } };
  const text = JSON.stringify(patch);
  // What intake has masked must not be written back.
  if (text.includes("«redacted:")) return editOwner(target, action, caution);
  return changeOwner(
    target,
    action,
    (owner) => ["patch", owner, "--type=strategic", `--patch=${text}`],
    caution,
  );
}

/** The dead instance's log. Not where none has died, and where the pod's name is not known. */
export function readPreviousLog(
  target: Target,
  container: string | null,
  action: string,
): Remediation | undefined {
  const found = target.view.container(container);
  if (
    target.pod === undefined ||
    !isKubernetesName(container ?? undefined) ||
    container === null ||
    !found ||
    found.deadLogs.length > 0
  )
    return undefined;
  const died = found.dead !== undefined || (found.restartCount ?? 0) > 0;
  if (!died) return undefined;
  const previous = found.status?.state?.terminated ? [] : ["--previous"];
  return look(target, action, "logs", target.pod, "-c", container, ...previous);
}
