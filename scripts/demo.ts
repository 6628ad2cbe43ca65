// A tour with no cluster: starts the service on a temporary database and a free port, sends it three incidents and an
// alert, shows each call and its answer, and stops.
// usage: npm run demo
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";

import { readConfig } from "../src/config.ts";
import { startService } from "../src/node.ts";

const root = join(import.meta.dirname, "..");
const incidents = [
  {
    story: "A database is away, and the pod that needs it crashes:",
    files: ["docs/examples/cart.txt", "docs/examples/cart-previous.log"],
  },
  { story: "A container reaches its memory limit:", files: ["docs/examples/thumbnails.yaml"] },
  {
    story: "Exit code 1 and nothing else. The report does not guess; it says what would decide:",
    files: ["test/incidents/no-log-sent/input/describe.txt"],
  },
];

// No cluster is asked, whatever the environment gives access to.
delete process.env["KUBECONFIG"];

const folder = await mkdtemp(join(tmpdir(), "crashline-demo-"));
const service = await startService(readConfig({ PORT: "0", CRASHLINE_DB: join(folder, "demo.db") }));
const headers = { authorization: `Bearer ${service.adminToken}` };
try {
  console.log(`The service listens on ${service.url}. Its database is in ${folder} and goes away with it.`);
  for (const { story, files } of incidents) await sendIncident(story, files);
  await sendAlert();
  await show("What is on record by now:", "/v1/restarts?namespace=shop", { accept: "application/json" });
} finally {
  await service.close();
  await rm(folder, { recursive: true });
}
console.log("\nThat was all of it: `npm start` runs it for good, and /docs there shows every call.");

async function sendIncident(story: string, files: readonly string[]): Promise<void> {
  const body = new FormData();
  for (const file of files) body.append("file", new File([await readFile(join(root, file))], basename(file)));
  await show(
    story,
    "/v1/diagnoses?format=text",
    { method: "POST", body },
    files.map((file) => `-F file=@${file}`),
  );
}

/** Alertmanager reads nothing but the status; whoever handles the alert finds the report by its fingerprint. */
async function sendAlert(): Promise<void> {
  const notification = {
    version: "4",
    groupKey: '{}:{namespace="shop"}',
    receiver: "crashline",
    status: "firing",
    alerts: [
      {
        status: "firing",
        fingerprint: "9c1f4e6a0b7d2358",
        startsAt: new Date().toISOString(),
        endsAt: "0001-01-01T00:00:00Z",
        labels: {
          alertname: "KubePodCrashLooping",
          namespace: "shop",
          pod: "cart-7d9f8b6c5d-x2x7k",
          container: "cart",
          reason: "CrashLoopBackOff",
        },
        annotations: {},
      },
    ],
  };
  await show(
    "Alertmanager sends its alert about the first of them:",
    "/v1/webhooks/alertmanager",
    { method: "POST", body: JSON.stringify(notification), type: "application/json" },
    ["--json @notification.json"],
  );
  await show(
    "Whoever handles the alert asks for its report:",
    "/v1/alerts/9c1f4e6a0b7d2358/report?format=text",
    {},
  );
}

interface Call {
  method?: string;
  body?: FormData | string;
  type?: string;
  accept?: string;
}

async function show(
  story: string,
  path: string,
  { accept, type, ...call }: Call,
  options: readonly string[] = [],
): Promise<void> {
  const command = [
    "curl -sS",
    '-H "Authorization: Bearer $TOKEN"',
    ...options,
    `"${service.url}${path}"`,
  ].join(" ");
  console.log(`\n${"-".repeat(100)}\n${story}\n\n$ ${command}`);
  const response = await fetch(`${service.url}${path}`, {
    ...call,
    headers: { ...headers, ...(type && { "content-type": type }), ...(accept && { accept }) },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  const shown = response.headers.get("content-type")?.includes("json")
    ? JSON.stringify(JSON.parse(text), undefined, 2)
    : text;
  console.log(shown.trimEnd());
  // A person reads along; a pipe does not.
  if (process.stdout.isTTY) await setTimeout(1500);
}
