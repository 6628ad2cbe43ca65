import { isBlank, nextInked } from "./text-lines.ts";

/** What CIs put in front of each line: `2026-03-02T10:00:00.1234567Z `, in brackets, or behind the job's and the step's names. */
const clock =
  /^(?:[^\t]{1,120}\t[^\t]{1,160}\t)?\uFEFF?\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z\]?(?: |$)/;
const reach = 340;

/** The lines without the time at which a CI saw them, where `hasOutput` finds something of kubectl's in what is left. */
export function withoutClock(
  lines: readonly string[],
  text: string,
  hasOutput: (lines: readonly string[]) => boolean,
): readonly string[] {
  const first = lines[nextInked(lines, 0, lines.length)] ?? "";
  if (!clock.test(first.slice(0, reach))) return lines;
  if (!["kubectl ", "Name:", "READY", "LAST SEEN"].some((sign) => text.includes(sign))) return lines;
  const bare: string[] = [];
  for (const line of lines) {
    const length = clock.exec(line.slice(0, reach))?.[0].length;
    // A message that holds line ends has the time only once.
    if (length === undefined && !isBlank(line) && bare.length === 0) return lines;
    bare.push(length === undefined ? line : line.slice(length));
  }
  return hasOutput(bare) ? bare : lines;
}
