// Sends dumps for bench/dump.ts, in a thread of its own: what sending 16 MB and receiving as much costs the sender must not
// keep the notifications waiting that are measured.
import { request } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

import { failingPods } from "./dump-generator.ts";
import { adminToken } from "./service-process.ts";

export interface DumpToSend {
  url: string;
  bytes: number;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- bench/dump.ts starts this, and nobody else
const { url, bytes } = workerData as DumpToSend;
const dump = new TextEncoder().encode(failingPods(bytes));

/** Sends the dump; how many bytes were answered. */
function send(): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" };
    const sent = request(`${url}/v1/diagnoses`, { method: "POST", headers }, (response) => {
      let length = 0;
      response.on("data", (chunk: Uint8Array) => (length += chunk.length));
      response.once("end", () => {
        if (response.statusCode === 200) resolve(length);
        else reject(new Error(`the dump was answered ${response.statusCode}`));
      });
    });
    sent.once("error", reject);
    sent.end(dump);
  });
}

parentPort?.on("message", () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  send().then((answered) => parentPort?.postMessage(answered), fail);
});

function fail(error: unknown): never {
  throw error;
}
