import type { PodEvent } from "../../evidence/evidence.ts";
import type { Format } from "../format.ts";
import { containerOfFieldPath, readSubject } from "./event-subject.ts";
import { isKubeletLine, readKubeletLine } from "./kubelet-line.ts";
import { type KubeletNodeLine, readKubeletNodeLine } from "./kubelet-node-line.ts";
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
    if (!firstInked(lines, headLines).some(isKubeletLine)) return false;
    const entries = entriesOf(lines);
    return entries.some(({ text }) => readKubeletLine(text) !== undefined) || notReady(entries) !== undefined;
  },
  read: (input, redactor) => {
    const { origin, file, firstLine, known } = input;
    const events = new Map<string, PodEvent>();
    const entries = entriesOf(textLines(input));
    for (const { text, at } of entries) {
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
    const lost = events.size === 0 ? notReady(entries) : undefined;
    if (lost)
      events.set("", {
        type: "Warning",
        reason: "KubeletNotReady",
        message: redactor.text(lost.why),
        involved: { kind: "Node", ...(lost.node !== undefined && { name: lost.node }) },
        count: lost.count,
        source: { origin, form: "table", ...(file !== undefined && { file }) },
        line: lost.at + firstLine,
      });
    return { pieces: [...events.values()].map((event) => ({ kind: "event", event })), warnings: [] };
  },
};

/** The kubelet's last word on its node, where that is that it is not Ready, and neither was it about to end. */
function notReady(
  entries: readonly { text: string; at: number }[],
): (Required<Pick<KubeletNodeLine, "why">> & KubeletNodeLine & { at: number; count: number }) | undefined {
  if (entries.some(({ text }) => endsKubelet.test(text))) return undefined;
  const said = entries.flatMap(({ text, at }) => {
    const found = readKubeletNodeLine(text);
    return found === undefined ? [] : [{ ...found, at }];
  });
  const last = said.at(-1);
  if (last?.why === undefined) return undefined;
  // Its first moments: it tells no more than that it starts.
  if (said.length < 3 && startsUp.test(last.why)) return undefined;
  const node = said.findLast((each) => each.node !== undefined)?.node;
  const count = said.filter(({ why }) => why === last.why).length;
  return { why: last.why, at: last.at, count, ...(node !== undefined && { node }) };
}

const endsKubelet = /\bF\d{4} \d\d:\d\d:|"?[Ff]ailed to run [Kk]ubelet\b|"command failed"/;
const startsUp = /may not have completed yet|has yet to be successful/;

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
  /^\s{0,16}(?:\[ {0,6}\d{1,9}\.\d{6}\]|[IWEF]\d{4} \d\d:\d\d:|(?:\p{L}{2,6}\.?|\d{1,2}[月월]) {1,2}\d{1,2} \d\d:\d\d:\d\d |time=")/u;
