import { createServer } from "node:http";

import type { Spool } from "./spool.ts";

export interface StatusServer {
  url: string;
  close(): Promise<void>;
}

/** Says to probes that the watcher runs, and to Prometheus what waits, and what was given up for want of room. */
export async function serveStatus(
  { host, port }: { host: string; port: number },
  size: Spool["size"],
): Promise<StatusServer> {
  const server = createServer((request, response) => {
    if (request.url === "/healthz") {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(size()));
    } else if (request.url === "/metrics") {
      response.writeHead(200, { "content-type": "text/plain; version=0.0.4" }).end(metricsOf(size()));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const address = server.address();
  const at = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${at}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function metricsOf({ bundles, bytes, dropped, refused }: ReturnType<Spool["size"]>): string {
  return [
    ["gauge", "spool_bundles", "Bundles of evidence that wait to be sent.", bundles],
    ["gauge", "spool_bytes", "Their size.", bytes],
    ["counter", "dropped_bundles_total", "Bundles given up because the spool was full.", dropped],
    ["counter", "refused_bundles_total", "Bundles that the service refused for good.", refused],
  ]
    .map(([type, name, help, value]) =>
      [
        `# HELP crashline_watcher_${name} ${help}`,
        `# TYPE crashline_watcher_${name} ${type}`,
        `crashline_watcher_${name} ${value}`,
        "",
      ].join("\n"),
    )
    .join("");
}
