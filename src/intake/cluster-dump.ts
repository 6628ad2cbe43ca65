import { addReading } from "./add-reading.ts";
import { countLines } from "./count-lines.ts";
import type { Format, Reading } from "./format.ts";
import { json } from "./json.ts";
import { log } from "./text/log.ts";

const start = /^==== START logs for container (\S{1,253}) of pod (\S{1,253})\/(\S{1,253}) ====\s*$/;
const mark = "==== START logs for container ";

/**
 * What `kubectl cluster-info dump` prints: Lists as JSON one after the other, then the log of each container between
 * a START and an END line. Into a directory it writes the logs of each pod so, to `NAMESPACE/POD/logs.txt`.
 * (https://github.com/kubernetes/kubectl/blob/master/pkg/cmd/clusterinfo/clusterinfo_dump.go)
 */
export const clusterDump: Format = {
  id: "cluster-dump",
  mediaTypes: [],
  // Line ends and signs of equality are everywhere: looking for a short word first is several times faster.
  sniff: ({ text }) => text.includes("START ") && startOfLine(text, mark, 0) >= 0,

  read(input, redactor, context): Reading {
    const { text } = input;
    const whole: Reading = { pieces: [], warnings: [] };
    let from = 0;
    let line = input.firstLine;
    while (from < text.length) {
      const next = startOfLine(text, mark, from);
      const until = next < 0 ? text.length : next;
      const between = text.slice(from, until);
      if (between.trim() !== "") {
        const { known: _, ...place } = input;
        if (json.sniff({ ...place, text: between }))
          addReading(whole, json.read({ ...place, text: between, firstLine: line }, redactor, context));
      }
      if (next < 0) break;
      line += countLines(text, from, next);
      const headEnd = endOfLine(text, next);
      const [, container, namespace, pod] = start.exec(text.slice(next, Math.min(headEnd, next + 900))) ?? [];
      const end = startOfLine(text, "==== END logs for container ", headEnd);
      const bodyEnd = end < 0 ? text.length : end;
      if (container !== undefined && namespace !== undefined && pod !== undefined && bodyEnd > headEnd) {
        const body = text.slice(headEnd, bodyEnd).replace(/\n$/, "");
        const known = { container, namespace, pod, instance: "current" as const };
        if (body.trim() !== "")
          addReading(
            whole,
            log.read({ ...input, text: body, firstLine: line + 1, known }, redactor, context),
          );
      }
      from = end < 0 ? text.length : endOfLine(text, end);
      line += countLines(text, next, from);
    }
    return whole;
  },
};

function startOfLine(text: string, wanted: string, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || text[at - 1] === "\n") return at;
  }
  return -1;
}

/** Index of the first character of the next line. */
function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}
