import { createHash } from "node:crypto";

import { describe, expect, test } from "vitest";

import { oomPod } from "./dumps.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

interface Receipt {
  results: { fingerprint: string | null; status: string; reason: string | null; reportIds: string[] }[];
  reports: { id: string; cause: string | null; verdict: string; labels: Record<string, string> }[];
  alerts: { annotations?: Record<string, string>; labels: Record<string, string> }[];
}

const labels = {
  alertname: "KubePodCrashLooping",
  namespace: "shop",
  pod: "cart-7d9f8b6c5d-x2x7k",
  container: "cart",
  reason: "CrashLoopBackOff",
  team: "checkout",
};
const firing = {
  status: "firing",
  labels,
  annotations: { summary: "Pod is crash looping." },
  startsAt: "2026-03-02T10:00:00Z",
  endsAt: "0001-01-01T00:00:00Z",
};
const resolved = { ...firing, status: "resolved", endsAt: "2026-03-02T10:30:00Z" };

async function notify(app: TestApp, alerts: unknown[], path = "/v1/webhooks/alertmanager"): Promise<Receipt> {
  const response = await app.send(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version: "4", groupKey: '{}:{namespace="shop"}', alerts }),
  });
  expect(response.status).toBe(202);
  return (await response.json()) as Receipt;
}

describe.each([
  ["written before the answer", false],
  ["written after the answer", true],
])("%s:", (_when, withInbox) => {
  describe("an alert", () => {
    test("without other evidence makes a report that abstains and says what to get", async () => {
      const app = await openTestApp({ withInbox });
      const { results, reports } = await notify(app, [firing]);
      expect(results).toMatchObject([{ status: "new", reportIds: [expect.any(String)] }]);
      const state = withInbox ? "pending" : "complete";
      expect(reports).toMatchObject([
        { state, verdict: "inconclusive", cause: null, labels: { team: "checkout" } },
      ]);
      const report = await (await app.send(`/v1/reports/${reports[0]!.id}`)).json();
      expect(report).toMatchObject({
        state: "complete",
        subject: { namespace: "shop", workload: { kind: "Deployment", name: "cart" } },
        // Labels do not tell.
        restarts: { restartCount: null },
        missing: expect.arrayContaining([
          expect.objectContaining({ command: expect.arrayContaining(["kubectl", "-n", "shop"]) }),
        ]),
        alerts: [{ alertname: "KubePodCrashLooping", status: "firing" }],
      });
    });

    test("that comes after its pod's dump is answered by the report of the dump", async () => {
      const app = await openTestApp({ withInbox });
      const dumped = (await (await app.send("/v1/diagnoses", { method: "POST", body: oomPod() })).json()) as {
        reports: { id: string }[];
      };
      const { results, alerts } = await notify(app, [firing]);
      expect(results[0]!.reportIds).toEqual([dumped.reports[0]!.id]);
      expect(alerts[0]!.annotations).toMatchObject({
        summary: "Pod is crash looping.",
        crashline_cause: "container-memory-limit",
        crashline_report_url: `https://crashline.example/v1/reports/${dumped.reports[0]!.id}`,
      });
    });

    test("that is sent again, by a second Alertmanager or after its repeat interval, makes nothing new", async () => {
      const app = await openTestApp({ withInbox });
      const first = await notify(app, [firing]);
      const again = await notify(app, [firing]);
      const earlier = await notify(app, [{ ...firing, startsAt: "2026-03-02T09:59:00Z" }]);
      expect(again.results).toEqual([{ ...first.results[0], status: "repeated" }]);
      expect(earlier.results).toEqual(again.results);
      const { items } = (await (await app.send("/v1/reports")).json()) as { items: unknown[] };
      expect(items).toHaveLength(1);
    });

    test("that resolves keeps its report, which then says so", async () => {
      const app = await openTestApp({ withInbox });
      const { reports } = await notify(app, [firing]);
      const { results, ...answer } = await notify(app, [resolved]);
      expect(results).toMatchObject([{ status: "resolved", reportIds: [reports[0]!.id] }]);
      // As the ticket shows it that the caller closes with it.
      const headline = "Alert KubePodCrashLooping fired until 2026-03-02T10:30:00Z";
      expect(answer).toMatchObject({
        reports: [{ headline }],
        alerts: [{ annotations: { crashline_summary: headline } }],
      });
      const report = await (await app.send(`/v1/reports/${reports[0]!.id}`)).json();
      expect(report).toMatchObject({
        headline: "Alert KubePodCrashLooping fired until 2026-03-02T10:30:00Z",
        alerts: [{ status: "resolved", endsAt: "2026-03-02T10:30:00.000Z" }],
      });
      const list = await (await app.send("/v1/reports")).json();
      expect(list).toMatchObject({
        items: [{ headline: "Alert KubePodCrashLooping fired until 2026-03-02T10:30:00Z" }],
      });
    });

    test("that resolves while another of the same report fires leaves its name to that one", async () => {
      const app = await openTestApp({ withInbox });
      const other = {
        ...firing,
        labels: { ...firing.labels, alertname: "KubePodNotReady" },
        fingerprint: "",
      };
      const { reports } = await notify(app, [firing, other]);
      await notify(app, [resolved]);
      const report = await (await app.send(`/v1/reports/${reports[0]!.id}`)).json();
      expect(report).toMatchObject({ headline: "Alert KubePodNotReady is firing" });
    });

    test("whose end arrives before its beginning is answered by a report that says it has ended", async () => {
      const app = await openTestApp({ withInbox });
      const ended = await notify(app, [resolved]);
      expect(ended).toMatchObject({ results: [{ status: "resolved", reportIds: [] }], reports: [] });
      const { results } = await notify(app, [firing]);
      const again = await notify(app, [firing]);
      // Whoever was told of it by somebody else asks for its report by its fingerprint.
      const found = await app.send(`/v1/alerts/${results[0]!.fingerprint}/report`);
      const report = (await found.json()) as { id: string; headline: string };
      expect(report).toMatchObject({ id: results[0]!.reportIds[0], alerts: [{ status: "resolved" }] });
      expect(report.headline).not.toContain("is firing");
      expect(again.results).toEqual(results);
    });

    const diagnose = async (app: TestApp, dump: string, query = "") => {
      const headers = { "content-type": "application/json" };
      const response = await app.send(`/v1/diagnoses${query}`, { method: "POST", headers, body: dump });
      expect(response.status).toBe(200);
      return ((await response.json()) as { reports: { id: string; verdict: string }[] }).reports[0]!;
    };
    const reportOf = async (app: TestApp, fingerprint: string | null | undefined) =>
      (await (await app.send(`/v1/alerts/${fingerprint}/report`)).json()) as object;
    const ofDeployment = {
      alertname: "KubeDeploymentReplicasMismatch",
      namespace: "shop",
      deployment: "cart",
    };

    test.each<[string, object]>([
      ["of the pod", firing],
      ["of its workload", { ...firing, labels: ofDeployment }],
    ])("%s is answered by a diagnosis that is made while it fires", async (_whose, alert) => {
      const app = await openTestApp({ withInbox });
      const { results } = await notify(app, [alert]);
      expect(await reportOf(app, results[0]?.fingerprint)).toMatchObject({ verdict: "inconclusive" });
      const { id } = await diagnose(app, oomPod());
      expect(await reportOf(app, results[0]?.fingerprint)).toMatchObject({
        id,
        verdict: "diagnosed",
        alerts: [{ fingerprint: results[0]?.fingerprint, status: "firing" }],
      });
      const again = await notify(app, [alert]);
      expect(again.alerts[0]?.annotations).toMatchObject({ crashline_cause: "container-memory-limit" });
    });

    test.each([true, false])(
      "that tells no kind of its workload is answered by a diagnosis of a StatefulSet, made before: %s",
      async (isBefore) => {
        const app = await openTestApp({ withInbox });
        const dump = oomPod({ name: "cart-0" })
          .replace('"ReplicaSet"', '"StatefulSet"')
          .replace("cart-7d9f8b6c5d", "cart");
        const alert = {
          ...firing,
          labels: { alertname: "RestartsOften", namespace: "shop", workload: "cart" },
        };
        const diagnosed = isBefore ? await diagnose(app, dump) : undefined;
        const { results } = await notify(app, [alert]);
        await reportOf(app, results[0]?.fingerprint);
        const { id } = diagnosed ?? (await diagnose(app, dump));
        expect(await reportOf(app, results[0]?.fingerprint)).toMatchObject({ id });
      },
    );

    test.each<[string, { alerts: object[]; dump: string; query?: string }]>([
      [
        "a diagnosis of another pod",
        {
          alerts: [firing],
          dump: oomPod({ name: "till-5c9d8f7b66-aaaaa" }).replaceAll("cart-7d9f8b6c5d", "till-5c9d8f7b66"),
        },
      ],
      [
        "one of a Deployment that has the name of its Job",
        {
          alerts: [
            { ...firing, labels: { alertname: "KubeJobFailed", namespace: "shop", job_name: "cart" } },
          ],
          dump: oomPod(),
        },
      ],
      ["one of another cluster", { alerts: [firing], dump: oomPod(), query: "?cluster=elsewhere" }],
      ["one after its end", { alerts: [firing, resolved], dump: oomPod() }],
      [
        "one that found nothing",
        { alerts: [firing], dump: oomPod().replace('"OOMKilled","exitCode":137', '"Error","exitCode":1') },
      ],
    ])("is not answered by %s", async (_which, { alerts, dump, query }) => {
      const app = await openTestApp({ withInbox });
      let own: string | undefined;
      let fingerprint: string | null | undefined;
      for (const alert of alerts) {
        const { results } = await notify(app, [alert]);
        own ??= results[0]?.reportIds[0];
        fingerprint = results[0]?.fingerprint;
      }
      await reportOf(app, fingerprint);
      const { id } = await diagnose(app, dump, query);
      expect(id).not.toBe(own);
      expect(await reportOf(app, fingerprint)).toMatchObject({ id: own });
    });

    test("on a Job is not answered by what was found of a Deployment of its name", async () => {
      const app = await openTestApp({ withInbox });
      const { id } = await diagnose(app, oomPod());
      const ofJob = { alertname: "KubeJobFailed", namespace: "shop", job_name: "cart" };
      const { results } = await notify(app, [
        { ...firing, labels: ofJob },
        { ...firing, labels: ofDeployment },
      ]);
      expect(results[0]?.reportIds).not.toEqual([id]);
      expect(results[1]?.reportIds).toEqual([id]);
    });

    test("that fires anew after its end is a new one", async () => {
      const app = await openTestApp({ withInbox });
      await notify(app, [firing]);
      await notify(app, [resolved]);
      const { results } = await notify(app, [{ ...firing, startsAt: "2026-03-02T18:00:00Z" }]);
      expect(results[0]!.status).toBe("new");
    });
  });

  test("an alert that is told hundreds of times, with another beginning each, fires once", async () => {
    const app = await openTestApp({ withInbox });
    const told = Array.from({ length: 200 }, (_, second) => ({
      ...firing,
      startsAt: new Date(Date.parse(firing.startsAt) + second * 1000).toISOString(),
    }));
    const first = await notify(app, told);
    const again = await notify(app, told.toReversed());
    expect(again.reports.map(({ id }) => id)).toEqual(first.reports.map(({ id }) => id));
    expect(first.reports).toHaveLength(1);
    expect(new Set(again.results.map(({ status }) => status))).toEqual(new Set(["repeated"]));
    const report = await (await app.send(`/v1/reports/${first.reports[0]!.id}`)).json();
    expect(report).toMatchObject({ alerts: [{ status: "firing", startsAt: "2026-03-02T10:00:00.000Z" }] });
  });

  test("hundreds of ends of one alert are told apart by their beginnings, and end nothing else", async () => {
    const app = await openTestApp({ withInbox });
    const {
      reports: [made],
    } = await notify(app, [firing]);
    const ends = Array.from({ length: 200 }, (_, second) => ({
      ...resolved,
      startsAt: new Date(Date.parse(firing.startsAt) + (second + 1) * 1000).toISOString(),
    }));
    await notify(app, ends);
    const { results } = await notify(app, ends.toReversed());
    expect(
      results.filter(({ status, reportIds }) => status === "resolved" && reportIds.length === 0),
    ).toHaveLength(ends.length);
    const report = await (await app.send(`/v1/reports/${made!.id}`)).json();
    expect(report).toMatchObject({ alerts: [{ status: "firing" }] });
    await notify(app, [resolved]);
    const ended = await (await app.send(`/v1/reports/${made!.id}`)).json();
    expect(ended).toMatchObject({ alerts: [{ status: "resolved" }] });
  });

  test("several alerts of one workload make one report", async () => {
    const app = await openTestApp({ withInbox });
    const { results } = await notify(app, [
      firing,
      { ...firing, labels: { alertname: "KubePodNotReady", namespace: "shop", pod: labels.pod } },
      {
        ...firing,
        labels: {
          alertname: "KubeDeploymentReplicasMismatch",
          namespace: "shop",
          deployment: "cart",
          pod: "kps-kube-state-metrics-6c9f7d8b5d-lq4zn",
          container: "kube-state-metrics",
        },
      },
    ]);
    expect(new Set(results.flatMap(({ reportIds }) => reportIds)).size).toBe(1);
  });

  test.each(["constructor", "__proto__"])("a label may be called what every object has: %s", async (name) => {
    const app = await openTestApp({ withInbox });
    const labelled = JSON.stringify({ ...firing, labels: { workload: "cart", workload_type: name } });
    const { reports } = await notify(app, [
      JSON.parse(labelled.replace('"workload":', `"${name}":"mine","workload":`)),
    ]);
    const report = await (await app.send(`/v1/reports/${reports[0]?.id}`)).json();
    expect(report).toMatchObject({ subject: { workload: { kind: "Deployment", name: "cart" } } });
  });

  test("alerts that cannot be used are ignored with a reason, and spoil nothing", async () => {
    const app = await openTestApp({ withInbox });
    const { results } = await notify(app, [
      null,
      { ...firing, labels: { alertname: "Watchdog" } },
      { ...firing, labels: { alertname: "TargetDown", severity: "warning" } },
      firing,
    ]);
    expect(results).toMatchObject([
      { status: "ignored", reason: "is not an object" },
      { status: "ignored", reason: "is a signal of alerting itself" },
      { status: "ignored", reason: "names no pod, workload or node" },
      { status: "new", reason: null },
    ]);
  });

  test("an empty notification is acknowledged", async () => {
    const app = await openTestApp({ withInbox });
    expect(await notify(app, [])).toEqual({ results: [], truncatedAlerts: 0, reports: [], alerts: [] });
  });

  test("the cluster in the query stands over the one in the labels", async () => {
    const app = await openTestApp({ withInbox });
    const { reports } = await notify(
      app,
      [{ ...firing, labels: { ...labels, cluster: "from-label" } }],
      "/v1/webhooks/alertmanager?cluster=from-query",
    );
    const report = await (await app.send(`/v1/reports/${reports[0]!.id}`)).json();
    expect(report).toMatchObject({ subject: { cluster: "from-query" } });
  });

  test("reports are found by alert name and by label", async () => {
    const app = await openTestApp({ withInbox });
    await notify(app, [firing]);
    for (const [query, count] of [
      ["alertname=KubePodCrashLooping", 1],
      ["label.team=checkout", 1],
      ["label.team=billing", 0],
      ["alertname=KubePodCrashLooping&namespace=shop&label.container=cart", 1],
    ] as const) {
      const { items } = (await (await app.send(`/v1/reports?${query}`)).json()) as { items: unknown[] };
      expect({ query, count: items.length }).toEqual({ query, count });
    }
  });

  test("secrets in alerts reach neither the answer nor the database", async () => {
    const secret = ["hunter", "2hunter2"].join("");
    const app = await openTestApp({ withInbox });
    const receipt = await notify(app, [
      {
        ...firing,
        annotations: { note: `password=${secret}` },
        generatorURL: `http://u:${secret}@prom/graph`,
      },
    ]);
    expect(JSON.stringify(receipt)).not.toContain(secret);
    const stored = await app.db.atomically([
      { sql: "SELECT labels FROM alerts", params: [] },
      { sql: "SELECT diagnosis FROM reports", params: [] },
    ]);
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  test("many about the same at once, in whatever order they are read, make one report", async () => {
    const app = await openTestApp({ withInbox, now: () => "2026-03-02T10:06:00.000Z" });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        notify(app, [
          index % 2 === 0 ? firing : { ...firing, labels: { ...labels, instance: `10.0.0.${index}` } },
        ]),
      ),
    );
    const ids = new Set(all.flatMap(({ results }) => results.flatMap(({ reportIds }) => reportIds)));
    const { items } = (await (await app.send("/v1/reports")).json()) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual([...ids]);
    expect(items).toHaveLength(1);
  });

  test("an alert that comes with another group key is found by both", async () => {
    const app = await openTestApp({ withInbox });
    await notify(app, [firing]);
    const other = '{}/{severity="warning"}:{namespace="shop"}';
    const body = JSON.stringify({ version: "4", groupKey: other, alerts: [firing] });
    await app.send("/v1/webhooks/alertmanager", { method: "POST", body });
    for (const key of ['{}:{namespace="shop"}', other]) {
      const hash = createHash("sha256").update(key).digest("hex");
      const { items } = (await (await app.send(`/v1/alert-groups/${hash}/reports`)).json()) as {
        items: unknown[];
      };
      expect(items).toHaveLength(1);
    }
  });
});
