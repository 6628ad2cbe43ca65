import { plainCsvLine } from "./csv-line.ts";
import { flattenJsonLine } from "./json-line.ts";
import { type Level, namedLevel } from "./level.ts";
import { type LineSigns, signs, signsIn } from "./line-words.ts";

/**
 * - `frame`: of a stack trace; - `wrapper`: a launcher reports that its child failed; - `signal`: asked to stop from outside;
 * - `closing`: shutting down in order; - `progress`: it works.
 */
export type LineKind = "text" | "blank" | "frame" | "wrapper" | "signal" | "closing" | "progress";

/** A line of a log, understood as far as deciding needs it. */
export interface LogLine {
  /** Index in the log's `lines`. */
  index: number;
  /** The message: of a structured line its text, error and stack, without keys and escapes. */
  text: string;
  /** Of a structured line, message and error alone. */
  said?: string;
  level?: Level;
  kind: LineKind;
  /** It begins with a time, a level or a brace: it continues no line before it. */
  prefixed: boolean;
  /** It holds a word with which stack traces, panics and banners begin. */
  mayOpen: boolean;
  /** Of patterns, where those count in it; each once. */
  literals?: readonly Occurrence[];
}

/** Where a literal stands in a line: the offsets behind its first and its last occurrence. */
export interface Occurrence {
  literal: number;
  first: number;
  last: number;
}

/** What is looked at of a line that has no structure; beyond that, lines are data. */
export const longestText = 8000;

/**
 * `whole`: undo the structure of a JSON line; otherwise only its level and kind are read, from the line as it stands.
 * `found`: the signs in the line, where it was scanned for them.
 */
export function readLogLine(line: string, index: number, whole = true, found?: LineSigns): LogLine {
  const own = withoutSource(line);
  const raw = own.charCodeAt(19) === 0x2e ? (plainCsvLine(own) ?? own) : own;
  if (isBlank(raw) || isRuler(raw))
    return { index, text: "", kind: "blank", prefixed: false, mayOpen: false };
  if (isFrame(raw))
    return { index, text: raw.slice(0, 2000), kind: "frame", prefixed: false, mayOpen: false };
  const structured = whole ? flattenJsonLine(raw) : undefined;
  if (structured) {
    const { text, message, level } = structured;
    const has = signsIn(message.slice(0, headLength));
    // Which signal, a field beside the message may tell.
    const kind = kindOf(message.endsWith(" signal") ? text : message, level, has);
    const mayOpen = opensAny(message, has);
    return { index, text, said: message, ...(level && { level }), kind, prefixed: true, mayOpen };
  }
  const text = unescapeQuoted(raw.length > longestText ? raw.slice(0, longestText) : raw);
  const has = found !== undefined && text === line ? found : signsIn(text.slice(0, headLength));
  const level = levelOf(text);
  const kind = kindOf(text, level, has);
  const prefixed = raw.charCodeAt(0) === 0x7b || isPrefixed(text) || isIndentedDate(text);
  const mayOpen = opensAny(text, has);
  return level === undefined
    ? { index, text, kind, prefixed, mayOpen }
    : { index, text, level, kind, prefixed, mayOpen };
}

const source = /^(?:\([\w .-]{1,60} pid=\d{1,8}(?:, [^)\n]{1,60})?\)|\[rank\d{1,4}\]:) ?/;

/** A process that starts others puts a name before each of their lines. */
function withoutSource(line: string): string {
  const first = line.charCodeAt(0);
  return first === 0x28 || first === 0x5b ? line.replace(source, "") : line;
}

export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && text.length < 200 && text.trim() === "";
}

/** A line of one mark only: it frames what stands around it. */
function isRuler(text: string): boolean {
  return text.length > 3 && rulers.includes(text[0]!) && ruler.test(text);
}

const rulers = "#=*-_";
const ruler = /^([#=*_-])\1{3,200}\s*$/;

/** logfmt and quoted JSON fragments escape what patterns look for. */
function unescapeQuoted(text: string): string {
  if (!text.includes("\\")) return text;
  return text
    .replace(/\\+(["'/])/g, "$1")
    .replace(/\\+n/g, "\n")
    .replace(/\\+t/g, "\t");
}

const indentedFrames: readonly RegExp[] = [
  /^\s+at\s+\S/, // Java, Node.js, .NET
  /^\s*\.{3} \d+ (?:more|common frames)/,
  /^\s+File "[^"]{1,500}", line \d/, // Python
  /^\s+\S{1,400}\.(?:go|s|c|cc|cpp|h):\d+(?: \+0x[0-9a-f]+)?(?: fp=.*)?$/, // Go's second line of a frame
  /^\s*from \S{1,400}:\d+:in /, // Ruby
  /^\s+\d+:\s+(?:0x[0-9a-f]{6,16} - )?[\w<]+.*(?:::|@)/, // Rust
  /^\s+(?:at )?\S{1,300}\.(?:rs|exs?|erl):\d+/,
  /^\s+\[\S{1,300}:\d+\]/,
  /^\s*\(\w[\w.-]{0,60} [\d.]{1,20}\) \S{1,200}:\d+: /, // Elixir
  /^\s*\S{0,200}\(\+?0x[0-9a-f]{1,16}\)\s?\[0x[0-9a-f]{4,16}\]/, // glibc
  /^\s*--- End of (?:inner exception )?stack trace/,
  /^\s+\^[\s^~]*$/, // the caret under a source line
];
const bareFrames: readonly RegExp[] = [
  /^goroutine \d+ \[/,
  /^created by \S/,
  /^[\w.\-/*()%@~·]{2,300}\((?:\.\.\.|0x[0-9a-f]|\{0x|\{\{|\?|\)|_, )[^ ]{0,40}.{0,400}$/, // Go's first
  /^#\d+ /, // PHP, gdb
  /^\S{1,300}:\d+:in [`'][^'\n]{1,200}'\s*$/, // Ruby's, below what was raised
  /^r(?:[abcd][xp]|[sbd][ip]|\d{1,2}|flags|ip|sp)\s+0x[0-9a-f]+$/, // Go's registers
];

// As one each, because a dump may be thousands of them.
const indentedFrame = anyOf(indentedFrames);
const anyFrame = anyOf([...indentedFrames, ...bareFrames]);

function anyOf(forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source: form }) => form).join("|"));
}

/** Frames that begin with a small letter and hold no parenthesis, other than Ruby's. */
const opensFrame = /^(?:goroutine |created by |from |r\w{1,5}\s)/;

function mayOpenFrame(raw: string): boolean {
  return "gcfr".includes(raw.charAt(0)) && opensFrame.test(raw);
}

/** `app/cart.rb:12:in ...` */
function mayBeRubys(raw: string): boolean {
  return raw.startsWith(":in ", raw.indexOf(":", raw.indexOf(":") + 1));
}

export function isFrame(raw: string): boolean {
  const first = raw.charCodeAt(0);
  // Upper-case words, brackets, braces: most lines of most logs begin so and are no frames.
  if (
    first === 0x7b ||
    first === 0x5b ||
    (first >= 0x41 && first <= 0x5a) ||
    (first >= 0x30 && first <= 0x39)
  )
    return false;
  // Of the others, few that begin with a letter are calls, or begin as some do.
  const isWord = first >= 0x61 && first <= 0x7a;
  if (isWord && !raw.includes("(") && !mayBeRubys(raw) && !mayOpenFrame(raw)) return false;
  const text = raw.length > 600 ? raw.slice(0, 600) : raw;
  return first === 0x20 || first === 0x09 ? indentedFrame.test(text) : anyFrame.test(text);
}

const prefix =
  /^(?:\[?\d{4}[-/.]\d\d[-/.]\d\d|\[?\d\d[:/]\d\d[:/]\d\d|[IWEF](?:\d{4}){1,2} |[IWEF] \d{4}-\d\d-\d\dT|\[?[A-Z][a-z]{2,3} [A-Z]?[a-z]{0,2} ?\d{1,2}|\d{10}|\d+:(?:\d+:)?[A-Z] \d\d|\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|PANIC|CRITICAL|SEVERE|info|warn|error|fatal|debug)\b)/;
/** Those that begin with a small letter. */
const wordPrefix = /^(?:(?:time|ts|t|level|lvl)=|(?:info|warn|error|fatal|debug)\b)/;

export function isPrefixed(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x61 && first <= 0x7a ? wordPrefix.test(text) : isDated(text) || prefix.test(text);
}

/** Loggers that print an event over several lines indent its first one, too. */
function isIndentedDate(text: string): boolean {
  return text.startsWith("  ") && isDated(text.trimStart());
}

/** As most logs are, and cheaper to see than all forms. */
const dated = /^\d{4}-\d\d-\d\d/;

function isDated(text: string): boolean {
  return dated.test(text);
}

/** glog puts the year before the date since 0.5; Google's console a letter before the whole time. */
const klog = /^([IWEF])(?:(?:\d{4}){1,2} \d\d:\d\d| \d{4}-\d\d-\d\dT\d\d:)/;
const klogLetters = "IWEF";
const keyed = /(?:^|[\s{,])"?(?:level|lvl|severity|levelname|loglevel)"?[=:]\s?"?(\w{2,9})/i;
const worded =
  /(?:^|[\s[|(<:\t])(TRACE|DEBUG|FINE|CONFIG|INFO|Info|NOTICE|Note|LOG|(?<=\[)System(?=\])|WARN|WARNING|Warning|ERROR|ERR|Error|SEVERE|CRITICAL|CRIT|ALERT|EMERG|FATAL|Fatal|PANIC|DPANIC|EROR|DBUG|TRC|VRB|DBG|DEBU|INF|WRN|ERRO|FTL|FATA|PNC|PANI|dbug|trce|fail(?=: [\w.]{1,120}\[)|trace|debug|info|notice|warn|warning|error|err|crit|critical|alert|emerg|fatal|panic)(?=$|[\s\]|)>:,\t]|\[\d{4}\]|\/(?:Main|Fork|Pool|Spawn|Thread)|\/[A-Z]\w{2,60}: )/;
const lettered =
  /(?:^|\s|\[)(?:\[([IWEFD])\]|([IWEFD]) {1,2}[\w-]+ +\[|([CEWNID]) \| |(?<=[\dZ] )([DIWE])! )/;

/** Where levels stand; words further on belong to the message. */
export const levelReach = 120;

function levelOf(text: string): Level | undefined {
  // Ceph's containers put "debug" before every line that a daemon prints, whatever its level; where it ends, it prints
  // its last lines once more, each with its distance from the end.
  const start = text.startsWith("debug ") && cephs.test(text.slice(0, 40)) ? 6 : 0;
  const head = text.slice(start, start + levelReach);
  const letter = klogLetters.includes(head.charAt(0)) ? klog.exec(head)?.[1] : undefined;
  if (letter !== undefined) return namedLevel(letter);
  const value =
    head.includes("=") || head.includes('":') ? keyed.exec(text.slice(0, headLength))?.[1] : undefined;
  const named = value === undefined ? undefined : namedLevel(value);
  if (named !== undefined) return named === "info" && quotesFailure(text) ? "error" : named;
  const found = worded.exec(head);
  const word =
    found && !prose.test(head.slice(0, found.index)) && !isField(found) ? found[1] : letterIn(head);
  const level = word === undefined ? undefined : namedLevel(word);
  return level === "error" || level === "warn" ? (passedOn(text, found?.index) ?? level) : level;
}

const cephs = /^debug {1,12}(?:-?\d{1,5}> )?2\d{3}-/;

/** Of a child that failed, some print at a level of information what it wrote. */
function quotesFailure(text: string): boolean {
  const at = text.indexOf("stderr");
  return at >= 0 && /^stderr["']?[=:]/.test(text.slice(at)) && childFailed.test(text.slice(at));
}

const childFailed = /\b(?:ERROR|FATAL|[Ff]atal|panic): /;

/** Who prints what its child logs gives it a level of its own; the child's stands behind the child's time. What is quoted is no child's. */
function passedOn(text: string, from = 0): Level | undefined {
  const named = childs.exec(text.slice(from + 1, from + 1 + levelReach))?.[1];
  const level = named === undefined ? undefined : namedLevel(named);
  return level === "info" || level === "debug" ? level : undefined;
}

const childs =
  /^[^"'`\n]{0,100}\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[\d.,]{0,10}(?:Z| UTC)? {1,3}\[?(INFO?|DBG|DEBUG|TRACE|NOTICE|LOG|info|debug|notice)\b/;

/** `{ line: 4, info: "no key" }` is what a failure consists of, and Go says of no error that it is nil. */
function isField({ 0: { length }, index, input }: RegExpExecArray): boolean {
  if (input.startsWith(": <nil>", index + length)) return true;
  return (
    input.charAt(index + length) === ":" &&
    /[,{]/.test(input.charAt(index - 1)) &&
    input.lastIndexOf("{", index) >= 0
  );
}

/** "must be set if DEBUG is off" names a setting; what an exception tells has words, and no level. */
const prose =
  /\b(?:if|when|in|with|to|the|is|and|or|for|of|set|at|unless)$|^[\w.$]{1,100}(?:Error|Exception): /;

/** A level as one letter, which has a bracket, a bar or an exclamation mark beside it. */
export function letterIn(text: string): string | undefined {
  if (!text.includes("[") && !text.includes("|") && !text.includes("! ")) return undefined;
  return lettered
    .exec(text.slice(0, levelReach))
    ?.slice(1)
    .find((found) => found !== undefined);
}

const signal =
  /\b(?:SIGTERM|signal 15|signal"?[:=] ?"?term(?:inated)?|signal (?:TERM|INT)|SIGINT|SIGQUIT|SIGWINCH|(?:termination|terminate|interrupt|stop) signal|(?:smart|fast|immediate) shutdown request)\b/i;
const signalVerb =
  /\b(?:received?|receiving|got|caught|catched|handling|handled|trapped|captured?|intercepted|requested|detected|exiting on|due to)\b/i;
const signalSent = /\b(?:send(?:ing)?|sent|forward(?:ing|ed)?)\b/i;
const closing =
  /\b(?:shut(?:ting)? ?down|shutdown|gracefully|stopping|stopped|exiting|terminating|draining|closing|closed|cleanup|cleaning up|bye|goodbye|disconnecting|waiting for (?:all|shutdown|workers|clients?)|will now exit|goodnight|teardown|quitting|halting|destroyed?|early termination|Exited)\b/i;
const wrapper =
  /^(?:npm ERR!|npm error|npm notice|npm warn|error Command failed|info Visit https|yarn run|\s*ELIFECYCLE|Node\.js v\d|note: run with|note: Some details|For complete error details|For more (?:details|information)|\*\*\* (?:Killing|Running commands|\/\S+ exited)|make: \*\*\*|s6-\S{1,40}: fatal: child failed|exit status \d+$|Exited with|lerna ERR|error: script ".{1,40}" exited|\[ERROR\] (?:\[Help|Re-run|To see the full|For more|->)|command terminated|rake aborted!|\(See full trace|Tasks: TOP|Debug info|See '.{1,60} --help'|Usage:|usage:|Run '.{1,60} --help'|Aborted!?$|Child process (?:exited|terminated)|-{5,}$|={5,}$|\*{5,}$)|\bexited? (?:with )?(?:status|code|status code|exit code)[: =]+-?\d|\bexited:? .{1,60}exit status \d|\bentered FATAL state|\bexit status \d+; not expected|gave up: .{1,60} entered FATAL|Process completed with exit code|ELIFECYCLE|[Ss]ee (?:root cause|error|errors|logs?|output) above/;
/** Advice to the reader: "make sure the server is running" says that it may not be. */
const advice = /\b(?:make sure|ensure|verify that|check (?:that|if|whether)|is the server running)\b/i;
const progress =
  /\b(?:(?<!\b(?:fail(?:ed|ure)|errors?|not|stopped|while|when) )listening(?= (?:on|at)\b|"? (?:addr(?:ess)?|port|bind)=)|(?<!\b(?:until|till|if|that|whether|when|once|sure|the|your|and|for) )(?:database|db|broker|backend|redis|postgres(?:ql)?|mysql|kafka|rabbitmq) is (?:up|back|online|reachable)\b|(?:server|service|application|app|api) (?:is )?(?:up|started|running|ready|listening)|(?:is )?ready to (?:accept|serve|handle)|ready for (?:start up|connections)|started \S+ in [\d.]+ ?s|startup complete(?:d)?|start(?:ed)? successfully|(?:all|server|service|application|system|sub-?systems?|backend|storage|cluster)\b[^\n]{0,40} initiali[sz]ed successfully|accepting connections|successfully (?:connected|started|acquired|initialized|joined|registered)|connection (?:to \S{1,200} )?(?:re-?)?established|(?:re-?)?connected to|connected successfully|succeeded (?:at|after|on) (?:retry|attempt)|serving (?:on|at|requests)|caches? (?:are )?synced|now serving|running on http|started process|started server|HTTP\/1\.[01]" 2\d\d|Tomcat started)\b/i;

/** What is looked at of a line to tell its kind. */
const headLength = 400;

function kindOf(text: string, level: Level | undefined, has: LineSigns): LineKind {
  return has & (signs.signal | signs.wrapper | signs.closing | signs.progress)
    ? kindByWords(text.slice(0, headLength), text.length, level, has)
    : "text";
}

function opensAny(text: string, has: LineSigns): boolean {
  return (has & signs.opening) !== 0 || text.charCodeAt(0) === 0x2f;
}

function kindByWords(head: string, length: number, level: Level | undefined, has: number): LineKind {
  if (has & signs.signal && signal.test(head) && signalVerb.test(head) && !signalSent.test(head))
    return "signal";
  if (has & signs.wrapper && wrapper.test(head)) return "wrapper";
  if (level === "error" || level === "fatal") return "text";
  if (has & signs.progress && progress.test(head) && !advice.test(head)) return "progress";
  return has & signs.closing && closing.test(head) && length < 300 ? "closing" : "text";
}
