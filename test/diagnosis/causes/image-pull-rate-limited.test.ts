import { imagePullRateLimited } from "../../../src/diagnosis/causes/image-pull-rate-limited.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (message: string) => `
  spec: { containers: [{ name: cart, image: "acme/cart:2" }] }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: ImagePullBackOff, message: '${message}' } } }] }
`;

describeCause(imagePullRateLimited, {
  matches: {
    "the registry's limit": {
      given: {
        pod: waiting(
          'Back-off pulling image "acme/cart:2": ErrImagePull: toomanyrequests: You have reached your unauthenticated pull rate limit.',
        ),
      },
      certainty: "proven",
      variant: "registry",
      container: "cart",
      detail: { registry: "docker.io" },
    },
    "the kubelet's own": {
      given: { pod: waiting('Back-off pulling image "acme/cart:2": ErrImagePull: pull QPS exceeded') },
      certainty: "proven",
      variant: "kubelet-qps",
    },
    "an event only, on two lines": {
      given: {
        events: [
          'Failed: Failed to pull image "acme/cart:2": unexpected status from GET request to https://registry-1.docker.io/v2/acme/cart/manifests/2: 429 Too Many Requests\ntoomanyrequests: slow down',
        ],
      },
      certainty: "proven",
      variant: "registry",
      container: null,
    },
  },
  ignores: {
    "a program that is rate limited": {
      pod: waiting(""),
      logs: ["ERROR upstream answered 429 Too Many Requests"],
    },
    "the back-off alone": { pod: waiting('Back-off pulling image "acme/cart:2"') },
    nothing: {},
  },
});
