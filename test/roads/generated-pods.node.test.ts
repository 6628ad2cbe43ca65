import fc from "fast-check";
import { dump as toYaml } from "js-yaml";
import { expect, test } from "vitest";

import { type Answer, answerTo } from "./answer.ts";
import { arbitraryPod } from "./arbitrary-pod.ts";
import { findKubectls, printed } from "./kubectls.ts";
import { serveObjects } from "./object-server.ts";

const kubectls = await findKubectls();
const pods = 120;

const show = ({ verdict, cause, container, certainty }: Answer) =>
  [verdict, cause, container, certainty].join(" ");

/** Each pod is in a namespace of its own, so that its description is known among the others. */
const familyAt = (now: number, seed: number) =>
  fc
    .sample(arbitraryPod, { seed, numRuns: pods })
    .map((story, index) => ({ namespace: `n${index}`, objects: story(now, `n${index}`) }));

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
  `what ${kubectls.length === 0 ? "kubectl (none is installed)" : "each kubectl"} describes gives the answer of the objects`,
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
        const list = { apiVersion: "v1", kind: "List", items: objects };
        const wanted = answerTo([{ name: "all.json", text: JSON.stringify(list) }], at);
        const answer = answerTo([{ name: "describe.txt", text: described.get(namespace) ?? "" }], at);
        if (show(answer) === show(wanted)) continue;
        // The text leaves out why a container waits, and which restart policy it has: then the report asks for these.
        if (answer.missing.includes("pod-json")) continue;
        // Events in the text do not name their container.
        if (answer.cause === wanted.cause && answer.missing.length > 0) continue;
        differing.push(`${namespace} of seed ${seed}: ${show(wanted)}, but ${show(answer)}`);
      }
      expect({ kubectl, differing }).toEqual({ kubectl, differing: [] });
    }
  },
);
