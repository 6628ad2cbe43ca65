import { clusterPods } from "./dump-generator.ts";

const blockLength = 512;
const namespaces = 40;

/** A tar stream of about so many bytes: of each namespace its pods and events, and of each pod its log. */
export async function* clusterDump(bytes: number): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const pods = clusterPods(Math.max(50, Math.min(2_000, Math.floor(bytes / 100_000))));
  const logBytes = Math.floor((bytes - pods.length * 3_000) / pods.length);
  for (let index = 0; index < namespaces; index += 1) {
    const namespace = `team-${index}`;
    const own = pods.filter(({ metadata }) => metadata.namespace === namespace);
    if (own.length === 0) continue;
    // As kubectl does: a namespace's files stand together, its logs in folders named for its pods.
    for (const { metadata } of own) {
      const log = logText(metadata.name, Math.max(1_000, logBytes));
      const text = `==== START logs for container app of pod ${namespace}/${metadata.name} ====\n${log}==== END logs for container app of pod ${namespace}/${metadata.name} ====\n`;
      yield* file(`dump/${namespace}/${metadata.name}/logs.txt`, text);
    }
    yield* file(
      `dump/${namespace}/pods.json`,
      JSON.stringify({ kind: "PodList", apiVersion: "v1", items: own }),
    );
    yield* file(
      `dump/${namespace}/events.json`,
      JSON.stringify({ kind: "EventList", apiVersion: "v1", items: [] }),
    );
  }
  yield new Uint8Array(2 * blockLength);
}

function logText(pod: string, bytes: number): string {
  const lines: string[] = [];
  for (let length = 0, index = 0; length < bytes; index += 1) {
    const seed = (index * 2_654_435_761 + pod.length) % 4_294_967_296;
    const at = `2026-03-02T09:${String(50 + (index % 9)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}.${String(seed % 1000).padStart(3, "0")}Z`;
    const line =
      index % 7 === 0
        ? `${at} WARN  slow query took ${seed % 9_000} ms: SELECT * FROM orders WHERE id = ${seed}\n`
        : `${at} INFO  handled request ${seed.toString(16)} path=/api/v1/orders/${seed % 100_000} status=${index % 50 === 0 ? 404 : 200}\n`;
    lines.push(line);
    length += line.length;
  }
  return lines.join("");
}

function* file(path: string, text: string): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const content = new TextEncoder().encode(text);
  yield header(path, content.length);
  yield content;
  yield new Uint8Array((blockLength - (content.length % blockLength)) % blockLength);
}

function header(path: string, size: number): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(blockLength);
  const put = (at: number, text: string) => block.set(new TextEncoder().encode(text), at);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, "0")}\0`;
  put(0, path);
  put(100, octal(0o644, 8));
  put(124, octal(size, 12));
  put(136, octal(0, 12));
  put(148, "        ");
  put(156, "0");
  put(257, "ustar\u000000");
  put(
    148,
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
  );
  return block;
}
