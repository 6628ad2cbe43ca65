import { defineCause } from "../cause.ts";
import { askRegistry, lookAtSecrets, waitForRetry } from "../statements/pull-advice.ts";
import { imageOr, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const imagePullUnauthorized = defineCause({
  id: "image-pull-unauthorized",
  category: "image",
  title: "The registry refuses the pull",
  explanation:
    "The registry wants credentials and got none, or refused those it got: no pull secret in the pod's namespace, one for another registry, an expired token, or an account without access to the repository.",
  recognisedBy:
    "By 401, 403, unauthorized, denied or a missing credential in the pull error. Registries that hide what a caller may not see answer so for missing repositories too: then image-not-found is the second candidate.",
  references: ["https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "image-pull-unauthorized", ({ container, detail }) => {
      const missing = missingSecret(view.events);
      const secret = missing === undefined ? "" : `; pull secret ${missing} could not be read`;
      return `${subject(container)} cannot start: ${detail["registry"] ?? "the registry"} refuses to hand out ${imageOr(detail["image"])}${secret}.`;
    }),

  remediation: ({ detail = {} }, target) => [
    lookAtSecrets(target, `Check the pull secret for ${detail["registry"] ?? "the registry"}`),
    {
      action: `Create or renew the pull secret in the pod's namespace, for exactly the host ${detail["registry"] ?? "that the image names"}, and name it in imagePullSecrets of the pod template or of its ServiceAccount.`,
    },
    askRegistry(
      detail,
      "Ask the registry with an account that should have access: it may also not have the image",
    ),
    waitForRetry(
      "A corrected secret of the same name is used at the kubelet's next try, at most 5 minutes later: nothing needs a restart.",
    ),
  ],
});

function missingSecret(events: readonly { reason: string; message: string }[]): string | undefined {
  const event = events.find(({ reason }) => reason === "FailedToRetrieveImagePullSecret");
  return event && /image pull secrets \(([^)\s]{1,253})\)/.exec(event.message)?.[1];
}
