import type { PodEvent } from "../../evidence/evidence.ts";
import type { Format, Piece } from "../format.ts";
import { creatorOf, readSubject } from "./event-subject.ts";
import { knownSentences } from "./known-sentences.ts";
import { readTime } from "./printed-time.ts";
import { isBlank, textLines } from "./text-lines.ts";

/**
 * The message of an Event on its own, as people quote it in a chat or a ticket: the kubelet's, the scheduler's and
 * the controllers' fixed sentences tell the reason that was left out. An age is not known, nor a count; a time where one
 * stands before it.
 */
export const eventSentences: Format = {
  id: "event-sentences",
  mediaTypes: [],
  sniff: (input) => {
    const listed = textLines(input);
    const lines: string[] = [];
    for (let at = 0; at < listed.length && lines.length <= mostTimed; at++)
      if (!loneTime.test(listed[at]!)) lines.push(listed[at]!);
    const isTimed = () =>
      (listed.length - lines.length) * 2 >= listed.filter((line) => !isBlank(line)).length;
    if (listed.length <= mostTimed && listed.filter((line) => typed.test(line)).length * 2 >= listed.length)
      return true;
    // A log that reports the same error goes on for long, or begins otherwise.
    if (lines.length > mostTimed || (lines.length > most && !isTimed()))
      return listed.every((line) => loneTime.test(line) || isBlank(line) || evictedRow.test(line.trim()));
    const inked = lines.filter((line) => !isBlank(line) && !introduction.test(line));
    if (inked.length === 0) return false;
    if (reasonOf(inked[0] ?? "") === undefined)
      return (
        inked.some((line) => reasonOf(line) !== undefined) &&
        inked.every((line) => isQuoted(line) || reasonOf(line) !== undefined)
      );
    // The rest of a message stands on lines of its own.
    return (
      openEnd.test(inked[0] ?? "") ||
      isQuoteOpen(inked[0] ?? "") ||
      isListOpen(inked[0] ?? "") ||
      openQuote.test(inked[0] ?? "") ||
      mountWords.test(inked[0] ?? "") ||
      inked.slice(1).every((line) => pingWords.test(line)) ||
      inked.filter((line) => reasonOf(line) !== undefined).length * 2 >= inked.length
    );
  },
  read: (input, redactor) => {
    const { origin, file, firstLine, known } = input;
    const lines = textLines(input);
    const times = lines.map(timeAlone);
    const newest = times.reduce<number>((latest, time = latest) => Math.max(latest, time), -Infinity);
    let next = 0;
    let time: number | undefined;
    const pieces = lines.flatMap((line, at): Piece[] => {
      time = times[at] ?? time;
      const found = at < next || loneTime.test(line) ? undefined : reasonOf(line);
      if (found === undefined) return [];
      let end = at + 1;
      while (
        end < lines.length &&
        !isBlank(lines[end] ?? "") &&
        !loneTime.test(lines[end] ?? "") &&
        !typed.test(lines[end] ?? "") &&
        (reasonOf(lines[end] ?? "") === undefined ||
          furtherWords.test(lines[end] ?? "") ||
          (openEnd.test(lines[end - 1] ?? "") && !dated.test(lines[end] ?? "")))
      )
        end++;
      next = end;
      found.message = [found.message, ...lines.slice(at + 1, end)].join("\n");
      const { message, fieldPath, container, pod } = readSubject(found.message);
      const creator =
        found.owner ?? (found.reason === "FailedCreate" ? creatorOf(found.message, undefined) : undefined);
      const { name: podName = known?.pod, namespace = known?.namespace } = found.pod ?? pod ?? {};
      const name = creator === undefined ? podName : creator.name;
      const event: PodEvent = {
        type: found.type,
        reason: found.reason,
        message: redactor.text(message),
        involved: {
          kind: creator?.kind ?? found.kind ?? "Pod",
          ...(name !== undefined && { name }),
          ...(namespace !== undefined && { namespace }),
        },
        ...(fieldPath !== undefined && { fieldPath }),
        ...(container !== undefined && { container }),
        count: 1,
        ...(found.at !== undefined && { lastAt: found.at }),
        ...(time !== undefined && { lastAgeSeconds: (newest - time) / 1000 }),
        source: { origin, form: "table", ...(file !== undefined && { file }) },
        line: at + firstLine,
      };
      return [{ kind: "event", event }];
    });
    return { pieces, warnings: [] };
  },
};

/** What a sandbox error goes on with; somebody may quote it from here. */
const furtherWords = /^\s{0,16}network: /;

/** What the kubelet tells of a mount has several lines. */
const mountWords = /^\s{0,16}(?:Mounting (?:command|arguments)|Output): /;

/** What Docker once told of each end of a registry that it tried. */
const pingWords = /^\s{0,16}v[12] ping attempt failed with error: /;

/** Lines of a quotation; more than that is a log. */
const most = 12;
/** Of a list in which each has its time above it. */
const mostTimed = 200;

/** As a dashboard lists events, in whatever zone its reader has: only how far apart they are is known. */
const loneTime = /^\s{0,16}(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)\s*$/;

function timeAlone(line: string): number | undefined {
  const found = line.length > 60 ? null : loneTime.exec(line);
  const time = found === null ? NaN : Date.parse(`${found[1]}T${found[2]}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** A message that somebody's window broke into lines, or that a program did. */
const openEnd = /(?:\bdesc =|[:,[(])\s*$/;

/** Broken within a name, which is quoted. */
function isQuoteOpen(line: string): boolean {
  return line.length <= 2_048 && line.split('"').length % 2 === 0;
}

/** Broken within a list of reasons, which has brackets. */
function isListOpen(line: string): boolean {
  return line.length <= 2_048 && line.split("[").length > line.split("]").length;
}

/** YAML breaks a long message within its quotation marks. */
const openQuote = /^\s*message: '.{1,4000}[^']$/;

/** What a program prints, rather than somebody who quotes the cluster: a time, a level, a stack. */
const logged =
  /\d\d:\d\d:\d\d|^[IWEF]\d{4} |\b(?:INFO|WARN|WARNING|ERROR|FATAL|DEBUG|panic|Exception|Traceback|goroutine|level=)|^\s+at \S|^[\w.-]{1,60}\[\d{1,9}\]:|^exit (?:status|code)/;

/** Words of somebody's own are more than one, or a heading; not every script has blanks between them. */
function isQuoted(line: string): boolean {
  return /\S\s+\S|:\s*$|\p{Script=Han}/u.test(line.slice(0, 300)) && !logged.test(line.slice(0, 300));
}

/** Of Helm, before the failures that it lists. */
const introduction = /^Error: .{1,300}\berrors? occurred:\s*$/;

const helmHook =
  /^(?:Error: .{0,400}?)?\bjob(?: ([a-z0-9][-a-z0-9.]{0,252}))? failed: (DeadlineExceeded|BackoffLimitExceeded)$/;

/** A pod's name, the reason and the message of its status, in columns of somebody's choice. */
const evictedRow =
  /^([a-z0-9][-a-z0-9.]{0,252})[ \t]{1,200}(?:[^ \t]{1,253}[ \t]{1,200}){0,6}Evicted[ \t]{1,200}(?:[^ \t]{1,253}[ \t]{1,200}){0,6}((?:The node was low on resource: |(?:Pod )?[Tt]he node had condition: \[|Usage of EmptyDir |Container \S{1,63} exceeded its local ephemeral ).*)$/;

/** Whether a line is the message of an Event on its own. */
export function isEventSentence(line: string): boolean {
  return reasonOf(line) !== undefined;
}

interface Quoted {
  reason: string;
  type: "Normal" | "Warning";
  message: string;
  /** When, in RFC 3339. */
  at?: string;
  kind?: "PersistentVolumeClaim";
  pod?: { name: string; namespace?: string };
  /** Whose event it is, where it is no pod's. */
  owner?: { kind: "Job" | "Deployment"; name?: string };
}

/** A time before the sentence, as a chart's or a chat's list has it. */
const dated =
  /^(\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d|T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))|\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d\d:\d\d(?:\.\d{1,3})?(?: [AP]M)?)[ \t]{1,20}(?:\[(?:Normal|Warning)\] )?(?=[A-Z])/;

/** JupyterHub tells whoever waits for a server of the events of its pod: when, of which type, and the message. */
const typed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z \[(?:Normal|Warning)\] (?=[A-Z])/;

function reasonOf(line: string): Quoted | undefined {
  const time = dated.exec(line.slice(0, 80).trimStart());
  if (time?.[1] !== undefined) {
    const found = plainReasonOf(line.trimStart().slice(time[0].length));
    const at = readTime(time[1]);
    return found && { ...found, ...(at !== undefined && { at }) };
  }
  return plainReasonOf(line);
}

function plainReasonOf(line: string): Quoted | undefined {
  const plain = line
    .trim()
    .replace(/^(?:[-*•]|\[(?:BUG|ISSUE|HELP|QUESTION)\]) /i, "")
    // crictl's own level.
    .replace(/^FATA\[\d{4}\] (?=pulling image)/, "")
    .replace(/^(?:or|and):? (?=`)/i, "")
    .replace(/^`(?!`)(.*)`$/, "$1")
    .replace(/^"([A-Z0-9][^"]*)"$/, "$1")
    .trim()
    .replace(/^[Mm]essage:[ \t]{1,40}'?/, "");
  if (plain.length > 8_192) return undefined;
  // As tools that wait for a rollout print them.
  const prefix =
    /^\[[Pp]od\/([a-z0-9][-a-z0-9.]{0,252})\][ \t]{1,8}/.exec(plain) ??
    /^\[event: pod (?:[a-z0-9][-a-z0-9]{0,62}\/)?([a-z0-9][-a-z0-9.]{0,252})\] /.exec(plain) ??
    /^pod\/([a-z0-9][-a-z0-9.]{0,252})[ \t]{2,80}/.exec(plain) ??
    /^[a-z0-9][-a-z0-9]{0,62}:pod\/([a-z0-9][-a-z0-9.]{0,252}): /.exec(plain);
  const bare = withoutLead(plain);
  const found =
    sentenceOf(prefix === null ? plain : plain.slice(prefix[0].length)) ??
    (bare === plain ? undefined : sentenceOf(bare)) ??
    setOff(plain);
  return found && prefix?.[1] !== undefined ? { pod: { name: prefix[1] }, ...found } : found;
}

/** Within somebody's words, set off by backticks, or by quotation marks where nothing but words stands before them. */
function setOff(text: string): Quoted | undefined {
  if (text.length > 2_048) return undefined;
  const said = /^[A-Za-z][A-Za-z ,']{1,200} "([^"]{20,2000})"$/.exec(text)?.[1];
  if (said !== undefined) return sentenceOf(said);
  if (!text.includes("`")) return undefined;
  return mostTelling(text, /`([^`]{10,2000})`/g);
}

/** Of several sentences that are set off the longest: others tell of the same, "Error: ErrImagePull". */
function mostTelling(text: string, marks: RegExp): Quoted | undefined {
  return [...text.matchAll(marks)]
    .flatMap(([, quoted = ""]) => sentenceOf(quoted.trim()) ?? [])
    .toSorted((a, b) => b.message.length - a.message.length)[0];
}

/** Somebody's words in front: "the installer fails with an error : Failed to pull image ...". A program's have more to them. */
function withoutLead(text: string): string {
  return text.replace(
    /^(?:[A-Z]?[a-z][A-Za-z ,'()/-]{0,200}: ?|[^:："`=[\]{}]{0,60}\p{Script=Han}[^:："`=[\]{}]{0,60}[:：] ?)(?=Failed to (?:pull image|create pod sandbox)\b|failed to do request: )/u,
    "",
  );
}

function sentenceOf(text: string): Quoted | undefined {
  const rollout =
    /^(?:[Ee]rror: ){0,2}deployment "([a-z0-9][-a-z0-9.]{0,252})" exceeded its progress deadline$/.exec(text);
  if (rollout?.[1] !== undefined)
    return {
      reason: "ProgressDeadlineExceeded",
      type: "Warning",
      message: text,
      owner: { kind: "Deployment", name: rollout[1] },
    };
  // Helm, of a hook.
  const hook = helmHook.exec(text);
  if (hook !== null) {
    const [, job, reason = ""] = hook;
    return {
      reason,
      type: "Warning",
      message: text,
      owner: { kind: "Job", ...(job !== undefined && { name: job }) },
    };
  }
  const evicted = evictedRow.exec(text);
  if (evicted !== null) {
    const [, pod = "", message = ""] = evicted;
    return { reason: "Evicted", type: "Warning", message, pod: { name: pod } };
  }
  const known = knownSentences.find(({ pattern }) => pattern.test(text));
  if (known !== undefined) {
    const { pattern: _, ...said } = known;
    return { ...said, message: text };
  }
  // The resource is part of the reason.
  const short =
    /^(?:Pod (?:was rejected: )?)?Node didn't have enough resource: ([a-z][\w./-]{0,100}), requested: \d/.exec(
      text,
    );
  if (short !== null) return { reason: `OutOf${short[1] ?? ""}`, type: "Warning", message: text };
  const refused =
    /^(?:CreateContainer(?:Config)?Error|RunContainerError)[:\s]{1,4}\(?((?:[Ee]rror: )?(?:(?:secret|configmap)s? "|couldn't find key |container has runAsNonRoot|failed to ).{1,4000}?)\)?$/.exec(
      text,
    )?.[1];
  if (refused !== undefined)
    return { reason: "Failed", type: "Warning", message: `Error: ${refused.replace(/^[Ee]rror: /, "")}` };
  // A container's waiting reason and its message, as tools join them.
  if (/^(?:ErrImagePull|ImagePullBackOff|InvalidImageName): \S/.test(text))
    return { reason: "Failed", type: "Warning", message: text };
  const backOff = /^CrashLoopBackOff: ([Bb]ack-off \S{0,12} ?restarting failed .*)$/.exec(text)?.[1];
  if (backOff !== undefined) return { reason: "BackOff", type: "Warning", message: backOff };
  // `Warning FailedMount: MountVolume...`, `FailedScheduling Pod/web-0: 0/3 nodes ...`
  const colon =
    /^(?:(?:Normal|Warning)\s+)?([A-Z][A-Za-z]{2,60}):?\s+(?:[Pp]od\/([a-z0-9][-a-z0-9.]{0,252}):?\s+)?(\S.*)$/.exec(
      text,
    );
  if (colon === null) return undefined;
  const [, reason = "", pod, message = ""] = colon;
  const found = knownSentences.find(
    (sentence) => sentence.reason === reason && sentence.pattern.test(message),
  );
  return found && { reason, type: found.type, message, ...(pod !== undefined && { pod: { name: pod } }) };
}
