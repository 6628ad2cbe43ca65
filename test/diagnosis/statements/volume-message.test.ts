import { describe, expect, test } from "vitest";

import {
  classifyClaimEvent,
  classifyVolumeMessage,
  holdersIn,
} from "../../../src/diagnosis/statements/volume-message.ts";

const setUp = (error: string) => `MountVolume.SetUp failed for volume "data" : ${error}`;

describe("what a mount or attach error means", () => {
  const rows: Record<string, [string, string | undefined]> = {
    "a ConfigMap": [setUp('configmap "cart-config" not found'), "config-reference-missing"],
    "a Secret of an old kubelet": [
      'MountVolume.SetUp failed for volume "kubernetes.io/secret/1-tls" (spec.Name: "tls") pod "1" (UID: "1") with: secrets "cart-tls" not found',
      "config-reference-missing",
    ],
    "a key of a ConfigMap": [
      setUp("configmap references non-existent config key: app.yaml"),
      "config-reference-missing",
    ],
    "a key that old kubelets do not name": [
      'MountVolume.SetUp failed for volume "kubernetes.io/configmap/1-app" (spec.Name: "app") pod "1" with: references non-existent config key.',
      "config-reference-missing",
    ],
    "a key of a Secret": [setUp("references non-existent secret key: tls.key"), "config-reference-missing"],
    "a ServiceAccount": [
      setUp('failed to fetch token: serviceaccounts "cart" not found'),
      "config-reference-missing",
    ],
    "a directory of the node's own read-only disk": [
      setUp("mkdir /opt/logs: read-only file system"),
      "filesystem-read-only",
    ],
    "no watch left on the node": [
      setUp("failed to create watcher: too many open files"),
      "node-resource-limit",
    ],
    "a device that is write-protected": [
      setUp("mount failed: exit status 32\nOutput: mount: /dev/sdb is write-protected, mounting read-only"),
      "volume-mount-failed",
    ],
    "a claim": [
      'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[data]: error processing PVC shop/data: failed to fetch PVC from API server: persistentvolumeclaims "data" not found',
      "volume-unbound",
    ],
    "an attachment, quoted without its first word": [
      'Attach failed for volume "pvc-1" : rpc error: code = Internal desc = failed to attach disk: "d" with node: "n"',
      "volume-attach-failed",
    ],
    "XFS that its own program cannot mend": [
      "MountVolume.MountDevice failed for volume \"data\" : rpc error: code = Internal desc = 'xfs_repair' found errors on device /dev/sdb but could not repair them",
      "data-corrupted",
    ],
    "a claim that is going": [
      "Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[data]: error processing PVC shop/data: PVC is being deleted",
      "volume-unbound",
    ],
    "a volume that is gone": [
      'Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[], failed to process volumes=[data]: error processing PVC shop/data: failed to fetch PV pvc-1 from API server: persistentvolumes "pvc-1" not found',
      "volume-unbound",
    ],
    "an attachment elsewhere, without its first words": [
      "Volume is already exclusively attached to one node and can't be attached to another",
      "volume-attach-failed",
    ],
    "NFS time-out": [
      setUp("mount failed: exit status 32\nMounting command: mount\nOutput: mount.nfs: Connection timed out"),
      "volume-mount-failed",
    ],
    "NFS access": [
      setUp(
        "mount failed: exit status 32\nOutput: mount.nfs: access denied by server while mounting nfs.corp:/x",
      ),
      "volume-mount-failed",
    ],
    "mount's list of guesses over the network": [
      setUp(
        "mount failed: exit status 32\nMounting arguments: -t nfs fs.corp:/x /y\nmount: wrong fs type, bad option, bad superblock on fs.corp:/x, missing codepage or helper program",
      ),
      "volume-mount-failed",
    ],
    "the same of a disk": [
      setUp("mount: /y: wrong fs type, bad option, bad superblock on /dev/sdc, missing codepage"),
      "data-corrupted",
    ],
    "no CSI driver": [
      setUp(
        "kubernetes.io/csi: mounter.SetUpAt failed to get CSI client: driver name ebs.csi.aws.com not found in the list of registered CSI drivers",
      ),
      "volume-mount-failed",
    ],
    "a host path": [setUp("hostPath type check failed: /srv/x is not a directory"), "volume-mount-failed"],
    "no space": [setUp("mkdir /var/lib/kubelet/pods/1/volumes/x: no space left on device"), "disk-full"],
    "a damaged file system": [
      "MountVolume.MountDevice failed for volume \"pv\" : 'fsck' found errors on device /dev/sdb but could not correct them",
      "data-corrupted",
    ],
    "a stale handle": [setUp("stat /var/lib/kubelet/x: stale NFS file handle"), "storage-io-error"],
    "a superblock that cannot be read for an I/O error": [
      setUp("mount: /y: can't read superblock on /dev/longhorn/pvc-1: Input/output error."),
      "storage-io-error",
    ],
    "an I/O error": [setUp("lstat /data: input/output error"), "storage-io-error"],
    "multi-attach": [
      'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) cart-0',
      "volume-attach-failed",
    ],
    "the attacher": [
      'AttachVolume.Attach failed for volume "pv-1" : timed out waiting for external-attacher of ebs.csi.aws.com CSI driver to attach volume vol-1',
      "volume-attach-failed",
    ],
    "waiting for the attach": [
      'MountVolume.WaitForAttach failed for volume "pv-1" : volume attachment is being deleted',
      "volume-attach-failed",
    ],
    "a time-out that says nothing": [
      "Unable to attach or mount volumes: unmounted volumes=[data], unattached volumes=[data kube-api-access]: timed out waiting for the condition",
      "volume-mount-failed",
    ],

    "the kubelet's cache": [setUp('object "shop"/"cart-config" not registered'), undefined],
    "the cache, timed out": [
      setUp("failed to sync secret cache: timed out waiting for the condition"),
      undefined,
    ],
  };
  test.each(Object.entries(rows))("%s", (_, [message, cause]) => {
    expect(classifyVolumeMessage(message)?.cause).toBe(cause);
  });
});

test("volume, object and key are named", () => {
  expect(classifyVolumeMessage(setUp('secret "cart-tls" not found'))?.detail).toEqual({
    objectKind: "Secret",
    object: "cart-tls",
    volume: "data",
  });
  expect(classifyVolumeMessage(setUp("references non-existent secret key: tls.key"))?.detail).toEqual({
    objectKind: "Secret",
    key: "tls.key",
    volume: "data",
  });
});

test("a time-out alone is vague and only possible", () => {
  expect(
    classifyVolumeMessage(
      "Unable to attach or mount volumes: unmounted volumes=[data]: timed out waiting for the condition",
    ),
  ).toMatchObject({ vague: true, atMost: "possible", detail: { volume: "data" } });
});

test("the pods that hold a volume", () => {
  expect(
    holdersIn("Volume is already used by pod(s) cart-0, cart-1 and 2 pod(s) in different namespaces"),
  ).toEqual(["cart-0", "cart-1"]);
  expect(holdersIn("Volume is already exclusively attached to one node")).toEqual([]);
});

test("a claim that waits is no failure, one that cannot be provisioned is", () => {
  expect(
    classifyClaimEvent(
      "WaitForFirstConsumer",
      "waiting for first consumer to be created before binding",
      "data",
    ),
  ).toBeUndefined();
  expect(
    classifyClaimEvent("ExternalProvisioning", "Waiting for a volume to be created", "data"),
  ).toBeUndefined();
  expect(
    classifyClaimEvent("ProvisioningFailed", 'storageclass.storage.k8s.io "fast" not found', "data"),
  ).toEqual({ cause: "volume-unbound", detail: { claim: "data", storageClass: "fast" } });
});
