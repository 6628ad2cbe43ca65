import type { ContainerStatus } from "../../evidence/kubernetes.ts";
import { resources } from "./container.ts";
import {
  type Field,
  flag,
  integer,
  isRecord,
  list,
  prose,
  quantities,
  record,
  time,
  token,
} from "./fields.ts";
import { conditions } from "./metadata.ts";

/** The first versions wrote one of them in two words. */
const endReason: Field<string> = (value, copying) =>
  token(value === "OOM Killed" ? "OOMKilled" : value, copying);

const terminated = record({
  exitCode: integer,
  signal: integer,
  reason: endReason,
  message: prose,
  startedAt: time,
  finishedAt: time,
  containerID: token,
});

const stateToday = record({
  waiting: record({ reason: token, message: prose }),
  running: record({ startedAt: time }),
  terminated,
});

/** Before v1 an end was called a termination. */
const state: typeof stateToday = (value, copying) =>
  stateToday(
    isRecord(value) && isRecord(value["termination"]) && value["terminated"] === undefined
      ? { terminated: value["termination"] }
      : value,
    copying,
  );

// Neither `ready` nor `restartCount` has a blank: "not shown" is neither false nor 0. The cast is for these two.
const containerStatus = record(
  {
    name: token,
    image: prose,
    imageID: prose,
    containerID: token,
    ready: flag,
    started: flag,
    restartCount: integer,
    state,
    lastState: state,
    resources,
    allocatedResources: quantities,
    stopSignal: token,
  },
  { name: "" },
);
// eslint-disable-next-line typescript/no-unsafe-type-assertion -- see above.
const containerStatuses = list(containerStatus, { name: "" }) as Field<ContainerStatus[]>;

export const podStatus = record({
  phase: token,
  reason: token,
  message: prose,
  conditions,
  containerStatuses,
  initContainerStatuses: containerStatuses,
  ephemeralContainerStatuses: containerStatuses,
  hostIP: token,
  podIP: token,
  nominatedNodeName: token,
  qosClass: token,
  resize: token,
  resources,
  startTime: time,
});
