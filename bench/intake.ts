// How long reading and diagnosing take, as multiples of what every reader has to do. usage: npm run bench
// node bench/intake.ts WORDS measures only what has these words in its name.
import { catalogue } from "../src/diagnosis/catalogue.ts";
import { lazily } from "../src/evidence/lazily.ts";
import { defaultLimits } from "../src/intake/limits.ts";
import { readInput } from "../src/intake/read-input.ts";
import { createRedactor } from "../src/redaction/create-redactor.ts";
import { json } from "../src/report/json.ts";
import { diagnoseEvidence } from "../src/usecases/diagnose-evidence.ts";
import { reportWithoutHistory } from "../src/usecases/report-without-history.ts";
import { hostileTexts } from "../test/intake/text/hostile-texts.ts";
import { hostileUnits } from "../test/redaction/hostile-units.ts";
import {
  allFailing,
  apiPodList,
  describedPods,
  failingApart,
  logText,
  namespaceMix,
  podList,
  secretsText,
} from "./intake-generator.ts";
import { turnByTurn } from "./turn-by-turn.ts";

const encoder = new TextEncoder();

/** Thread time, so that what else the machine does hardly counts. */
function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The kernel counts thread time in steps of a few milliseconds; a batch is many of them. */
const tick = 40;

/** The best of many batches. `prepare` makes what each run is given. */
function milliseconds<Given>(run: (given: Given) => unknown, prepare: () => Given, spend = 700): number {
  let best = Infinity;
  let size = 1;
  for (let spent = 0; best === Infinity || spent < spend;) {
    const given = Array.from({ length: size }, prepare);
    const begun = cpuMilliseconds();
    for (const each of given) run(each);
    const taken = cpuMilliseconds() - begun;
    spent += taken;
    if (taken < tick) size *= 2;
    else best = Math.min(best, taken / size);
  }
  return best;
}

const nothing = () => undefined;
const wanted = process.argv[2] ?? "";

interface Comparison {
  name: string;
  own(): number;
  least(): number;
  target: number;
}

function compare({ name, own, least, target }: Comparison): void {
  if (!name.includes(wanted)) return;
  const taken = own();
  show(name, taken, taken / least(), target);
}

function show(name: string, taken: number, ratio: number, target: number): void {
  const figures = `${taken.toFixed(3).padStart(9)} ms${ratio.toFixed(2).padStart(8)} x`;
  console.log(`${name.padEnd(72)}${figures}   (target ${target})`);
}

const read = (bytes: Uint8Array, name: string) =>
  readInput([{ bytes, name }], { origin: "attached", redactor: createRedactor(), limits: defaultLimits });

/** The least that a reader of lines does: decode, find whatever ends a line, and look at each line. */
const decodeLines = (bytes: Uint8Array) =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\n|\r/)
    .reduce((sum, line) => sum + line.length, 0);

const list = encoder.encode(podList(40, namespaceMix));
compare({
  name: "read a PodList of 40, to JSON.parse",
  own: () => milliseconds(() => read(list, "pods.json"), nothing),
  least: () => milliseconds(() => JSON.parse(new TextDecoder().decode(list)), nothing),
  target: 3,
});
const describedText = describedPods(40, namespaceMix);
const log = encoder.encode(logText(20_000));
for (const [what, bytes, file] of [
  ["40 described pods", encoder.encode(describedText), "describe.txt"],
  ["1,000 described pods", encoder.encode(describedPods(1_000, namespaceMix)), "describe.txt"],
  ["a log of 20,000 lines", log, "previous.log"],
  ["the same as a paste", log, "notes.txt"],
] as const) {
  const name = `read ${what}, to decoding and splitting into lines`;
  if (!name.includes(wanted)) continue;
  // In turns: behind a large input, collecting what is left of it would count for the lines that are split.
  const { own, base } = turnByTurn(
    { prepare: nothing, run: () => read(bytes, file) },
    { prepare: nothing, run: () => decodeLines(bytes) },
    1_200,
  );
  show(name, own, own / base, 6);
}

const about = {
  catalogue,
  rulesVersion: "bench",
  cluster: "default",
  redactions: { total: 0, byDetector: {} },
};
/** One in ten of a namespace fails, as does the only pod that somebody asks about. */
const lists = [
  ...[1, 40, 400].map((count) => ({ count, what: "one in ten failing", text: podList(count, namespaceMix) })),
  ...[40, 400].map((count) => ({ count, what: "all failing", text: podList(count, allFailing) })),
  ...[1, 40, 400].map((count) => ({
    count,
    what: "all failing, a report each",
    text: podList(count, failingApart),
  })),
  ...[1, 40].map((count) => ({ count, what: "with managedFields", text: apiPodList(count, namespaceMix) })),
];
const diagnose = ({ evidence }: ReturnType<typeof read>) =>
  json.render(diagnoseEvidence(evidence, about).map(({ report }) => reportWithoutHistory(report)));
const warmUp = lazily(() => {
  // As in a service that has diagnosed some thousand pods; JSON.parse is compiled from the beginning.
  const bytes = encoder.encode(podList(400, failingApart));
  for (let run = 0; run < 20; run += 1) diagnose(read(bytes, "pods.json"));
});
for (const { count, what, text } of lists) {
  const bytes = encoder.encode(text);
  const name = `diagnose ${count} pods of ${(bytes.length / count / 1000).toFixed(1)} kB, ${what}, to JSON.parse`;
  if (!name.includes(wanted)) continue;
  warmUp();
  const { own, base } = turnByTurn(
    // Read anew for each run: what is remembered of a pod must not help the next run.
    { prepare: () => read(bytes, "pods.json"), run: diagnose },
    { prepare: nothing, run: () => JSON.parse(text) },
    1_200,
  );
  show(name, own, own / base, 2);
}

const size = 200_000;
const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** The worst of texts that are made to be slow. */
function compareWorst(
  what: string,
  texts: readonly (readonly [name: string, text: string])[],
  { benign, run }: { benign: string; run: (text: string) => unknown },
): void {
  if (!what.includes(wanted)) return;
  const quick = (text: string) => milliseconds(() => run(text), nothing, 100);
  const timed = texts.map(([name, text]) => ({ name, taken: quick(text) }));
  const worst = timed.reduce((found, each) => (each.taken > found.taken ? each : found));
  compare({
    name: `${what} (the worst of ${texts.length}: ${worst.name})`,
    own: () => worst.taken,
    least: () => quick(benign),
    target: 3,
  });
}

compareWorst(
  "redact hostile text, to a file of secrets",
  hostileUnits.map((unit) => [JSON.stringify(unit), fill(unit)]),
  { benign: secretsText(10_000).slice(0, size), run: (text) => createRedactor().text(text) },
);
compareWorst(
  "read hostile text, to described pods",
  hostileTexts.map(([name, make]) => [name, make(size)]),
  { benign: fill(describedText), run: (text) => read(encoder.encode(text), "notes.txt") },
);
