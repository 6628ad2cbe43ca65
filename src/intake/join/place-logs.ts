import type { ContainerLog, Warning } from "../../evidence/evidence.ts";
import type { FileKnowledge } from "../file-name.ts";
import type { FoundLog } from "./found-log.ts";
import { cutAtHeadings } from "./headed-logs.ts";
import { namedInPath } from "./named-in-path.ts";
import { hasDied, onlyFailure } from "./only-failure.ts";
import {
  type Subject,
  type Subjects,
  addSubject,
  containerNames,
  containerStatuses,
  failedContainers,
  findPod,
} from "./subject.ts";

/** Each log to its pod and container, as far as the input says or leaves no choice; the rest stands on its own. */
export function placeLogs(subjects: Subjects, logs: readonly FoundLog[]): Warning[] {
  const warnings: Warning[] = [];
  if (logs.length === 0) return warnings;
  let leftOut = 0;
  // Pods that are only a row of a table are what stands around the pod in question, unless there is nothing else.
  const pods = subjects.all.filter(({ kind }) => kind === "pod");
  const described = pods.filter(({ pod }) => pod !== undefined);
  const told = pods.filter(({ events }) => events.length > 0);
  const candidates = described.length > 0 ? described : told.length > 0 ? told : pods;
  for (const found of cutAtHeadings(subjects, logs)) {
    const { subject, name, container: decided, isNamed = false } = choosePod(subjects, candidates, found);
    const log = { ...found.log };
    const isCertain = isNamed || (subject !== undefined && isOf(subject, found.known));
    if (found.isIncidental && log.pod === undefined && !isCertain) {
      leftOut += 1;
      continue;
    }
    // Whichever wrote it, it shows an instance that works.
    if (!subject && log.pod === undefined && isOfTheWell(log, candidates)) {
      warnings.push({
        code: "log-not-placed",
        detail: `The log${name} could be of any of ${candidates.length} pods, which are all Ready, so it was left out. Name it POD_CONTAINER.log, or send it with one pod.`,
        ...(log.source.file !== undefined && { file: log.source.file }),
      });
      continue;
    }
    if (!subject) {
      const alone = standAlone(log, found.known);
      if (candidates.length > 0 && log.pod === undefined) {
        warnings.push({
          code: "log-not-placed",
          detail: `The log${name} could be of any of ${candidates.length} pods, so it was read on its own. Name it POD_CONTAINER.log, or send it with one pod.`,
          ...(log.source.file !== undefined && { file: log.source.file }),
        });
      }
      const same =
        log.pod === undefined ? undefined : findPod(subjects, { name: log.pod, namespace: log.namespace });
      if (same) same.logs.push(alone);
      else addSubject(subjects, { kind: "pod", name: log.pod, namespace: log.namespace, logs: [alone] });
      continue;
    }
    const isKernels = isKernelLog(log);
    const container = isKernels ? undefined : (decided ?? chooseContainer(subject, log, found));
    delete log.container;
    subject.logs.push({
      ...log,
      ...(subject.name !== undefined && { pod: subject.name }),
      ...(subject.namespace !== undefined && { namespace: subject.namespace }),
      ...(container !== undefined && { container }),
    });
    if (container === undefined && !isKernels && containerNames(subject).size > 1) {
      warnings.push({
        code: "log-container-unknown",
        detail: `The log${name} does not say which container of pod ${subject.name ?? "(without a name)"} wrote it. Name it previous.CONTAINER.log.`,
        ...(log.source.file !== undefined && { file: log.source.file }),
      });
    }
  }
  if (leftOut > 0) {
    warnings.push({
      code: "log-not-placed",
      detail: `${leftOut} texts that may be logs do not say of which pod, and were left out.`,
    });
  }
  return warnings;
}

/** Of pods that are all up a log is of an instance that has ended only where it is marked so, or one of them has restarted. */
function isOfTheWell({ instance }: ContainerLog, pods: readonly Subject[]): boolean {
  if (instance === "previous" || pods.length === 0 || !pods.every(isUp)) return false;
  return instance === "current" || !pods.some(hasRestarted);
}

function hasRestarted({ pod, row }: Subject): boolean {
  const statuses = pod?.object.status?.containerStatuses ?? [];
  return statuses.length > 0
    ? statuses.some(({ restartCount }) => restartCount > 0)
    : (row?.object.restarts ?? 0) > 0;
}

/** Every container is Ready, by the status or, where only a table came, by its READY column. */
function isUp({ pod, row }: Subject): boolean {
  const statuses = pod?.object.status?.containerStatuses ?? [];
  if (statuses.length > 0) return statuses.every(({ ready }) => ready);
  return (
    row !== undefined &&
    row.object.totalContainers > 0 &&
    row.object.readyContainers >= row.object.totalContainers
  );
}

const kernelLine =
  /^(?:[A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \S{1,253} kernel: |\d{4}-\d\d-\d\dT\S{8,30} \S{1,253} kernel: |\[ {0,6}\d{1,9}\.\d{6}\] |\[[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \d{4}\] )/;
const kernelsWords =
  /\binvoked oom-killer\b|\boom-kill:constraint=|\bMemory cgroup out of memory\b|\bOut of memory: Kill/;

/** What the node's kernel says of an OOM kill: nobody's output, though it stands beside a pod with one container. */
function isKernelLog({ lines }: ContainerLog): boolean {
  const inked = lines.slice(0, 2_000).filter((line) => line.trim() !== "");
  return (
    inked.slice(0, 3).every((line) => kernelLine.test(line.slice(0, 400))) &&
    inked.some((line) => kernelsWords.test(line.slice(0, 400)))
  );
}

/** Whether the file's name gives reason to take its text for a log of this pod, which other files do not need. */
function isOf(subject: Subject, known: FileKnowledge | undefined): boolean {
  if (known?.certainty !== "loose") return known !== undefined;
  return known.container !== undefined && containerNames(subject).has(known.container);
}

function choosePod(
  subjects: Subjects,
  candidates: readonly Subject[],
  { log, known }: FoundLog,
): { subject?: Subject; container?: string; isNamed?: boolean; name: string } {
  const name = log.source.file === undefined ? "" : ` ${log.source.file}`;
  const pod = log.pod ?? known?.pod;
  const { file } = log.source;
  if (file !== undefined && log.pod === undefined && (known === undefined || known.certainty === "loose")) {
    const named = namedInPath(subjects, file);
    if (named) return { ...named, isNamed: true, name };
  }
  if (pod !== undefined) {
    const named = findPod(subjects, { name: pod, namespace: log.namespace ?? known?.namespace });
    // Of a loose name only what is known counts; a name from the text itself, or a path, is a fact.
    if (named || log.pod !== undefined) return { ...(named && { subject: named }), name };
  } else if (known?.certainty === "loose" && known.container !== undefined) {
    // `web-0.log` is as often named after its pod as after its container.
    const named = findPod(subjects, { name: known.container, namespace: log.namespace });
    if (named) return { subject: named, name };
  }
  if (candidates.length === 1) return { ...(candidates[0] && { subject: candidates[0] }), name };
  const container = log.container ?? known?.container;
  if (container !== undefined) {
    const having = candidates.filter((subject) => containerNames(subject).has(container));
    if (having.length === 1) return { ...(having[0] && { subject: having[0] }), name };
  }
  if (container === undefined && log.instance !== "unknown") {
    const only = onlyFailure(candidates, log.instance);
    if (only) return { ...only, name };
  }
  return { name };
}

function chooseContainer(
  subject: Subject,
  log: ContainerLog,
  { known, containers }: FoundLog,
): string | undefined {
  const names = containerNames(subject);
  // What the log says itself (a prefix, a bundle's field) stands even where the pod's containers are not all shown.
  if (log.container !== undefined && log.container !== known?.container) return log.container;
  const said = log.container ?? known?.container;
  if (said !== undefined && (names.has(said) || known?.certainty === "path")) return said;
  // `web-0_app.log`: with its pod known, the rest of the name is no accident either.
  const isNamed = known?.certainty === "name" || (known?.pod !== undefined && known.pod === subject.name);
  if (said !== undefined && names.size === 0 && isNamed) return said;
  if (names.size === 1) return [...names][0];
  if (containers === "all") return undefined;
  // Of one that never died kubectl has no previous log: somebody asked for another, and left that out.
  const byDefault =
    containers === "default" && log.instance !== "previous" ? defaultContainer(subject) : undefined;
  if (byDefault !== undefined) return byDefault;
  const failed = failedContainers(subject);
  if (failed.length === 1) return failed[0];
  const begun = containerStatuses(subject.pod?.object.status).filter(
    (status) => status.state?.running || hasDied(status),
  );
  return begun.length === 1 ? begun[0]?.name : undefined;
}

/** The one whose log kubectl shows where none is named, if it ever ran. */
function defaultContainer({ pod }: Subject): string | undefined {
  const { metadata, spec, status } = pod?.object ?? {};
  const containers = spec?.containers.map(({ name }) => name) ?? [];
  const chosen = metadata?.annotations?.["kubectl.kubernetes.io/default-container"];
  const name = chosen !== undefined && containers.includes(chosen) ? chosen : containers[0];
  const found = status?.containerStatuses?.find((each) => each.name === name);
  return found?.state?.waiting && !hasDied(found) ? undefined : name;
}

/** Nothing to check a file's name against: `previous.app.log` was named so on purpose, `notes.log` perhaps not. */
function standAlone(log: ContainerLog, known: FileKnowledge | undefined): ContainerLog {
  if (known?.certainty !== "loose" || log.container !== known.container) return log;
  const { container: _, ...rest } = log;
  return rest;
}
