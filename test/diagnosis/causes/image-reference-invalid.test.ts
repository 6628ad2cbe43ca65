import { imageReferenceInvalid } from "../../../src/diagnosis/causes/image-reference-invalid.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (image: string, message = "") => `
  spec: { containers: [{ name: cart, image: "${image}" }] }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: InvalidImageName, message: '${message}' } } }] }
`;

describeCause(imageReferenceInvalid, {
  matches: {
    "an upper-case repository": {
      given: {
        pod: waiting(
          "Acme/Cart:2",
          'Failed to apply default image tag "Acme/Cart:2": couldn\'\'t parse image name "Acme/Cart:2": invalid reference format: repository name must be lowercase',
        ),
      },
      certainty: "proven",
      container: "cart",
      detail: { image: "Acme/Cart:2" },
      says: ["lower case"],
    },
    "a short name, for which the node searches no registry": {
      given: {
        pod: waiting("cart:2").replace(
          "reason: InvalidImageName, message: ''",
          `reason: ImageInspectError, message: 'Failed to inspect image "cart:2": rpc error: code = Unknown desc = short-name "cart:2" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"'`,
        ),
      },
      certainty: "proven",
      advises: ["Name the registry in the image field (docker.io/library/cart:2, say)"],
    },
    "the reason alone decides": {
      given: { pod: waiting("https://registry.corp.example/cart") },
      certainty: "proven",
      says: ["scheme"],
    },
    "the error of a kubelet of 2015 in the place of the reason": {
      given: {
        pod: `
  spec: { containers: [{ name: cart, image: "Reg/Cart" }] }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: 'API error (500): repository name component must match "[a-z0-9]+"' } } }] }`,
      },
      certainty: "proven",
      container: "cart",
    },
    "a describe text, whose events tell": {
      given: {
        events: [
          'InspectFailed: Failed to apply default image tag "cart:": couldn\'t parse image reference "cart:": invalid reference format',
          "Failed: Error: InvalidImageName",
        ],
      },
      certainty: "proven",
      container: null,
      says: ["tag is empty"],
    },
    "the STATUS column, which says it all": {
      given: { row: "cart-0 0/1 InvalidImageName 0 3m" },
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "an image that does not exist": { events: ['Failed: Failed to pull image "cart:2": manifest unknown'] },
    "a program that refuses a reference": { logs: ["error: invalid reference format"] },
    nothing: {},
  },
});
