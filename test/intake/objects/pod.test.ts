import { expect, test } from "vitest";

import { podJson } from "../pods.ts";
import { read } from "../read.ts";

const podOf = (json: unknown) => read({ json }).evidence[0]?.pod?.object;

test("what diagnosis reads is kept, at its place", () => {
  const pod = podOf({
    ...podJson(),
    spec: {
      nodeName: "node-1",
      restartPolicy: "Always",
      initContainers: [{ name: "wait", image: "busybox", restartPolicy: "Always" }],
      containers: [
        {
          name: "cart",
          image: "registry.example/cart:4.2.0",
          command: ["/app/cart", "--port", "8080"],
          env: [
            { name: "PORT", value: "8080" },
            { name: "DSN", valueFrom: { secretKeyRef: { name: "db", key: "dsn", optional: false } } },
          ],
          envFrom: [{ prefix: "P_", configMapRef: { name: "cart", optional: true } }],
          livenessProbe: {
            httpGet: { path: "/healthz", port: "http" },
            periodSeconds: 10,
            failureThreshold: 3,
          },
          resources: { limits: { memory: "256Mi", cpu: 2 } },
          restartPolicyRules: [{ action: "Restart", exitCodes: { operator: "In", values: [42] } }],
          volumeMounts: [{ name: "cfg", mountPath: "/etc/cart", readOnly: true }],
        },
      ],
      volumes: [{ name: "cfg", configMap: { name: "cart", items: [{ key: "a", path: "b" }] } }],
      affinity: {
        nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } },
      },
      tolerations: [{ key: "gpu", operator: "Exists" }],
    },
  });
  expect(pod?.spec).toEqual({
    nodeName: "node-1",
    restartPolicy: "Always",
    initContainers: [{ name: "wait", image: "busybox", restartPolicy: "Always" }],
    containers: [
      {
        name: "cart",
        image: "registry.example/cart:4.2.0",
        command: ["/app/cart", "--port", "8080"],
        env: [
          { name: "PORT", value: "8080" },
          { name: "DSN", valueFrom: { secretKeyRef: { name: "db", key: "dsn", optional: false } } },
        ],
        envFrom: [{ prefix: "P_", configMapRef: { name: "cart", optional: true } }],
        livenessProbe: {
          httpGet: { path: "/healthz", port: "http" },
          periodSeconds: 10,
          failureThreshold: 3,
        },
        resources: { limits: { memory: "256Mi", cpu: "2" } },
        restartPolicyRules: [{ action: "Restart", exitCodes: { operator: "In", values: [42] } }],
        volumeMounts: [{ name: "cfg", mountPath: "/etc/cart", readOnly: true }],
      },
    ],
    volumes: [{ name: "cfg", configMap: { name: "cart", items: [{ key: "a", path: "b" }] } }],
    affinity: { nodeAffinity: {} },
    tolerations: [{ key: "gpu", operator: "Exists" }],
  });
});

test("what it does not read is dropped", () => {
  const pod = podOf(
    podJson({
      metadata: {
        managedFields: [{ manager: "kubelet" }],
        resourceVersion: "1",
        annotations: {
          "kubectl.kubernetes.io/last-applied-configuration": "{}",
          "meta.helm.sh/release-name": "shop",
        },
      },
      spec: { containers: [{ name: "cart", surprise: { x: 1 } }], overhead: {} },
    }),
  );
  expect(pod).not.toHaveProperty("kind");
  expect(pod?.metadata).toEqual({
    name: "cart-7d9f8b6c5d-x2x7k",
    namespace: "shop",
    annotations: { "meta.helm.sh/release-name": "shop" },
  });
  expect(pod?.spec).toEqual({ nodeName: "node-1", containers: [{ name: "cart" }] });
});

test("secrets are masked where their names tell", () => {
  const pod = podOf(
    podJson({
      metadata: { annotations: { "example.com/token": "s3cr3t-t0ken-value-1" } },
      spec: {
        containers: [
          {
            name: "cart",
            env: [{ name: "DB_PASSWORD", value: "hunter2-canary" }],
            args: ["--api-token", "canary-9f8e7d6c5b"],
            livenessProbe: {
              httpGet: {
                port: 80,
                httpHeaders: [{ name: "Authorization", value: "Bearer canary.abcdef0123456789" }],
              },
            },
          },
        ],
      },
      lastState: { terminated: { exitCode: 1, message: "connect postgres://app:canary-pw@db/shop failed" } },
    }),
  );
  const text = JSON.stringify(pod);
  for (const secret of [
    "s3cr3t-t0ken-value-1",
    "hunter2-canary",
    "canary-9f8e7d6c5b",
    "canary.abcdef",
    "canary-pw",
  ]) {
    expect(text).not.toContain(secret);
  }
  expect(text).toContain("DB_PASSWORD");
  expect(text).toContain("@db/shop");
});

test("a secret that replicas share is counted in each of them", () => {
  const pod = (name: string) =>
    podJson({
      name,
      spec: { containers: [{ name: "a", env: [{ name: "API_TOKEN", value: "0a1b2c3d4e5f6071" }] }] },
    });
  const texts = read({ json: [pod("a-0"), pod("a-1")] }).evidence.map(
    ({ pod: given }) => given?.object.spec?.containers[0]?.env?.[0]?.value,
  );
  expect(texts[0]).toMatch(/^«redacted:/);
  expect(texts[1]).toBe(texts[0]);
});

const states: Record<string, { status: unknown; expected: unknown }> = {
  "a field of the wrong type is as if not given": {
    status: { name: "a", ready: "yes", restartCount: "7", state: [] },
    expected: { name: "a" },
  },
  "a count that is no whole number": { status: { name: "a", restartCount: 7.5 }, expected: { name: "a" } },
  "null stands for nothing": { status: { name: "a", started: null, state: null }, expected: { name: "a" } },
  "an empty state is one": {
    status: { name: "a", state: {}, lastState: {} },
    expected: { name: "a", state: {}, lastState: {} },
  },
  "the zero time means never": {
    status: { name: "a", state: { running: { startedAt: "0001-01-01T00:00:00Z" } } },
    expected: { name: "a", state: { running: {} } },
  },
  "the epoch is a time, which containerd gives for a start that failed": {
    status: { name: "a", state: { terminated: { exitCode: 128, startedAt: "1970-01-01T00:00:00Z" } } },
    expected: { name: "a", state: { terminated: { exitCode: 128, startedAt: "1970-01-01T00:00:00Z" } } },
  },
  "a time with an offset becomes UTC": {
    status: { name: "a", state: { running: { startedAt: "2026-03-02T12:00:05+02:00" } } },
    expected: { name: "a", state: { running: { startedAt: "2026-03-02T10:00:05.000Z" } } },
  },
  "no time": {
    status: { name: "a", state: { running: { startedAt: "yesterday" } } },
    expected: { name: "a", state: { running: {} } },
  },
  "a number where a name belongs": { status: { name: 7 }, expected: { name: "7" } },
  "no object at all": { status: "up", expected: { name: "" } },
  "colours and controls in a message": {
    status: { name: "a", state: { waiting: { message: "\u001b[31mno\u001b[0m \u0000 \u202e\ud800" } } },
    expected: { name: "a", state: { waiting: { message: "no \ufffd \ufffd\ufffd" } } },
  },
};

test.each(Object.entries(states))("%s", (_, { status, expected }) => {
  const pod = podOf(podJson({ status: { containerStatuses: [{ name: "first" }, status] } }));
  expect(pod?.status?.containerStatuses).toEqual([{ name: "first" }, expected]);
});

test("keys of a prototype change nothing", () => {
  const text = `{"kind":"Pod","__proto__":{"polluted":1},"metadata":{"name":"a","labels":{"__proto__":"x","constructor":"y","a":"b"},"__proto__":{"namespace":"evil"}},
    "spec":{"containers":[{"name":"a","__proto__":{"image":"evil"}}]}}`;
  const pod = read(text).evidence[0]?.pod?.object;
  expect(pod?.metadata?.namespace).toBeUndefined();
  expect(pod?.spec?.containers[0]?.image).toBeUndefined();
  expect(Object.keys(pod?.metadata?.labels ?? {})).toEqual(["constructor", "a"]);
  expect({}).not.toHaveProperty("polluted");
});

test("an OOM kill as the first versions wrote it", () => {
  const state = { terminated: { exitCode: 137, reason: "OOM Killed" } };
  const pod = podOf({ ...podJson(), status: { containerStatuses: [{ name: "cart", state }] } });
  expect(pod?.status?.containerStatuses?.[0]?.state?.terminated?.reason).toBe("OOMKilled");
});

test("an end as it was called before v1", () => {
  const lastState = { termination: { exitCode: 3, finishedAt: "2015-05-15T17:33:10Z" } };
  const pod = podOf({ ...podJson(), status: { containerStatuses: [{ name: "cart", lastState }] } });
  expect(pod?.status?.containerStatuses?.[0]?.lastState?.terminated?.exitCode).toBe(3);
});
