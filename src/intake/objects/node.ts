import type { Node } from "../../evidence/kubernetes.ts";
import { type Field, flag, list, prose, quantities, record, time, token } from "./fields.ts";
import { metadata } from "./metadata.ts";

export const node: Field<Node> = record({
  metadata,
  spec: record({
    providerID: token,
    unschedulable: flag,
    taints: list(
      record({ key: token, value: token, effect: token, timeAdded: time }, { key: "", effect: "" }),
      { key: "", effect: "" },
    ),
  }),
  status: record({
    allocatable: quantities,
    capacity: quantities,
    conditions: list(
      record(
        {
          type: token,
          status: token,
          reason: token,
          message: prose,
          lastTransitionTime: time,
          lastHeartbeatTime: time,
        },
        { type: "", status: "" },
      ),
      { type: "", status: "" },
    ),
    nodeInfo: (value, copying) => nodeInfo(value, copying),
  }),
});

const readNodeInfo = record({
  architecture: token,
  bootID: token,
  containerRuntimeVersion: token,
  kernelVersion: token,
  kubeletVersion: token,
  operatingSystem: token,
  osImage: token,
});
// eslint-disable-next-line typescript/no-unsafe-type-assertion -- identifiers of the machine are not read.
const nodeInfo = readNodeInfo as Field<NonNullable<NonNullable<Node["status"]>["nodeInfo"]>>;
