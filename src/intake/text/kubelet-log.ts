import type { PodEvent } from "../../evidence/evidence.ts";
import type { Format } from "../format.ts";
import { containerOfFieldPath, readSubject } from "./event-subject.ts";
import { isKubeletLine, readKubeletLine } from "./kubelet-line.ts";
import { firstInked, isBlank, textLines } from "./text-lines.ts";

/**
 * The log of the kubelet itself, which says of pods what their events say. What it says of its own affairs is nothing
 * that a container did: without a word of a pod the text is left to whoever else can read it.
 */
export const kubeletLog: Format = {
  id: "kubelet-log",
  mediaTypes: [],
  sniff: (input) => {
    const lines = textLines(input);
    return (
      firstInked(lines, headLines).some(isKubeletLine) &&
      entriesOf(lines).some(({ text }) => readKubeletLine(text) !== undefined)
    );
  },
  read: (input, redactor) => {
    const { origin, file, firstLine, known } = input;
    const events = new Map<string, PodEvent>();
    for (const { text, at } of entriesOf(textLines(input))) {
      const found = readKubeletLine(text);
      if (found === undefined) continue;
      const { message, fieldPath = found.fieldPath, container, pod } = readSubject(found.message);
      const { name = known?.pod, namespace = known?.namespace } = found.pod ?? pod ?? {};
      const involved = found.involved ?? {
        kind: "Pod",
        ...(name !== undefined && { name }),
        ...(namespace !== undefined && { namespace }),
      };
      const key = JSON.stringify([found.reason, message, involved]);
      const before = events.get(key);
      const named = found.container ?? container ?? (fieldPath && containerOfFieldPath(fieldPath));
      // Told again, it stands where it was told last.
      events.delete(key);
      events.set(key, {
        type: found.type ?? "Warning",
        reason: found.reason,
        message: redactor.text(message),
        involved,
        ...(fieldPath !== undefined && { fieldPath }),
        ...(named !== undefined && { container: named }),
        count: (before?.count ?? 0) + 1,
        source: { origin, form: "table", ...(file !== undefined && { file }) },
        line: at + firstLine,
      });
    }
    return { pieces: [...events.values()].map((event) => ({ kind: "event", event })), warnings: [] };
  },
};

/** The text may begin within a line that was cut. */
const headLines = 4;
/** Counted from the end, where what matters now stands. */
const mostLines = 20_000;

/** Lines as the kubelet wrote them: somebody's window broke the long ones. */
function entriesOf(lines: readonly string[]): { text: string; at: number }[] {
  const entries: { parts: string[]; at: number }[] = [];
  for (let at = Math.max(0, lines.length - mostLines); at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isBlank(line)) continue;
    const last = entries.at(-1);
    if (last === undefined || isKubeletLine(line) || beginsEntry.test(line))
      entries.push({ parts: [line], at });
    else last.parts.push(line.trimStart());
  }
  return entries.map(({ parts, at }) => ({
    text: parts.map((part) => (ofMount.test(part) ? `\n${part}` : part)).join(""),
    at,
  }));
}

/** What the kubelet itself writes on lines of their own. */
const ofMount = /^(?:(?:Unm|M)ounting (?:command|arguments)|Output): /;

/** klog's head, or a journal's, whoever wrote the line. */
const beginsEntry =
  /^\s{0,16}(?:\[ {0,6}\d{1,9}\.\d{6}\]|[IWEF]\d{4} \d\d:\d\d:|(?:\p{L}{2,6}\.?|\d{1,2}月) {1,2}\d{1,2} \d\d:\d\d:\d\d |time=")/u;
