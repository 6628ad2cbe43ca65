import type { Node } from "../../evidence/kubernetes.ts";
import type { Format, PodOfNode } from "../format.ts";
import { firstKind } from "./describe-kind.ts";
import { nodeLayout } from "./describe-layouts.ts";
import { type DescribedObject, readDescriptions } from "./described-object.ts";
import { type Section, entriesOf } from "./describe-sections.ts";
import { escapePointer } from "./json-pointer.ts";
import { readTime } from "./printed-time.ts";
import { readField, textLines } from "./text-lines.ts";
import { noteLine } from "./line-notes.ts";

/** `kubectl describe node`. */
export const describeNode: Format = {
  id: "describe-node",
  mediaTypes: [],
  sniff: (input) => firstKind(textLines(input)) === "Node",
  read: (input, redactor) =>
    readDescriptions(input, redactor, nodeLayout, (described) =>
      described.kind === "Node"
        ? {
            kind: "node",
            node: { object: readNode(described), source: described.source },
            pods: podsOf(described),
          }
        : undefined,
    ),
};

/** Namespace, name, and then what the pod requests: `100m (2%)`. */
const podRow = /^([a-z0-9][a-z0-9-]{0,62})\s+([a-z0-9][a-z0-9.-]{0,252})\s+\S{1,30} \(\d{1,9}%\)/;

function podsOf({ sections, context: { lines } }: DescribedObject): PodOfNode[] {
  const section = sections.find(({ key }) => key === "Non-terminated Pods");
  if (section === undefined) return [];
  return entriesOf(lines, section.line, section.end).flatMap(({ text }) => {
    const [, namespace, name] = podRow.exec(text) ?? [];
    return namespace === undefined || name === undefined ? [] : [{ namespace, name }];
  });
}

function readNode({ metadata, sections, context }: DescribedObject): Node {
  const spec: NonNullable<Node["spec"]> = {};
  const status: NonNullable<Node["status"]> = {};
  const { lines, firstLine, noted } = context;
  for (const section of sections) {
    const note = (pointer: string) => noteLine(noted, pointer, section.line + firstLine);
    switch (section.key) {
      case "Taints":
        spec.taints = entriesOf(lines, section.line, section.end).flatMap(
          ({ text }) => readTaint(text) ?? [],
        );
        note("/spec/taints");
        break;
      case "Unschedulable":
        spec.unschedulable = section.value === "true";
        note("/spec/unschedulable");
        break;
      case "ProviderID":
        spec.providerID = section.value;
        break;
      case "Conditions":
        status.conditions = readConditions(section, context);
        note("/status/conditions");
        break;
      case "Addresses":
        status.addresses = entriesOf(lines, section.line, section.end).flatMap(({ text }) => {
          const field = readField(text);
          return field === undefined ? [] : [{ type: field.key, address: field.value }];
        });
        break;
      case "Capacity":
      case "Allocatable": {
        const which = section.key === "Capacity" ? "capacity" : "allocatable";
        const amounts: [string, string][] = [];
        for (const { text, line } of entriesOf(lines, section.line, section.end)) {
          const field = readField(text);
          if (field === undefined) continue;
          amounts.push([field.key, field.value]);
          noteLine(noted, `/status/${which}/${escapePointer(field.key)}`, line + firstLine);
        }
        status[which] = Object.fromEntries(amounts);
        break;
      }
      case "System Info": {
        const info = readSystemInfo(lines, section);
        if (info !== undefined) status.nodeInfo = info;
        note("/status/nodeInfo");
        break;
      }
      default:
    }
  }
  // The heading is lost where a table was copied on its own, or put together by hand.
  for (const section of status.conditions === undefined ? sections : []) {
    const conditions = readConditions(section, context);
    if (conditions.length > 0) status.conditions = conditions;
  }
  return { apiVersion: "v1", kind: "Node", metadata, spec, status };
}

type Taint = NonNullable<NonNullable<Node["spec"]>["taints"]>[number];

/** `node.kubernetes.io/unreachable:NoExecute`, `dedicated=gpu:NoSchedule`. */
function readTaint(text: string): Taint | undefined {
  const found = /^([^\s=:]{1,317})(?:=([^\s:]{0,63}))?:([A-Z][A-Za-z]{1,30})$/.exec(text);
  if (found === null) return undefined;
  const [, key = "", value, effect = ""] = found;
  return { key, ...(value && { value }), effect };
}

type Condition = NonNullable<NonNullable<Node["status"]>["conditions"]>[number];

const clock = String.raw`(?:[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}|<unknown>)`;
/** Type, status, two times, reason, and a message up to the end of the line. */
const conditionRow = new RegExp(
  String.raw`^\s*([A-Z][\w./-]{0,316})\s+(True|False|Unknown)\s+(${clock})\s+(${clock})\s+(\S+)(?:\s+(.*\S))?\s*$`,
);

function readConditions(
  { line, end }: Section,
  { lines, firstLine, noted, redactor }: DescribedObject["context"],
): Condition[] {
  const conditions: Condition[] = [];
  for (let at = line + 1; at < end; at++) {
    const text = lines[at] ?? "";
    const found = text.length > 8_192 ? null : conditionRow.exec(text);
    if (found === null) continue;
    const [, type = "", status = "", heartbeat = "", transition = "", reason = "", message] = found;
    const lastHeartbeatTime = readTime(heartbeat);
    const lastTransitionTime = readTime(transition);
    const pointer = `/status/conditions/${conditions.length}`;
    for (const field of ["", "/type", "/status", "/reason", "/message", "/lastTransitionTime"])
      noteLine(noted, pointer + field, at + firstLine);
    conditions.push({
      type,
      status,
      ...(lastHeartbeatTime !== undefined && { lastHeartbeatTime }),
      ...(lastTransitionTime !== undefined && { lastTransitionTime }),
      reason,
      ...(message !== undefined && { message: redactor.text(message) }),
    });
  }
  return conditions;
}

type NodeInfo = NonNullable<NonNullable<Node["status"]>["nodeInfo"]>;

const infoFields: ReadonlyMap<string, keyof NodeInfo> = new Map([
  ["Machine ID", "machineID"],
  ["System UUID", "systemUUID"],
  ["Boot ID", "bootID"],
  ["Kernel Version", "kernelVersion"],
  ["OS Image", "osImage"],
  ["Operating System", "operatingSystem"],
  ["Architecture", "architecture"],
  ["Container Runtime Version", "containerRuntimeVersion"],
  ["Kubelet Version", "kubeletVersion"],
  ["Kube-Proxy Version", "kubeProxyVersion"],
]);

function readSystemInfo(lines: readonly string[], section: Section): NodeInfo | undefined {
  const pairs = entriesOf(lines, section.line, section.end).flatMap(({ text }): [string, string][] => {
    const field = readField(text);
    const name = field === undefined ? undefined : infoFields.get(field.key);
    return field === undefined || name === undefined ? [] : [[name, field.value]];
  });
  if (pairs.length === 0) return undefined;
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- a description lists them all unless it is cut
  return Object.fromEntries(pairs) as unknown as NodeInfo;
}
