const longest = 160;

/**
 * The part of an exception's message that the next crash repeats: addresses, ids, times, counts and positions become
 * `*`, so that one fault has one signature.
 */
export function normaliseMessage(message: string): string {
  return (message.split("\n", 1)[0] ?? "")
    .slice(0, 1000)
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "*")
    .replace(/\b0x[0-9a-f]+\b/gi, "*")
    .replace(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*/g, "*")
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, "*")
    .replace(/\b[0-9a-f]{16,}\b/gi, "*")
    .replace(/\b\d+\b/g, "*")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest);
}

const exception =
  /^(?:Caused by: |Unhandled exception[.:] |Exception in thread "[^"]{1,120}" |panic: |fatal error: |Uncaught (?:exception: )?)?(?<type>[A-Za-z_][\w.$:\\]{2,150}(?:Exception|Error|Failure|Panic|Errno::\w+)|KeyError|StopIteration|Exception)(?:\s?\[\w+\])?(?:: (?<message>[\s\S]*))?$/;

/** Type and message of a line that names an exception; the message alone of any other. */
export function readException(line: string): { exception?: string; message?: string } {
  const groups = exception.exec(line.trim().slice(0, 2000))?.groups;
  const type = groups?.["type"];
  const message = normaliseMessage(type === undefined ? withoutPrefix(line) : (groups?.["message"] ?? ""));
  return { ...(type !== undefined && { exception: type }), ...(message !== "" && { message }) };
}

/** Times, levels and source positions at a line's head change with every build and every second. */
export function withoutPrefix(line: string): string {
  return line
    .replace(/^[IWEF]\d{4} [\d:.]{8,20} +\d+ \S{1,120}\] ?/, "")
    .replace(/^\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{5,20}(?:Z|[+-]\d\d:?\d\d)?\]?\s*/, "")
    .replace(/^(?:\[?(?:FATAL|ERROR|ERR|CRITICAL|PANIC|SEVERE|error|fatal)\]?[:\s]+)/, "")
    .trim();
}
