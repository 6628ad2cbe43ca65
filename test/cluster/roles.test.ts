import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

import { openKubernetesApi } from "../../src/cluster/kubernetes-api.ts";
import { openCluster } from "../../src/cluster/open-cluster.ts";
import { openSpool } from "../../src/watcher/spool.ts";
import { startWatcher } from "../../src/watcher/start-watcher.ts";
import { crashingCluster, crashingPod } from "./crashing-cluster.ts";
import { type ApiObject, type FakeApiServer, startFakeApiServer } from "./fake-api-server.ts";

const deployed = join(import.meta.dirname, "../../deploy/kubernetes");

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
  expect([...new Set(server.asked)].toSorted()).toEqual(allowed("lookup-rbac.yaml"));
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
  const wanted = allowed("watcher-rbac.yaml");
  while (new Set(server.asked).size < wanted.length && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await watcher.close();
  expect([...new Set(server.asked)].toSorted()).toEqual(wanted);
});

test("no manifest allows writing, or reading Secrets", () => {
  const all = readdirSync(deployed).flatMap((file) => allowed(file));
  expect(all.length).toBeGreaterThan(0);
  expect(
    all.filter((each) => !/^(get|list|watch) /.test(each) || each.endsWith("secrets") || each.includes("*")),
  ).toEqual([]);
});

interface PodTemplate {
  spec: Record<string, unknown>;
}

test("every container runs without privileges, with a file system that it cannot write", () => {
  const templates = readdirSync(deployed).flatMap((file) =>
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
