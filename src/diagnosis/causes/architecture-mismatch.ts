import { editOwner } from "../advice.ts";
import { defineCause, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { executableIn, withExecutable } from "../statements/executable-detail.ts";
import { oncePerContainer } from "../statements/once-per-container.ts";
import { askRegistry } from "../statements/pull-advice.ts";
import { imageOr, short, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const architectureMismatch = defineCause({
  id: "architecture-mismatch",
  category: "command",
  title: "The image was built for another CPU",
  explanation:
    "The node's CPU cannot run what is in the image: it was built for another architecture, has no variant for the node's platform, or needs instructions that this CPU lacks.",
  recognisedBy:
    'By "exec format error" of a binary, "no match for platform in manifest" at the pull (which ends in "not found" although the tag exists), or a C library\'s complaint about the CPU level. A script with the same errno lacks its interpreter line: command-not-executable.',
  references: ["https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-arch"],
  outranks: ["image-not-found", "application-error-exit"],
  triggers: ["named"],

  detect: (view) =>
    oncePerContainer([
      ...statedMatches(view, "architecture-mismatch", ({ container, detail, stage }) => {
        if (stage === "pull" || stage === "sandbox") {
          return `${subject(container)} cannot start: ${imageOr(detail["image"])} has no variant for the node's platform${detail["platform"] === undefined ? "" : ` ${detail["platform"]}`}.`;
        }
        return `${subject(container)} cannot start: ${built(detail["executable"])}.`;
      }),
      ...fromLogs(view, "architecture-mismatch", ({ subject: who, detail, text }) => ({
        summary: /format error|binary file/i.test(text)
          ? `${who} cannot run: ${built(executableIn(detail))}.`
          : `${who} ${otherCpu}: ${short(text, 160)}`,
      })).map(withExecutable),
    ]),

  remediation: ({ detail = {}, summary }, target) => {
    if (summary.includes(otherCpu))
      return [
        editOwner(
          target,
          "Run it where the CPU has what it was built for (AVX, x86-64-v2 or v3; nodeSelector or another CPU model of the virtual machine), or use a build for older CPUs",
        ),
        showNode(target),
      ];
    const image = detail["image"] ?? target.container?.image;
    return [
      showNode(target),
      askRegistry(image === undefined ? {} : { image }, `See which platforms ${imageOr(image)} has`),
      editOwner(
        target,
        "Use an image built for the node's platform (a multi-platform build), or restrict the pod to nodes that fit by nodeSelector kubernetes.io/arch",
      ),
    ];
  },
});

/** The architecture is right, and the model too old. */
const otherCpu = "needs another CPU than the node's";

function built(executable: string | undefined): string {
  return `${executable === undefined ? "its program" : `"${executable}"`} was built for another CPU architecture than the node's`;
}

function showNode(target: Target): Remediation {
  const node = target.view.pod?.object.spec?.nodeName ?? target.view.evidence.node?.object.metadata?.name;
  const labels = ["-L", "kubernetes.io/arch,kubernetes.io/os"];
  const action = "Compare the node's architecture with the image's";
  return {
    action,
    command: ["kubectl", "get", ...(isKubernetesName(node) ? ["node", node] : ["nodes"]), ...labels],
  };
}
