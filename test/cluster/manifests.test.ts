import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import * as client from "@kubernetes/client-node";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

const deployed = join(import.meta.dirname, "../../deploy/kubernetes");
const manifests = readdirSync(deployed, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".yaml") && basename(file) !== "kustomization.yaml",
);
const objectsOf = (file: string) =>
  parseAllDocuments(readFileSync(join(deployed, file), "utf8")).map(
    (document) => document.toJS() as Fields & { kind: string },
  );

type Fields = Record<string, unknown>;
type Model = { getAttributeTypeMap(): { baseName: string; type: string }[] };

/** What Kubernetes' own description of its API, from which its client is made, has against a value: an unknown field, a wrong type. */
function faults(value: unknown, type: string, path: string): string[] {
  const list = /^Array<(.+)>$/.exec(type)?.[1];
  if (list !== undefined) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((item: unknown, index) => faults(item, list, `${path}[${index}]`));
  }
  const map = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
  if (type === "string" || type === "number" || type === "boolean")
    return typeof value === type ? [] : [`${path} is no ${type}: ${JSON.stringify(value)}`];
  if (type === "IntOrString") return /^(?:number|string)$/.test(typeof value) ? [] : [`${path} is no port`];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${path} is no object`];
  if (map !== undefined)
    return Object.entries(value).flatMap(([key, each]) => faults(each, map, `${path}.${key}`));
  const model = (client as unknown as Record<string, Model | undefined>)[type];
  if (!model) return [`${path} is of no known type: ${type}`];
  const fields = new Map(model.getAttributeTypeMap().map((field) => [field.baseName, field.type]));
  return Object.entries(value).flatMap(([key, each]) => {
    const own = fields.get(key);
    return own === undefined ? [`${path} has no field ${key}`] : faults(each, own, `${path}.${key}`);
  });
}

describe("Kubernetes knows each field", () => {
  test.each(manifests)("of %s", (file) => {
    expect(objectsOf(file).flatMap((object) => faults(object, `V1${object.kind}`, object.kind))).toEqual([]);
  });

  test("and what it does not know is found", () => {
    const container = { name: "a", image: "a", readinessprobe: {}, ports: [{ containerPort: "80" }] };
    const spec = { replicas: "1", template: { spec: { containers: [container] } } };
    expect(faults({ kind: "Deployment", spec }, "V1Deployment", "Deployment")).toEqual([
      'Deployment.spec.replicas is no number: "1"',
      "Deployment.spec.template.spec.containers[0] has no field readinessprobe",
      'Deployment.spec.template.spec.containers[0].ports[0].containerPort is no number: "80"',
    ]);
  });
});

const fieldsOf = (value: unknown) => (value ?? {}) as Fields;
const listOf = (value: unknown) => (value ?? []) as Fields[];
const named = (value: unknown) => listOf(value).map(({ name }) => name);

/** The Pod templates of a file, with the labels that select them. */
function templatesOf(file: string) {
  return objectsOf(file).flatMap(({ spec }) => {
    const { template, jobTemplate, selector } = fieldsOf(spec);
    const made = fieldsOf(template ?? fieldsOf(fieldsOf(jobTemplate)["spec"])["template"]);
    if (!made["spec"]) return [];
    const labels = fieldsOf(made["metadata"])["labels"];
    return [{ pod: fieldsOf(made["spec"]), labels, wanted: fieldsOf(selector)["matchLabels"] }];
  });
}

describe("what refers to something finds it", () => {
  const commands = ["README.md", ...manifests].flatMap(
    (file) =>
      readFileSync(join(deployed, file), "utf8").match(/create secret generic \S+ --from-literal=[^=]+/g) ??
      [],
  );

  test.each(manifests.filter((file) => templatesOf(file).length > 0))("in %s", (file) => {
    const objects = objectsOf(file);
    const claims = objects
      .filter(({ kind }) => kind === "PersistentVolumeClaim")
      .map(({ metadata }) => fieldsOf(metadata)["name"]);
    for (const { pod, labels, wanted } of templatesOf(file)) {
      if (wanted !== undefined) expect(labels).toMatchObject(fieldsOf(wanted));
      for (const { persistentVolumeClaim } of listOf(pod["volumes"]))
        if (persistentVolumeClaim) expect(claims).toContain(fieldsOf(persistentVolumeClaim)["claimName"]);
      for (const container of listOf(pod["containers"])) {
        const mounts = named(container["volumeMounts"]);
        expect(named(pod["volumes"])).toEqual(expect.arrayContaining(mounts));
        for (const probe of ["startupProbe", "livenessProbe", "readinessProbe"]) {
          const port = fieldsOf(fieldsOf(container[probe])["httpGet"])["port"];
          if (port !== undefined) expect(named(container["ports"])).toContain(port);
        }
        for (const { valueFrom } of listOf(container["env"])) {
          const { name, key } = fieldsOf(fieldsOf(valueFrom)["secretKeyRef"]);
          // Secrets are made by hand, with a command that stands beside the manifest.
          if (typeof name !== "string" || typeof key !== "string") continue;
          expect(commands).toContain(`create secret generic ${name} --from-literal=${key}`);
        }
      }
    }
  });

  test("as Services and NetworkPolicies find their Pods and ports", () => {
    const templates = manifests.flatMap(templatesOf);
    const services = manifests.flatMap(objectsOf).filter(({ kind }) => kind === "Service");
    expect(services.length).toBeGreaterThan(0);
    for (const { spec } of services) {
      const { selector, ports } = fieldsOf(spec);
      const chosen = templates.filter(({ labels }) =>
        Object.entries(fieldsOf(selector)).every(([name, value]) => fieldsOf(labels)[name] === value),
      );
      const open = chosen.flatMap(({ pod }) =>
        listOf(pod["containers"]).flatMap((container) => named(container["ports"])),
      );
      expect(chosen).toHaveLength(1);
      expect(open).toEqual(expect.arrayContaining(listOf(ports).map(({ targetPort }) => targetPort)));
    }
    for (const { kind, spec } of manifests.flatMap(objectsOf)) {
      if (kind !== "NetworkPolicy") continue;
      const wanted = fieldsOf(fieldsOf(fieldsOf(spec)["podSelector"])["matchLabels"]);
      const chosen = templates.filter(({ labels }) =>
        Object.entries(wanted).every(([name, value]) => fieldsOf(labels)[name] === value),
      );
      expect(chosen).toHaveLength(1);
    }
  });
});
