import { describe, expect, test } from "vitest";

import { rollout, type RolloutInput } from "../../src/correlation/rollout.ts";

const minutes = (count: number) => count * 60;
const fields = (version: string, more: Record<string, string> = {}) => ({
  "image cart": `cart:${version}`,
  "env DB of cart": "a1",
  ...more,
});

/** Revision 42 came at nought and crashed after three minutes; 41 was well for hours before. */
function input(differing: Partial<RolloutInput> = {}): RolloutInput {
  return {
    onset: { at: minutes(3), revision: "42", signature: "panic" },
    closedAt: null,
    revisions: [
      { name: "41", startedAt: minutes(-6000), fields: fields("4.1") },
      { name: "42", startedAt: 0, fields: fields("4.2") },
    ],
    crashes: [crash("new", "42", 3), crash("new", "42", 4)],
    ready: [{ pod: "old", revision: "41", since: minutes(-6000), until: minutes(2) }],
    otherRollouts: [],
    ...differing,
  };
}
function crash(
  pod: string,
  revision: string,
  at: number,
  { lived = 1, signature = "panic" } = {},
): RolloutInput["crashes"][number] {
  return { pod, revision, startedAt: minutes(at - lived), finishedAt: minutes(at), signature };
}

describe("a rollout is told", () => {
  const rows: Record<string, { input: RolloutInput; certainty: string; summary: string }> = {
    "with what it changed, as likely": {
      input: input(),
      certainty: "likely",
      summary: "began 3 min after revision 42 (changed: image cart)",
    },
    "of the same tag with another digest": {
      input: input({
        revisions: [
          { name: "41", startedAt: minutes(-6000), fields: fields("4.1", { "imageID cart": "sha256:1" }) },
          { name: "42", startedAt: 0, fields: fields("4.1", { "imageID cart": "sha256:2" }) },
        ],
      }),
      certainty: "likely",
      summary: "began 3 min after revision 42 (changed: imageID cart)",
    },
    "with doubt where the old revision was hardly watched": {
      input: input({ ready: [{ pod: "old", revision: "41", since: minutes(-30), until: minutes(2) }] }),
      certainty: "possible",
      summary: "began 3 min after revision 42",
    },
    "with doubt where the old revision had crashed so before": {
      input: input({ crashes: [crash("old", "41", -300), crash("new", "42", 3)] }),
      certainty: "possible",
      summary: "began 3 min after revision 42",
    },
    "with doubt where old pods were not Ready until then": {
      input: input({ ready: [{ pod: "old", revision: "41", since: minutes(-6000), until: minutes(-90) }] }),
      certainty: "possible",
      summary: "began 3 min after revision 42",
    },
    "with doubt where five workloads were rolled out together": {
      input: input({ otherRollouts: [-60, 0, 30, 200] }),
      certainty: "possible",
      summary: "began 3 min after revision 42",
    },
    "as a restart where nothing changed": {
      input: input({
        revisions: [
          { name: "41", startedAt: minutes(-6000), fields: fields("4.1") },
          {
            name: "42",
            startedAt: 0,
            fields: fields("4.1", { "annotation kubectl.kubernetes.io/restartedAt": "now" }),
          },
        ],
      }),
      certainty: "possible",
      summary: "began 3 min after revision 42 (restarted, nothing changed)",
    },
    "as a restart where a digest was not seen": {
      input: input({
        revisions: [
          { name: "41", startedAt: minutes(-6000), fields: fields("4.1", { "imageID cart": "sha256:1" }) },
          {
            name: "42",
            startedAt: 0,
            fields: fields("4.1", { "annotation kubectl.kubernetes.io/restartedAt": "now" }),
          },
        ],
      }),
      certainty: "possible",
      summary: "began 3 min after revision 42 (restarted, nothing changed)",
    },
    "late, where lives are long": {
      input: input({
        onset: { at: minutes(25), revision: "42", signature: "panic" },
        crashes: [25, 50, 75].map((at) => crash("new", "42", at, { lived: 20 })),
      }),
      certainty: "likely",
      summary: "began 25 min after revision 42",
    },
    "as proven where taking it back cured it": {
      input: input({
        closedAt: minutes(40),
        revisions: [...input().revisions, { name: "43", startedAt: minutes(20), fields: fields("4.1") }],
        ready: [...input().ready, { pod: "back", revision: "43", since: minutes(21), until: minutes(60) }],
      }),
      certainty: "proven",
      summary:
        "began 3 min after revision 42 (changed: image cart); cured by revision 43, which takes it back",
    },
    "as proven where going back to the old template cured it": {
      input: input({
        closedAt: minutes(40),
        ready: [...input().ready, { pod: "back", revision: "41", since: minutes(21), until: minutes(60) }],
      }),
      certainty: "proven",
      summary: "; cured by going back to revision 41",
    },
    "by the numbers that people know": {
      input: input({ revisions: input().revisions.map((one) => ({ ...one, number: `1${one.name}` })) }),
      certainty: "likely",
      summary: "began 3 min after revision 142 (changed: image cart)",
    },
    "as no more than likely where old pods were only Ready before": {
      input: input({
        closedAt: minutes(40),
        ready: [{ pod: "old", revision: "41", since: minutes(-6000), until: minutes(60) }],
      }),
      certainty: "likely",
      summary: "began 3 min after revision 42",
    },
    "as no more than likely where another change came with the cure": {
      input: input({
        closedAt: minutes(40),
        revisions: [...input().revisions, { name: "43", startedAt: minutes(20), fields: fields("4.3") }],
        ready: [...input().ready, { pod: "next", revision: "43", since: minutes(21), until: minutes(60) }],
      }),
      certainty: "likely",
      summary: "began 3 min after revision 42",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { input: given, certainty, summary }) => {
    const entry = rollout(given);
    expect(entry).toMatchObject({ certainty, summary: expect.stringContaining(summary) });
    if (certainty === "possible" && !summary.includes("nothing changed"))
      expect(entry?.counterEvidence).not.toEqual([]);
  });
});

describe("no rollout is told", () => {
  const rows: Record<string, RolloutInput> = {
    "of the only revision that is known": input({ revisions: [{ name: "42", startedAt: 0 }] }),
    "of a pod of the old revision": input({ onset: { at: minutes(3), revision: "41", signature: "panic" } }),
    "of a revision that was well for a while": input({
      onset: { at: minutes(30), revision: "42", signature: "panic" },
    }),
    "where pods of the old revision die the same death at the time": input({
      crashes: [crash("old", "41", 1), crash("new", "42", 3)],
    }),
    "of a revision that nobody knows": input({
      onset: { at: minutes(3), revision: "99", signature: "panic" },
    }),
    "of a crash before the rollout": input({
      onset: { at: minutes(-3), revision: "42", signature: "panic" },
    }),
    "of nothing": input({ revisions: [], crashes: [], ready: [] }),
  };
  test.each(Object.entries(rows))("%s", (_, given) => {
    expect(rollout(given)).toBeUndefined();
  });
});

test("values are shown of images and limits only", () => {
  const revisions = [
    { name: "41", startedAt: minutes(-6000), fields: fields("4.1", { "limits memory of cart": "256Mi" }) },
    {
      name: "42",
      startedAt: 0,
      fields: {
        ...fields("4.2", { "limits memory of cart": "128Mi" }),
        "env DB of cart": "b2",
        "args cart": "c3",
      },
    },
  ];
  expect(rollout(input({ revisions }))?.evidence).toEqual(
    expect.arrayContaining([
      "image cart: cart:4.1 → cart:4.2",
      "limits memory of cart: 256Mi → 128Mi",
      "env DB of cart differs",
      "args cart is new",
    ]),
  );
});
