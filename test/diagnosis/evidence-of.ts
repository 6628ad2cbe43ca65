import { load } from "js-yaml";

import type {
  AlertReference,
  ContainerLog,
  Evidence,
  PodEvent,
  PodSummary,
  Source,
} from "../../src/evidence/evidence.ts";
import type { Pod } from "../../src/evidence/kubernetes.ts";

/** What a test gives: small literals or YAML; what it leaves out is filled in so that only the point is written. */
export interface Situation {
  /** YAML text or a literal. Without `metadata`, it is pod `shop-1` in namespace `shop`, with no owner. */
  pod?: string | object;
  /** The form the pod came in; `describe` text leaves out restartPolicy, waiting messages and the UID. */
  form?: Source["form"];
  /** Seconds by pointer, for times that a text gives as ages. */
  ages?: Record<string, number>;
  /** A line of `kubectl get pods`: "cart-0 0/1 CrashLoopBackOff 7 3h", "cart-0 1/1 Running 7 (2h ago) 3h". */
  row?: string;
  /** undefined: nobody sent events; `[]`: there were none. */
  events?: readonly EventLiteral[];
  logs?: readonly LogLiteral[];
  /** YAML or literals, nearest owner first. */
  owners?: readonly (string | object)[];
  node?: string | object;
  claims?: readonly (string | object)[];
  siblings?: readonly Partial<PodSummary>[];
  alerts?: readonly Partial<AlertReference>[];
  namespace?: string;
  /** The latest time in pod, node and events where not given. */
  now?: string;
}

/** `Reason: message` for an event of the pod with neither time nor field path, or the fields that matter. */
export type EventLiteral = string | (Partial<Omit<PodEvent, "source">> & { reason: string });

/** The text of a log that says neither whose it is nor of which instance, or the fields that matter. */
export type LogLiteral = string | (Partial<Omit<ContainerLog, "lines">> & { text: string });

const namespace = "shop";

export function evidenceOf(situation: Situation): Evidence {
  const pod = situation.pod === undefined ? undefined : podOf(situation.pod);
  const owners = (situation.owners ?? []).map((owner) => read(owner));
  const node = situation.node === undefined ? undefined : read(situation.node);
  const events = situation.events?.map((event) => eventOf(event, pod));
  const now = situation.now ?? latestTime({ pod, owners, node, events });
  return {
    namespace: situation.namespace ?? pod?.metadata?.namespace ?? namespace,
    ...(pod && {
      pod: { object: pod, source: { ...sourceOf(situation), pointer: "" } },
    }),
    ...(situation.row !== undefined && { row: { object: rowOf(situation.row), source: tableSource } }),
    owners: owners.map((object) => ({ object, source: objectSource })),
    ...(node && { node: { object: node, source: objectSource } }),
    claims: (situation.claims ?? []).map((claim) => ({
      object: read(claim),
      source: objectSource,
    })),
    ...(events && { events }),
    logs: (situation.logs ?? []).map((log) => logOf(log, pod)),
    siblings: (situation.siblings ?? []).map((sibling, index) => ({
      name: `sibling-${index}`,
      namespace,
      source: tableSource,
      ...sibling,
    })),
    alerts: (situation.alerts ?? []).map((alert) => ({
      fingerprint: "f0",
      status: "firing",
      labels: {},
      ...alert,
    })),
    ...(now !== undefined && { now }),
  };
}

function sourceOf({ form = "object", ages }: Situation): Source {
  return { origin: "attached", form, ...(ages && { ages: new Map(Object.entries(ages)) }) };
}

const objectSource: Source = { origin: "attached", form: "object", pointer: "" };
const tableSource: Source = { origin: "attached", form: "table" };

function podOf(given: string | object): Pod {
  const pod = read(given);
  return { ...pod, metadata: { name: "shop-1", namespace, ...pod.metadata } };
}

// Fixtures are typed by their author; a wrong one shows up as a failing test.
function read(given: string | object) {
  // Through JSON, because YAML makes a Date of a time that is not quoted.
  return JSON.parse(JSON.stringify(typeof given === "string" ? load(given) : given));
}

function eventOf(literal: EventLiteral, pod: Pod | undefined): PodEvent {
  const colon = typeof literal === "string" ? literal.indexOf(": ") : 0;
  const given =
    typeof literal === "string"
      ? { reason: literal.slice(0, colon), message: literal.slice(colon + 2) }
      : literal;
  const container = /\{([^}]*)\}/.exec(given.fieldPath ?? "")?.[1];
  return {
    message: "",
    involved: { kind: "Pod", name: pod?.metadata?.name ?? "shop-1", namespace },
    count: 1,
    source: objectSource,
    ...(container !== undefined && { container }),
    ...given,
  };
}

function logOf(literal: LogLiteral, pod: Pod | undefined): ContainerLog {
  const { text, ...given } = typeof literal === "string" ? { text: literal } : literal;
  return {
    namespace,
    ...(pod?.metadata?.name !== undefined && { pod: pod.metadata.name }),
    instance: "unknown",
    lines: text.replace(/^\n/, "").replace(/\n *$/, "").split("\n"),
    firstLine: 1,
    source: { origin: "attached", form: "log" },
    ...given,
  };
}

function rowOf(text: string) {
  const restarted = / \((\d+[smhd]) ago\)/.exec(text);
  const [name = "", ready = "0/0", status = "", restarts = "0", age = "", , , , gates] = text
    .replace(restarted?.[0] ?? "", "")
    .split(/ +/);
  const units: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };
  const secondsIn = (shown: string) => Number.parseInt(shown, 10) * (units[shown.at(-1) ?? ""] ?? Number.NaN);
  const ageSeconds = secondsIn(age);
  const [readyContainers = 0, totalContainers = 0] = ready.split("/").map(Number);
  return {
    name,
    readyContainers,
    totalContainers,
    status,
    restarts: Number(restarts),
    ...(!Number.isNaN(ageSeconds) && { ageSeconds }),
    ...(restarted && { lastRestartAgeSeconds: secondsIn(restarted[1] ?? "") }),
    ...(gates !== undefined && { readinessGates: gates }),
    line: 1,
  };
}

/** "Now" as intake computes it: the latest absolute time that the input holds. */
function latestTime(given: object): string | undefined {
  const times = JSON.stringify(given).match(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z"/g) ?? [];
  return times
    .map((time) => time.slice(1, -1))
    .toSorted()
    .at(-1);
}
