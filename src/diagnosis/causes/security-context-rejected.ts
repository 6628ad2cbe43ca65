import { editOwner } from "../advice.ts";
import { defineCause, type Detail, type Match, type Remediation } from "../cause.ts";
import { citeObject } from "../citation.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { oncePerContainer } from "../statements/once-per-container.ts";
import { bareExit } from "../statements/bare-exit.ts";
import { short, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";
import type { PodView } from "../view.ts";

const sigsys = 159;
/** Of CRI-O's seccomp notifier, which gives the system calls in the message. */
const killedReason = "seccomp killed";

export const securityContextRejected = defineCause({
  id: "security-context-rejected",
  category: "configuration",
  title: "A security setting does not allow it",
  explanation:
    "What the pod asks for and what its security settings, its namespace or its node allow do not agree: runAsNonRoot with an image that runs as root, PodSecurity or SecurityContextConstraints that refuse the pod, a seccomp or AppArmor profile that the node does not have, or a capability that the program needs and was not given.",
  recognisedBy:
    "By the words of the kubelet (runAsNonRoot, AppArmor, seccomp), of PodSecurity or SecurityContextConstraints, or by EPERM on setuid, setgroups, mount or ptrace. EPERM or EACCES on a file is filesystem-permission-denied; a webhook's refusal is admission-rejected, whatever it is about. Exit 159 (SIGSYS) alone is at most likely.",
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
  ],
  outranks: [],
  triggers: ["named", sigsys, killedReason],

  detect: (view) =>
    oncePerContainer([
      ...statedMatches(view, "security-context-rejected", ({ container, detail, text, stage }) =>
        stage === "creation"
          ? `No pod is created: ${policyOf(detail)} refuses it: ${short(reasonIn(text))}`
          : `${subject(container)} cannot start: ${describe(detail, text)}.`,
      ),
      ...fromLogs(view, "security-context-rejected", ({ subject: who, text }) => ({
        summary: `${who} ended: it needs a right that it was not given: ${shortText(text, 160)}`,
      })),
      ...killedBySeccomp(view),
      ...bareExit(
        view,
        sigsys,
        (container) =>
          `Container ${container} ended by SIGSYS (exit ${sigsys}): a seccomp profile forbids a system call that it made.`,
      ),
    ]),

  remediation: ({ detail = {}, summary }, target) => [...stepsFor(detail, summary, target)],
});

function killedBySeccomp(view: PodView): Match[] {
  const given = view.pod;
  if (!given) return [];
  return view.containers.flatMap(({ name, dead, running, ready }): Match[] => {
    const { reason, message = "", finishedAt } = dead?.state ?? {};
    if (!dead || reason !== killedReason) return [];
    const calls = /^Used forbidden syscalls: (.{1,200})/.exec(message)?.[1];
    return [
      {
        container: name,
        basis: "exit",
        certainty: "proven",
        summary: `Container ${name} was killed because its seccomp profile forbids a system call that it made${calls === undefined ? "" : `: ${calls}`}.`,
        citations: [
          message === ""
            ? citeObject("pod", given, `${dead.path}/reason`, reason)
            : citeObject("pod", given, `${dead.path}/message`, message),
        ],
        detail: { policy: "seccomp" },
        ...(finishedAt !== undefined && { at: finishedAt }),
        ...(running !== undefined && ready === true && { past: true }),
      },
    ];
  });
}

function policyOf({ policy = "a security policy" }: Detail): string {
  return policy;
}

/** What is missed stands behind the policy's name. */
function reasonIn(text: string): string {
  const at = text.indexOf(" is forbidden: ");
  const reason = at === -1 ? text : text.slice(at + " is forbidden: ".length);
  return reason.replace(
    /^(?:violates PodSecurity "[^"]{0,100}"|unable to validate against any security context constraint): /,
    "",
  );
}

/** A port on which only the privileged may listen, where it is that which was refused; no line of a source, no time of day. */
function lowPort(summary: string): string | undefined {
  if (!/\b(?:bind|listen)/i.test(summary) || !/permission denied|EACCES/i.test(summary)) return undefined;
  return [...summary.matchAll(/(?<!\.[a-z]{1,4}|\d:\d\d):([1-9]\d{0,2})(?!\d)/g)].at(-1)?.[1];
}

function describe({ policy, user }: Detail, text: string): string {
  if (policy === "runAsNonRoot") {
    return user === undefined
      ? "runAsNonRoot is set, and the image runs as root"
      : `runAsNonRoot is set, and the image's user "${user}" is a name, which the kubelet cannot check`;
  }
  if (policy === "runAsUser" || policy === "runAsGroup")
    return `its image does not know ${user === undefined ? "the user or group that it shall run as" : `"${user}"`}`;
  return `${policy === undefined ? "its security context" : `what it asks of ${policy}`} is refused: ${shortText(text, 160)}`;
}

function stepsFor(detail: Detail, summary: string, target: Target): readonly Remediation[] {
  const { policy = "" } = detail;
  if (policy === "runAsNonRoot" || policy === "runAsUser" || policy === "runAsGroup") {
    return [
      editOwner(target, "Set runAsUser (and runAsGroup) to a number above 0 that the image's files allow"),
      {
        action:
          "Better, give the image a numeric user of its own (USER 10001 in the Dockerfile) and keep runAsNonRoot.",
      },
    ];
  }
  if (policy.startsWith("PodSecurity ")) {
    const { namespace } = target;
    return [
      editOwner(target, "Add what the message lists to the security context of the pod template"),
      isKubernetesName(namespace)
        ? {
            action: "See which profile the namespace enforces",
            command: ["kubectl", "get", "namespace", namespace, "-o", "yaml"],
          }
        : { action: "See which profile the namespace's pod-security.kubernetes.io labels enforce." },
      {
        action:
          "Only if the pod must have these rights, run it in a namespace whose profile allows them; the controller tries again by itself.",
      },
    ];
  }
  if (policy === "SecurityContextConstraints") {
    return [
      {
        action: "See which constraints the pod's ServiceAccount may use",
        command: ["kubectl", "get", "securitycontextconstraints"],
      },
      editOwner(
        target,
        "Drop the setting that no constraint allows (the message names each), or grant the ServiceAccount a constraint that does",
      ),
    ];
  }
  if (policy === "AppArmor" || policy === "seccomp") {
    return [
      editOwner(
        target,
        `Name a profile for ${policy} that the nodes have (RuntimeDefault is on all of them)`,
      ),
      {
        action: `Or install the profile on every node that may run the pod; a pod that the kubelet refused stays Failed, so its owner must make a new one.`,
      },
    ];
  }
  if (policy === "image signature") {
    return [
      editOwner(target, "Use an image that is signed as the node's policy wants"),
      { action: "Or correct the signature policy of the container runtime on the nodes." },
    ];
  }
  const port = lowPort(summary);
  return [
    editOwner(
      target,
      port !== undefined
        ? `Let the program listen on a port from 1024, and keep ${port} for the Service; or run it as a user that may listen on ${port} (capability NET_BIND_SERVICE)`
        : "Grant exactly what the program needs in its securityContext (a capability, a user), or change the program so that it does without",
    ),
    {
      action:
        "Compare with the last revision that worked: dropped capabilities, readOnlyRootFilesystem and seccompProfile RuntimeDefault are the usual changes.",
    },
  ];
}
