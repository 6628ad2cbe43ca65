// What reading the last words of a log costs with all patterns, against the least that looking for any of them takes: one
// step through a table for each character. And what it costs with ten times as many patterns, and with logs and messages
// that were made to cost. Ratios within one process, the two sides turn by turn. usage: npm run bench
import { readLastWords } from "../src/diagnosis/log-patterns/last-words.ts";
import { logPatterns } from "../src/diagnosis/log-patterns/log-patterns.ts";
import type { LogPattern } from "../src/diagnosis/log-patterns/pattern.ts";
import { compilePatterns, type PatternSet } from "../src/diagnosis/log-patterns/scan.ts";
import { classifyPullError } from "../src/diagnosis/statements/pull-error.ts";
import { readSchedulingMessage } from "../src/diagnosis/statements/scheduling-message.ts";
import { classifyStartError } from "../src/diagnosis/statements/start-error.ts";
import { hostileLogs } from "../test/diagnosis/log-patterns/hostile-logs.ts";
import { hostileMessages } from "../test/diagnosis/statements/hostile-messages.ts";
import { randomNumbers } from "./history-generator.ts";
import { logText } from "./intake-generator.ts";
import { turnByTurn } from "./turn-by-turn.ts";

const nothing = () => undefined;

function compare(own: () => unknown, base: () => unknown, spend?: number): { own: number; base: number } {
  return turnByTurn({ prepare: nothing, run: own }, { prepare: nothing, run: base }, spend);
}

function show(name: string, { own, base }: { own: number; base: number }, target: number): void {
  const figures = [base, own].map((each) => `${each.toFixed(3).padStart(9)} ms`).join("");
  console.log(`${name.padEnd(56)}${figures}${(own / base).toFixed(2).padStart(8)} x   (target ${target})`);
}

// Of the size of ours: rows enough that they do not all lie in the nearest cache.
const width = 128;
const random = randomNumbers(1);
const table = Int32Array.from({ length: 2_000 * width }, () =>
  random() < 0.03 ? Math.floor(random() * 2_000) * width : 0,
);
const columns = Uint8Array.from({ length: 0x10000 }, (_, unit) => unit % width);

/** Answers what it has to, or it would be left out. */
function walk(text: string): number {
  let row = 0;
  for (let at = 0; at < text.length; at += 1) row = table[row + columns[text.charCodeAt(at)]];
  return row;
}

const patterns = logPatterns();
const set = compilePatterns(patterns);
/** As diagnosis does: what is left is asked for where no pattern decides. */
const readEnd = (of: PatternSet, lines: readonly string[]) => {
  const { words, unexplained } = readLastWords(of, { lines });
  return words ?? unexplained();
};
const count = (size: number, line: string) => Math.ceil(size / (line.length + 1));
const request = (at: number) => ({
  time: `2026-03-02T10:00:${at % 60}Z`,
  level: "info",
  msg: "request handled",
  path: `/api/v1/orders/${at * 7}`,
  status: 200,
});
const [firstLine = ""] = logText(1).split("\n", 1);
const plain = (at: number) => firstLine.replace("id=0", `id=${at}`);
const forms: Readonly<Record<string, (at: number) => string>> = {
  plain,
  JSON: (at) => JSON.stringify(request(at)),
  logfmt: (at) =>
    Object.entries(request(at))
      .map(([key, value]) => `${key}=${key === "msg" ? JSON.stringify(value) : value}`)
      .join(" "),
};
console.log(`${"".padEnd(56)}${"floor".padStart(9)}   ${"own".padStart(9)}`);
for (const [form, line] of Object.entries(forms)) {
  for (const size of [25_000, 2_000_000]) {
    const lines = Array.from({ length: count(size, line(1)) }, (_, at) => line(at));
    const text = lines.join("\n");
    const sides = compare(
      () => readEnd(set, lines),
      () => walk(text),
    );
    show(`last words of ${size / 1000} kB of ${form} lines, to a table walk`, sides, 1.5);
  }
}

/** Like the real ones in length and letters, and found in nothing. */
function madeUp(pattern: LogPattern, at: number): LogPattern {
  const shuffled = (text: string) => {
    const letters = [...text];
    for (let from = letters.length - 1; from > 0; from -= 1) {
      const to = Math.floor(random() * (from + 1));
      [letters[from], letters[to]] = [letters[to], letters[from]];
    }
    return letters.join("");
  };
  return {
    ...pattern,
    id: `${pattern.id}-${at}`,
    // Short ones would be found by chance, which a pattern's author would not have it.
    literals: pattern.literals.map((literal) => `${shuffled(literal)}${shuffled("qzxjkv")}`),
  };
}

const tenfold = compilePatterns(
  Array.from({ length: 10 }, (_, at) =>
    at === 0 ? patterns : patterns.map((each) => madeUp(each, at)),
  ).flat(),
);
for (const size of [25_000, 2_000_000]) {
  const lines = Array.from({ length: count(size, plain(1)) }, (_, at) => plain(at));
  const sides = compare(
    () => readEnd(tenfold, lines),
    () => readEnd(set, lines),
  );
  show(`last words of ${size / 1000} kB with ten times as many patterns`, sides, 1.2);
}

/** What a service logs that fails now and then, which is what there is to read at all. */
const failing = (size: number) => {
  const block = [
    ...Array.from({ length: 6 }, (_, at) => plain(at)),
    "2026-03-02T10:00:01Z ERROR cannot load orders: connect to db.shop.svc:5432: connection refused",
    "java.net.ConnectException: Connection refused",
    ...Array.from(
      { length: 12 },
      (_, at) => `\tat com.example.orders.Repository.load(Repository.java:${at})`,
    ),
  ];
  return Array.from({ length: count(size, block.join("\n")) }, () => block).flat();
};
for (const size of [25_000, 1_000_000]) {
  const benign = failing(size);
  for (const [name, lines] of Object.entries(hostileLogs(size))) {
    const sides = compare(
      () => readEnd(set, lines),
      () => readEnd(set, benign),
      400,
    );
    show(`${size / 1000} kB, hostile to benign: ${name}`.slice(0, 55), sides, 3);
  }
}

const messages = hostileMessages(8_000);
const kinds = [
  {
    name: "pull",
    read: (text: string) => classifyPullError(text),
    hostile: messages.pull,
    usual:
      'failed to resolve reference "registry.example/cart:2": failed to do request: Head "https://registry.example/v2/cart/manifests/2": dial tcp: lookup registry.example: no such host; ',
  },
  {
    name: "scheduling",
    read: readSchedulingMessage,
    hostile: messages.scheduling,
    usual: "0/3 nodes are available: 1 node(s) had untolerated taint {a: b}, 2 Insufficient cpu. ",
  },
  {
    name: "start",
    read: (text: string) => classifyStartError(text),
    hostile: messages.start,
    usual: 'failed to prepare the container "cart" at 2026-03-02T10:00:01Z: the snapshotter answered 17 ',
  },
];
for (const { name, read, hostile, usual } of kinds) {
  const benign = usual.repeat(200).slice(0, 8_000);
  for (const { begins, message } of hostile) {
    const sides = compare(
      () => read(message),
      () => read(benign),
      200,
    );
    show(`8 kB, hostile to benign: ${name} error ${begins.slice(0, 12)}…`, sides, 3);
  }
}
