import type { PodEvent, Source } from "../../evidence/evidence.ts";
import { eventReason } from "../event-reason.ts";
import { type Copying, integer, isRecord, prose, record, time, token } from "./fields.ts";

const involved = record({ kind: token, name: token, namespace: token, uid: token, fieldPath: token });
const source = record({ component: token, host: token });

/** Both shapes of one stored object: core/v1 says `involvedObject` and `message`, events.k8s.io `regarding` and `note`. */
const given = record({
  type: token,
  reason: token,
  message: prose,
  note: prose,
  involvedObject: involved,
  regarding: involved,
  source,
  deprecatedSource: source,
  reportingComponent: token,
  reportingController: token,
  reportingInstance: token,
  count: integer,
  deprecatedCount: integer,
  firstTimestamp: time,
  lastTimestamp: time,
  deprecatedFirstTimestamp: time,
  deprecatedLastTimestamp: time,
  eventTime: time,
  series: record({ count: integer, lastObservedTime: time }),
  metadata: record({ namespace: token, creationTimestamp: time }),
});

const container = /^spec\.(?:containers|initContainers|ephemeralContainers)\{([^{}]{1,253})\}$/;

/** undefined when nothing tells what the event is about. */
export function readEvent(value: unknown, from: Source, copying: Copying): PodEvent | undefined {
  if (!isRecord(value)) return undefined;
  const event = given(value, copying);
  if (!event) return undefined;
  const object = event.involvedObject ?? event.regarding;
  if (!object && event.reason === undefined) return undefined;
  const { fieldPath, ...target } = object ?? {};
  const namespace = target.namespace ?? event.metadata?.namespace;
  const reporter = event.source ?? event.deprecatedSource;
  const component = reporter?.component || event.reportingComponent || event.reportingController;
  // Scheduler and controllers report themselves as instance, the kubelet its node.
  const host = reporter?.host || (component === "kubelet" ? event.reportingInstance : undefined);
  const firstAt =
    event.firstTimestamp ??
    event.deprecatedFirstTimestamp ??
    event.eventTime ??
    event.metadata?.creationTimestamp;
  const lastAt =
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.deprecatedLastTimestamp ??
    event.eventTime ??
    firstAt;
  const name = fieldPath === undefined ? undefined : container.exec(fieldPath)?.[1];
  const count = event.series?.count ?? event.count ?? event.deprecatedCount ?? 1;
  return {
    ...((event.type === "Normal" || event.type === "Warning") && { type: event.type }),
    reason: eventReason(event.reason),
    message: event.message ?? event.note ?? "",
    involved: { ...target, kind: target.kind || "Pod", ...(namespace && { namespace }) },
    ...(fieldPath !== undefined && { fieldPath }),
    ...(name !== undefined && { container: name }),
    ...(component && { component }),
    ...(host && { host }),
    count: count > 0 ? count : 1,
    ...(firstAt !== undefined && { firstAt }),
    ...(lastAt !== undefined && { lastAt }),
    source: from,
  };
}
