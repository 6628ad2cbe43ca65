import { defineCause } from "../cause.ts";
import type { Citation } from "../citation.ts";
import { correctImage } from "../statements/pull-advice.ts";
import { subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const imageReferenceInvalid = defineCause({
  id: "image-reference-invalid",
  category: "image",
  title: "The image reference is not valid",
  explanation:
    "The text in the image field cannot be an image reference: an upper-case letter, an empty tag or host, a scheme, a space, or a variable of the template that was never filled in. No registry is asked.",
  recognisedBy: 'By InvalidImageName, or "invalid reference format" in the kubelet\'s words.',
  references: ["https://kubernetes.io/docs/concepts/containers/images/#image-names"],
  outranks: ["image-not-found"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(
      view,
      "image-reference-invalid",
      ({ container, detail }) =>
        `${subject(container)} cannot start: ${detail["image"] === undefined ? "its image reference is not valid" : `"${detail["image"]}" is not a valid image reference`}${fault(detail["image"])}.`,
    ),

  remediation: ({ detail = {}, citations: [first] }, target) => [
    correctImage(
      target,
      /\bunqualified-search registries\b/.test(textOf(first))
        ? `Name the registry in the image field${detail["image"] === undefined ? "" : ` (docker.io/library/${detail["image"]}, say)`}: its node searches none for a short name`
        : `Correct the image field${detail["image"] === undefined ? "" : ` ("${detail["image"]}")`}: look for an empty variable of the template that made it`,
    ),
  ],
});

function fault(image: string | undefined): string {
  if (image === undefined) return "";
  if (image.endsWith(":")) return ": the tag is empty";
  if (image.startsWith("/")) return ": the registry's host is empty";
  if (/^[a-z]{1,10}:\/\//i.test(image)) return ": it begins with a scheme";
  if (/\s/.test(image)) return ": it holds a space";
  if (/[${}]/.test(image)) return ": a variable in it was not replaced";
  if (/[A-Z]/.test(image.slice(0, image.lastIndexOf(":") === -1 ? undefined : image.lastIndexOf(":"))))
    return ": repository names are lower case";
  return "";
}

function textOf(citation: Citation): string {
  return "message" in citation ? citation.message : "value" in citation ? citation.value : citation.text;
}
