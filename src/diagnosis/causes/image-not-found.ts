import { defineCause } from "../cause.ts";
import { askRegistry, correctImage, waitForRetry } from "../statements/pull-advice.ts";
import { imageOr, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const imageNotFound = defineCause({
  id: "image-not-found",
  category: "image",
  title: "The image does not exist",
  explanation:
    "The registry answers, and has no such repository or no such tag. The name is misspelt, the tag was never pushed or has been deleted, or the build that should have pushed it failed.",
  recognisedBy:
    "By the registry's own words: manifest unknown, name unknown, not found. Docker Hub denies access to what does not exist with the same words as to what is private; without a pull secret this is read as missing first, with a refusal as the second candidate. A manifest without the node's platform also ends in \"not found\", but is architecture-mismatch.",
  references: ["https://kubernetes.io/docs/concepts/containers/images/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "image-not-found", ({ container, detail, atMost }) =>
      atMost === undefined
        ? `${subject(container)} cannot start: ${detail["registry"] ?? "the registry"} ${detail["image"] === undefined ? "does not have its image" : `has no image ${detail["image"]}`}.`
        : `${subject(container)} cannot start: ${detail["registry"] ?? "the registry"} denies ${imageOr(detail["image"])}, as it does for what does not exist.`,
    ),

  remediation: ({ detail = {} }, target) => [
    correctImage(
      target,
      `Set an image that exists in place of ${detail["image"] ?? "this one"}, or go back to the one before`,
    ),
    askRegistry(detail, "Ask the registry for the tag, to tell a wrong name from a push that did not happen"),
    waitForRetry(
      "If the tag was only late, push it: the kubelet pulls again by itself within 5 minutes, and nothing needs a restart.",
    ),
  ],
});
