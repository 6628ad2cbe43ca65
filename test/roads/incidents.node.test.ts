import { join } from "node:path";

import { load } from "js-yaml";
import { dump as toYaml } from "js-yaml";
import { expect, test } from "vitest";

import { readIncidents } from "../../scripts/incidents.ts";
import { readCaseInput } from "../../scripts/accuracy/score.ts";
import { asDescribed } from "./as-described.ts";
import { type Answer, answerTo, type Sent } from "./answer.ts";
import { findKubectls, printed } from "./kubectls.ts";
import { isObject, type KubernetesObject, serveObjects } from "./object-server.ts";

const [kubectl] = await findKubectls();

interface Incident {
  slug: string;
  objects: KubernetesObject[];
  /** Logs, tables and what else is no object. */
  rest: Sent[];
}

/** Times of text and of objects, moved so that the newest is a minute before `now`: kubectl prints ages. */
function moveTimes(texts: readonly Sent[], now: number): Sent[] {
  const time = /\b20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?=[.\dZ+-])/g;
  const all = texts.flatMap(({ text }) => [...text.matchAll(time)].map(([found]) => Date.parse(`${found}Z`)));
  if (all.length === 0) return [...texts];
  const by = now - 60_000 - all.reduce((newest, each) => Math.max(newest, each));
  const moved = (found: string) => new Date(Date.parse(`${found}Z`) + by).toISOString().slice(0, 19);
  return texts.map(({ name, text }) => ({ name, text: text.replace(time, moved) }));
}

function readIncident(slug: string, sent: readonly Sent[]): Incident {
  const objects: KubernetesObject[] = [];
  const rest: Sent[] = [];
  for (const file of sent) {
    const documents = /\.(?:json|ya?ml)$/.test(file.name) ? documentsOf(file.text) : [];
    const found = documents.flatMap((value) => itemsOf(value));
    if (found.length > 0) objects.push(...found);
    else rest.push(file);
  }
  return { slug, objects, rest };
}

function documentsOf(text: string): unknown[] {
  return text.split(/^---$/m).map((document) => load(document));
}

function itemsOf(value: unknown): KubernetesObject[] {
  if (typeof value !== "object" || value === null) return [];
  if ("items" in value && Array.isArray(value.items)) {
    return value.items.flatMap((item: unknown) => itemsOf(item));
  }
  return isObject(value) ? [value] : [];
}

const show = ({ verdict, cause, container, certainty }: Answer) =>
  [verdict, cause, container, certainty].join(" ");

const now = Math.floor(Date.now() / 1000) * 1000;
const incidents = readIncidents(join(import.meta.dirname, "../.."))
  .map(({ slug, folder }) => {
    const sent = readCaseInput(folder).map(({ name = "", bytes }) => ({
      name,
      text: Buffer.from(bytes).toString(),
    }));
    return readIncident(slug, moveTimes(sent, now));
  })
  .filter(({ objects }) => objects.some(({ kind }) => kind === "Pod"));

test("there are incidents with objects", () => {
  expect(incidents.length).toBeGreaterThan(20);
});

test.each(incidents.map((incident) => [incident.slug, incident] as const))(
  "%s: JSON and YAML give the same answer",
  (_, { objects, rest }) => {
    const at = new Date(now).toISOString();
    const list = { apiVersion: "v1", kind: "List", items: objects };
    const json = answerTo([{ name: "objects.json", text: JSON.stringify(list) }, ...rest], at);
    const yaml = answerTo([{ name: "objects.yaml", text: toYaml(list) }, ...rest], at);
    expect(yaml).toEqual(json);
  },
);

test.skipIf(kubectl === undefined).each(incidents.map((incident) => [incident.slug, incident] as const))(
  `%s: what ${kubectl === undefined ? "kubectl (none is installed)" : "kubectl"} describes gives the answer of what it prints`,
  async (_, { objects, rest }) => {
    const shown = (object: KubernetesObject) => object.kind === "Pod" || isOfPod(object);
    const server = await serveObjects(objects.filter(shown));
    const text = await printed(kubectl ?? "", server.url, ["describe", "pods", "--all-namespaces"]);
    await server.close();
    const at = new Date().toISOString();
    const others = objects.filter((object) => !shown(object));
    const listed = (items: readonly KubernetesObject[], name: string): Sent[] =>
      items.length === 0 ? [] : [{ name, text: JSON.stringify({ apiVersion: "v1", kind: "List", items }) }];
    const wanted = answerTo([...listed(objects, "objects.json"), ...rest], at);
    const answer = answerTo([{ name: "describe.txt", text }, ...listed(others, "others.json"), ...rest], at);
    const printedOnly = listed(objects.map(asDescribed), "objects.json");
    expect(show(answer)).toBe(show(answerTo([...printedOnly, ...rest], at)));
    if (show(answer) !== show(wanted)) expect(answer.missing).toContain("pod-json");
  },
);

function isOfPod({ kind, ["involvedObject"]: involved }: KubernetesObject): boolean {
  return (
    kind === "Event" &&
    typeof involved === "object" &&
    involved !== null &&
    "kind" in involved &&
    involved.kind === "Pod"
  );
}
