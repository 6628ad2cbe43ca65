// How long reading and diagnosing take, as multiples of what every reader has to do. usage: npm run bench
import { catalogue } from "../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../src/intake/limits.ts";
import { readInput } from "../src/intake/read-input.ts";
import { createRedactor } from "../src/redaction/create-redactor.ts";
import { diagnoseEvidence } from "../src/usecases/diagnose-evidence.ts";
import { describedPod, logText, podList } from "./intake-generator.ts";

const encoder = new TextEncoder();

/** The best of enough runs to fill a second: whatever else the machine does only adds to it. */
function milliseconds(run: () => unknown): number {
  const times: number[] = [];
  for (let spent = 0; spent < 1000 || times.length < 7; spent += times.at(-1) ?? 0) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.reduce((best, each) => Math.min(best, each));
}

function compare(name: string, run: () => unknown, base: () => unknown, target: number): void {
  const [own, least] = [milliseconds(run), milliseconds(base)];
  console.log(
    `${name.padEnd(52)}${own.toFixed(2).padStart(9)} ms${(own / least).toFixed(1).padStart(8)} x   (target ${target})`,
  );
}

const read = (bytes: Uint8Array, name: string) =>
  readInput([{ bytes, name }], { origin: "attached", redactor: createRedactor(), limits: defaultLimits });
const decodeLines = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split("\n");

const list = encoder.encode(podList(40));
compare(
  "read a PodList of 40, to JSON.parse",
  () => read(list, "pods.json"),
  () => JSON.parse(new TextDecoder().decode(list)),
  3,
);
const described = encoder.encode(Array.from({ length: 40 }, (_, index) => describedPod(index)).join("\n\n"));
compare(
  "read 40 described pods, to lines",
  () => read(described, "describe.txt"),
  () => decodeLines(described),
  6,
);
const log = encoder.encode(logText(20_000));
compare(
  "read a log of 20000 lines, to lines",
  () => read(log, "previous.log"),
  () => decodeLines(log),
  6,
);
compare(
  "read the same as a paste, to lines",
  () => read(log, "notes.txt"),
  () => decodeLines(log),
  6,
);
for (const count of [1, 40, 400]) {
  const text = podList(count);
  const { evidence } = read(encoder.encode(text), "pods.json");
  compare(
    `diagnose ${count} pods and write reports, to JSON.parse`,
    () =>
      JSON.stringify(
        diagnoseEvidence(evidence, {
          catalogue,
          rulesVersion: "bench",
          cluster: "default",
          redactions: { total: 0, byDetector: {} },
        }).map(({ report }) => report),
      ),
    () => JSON.parse(text),
    2,
  );
}
