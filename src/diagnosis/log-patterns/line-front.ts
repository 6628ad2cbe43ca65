/**
 * What terminals, compose, quotations and the system's journal put in front of every line: `app-1  | `, the frame of
 * k9s, `> `, `Nov 10 09:12:41 worker-3 app[41]: `. It goes where nearly all of the last lines have the very same. A
 * program's own levels and dates stay, which may be the same in all lines as well.
 */
export function withoutFront(lines: readonly string[]): readonly string[] {
  const last = (lines.findLast((line) => line !== "") ?? "").slice(0, 200);
  const time = journalTime.exec(last)?.[0].length ?? 0;
  const front = (time > 0 ? journalTag : signs).exec(last.slice(time))?.[0].trimEnd();
  if (front === undefined) return lines;
  const has = (line: string) =>
    line.startsWith(front, time) && (time === 0 || journalTime.test(line.slice(0, 40)));
  const sample = lines.slice(-sampleSize).filter((line) => line !== "");
  if (sample.length < 2 || sample.filter(has).length < sample.length * share) return lines;
  const length = time + front.length;
  return lines.map((line) => {
    if (!has(line)) return line;
    const rest = line.slice(line.charAt(length) === " " ? length + 1 : length);
    return framed.test(front) ? rest.replace(/ {0,400}[│┃] {0,8}$/, "") : rest;
  });
}

const sampleSize = 60;
const share = 0.9;

const signs =
  /^[ \t]{0,3}(?:[│┃>]|(?!(?:trace|debug|info(?:rmation)?|notice|warn(?:ing)?|error|err|fatal|panic|critical|crit|severe|[TDIWEFC]|[\d.-]{1,60})[ \t|])[\w.-]{1,60}[ \t]{0,20}\|)(?: |$)/i;
const framed = /[│┃]$/;
const journalTime = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /;
const journalTag = /^[\w.-]{1,64} [\w./@-]{1,64}\[\d{1,8}\]:(?: |$)/;
