import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Match, type Remediation } from "../cause.ts";
import { short } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const configReferenceMissing = defineCause({
  id: "config-reference-missing",
  category: "configuration",
  title: "A referenced ConfigMap or Secret does not exist",
  explanation:
    "The pod refers to a ConfigMap or Secret, or to a key in one, that its namespace does not have. As a variable this keeps the container from being created (CreateContainerConfigError); as a volume it keeps the whole pod in ContainerCreating (FailedMount).",
  recognisedBy:
    'By the kubelet\'s words: not found, couldn\'t find key, references non-existent key. "failed to sync cache" and "not registered" are the kubelet\'s own start, and pass. A mount that only times out does not name its cause.',
  references: [
    "https://kubernetes.io/docs/concepts/configuration/configmap/",
    "https://kubernetes.io/docs/concepts/configuration/secret/",
  ],
  outranks: ["volume-mount-failed", "environment-variable-missing"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "config-reference-missing", ({ container, detail, text }) => {
      const who = container === null ? "The pod" : `Container ${container}`;
      return `${who} cannot start: ${describeThing(detail) ?? short(text)}.`;
    }),

  remediation: (match, target) => [
    lookAt(match, target),
    {
      action: `Create ${thing(match.detail)}${target.namespace === undefined ? "" : ` in namespace ${target.namespace}`}: the kubelet tries again by itself within about 2 minutes, and nothing needs a restart.`,
    },
    editOwner(
      target,
      optional.has(match.detail?.["objectKind"] ?? "ConfigMap")
        ? "If the reference is wrong, correct it; if the program can do without, mark it optional"
        : "If the reference is wrong, correct it",
    ),
  ],
});

function describeThing(detail: Detail): string | undefined {
  const { objectKind = "object", object, key, volume } = detail;
  const where = volume === undefined ? "" : `, which volume ${volume} needs`;
  if (key !== undefined && object === undefined)
    return `the ${objectKind} of volume ${volume ?? "(not named)"} has no key ${key}`;
  if (key !== undefined) return `${objectKind} ${object} has no key ${key}${where}`;
  if (isKeyOnly(detail)) return `the ${objectKind} of volume ${volume ?? "(not named)"} lacks a key`;
  return object === undefined ? undefined : `${objectKind} ${object} does not exist${where}`;
}

/** Kubelets up to 1.7 said that a key is missing, and neither which nor of what. */
function isKeyOnly({ objectKind, object, key }: Detail): boolean {
  return object === undefined && key === undefined && optional.has(objectKind ?? "");
}

function thing(detail: Detail = {}): string {
  const { objectKind = "the object", object, key } = detail;
  if (isKeyOnly(detail)) return `the key that the volume lists, in the ${objectKind}`;
  const name = object === undefined ? `the ${objectKind}` : `${objectKind} ${object}`;
  return key === undefined ? name : `key ${key} in ${name}`;
}

/** References to anything else cannot be marked so. */
const optional: ReadonlySet<string> = new Set(["ConfigMap", "Secret"]);

const resources: Readonly<Record<string, string>> = {
  ConfigMap: "configmap",
  Secret: "secret",
  ServiceAccount: "serviceaccount",
  SecretProviderClass: "secretproviderclass",
};

/** `describe` shows the keys of a Secret, and never their values. */
function lookAt({ detail = {} }: Match, target: Target): Remediation {
  const { objectKind = "", object, key, volume } = detail;
  const resource = resources[objectKind];
  if (resource === undefined)
    return {
      action: "Check which of the referenced ConfigMaps and Secrets exists",
      ...command(target, "get", "configmaps,secrets"),
    };
  if (object === undefined && isKubernetesName(volume) && target.pod !== undefined)
    return look(
      target,
      `See which ${objectKind} volume ${volume} is made of, and compare its keys with those that are listed`,
      "get",
      "pod",
      target.pod,
      "-o",
      `jsonpath={.spec.volumes[?(@.name=="${volume}")]}`,
    );
  if (!isKubernetesName(object))
    return { action: `Check which keys the ${objectKind} has`, ...command(target, "get", `${resource}s`) };
  return key === undefined
    ? look(
        target,
        `Check whether ${objectKind} ${object} exists in the pod's namespace, or under another name`,
        "get",
        resource,
        object,
      )
    : look(target, `Check which keys ${objectKind} ${object} has`, "describe", resource, object);
}

function command(target: Target, ...args: string[]): { command?: string[] } {
  const made = target.kubectl(...args);
  return made ? { command: made } : {};
}
