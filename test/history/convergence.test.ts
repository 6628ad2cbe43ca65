import fc from "fast-check";
import { expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import type { Database, TenantId } from "../../src/history/database.ts";
import { listGaps } from "../../src/history/list-gaps.ts";
import { listRestarts } from "../../src/history/list-restarts.ts";
import { recordRestarts } from "../../src/history/record-restarts.ts";
import type { CountObservation, RestartObservation } from "../../src/history/restart.ts";
import { ensureTenant } from "../../src/history/tenants.ts";
import { now, observation } from "./observation.ts";

// A database in workerd takes twenty times as long; a few histories show that its SQLite does the same.
const isWorkerd = navigator.userAgent === "Cloudflare-Workers";

const start = Date.parse("2026-02-20T00:00:00Z") / 1000;
const rfc3339 = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** One crash as it truly was, but for what its witnesses disagree about. */
const crash = fc.record({
  pause: fc.integer({ min: 1, max: 400 }),
  lasted: fc.integer({ min: 0, max: 50 }),
  unseen: fc.constantFrom(0, 0, 0, 1, 4),
  twice: fc.constantFrom(false, false, false, true),
  exitCode: fc.constantFrom(0, 1, 137),
});

/** One life of a pod: a UID, a node, a revision, and crashes with attempts that rise. */
const life = fc.record({
  node: fc.constantFrom("node-a", "node-b"),
  revision: fc.constantFrom("41", "42"),
  crashes: fc.array(crash, { minLength: 1, maxLength: 6 }),
});

const podLives = fc.record({
  name: fc.constantFrom("cart-0", "cart-1", "api-x2x7k"),
  lives: fc.array(life, { minLength: 1, maxLength: 3 }),
});

/** What one witness tells of a crash. */
const witness = fc.record({
  knowsInstance: fc.boolean(),
  knowsAttempt: fc.boolean(),
  knowsOwner: fc.constantFrom("Pod", "ReplicaSet", "Deployment"),
  knowsStart: fc.boolean(),
  reason: fc.constantFrom(undefined, "Error", "OOMKilled", "ContainerStatusUnknown"),
  diagnosis: fc.constantFrom(
    {},
    { cause: "application-error-exit", certainty: "possible" as const, signature: "aa" },
    { cause: "application-panic", certainty: "likely" as const, signature: "bb" },
    { cause: "application-panic", certainty: "likely" as const, signature: "cc" },
    { cause: "container-memory-limit", certainty: "likely" as const },
  ),
  observed: fc.constantFrom("attached" as const, "pushed" as const, "alert-labels" as const),
  /** How many restarts later it saw no more than their count. */
  counted: fc.constantFrom(undefined, undefined, 0, 3),
  copies: fc.integer({ min: 1, max: 2 }),
});

const history = fc
  .uniqueArray(podLives, { minLength: 1, maxLength: 3, selector: ({ name }) => name })
  .chain((pods) => {
    const truths = pods.flatMap(({ name, lives }) => crashesOf(name, lives));
    return fc
      .array(fc.array(witness, { minLength: 1, maxLength: 3 }), {
        minLength: truths.length,
        maxLength: truths.length,
      })
      .map((witnesses) =>
        truths.flatMap((truth, index) => (witnesses[index] ?? []).flatMap((one) => tellings(truth, one))),
      );
  });

interface Truth {
  full: RestartObservation;
  isTwin: boolean;
}

function crashesOf(
  name: string,
  lives: readonly {
    node: string;
    revision: string;
    crashes: readonly { pause: number; lasted: number; unseen: number; twice: boolean; exitCode: number }[];
  }[],
): Truth[] {
  let at = start;
  return lives.flatMap(({ node, revision, crashes }, index) => {
    at += 1_000;
    const podCreatedAt = rfc3339(at);
    let attempt = -1;
    return crashes.flatMap(({ pause, lasted, unseen, twice, exitCode }): Truth[] => {
      at += pause + lasted;
      const truth = (containerID: string): RestartObservation => {
        attempt += 1;
        return observation({
          pod: name,
          podUid: `${name} ${index}`,
          podCreatedAt,
          containerID,
          attempt,
          exitCode,
          node,
          revision,
          startedAt: rfc3339(at - lasted),
          finishedAt: rfc3339(at),
        });
      };
      attempt += unseen;
      const first = truth(`containerd://${name} ${at}`);
      return twice
        ? [
            { full: first, isTwin: true },
            { full: truth(`containerd://${name} ${at} again`), isTwin: true },
          ]
        : [{ full: first, isTwin: false }];
    });
  });
}

function tellings(
  { full, isTwin }: Truth,
  one: typeof witness extends fc.Arbitrary<infer Value> ? Value : never,
): Told[] {
  // Of two crashes within one second, only a witness who names the instance can say which it saw.
  const knowsInstance = one.knowsInstance || isTwin;
  const workload = {
    Pod: { kind: "Pod", name: full.pod },
    ReplicaSet: { kind: "ReplicaSet", name: `${full.pod.split("-")[0]}-7d9f8b6c5d` },
    Deployment: { kind: "Deployment", name: full.pod.split("-")[0] ?? "" },
  }[one.knowsOwner];
  const seen = observation({
    ...full,
    workload,
    ...(!knowsInstance && { podUid: undefined, podCreatedAt: undefined, containerID: undefined }),
    ...(!one.knowsAttempt && { attempt: undefined }),
    ...(!one.knowsStart && { startedAt: undefined }),
    reason: one.reason,
    cause: undefined,
    certainty: undefined,
    signature: undefined,
    ...one.diagnosis,
    observed: one.observed,
  });
  const { cluster, namespace, pod, podUid, podCreatedAt, container, node = "", revision = "" } = seen;
  const counted: Told[] =
    one.counted === undefined
      ? []
      : [
          {
            cluster,
            namespace,
            workload,
            pod,
            container,
            node,
            revision,
            ...(podUid !== undefined && { podUid }),
            ...(podCreatedAt !== undefined && { podCreatedAt }),
            restartCount: (full.attempt ?? 0) + 1 + one.counted,
            seenAt: rfc3339(Date.parse(full.finishedAt) / 1000 + 5 + 60 * one.counted),
          },
        ];
  return Array.from({ length: one.copies }, () => [seen, ...counted]).flat();
}

type Told = RestartObservation | CountObservation;

function isCount(one: Told): one is CountObservation {
  return "restartCount" in one;
}

async function ledger(told: readonly Told[], atOnce: number) {
  const db = await freshDatabase();
  const tenant = await ensureTenant(db, "default", now);
  let sum = 0;
  for (let from = 0; from < told.length; from += atOnce) {
    const part = told.slice(from, from + atOnce);
    const observations = part.filter((one): one is RestartObservation => !isCount(one));
    sum += (await recordRestarts(db, tenant, { observations, counts: part.filter(isCount), now })).new;
  }
  return { ...(await contentOf(db, tenant)), new: sum };
}

async function contentOf(db: Database, tenant: TenantId) {
  const { items } = await listRestarts(db, tenant, {}, { limit: 10_000 });
  const gaps = await listGaps(db, tenant, {}, 10_000);
  const byNode = await Promise.all(
    ["node-a", "node-b"].map((node) => listRestarts(db, tenant, { node }, { limit: 10_000 })),
  );
  const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted();
  return { restarts: sorted(items), gaps: sorted(gaps), byNode: byNode.map((page) => sorted(page.items)) };
}

test("any order, repetition and division of a history gives the same ledger", async () => {
  await fc.assert(
    fc.asyncProperty(
      history.chain((told) =>
        fc.tuple(
          fc.constant(told),
          fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
          fc.integer({ min: 1, max: 7 }),
        ),
      ),
      async ([told, shuffled, atOnce]) => {
        const straight = await ledger(told, told.length);
        const other = await ledger([...shuffled, ...shuffled.slice(0, 3)], atOnce);
        expect(other).toEqual(straight);
        const crashes = new Set(
          told.flatMap((one) =>
            isCount(one)
              ? []
              : JSON.stringify([
                  one.pod,
                  one.container,
                  one.finishedAt,
                  one.containerID?.endsWith("again") === true,
                ]),
          ),
        );
        expect(straight.restarts).toHaveLength(crashes.size);
        expect(straight.new).toBe(crashes.size);
      },
    ),
    { numRuns: isWorkerd ? 8 : 60 },
  );
}, 120_000);
