import { imageNotFound } from "../../../src/diagnosis/causes/image-not-found.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (reason: string, message: string, more = "") => `
  spec: { containers: [{ name: cart, image: "registry.corp.example/cart:2" }] ${more} }
  status:
    phase: Pending
    containerStatuses: [{ name: cart, restartCount: 0, ready: false, state: { waiting: { reason: ${reason}, message: '${message}' } } }]
`;

const notFound =
  'rpc error: code = NotFound desc = failed to pull and unpack image "registry.corp.example/cart:2": failed to resolve reference "registry.corp.example/cart:2": registry.corp.example/cart:2: not found';
const hubDenial =
  'failed to resolve reference "docker.io/acme/cart:2": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed';

describeCause(imageNotFound, {
  matches: {
    "the error of the pull": {
      given: { pod: waiting("ErrImagePull", notFound) },
      certainty: "proven",
      container: "cart",
      detail: { image: "registry.corp.example/cart:2", tag: "2" },
      cites: ["/status/containerStatuses/0/state/waiting/message"],
      says: ["cart", "registry.corp.example/cart:2"],
    },
    "a back-off that repeats the error (1.32)": {
      given: {
        pod: waiting(
          "ImagePullBackOff",
          `Back-off pulling image "registry.corp.example/cart:2": ErrImagePull: ${notFound}`,
        ),
      },
      certainty: "proven",
      container: "cart",
    },
    "a back-off without the error: the event tells": {
      given: {
        pod: waiting("ImagePullBackOff", 'Back-off pulling image "registry.corp.example/cart:2"'),
        events: [
          {
            type: "Warning",
            reason: "Failed",
            message: `Failed to pull image "registry.corp.example/cart:2": ${notFound}`,
          },
        ],
      },
      certainty: "proven",
      container: "cart",
      cites: ["Failed: Failed to pull image"],
    },
    "an event maps to the container with that image": {
      given: {
        pod: `
          spec:
            containers:
              - { name: proxy, image: "registry.corp.example/proxy:1" }
              - { name: cart, image: "registry.corp.example/cart:2" }
        `,
        events: [
          {
            type: "Warning",
            reason: "Failed",
            message: `Failed to pull image "registry.corp.example/cart:2": ${notFound}`,
            lastAgeSeconds: 20,
          },
        ],
      },
      certainty: "proven",
      container: "cart",
    },
    "events alone, with nothing that names a container": {
      given: {
        events: [
          {
            type: "Warning",
            reason: "Failed",
            message: `Failed to pull image "registry.corp.example/cart:2": ${notFound}`,
          },
        ],
      },
      certainty: "proven",
      container: null,
    },
    "Docker Hub's denial without a pull secret": {
      given: {
        pod: waiting("ErrImagePull", hubDenial).replace("registry.corp.example/cart:2", "acme/cart:2"),
      },
      certainty: "likely",
    },
    "Docker Hub's denial with a pull secret, as the second reading": {
      given: {
        pod: waiting("ErrImagePull", hubDenial, ", imagePullSecrets: [{ name: hub }]").replace(
          "registry.corp.example/cart:2",
          "acme/cart:2",
        ),
      },
      certainty: "possible",
    },
    "a pull that worked in the end": {
      given: {
        pod: `
          spec: { containers: [{ name: cart, image: "registry.corp.example/cart:2" }] }
          status: { containerStatuses: [{ name: cart, ready: true, state: { running: { startedAt: "2030-01-01T10:00:00Z" } } }] }
        `,
        events: [
          {
            type: "Warning",
            reason: "Failed",
            message: `Failed to pull image "registry.corp.example/cart:2": ${notFound}`,
            lastAt: "2030-01-01T09:55:00Z",
          },
        ],
      },
      certainty: "possible",
      past: true,
    },
    "a pull that worked since, by the events": {
      given: {
        events: [
          {
            type: "Warning",
            reason: "Failed",
            message: `Failed to pull image "registry.corp.example/cart:2": ${notFound}`,
            container: "cart",
            lastAgeSeconds: 300,
          },
          {
            type: "Normal",
            reason: "Pulled",
            message: 'Successfully pulled image "registry.corp.example/cart:2" in 3s',
            container: "cart",
            lastAgeSeconds: 100,
          },
        ],
      },
      certainty: "possible",
      past: true,
    },
  },
  ignores: {
    "the waiting reason alone": {
      pod: waiting("ImagePullBackOff", 'Back-off pulling image "registry.corp.example/cart:2"'),
    },
    "the STATUS column alone": { row: "cart-0 0/1 ImagePullBackOff 0 3m" },
    "a platform that the manifest lacks": {
      pod: waiting(
        "ErrImagePull",
        'failed to pull and unpack image "registry.corp.example/cart:2": no match for platform in manifest: not found',
      ),
    },
    "a refusal of another registry, with credentials": {
      pod: waiting("ErrImagePull", "unauthorized: incorrect username or password"),
    },
    "a network error": {
      pod: waiting("ErrImagePull", "dial tcp: lookup registry.corp.example: no such host"),
    },
    "events of another pod's controller": {
      events: [
        {
          reason: "FailedCreate",
          message: "manifest unknown",
          involved: { kind: "ReplicaSet", name: "cart" },
        },
      ],
    },
    "an empty pod": { pod: "{}" },
    nothing: {},
  },
});
