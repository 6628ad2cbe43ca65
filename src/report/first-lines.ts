import { showDuration } from "../evidence/duration.ts";
import { place, quoted } from "./cited.ts";
import type { Report, ReportCitation, ReportFinding } from "./report.ts";

type Step = ReportFinding["remediation"][number];

/** What somebody on call reads before deciding whether to read on. Values are as found: a renderer escapes them. */
export interface FirstLines {
  verdict: string;
  now: string;
  /** undefined: nothing in the input decides, or nothing fails. */
  proof: { quote: string; where: string } | undefined;
  scope: string;
  todo: Step;
}

const longestProof = 160;

export function firstLines(report: Report): FirstLines {
  return {
    verdict: verdictLine(report),
    now: nowLine(report),
    proof: proofOf(report),
    scope: scopeLine(report),
    todo: firstStep(report),
  };
}

const containerKinds = {
  app: "container",
  init: "init container",
  sidecar: "sidecar",
  ephemeral: "ephemeral container",
} as const;

/** `Deployment/cart (shop, prod) container cart` */
function subjectName({ subject }: Report): string {
  const { workload, namespace, cluster, container, containerType, pods } = subject;
  const name = workload
    ? `${workload.kind}/${workload.name}`
    : pods[0]
      ? `Pod/${pods[0].name}`
      : "an unnamed pod";
  const where = namespace === null ? `cluster ${cluster}` : `${namespace}, ${cluster}`;
  return `${name} (${where})${container === null ? "" : ` ${containerKinds[containerType ?? "app"]} ${container}`}`;
}

function verdictLine(report: Report): string {
  const { verdict, rootCause, subject } = report;
  const what = rootCause
    ? `${rootCause.cause}${rootCause.variant === null ? "" : ` [${rootCause.variant}]`}: ${withoutSubject(rootCause.summary, subject.container)}`
    : withoutSubject(report.statement, subject.container);
  return `${verdict}${rootCause ? `, ${rootCause.certainty}` : ""}: ${subjectName(report)}: ${what}`;
}

/** The sentence follows the container's name, so it need not begin with it. */
function withoutSubject(sentence: string, container: string | null): string {
  const subject = [`Container ${container} `, `Init container ${container} `].find((start) =>
    sentence.startsWith(start),
  );
  return container === null || subject === undefined ? sentence : sentence.slice(subject.length);
}

function nowLine({ subject, restarts, verdict, observedAt, findings }: Report): string {
  const known = subject.pods.filter(({ ready }) => ready !== undefined);
  const unready = known.filter(({ ready }) => ready === false).length;
  const { restartCount, firstAt, lastAt, backOff } = restarts;
  return [
    readiness(known.length, unready, verdict),
    restartCount === null
      ? undefined
      : `${restartCount} ${restartCount === 1 ? "restart" : "restarts"}${restartCount > 0 && firstAt !== null && firstAt !== lastAt ? ` since ${firstAt}` : ""}`,
    lastAt === null ? undefined : `${restartCount === 0 ? "ended" : "last"} ${lastAt}`,
    // A start that was due by then says no more when the next one is.
    backOff?.until && (observedAt === null || backOff.until > observedAt)
      ? `next start ${backOff.until} (back-off ${showDuration(backOff.delaySeconds)})`
      : undefined,
    verdict === "healthy"
      ? "nothing fails now"
      : subject.pods.length === 0 && findings.length === 0
        ? "not shown whether it still fails"
        : known.length > 0 && unready === 0 && subject.container !== null
          ? "not known to be over"
          : "still failing",
    observedAt === null ? "the input holds no time" : `as of ${observedAt}`,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** Of a pod that is well, being Ready; that one has completed, or is starting, stands in the first line. */
function readiness(known: number, unready: number, verdict: Report["verdict"]): string | undefined {
  const ready = known - unready;
  const isReady = unready === 0 || verdict === "healthy";
  if (known === 0 || (isReady && ready === 0)) return undefined;
  return `${isReady ? ready : unready} of ${known} ${known === 1 ? "pod" : "pods"} ${isReady ? "Ready" : "not Ready"}`;
}

/** What is over proves nothing of a pod that is well: it stands below, with a proof of its own. */
function proofOf({ verdict, rootCause, findings }: Report): FirstLines["proof"] {
  const finding = rootCause ?? findings[0];
  return verdict === "healthy" || !finding ? undefined : proofFor(finding);
}

/** What a finding rests on most, short enough to be read on the way. */
export function proofFor({ citations: [citation] }: ReportFinding): FirstLines["proof"] {
  return citation && { quote: shortened(quoted(citation), longestProof), where: place(citation) };
}

/** A sentence after which another can begin. */
export function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What stands in place of a proof. */
export function withoutProof({ verdict }: Report): string {
  return verdict === "healthy" ? "no failure that lasts in the input" : "none in the input";
}

/** What else the root cause rests on: the same words again say no more. */
export function furtherEvidence({ rootCause }: Report): ReportCitation[] {
  const [first, ...others] = rootCause?.citations ?? [];
  return others.filter(
    (citation) =>
      citation.kind !== first?.kind || citation.kind === "pod" || quoted(citation) !== quoted(first),
  );
}

/** Findings beside the root cause; the same of the same container again tells nobody more. */
export function otherFindings({ rootCause, findings }: Report): ReportFinding[] {
  return findings.filter(
    (finding, index) =>
      !rootCause ||
      (index > 0 && (finding.cause !== rootCause.cause || finding.container !== rootCause.container)),
  );
}

/** Errors wrap one another from the outside in, so the end of a long one says most; its beginning says whose it is. */
function shortened(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const text = speakingFields(line);
  if (text.length <= longest) return text;
  const beginning = text.slice(0, Math.floor(longest / 3));
  const end = text.slice(beginning.length + " … ".length - longest);
  // At words, where there are any near.
  return `${beginning.replace(/\s\S{0,20}$/, "")} … ${end.replace(/^\S{0,20}\s/, "")}`;
}

const speaking = /"(?:msg|message|error|err|exception|reason)"\s?:\s?"(?:[^"\\]|\\.)*"?/g;

const speakingOfLogfmt = /\b(?:msg|message|error|err)=(?:"(?:[^"\\]|\\.)*"?|\S+)/g;

/** A structured line ends with its stack and begins with its time: what it says stands between. */
function speakingFields(line: string): string {
  const fields = line.startsWith("{")
    ? line.match(speaking)
    : logfmt.test(line)
      ? line.match(speakingOfLogfmt)
      : null;
  return fields?.join(" … ") ?? line;
}

const logfmt = /^(?:time|ts|t|level|lvl)=/;

const notLookedAt = {
  "previous-log": "the previous log",
  "current-log": "the current log",
  events: "the events",
  "pod-json": "the pod object",
  node: "the node",
  owner: "the workload's pods",
} as const;

function scopeLine({ subject, context, missing }: Report): string {
  const notes = Object.values(context).map(({ summary, certainty }) => `${summary} (${certainty})`);
  const pods = subject.pods.length;
  const scope =
    notes.length > 0
      ? notes.join("; ")
      : pods === 1
        ? "only this pod seen"
        : pods === 0
          ? subject.workload === null
            ? "the input does not name the pod"
            : "no pod seen"
          : `${pods} pods of one workload`;
  const gaps = [...new Set(missing.map(({ code }) => notLookedAt[code]))];
  return `${scope}${gaps.length > 0 ? `; not looked at: ${gaps.join(", ")}` : ""}`;
}

/** The first thing to do: what mends it, or what decides it. */
function firstStep({ rootCause, missing, verdict }: Report): Step {
  const step = rootCause?.remediation[0];
  if (step) return step;
  if (verdict === "healthy") return { action: "Nothing" };
  // A step that can be run is more than one that cannot.
  const next = missing.find(({ command }) => command) ?? missing[0];
  if (!next) return { action: "Send the pod object, its events and its previous log together" };
  return { action: `Get ${notLookedAt[next.code]}`, ...(next.command && { command: next.command }) };
}
