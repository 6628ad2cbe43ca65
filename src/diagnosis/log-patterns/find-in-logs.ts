import { lazily } from "../../evidence/lazily.ts";
import type { Certainty, Detail } from "../cause.ts";
import { citeObject, type Citation } from "../citation.ts";
import { once } from "../remember.ts";
import type { ContainerView, PodView } from "../view.ts";
import type { Runtime } from "./block.ts";
import { certaintyOf, exitAgrees } from "./certainty.ts";
import { extractPath, withPlausiblePaths } from "./extract-path.ts";
import { extractTarget } from "./extract-target.ts";
import { type LastWords, readLastWords, type Unexplained } from "./last-words.ts";
import { logPatterns } from "./log-patterns.ts";
import { type LogText, subjectsOf } from "./log-texts.ts";
import { normaliseMessage, readException } from "./normalise-message.ts";
import { compilePatterns } from "./scan.ts";

/** Which cause the last words of one container name. */
export interface LogFinding {
  cause: string;
  variant?: string;
  /** Id of the log pattern. */
  pattern: string;
  detail: Detail;
  container: string | null;
  instance: "dead" | "running" | "unknown";
  certainty: Certainty;
  runtime?: Runtime;
  exitAgrees: boolean;
  /** It ends the process by its own words. */
  fatal: boolean;
  /** It says of itself that nobody caught it, whatever it is about. */
  uncaught: boolean;
  /** No pattern says why: an uncaught exception, or a wrapper. */
  generic: boolean;
  endsTheLog: boolean;
  occurrences: number;
  retried: boolean;
  /** Later lines of the same instance show it listening or working. */
  recovered: boolean;
  signalled: boolean;
  /** What the deciding line says, without time, level and fields. */
  text: string;
  at?: string;
  citations: [Citation, ...Citation[]];
}

/** A log, or a termination message, that no pattern explains. */
export interface UnexplainedEnd {
  container: string | null;
  instance: "dead" | "running" | "unknown";
  /** The last words tell of a failure, not only of work. */
  failure: boolean;
  /** They tell of ordinary work, by their own level. */
  routine: boolean;
  /** Somebody asked it to stop. */
  signalled: boolean;
  /** The line that tells so. */
  signalCitation?: Citation;
  text: string;
  at?: string;
  citations: [Citation, ...Citation[]];
}

export interface LogFindings {
  findings: readonly LogFinding[];
  unexplained: readonly UnexplainedEnd[];
}

const patterns = lazily(() => compilePatterns(logPatterns()));

/** What the logs and termination messages of a pod say, at most one finding a container. */
export const findInLogs = once((view: PodView): LogFindings => {
  const findings: LogFinding[] = [];
  const unexplained: UnexplainedEnd[] = [];
  for (const subject of subjectsOf(view)) {
    const readings = subject.texts.map((text) => read(view, subject.container, text));
    const finding = best(readings.flatMap((reading) => reading.finding ?? []));
    if (finding) findings.push(finding);
    else unexplained.push(...readings.flatMap((reading) => reading.unexplained ?? []).slice(0, 1));
  }
  return { findings, unexplained };
});

function read(
  view: PodView,
  container: ContainerView | undefined,
  text: LogText,
): { finding?: LogFinding; unexplained?: UnexplainedEnd } {
  const { words, unexplained } = readLastWords(patterns(), text);
  if (words && counts(words, text, container))
    return { finding: findingOf(view, container, text, words, timeOf(text, container, words.line)) };
  const left = unexplained();
  if (!left) return {};
  const at = timeOf(text, container, words?.line ?? left.line);
  return { unexplained: leftOver(container?.name ?? null, text, left, at) };
}

function leftOver(
  container: string | null,
  text: LogText,
  left: Unexplained,
  at: string | undefined,
): UnexplainedEnd {
  return {
    container,
    instance: text.instance,
    failure: left.failure,
    routine: left.routine,
    signalled: left.signalled,
    ...(left.signalLine !== undefined && { signalCitation: text.cite(left.signalLine) }),
    text: left.said,
    ...(at !== undefined && { at }),
    citations: [text.cite(left.line)],
  };
}

function timeOf(
  text: LogText,
  container: ContainerView | undefined,
  line: number | undefined,
): string | undefined {
  const printed = line === undefined ? undefined : text.times?.[line];
  return printed ?? (text.instance === "dead" ? container?.dead?.state.finishedAt : undefined);
}

/** Whether words that decide a log also explain an end: somebody has to have ended, or to be unable to begin. */
function counts(words: LastWords, text: LogText, container: ContainerView | undefined): boolean {
  const { strength, pattern } = words;
  if (text.instance === "running") {
    if (container?.ready === true) return false;
    // One retry that something followed was worth it. What is to end, and does not, got no further than its last words.
    const again =
      words.occurrences > 1 || ((words.retried || container?.type === "init") && words.endsTheLog);
    return strength === "fatal" || (strength === "last-error" && again);
  }
  const exitCode = text.instance === "dead" ? container?.dead?.state.exitCode : undefined;
  if (exitCode === 0) {
    return strength === "fatal" || (pattern.cause === "leader-election-lost" && strength !== "earlier-error");
  }
  if (strength === "earlier-error")
    return exitCode !== undefined && words.occurrences > 1 && !words.recovered;
  const stopped = words.signalled || (exitCode !== undefined && stoppedFromOutside.has(exitCode));
  if (!stopped || strength === "fatal" || words.occurrences > 1 || words.retried) return true;
  // It was not this error that ended it: alone, it counts only where it is plain and nothing came after it.
  return !words.signalled && strength === "last-error" && words.endsTheLog && (pattern.rank ?? 0) >= 0;
}

/** SIGHUP, SIGINT, SIGKILL, SIGTERM: a program does not raise them against itself. */
const stoppedFromOutside: ReadonlySet<number> = new Set([129, 130, 137, 143]);

function findingOf(
  view: PodView,
  container: ContainerView | undefined,
  text: LogText,
  words: LastWords,
  at: string | undefined,
): LogFinding {
  const { pattern, runtime } = words;
  const { instance, fromMessage, cut } = text;
  const exitCode = instance === "dead" ? container?.dead?.state.exitCode : undefined;
  const citations: [Citation, ...Citation[]] = [text.cite(words.line)];
  if (words.fatalLine !== undefined) citations.push(text.cite(words.fatalLine));
  if (instance === "dead" && container?.dead && view.pod) {
    citations.push(
      citeObject("pod", view.pod, `${container.dead.path}/exitCode`, container.dead.state.exitCode),
    );
  }
  return {
    cause: pattern.cause ?? "",
    ...(pattern.variant !== undefined && { variant: pattern.variant }),
    pattern: pattern.id,
    detail: completeDetail(words, text.lines),
    container: container?.name ?? null,
    instance,
    certainty: certaintyOf(words, { instance, fromMessage, cut, at, container, view }),
    ...(runtime && { runtime }),
    exitAgrees: exitAgrees(runtime, exitCode),
    fatal: words.strength === "fatal",
    uncaught: words.uncaught,
    generic: pattern.role !== undefined && inconclusive.has(pattern.role),
    endsTheLog: words.endsTheLog,
    occurrences: words.occurrences,
    retried: words.retried,
    recovered: words.recovered,
    signalled: words.signalled,
    text: words.said,
    ...(at !== undefined && { at }),
    citations,
  };
}

const inconclusive: ReadonlySet<string> = new Set(["wrapper", "generic", "guess"]);

const needsTarget = new Set([
  "dns-resolution-failed",
  "dependency-connection-refused",
  "dependency-timeout",
  "dependency-auth-rejected",
  "dependency-unavailable",
  "tls-certificate-invalid",
  "kubernetes-api-unreachable",
]);

const needsPath = new Set([
  "filesystem-permission-denied",
  "filesystem-read-only",
  "disk-full",
  "storage-io-error",
  "data-corrupted",
  "data-locked",
]);

/** What the pattern left open is read from the deciding line, by what the cause is about. */
function completeDetail({ pattern, detail: found, text, line }: LastWords, lines: readonly string[]): Detail {
  const cause = pattern.cause ?? "";
  const detail = withPlausiblePaths(found);
  if (needsTarget.has(cause)) return extractTarget(detail, text);
  if (needsPath.has(cause)) return extractPath(detail, text);
  if (cause === "environment-variable-missing") return { ...fieldAbove(lines, line), ...detail };
  if (cause !== "application-panic") return detail;
  const { message } = detail;
  const told = { ...detail, ...(message !== undefined && { message: normaliseMessage(message) }) };
  return { ...readException(text), ...told };
}

/** Pydantic tells below the name of a field what is wrong with it. */
function fieldAbove(lines: readonly string[], line: number): Detail {
  const [above = "", own = ""] = [lines[line - 1], lines[line]];
  return /^\s{1,8}[Ff]ield required\b/.test(own) && /^[A-Za-z_]\w{0,119}$/.test(above)
    ? { variable: above }
    : {};
}

const certainties: readonly Certainty[] = ["proven", "likely", "possible"];

/** The dead instance's words before the running one's, a specific cause before a generic one, then the surest. */
function best(findings: readonly LogFinding[]): LogFinding | undefined {
  const key = (finding: LogFinding) =>
    (finding.instance === "running" ? 100 : 0) +
    (finding.generic ? 10 : 0) +
    certainties.indexOf(finding.certainty);
  return findings.toSorted((a, b) => key(a) - key(b))[0];
}
