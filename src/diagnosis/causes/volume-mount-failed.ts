import { editOwner, look, podsOfNode } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { shortText } from "../short-text.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { volumeErrorIn } from "../statements/volume-message.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const volumeMountFailed = defineCause({
  id: "volume-mount-failed",
  category: "storage",
  title: "A volume cannot be mounted",
  explanation:
    "The kubelet cannot mount one of the pod's volumes: the NFS or other server does not answer or refuses access, the CSI driver is not on the node, a host path is not what it should be, or a subPath does not fit. The pod stays in ContainerCreating until it can.",
  recognisedBy:
    "By FailedMount with the storage's own error. A missing ConfigMap or Secret is config-reference-missing, an attach that fails is volume-attach-failed, no space left is disk-full, a damaged file system is data-corrupted. A time-out alone does not say why, and is only possible.",
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "volume-mount-failed", ({ container, detail, text, vague }) => {
      const volume = detail["volume"] === undefined ? "A volume" : `Volume ${detail["volume"]}`;
      if (vague) return `${volume} was not mounted in time; the input does not show why.`;
      return `${volume}${container === null ? "" : ` of container ${container}`} cannot be mounted: ${shortText(volumeErrorIn(text))}`;
    }),

  remediation: (match, target) => [showEvents(target), ...steps(match, target)],
});

function showEvents(target: Target): Remediation {
  return target.pod === undefined
    ? look(target, "See all events of the pods", "get", "events")
    : look(
        target,
        "See the volume's definition and all mount events of the pod",
        "describe",
        "pod",
        target.pod,
      );
}

function steps({ detail = {}, summary }: Match, target: Target): Remediation[] {
  const { driver } = detail;
  const retries = {
    action: "The kubelet mounts again by itself, at most about 2 minutes apart: nothing needs a restart.",
  };
  if (/not found in the list of registered/.test(summary)) {
    return [
      {
        action: `Check that the node plug-in of CSI driver ${driver ?? ""} runs on the pod's node`,
        command: ["kubectl", "get", "csinodes,csidrivers"],
      },
      retries,
    ];
  }
  if (/mount\.nfs|\bnfs\b/i.test(summary)) {
    return [
      {
        action:
          "From the pod's node, check that the NFS server answers on port 2049 (network rules, security groups), that the export exists and that it allows the node's address.",
      },
      editOwner(target, "If server or path in the volume is wrong, correct it"),
      retries,
    ];
  }
  if (/subpath/i.test(summary)) {
    return [
      editOwner(
        target,
        "Check that the subPath exists in the volume and is of the kind (file or directory) that the mount path is",
      ),
      retries,
    ];
  }
  if (/\blstat \S{1,400}: no such file or directory|^(?!.*\bcsi\b).*\bdoes not exist$/i.test(summary)) {
    return [
      editOwner(
        target,
        "The path does not exist on the node: create it there, on every node that the pod may run on, or let the kubelet create a directory (hostPath.type DirectoryOrCreate)",
      ),
      retries,
    ];
  }
  const made = /\bmkdir (\/\S{1,400}): (?:operation not permitted|permission denied|read-only)/i.exec(
    summary,
  )?.[1];
  if (made !== undefined) {
    return [
      editOwner(
        target,
        /^\/(?:sys|proc|dev)\//.test(made)
          ? `${made} is the kernel's, and there only where the node has loaded what makes it: load that module on the nodes, or do without the host path`
          : `The kubelet may not make ${made} on the node: make it there, or choose a path that can be written`,
      ),
      retries,
    ];
  }
  if (/not a directory|type check failed/i.test(summary)) {
    return [
      editOwner(
        target,
        "A file is mounted where a directory is, or the other way round: correct mountPath, subPath or the hostPath's type",
      ),
      retries,
    ];
  }
  const holder =
    /\bstill (?:mounted|attached) (?:on|to) (?:node )?(?!(?:an?|the|this|another|other|some|instance|server|vm)\b(?![.-]))(?<node>[\w.-]{1,253})/.exec(
      summary,
    )?.groups?.["node"];
  if (isKubernetesName(holder)) {
    return [
      {
        action: `See which pods of node ${holder} still use the volume, and whether that node is Ready`,
        command: podsOfNode(holder),
      },
      retries,
    ];
  }
  if (/\bmount error\(13\)/.test(summary)) {
    return [
      {
        action:
          "Check the user and the password in the volume's Secret, and that the share allows that account and the node's address.",
      },
      retries,
    ];
  }
  return [
    {
      action:
        "Check that the storage answers from the pod's node and allows it, and the log of the CSI driver's node plug-in there.",
    },
    retries,
  ];
}
