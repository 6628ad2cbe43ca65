// The sender of bench/webhook.ts, a process of its own: what it does is not the service's time, nor what it leaves the
// service's garbage.
import { fingerprintOf } from "../src/intake/alerts/fingerprint.ts";
import { randomNumbers } from "./history-generator.ts";
import { openPosts } from "./http-posts.ts";

export const token = `cl_${"0123456789abcdef".repeat(2)}`;

export type Task =
  | { kind: "turns"; urls: [string, string]; turns: number; repeat: boolean }
  /** Sends groups for the first time, and waits until they are written. */
  | { kind: "introduce"; url: string; groups: number }
  /** `groups`: how many new ones, or those that were introduced last. */
  | { kind: "rate"; url: string; perSecond: number; count: number; groups: number | "introduced" }
  | { kind: "storm"; url: string; webhooks: number; alerts: number };

export interface Sent {
  /** Milliseconds from when each was due until its answer: by URL, in the order sent. */
  latencies: number[][];
  /** How many answers had which status. */
  statuses: Record<string, number>;
}

const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
let introduced: string[] = [];
const alphabet = "bcdfghjklmnpqrstvwxz2456789";
const random = randomNumbers(20_260_302);
const word = (length: number) =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");

/** As Alertmanager sends the alerts of kube-prometheus-stack: each about a workload of its own, which is the dearest case. */
function notification(alerts: number): string {
  const group = word(8);
  return JSON.stringify({
    version: "4",
    groupKey: `{}/{severity="warning"}:{namespace="${group}"}`,
    truncatedAlerts: 0,
    status: "firing",
    receiver: "crashline",
    groupLabels: { namespace: group },
    commonLabels: {},
    commonAnnotations: {},
    externalURL: "http://alertmanager.monitoring:9093",
    alerts: Array.from({ length: alerts }, () => alertOf(group)),
  });
}

function alertOf(namespace: string): object {
  const pod = `${word(8)}-7d9f8b6c5d-${word(5)}`;
  const labels = {
    alertname: "KubePodCrashLooping",
    container: "app",
    endpoint: "http",
    instance: "10.42.0.17:8080",
    job: "kube-state-metrics",
    namespace,
    pod,
    prometheus: "monitoring/kps-prometheus",
    reason: "CrashLoopBackOff",
    service: "kps-kube-state-metrics",
    severity: "warning",
    team: "checkout",
    uid: `${word(8)}-${word(4)}-${word(12)}`,
  };
  return {
    status: "firing",
    labels,
    annotations: {
      description: `Pod ${namespace}/${pod} (app) is in waiting state (reason: "CrashLoopBackOff") on cluster .`,
      runbook_url: "https://runbooks.prometheus-operator.dev/runbooks/kubernetes/kubepodcrashlooping",
      summary: "Pod is crash looping.",
    },
    startsAt: new Date(Date.now() - 60_000).toISOString(),
    endsAt: "0001-01-01T00:00:00Z",
    generatorURL:
      "http://prometheus.example/graph?g0.expr=max_over_time%28kube_pod_container_status_waiting_reason%5B5m%5D%29+%3E%3D+1&g0.tab=1",
    fingerprint: fingerprintOf(labels),
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Nobody's report: the service answers when all that it acknowledged is written. */
async function settled(url: string): Promise<void> {
  const path = new URL("/v1/alerts/0000000000000000/reports", url);
  await (await fetch(path, { headers })).arrayBuffer();
}

async function run(task: Task): Promise<Sent> {
  const statuses: Record<string, number> = {};
  const count = (status: number) => (statuses[status] = (statuses[status] ?? 0) + 1);
  switch (task.kind) {
    case "turns": {
      const latencies: number[][] = [[], []];
      const both = task.urls.map((url) => openPosts(url, headers));
      const same = notification(20);
      for (let turn = 0; turn < task.turns; turn++) {
        const body = task.repeat ? same : notification(20);
        for (const [index, { requestOf, post }] of both.entries()) {
          const request = requestOf(body);
          const begun = performance.now();
          count(await post(request));
          latencies[index]?.push(performance.now() - begun);
        }
        await settled(task.urls[1]);
      }
      for (const { close } of both) close();
      return { latencies, statuses };
    }
    case "introduce": {
      introduced = Array.from({ length: task.groups }, () => notification(20));
      const { requestOf, post, close } = openPosts(task.url, headers);
      for (const body of introduced) count(await post(requestOf(body)));
      close();
      await settled(task.url);
      return { latencies: [], statuses };
    }
    case "rate": {
      const bodies =
        task.groups === "introduced"
          ? introduced
          : Array.from({ length: task.groups }, () => notification(20));
      const { requestOf, post, close } = openPosts(task.url, headers);
      const requests = bodies.map(requestOf);
      const latencies: number[] = [];
      const answers: Promise<void>[] = [];
      const timed = async (request: Buffer, due: number) => {
        count(await post(request));
        latencies.push(performance.now() - due);
      };
      const begun = performance.now();
      for (let sent = 0; sent < task.count; sent++) {
        // Due at its time, whatever became of the ones before: what waits in a queue counts.
        const due = begun + (sent * 1000) / task.perSecond;
        while (performance.now() < due) await pause(Math.max(0, due - performance.now()));
        const request = requests[sent % requests.length];
        if (request) answers.push(timed(request, due));
      }
      await Promise.all(answers);
      close();
      return { latencies: [latencies], statuses };
    }
    case "storm": {
      const { requestOf, post, close } = openPosts(task.url, headers);
      const latencies: number[] = [];
      await Promise.all(
        Array.from({ length: task.webhooks }, async () => {
          const request = requestOf(notification(task.alerts));
          const begun = performance.now();
          for (let back = 500; ; back *= 1.5) {
            const status = await post(request);
            count(status);
            if (status === 202) break;
            if (status !== 503) throw new Error(`A sender would not repeat what was answered ${status}`);
            await pause(back);
          }
          latencies.push(performance.now() - begun);
        }),
      );
      close();
      return { latencies: [latencies], statuses };
    }
  }
}

process.on("message", (task: Task) => {
  run(task).then((sent) => process.send?.(sent), fail);
});

function fail(error: unknown): never {
  throw error;
}
