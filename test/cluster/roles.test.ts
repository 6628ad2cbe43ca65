import { execFile, execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

import { openKubernetesApi } from "../../src/cluster/kubernetes-api.ts";
import { openCluster } from "../../src/cluster/open-cluster.ts";
import { openSpool } from "../../src/watcher/spool.ts";
import { startWatcher } from "../../src/watcher/start-watcher.ts";
import { crashingCluster, crashingPod } from "./crashing-cluster.ts";
import { type ApiObject, type FakeApiServer, startFakeApiServer } from "./fake-api-server.ts";

const deployed = join(import.meta.dirname, "../../deploy/kubernetes");

const manifests = readdirSync(deployed, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".yaml") && basename(file) !== "kustomization.yaml",
);

const hasKubectl = isInstalled("kubectl");
if (!hasKubectl)
  console.warn("SKIPPED: kubectl is not installed (Debian: apt-get install kubernetes-client)");

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["version", "--client"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.runIf(process.env["CI"] !== undefined)("kubectl is installed where everything has to be tested", () => {
  expect(hasKubectl).toBe(true);
});

interface Rule {
  resources: string[];
  verbs: string[];
}

/** `<verb> <resource>` of everything that a manifest's roles allow. */
function allowed(file: string): string[] {
  const documents = parseAllDocuments(readFileSync(join(deployed, file), "utf8")).map(
    (document) => document.toJS() as { kind: string; rules?: Rule[] },
  );
  return documents
    .flatMap(({ rules = [] }) => rules)
    .flatMap(({ resources, verbs }) =>
      resources.flatMap((resource) => verbs.map((verb) => `${verb} ${resource}`)),
    )
    .toSorted();
}

const now = () => "2026-03-02T10:06:00.000Z";
const kinds = [
  "Deployment",
  "StatefulSet",
  "DaemonSet",
  "ReplicaSet",
  "Job",
  "CronJob",
  "ReplicationController",
];

let server: FakeApiServer;
beforeEach(async () => {
  server = await startFakeApiServer();
  const { objects, logs } = crashingCluster();
  for (const object of objects) server.put(object);
  for (const [key, text] of logs) server.logs.set(key, text);
});
afterEach(() => server.close());

/** A Pod of an owner of each kind: every path that can be asked for is. */
function ownedPods(): ApiObject[] {
  return kinds.map((kind) => {
    const pod = crashingPod({ name: `owned-by-${kind.toLowerCase()}` });
    return {
      ...pod,
      metadata: { ...pod.metadata, ownerReferences: [{ kind, name: "owner", uid: "o", controller: true }] },
    };
  });
}

test("the role for look-ups allows what look-ups ask for, and no more", async () => {
  const cluster = openCluster({ kubeconfig: server.kubeconfig }, { now });
  await cluster.lookUp({ namespace: "shop", pod: crashingPod().metadata.name });
  for (const kind of kinds) await cluster.lookUp({ namespace: "shop", workload: { kind, name: "cart" } });
  await cluster.lookUp({ node: "node-1" });
  cluster.close();
  expect([...new Set(server.asked)].toSorted()).toEqual(allowed("service/lookup-rbac.yaml"));
});

test("the watcher's role allows what the watcher asks for, and no more", async () => {
  for (const pod of ownedPods()) server.put(pod);
  const watcher = startWatcher({
    api: openKubernetesApi({ kubeconfig: server.kubeconfig }),
    spool: await openSpool({
      folder: await mkdtemp(join(tmpdir(), "crashline-roles-")),
      mostBytes: 1e8,
      onDropped: () => {},
    }),
    url: "http://127.0.0.1:9",
    token: "t",
    cluster: "prod",
    now,
    log: () => {},
  });
  const end = Date.now() + 10_000;
  const wanted = allowed("watcher/watcher-rbac.yaml");
  while (new Set(server.asked).size < wanted.length && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await watcher.close();
  expect([...new Set(server.asked)].toSorted()).toEqual(wanted);
});

test("no manifest allows writing, and only the one that says so reading Secrets", () => {
  const all = manifests.flatMap((file) => allowed(file).map((each) => `${file}: ${each}`));
  expect(all.length).toBeGreaterThan(0);
  expect(
    all.filter((each) => !/: (get|list|watch) /.test(each) || each.endsWith("secrets") || each.includes("*")),
  ).toEqual(["secret-metadata/secret-metadata-rbac.yaml: get secrets"]);
});

test("the role of the service with the watcher is that of look-ups and that of the watcher alone", () => {
  const both = new Set([...allowed("service/lookup-rbac.yaml"), ...allowed("service/watch-rbac.yaml")]);
  expect([...both].toSorted()).toEqual(allowed("watcher/watcher-rbac.yaml"));
});

test("the CronJob's role allows what its script asks for, and no more", async () => {
  const [job] = parseAllDocuments(readFileSync(join(deployed, "snapshot/snapshot-cronjob.yaml"), "utf8"))
    .map(
      (document) =>
        document.toJS() as { kind: string; spec: { jobTemplate: { spec: { template: PodTemplate } } } },
    )
    .filter(({ kind }) => kind === "CronJob");
  const [container] = job!.spec.jobTemplate.spec.template.spec["containers"] as { command: string[] }[];
  const folder = await mkdtemp(join(tmpdir(), "crashline-snapshot-"));
  const { host, certificate } = apiServerOf(server.kubeconfig);
  const posted: string[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posted.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  copyFileSync(certificate, join(folder, "ca.crt"));
  writeFileSync(join(folder, "token"), "the-token");
  // Where the script expects a cluster there is a test's folder and a test's address.
  const script = container!.command
    .at(-1)!
    .replaceAll("/tmp/", `${folder}/`)
    .replace("/var/run/secrets/kubernetes.io/serviceaccount", folder)
    .replace("kubernetes.default.svc", host);
  await promisify(execFile)("sh", ["-ec", script], {
    env: {
      PATH: process.env["PATH"],
      NAMESPACE: "shop",
      CRASHLINE_TOKEN: "t",
      CRASHLINE_URL: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    },
  }).finally(() => receiver.close());
  expect([...new Set(server.asked)].toSorted()).toEqual(
    allowed("snapshot/snapshot-cronjob.yaml").toSorted((a, b) => a.localeCompare(b)),
  );
  expect(posted).toEqual([
    expect.stringMatching(/^POST \/v1\/diagnoses\?cluster=prod-eu1 [^]*cart-7d9f8b6c5d-x2x7k/),
  ]);
});

function apiServerOf(kubeconfig: string): { host: string; certificate: string } {
  const { clusters } = JSON.parse(readFileSync(kubeconfig, "utf8")) as {
    clusters: { cluster: { server: string; "certificate-authority": string } }[];
  };
  const { server: url, "certificate-authority": certificate } = clusters[0]!.cluster;
  return { host: new URL(url).host, certificate };
}

const folders = ["namespace", "secret-metadata", "service", "snapshot", "watcher"];

test("every folder with a kustomization is one that is built here", () => {
  const found = readdirSync(deployed, { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === "kustomization.yaml")
    .map((file) => dirname(file));
  expect(found.toSorted()).toEqual(folders);
});

describe.runIf(hasKubectl)("kubectl kustomize", () => {
  const build = async (folder: string) => {
    const { stdout } = await promisify(execFile)("kubectl", ["kustomize", join(deployed, folder)]);
    return parseAllDocuments(stdout).map((document) => document.toJS() as Built);
  };

  test.each(folders)("builds %j", async (folder) => {
    const built = await build(folder);
    // Each account that is bound or used is made, and each role that is bound.
    const made = new Set(built.map(({ kind, metadata }) => `${kind} ${metadata.name}`));
    for (const { roleRef, subjects = [], spec } of built) {
      if (roleRef) expect(made).toContain(`${roleRef.kind} ${roleRef.name}`);
      for (const { kind, name } of subjects) expect(made).toContain(`${kind} ${name}`);
      const account = spec?.template?.spec?.["serviceAccountName"];
      if (typeof account === "string") expect(made).toContain(`ServiceAccount ${account}`);
    }
  });

  test("gives the overlay for Secrets its setting, and the rest as it is", async () => {
    const base = JSON.stringify(await build("service"));
    const overlay = JSON.stringify(await build("secret-metadata"));
    expect(base).not.toContain("CRASHLINE_SECRET_METADATA");
    expect(overlay).toContain('{"name":"CRASHLINE_SECRET_METADATA","value":"true"}');
    expect(overlay).toContain('{"name":"CRASHLINE_DB","value":"/data/crashline.db"}');
  });
});

interface Built {
  kind: string;
  metadata: { name: string };
  roleRef?: { kind: string; name: string };
  subjects?: { kind: string; name: string }[];
  spec?: { template?: PodTemplate };
}

interface PodTemplate {
  spec: Record<string, unknown>;
}

test("every container runs without privileges, with a file system that it cannot write", () => {
  const templates = manifests.flatMap((file) =>
    parseAllDocuments(readFileSync(join(deployed, file), "utf8")).flatMap((document): PodTemplate[] => {
      const { kind, spec } = document.toJS() as {
        kind: string;
        spec: { template: PodTemplate; jobTemplate: { spec: { template: PodTemplate } } };
      };
      return kind === "Deployment"
        ? [spec.template]
        : kind === "CronJob"
          ? [spec.jobTemplate.spec.template]
          : [];
    }),
  );
  expect(templates).toHaveLength(3);
  for (const { spec } of templates) {
    expect(spec).toMatchObject({ securityContext: { runAsNonRoot: true } });
    for (const container of spec["containers"] as Record<string, unknown>[]) {
      expect(container).toMatchObject({
        securityContext: {
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ["ALL"] },
        },
        resources: { limits: { memory: expect.any(String) } },
      });
    }
  }
});
