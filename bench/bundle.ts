// How much memory the service takes on while it diagnoses a bundle of 256 MB, beyond what it has when it idles after
// a small one: `node bench/bundle.ts`. The bundle is what `kubectl cluster-info dump --output-directory` writes, packed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { clusterDump } from "./bundle-generator.ts";
import { memoryOf, type ServiceProcess, startProcess } from "./service-process.ts";

const bundleBytes = 255_000_000;
const target = 200;

const folder = mkdtempSync(join(tmpdir(), "crashline-bench-bundle-"));
for (const [mediaType, isPacked] of [
  ["application/x-tar", false],
  ["application/gzip", true],
] as const) {
  const service = await startProcess(join(folder, `${isPacked}.db`));
  try {
    await send(service, 100_000, isPacked, mediaType);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const idle = memoryOf(service.pid).now;
    let peak = idle;
    const timer = setInterval(() => (peak = Math.max(peak, memoryOf(service.pid).now)), 20);
    const begun = performance.now();
    const { sent, reports } = await send(service, bundleBytes, isPacked, mediaType);
    clearInterval(timer);
    console.log(
      JSON.stringify({
        what: `a bundle of ${Math.round(bundleBytes / 1e6)} MB as ${mediaType}`,
        sentMegabytes: Math.round(sent / 1e6),
        reports,
        seconds: Math.round((performance.now() - begun) / 100) / 10,
        idleMegabytes: Math.round(idle),
        extraMegabytes: Math.round(peak - idle),
        target,
      }),
    );
  } finally {
    await service.stop();
  }
}
rmSync(folder, { recursive: true, force: true });

async function send(
  service: ServiceProcess,
  bytes: number,
  isPacked: boolean,
  mediaType: string,
): Promise<{ sent: number; reports: number }> {
  let sent = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const whole = ReadableStream.from(clusterDump(bytes));
  const stream = isPacked ? whole.pipeThrough(new CompressionStream("gzip")) : whole;
  const answer = await service.send("/v1/diagnoses", stream.pipeThrough(counted), {
    "content-type": mediaType,
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
  return { sent, reports: text.split('"headline":').length - 1 };
}
