import type { ContainerLog, Evidence, Given, PodEvent } from "../evidence/evidence.ts";
import type { Container, ContainerStatus, Pod, TerminatedState } from "../evidence/kubernetes.ts";
import { readInstant } from "../evidence/instant.ts";
import { containerOfEvent, containerReasons } from "./event-container.ts";
import type { Remembering } from "./remember.ts";

const none: readonly never[] = [];

/** One container of the pod: what the spec asks for and what the status shows, joined by name. */
export interface ContainerView extends Remembering {
  name: string;
  type: "app" | "init" | "sidecar" | "ephemeral";
  /** Position in the spec among containers of its type; -1 where the spec does not show it. */
  position: number;
  spec: Container | undefined;
  /** JSON pointer of `spec` in the pod. */
  specPath: string;
  status: ContainerStatus | undefined;
  /** JSON pointer of `status` in the pod. */
  statusPath: string;
  restartCount: number | undefined;
  ready: boolean | undefined;
  waiting: { reason?: string; message?: string; path: string } | undefined;
  running: { startedAt?: string; path: string } | undefined;
  /** The newest instance that ended: `state.terminated`, else `lastState.terminated`. */
  dead: Instance | undefined;
  /** The one that ended before it, where both are visible. */
  earlier: Instance | undefined;
  /** Logs that are, or may be, of the newest dead instance (see {@link attributeLog}). */
  deadLogs: readonly ContainerLog[];
  /** Logs of the instance that runs now. */
  runningLogs: readonly ContainerLog[];
  /** Events whose field path, or text, names this container. */
  events: readonly PodEvent[];
}

/** One container instance that has ended. */
export interface Instance {
  state: TerminatedState;
  /** JSON pointer of `state` in the pod. */
  path: string;
  /** CRI's attempt number: 0 for the first instance. */
  attempt: number | undefined;
  /** undefined where it never ran (a synthetic state, or a start error with its start in 1970). */
  lifeSeconds: number | undefined;
}

/** The evidence of one pod, arranged for detectors. Reading only; built once for each pod. */
export interface PodView extends Remembering {
  evidence: Evidence;
  name: string | undefined;
  pod: Given<Pod> | undefined;
  /** In spec order: init (sidecars among them), app, ephemeral; then containers that only events or logs name. */
  containers: readonly ContainerView[];
  /** All events given, of the pod and of what belongs to it. */
  events: readonly PodEvent[];
  /** false: nobody sent events, so their absence says nothing. */
  eventsGiven: boolean;
  /** Logs that the input ties to no container. */
  looseLogs: readonly ContainerLog[];
  container(name: string | null): ContainerView | undefined;
  /** Milliseconds of "now"; NaN where it is not known. */
  nowMs: number;
  /** Seconds between a time and "now"; undefined where either is not known. */
  ageOf(time: string | undefined): number | undefined;
  /** Seconds since the event was last seen. */
  ageOfEvent(event: PodEvent): number | undefined;
  /** Seconds since it was first seen. */
  firstAgeOfEvent(event: PodEvent): number | undefined;
}

const ownView = Symbol("view");

/** The same view for the same evidence, which nobody changes once it is joined. */
export function viewOf(evidence: Evidence & { readonly [ownView]?: PodView }): PodView {
  const known = evidence[ownView];
  if (known) return known;
  const view = arrange(evidence);
  // Not enumerable: a copy of the evidence is other evidence, and needs a view of its own.
  Object.defineProperty(evidence, ownView, { value: view });
  return view;
}

function arrange(evidence: Evidence): PodView {
  const { pod } = evidence;
  const events = attributed(evidence);
  const nowMs = readInstant(evidence.now ?? "");
  const ageOf = (time: string | undefined) => {
    const age = time === undefined ? Number.NaN : (nowMs - readInstant(time)) / 1000;
    return Number.isNaN(age) ? undefined : age;
  };
  const containers = listContainers(evidence, events);
  const byName = new Map<string | null, ContainerView>();
  for (const container of containers) byName.set(container.name, container);
  return {
    evidence,
    name: nameOf(evidence),
    pod,
    containers,
    events,
    eventsGiven: evidence.events !== undefined,
    nowMs,
    looseLogs: looseLogs(evidence, containers),
    container: (name) => byName.get(name),
    ageOf,
    ageOfEvent: (event) => event.lastAgeSeconds ?? ageOf(event.lastAt),
    firstAgeOfEvent: (event) =>
      event.firstAgeSeconds ?? ageOf(event.firstAt) ?? event.lastAgeSeconds ?? ageOf(event.lastAt),
    memory: [],
  };
}

function nameOf({ pod, row, events, logs }: Evidence): string | undefined {
  return (
    pod?.object.metadata?.name ??
    row?.object.name ??
    events?.find(({ involved }) => involved.kind === "Pod" && involved.name)?.involved.name ??
    logs.find((log) => log.pod !== undefined)?.pod
  );
}

/** Those that no container has. */
function looseLogs({ logs }: Evidence, containers: readonly ContainerView[]): readonly ContainerLog[] {
  if (logs.length === 0) return none;
  const placed = new Set(containers.flatMap(({ deadLogs, runningLogs }) => [...deadLogs, ...runningLogs]));
  return logs.filter((log) => log.container === undefined && !placed.has(log));
}

const places = [
  { type: "init", spec: "initContainers", status: "initContainerStatuses" },
  { type: "app", spec: "containers", status: "containerStatuses" },
  { type: "ephemeral", spec: "ephemeralContainers", status: "ephemeralContainerStatuses" },
] as const;

/** Of a container that somebody added to look around, where its own state has the words of the event. */
function debuggerOf(pod: Pod | undefined, { reason, message }: PodEvent): string | undefined {
  if (reason !== "Failed") return undefined;
  return pod?.status?.ephemeralContainerStatuses?.find(({ state }) => {
    const said = state?.terminated?.message ?? state?.waiting?.message ?? "";
    return said !== "" && message.includes(said);
  })?.name;
}

/**
 * The events with their container filled in, where field path or wording names it, or where only one container can
 * be meant: the only one of the pod, or the only one with a probe of that kind.
 */
function attributed({ pod, events = [], logs }: Evidence): readonly PodEvent[] {
  if (events.length === 0) return events;
  const spec = pod?.object.spec;
  const listed = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  const statuses = statusesOf(pod?.object);
  const named = events.map((event) => ({ event, container: containerOfEvent(event) }));
  const shown = listed.length > 0 ? listed : statuses;
  const told = [...named.map(({ container }) => container), ...logs.map(({ container }) => container)];
  const names = new Set(
    shown.length > 0 ? shown.map(({ name }) => name) : told.filter((name) => name !== undefined),
  );
  // An init container that has done its work has ended, too, and nobody ends it again.
  const done = new Set(pod?.object.status?.initContainerStatuses?.filter(hasSucceeded));
  const died = statuses.filter(
    (status) =>
      !done.has(status) &&
      (status.restartCount > 0 || status.lastState?.terminated || status.state?.terminated),
  );
  const restartedNames = named.flatMap((each) => (tellsOfRestart(each.event) ? (each.container ?? []) : []));
  const restarted = [...new Set(restartedNames)].map((name) => ({ name }));
  const sayers = shown.length > 0 ? none : named.filter(({ container }) => container !== undefined);
  const heldUp = new Set(sayers.map(({ event }) => heldUpBy(event)));
  const unready = new Set(statuses.filter(({ ready }) => !ready).map(({ name }) => name));
  const only = (candidates: readonly { name: string }[]) =>
    candidates.length === 1 ? candidates[0]?.name : undefined;
  return named.map(({ event, container: sayer }) => {
    const container = sayer ?? debuggerOf(pod?.object, event);
    if (container !== undefined) return event.container === container ? event : { ...event, container };
    if (event.involved.kind !== "Pod" || !containerReasons.has(event.reason)) return event;
    const probe = /^(Liveness|Readiness|Startup) [Pp]robe /.exec(event.message)?.[1];
    const probed =
      probe === undefined ? [] : listed.filter((each) => each[probeKeys[probe] ?? "livenessProbe"]);
    // Where only events are given, the one that they name may have started, and another not.
    const obstacle = shown.length > 0 ? undefined : heldUpBy(event);
    const guess =
      (names.size === 1 && (obstacle === undefined || heldUp.has(obstacle)) ? [...names][0] : undefined) ??
      only(probed) ??
      (probe === "Readiness" ? only(probed.filter(({ name }) => unready.has(name))) : undefined) ??
      (endings.has(event.reason) ? only(statuses.length > 0 ? died : restarted) : undefined);
    return guess === undefined ? event : { ...event, container: guess };
  });
}

/** What a container that does not start waits for: its image, or something that is needed to start it. */
function heldUpBy({ reason, message }: PodEvent): "image" | "start" | undefined {
  const said = message.slice(0, 2000);
  if (/\b(?:ErrImage[A-Z]\w{1,20}|ImagePullBackOff|[Pp]ull(?:ing)? image)\b/.test(said)) return "image";
  if (reason !== "Failed" && !said.includes('failed to "StartContainer" for ')) return undefined;
  return said.includes("CrashLoopBackOff") ? undefined : "start";
}

function hasSucceeded({ state }: ContainerStatus): boolean {
  return state?.terminated?.exitCode === 0;
}

/** Reasons that only a container gets that has ended, or is about to. */
const endings: ReadonlySet<string> = new Set(["BackOff", "FailedPostStartHook", "Killing"]);

const probeKeys: Readonly<Record<string, "livenessProbe" | "readinessProbe" | "startupProbe">> = {
  Liveness: "livenessProbe",
  Readiness: "readinessProbe",
  Startup: "startupProbe",
};

function statusesOf(pod: Pod | undefined): readonly ContainerStatus[] {
  return [...(pod?.status?.initContainerStatuses ?? []), ...(pod?.status?.containerStatuses ?? [])];
}

function listContainers(evidence: Evidence, events: readonly PodEvent[]): ContainerView[] {
  const pod = evidence.pod?.object;
  const found: ContainerView[] = [];
  // Regular containers wait until all init containers have ended, but for sidecars; text shows no policy of a container.
  const isInitialized = pod?.status?.containerStatuses?.some(({ state }) => state?.running) ?? false;
  for (const place of places) {
    const specs: readonly Container[] = pod?.spec?.[place.spec] ?? none;
    const statuses: readonly ContainerStatus[] = pod?.status?.[place.status] ?? none;
    if (specs.length + statuses.length === 0) continue;
    // The kubelet sorts containerStatuses by name, the spec has the author's order: only the name joins them.
    const statusAt = new Map<string, number>();
    for (let index = 0; index < statuses.length; index += 1) statusAt.set(statuses[index]!.name, index);
    for (let position = 0; position < specs.length; position += 1) {
      const spec = specs[position]!;
      const index = statusAt.get(spec.name) ?? -1;
      const state = statuses[index]?.state;
      const isSidecar =
        place.type === "init" &&
        (spec.restartPolicy === "Always" || (isInitialized && (state?.running || state?.waiting)));
      const view = containerView(spec.name, isSidecar ? "sidecar" : place.type, {
        position,
        spec,
        specPath: `/spec/${place.spec}/${position}`,
        status: statuses[index],
        statusPath: index < 0 ? "" : `/status/${place.status}/${index}`,
      });
      found.push(view);
      statusAt.delete(spec.name);
    }
    for (const [name, index] of statusAt) {
      const view = containerView(name, place.type, {
        position: -1,
        spec: undefined,
        specPath: `/spec/${place.spec}`,
        status: statuses[index],
        statusPath: `/status/${place.status}/${index}`,
      });
      found.push(view);
    }
  }
  if (events.length + evidence.logs.length > 0) addUnshown(found, evidence, events);
  return found;
}

/** What events and logs say of containers, and containers that they alone name: the object is missing, or was cut. */
function addUnshown(found: ContainerView[], evidence: Evidence, events: readonly PodEvent[]): void {
  const seen = new Set(found.map(({ name }) => name));
  const add = (name: string, type: ContainerView["type"]) => {
    if (!seen.has(name)) found.push(containerView(name, type, unshown));
    seen.add(name);
  };
  for (const { container, involved, fieldPath } of events)
    if (container !== undefined && involved.kind === "Pod")
      add(container, fieldPath?.startsWith("spec.initContainers") ? "init" : "app");
  for (const { container } of evidence.logs) if (container !== undefined) add(container, "app");
  const eventsOf = Map.groupBy(events, ({ container, involved }) =>
    involved.kind === "Pod" ? container : undefined,
  );
  for (const view of found) view.events = eventsOf.get(view.name) ?? [];
  const author = authorOf(evidence, found);
  for (const view of found) addLogs(view, evidence, view === author);
}

/**
 * Whose a log is that names none: where there is but one container, no log is of another; and of a pod of which no
 * statuses are given somebody saved the log of the one that is restarted.
 */
function authorOf({ pod }: Evidence, found: readonly ContainerView[]): ContainerView | undefined {
  const [only, ...others] =
    found.length === 1 || pod ? found : found.filter(({ events }) => events.some(tellsOfRestart));
  return others.length === 0 ? only : undefined;
}

function tellsOfRestart({ reason, message }: PodEvent): boolean {
  return reason === "BackOff" && message.startsWith("Back-off restarting failed container");
}

type Shown = Pick<ContainerView, "position" | "spec" | "specPath" | "status" | "statusPath">;

const unshown: Shown = { position: -1, spec: undefined, specPath: "", status: undefined, statusPath: "" };

function containerView(
  name: string,
  type: ContainerView["type"],
  { position, spec, specPath, status, statusPath }: Shown,
): ContainerView {
  const { state, lastState, restartCount, ready } = status ?? {};
  const { waiting, running, terminated } = state ?? {};
  const newest = instance(terminated, `${statusPath}/state/terminated`, restartCount);
  // In lastState while waiting, the dead instance is the newest and bears restartCount itself; beside a running or an
  // ended instance it is the one before.
  const attempt = restartCount !== undefined && (running || terminated) ? restartCount - 1 : restartCount;
  const last = instance(lastState?.terminated, `${statusPath}/lastState/terminated`, attempt);
  return {
    name,
    type,
    position,
    spec,
    specPath,
    status,
    statusPath,
    restartCount,
    ready,
    waiting: waiting ? { ...waiting, path: `${statusPath}/state/waiting` } : undefined,
    running: running ? { ...running, path: `${statusPath}/state/running` } : undefined,
    dead: newest ?? last,
    earlier: newest && last,
    deadLogs: none,
    runningLogs: none,
    events: none,
    memory: [],
  };
}

/** 1 January 1970 (containerd's start error) and year 1 (a synthetic state) stand for "never started". */
function instance(
  state: TerminatedState | undefined,
  path: string,
  attempt: number | undefined,
): Instance | undefined {
  if (!state) return undefined;
  const started = readInstant(state.startedAt ?? "");
  const life = started > 86_400_000 ? (readInstant(state.finishedAt ?? "") - started) / 1000 : Number.NaN;
  return {
    state,
    path,
    attempt: attempt !== undefined && attempt >= 0 ? attempt : undefined,
    lifeSeconds: life >= 0 ? life : undefined,
  };
}

function addLogs(view: ContainerView, evidence: Evidence, only: boolean): void {
  const logs = evidence.logs.filter(
    ({ container }) => container === view.name || (container === undefined && only),
  );
  view.deadLogs = logs.filter((log) => attributeLog(log, view) !== "running");
  view.runningLogs = logs.filter((log) => attributeLog(log, view) === "running");
}

/**
 * Which instance a log speaks of. `kubectl logs` without `--previous` gives the dead instance's log while the
 * container waits or has ended; only beside a running instance does it show that one.
 */
export function attributeLog(log: ContainerLog, container: ContainerView): "dead" | "running" | "unknown" {
  if (log.instance === "previous") return "dead";
  if (container.running && !container.dead) return "running";
  if (container.running) return log.instance === "current" ? "running" : "unknown";
  if (container.waiting || container.dead) return "dead";
  return "unknown";
}
