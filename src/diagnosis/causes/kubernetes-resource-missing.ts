import { defineCause, type Detail } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { isKubernetesName } from "../target.ts";
import { editOwner } from "../advice.ts";

export const kubernetesResourceMissing = defineCause({
  id: "kubernetes-resource-missing",
  category: "dependency",
  title: "The Kubernetes API does not serve a kind or version",
  explanation:
    "The API server answers, but does not know the kind or version that the program asks for: a CustomResourceDefinition is not installed, or the cluster was upgraded past an API version that an old program still uses.",
  recognisedBy:
    "By `no matches for kind`, `the server could not find the requested resource`, or a missing CustomResourceDefinition by name. An API that cannot be reached is kubernetes-api-unreachable.",
  references: [
    "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/",
    "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
  ],
  outranks: ["kubernetes-api-unreachable", "leader-election-lost"],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "kubernetes-resource-missing", ({ ended, detail }) => ({
      summary: `${ended} because the Kubernetes API does not serve ${describe(detail)}.`,
    })),

  remediation({ detail = {} }, target) {
    const group = groupOf(detail);
    return [
      isKubernetesName(group)
        ? {
            action: `See what the cluster serves of ${group}`,
            command: ["kubectl", "api-resources", `--api-group=${group}`],
          }
        : { action: "See which kinds and versions the cluster serves", command: ["kubectl", "api-versions"] },
      {
        action: `Of a custom kind, install the CustomResourceDefinition that belongs to the program's version; Helm installs CRDs with the first release only and never upgrades them.`,
        caution: "Deleting a CustomResourceDefinition deletes its objects: apply the new one over it.",
      },
      editOwner(
        target,
        "Of a built-in kind, use a version of the program that knows the API version which this cluster serves",
      ),
    ];
  },
});

function describe({ kind, apiVersion, resource, apiGroup }: Detail): string {
  const what = kind ?? resource ?? "a resource that it needs";
  const where = apiVersion ?? apiGroup;
  return where === undefined || where === "" ? what : `${what} (${where})`;
}

function groupOf({ apiVersion, apiGroup, resource }: Detail): string | undefined {
  if (apiGroup !== undefined) return apiGroup;
  if (apiVersion?.includes("/")) return apiVersion.split("/")[0];
  return resource?.includes(".") ? resource.slice(resource.indexOf(".") + 1) : undefined;
}
