import { expect } from "vitest";

import { incidentFiles } from "../incidents/incident-files.ts";
import type { TestApp } from "./test-app.ts";

/** Secrets in every place that people leave them in; each holds the word that is looked for. */
export const canary = "c4n4rY8ZqLw3";
const canaryLines = [
  `DB_PASSWORD=${canary}aa1`,
  `connecting to postgres://app:${canary}bb2@db.shop.svc:5432/shop`,
  `Authorization: Bearer ${canary}cc3`,
  `{"level":"error","client_secret":"${canary}dd4"}`,
  `failed: mysql --user=app --password=${canary}ee5 -h db`,
];
const pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name: "canary-0",
    namespace: "shop",
    annotations: { "example.com/api-key": `${canary}ff6` },
  },
  spec: {
    containers: [
      {
        name: "app",
        image: "registry.example/app:1",
        args: ["--token", `${canary}gg7`],
        env: [{ name: "API_TOKEN", value: `${canary}hh8` }],
      },
    ],
  },
  status: {
    phase: "Running",
    containerStatuses: [
      {
        name: "app",
        ready: false,
        restartCount: 4,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: {
          terminated: {
            exitCode: 1,
            reason: "Error",
            finishedAt: "2026-03-02T10:00:00Z",
            message: `cannot log in: password=${canary}ii9`,
          },
        },
      },
    ],
  },
};
const secret = {
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "login" },
  data: { user: Buffer.from(`${canary}jj`).toString("base64") },
};
export const encoded = secret.data.user;

/** Sends them in whatever is accepted, refused and fails, and returns all that was answered. */
export async function sendCanaries(app: TestApp): Promise<string> {
  let answers = "";
  const send = async (path: string, body: string | FormData): Promise<number> => {
    const response = await app.send(path, { method: "POST", body });
    answers += await response.text();
    return response.status;
  };
  const log = [...canaryLines, `panic: cannot log in with password=${canary}ll0`].join("\n");
  const list = JSON.stringify({ apiVersion: "v1", kind: "List", items: [pod, secret] });
  const sent: Record<string, FormData> = {};
  for (const { slug, parts } of incidentFiles) {
    const form = new FormData();
    for (const { name = "", bytes } of parts) {
      const isLog = name.endsWith(".log");
      const text = `${Buffer.from(bytes).toString()}${isLog ? `\n${log}\n` : ""}`;
      form.append("file", new File([text], name));
    }
    form.append("file", new File([list], "canary.json"));
    form.append("file", new File([log], "canary-0_app.previous.log"));
    sent[slug] = form;
  }
  const statuses = [];
  for (const form of Object.values(sent)) statuses.push(await send("/v1/diagnoses", form));
  statuses.push(await send("/v1/diagnoses", log));
  expect(new Set(statuses)).toEqual(new Set([200]));

  const described = `Name:  canary-0\nNamespace:  shop\nContainers:\n  app:\n    State:  Waiting\n      Reason:  CrashLoopBackOff\n    Last State:  Terminated\n      Reason:  Error\n      Message:  ${canaryLines[1]}\n      Exit Code:  1\n    Restart Count:  4\n    Environment:\n      API_TOKEN:  ${canary}mm1\n`;
  const carriers = [
    ["{}", ...log.split("\n")]
      .map((text) => JSON.stringify({ log: text, stream: "stderr", kubernetes: { pod_name: "canary-0" } }))
      .join("\n"),
    JSON.stringify({ entries: log.split("\n").map((textPayload) => ({ textPayload, insertId: "x" })) }),
    `timestamp,kubernetes.pod_name,message\n${log
      .split("\n")
      .map((line) => `,canary-0,"${line.replaceAll('"', '""')}"`)
      .join("\n")}`,
    JSON.stringify({ fields: { description: described, [`password=${canary}nn2`]: described }, logs: log }),
    `<html><pre>${described}</pre></html>`,
  ];
  for (const body of carriers) expect(await send("/v1/diagnoses", body)).toBe(200);

  // What is refused, and what fails, must not repeat what was sent either.
  expect(await send("/v1/diagnoses", `{"password": "${canary}kk", `)).toBe(422);
  expect(await send("/v1/diagnoses", JSON.stringify(secret))).toBe(422);
  expect(await send(`/v1/diagnoses?cluster=${canary}&nonsense=password%3D${canary}`, log)).toBe(400);
  expect(await send("/v1/webhooks/alertmanager", `{"alerts":"token=${canary}"}`)).toBe(400);

  for (const format of ["markdown", "text"]) {
    const form = new FormData();
    form.append("file", new File([list], "canary.json"));
    form.append("file", new File([log], "canary-0_app.previous.log"));
    expect(await send(`/v1/diagnoses?format=${format}`, form)).toBe(200);
  }
  return answers;
}
