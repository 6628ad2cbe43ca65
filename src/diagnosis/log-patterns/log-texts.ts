import type { ContainerLog } from "../../evidence/evidence.ts";
import { citeLog, citeObject, type Citation, type LogCitation } from "../citation.ts";
import { attributeLog, type ContainerView, type PodView } from "../view.ts";

/** A log or termination message, with whose it is. */
export interface LogText {
  instance: "dead" | "running" | "unknown";
  lines: readonly string[];
  times?: readonly (string | undefined)[];
  cut: boolean;
  fromMessage: boolean;
  cite(line: number): Citation;
}

/** The texts of one container, or one that nobody's name is on. */
export interface Subject {
  container: ContainerView | undefined;
  texts: LogText[];
}

/** What is to be read of a pod: its containers' logs and termination messages, and logs of no known container. */
export function subjectsOf(view: PodView): Subject[] {
  const subjects: Subject[] = [];
  for (const container of view.containers) {
    const texts = container.type === "ephemeral" ? [] : textsOf(view, container);
    if (texts.length > 0) subjects.push({ container, texts });
  }
  for (const log of speaking(view, view.looseLogs))
    subjects.push({ container: undefined, texts: [textOfLog(log, "unknown")] });
  return subjects;
}

function textsOf(view: PodView, container: ContainerView): LogText[] {
  const message = messageOf(view, container);
  if (container.deadLogs.length + container.runningLogs.length === 0) return message;
  return [
    ...speaking(view, container.deadLogs).map((log) =>
      textOfLog(log, view.pod ? deadOrUnknown(log, container) : "unknown"),
    ),
    ...message,
    ...container.runningLogs.map((log) => textOfLog(log, "running")),
  ];
}

/** Of a pod that is up, a log that is not marked as the dead instance's shows the one that works. */
function speaking(view: PodView, logs: readonly ContainerLog[]): readonly ContainerLog[] {
  return logs.length === 0 || !isUp(view) ? logs : logs.filter(({ instance }) => instance === "previous");
}

/** Every container is Ready, by the status or, where only a table came, by its READY column. */
function isUp({ pod, evidence, containers }: PodView): boolean {
  const row = evidence.row?.object;
  if (!pod?.object.status)
    return row !== undefined && row.totalContainers > 0 && row.readyContainers >= row.totalContainers;
  const shown = containers.filter(
    ({ type, status }) => (type === "app" || type === "sidecar") && status !== undefined,
  );
  return shown.length > 0 && shown.every(({ ready }) => ready === true);
}

function deadOrUnknown(log: ContainerLog, container: ContainerView): "dead" | "unknown" {
  return container.dead !== undefined && attributeLog(log, container) === "dead" ? "dead" : "unknown";
}

function textOfLog(log: ContainerLog, instance: LogText["instance"]): LogText {
  return {
    instance,
    lines: log.lines,
    ...(log.times && { times: log.times }),
    cut: log.source.cut?.end ?? false,
    fromMessage: false,
    cite: (line) => citeLog(log, line),
  };
}

/** `terminationMessagePolicy: FallbackToLogsOnError` puts the end of the log there; others write their last words. */
function messageOf(view: PodView, container: ContainerView): LogText[] {
  const { dead } = container;
  const message = dead?.state.message;
  if (!dead || !message || !view.pod || runtimeReasons.has(dead.state.reason ?? "")) return [];
  const lines = message.split(/\r?\n/);
  const path = `${dead.path}/message`;
  const { source } = view.pod;
  const pod = citeObject("pod", view.pod, path, message);
  const cite = (line: number): LogCitation => ({
    kind: "log",
    container: container.name,
    instance: "previous",
    ...(dead.attempt !== undefined && { attempt: dead.attempt }),
    line: line + 1,
    text: (lines[line] ?? "").slice(0, 1000),
    path: pod.path,
    origin: source.origin,
    ...(source.file !== undefined && { file: source.file }),
  });
  return [{ instance: "dead", lines, cut: false, fromMessage: true, cite }];
}

/** There the message is the container runtime's, not the program's. */
const runtimeReasons = new Set([
  "StartError",
  "ContainerCannotRun",
  "ContainerStatusUnknown",
  "Unknown",
  "CreateContainerError",
]);
