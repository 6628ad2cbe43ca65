import { dump as toYaml } from "js-yaml";

import { allFailing, describedPods, logText, namespaceMix, podList } from "./intake-generator.ts";

export interface Body {
  path: string;
  text: string;
  mediaType: string;
}

const megabyte = 1_000_000;

/** Of each kind one just below what a Worker accepts. */
export function largestBodies(): Record<string, Body> {
  const dump = (text: string, mediaType: string): Body => ({ path: "/v1/diagnoses", text, mediaType });
  const most = 8 * megabyte - 4096;
  return {
    "JSON, pods that all fail": dump(
      largest((count) => podList(count, allFailing), most),
      "application/json",
    ),
    "JSON, pods of a namespace": dump(
      largest((count) => podList(count, namespaceMix), most),
      "application/json",
    ),
    "kubectl describe": dump(
      largest((count) => describedPods(count, allFailing), most),
      "text/plain",
    ),
    "a log": dump(largest(logText, most), "text/plain"),
    YAML: dump(
      largest((count) => toYaml(JSON.parse(podList(count, allFailing))), 2 * megabyte - 4096),
      "application/yaml",
    ),
    "a notification": {
      path: "/v1/webhooks/alertmanager",
      text: largest(notification, most),
      mediaType: "application/json",
    },
  };
}

function largest(make: (count: number) => string, most: number): string {
  let count = Math.floor(most / (make(100).length / 100));
  for (;;) {
    const text = make(count);
    if (text.length <= most) return text;
    count = Math.floor(count * 0.98);
  }
}

/** As Alertmanager sends it, of so many pods. */
export function notification(alerts: number, startsAt = "2026-03-02T10:00:00Z"): string {
  return JSON.stringify({
    version: "4",
    groupKey: '{}:{alertname="KubePodCrashLooping"}',
    status: "firing",
    alerts: Array.from({ length: alerts }, (_, index) => ({
      status: "firing",
      labels: {
        alertname: "KubePodCrashLooping",
        namespace: "shop",
        pod: `cart-7d9f8b6c5d-${index}`,
        container: "cart",
        severity: "warning",
      },
      annotations: { summary: "Pod is crash looping." },
      startsAt,
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "http://prometheus.example/graph",
    })),
  });
}
