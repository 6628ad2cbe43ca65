import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { look } from "../advice.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { short } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const kubernetesRbacForbidden = defineCause({
  id: "kubernetes-rbac-forbidden",
  category: "dependency",
  title: "The Kubernetes API forbids what it needs",
  explanation:
    "The program calls the Kubernetes API, which knows its service account and forbids the call: a Role or ClusterRole lacks the verb or the resource, or no binding names the account. Informers that may not list never sync, and the program ends on that time-out.",
  recognisedBy:
    "By `is forbidden: User ... cannot VERB resource ...`, also where a later line only reports that caches did not sync. `is forbidden: exceeded quota` and `violates PodSecurity` are refusals of admission; 401 is dependency-auth-rejected.",
  references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/"],
  outranks: ["kubernetes-api-unreachable", "leader-election-lost"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "kubernetes-rbac-forbidden",
      ({ text }) => `No pod is created: a controller may not do what it takes: ${short(text)}`,
    ),
    ...fromLogs(view, "kubernetes-rbac-forbidden", ({ ended, detail, text }) => ({
      summary: `${ended} because ${account(detail)} may not ${detail["verb"] ?? "use"} ${resourceOf(detail, text) ?? "what it asks for"}${scopeOf(detail)}.`,
    })),
  ],

  remediation: ({ detail = {}, citations: [first] }, target) => [
    check(detail, "text" in first ? first.text : "", target),
    seeBindings(detail),
    {
      action: `Allow the verb in a Role (or a ClusterRole, for the cluster scope) that is bound to ${account(detail)}; a chart or operator that was upgraded without its RBAC brings it with its own manifests.`,
      caution:
        "Grant the verb and resource that are named, not cluster-admin. The program needs no restart: its next start finds the permission.",
    },
  ],
});

/** A right within a namespace may come from a binding there, or of the whole cluster; one beyond it from the latter alone. */
function seeBindings({ namespace }: Detail): Remediation {
  const action = "See which roles the account has";
  return isKubernetesName(namespace)
    ? {
        action,
        command: ["kubectl", "-n", namespace, "get", "rolebindings,clusterrolebindings", "-o", "wide"],
      }
    : { action, command: ["kubectl", "get", "clusterrolebindings", "-o", "wide"] };
}

function account({ user }: Detail): string {
  const name = user?.replace(/^system:serviceaccount:/, "").replace(":", "/");
  return name === undefined
    ? "its service account"
    : user?.startsWith("system:serviceaccount:")
      ? `service account ${name}`
      : `user ${name}`;
}

/** `pods`, `pods/log`, `widgets.things.example.org`; of `pods "web"` the resource. */
function resourceOf({ resource, apiGroup }: Detail, text: string): string | undefined {
  if (resource === undefined) return undefined;
  const whole = apiGroup === undefined || resource.includes(".") ? resource : `${resource}.${apiGroup}`;
  const part = /cannot \w{1,20} resource \\?["'][\w.-]{1,120}\/(?<part>[a-z]{1,40})\\?["']/.exec(text)
    ?.groups?.["part"];
  return part === undefined || whole.includes("/") ? whole : `${whole}/${part}`;
}

function scopeOf({ namespace }: Detail): string {
  return namespace === undefined ? "" : ` in namespace ${namespace}`;
}

function check(detail: Detail, text: string, target: Target) {
  const { verb, user, namespace } = detail;
  const resource = resourceOf(detail, text);
  const [type, part] = resource?.split("/") ?? [];
  const safe =
    [verb, type].every(isKubernetesName) &&
    (part === undefined || isKubernetesName(part)) &&
    user !== undefined &&
    /^[\w:.@-]{1,300}$/.test(user);
  if (!safe || verb === undefined || type === undefined) {
    return look(target, "See which service account the pod uses", "get", "serviceaccounts");
  }
  const scope = isKubernetesName(namespace) ? ["-n", namespace] : ["--all-namespaces"];
  return {
    action: "Ask the API server whether the account may do it now",
    // kubectl would take what follows a slash for the name of an object.
    command: [
      "kubectl",
      "auth",
      "can-i",
      verb,
      type,
      ...(part === undefined ? [] : [`--subresource=${part}`]),
      `--as=${user}`,
      ...scope,
    ],
  };
}
