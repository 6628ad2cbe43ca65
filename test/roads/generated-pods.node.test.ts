import fc from "fast-check";
import { dump as toYaml } from "js-yaml";
import { expect, test } from "vitest";

import { asDescribed } from "./as-described.ts";
import { type Answer, answerTo } from "./answer.ts";
import { arbitraryPod } from "./arbitrary-pod.ts";
import { findKubectls, printed } from "./kubectls.ts";
import { type KubernetesObject, serveObjects } from "./object-server.ts";

const kubectls = await findKubectls();
const pods = 120;

const show = ({ verdict, cause, container, certainty }: Answer) =>
  [verdict, cause, container, certainty].join(" ");

/** Each pod is in a namespace of its own, so that its description is known among the others. */
const familyAt = (now: number, seed: number) =>
  fc
    .sample(arbitraryPod, { seed, numRuns: pods })
    .map((story, index) => ({ namespace: `n${index}`, objects: story(now, `n${index}`) }));

function withoutPolicy(object: KubernetesObject): KubernetesObject {
  if (object.kind !== "Pod" || typeof object["spec"] !== "object" || object["spec"] === null) return object;
  const spec = Object.entries(object["spec"]).filter(([name]) => name !== "restartPolicy");
  return { ...object, spec: Object.fromEntries(spec) };
}

test("JSON, YAML and JSON lines of any pod give the same answer", () => {
  fc.assert(
    fc.property(arbitraryPod, (story) => {
      const now = Date.parse("2026-03-02T10:00:00Z");
      const objects = story(now, "shop");
      const at = new Date(now + 1000).toISOString();
      const list = { apiVersion: "v1", kind: "List", items: objects };
      const answer = answerTo([{ name: "all.json", text: JSON.stringify(list, null, 2) }], at);
      const documents = objects.map((object) => toYaml(object)).join("---\n");
      const lines = objects.map((object) => JSON.stringify(object)).join("\n");
      expect(answerTo([{ name: "all.yaml", text: toYaml(list) }], at)).toEqual(answer);
      expect(answerTo([{ name: "each.yaml", text: documents }], at)).toEqual(answer);
      expect(answerTo([{ name: "lines.json", text: lines }], at)).toEqual(answer);
    }),
    { numRuns: 100 },
  );
});

test.runIf(process.env["CI"])("there is a kubectl to compare with", () => {
  expect(kubectls).not.toEqual([]);
});

test.skipIf(kubectls.length === 0)(
  `what ${kubectls.length === 0 ? "kubectl (none is installed)" : "each kubectl"} describes gives the answer of what it prints`,
  { timeout: 60_000 },
  async () => {
    const now = Math.floor(Date.now() / 1000) * 1000;
    for (const [seed, kubectl] of kubectls.entries()) {
      const family = familyAt(now, seed);
      const server = await serveObjects(family.flatMap(({ objects }) => objects));
      const text = await printed(kubectl, server.url, ["describe", "pods", "--all-namespaces"]);
      await server.close();
      const at = new Date().toISOString();
      const described = new Map(
        text.split(/\n\n\n(?=Name:)/).map((each) => [/^Namespace:\s+(\S+)$/m.exec(each)?.[1], each]),
      );
      const differing: string[] = [];
      for (const { namespace, objects } of family) {
        const answerOf = (items: readonly KubernetesObject[]) =>
          answerTo(
            [{ name: "all.json", text: JSON.stringify({ apiVersion: "v1", kind: "List", items }) }],
            at,
          );
        const wanted = show(answerOf(objects));
        const answer = answerTo([{ name: "describe.txt", text: described.get(namespace) ?? "" }], at);
        const printedOnly = objects.map((object) => asDescribed(object));
        // The restart policy is not printed either, and inferred from what is; without it an object has the API's default.
        const expected = [printedOnly, printedOnly.map(withoutPolicy)].map((items) => show(answerOf(items)));
        const isSaid = answer.missing.some((code) => code === "pod-json" || code === "events");
        if (expected.includes(show(answer)) && (show(answer) === wanted || isSaid)) continue;
        differing.push(
          `${namespace} of seed ${seed}: ${wanted}, by what is printed ${expected[0]}, but ${show(answer)}, missing ${answer.missing.join()}`,
        );
      }
      expect({ kubectl, differing }).toEqual({ kubectl, differing: [] });
    }
  },
);
