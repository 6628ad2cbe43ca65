/**
 * What a message says, with room for it in a sentence. Logs put time, level and place before it, runtimes put ids into
 * it, and errors wrap one another from the outside in: where it is long, the innermost is what it says.
 */
export function shortText(text: string, most = 200): string {
  const [first = "", second = ""] = text
    .trim()
    .slice(0, 2 * longest)
    .split("\n", 2);
  const goesOn = first.endsWith(":") ? " " : first.endsWith('="') ? "" : undefined;
  const line = (goesOn === undefined ? first : `${first}${goesOn}${second.trim()}`)
    .trimEnd()
    .slice(0, longest);
  const told = line.includes("=") ? messageOfFields(line) : line;
  const plain = firstOfSeveral(withoutHead(told))
    .replace(containerId, "$1")
    .replaceAll(status, "")
    .replace(/: unknown$/, "")
    .replace(/[ \t]{2,}/g, " ")
    .replace(/[,;]$/, "");
  return plain.length > most ? innermost(plain, most) : plain;
}

/** Beyond that a line is data; wrapped errors end long before. */
const longest = 2000;

/** logfmt: `level=error ts=… msg="Loading failed" err="…"`; quotes within may have lost their backslashes already. */
const field = /(?:^|\s)(msg|message|err|error)=("(?:[^"\\]|\\.|"(?!\s{1,3}\w{1,40}=|\s{0,3}$))*"?|[^\s"]+)/g;

function messageOfFields(line: string): string {
  if (!/^\w+=/.test(line)) return line;
  const said = [...line.matchAll(field)].map(([, , value = ""]) =>
    value.startsWith('"') ? value.replace(/^"|"$/g, "").replaceAll('\\"', '"') : value,
  );
  return said.length > 0 ? said.join(": ") : line;
}

/** What stands before a message, one thing at a time. */
const heads: readonly RegExp[] = [
  /^[a-z][\w.-]{0,60}[ \t]{0,40}\|[ \t]{1,40}/i, // Docker Compose, before each line
  /^debug (?=\d{4}-)/, // Ceph
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]{5,20}(?:Z|[+-]\d\d:?\d\d)?\]?,?\s+/,
  /^\d\d:\d\d:\d\d[.,]\d{2,6}\s+/,
  /^(?:ERR|FTL|PNC) (?=[A-Za-z])/, // zerolog on a console
  /^(?:UTC|GMT|[A-Z]{2,4}T) (?=\[)/,
  /^\[\d{1,10}\]:?\s+/, // a process, or seconds since 1970
  /^\[[\w.-]{1,40}\] (?=\d{4}-)/, // a thread of Java
  /^\w{1,80}\.java:\d{1,6} - /,
  /^-{2,4}> +/, // an inner exception of .NET
  /^[0-9a-f]{8,16}\s+-?\d{1,2}\s+/, // a thread and a level of Ceph
  /^\d{1,6} (?=\[[A-Z])/, // a thread of MySQL
  /^\[(?:ERR|FTL|CRITICAL|ERROR|FATAL|WARN(?:ING)?|MY-\d{6}|Server|InnoDB)\]\s+/,
  /^(?:Caused by|[Ee]rror|ERROR|FATAL|PANIC|Message): +/,
  /^ERROR +==> /, // Bitnami's images
  /^\S{1,200}\.(?:rb|py|go|js|mjs|ts|php|cc?|cpp|rs):\d{1,6}(?::\d{1,5})?(?::in [`'][^'\n]{1,120}')?:\s+/,
];

function withoutHead(line: string): string {
  let rest = line;
  for (let found = true; found;) {
    found = false;
    for (const head of heads) {
      const without = rest.replace(head, "");
      // What is left has to say something.
      if (without.length === rest.length || without.length < 8) continue;
      rest = without;
      found = true;
    }
  }
  return rest;
}

/** Of an aggregate, `[failed to …, failed to …]`, the first: the others follow from it or repeat it. */
function firstOfSeveral(line: string): string {
  return line.replace(/\[(failed to .{1,1000}?), failed to .*\]$/, "$1");
}

const containerId = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g;
const status = /rpc error: code = \w+ desc = /g;

/** The outer errors are dropped until the rest fits; one that does not fit by itself is cut. */
function innermost(line: string, most: number): string {
  let start = 0;
  for (const { index, 0: mark } of line.matchAll(/: | caused: |\. (?=[A-Z])/g)) {
    const next = index + mark.length;
    if (line.length - start <= most || line.length - next < least) break;
    if (advice.test(line.slice(next, next + 40))) break;
    start = next;
  }
  const rest = closed(line.slice(start));
  return rest.length > most ? `${rest.slice(0, most - 1)}…` : balanced(rest);
}

/** Where the cut fell into a quotation, what goes on behind it. */
function closed(text: string): string {
  const without = text.replace(/^[^'"]{1,200}['"]: /, "");
  return without.length < least ? text : without;
}

/** What to do or to read is not what happened. */
const advice = /^(?:please|see|for more|more information|read|visit|consider|query)\b/i;

/** Less than that at the end of a chain is a code or a position rather than an error. */
const least = 24;

/** What was dropped may have opened the parenthesis or the quotation that ends here. */
function balanced(text: string): string {
  const last = text.at(-1);
  const opening = last === ")" ? "(" : last === "]" ? "[" : undefined;
  if (opening !== undefined && !text.includes(opening)) return text.slice(0, -1);
  return last === '"' && text.split('"').length % 2 === 0 ? text.slice(0, -1) : text;
}
