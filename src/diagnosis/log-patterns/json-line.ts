import { type Level, namedLevel } from "./level.ts";

const messageKeys = [
  "msg",
  "message",
  "Message",
  "@m",
  "@mt",
  "RenderedMessage",
  "short_message",
  "event",
  "log",
  "text",
  "textPayload",
  "MESSAGE",
];
const errorKeys = [
  "error",
  "err",
  "exception",
  "Exception",
  "cause",
  "reason",
  "error.message",
  "exception.message",
  "errorMessage",
  "detail",
  "details",
  "@x",
  "attr",
  "thrown",
  "full_message",
];
const stackKeys = [
  "errorVerbose",
  "stack",
  "stack_trace",
  "stackTrace",
  "exc_info",
  "traceback",
  "error.stack_trace",
  "exception.stacktrace",
  "error.stack",
];
const levelKeys = [
  "level",
  "severity",
  "lvl",
  "s",
  "@l",
  "levelname",
  "log.level",
  "log_level",
  "loglevel",
  "Level",
  "LogLevel",
  "priority",
  "error_severity",
  "status",
];
const known = new Set([
  ...messageKeys,
  ...errorKeys,
  ...stackKeys,
  ...levelKeys,
  "stacktrace",
  "ts",
  "time",
  "timestamp",
  "@timestamp",
  "t",
  "caller",
  "hostname",
  "stream",
  "logtag",
]);

/** Longer lines are data that somebody logged; their head is read as text. */
export const longestJson = 64_000;
const longestField = 4000;

export interface JsonLine {
  text: string;
  /** Without the other fields and the stack. */
  message: string;
  level: Level | undefined;
}

/**
 * The text of a JSON log line as a person would read it: message, error, other fields as `key=value`, stack. undefined
 * for a line that is no JSON object, or holds no text.
 */
export function flattenJsonLine(raw: string): JsonLine | undefined {
  const start = raw.charCodeAt(0) === 0x7b ? 0 : jsonStart(raw);
  if (start < 0 || raw.length > longestJson) return undefined;
  const parsed = parseObject(raw.slice(start));
  if (!parsed) return undefined;
  const fields = unwrap(parsed);
  const message = pick(fields, messageKeys);
  const errors = errorKeys
    .map((key) => textOf(fields[key], 0))
    .filter((text) => text !== "" && text !== message);
  const others = Object.entries(fields)
    .filter(([key, value]) => !known.has(key) && (typeof value === "string" || typeof value === "number"))
    .slice(0, 20)
    .map(([key, value]) => `${key}=${String(value).slice(0, 300)}`);
  const stack = pick(fields, stackKeys);
  const said = [message, ...errors].filter((text) => text !== "").join(": ");
  // The other fields come first: the message's end is where wrapped errors name the root.
  const told = [...others, said].filter((text) => text !== "").join(": ");
  if (told === "") return undefined;
  const level = levelKeys
    .map((key) => fields[key])
    .find((value) => typeof value === "string" || typeof value === "number");
  return {
    text: stack === "" ? told : `${told}\n${stack}`,
    message: said,
    level: typeof level === "string" || typeof level === "number" ? namedLevel(level) : impliedLevel(fields),
  };
}

/** Loggers without levels give a failure's line an error. */
function impliedLevel({ error, err }: Record<string, unknown>): Level | undefined {
  const told = error ?? err;
  return typeof told === "string" && !/^(?:|null|nil|<nil>|none|false|0)$/i.test(told) ? "error" : undefined;
}

/**
 * A supervisor that passes on what its child logs, puts it into a `record`, container engines as text into `log`: that
 * speaks, with its own level. Rust's tracing puts what was said, and not how loud, into `fields`.
 */
function unwrap(line: Record<string, unknown>): Record<string, unknown> {
  const { record, fields, log } = line;
  const inner = typeof log === "string" && log.startsWith("{") ? parseObject(log) : undefined;
  if (inner && pick(inner, messageKeys) !== "") return inner;
  if (isRecord(record) && pick(record, messageKeys) !== "") return record;
  return isRecord(fields) && pick(fields, messageKeys) !== "" && pick(line, messageKeys) === ""
    ? { ...line, ...fields }
    : line;
}

/** Some loggers put a time, and zap's console encoder a whole sentence, before the object; that is text. */
function jsonStart(raw: string): number {
  const at = raw.indexOf('{"');
  return at > 0 && at < 40 && /^[\d\sTZ:.,+/-]*$/.test(raw.slice(0, at)) ? at : -1;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pick(fields: Record<string, unknown>, keys: readonly string[]): string {
  for (const key of keys) {
    const text = textOf(fields[key], 0);
    if (text !== "") return text;
  }
  return "";
}

/** Error objects become "Type: message", with their causes after them; anything else its parts. */
function textOf(value: unknown, depth: number): string {
  if (typeof value === "string") return value.slice(0, longestField);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value
      .slice(0, 5)
      .map((item) => textOf(item, depth + 1))
      .filter((text) => text !== "")
      .join("; ");
  if (!isRecord(value) || depth > 3) return "";
  const parts = Object.entries(value)
    .slice(0, 20)
    .map(([key, item]) => ({ key, text: textOf(item, depth + 1) }))
    .filter(({ text }) => text !== "")
    .toSorted((a, b) => Number(stackKeys.includes(a.key)) - Number(stackKeys.includes(b.key)));
  return parts
    .map(({ key, text }) =>
      key === "message" || key === "msg" || stackKeys.includes(key) ? text : `${key}: ${text}`,
    )
    .join(", ");
}
