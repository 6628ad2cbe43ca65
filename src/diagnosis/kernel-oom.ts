import { ageTolerance } from "./age-tolerance.ts";
import type { Match } from "./cause.ts";
import { type Citation, citeEvent, citeLog } from "./citation.ts";
import { citeExit, exitOf, subjectOf } from "./instance-end.ts";
import { once } from "./remember.ts";
import type { ContainerView, PodView } from "./view.ts";

/** What the kernel, or the kubelet for it, says of an OOM kill. */
interface KernelKill {
  /** A memory cgroup that reached its limit, or the node as a whole. */
  scope: "cgroup" | "node";
  /** Name of the killed process: the kernel keeps 15 characters. */
  process?: string;
  text: string;
  citation: Citation;
  ageSeconds?: number;
}

const cgroupKill =
  /\bMemory cgroup out of memory\b|\boom-kill:constraint=CONSTRAINT_MEMCG\b|\bkilled as a result of limit of \/|\bmemory: usage \d{1,15}kB, limit \d{1,15}kB, failcnt\b/i;
const nodeKill =
  /\bOut of memory: Kill(?:ed)? process\b|\boom-kill:constraint=CONSTRAINT_NONE\b|\bSystem OOM encountered\b/i;
const processName = /\bKill(?:ed)? process \d{1,10} \(([^()\s]{1,40})\)|victim process: ([^,\s]{1,40})/;

const longestLine = 2000;
const mostLines = 5000;

/** From events of the node and the pod, and from text that belongs to no container (a pasted kernel log). */
export const kernelKills = once((view: PodView): readonly KernelKill[] => {
  if (view.events.length + view.evidence.logs.length === 0) return [];
  const ofEvents = view.events.flatMap((event): KernelKill[] => {
    const kill = readKernelLine(
      event.reason === "SystemOOM" ? `System OOM encountered, ${event.message}` : event.message,
    );
    const age = view.ageOfEvent(event);
    return kill
      ? [{ ...kill, citation: citeEvent(event), ...(age !== undefined && { ageSeconds: age }) }]
      : [];
  });
  const ofLogs = view.evidence.logs
    .filter(({ container }) => container === undefined)
    .flatMap((log) =>
      log.lines.slice(0, mostLines).flatMap((line, index): KernelKill[] => {
        const kill = readKernelLine(line);
        const age = view.ageOf(log.times?.[index]);
        return kill
          ? [{ ...kill, citation: citeLog(log, index), ...(age !== undefined && { ageSeconds: age }) }]
          : [];
      }),
    );
  return [...ofEvents, ...tracedKills(view), ...ofLogs];
});

/** Who asked for memory, and the call trace below it. */
const invoked = /\binvoked oom-killer: /;
/** Memory is charged to a cgroup: the kernel has enough of it, and the cgroup has not. */
const chargeFrame =
  /(?<!\? )\b(?:try_charge(?:_memcg)?|charge_memcg|__mem_cgroup_charge|mem_cgroup_oom_synchronize)\+0x/;
const longestTrace = 40;

/** Of a kernel's log that was cut before it says who was killed, and for which limit. */
function tracedKills(view: PodView): KernelKill[] {
  return view.evidence.logs
    .filter(({ container }) => container === undefined)
    .flatMap((log) => {
      const lines = log.lines.slice(0, mostLines);
      return lines.flatMap((line, index): KernelKill[] => {
        if (!invoked.test(line.slice(0, longestLine))) return [];
        const trace = lines.slice(index + 1, index + 1 + longestTrace);
        const next = trace.findIndex((below) => invoked.test(below.slice(0, longestLine)));
        const own = next === -1 ? trace : trace.slice(0, next);
        if (!own.some((below) => chargeFrame.test(below.slice(0, longestLine)))) return [];
        const age = view.ageOf(log.times?.[index]);
        return [
          {
            scope: "cgroup",
            text: line.slice(0, longestLine),
            citation: citeLog(log, index),
            ...(age !== undefined && { ageSeconds: age }),
          },
        ];
      });
    });
}

function readKernelLine(line: string): Omit<KernelKill, "citation"> | undefined {
  const text = line.slice(0, longestLine);
  // The cgroup's line holds the words of the node's, too.
  const scope = cgroupKill.test(text) ? "cgroup" : nodeKill.test(text) ? "node" : undefined;
  if (!scope) return undefined;
  const found = processName.exec(text);
  const process = found?.[1] ?? found?.[2];
  return { scope, text, ...(process !== undefined && { process }) };
}

const nearSeconds = 60;

/**
 * Matches of ends that the runtime does not call OOMKilled (it lost the race, or nobody gave the status), but that the
 * kernel's own words explain: close in time to a SIGKILL, or alone.
 */
export function kernelMatches(
  view: PodView,
  scope: KernelKill["scope"],
  summarize: (subject: string, kill: KernelKill) => string,
): Match[] {
  const kills = kernelKills(view).filter((kill) => kill.scope === scope);
  if (kills.length === 0) return [];
  const isShown = view.containers.some(({ status }) => status);
  if (isShown) return view.containers.flatMap((container) => ofContainer(view, container, kills, summarize));
  const [kill] = kills.toReversed();
  if (!kill) return [];
  return [
    {
      container: null,
      basis: "kernel-kill",
      certainty: "likely",
      summary: summarize(kill.process === undefined ? "A process" : `Process ${kill.process}`, kill),
      citations: [kill.citation],
      ...(kill.process !== undefined && { detail: { process: kill.process } }),
      ...(kill.ageSeconds !== undefined && { ageSeconds: kill.ageSeconds }),
    },
  ];
}

/** Runtimes give containers 64 digits; shortened ones may be another's. */
const idLength = 64;

function ofContainer(
  view: PodView,
  container: ContainerView,
  kills: readonly KernelKill[],
  summarize: (subject: string, kill: KernelKill) => string,
): Match[] {
  const { dead, name } = container;
  if (!dead || dead.state.reason !== "Error" || exitOf(dead) !== 137) return [];
  const id = dead.state.containerID?.split("://")[1] ?? "";
  const own = id.length >= idLength ? kills.find(({ text }) => text.includes(id)) : undefined;
  const finished = view.ageOf(dead.state.finishedAt);
  const atItsEnd = kills.filter(
    ({ ageSeconds }) =>
      ageSeconds !== undefined &&
      finished !== undefined &&
      Math.abs(ageSeconds - finished) <= nearSeconds + ageTolerance(ageSeconds),
  );
  const alone = view.containers.every((other) => other === container || other.dead?.state.exitCode !== 137);
  const ofPod = alone ? atItsEnd.find((kill) => namesPod(view, kill)) : undefined;
  const near = ofPod ?? atItsEnd[0];
  const sameName = kills.find(
    ({ process, ageSeconds }) => ageSeconds === undefined && isProcessOf(container, process),
  );
  const kill = own ?? near ?? sameName;
  if (!kill) return [];
  return [
    {
      container: name,
      basis: "kernel-kill",
      certainty:
        (own ?? ofPod) ? "proven" : near && isProcessOf(container, near.process) ? "likely" : "possible",
      summary: summarize(subjectOf(name), kill),
      citations: [kill.citation, ...citeExit(view.pod, dead)],
      ...(dead.state.finishedAt !== undefined && { at: dead.state.finishedAt }),
    },
  ];
}

/** By its UID, which the systemd driver writes with underscores. */
export function namesPod(view: PodView, { scope, text }: KernelKill): boolean {
  const uid = view.pod?.object.metadata?.uid;
  if (scope !== "cgroup" || uid === undefined || uid.length < 8) return false;
  return text.includes(uid) || text.includes(uid.replaceAll("-", "_"));
}

function isProcessOf({ name, spec }: ContainerView, process: string | undefined): boolean {
  if (process === undefined || process.length < 2) return false;
  const words = [...(spec?.command ?? []), ...(spec?.args ?? [])].slice(0, 3);
  const image = (spec?.image ?? "").replace(/@.*$/, "").replace(/:[^:/]*$/, "");
  const known = [name, ...[...words, image].map((word) => word.slice(word.lastIndexOf("/") + 1))];
  return known.some((each) => each.slice(0, 15) === process);
}
