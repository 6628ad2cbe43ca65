/**
 * Finds the Kubernetes objects in parsed JSON or YAML, whatever they are wrapped in: a List, a watch frame, an audit
 * record, an admission request, an EvidenceBundle. Of Secrets and kubeconfigs only the kind is looked at, of ConfigMaps
 * the metadata.
 */
import type { Source } from "../../evidence/evidence.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import { isBareEvent } from "./bare-event.ts";
import { readCarried, readCarriedText } from "./carried.ts";
import { claim } from "./claim.ts";
import { readEvent } from "./event.ts";
import { bundleHead, readBundledLog } from "./evidence-bundle.ts";
import { isRecord } from "./fields.ts";
import { podOfInspected } from "./inspected-container.ts";
import { isLines } from "./lines.ts";
import { node } from "./node.ts";
import { type ObjectReader, openReader } from "./object-reader.ts";
import { owner } from "./owner.ts";
import { pod } from "./pod.ts";
import { readSurrounding } from "./surrounding.ts";
import { readTable } from "./table.ts";

const controllers = new Set([
  "ReplicaSet",
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
  "ReplicationController",
  "DeploymentConfig",
]);

/** Deeper than any List of Lists that a tool writes. */
const maxWrapping = 8;

/** `kind` is what a typed list (PodList) says of its items, which then need not say it themselves. */
export function readObjects(
  reader: ObjectReader,
  value: unknown,
  pointer = "",
  kind?: string,
  wrapping = 0,
): void {
  if (reader.refusal) return;
  const { limits } = reader.context;
  if (wrapping > maxWrapping) return refuse(reader, `Lists are nested more than ${maxWrapping} deep.`);
  if (isContainerStatus(value)) {
    readOne(reader, "Pod", { status: { containerStatuses: [value] } }, pointer);
    return;
  }
  if (isState(value)) {
    // Of what ran now somebody would have sent more.
    const status = isRecord(value) && "terminated" in value ? { lastState: value } : { state: value };
    readOne(reader, "Pod", { status: { containerStatuses: [{ name: "", ...status }] } }, pointer);
    return;
  }
  if (isStatusList(value)) {
    readOne(reader, "Pod", { status: { containerStatuses: value } }, pointer);
    return;
  }
  if (isLines(value)) {
    readCarriedText(reader, value.join("\n"), pointer, { instance: "unknown" });
    return;
  }
  if (Array.isArray(value)) {
    return value.forEach((item, index) =>
      readObjects(reader, item, `${pointer}/${index}`, kind, wrapping + 1),
    );
  }
  reader.objects += 1;
  if (reader.objects > limits.objects) {
    return refuse(reader, `There are more than ${limits.objects} objects. Send the pods in question only.`);
  }
  if (limits.expired?.()) return refuse(reader, "Reading took too long. Send the pods in question only.");
  if (!isRecord(value)) {
    note(reader, value === null || value === undefined ? "nothing" : `a ${typeof value}`);
    return;
  }
  const wrapped = unwrap(value);
  if (wrapped) return readObjects(reader, wrapped.value, `${pointer}${wrapped.at}`, undefined, wrapping + 1);
  const table = readTable(value, limits.objects);
  if (table && "text" in table) return readTableText(reader, table.text);
  if (table) return readObjects(reader, table.objects, `${pointer}/rows`, undefined, wrapping + 1);
  const inspected = podOfInspected(value);
  if (inspected) return readOne(reader, "Pod", inspected, pointer);
  const own = typeof value["kind"] === "string" && value["kind"] !== "" ? value["kind"] : undefined;
  const list = readList(own, value["items"]);
  if (list) {
    if (list.items.length === 0 && list.kind === "Event") reader.pieces.push({ kind: "no-events" });
    else if (list.items.length === 0) note(reader, `an empty ${own ?? "list"}`);
    return list.items.forEach((item, index) =>
      readObjects(reader, item, `${pointer}/items/${index}`, list.kind, wrapping + 1),
    );
  }
  const isStatus =
    own === undefined &&
    kind === undefined &&
    (Array.isArray(value["containerStatuses"]) ||
      Array.isArray(value["initContainerStatuses"]) ||
      (isPodPhase(value) && !("metadata" in value)));
  if (isStatus) readOne(reader, "Pod", { status: value }, pointer);
  else readOne(reader, own ?? kind ?? deduceKind(value), value, pointer, wrapping);
  if (reader.copying.left < 0)
    refuse(reader, `There are more than ${limits.nodes} items in lists. Send the pods in question only.`);
  if (reader.copying.isTooDeep) refuse(reader, `The input is nested more than ${limits.depth} deep.`);
}

/** Line 1 is then its first row. */
function readTableText(reader: ObjectReader, text: string): void {
  const { context, origin, file } = reader;
  const reading = context.readTable?.({ text, origin, firstLine: 0, ...(file !== undefined && { file }) });
  if (!reading) return note(reader, "a Table of a kind that is not read");
  for (const piece of reading.pieces) reader.pieces.push(piece);
  for (const warning of reading.warnings) reader.warnings.push(warning);
}

function readOne(
  reader: ObjectReader,
  kind: string | undefined,
  value: Record<string, unknown>,
  pointer: string,
  wrapping = 0,
): void {
  const { copying, pieces, origin, file } = reader;
  const apiVersion = typeof value["apiVersion"] === "string" ? value["apiVersion"] : "";
  const source: Source = { origin, form: "object", pointer, ...(file !== undefined && { file }) };
  const readInside = (given: unknown, at: string) => readObjects(reader, given, at, undefined, wrapping + 1);
  switch (kind) {
    case "Pod": {
      const first = pieces.length;
      const object = pod(value, copying);
      if (object) pieces.push({ kind: "pod", pod: { object, source } });
      const added = addedTo(value);
      if (object && added !== undefined) readCarried(reader, added, pointer, readInside, first);
      return;
    }
    case "Event": {
      const event = readEvent(value, source, copying);
      if (event) pieces.push({ kind: "event", event });
      return;
    }
    case "Node": {
      const object = node(value, copying);
      if (object) pieces.push({ kind: "node", node: { object, source } });
      return;
    }
    case "PersistentVolumeClaim": {
      const object = claim(value, copying);
      if (object) pieces.push({ kind: "claim", claim: { object, source } });
      return;
    }
    case "EvidenceBundle": {
      if (apiVersion.startsWith("crashline/")) readBundle(reader, value, pointer);
      else count(reader, kind);
      return;
    }
    case "Secret": {
      // Metadata alone, which says when which keys were written: the watcher sends it where it is told to.
      const written = isMetadataAlone(value) ? readSurrounding(kind, value, copying) : undefined;
      if (written) reader.surroundings.push(written);
      else reader.secrets += 1;
      return;
    }
    case "Config":
      if ("clusters" in value || "users" in value || "contexts" in value) reader.secrets += 1;
      else count(reader, kind);
      return;
    case undefined: {
      if (!readCarried(reader, value, pointer, readInside))
        note(reader, describeForeign(value, copying.redactor));
      return;
    }
    case "Status":
      note(reader, describeStatus(value, copying.redactor));
      return;
    default: {
      // A custom controller can own pods; whether one does is known when everything is read.
      const isCustom = !controllers.has(kind);
      if (isCustom && !isCustomGroup(apiVersion)) {
        const surrounding = readSurrounding(kind, value, copying);
        if (surrounding) reader.surroundings.push(surrounding);
        else count(reader, kind);
        return;
      }
      const object = owner({ ...value, kind }, copying);
      if (object)
        pieces.push({ kind: "owner", owner: { object, source }, ...(isCustom && { custom: true }) });
    }
  }
}

const ownOfPod: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "spec", "status"]);

/** What a script put into a Pod beside its own: the logs, the events. */
function addedTo(value: Record<string, unknown>): Record<string, unknown> | undefined {
  const names = Object.keys(value).filter((name) => !ownOfPod.has(name));
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, value[name]]));
}

function isMetadataAlone(value: Record<string, unknown>): boolean {
  return Object.keys(value).every((name) => ["apiVersion", "kind", "metadata"].includes(name));
}

/** Read apart from what stands around it: a bundle is an instant and a cluster of its own. */
function readBundle(reader: ObjectReader, value: Record<string, unknown>, pointer: string): void {
  const head = bundleHead(value, reader.copying);
  if (!head) return;
  const { items, logs, ...about } = head;
  const { copying, skippedKinds, objects } = reader;
  // Budget and counts are shared, so that a thousand bundles have the limits of one.
  const inside: ObjectReader = {
    ...openReader(reader, copying.redactor, reader.context),
    copying,
    skippedKinds,
    objects,
  };
  if (Array.isArray(items)) {
    items.forEach((item: unknown, index) =>
      readObjects(inside, item, `${pointer}/items/${index}`, undefined, 1),
    );
  }
  if (Array.isArray(logs)) {
    logs.forEach((log: unknown, index) => readBundledLog(inside, log, `${pointer}/logs/${index}`));
  }
  reader.objects = inside.objects;
  reader.secrets += inside.secrets;
  if (inside.refusal) reader.refusal = inside.refusal;
  reader.bundles.push({
    ...about,
    pieces: inside.pieces,
    warnings: inside.warnings,
    surroundings: inside.surroundings,
  });
}

/** What `-o jsonpath='{.status.containerStatuses}'` prints. */
function isStatusList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isContainerStatus(item));
}

/** One of them, cut out. */
function isContainerStatus(value: unknown): boolean {
  if (!isRecord(value) || "kind" in value) return false;
  return (
    ("restartCount" in value && "name" in value) || isState(value["lastState"]) || isState(value["state"])
  );
}

/** Of a container, and of nothing else that Kubernetes prints. */
function isState(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { terminated, waiting, running } = value;
  return (
    (isRecord(terminated) && "exitCode" in terminated) ||
    (isRecord(waiting) && "reason" in waiting) ||
    (isRecord(running) && "startedAt" in running)
  );
}

function readList(
  kind: string | undefined,
  items: unknown,
): { kind?: string; items: readonly unknown[] } | undefined {
  if (kind !== undefined && !kind.endsWith("List")) return undefined;
  // `items: null` is how Go writes an empty list.
  if (!Array.isArray(items))
    return kind !== undefined && (items === null || items === undefined)
      ? { items: [], ...inner(kind) }
      : undefined;
  return { items, ...inner(kind) };
}

function inner(kind: string | undefined): { kind?: string } {
  return kind === undefined || kind === "List" ? {} : { kind: kind.slice(0, -"List".length) };
}

const watchTypes = new Set(["ADDED", "MODIFIED", "DELETED", "BOOKMARK", "ERROR"]);

/** What a watch frame, an audit record or an admission request is about. */
function unwrap(value: Record<string, unknown>): { value: unknown; at: string } | undefined {
  const { type, object, apiVersion, kind } = value;
  if (kind === undefined && typeof type === "string" && watchTypes.has(type) && isRecord(object)) {
    return { value: object, at: "/object" };
  }
  if (typeof apiVersion === "string" && apiVersion.startsWith("audit.k8s.io/") && kind === "Event") {
    for (const field of ["responseObject", "requestObject"] as const) {
      const inside = value[field];
      // A refused request is answered with a Status; then the request shows more.
      if (isRecord(inside) && typeof inside["kind"] === "string" && inside["kind"] !== "Status") {
        return { value: inside, at: `/${field}` };
      }
    }
    return undefined;
  }
  if (kind === "AdmissionReview" && isRecord(value["request"]) && isRecord(value["request"]["object"])) {
    return { value: value["request"]["object"], at: "/request/object" };
  }
  return undefined;
}

/** Items of a PodList that were cut out of it, and fragments, say no kind. */
function deduceKind(value: Record<string, unknown>): string | undefined {
  const { spec, status } = value;
  if ("involvedObject" in value || "regarding" in value || isBareEvent(value)) return "Event";
  if (isRecord(spec) && Array.isArray(spec["containers"])) return "Pod";
  if (
    isRecord(status) &&
    (Array.isArray(status["containerStatuses"]) ||
      Array.isArray(status["initContainerStatuses"]) ||
      isPodPhase(status) ||
      hasPodConditions(status))
  )
    return "Pod";
  if ("clusters" in value && "users" in value && "contexts" in value) return "Config";
  return undefined;
}

/** Conditions that nothing else has. */
function hasPodConditions({ conditions }: Record<string, unknown>): boolean {
  return (
    Array.isArray(conditions) &&
    conditions.some(
      (each) =>
        isRecord(each) &&
        (/^(?:Initialized|ContainersReady|PodScheduled)$/.test(String(each["type"])) ||
          /^(?:ContainersNotReady|ContainersNotInitialized|ReadinessGatesNotReady)$/.test(
            String(each["reason"]),
          )),
    )
  );
}

/** A pod that the kubelet turned away has no containers in its status. */
function isPodPhase({ phase, reason, startTime, message }: Record<string, unknown>): boolean {
  return (
    typeof phase === "string" &&
    /^(?:Pending|Running|Succeeded|Failed|Unknown)$/.test(phase) &&
    [reason, startTime, message].some((each) => each !== undefined)
  );
}

/** Groups of Kubernetes itself have no dot, or end in .k8s.io. */
function isCustomGroup(apiVersion: string): boolean {
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  return group.includes(".") && !group.endsWith(".k8s.io");
}

function count(reader: ObjectReader, kind: string): void {
  const name = kind.length > 63 ? `${kind.slice(0, 63)}…` : kind;
  // The names come from the input: a million different ones are not worth keeping apart.
  const key = reader.skippedKinds.has(name) || reader.skippedKinds.size < 50 ? name : "others";
  reader.skippedKinds.set(key, (reader.skippedKinds.get(key) ?? 0) + 1);
}

function note(reader: ObjectReader, found: string): void {
  if (reader.foreign.length < 3) reader.foreign.push(found);
}

function refuse(reader: ObjectReader, detail: string): void {
  const { file } = reader;
  reader.refusal = { ok: false, code: "input_too_complex", detail, ...(file !== undefined && { file }) };
}

function describeForeign(value: Record<string, unknown>, redactor: Redactor): string {
  if (Array.isArray(value["alerts"]))
    return "alerts of Alertmanager or Grafana, which POST /v1/webhooks/alertmanager takes";
  const keys = Object.keys(value);
  if (keys.length === 0) return "an empty object";
  const shown = keys.slice(0, 5).map((key) => redactor.text(key.slice(0, 40)));
  return `an object without kind, with the fields ${shown.join(", ")}${keys.length > 5 ? " and others" : ""}`;
}

function describeStatus(value: Record<string, unknown>, redactor: Redactor): string {
  const message =
    typeof value["message"] === "string" ? redactor.text(value["message"]).slice(0, 300) : "no message";
  return `an answer of the API server instead of an object: ${message}`;
}
