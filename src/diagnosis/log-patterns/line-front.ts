/**
 * What terminals, compose and quotations put in front of every line: `app-1  | `, the frame of k9s, `> `. It goes where
 * nearly all of the last lines have the very same.
 */
export function withoutFront(lines: readonly string[]): readonly string[] {
  const last = lines.findLast((line) => line !== "") ?? "";
  const front = frontSigns.exec(last.slice(0, 100))?.[0].trimEnd();
  if (front === undefined) return lines;
  const sample = lines.slice(-sampleSize).filter((line) => line !== "");
  if (sample.length < 2 || sample.filter((line) => line.startsWith(front)).length < sample.length * share)
    return lines;
  return lines.map((line) => {
    if (!line.startsWith(front)) return line;
    const rest = line.slice(line.charAt(front.length) === " " ? front.length + 1 : front.length);
    return framed.test(front) ? rest.replace(/ {0,400}[│┃] {0,8}$/, "") : rest;
  });
}

const sampleSize = 60;
const share = 0.9;

const frontSigns = /^[ \t]{0,3}(?:[│┃>]|[\w.-]{1,60}[ \t]{0,20}\|)(?: |$)/;
const framed = /[│┃]$/;
