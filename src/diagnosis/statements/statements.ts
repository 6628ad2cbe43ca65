import type { PodEvent } from "../../evidence/evidence.ts";
import type { Certainty } from "../cause.ts";
import { type Citation, citeEvent, citeLog } from "../citation.ts";
import { once } from "../remember.ts";
import type { PodView } from "../view.ts";
import { classifyAdmissionError } from "./admission-message.ts";
import { tidy } from "./classified.ts";
import { classifyTally, readSchedulingMessage } from "./scheduling-message.ts";
import { isOver } from "./statement-currency.ts";
import { saidByEvent } from "./statement-events.ts";
import { saidByScheduledCondition, statedByStatus } from "./statement-status.ts";
import type { Said, Statement } from "./statement.ts";

/**
 * What kubelet, scheduler, runtime, registry and admission say of a pod, each with the cause that it means: the
 * status first, then events, newest first.
 */
export const statementsOf = once((view: PodView): readonly Statement[] => {
  const all = [...statedByStatus(view), ...saidOf(view).map((said) => decide(view, said)), ...pasted(view)];
  if (all.length < 2) return all;
  // Volumes that took too long say nothing once it is said why.
  const explained = all.some(
    ({ stage, vague }) => (stage === "mount" || stage === "attach") && vague !== true,
  );
  return explained ? all.filter(({ vague }) => vague !== true) : all;
});

function saidOf(view: PodView): Said[] {
  if (view.events.length === 0) return saidByScheduler(view, []);
  const hasPod = view.pod !== undefined || view.evidence.row !== undefined;
  const events = newestFirst(view).filter(
    ({ involved }) => involved.kind === "Pod" || involved.kind === "PersistentVolumeClaim" || !hasPod,
  );
  const failures = events.filter(isFailure).slice(0, mostEvents);
  return [...saidByScheduler(view, events), ...failures.flatMap((event) => saidByEvent(view, event))];
}

/** The kubelet repeats itself; a pod with more distinct warnings than this is no better understood by reading on. */
const mostEvents = 200;

function isFailure({ type, reason, involved }: PodEvent): boolean {
  if (reason === "FailedScheduling") return false;
  return type !== "Normal" || reason === "BackOff" || involved.kind === "PersistentVolumeClaim";
}

function newestFirst(view: PodView): PodEvent[] {
  return view.events
    .map((event) => ({ event, age: view.ageOfEvent(event) ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => (a.age === b.age ? 0 : a.age - b.age))
    .map(({ event }) => event);
}

/** Of the cluster's autoscaler: no node is added for the pod. */
const unscaled = new Set(["NotTriggerScaleUp", "FailedScaleUp"]);

/** Only the newest tally counts: the cluster that older ones describe has changed since. */
function saidByScheduler(view: PodView, newest: readonly PodEvent[]): Said[] {
  const condition = saidByScheduledCondition(view);
  if (!condition && newest.length === 0) return [];
  const ofPods = newest.filter(({ involved }) => involved.kind === "Pod");
  const tallied = ofPods.filter(({ reason }) => reason === "FailedScheduling");
  // What the autoscaler says of groups of nodes counts where the scheduler's own words are not given.
  const isSecondHand = !condition && tallied.length === 0;
  const events = isSecondHand ? ofPods.filter(({ reason }) => unscaled.has(reason)) : tallied;
  const ofEvents = events.flatMap((event): Said[] => {
    const text = tidy(event.message);
    const tally = readSchedulingMessage(text);
    const classified = tally && classifyTally(tally);
    if (!classified) return [];
    const ageSeconds = view.ageOfEvent(event);
    return [
      {
        ...classified,
        ...(isSecondHand && { atMost: "likely" as const }),
        stage: "scheduling",
        container: null,
        text,
        citation: citeEvent(event),
        event,
        ...(event.lastAt !== undefined && { at: event.lastAt }),
        ...(ageSeconds !== undefined && { ageSeconds }),
      },
    ];
  });
  const tally = condition && readSchedulingMessage(condition.text);
  const classified = tally && classifyTally(tally);
  const own = ofEvents.find(({ event }) => event?.component !== "karpenter") ?? ofEvents[0];
  if (!condition || !classified) return own ? [own] : [];
  return [
    { ...classified, stage: "scheduling", container: null, ...condition },
    ...(own?.cause === classified.cause ? [own] : []),
  ];
}

function decide(view: PodView, said: Said): Statement {
  const past = isOver(view, said);
  const certainty = said.atMost ?? said.certainty ?? "proven";
  return {
    ...said,
    past,
    certainty: past ? "possible" : isBound(view, said) ? certainty : weaker(certainty),
  };
}

/** Whether the input says whose event it is, or at least that it is one: a lone sentence proves nothing. */
function isBound(view: PodView, { event }: Said): boolean {
  return (
    event === undefined ||
    view.name !== undefined ||
    event.involved.name !== undefined ||
    event.component !== undefined ||
    view.ageOfEvent(event) !== undefined
  );
}

const mostPastedLines = 400;
const longestPastedLine = 4000;
const invalidObject =
  / is invalid:(?: |$)|^\* spec\.\S{1,300}: (?:Required|Invalid|Unsupported|Duplicate) value|\bValidationError\([A-Z]|\bstrict decoding error: |spec\.template\.spec\.|denied the request|failed calling (?:admission )?webhook|is forbidden: (?:[Ee]xceeded quota|[Ff]ailed quota|no providers)|violates PodSecurity|unable to validate against any|error looking up service account|service account \S{1,317} was not found, retry after|[Nn]o API token found for service account|no PriorityClass with name/;
const kubeletSentence =
  /\b((?:Mount|Map)Volume\.[A-Za-z]{1,40}(?: initialization| check)? failed for volume|AttachVolume\.Attach failed for volume|Multi-Attach error for volume|Unable to (?:attach or )?mount volumes|unmounted volumes=\[|volume mode "[A-Za-z]{1,20}" not supported by driver |kubernetes\.io\/csi: attacher\.(?:Attach|WaitForAttach) (?:attempted|failed)|Failed to pull image|failed to pull and unpack image(?= \\{0,7}")|Failed (?:to )?create pod sandbox|failed to set ?up (?:network for sandbox|sandbox container)|Failed to setup network for pod|[Nn]etworkPlugin cni failed to set ?up pod|failed to reserve container name|failed to \\{0,7}"(?:StartContainer|CreatePodSandbox|SetupNetwork)\\{0,7}" for|failed to (?:create|start) containerd (?:task|container)\b|0\/\d{1,6} nodes are available|Could not schedule pod, incompatible with)/;
const containerSentence =
  /^(?:Error: )?(?:failed to (?:start|create) container|failed to create containerd task|failed to generate container|container has runAsNonRoot|couldn't find key|(?:configmap|secret)s? ")/i;

/**
 * Sentences of the platform that were pasted on their own, or that a client of the API logged: whose they are is not
 * said, so they are at most likely.
 */
function pasted(view: PodView): Statement[] {
  const hasStatus = view.pod?.object.status !== undefined || view.evidence.row !== undefined;
  if (view.looseLogs.length === 0) return [];
  return view.looseLogs.flatMap((log) => {
    const latest = log.lines.slice(-mostPastedLines);
    const ready = latest.flatMap((line) => rolledOut.exec(line)?.[1] ?? []);
    return latest.flatMap((whole, index): Statement[] => {
      const line = whole.slice(0, longestPastedLine);
      if (hasStatus && !isOfAnother(view, line)) return [];
      const workload = waitedFor.exec(line)?.[1];
      if (
        workload !== undefined &&
        ready.some((name) => workload === name || workload.startsWith(`${name}-`))
      )
        return [];
      const at = Math.max(0, log.lines.length - mostPastedLines) + index;
      const citation = citeLog(log, at);
      return readPasted(view, line).map((said) => ({
        ...said,
        citation,
        certainty: weaker(said.atMost ?? "likely"),
        past: false,
      }));
    });
  });
}

/** A pod that a client of the API may not create is not the one whose status is shown. */
function isOfAnother({ name }: PodView, line: string): boolean {
  const refused = /\bpods "([a-z0-9][-a-z0-9.]{0,252})" is forbidden: (?!User )/.exec(line)?.[1];
  return refused !== undefined && name !== undefined && refused !== name;
}

/** A tool that waits for a rollout: what it waits for, and that it is done. */
const waitedFor =
  /^[ \t]{0,16}(?:- )?(?:deployment|statefulset|daemonset|pod)\/([a-z0-9][-a-z0-9.]{0,252}): /;
const rolledOut =
  /^[ \t]{0,16}(?:- )?(?:deployment|statefulset|daemonset)\/([a-z0-9][-a-z0-9.]{0,252}) is ready\b/;

function weaker(certainty: Certainty): Certainty {
  return certainty === "proven" ? "likely" : certainty;
}

function readPasted(view: PodView, line: string): Said[] {
  const sentence = kubeletSentence.exec(line);
  // A change is told with what was before it.
  if (sentence && /\bold[._][a-z]{1,20}[=:] ?\\?"[^"]{0,60}$/.test(line.slice(0, sentence.index))) return [];
  if (!sentence && !containerSentence.test(line)) {
    const classified = invalidObject.test(line) ? classifyAdmissionError(line) : undefined;
    if (!classified) return [];
    return [{ ...classified, stage: "creation", container: null, text: tidy(line), citation: noCitation }];
  }
  const message = sentence ? line.slice(sentence.index) : line;
  const reason = reasonOf(sentence?.[1] ?? "");
  const event: PodEvent = {
    reason,
    message,
    involved: { kind: "Pod" },
    count: 1,
    source: { origin: "attached", form: "log" },
  };
  const tally = reason === "FailedScheduling" ? readSchedulingMessage(message) : undefined;
  const classified = tally && classifyTally(tally);
  if (classified)
    return [
      { ...classified, stage: "scheduling", container: null, text: tidy(message), citation: noCitation },
    ];
  return saidByEvent(view, event).map(({ event: _event, ...said }) => said);
}

// Replaced by the line itself.
const noCitation: Citation = {
  kind: "log",
  container: null,
  instance: "unknown",
  line: 0,
  text: "",
  origin: "attached",
};

function reasonOf(sentence: string): string {
  if (
    /^(?:Failed (?:to )?create pod sandbox$|failed to set ?up |networkplugin cni failed to set ?up )/i.test(
      sentence,
    )
  )
    return "FailedCreatePodSandBox";
  if (sentence.startsWith("0/") || sentence.startsWith("Could not schedule")) return "FailedScheduling";
  if (/^failed to (?:pull|reserve|create|start) /i.test(sentence)) return "Failed";
  if (sentence.startsWith("failed to ")) return "FailedSync";
  return sentence === "" ? "Failed" : "FailedMount";
}
