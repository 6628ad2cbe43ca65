import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { short } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const admissionRejected = defineCause({
  id: "admission-rejected",
  category: "configuration",
  title: "The API server refuses to create the pod",
  explanation:
    "The controller asks for a pod and admission says no: a ResourceQuota is used up, a LimitRange is exceeded, the ServiceAccount or PriorityClass does not exist, or a policy webhook denies it. There is no pod, so there is no log: only the controller's event and condition tell.",
  recognisedBy:
    'By FailedCreate of the controller with "is forbidden" or "denied the request". A webhook that does not answer is admission-webhook-unavailable; PodSecurity and SecurityContextConstraints are security-context-rejected.',
  references: [
    "https://kubernetes.io/docs/concepts/policy/resource-quotas/",
    "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(
      view,
      "admission-rejected",
      ({ detail, text }) => `No pod is created: ${describe(detail, text)}`,
    ),

  remediation: ({ detail = {}, summary }, target) => [
    ...(summary.includes("takes only pods that specify") ? specify(target) : stepsFor(detail, target)),
    {
      action:
        "The controller tries again by itself, up to some minutes apart: once it is allowed, nothing needs a restart.",
    },
  ],
});

function describe(detail: Detail, text: string): string {
  const { quota, resource, object, objectKind, webhook, policy, patch } = detail;
  if (quota !== undefined) {
    const demanded = demandOf(text);
    if (demanded !== undefined) return `quota ${quota} takes only pods that specify ${short(demanded, 160)}.`;
    const numbers = /\brequested: .{1,200}$/s.exec(text)?.[0];
    return `quota ${quota} does not allow it${numbers === undefined ? (resource === undefined ? "." : `: ${resource}.`) : ` (${short(numbers, 160)}).`}`;
  }
  if (object !== undefined) return `${objectKind ?? "object"} ${object} does not exist.`;
  if (webhook !== undefined) return `admission webhook ${webhook} denies it: ${short(reasonOf(text), 160)}`;
  if (patch !== undefined) return `a mutating webhook's patch does not fit the pod: ${short(text, 160)}`;
  if (policy !== undefined) return `ValidatingAdmissionPolicy ${policy} denies it: ${short(text, 160)}`;
  return short(text);
}

/** What a quota wants each container to say, by name: one that counts CPU refuses who does not say how much. */
function demandOf(text: string): string | undefined {
  return /\bmust specify (?<demanded>[\w./:,-]{1,300}(?: for: [\w.,-]{1,300})?(?:; [\w./:-]{1,100} for: [\w.,-]{1,300}){0,10})/.exec(
    text,
  )?.groups?.["demanded"];
}

/** Policy engines list what was broken below a sentence, with blank lines between. */
function reasonOf(text: string): string {
  const denied = "denied the request";
  const reason = text.slice(text.indexOf(denied) + denied.length).replace(/^:/, "");
  return reason.slice(0, 2000).replace(/\s+/g, " ").trim();
}

function specify(target: Target): Remediation[] {
  return [
    editOwner(
      target,
      "Give each container of the pod template, init containers too, the requests and limits that are named",
    ),
    look(
      target,
      "Or give the namespace defaults for them by a LimitRange; see whether it has one",
      "get",
      "limitranges",
    ),
  ];
}

const resources: Readonly<Record<string, string>> = {
  ServiceAccount: "serviceaccount",
  PriorityClass: "priorityclass",
  RuntimeClass: "runtimeclass",
};

function stepsFor(detail: Detail, target: Target): Remediation[] {
  const { quota, object, objectKind = "", webhook, patch } = detail;
  if (quota !== undefined) {
    return [
      isKubernetesName(quota)
        ? look(target, `See what quota ${quota} allows and what is used`, "describe", "resourcequota", quota)
        : look(target, "See what the quotas allow", "get", "resourcequota"),
      editOwner(
        target,
        "Ask for less in the pod template, or run fewer replicas (a rolling update needs room for maxSurge more pods)",
      ),
      { action: "Or have the quota's owner raise it, and remove finished pods and Jobs that still count." },
    ];
  }
  const resource = resources[objectKind];
  if (resource !== undefined && isKubernetesName(object)) {
    const clusterWide = objectKind !== "ServiceAccount";
    return [
      clusterWide
        ? {
            action: `Check whether ${objectKind} ${object} exists`,
            command: ["kubectl", "get", resource, object],
          }
        : look(
            target,
            `Check whether ${objectKind} ${object} exists in the namespace`,
            "get",
            resource,
            object,
          ),
      editOwner(target, `Create it, or correct its name in the pod template`),
    ];
  }
  if (patch !== undefined) {
    return [
      {
        action:
          "Find the mutating webhook that patches the pods of this namespace: what it adds to is not there",
        command: ["kubectl", "get", "mutatingwebhookconfigurations"],
      },
      editOwner(
        target,
        `As a stop-gap, give the pod template what it patches (${patch}), or exclude the pod from it`,
      ),
    ];
  }
  if (webhook !== undefined) {
    return [
      editOwner(target, "Change the pod template as the webhook's message asks"),
      {
        action: `If the policy is wrong, its owner must change it: see what ${webhook} is configured for`,
        command: ["kubectl", "get", "validatingwebhookconfigurations,mutatingwebhookconfigurations"],
      },
    ];
  }
  return [
    look(target, "See the limits of the namespace", "get", "limitrange,resourcequota", "-o", "yaml"),
    editOwner(target, "Change the pod template as the message asks"),
  ];
}
