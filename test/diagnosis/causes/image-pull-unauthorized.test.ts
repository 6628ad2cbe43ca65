import { imagePullUnauthorized } from "../../../src/diagnosis/causes/image-pull-unauthorized.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (message: string, image = "registry.corp.example/cart:2", secrets = "") => `
  spec: { containers: [{ name: cart, image: "${image}" }] ${secrets} }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: ErrImagePull, message: '${message}' } } }] }
`;

describeCause(imagePullUnauthorized, {
  matches: {
    "no credentials": {
      given: { pod: waiting("no basic auth credentials") },
      certainty: "proven",
      container: "cart",
      says: ["registry.corp.example"],
    },
    "a refusal that may hide a missing image": {
      given: {
        pod: waiting(
          "unauthorized: access to the requested resource is not authorized",
          "quay.io/acme/cart:2",
        ),
      },
      certainty: "likely",
    },
    "Docker Hub with a pull secret": {
      given: {
        pod: waiting(
          "denied: requested access to the resource is denied",
          "acme/cart:2",
          ", imagePullSecrets: [{ name: hub }]",
        ),
      },
      certainty: "likely",
    },
    "Docker Hub without one, second": {
      given: { pod: waiting("denied: requested access to the resource is denied", "acme/cart:2") },
      certainty: "possible",
    },
    "a pull secret that does not exist is named": {
      given: {
        pod: waiting("denied: requested access to the resource is denied", "acme/cart:2"),
        events: [
          "FailedToRetrieveImagePullSecret: Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.",
        ],
      },
      certainty: "likely",
      says: ["regcred"],
    },
    "an old synchronisation event": {
      given: {
        events: [
          'FailedSync: Error syncing pod, skipping: failed to "StartContainer" for "cart" with ErrImagePull: "API error (500): Get https://registry.corp.example/v2/cart/manifests/1: no basic auth credentials\\n"',
        ],
      },
      certainty: "proven",
      container: "cart",
    },
  },
  ignores: {
    "a missing pull secret alone: the pull may work without": {
      pod: waiting(""),
      events: [
        "FailedToRetrieveImagePullSecret: Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.",
      ],
    },
    "the old kubelet's hint, beside another error": {
      pod: waiting(
        "image pull failed for cart:2, this may be because there are no credentials on this request.  details: (Tag 2 not found in repository cart)",
      ),
    },
    "a name with denied in it": {
      pod: waiting('Back-off pulling image "registry.corp.example/denied/403:2"'),
    },
    "an aggregate in which the tag is not found": {
      pod: waiting("[registry.corp.example/cart:2: not found, unexpected status: 401 Unauthorized]"),
    },
    nothing: {},
  },
});
