import { imageRegistryUnreachable } from "../../../src/diagnosis/causes/image-registry-unreachable.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (reason: string, message: string) => `
  spec: { nodeName: worker-3, containers: [{ name: cart, image: "registry.corp.example/cart:2" }] }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: ${reason}, message: '${message}' } } }] }
`;

describeCause(imageRegistryUnreachable, {
  matches: {
    "the name does not resolve on the node": {
      given: {
        pod: waiting(
          "ErrImagePull",
          'Get "https://registry.corp.example/v2/": dial tcp: lookup registry.corp.example on 127.0.0.53:53: server misbehaving',
        ),
      },
      certainty: "proven",
      container: "cart",
      detail: { registry: "registry.corp.example" },
      says: ["server misbehaving"],
    },
    "its certificate is not trusted": {
      given: {
        pod: waiting(
          "ErrImagePull",
          "tls: failed to verify certificate: x509: certificate signed by unknown authority",
        ),
      },
      certainty: "proven",
    },
    "it fails for a credential, and refuses none": {
      given: {
        events: [
          'Failed: Failed to pull image "registry.corp.example/cart:2": [rpc error: code = Unknown desc = Error response from daemon: Get https://registry.corp.example/v2/cart/manifests/2: received unexpected HTTP status: 500 Internal Server Error, rpc error: code = Unknown desc = Error response from daemon: Get https://registry.corp.example/v2/cart/manifests/2: unauthorized: authentication required]',
        ],
      },
      certainty: "proven",
      says: ["registry.corp.example fails on", "500 Internal Server Error"],
    },
    "CRI-O says it with the reason": {
      given: {
        pod: waiting(
          "RegistryUnavailable",
          "image pull failed for registry.corp.example/cart:2 because the registry is unavailable",
        ),
      },
      certainty: "proven",
    },
    "the sandbox's image": {
      given: {
        events: [
          'FailedCreatePodSandBox: Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.9": failed to pull image "registry.k8s.io/pause:3.9": dial tcp 10.0.0.9:443: i/o timeout',
        ],
      },
      certainty: "proven",
      container: null,
    },
  },
  ignores: {
    "a registry that answers": { pod: waiting("ErrImagePull", "manifest unknown") },
    "a program's own trouble with DNS": {
      pod: waiting("CrashLoopBackOff", ""),
      logs: ["dial tcp: lookup db on 10.0.0.10:53: no such host"],
    },
    nothing: {},
  },
});
