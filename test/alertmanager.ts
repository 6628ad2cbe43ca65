import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { freePort } from "./free-port.ts";

/** The real one, which sends to one receiver. */
export interface Alertmanager {
  url: string;
  /** By amtool, as a user would. Without a time it fires since a minute, for as long as Alertmanager likes. */
  fire(name: string, labels: readonly string[], times?: { end?: Date }): Promise<void>;
  /** Fingerprints of the alerts that it knows. */
  fingerprints(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Whether Debian's prometheus-alertmanager is here. Says so if not, and fails where everything has to be tested. */
export function alertmanagerIsInstalled(): boolean {
  const installed = ["prometheus-alertmanager", "amtool"].every(answersItsVersion);
  if (!installed)
    console.warn("SKIPPED: Alertmanager is not installed (Debian: apt-get install prometheus-alertmanager)");
  test.runIf(process.env["CI"] !== undefined)(
    "Alertmanager is installed where everything has to be tested",
    () => {
      expect(installed).toBe(true);
    },
  );
  return installed;
}

function answersItsVersion(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const startMilliseconds = 25_000;

/** `cluster`: its own gossip port and that of its peer. */
export async function startAlertmanager({
  receiver,
  token,
  repeatInterval = "4h",
  cluster,
}: {
  /** The URL of the webhook. */
  receiver: string;
  token: string;
  repeatInterval?: string;
  cluster?: { own: number; peer: number };
}): Promise<Alertmanager> {
  const folder = mkdtempSync(join(tmpdir(), "crashline-am-"));
  const configFile = join(folder, "alertmanager.yml");
  writeFileSync(
    configFile,
    `
route:
  receiver: crashline
  group_by: [namespace]
  group_wait: 100ms
  group_interval: 1s
  repeat_interval: ${repeatInterval}
receivers:
  - name: crashline
    webhook_configs:
      - url: ${receiver}
        send_resolved: true
        http_config: { follow_redirects: false, authorization: { credentials: ${token} } }
`,
  );
  const url = `http://127.0.0.1:${await freePort()}`;
  const gossip = cluster
    ? [
        `--cluster.listen-address=127.0.0.1:${cluster.own}`,
        `--cluster.advertise-address=127.0.0.1:${cluster.own}`,
        `--cluster.peer=127.0.0.1:${cluster.peer}`,
        "--cluster.peer-timeout=2s",
        "--cluster.settle-timeout=3s",
      ]
    : ["--cluster.listen-address="];
  const child = spawn(
    "prometheus-alertmanager",
    [
      `--config.file=${configFile}`,
      `--storage.path=${folder}`,
      `--web.listen-address=${url.slice("http://".length)}`,
      ...gossip,
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const deadline = Date.now() + startMilliseconds;
  while ((await fetch(`${url}/-/ready`).catch(() => undefined))?.ok !== true) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error("Alertmanager did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async fire(name, labels, { end } = {}) {
      // To the minute, so that what is fired again is the same firing.
      const start = `--start=${new Date(Date.now() - 60_000).toISOString().slice(0, 17)}00Z`;
      const ends = end ? [`--end=${end.toISOString()}`] : [];
      const args = ["alert", "add", name, ...labels, start, ...ends, `--alertmanager.url=${url}`];
      await promisify(execFile)("amtool", args);
    },
    async fingerprints() {
      const alerts = (await (await fetch(`${url}/api/v2/alerts`)).json()) as { fingerprint: string }[];
      return alerts.map(({ fingerprint }) => fingerprint);
    },
    stop,
  };
}
