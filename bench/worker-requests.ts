// What requests cost in workerd: `node bench/worker-requests.ts`.
// CPU, against the same requests under Node: the same handlers, the same bytes, turn by turn, for the whole process, as the
// kernel counts it, without what it uses while idle. workerd runs its D1 in the same process, behind a wire of JSON;
// Cloudflare runs it elsewhere. The floor says how much of workerd's figure that is: what the last of these requests asked
// of D1, asked again and nothing else done. It writes nothing the second time, so it is a low one.
// Memory: bodies as large as are accepted, in a heap that may not grow beyond 80 MB of the 128 that an isolate has; what the
// process used at most beside what it uses idle has the memory of its D1 in it.
// Rates: a thousand restarts in one transaction, against single inserts on D1.
import { cpuPerRequest, type Home, type Sent, startNode, startWorkerd, workerScript } from "./homes.ts";
import { forgetPeak, memoryOf } from "./service-process.ts";
import { allFailing, podList } from "./intake-generator.ts";
import { largestBodies, notification } from "./largest-bodies.ts";

const turns = 3;
const requestsInTurn = 80;
const mostHeap = 80;
const pod = podList(1, allFailing);
let serial = 0;

/** A time that no request has had. */
const newTime = () =>
  `${new Date(Date.parse("2026-03-02T09:00:00Z") + (serial += 1) * 20_000).toISOString().slice(0, 19)}Z`;

/** The next restart of one of twenty workloads, which so have some restarts on record each. */
const nextRestart = () =>
  pod
    .replaceAll(/"finishedAt":"[^"]+"/g, `"finishedAt":"${newTime()}"`)
    .replaceAll("app-0", `app-${serial % 20}`);

const kinds: Record<string, () => Sent> = {
  "a diagnosis, nothing stored": () => ({ path: "/v1/diagnoses?store=false", body: pod }),
  "a diagnosis": () => ({ path: "/v1/diagnoses", body: nextRestart() }),
  "a webhook, five new alerts": () => ({
    path: "/v1/webhooks/alertmanager?cluster=prod",
    body: notification(5, newTime()),
  }),
  "a webhook, five repeated alerts": () => ({
    path: "/v1/webhooks/alertmanager?cluster=prod",
    body: notification(5),
  }),
};

const ours = await workerScript({ file: "src/worker.ts" });
const recording = await workerScript({ file: "bench/recording-worker.ts" });

await cpu();
await memory();
await rates();
process.exit();

async function cpu(): Promise<void> {
  const node = await startNode();
  const worker = await startWorkerd("worker", ours);
  const floor = await startWorkerd("floor", recording);
  for (const [what, make] of Object.entries(kinds)) {
    const spent = { node: [] as number[], worker: [] as number[], floor: [] as number[] };
    // Both compile what they run often.
    const warming = Array.from({ length: requestsInTurn }, make);
    for (const home of [node, worker]) await cpuPerRequest(home, warming);
    const lists = await statementsOf(floor, make);
    for (let turn = 0; turn < turns; turn += 1) {
      const requests = Array.from({ length: requestsInTurn }, make);
      spent.node.push(await cpuPerRequest(node, requests));
      spent.worker.push(await cpuPerRequest(worker, requests));
      const replayed = requests.map(() => ({ path: "/replay", body: lists }));
      spent.floor.push(await cpuPerRequest(floor, replayed));
    }
    const [nodeLeast, workerLeast, floorLeast] = [spent.node, spent.worker, spent.floor].map((list) =>
      Math.min(...list),
    );
    report(what, {
      nodeMilliseconds: nodeLeast ?? 0,
      workerdMilliseconds: workerLeast ?? 0,
      ratio: (workerLeast ?? 0) / (nodeLeast ?? 0),
      ofThatD1AtLeastMilliseconds: floorLeast ?? 0,
      ratioWithoutD1: Math.max(0, (workerLeast ?? 0) - (floorLeast ?? 0)) / (nodeLeast ?? 0),
    });
  }
  for (const home of [node, worker, floor]) await home.stop();
}

/** What one such request asks of D1, once it has asked for the token. */
async function statementsOf(floor: Home, make: () => Sent): Promise<string> {
  for (let request = 0; request < 25; request += 1) {
    const { path, body } = make();
    await (await floor.send(path, body)).text();
    if (request < 24) await (await floor.send("/recorded", "")).text();
  }
  return (await floor.send("/recorded", "")).text();
}

async function memory(): Promise<void> {
  for (const [what, { path, text, mediaType }] of Object.entries(largestBodies())) {
    const worker = await startWorkerd("worker", ours, mostHeap);
    await (await worker.send("/v1/diagnoses?store=false", pod)).text();
    const { now: idle } = memoryOf(worker.pid);
    forgetPeak(worker.pid);
    const status = await worker.send(path, text, mediaType).then(
      async (response) => (await response.text(), response.status),
      () => 0,
    );
    report(`the largest body: ${what}`, {
      megabytes: text.length / 1e6,
      mostHeapMegabytes: mostHeap,
      status,
      processOverIdleMegabytes: status === 0 ? Number.NaN : memoryOf(worker.pid).peak - idle,
    });
    await worker.stop();
  }
}

async function rates(): Promise<void> {
  const worker = await startWorkerd("rates", await workerScript({ file: "bench/d1-rates-worker.ts" }));
  const measured: Record<"batched" | "oneByOne" | "bare", number[]> = JSON.parse(
    await (await worker.send("/", "")).text(),
  );
  await worker.stop();
  const median = (list: readonly number[]) =>
    list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0;
  // The first turns compile, and make most of the words.
  const [batched, oneByOne, bare] = [measured.batched, measured.oneByOne, measured.bare].map((list) =>
    list.slice(3),
  );
  // Turn by turn: what else the machine does changes from one to the next.
  const ratioTo = (others: readonly number[] = []) =>
    median((batched ?? []).map((rate, turn) => rate / (others[turn] ?? rate)));
  report("a thousand restarts in one transaction on D1", {
    perSecond: median(batched ?? []),
    perSecondOneByOne: median(oneByOne ?? []),
    bareInsertsPerSecond: median(bare ?? []),
    ratioToOneByOne: ratioTo(oneByOne),
    ratioToBareInserts: ratioTo(bare),
  });
}

function report(what: string, figures: Record<string, number>): void {
  const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]);
  console.log(JSON.stringify({ what, ...Object.fromEntries(rounded) }));
}
