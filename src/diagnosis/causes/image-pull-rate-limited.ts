import { editOwner, look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { waitForRetry } from "../statements/pull-advice.ts";
import { imageOr, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const imagePullRateLimited = defineCause({
  id: "image-pull-rate-limited",
  category: "image",
  title: "Too many image pulls",
  explanation:
    "Pulls are counted, and there were too many: either the registry's limit for the address or account was reached, or the kubelet held its own pulls back (registryPullQPS, 5 a second by default).",
  recognisedBy:
    'By 429, toomanyrequests or a pull rate limit in the error; the kubelet\'s own limit says "pull QPS exceeded", and then no registry was asked.',
  variants: {
    registry: "The registry answers 429 for this address or account.",
    "kubelet-qps": "The kubelet held the pull back itself; no registry was asked.",
  },
  references: [
    "https://docs.docker.com/docker-hub/usage/pulls/",
    "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/",
  ],
  // A log that repeats the registry's answer is taken for one of a program that depends on it.
  outranks: ["dependency-unavailable"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(view, "image-pull-rate-limited", ({ container, detail, variant }) =>
      variant === "kubelet-qps"
        ? `${subject(container)} waits for ${imageOr(detail["image"])}: the kubelet's own limit on pulls per second was exceeded.`
        : `${subject(container)} cannot start: ${detail["registry"] ?? "the registry"} refuses ${imageOr(detail["image"])}: its limit on pulls is reached.`,
    ),

  remediation: ({ variant, detail = {} }, target) =>
    variant === "kubelet-qps"
      ? [
          target.pod === undefined
            ? waitForRetry()
            : look(
                target,
                "Wait: the kubelet pulls again by itself and spreads its pulls",
                "get",
                "pod",
                target.pod,
                "-o",
                "wide",
              ),
          {
            action:
              "If it comes back after each node start, raise registryPullQPS and registryBurst in the kubelet's configuration.",
          },
        ]
      : [
          editOwner(
            target,
            `Pull with an account of ${detail["registry"] ?? "the registry"}: name a pull secret in imagePullSecrets`,
          ),
          {
            action:
              "Pull through a mirror or cache in your own network, and set imagePullPolicy IfNotPresent for tags that never change.",
          },
          waitForRetry(
            "The limit resets with time (Docker Hub: counted over hours); the kubelet goes on trying by itself, and nothing needs a restart.",
          ),
        ],
});
