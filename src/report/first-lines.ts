import { showDuration } from "../evidence/duration.ts";
import { quoteCommand } from "./command.ts";
import type { Report, ReportCitation } from "./report.ts";

/** What somebody on call reads before deciding whether to read on. Values are as found: a renderer escapes them. */
export interface FirstLines {
  verdict: string;
  now: string;
  proof: string;
  scope: string;
  todo: string;
}

const longestProof = 160;

export function firstLines(report: Report): FirstLines {
  return {
    verdict: verdictLine(report),
    now: nowLine(report),
    proof: proofLine(report),
    scope: scopeLine(report),
    todo: todoLine(report),
  };
}

/** `Deployment/cart (shop, prod) container cart` */
function subjectName({ subject }: Report): string {
  const { workload, namespace, cluster, container, containerType, pods } = subject;
  const name = workload ? `${workload.kind}/${workload.name}` : (pods[0]?.name ?? "unnamed pod");
  const scope = [namespace, cluster].filter((part) => part !== null).join(", ");
  const kind = containerType === "init" ? "init container" : containerType === "sidecar" ? "sidecar" : "container";
  return `${name} (${scope})${container === null ? "" : ` ${kind} ${container}`}`;
}

function verdictLine(report: Report): string {
  const { verdict, rootCause, statement } = report;
  const what = rootCause
    ? `${rootCause.cause}${rootCause.variant === null ? "" : ` [${rootCause.variant}]`}: ${rootCause.summary}`
    : statement;
  return `${verdict}${rootCause ? `, ${rootCause.certainty}` : ""}: ${subjectName(report)}: ${what}`;
}

function nowLine({ subject, restarts, verdict, observedAt }: Report): string {
  const known = subject.pods.filter(({ ready }) => ready !== undefined);
  const unready = known.filter(({ ready }) => ready === false).length;
  const { restartCount, firstAt, lastAt, backOff } = restarts;
  return [
    known.length > 0 ? `${unready} of ${known.length} ${known.length === 1 ? "pod" : "pods"} not Ready` : undefined,
    restartCount === null
      ? undefined
      : `${restartCount} ${restartCount === 1 ? "restart" : "restarts"}${firstAt !== null && firstAt !== lastAt ? ` since ${firstAt}` : ""}`,
    lastAt === null ? undefined : `last ${lastAt}`,
    backOff?.until ? `next start ${backOff.until} (back-off ${showDuration(backOff.delaySeconds)})` : undefined,
    verdict === "healthy" ? "nothing fails now" : "still failing",
    observedAt === null ? "the input holds no time" : `as of ${observedAt}`,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

function proofLine({ rootCause, findings }: Report): string {
  const citation = (rootCause ?? findings[0])?.citations[0];
  if (!citation) return "none in the input";
  return `"${excerpt(citation)}" (${place(citation)})`;
}

function excerpt(citation: ReportCitation): string {
  const text = (citation.text ?? citation.message ?? citation.value ?? "").replace(/\s+/g, " ").trim();
  return text.length > longestProof ? `${text.slice(0, longestProof - 1)}…` : text;
}

/** Where a citation stands, for a reader: "previous.log line 12, container api", "event Failed ×3, last …". */
export function place(citation: ReportCitation): string {
  const file = citation.file === undefined ? "" : `${citation.file} `;
  switch (citation.kind) {
    case "log":
      return `${file}${citation.path ?? "log"} line ${citation.line ?? 1}${citation.container ? `, container ${citation.container}` : ""}${
        citation.instance === "previous" ? ", previous instance" : ""
      }`;
    case "event":
      return `${file}event ${citation.reason ?? ""}${(citation.count ?? 1) > 1 ? ` ×${citation.count}` : ""}${
        citation.lastAt === undefined
          ? citation.lastAgeSeconds === undefined
            ? ""
            : `, ${showDuration(citation.lastAgeSeconds)} ago`
          : `, last ${citation.lastAt}`
      }`;
    case "alert":
      return `alert ${citation.fingerprint ?? ""}, label ${citation.label ?? ""}`;
    case "history":
      return `${citation.restarts ?? 0} restarts on record`;
    case "pod":
    case "node":
    case "owner":
    case "claim":
      return `${file}${citation.kind} ${citation.path ?? ""}`;
  }
}

const notLookedAt = { "previous-log": "the previous log", "current-log": "the current log", events: "events", "pod-json": "the pod object", node: "the node", owner: "the owner" } as const;

function scopeLine({ subject, context, missing }: Report): string {
  const notes = Object.values(context).flatMap((entry) =>
    typeof entry === "object" && entry !== null && "summary" in entry && typeof entry.summary === "string" ? [entry.summary] : [],
  );
  const pods = subject.pods.length;
  const scope = notes.length > 0 ? notes.join("; ") : pods > 1 ? `${pods} pods of one workload` : "nothing else seen";
  const gaps = [...new Set(missing.map(({ code }) => notLookedAt[code]))];
  return `${scope}${gaps.length > 0 ? `; not looked at: ${gaps.join(", ")}` : ""}`;
}

function todoLine({ rootCause, missing, verdict }: Report): string {
  const step = rootCause?.remediation[0];
  if (step) {
    const command = step.command ? ` \`${quoteCommand(step.command)}\`` : "";
    return `${step.action}${command}${step.caution === undefined ? "" : ` (${step.caution})`}`;
  }
  if (verdict === "healthy") return "nothing";
  const next = missing[0];
  if (!next) return "send the pod object, its events and its previous log together";
  return next.command ? `get what decides: \`${quoteCommand(next.command)}\`` : `get what decides: ${next.why}`;
}
