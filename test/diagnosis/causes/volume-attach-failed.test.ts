import { volumeAttachFailed } from "../../../src/diagnosis/causes/volume-attach-failed.ts";
import { describeCause } from "../describe-cause.ts";

const attach = (message: string, more = {}) => ({
  type: "Warning" as const,
  reason: "FailedAttachVolume",
  message,
  component: "attachdetach-controller",
  ...more,
});
const multi = 'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) cart-1';

describeCause(volumeAttachFailed, {
  matches: {
    "another pod holds it": {
      given: { events: [attach(multi)] },
      certainty: "proven",
      container: null,
      detail: { volume: "pv-1" },
      says: ["cart-1"],
    },
    "a volume that old kubelets wait for": {
      given: {
        events: [
          attach(
            'Volume "disk-1" (spec.Name: "pv-1") pod "0b5f" (UID: "0b5f") is not yet attached according to node status.',
            { reason: "FailedMount", component: "kubelet" },
          ),
        ],
      },
      certainty: "proven",
      detail: { volume: "pv-1" },
      says: ["it is not yet attached according to node status"],
    },
    "a controller that logs it": {
      given: {
        logs: [
          {
            text: 'E0430 14:56:34.581627       1 csi_attacher.go:112] kubernetes.io/csi: attacher.Attach attempted to wait for attachment to be ready, but failed with: node "w1" has no NodeID annotation',
          },
        ],
      },
      certainty: "likely",
      says: ["has no NodeID annotation"],
    },
    "the provider refuses": {
      given: {
        events: [
          attach(
            'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = Internal desc = server locked',
          ),
        ],
      },
      certainty: "proven",
      says: ["server locked"],
    },
    "the provider refuses at length": {
      given: {
        events: [
          attach(
            'AttachVolume.Attach failed for volume "pv-1" : rpc error: code = Internal desc = Could not attach volume "vol-0a1b" to node "i-0c1d": could not attach volume "vol-0a1b" to node "i-0c1d": operation error EC2: AttachVolume, https response error StatusCode: 403, RequestID: 1c, api error UnauthorizedOperation: You are not authorized to perform this operation.',
          ),
        ],
      },
      certainty: "proven",
      says: ["You are not authorized"],
    },
    "words that nobody knows, of the reason": {
      given: { events: [attach("Error finding instance ip-10-0-0-1: instance not found")] },
      certainty: "proven",
    },
    "the reason alone, its message lost": { given: { events: [attach("")] }, certainty: "likely" },
    "a message that a page broke into lines": {
      given: {
        events: [
          attach(
            'AttachVolume.Attach\nfailed for volume "pv-1" : rpc error: code = Aborted\ndesc = volume pv-1 is not ready for workloads',
          ),
        ],
      },
      certainty: "proven",
      says: ["attached to the node: volume pv-1 is not ready for workloads"],
    },
    "the attacher does not answer": {
      given: {
        events: [
          attach(
            'AttachVolume.Attach failed for volume "pv-1" : timed out waiting for external-attacher of ebs.csi.aws.com CSI driver to attach volume vol-1',
          ),
        ],
      },
      certainty: "proven",
      detail: { driver: "ebs.csi.aws.com" },
    },
    "attached since": {
      given: {
        events: [
          attach(multi, { lastAgeSeconds: 600 }),
          {
            type: "Normal",
            reason: "SuccessfulAttachVolume",
            message: 'AttachVolume.Attach succeeded for volume "pv-1" ',
            lastAgeSeconds: 500,
          },
        ],
      },
      certainty: "possible",
      past: true,
    },
    "another volume was attached": {
      given: {
        events: [
          attach(multi, { lastAgeSeconds: 600 }),
          {
            type: "Normal",
            reason: "SuccessfulAttachVolume",
            message: 'AttachVolume.Attach succeeded for volume "pv-2" ',
            lastAgeSeconds: 500,
          },
        ],
      },
      certainty: "proven",
    },
  },
  ignores: {
    "a mount that fails": {
      events: [
        {
          reason: "FailedMount",
          message: 'MountVolume.SetUp failed for volume "pv-1" : mount failed: exit status 32',
        },
      ],
    },
    "an attach that worked": {
      events: [
        { reason: "SuccessfulAttachVolume", message: 'AttachVolume.Attach succeeded for volume "pv-1" ' },
      ],
    },
    nothing: {},
  },
});
