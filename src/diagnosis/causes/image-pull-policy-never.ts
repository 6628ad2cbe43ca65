import { editOwner } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { imageOr, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const imagePullPolicyNever = defineCause({
  id: "image-pull-policy-never",
  category: "image",
  title: "The image is not on the node, and may not be pulled",
  explanation:
    "imagePullPolicy is Never, and the node does not have the image. This is usual for local clusters, where an image is loaded by hand: it was loaded into another node, under another name, or not at all.",
  recognisedBy: "By ErrImageNeverPull, which the kubelet gives for nothing else.",
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"],
  outranks: ["image-not-found"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(
      view,
      "image-pull-policy-never",
      ({ container, detail }) =>
        `${subject(container)} cannot start: ${imageOr(detail["image"])} is not on the node, and imagePullPolicy is Never.`,
    ),

  remediation: ({ detail = {} }, target) => [
    editOwner(target, "Set imagePullPolicy to IfNotPresent, if a registry has the image"),
    {
      action: `Or load ${imageOr(detail["image"])} into the container runtime of every node that may run the pod (in local clusters with the tool's own load command).`,
    },
    {
      action:
        "The kubelet looks again by itself within seconds once the image is there: nothing needs a restart.",
    },
  ],
});
