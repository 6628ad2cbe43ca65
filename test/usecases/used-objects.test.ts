import { expect, test } from "vitest";

import type { Pod } from "../../src/evidence/kubernetes.ts";
import { type UsedObjects, usedObjects } from "../../src/usecases/used-objects.ts";

type Spec = NonNullable<Pod["spec"]>;
const container = (more: Partial<Spec["containers"][number]> = {}) => ({ name: "app", ...more });
const settings = { name: "settings", configMap: { name: "cart-settings" } };

const rows: Record<string, { spec: Partial<Spec>; uses: UsedObjects }> = {
  nothing: { spec: {}, uses: { used: [], mounted: [] } },
  "variables one by one": {
    spec: {
      containers: [
        container({
          env: [
            { name: "A", valueFrom: { configMapKeyRef: { name: "cart", key: "a" } } },
            { name: "B", valueFrom: { secretKeyRef: { name: "cart", key: "b" } } },
            { name: "C", value: "c" },
          ],
        }),
      ],
    },
    uses: { used: ["ConfigMap cart", "Secret cart"], mounted: [] },
  },
  "all variables of an object, for an init container": {
    spec: { initContainers: [container({ envFrom: [{ configMapRef: { name: "cart" } }] })] },
    uses: { used: ["ConfigMap cart"], mounted: [] },
  },
  "files that follow the object": {
    spec: {
      containers: [container({ volumeMounts: [{ name: "settings", mountPath: "/etc/cart" }] })],
      volumes: [settings],
    },
    uses: { used: ["ConfigMap cart-settings"], mounted: ["ConfigMap cart-settings"] },
  },
  "a file by subPath, which stays as it was": {
    spec: {
      containers: [
        container({
          volumeMounts: [{ name: "settings", mountPath: "/etc/cart.yaml", subPath: "cart.yaml" }],
        }),
      ],
      volumes: [settings],
    },
    uses: { used: ["ConfigMap cart-settings"], mounted: [] },
  },
  "several objects in one volume": {
    spec: {
      containers: [container({ volumeMounts: [{ name: "all", mountPath: "/etc/all" }] })],
      volumes: [
        {
          name: "all",
          projected: { sources: [{ configMap: { name: "cart" } }, { secret: { name: "tls" } }, {}] },
        },
      ],
    },
    uses: { used: ["ConfigMap cart", "Secret tls"], mounted: ["ConfigMap cart", "Secret tls"] },
  },
  "an object twice, once": {
    spec: {
      containers: [
        container({ envFrom: [{ secretRef: { name: "cart" } }, { secretRef: { name: "cart" } }] }),
      ],
      volumes: [{ name: "x", secret: { secretName: "cart" } }],
    },
    uses: { used: ["Secret cart"], mounted: [] },
  },
  "objects without a name": {
    spec: { containers: [container({ envFrom: [{ configMapRef: {} }, {}] })], volumes: [{ name: "x" }] },
    uses: { used: [], mounted: [] },
  },
};

test.each(Object.entries(rows))("a pod uses %s", (_, { spec, uses }) => {
  expect(usedObjects({ spec: { containers: [], ...spec } })).toEqual(uses);
});
