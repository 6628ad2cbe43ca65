import type { Condition, Owner } from "../../evidence/kubernetes.ts";
import type { Format } from "../format.ts";
import { readContainers } from "./describe-containers.ts";
import { type DescribedKind, firstKind } from "./describe-kind.ts";
import { ownerLayout } from "./describe-layouts.ts";
import { readPairs } from "./describe-metadata.ts";
import { type Section, readSections } from "./describe-sections.ts";
import { type DescribedObject, readConditionRows, readDescriptions } from "./described-object.ts";
import { apiVersionOf } from "./kinds.ts";
import { readAge } from "./printed-time.ts";
import { textLines } from "./text-lines.ts";
import { readVolumes } from "./volume-blocks.ts";
import { adoptNotes, noteLine } from "./line-notes.ts";

const owners: ReadonlySet<DescribedKind> = new Set<DescribedKind>([
  "Deployment",
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
]);

/** `kubectl describe` of a Deployment, ReplicaSet, StatefulSet, DaemonSet, Job or CronJob. */
export const describeOwner: Format = {
  id: "describe-owner",
  mediaTypes: [],
  sniff: (input) => {
    const kind = firstKind(textLines(input));
    return kind !== undefined && owners.has(kind);
  },
  read: (input, redactor) =>
    readDescriptions(input, redactor, ownerLayout, (described) =>
      owners.has(described.kind)
        ? { kind: "owner", owner: { object: readOwner(described), source: described.source } }
        : undefined,
    ),
};

type Spec = NonNullable<Owner["spec"]>;
type Status = NonNullable<Owner["status"]>;

function readOwner({ kind, metadata, sections, context }: DescribedObject): Owner {
  const spec: Spec = {};
  const status: Status = {};
  for (const section of sections) readField(section, spec, status, context);
  return { apiVersion: apiVersionOf(kind), kind, metadata, spec, status };
}

function readField(section: Section, spec: Spec, status: Status, context: DescribedObject["context"]): void {
  const { key, value, line } = section;
  const { firstLine, noted } = context;
  const note = (...pointers: string[]) =>
    pointers.forEach((pointer) => noteLine(noted, pointer, line + firstLine));
  const first = Number(/^\d{1,9}/.exec(value)?.[0] ?? Number.NaN);
  switch (key) {
    case "Selector":
      if (value.startsWith("<")) break;
      spec.selector = { matchLabels: readPairs(section, "/spec/selector/matchLabels", context) };
      break;
    case "Replicas":
      readReplicas(value, spec, status);
      note("/spec/replicas", "/status/replicas", "/status/updatedReplicas", "/status/availableReplicas");
      break;
    case "Pods Status":
    case "Pods Statuses":
      readPodsStatus(value, status);
      note("/status/active", "/status/succeeded", "/status/failed");
      break;
    case "Desired Number of Nodes Scheduled":
      if (!Number.isNaN(first)) status.desiredNumberScheduled = first;
      note("/status/desiredNumberScheduled");
      break;
    case "Number of Nodes Scheduled with Available Pods":
      if (!Number.isNaN(first)) status.numberAvailable = first;
      note("/status/numberAvailable");
      break;
    case "Update Strategy":
    case "StrategyType":
      spec.updateStrategy = { type: value };
      note("/spec/updateStrategy/type");
      break;
    case "Backoff Limit":
      if (!Number.isNaN(first)) spec.backoffLimit = first;
      note("/spec/backoffLimit");
      break;
    // Only of a Job that has succeeded.
    case "Completed At":
      if (!Number.isNaN(Date.parse(value))) status.conditions = [{ type: "Complete", status: "True" }];
      note("/status/conditions", "/status/conditions/0");
      break;
    case "Active Deadline Seconds": {
      const seconds = readAge(value) ?? first;
      if (!Number.isNaN(seconds)) spec.activeDeadlineSeconds = seconds;
      note("/spec/activeDeadlineSeconds");
      break;
    }
    case "Schedule":
      spec.schedule = value;
      note("/spec/schedule");
      break;
    case "Suspend":
      if (/^(?:true|false)$/i.test(value)) spec.suspend = value.toLowerCase() === "true";
      note("/spec/suspend");
      break;
    case "Pod Template":
      spec.template = readTemplate(section, context);
      note("/spec/template");
      break;
    case "Conditions":
      status.conditions = readConditions(section, context);
      note("/status/conditions");
      break;
    default:
  }
}

/** `3 desired | 3 updated | 3 total | 2 available | 1 unavailable` or, of a ReplicaSet, `4 current / 6 desired`. */
function readReplicas(value: string, spec: Spec, status: Status): void {
  for (const [, digits, what] of value.slice(0, 200).matchAll(/(\d{1,9}) ([a-z]{1,20})/g)) {
    const count = Number(digits);
    if (what === "desired") spec.replicas = count;
    else if (what === "current" || what === "total") status.replicas = count;
    else if (what === "updated") status.updatedReplicas = count;
    else if (what === "available") status.availableReplicas = count;
  }
}

/** `4 Running / 0 Waiting / 0 Succeeded / 2 Failed`; of a Job `1 Active (0 Ready) / 0 Succeeded / 3 Failed`. */
function readPodsStatus(value: string, status: Status): void {
  for (const [, digits, what] of value.slice(0, 200).matchAll(/(\d{1,9}) ([A-Z][a-z]{1,20})/g)) {
    const count = Number(digits);
    if (what === "Active" || (what === "Running" && !value.includes("Waiting"))) status.active = count;
    else if (what === "Succeeded") status.succeeded = count;
    else if (what === "Failed") status.failed = count;
  }
}

const templateLayout = {
  fields: [
    "Labels",
    "Annotations",
    "Service Account",
    "Init Containers",
    "Containers",
    "Volumes",
    "Priority Class Name",
    "Topology Spread Constraints",
    "Node-Selectors",
    "Tolerations",
  ],
  blocks: new Set(["Init Containers", "Containers", "Volumes"]),
};

function readTemplate(template: Section, context: DescribedObject["context"]): NonNullable<Spec["template"]> {
  const { lines, redactor, firstLine, noted } = context;
  const { sections } = readSections(lines, template.line + 1, template.end, templateLayout);
  const spec: NonNullable<NonNullable<Spec["template"]>["spec"]> = { containers: [] };
  const metadata: NonNullable<NonNullable<Spec["template"]>["metadata"]> = {};
  for (const section of sections) {
    switch (section.key) {
      case "Labels":
        metadata.labels = readPairs(section, "/spec/template/metadata/labels", context);
        break;
      case "Service Account":
        spec.serviceAccountName = section.value;
        break;
      case "Containers":
      case "Init Containers": {
        const array = section.key === "Containers" ? "containers" : "initContainers";
        spec[array] = readContainers(lines, section.line + 1, section.end, {
          redactor,
          firstLine,
          noted,
          named: true,
        }).map(({ container, containerLines }, index) => {
          adoptNotes(noted, `/spec/template/spec/${array}/${index}`, containerLines);
          return container;
        });
        break;
      }
      case "Volumes":
        spec.volumes = readVolumes(lines, section.line + 1, section.end, redactor, noted).volumes;
        break;
      default:
    }
  }
  return { metadata, spec };
}

function readConditions(
  section: Section,
  { lines, firstLine, noted }: DescribedObject["context"],
): Condition[] {
  return readConditionRows(lines, section).map(({ cells, line }, index) => {
    const [type = "", status = "", reason] = cells;
    for (const field of ["", "/type", "/status", "/reason"])
      noteLine(noted, `/status/conditions/${index}${field}`, line + firstLine);
    return { type, status, ...(reason !== undefined && { reason }) };
  });
}
