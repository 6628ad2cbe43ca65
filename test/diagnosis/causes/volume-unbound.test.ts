import { volumeUnbound } from "../../../src/diagnosis/causes/volume-unbound.ts";
import { describeCause } from "../describe-cause.ts";

const unbound = {
  type: "Warning" as const,
  reason: "FailedScheduling",
  message:
    "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
  component: "default-scheduler",
};
const claim = {
  metadata: { name: "data-cart-0" },
  spec: { storageClassName: "fast" },
  status: { phase: "Pending" },
};
const provisioning = {
  type: "Warning" as const,
  reason: "ProvisioningFailed",
  message: 'storageclass.storage.k8s.io "fast" not found',
  involved: { kind: "PersistentVolumeClaim", name: "data-cart-0" },
};

const lost = {
  type: "Warning" as const,
  reason: "ClaimLost",
  message: "Bound claim has lost its PersistentVolume. Data on the volume is lost!",
  involved: { kind: "PersistentVolumeClaim", name: "data-cart-0" },
};

describeCause(volumeUnbound, {
  matches: {
    "the scheduler says so": {
      given: { events: [unbound] },
      certainty: "proven",
      container: null,
      says: ["unbound immediate"],
    },
    "the claim's event says why": {
      given: { events: [unbound, provisioning] },
      certainty: "proven",
      detail: { claim: "data-cart-0", storageClass: "fast", missing: "StorageClass" },
      says: ["StorageClass fast"],
      advises: ["Create StorageClass fast"],
      cites: ["FailedScheduling", "ProvisioningFailed"],
    },
    "the claim is given too": {
      given: { events: [unbound], claims: [claim] },
      certainty: "proven",
      detail: { claim: "data-cart-0", storageClass: "fast" },
    },
    "the claim does not exist": {
      given: { events: [{ ...unbound, message: 'persistentvolumeclaim "data" not found' }] },
      certainty: "proven",
      detail: { claim: "data", missing: "PersistentVolumeClaim" },
      says: ["does not exist"],
      advises: ["Correct claimName", "get persistentvolumeclaims"],
    },
    "the claim does not exist, and another waits for its class": {
      given: { events: [{ ...unbound, message: 'persistentvolumeclaim "data" not found' }], claims: [claim] },
      certainty: "proven",
      says: ["PersistentVolumeClaim data does not exist"],
      advises: ["Correct claimName"],
    },
    "something else is not found when the volume is made": {
      given: {
        events: [
          unbound,
          {
            ...provisioning,
            message:
              'failed to provision volume with StorageClass "fast": rpc error: code = NotFound desc = secret "ceph-admin" not found',
          },
        ],
      },
      certainty: "proven",
      detail: { claim: "data-cart-0", storageClass: "fast" },
      says: ["is not bound to a volume", 'secret "ceph-admin" not found'],
      advises: ["provisioner"],
    },
    "the scheduler says that the volume is gone": {
      given: {
        events: [
          {
            ...unbound,
            message:
              '0/3 nodes are available: persistentvolumeclaim "data" bound to non-existent persistentvolume "pv-7".',
          },
        ],
      },
      certainty: "proven",
      detail: { claim: "data", missing: "PersistentVolume" },
      says: ["does not exist any more"],
      advises: ["who deleted the PersistentVolume"],
    },
    "the claim's event alone": { given: { events: [provisioning] }, certainty: "proven" },
    "the claim says that its volume is gone": {
      given: { events: [lost], claims: [{ ...claim, status: { phase: "Lost" } }] },
      certainty: "proven",
      detail: { claim: "data-cart-0", storageClass: "fast" },
      says: ["does not exist any more"],
      cites: ["ClaimLost"],
    },
    "a claim that is shown as lost": {
      given: {
        pod: "spec: { containers: [{ name: cart }] }\nstatus: { phase: Pending }",
        claims: [{ ...claim, status: { phase: "Lost" } }],
      },
      certainty: "proven",
      says: ["does not exist any more"],
      cites: ["/status/phase"],
    },
    "bound since": {
      given: {
        pod: "spec: { nodeName: worker-1, containers: [{ name: cart }] }",
        events: [unbound],
        claims: [{ ...claim, status: { phase: "Bound" } }],
      },
      certainty: "possible",
      past: true,
    },
  },
  ignores: {
    "a claim that is lost, of a pod that runs on what it has mounted": {
      pod: 'spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, ready: true, state: { running: { startedAt: "2026-03-01T10:00:00Z" } } }] }',
      claims: [{ ...claim, status: { phase: "Lost" } }],
    },
    "a claim that waits for its consumer": {
      claims: [claim],
      events: [
        {
          reason: "WaitForFirstConsumer",
          message: "waiting for first consumer to be created before binding",
          involved: { kind: "PersistentVolumeClaim", name: "data-cart-0" },
        },
      ],
    },
    "a volume that is being made": {
      claims: [claim],
      events: [
        {
          reason: "ExternalProvisioning",
          message:
            "Waiting for a volume to be created either by the external provisioner 'x' or manually by the system administrator.",
          involved: { kind: "PersistentVolumeClaim", name: "data-cart-0" },
        },
      ],
    },
    "a bound volume of another node": {
      events: [
        { ...unbound, message: "0/3 nodes are available: 3 node(s) had volume node affinity conflict." },
      ],
    },
    nothing: {},
  },
});
