import { configReferenceMissing } from "../../../src/diagnosis/causes/config-reference-missing.ts";
import { describeCause } from "../describe-cause.ts";

const waiting = (message: string) => `
  spec: { containers: [{ name: cart }] }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: CreateContainerConfigError, message: '${message}' } } }] }
`;
const creating = `
  spec: { containers: [{ name: cart }], volumes: [{ name: conf, configMap: { name: cart-config, items: [{ key: app.yaml, path: app.yaml }] } }] }
  status: { containerStatuses: [{ name: cart, state: { waiting: { reason: ContainerCreating } } }] }
`;
const mount = (error: string, more = {}) => ({
  type: "Warning" as const,
  reason: "FailedMount",
  message: `MountVolume.SetUp failed for volume "conf" : ${error}`,
  ...more,
});

describeCause(configReferenceMissing, {
  matches: {
    "a ConfigMap that a variable needs": {
      given: { pod: waiting('configmap "cart-config" not found') },
      certainty: "proven",
      container: "cart",
      detail: { objectKind: "ConfigMap", object: "cart-config" },
      cites: ["/status/containerStatuses/0/state/waiting/message"],
    },
    "a key that a variable needs": {
      given: { pod: waiting("couldn''t find key DB_URL in Secret shop/cart-db") },
      certainty: "proven",
      detail: { objectKind: "Secret", object: "cart-db", key: "DB_URL" },
      says: ["DB_URL", "cart-db"],
    },
    "a Secret that a volume needs: no container is at fault": {
      given: { pod: creating, events: [mount('secret "cart-tls" not found')] },
      certainty: "proven",
      container: null,
      detail: { object: "cart-tls", volume: "conf" },
    },
    "a key that a volume needs, where nothing names the object": {
      given: {
        pod: "spec: { containers: [{ name: cart }] }",
        events: [mount("configmap references non-existent config key: app.yaml")],
      },
      certainty: "proven",
      detail: { key: "app.yaml", volume: "conf" },
      advises: ["See which ConfigMap volume conf is made of", "-o jsonpath={.spec.volumes"],
    },
    "a key that a volume needs: the spec names the object": {
      given: { pod: creating, events: [mount("configmap references non-existent config key: app.yaml")] },
      certainty: "proven",
      container: null,
      detail: { object: "cart-config", key: "app.yaml", volume: "conf" },
    },
    "a key that old kubelets do not name": {
      given: { pod: creating, events: [mount("references non-existent config key.")] },
      certainty: "proven",
      container: null,
      says: ["lacks a key"],
    },
    "a describe text, whose event tells": {
      given: { form: "describe", pod: creating, events: ['Failed: Error: secret "cart-db" not found'] },
      certainty: "proven",
      container: "cart",
    },
    "of several containers, the one that waits for its configuration": {
      given: {
        form: "describe",
        pod: `
          spec: { initContainers: [{ name: init }], containers: [{ name: cart }] }
          status:
            initContainerStatuses: [{ name: init, state: { waiting: { reason: CreateContainerConfigError } } }]
            containerStatuses: [{ name: cart, state: { waiting: { reason: PodInitializing } } }]
        `,
        events: ['Failed: Error: secret "cart-db" not found'],
      },
      certainty: "proven",
      container: "init",
    },
    "an error in the place of the reason (before 1.8)": {
      given: {
        pod: `
          spec: { containers: [{ name: cart }] }
          status: { containerStatuses: [{ name: cart, state: { waiting: { reason: "Couldn't find key DB_URL in Secret shop/cart-db" } } }] }
        `,
      },
      certainty: "proven",
      container: "cart",
      detail: { object: "cart-db", key: "DB_URL" },
    },
    "an aggregated event": {
      given: {
        pod: creating,
        events: [
          {
            ...mount(""),
            message:
              '(combined from similar events): MountVolume.SetUp failed for volume "conf" : configmap "cart-config" not found',
            count: 12,
          },
        ],
      },
      certainty: "proven",
    },
    "created since: the container runs": {
      given: {
        pod: 'spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, ready: true, state: { running: { startedAt: "2030-01-01T10:00:00Z" } } }] }',
        events: [mount('secret "cart-tls" not found', { lastAt: "2030-01-01T09:58:00Z" })],
      },
      certainty: "possible",
      past: true,
    },
    "a sentence that was pasted": {
      given: { logs: ['MountVolume.SetUp failed for volume "conf" : configmap "cart-config" not found'] },
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "the kubelet's cache fills": {
      pod: creating,
      events: [mount("failed to sync configmap cache: timed out waiting for the condition")],
    },
    "an object that is not registered yet": {
      pod: creating,
      events: [mount('object "shop"/"cart-config" not registered')],
    },
    "a mount that takes too long": {
      pod: creating,
      events: [
        {
          reason: "FailedMount",
          message:
            "Unable to attach or mount volumes: unmounted volumes=[conf]: timed out waiting for the condition",
        },
      ],
    },
    runAsNonRoot: { pod: waiting("container has runAsNonRoot and image will run as root") },
    "a program that misses a Secret of its own": {
      pod: creating,
      logs: [{ text: 'secrets "cart-ca" not found', container: "cart" }],
    },
    nothing: {},
  },
});
