import type { V1Volume } from "@kubernetes/client-node";

import type { Wire } from "../../evidence/wire.ts";
import { type Field, flag, integer, list, present, prose, record, token, tokens } from "./fields.ts";

type Volume = Wire<V1Volume>;

const items = list(record({ key: token, path: token, mode: integer }, { key: "", path: "" }), {
  key: "",
  path: "",
});
const downwardItems = list(
  record(
    {
      path: token,
      fieldRef: record({ fieldPath: token }, { fieldPath: "" }),
      resourceFieldRef: record({ resource: token, containerName: token }, { resource: "" }),
    },
    { path: "" },
  ),
  { path: "" },
);

/** Options and attributes of drivers are left out: they hold credentials more often than evidence. */
const volume = record(
  {
    name: token,
    configMap: record({ name: token, optional: flag, defaultMode: integer, items }),
    secret: record({ secretName: token, optional: flag, defaultMode: integer, items }),
    persistentVolumeClaim: record({ claimName: token, readOnly: flag }, { claimName: "" }),
    ephemeral: present({}),
    emptyDir: record({ medium: token, sizeLimit: token }),
    hostPath: record({ path: token, type: token }, { path: "" }),
    nfs: record({ server: token, path: token, readOnly: flag }, { server: "", path: "" }),
    csi: record(
      { driver: token, readOnly: flag, fsType: token, nodePublishSecretRef: record({ name: token }) },
      { driver: "" },
    ),
    downwardAPI: record({ items: downwardItems }),
    projected: record({
      sources: list(
        record({
          configMap: record({ name: token, optional: flag, items }),
          secret: record({ name: token, optional: flag, items }),
          downwardAPI: record({ items: downwardItems }),
          serviceAccountToken: record(
            { audience: token, expirationSeconds: integer, path: token },
            { path: "" },
          ),
          clusterTrustBundle: record(
            { name: token, signerName: token, optional: flag, path: token },
            { path: "" },
          ),
        }),
        {},
      ),
    }),
    awsElasticBlockStore: record({ volumeID: token, fsType: token, readOnly: flag }, { volumeID: "" }),
    azureDisk: record({ diskName: token, diskURI: prose, fsType: token }, { diskName: "", diskURI: "" }),
    azureFile: record({ secretName: token, shareName: token }, { secretName: "", shareName: "" }),
    cephfs: record({ monitors: tokens, path: token }, { monitors: [] }),
    cinder: record({ volumeID: token, fsType: token }, { volumeID: "" }),
    flexVolume: record({ driver: token, fsType: token }, { driver: "" }),
    gcePersistentDisk: record({ pdName: token, fsType: token, readOnly: flag }, { pdName: "" }),
    glusterfs: record({ endpoints: token, path: token }, { endpoints: "", path: "" }),
    image: record({ reference: prose, pullPolicy: token }),
    iscsi: record({ targetPortal: token, iqn: token, lun: integer }, { targetPortal: "", iqn: "", lun: 0 }),
    rbd: record({ image: token, pool: token, monitors: tokens }, { image: "", monitors: [] }),
    vsphereVolume: record({ volumePath: token, fsType: token }, { volumePath: "" }),
  },
  { name: "" },
);

export const volumes: Field<Volume[]> = list(volume, { name: "" });
