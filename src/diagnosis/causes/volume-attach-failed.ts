import { look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { holdersIn, volumeErrorIn } from "../statements/volume-message.ts";
import { shortText } from "../short-text.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const volumeAttachFailed = defineCause({
  id: "volume-attach-failed",
  category: "storage",
  title: "A volume cannot be attached to the node",
  explanation:
    "The volume must be attached to the pod's node before it can be mounted, and is not: it is still attached to another node (a ReadWriteOnce volume can be at one only), the provider refuses, or the CSI attacher does not answer.",
  recognisedBy:
    "By FailedAttachVolume, Multi-Attach or AttachVolume.Attach failed. Mount time-outs on the same volume are its consequence.",
  references: ["https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes"],
  outranks: ["volume-mount-failed"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "volume-attach-failed", ({ detail, text }) => {
      const volume = detail["volume"] === undefined ? "A volume" : `Volume ${detail["volume"]}`;
      const holders = holdersIn(text);
      if (/multi-attach/i.test(text))
        return `${volume} is still attached to another node${holders.length === 0 ? "" : `, for ${holders.slice(0, 3).join(", ")}`}.`;
      return `${volume} cannot be attached to the node: ${shortText(volumeErrorIn(text))}`;
    }),

  remediation: (match, target) => [findHolder(match, target), ...steps(match, target)],
});

function findHolder({ citations, detail = {} }: Match, target: Target): Remediation {
  const said = citations.map((citation) => ("message" in citation ? citation.message : "")).join(" ");
  const [holder] = holdersIn(said);
  if (isKubernetesName(holder))
    return look(
      target,
      `See on which node ${holder} holds the volume, and whether that node is Ready`,
      "get",
      "pod",
      holder,
      "-o",
      "wide",
    );
  const { volume } = detail;
  return {
    action: `See to which node ${volume ?? "the volume"} is attached, and whether that node is Ready`,
    command: ["kubectl", "get", "volumeattachments"],
  };
}

function steps({ summary }: Match, { workload }: Target): Remediation[] {
  if (/another node/.test(summary)) {
    // Its pods have claims of their own, and the next comes after the last is gone.
    const isAlone = workload?.kind === "StatefulSet";
    return [
      ...(isAlone
        ? []
        : [
            {
              action:
                "If the other pod is a replica of the same Deployment, its rollout cannot overlap on a ReadWriteOnce volume: use strategy Recreate, or a StatefulSet.",
            },
          ]),
      {
        action:
          "If the other node is lost, its volumes are released about 6 minutes after its pods are gone (at once, where it is off and has the taint node.kubernetes.io/out-of-service). The attach is then tried again by itself.",
      },
    ];
  }
  return [
    {
      action:
        "Check the log of the CSI driver's attacher (or the cloud provider's own record of the volume): it names what the provider refused.",
    },
    {
      action: "The attach is tried again by itself, at most about 2 minutes apart: nothing needs a restart.",
    },
  ];
}
