import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import type { Statement, TenantId } from "../history/database.ts";
import { keepRequestStatement } from "../history/idempotency.ts";
import { againIfOvertaken } from "../history/overtaken.ts";
import type { StoredReport } from "../history/stored-report.ts";
import type { PodDiagnosis } from "./assemble-report.ts";
import type { DiagnosedDump } from "./diagnose-dump.ts";
import { dumpSlices } from "./dump-slices.ts";
import { statementsOfSurroundings } from "./surroundings-of.ts";
import { type KeptReport, type StoreDependencies, type StoredSlice, storeSlice } from "./store-slice.ts";

export interface StoredDump {
  /** Those that were made, in the order of the dump's reports. */
  reports: { stored: StoredReport; new: number }[];
  restarts: { new: number; known: number };
  /** What could not be put on record. */
  warnings: Warning[];
}

export interface DumpToStore {
  tenant: TenantId;
  origin: Origin;
  cluster?: string;
  /** Whether every diagnosis becomes a report, or only what the reports on record do not say yet. */
  reports?: "always" | "when-changed";
  /** An idempotency key that is reserved. */
  key?: string;
  /** Of the request with that key, where it was not known when the key was reserved. */
  requestHash?: string;
  /** A pending report that the first of these completes. */
  pending?: { id: string; createdAt: string };
  /** What else becomes durable with the last of the reports. */
  also?: (reportIds: readonly string[]) => Statement[];
}

/**
 * Puts a dump's restarts, crash loops and reports on record. When it returns, they are durable. A large dump is stored
 * in slices, so that others can write meanwhile: each whole or not at all, and what a failure leaves out is made good
 * when the dump is sent again.
 */
export async function storeDump(
  dump: Pick<DiagnosedDump, "reports" | "evidence"> & Partial<Pick<DiagnosedDump, "surroundings">>,
  input: DumpToStore,
  deps: StoreDependencies,
): Promise<StoredDump> {
  const { tenant, key, requestHash, pending, also } = input;
  const about = {
    ...input,
    cluster: input.cluster ?? deps.defaultCluster,
    reports: input.reports ?? "always",
    diagnoses: diagnosesOf(dump),
  } as const;
  // Nobody sends again what completes a pending report: that is one slice.
  const slices = pending ? [dump] : [...dumpSlices(dump)];
  const done: StoredSlice[] = [];
  for (const [index, slice] of slices.entries()) {
    const closing = (kept: readonly KeptReport[]): Statement[] => {
      if (index < slices.length - 1) return [];
      const ids = inOrder([...done.flatMap((each) => each.kept), ...kept], dump).map(
        ({ stored }) => stored.id,
      );
      return [
        ...statementsOfSurroundings(tenant, dump.surroundings ?? [], {
          cluster: about.cluster,
          now: deps.now(),
        }),
        ...(key === undefined ? [] : [keepRequestStatement(tenant, { key, requestHash }, ids)]),
        ...(also?.(ids) ?? []),
      ];
    };
    done.push(
      await againIfOvertaken((isFirst) => storeSlice(slice, { ...about, isFirst, also: closing }, deps)),
    );
  }
  const newOf = countNew(done.flatMap(({ added }) => added));
  return {
    reports: inOrder(
      done.flatMap(({ kept }) => kept),
      dump,
    ).map(({ entry, stored }) => ({
      stored,
      new: entry.pods.reduce((sum, { evidence, diagnosis }) => sum + newOf(evidence, diagnosis.container), 0),
    })),
    restarts: {
      new: done.reduce((sum, { restarts }) => sum + restarts.new, 0),
      known: done.reduce((sum, { restarts }) => sum + restarts.known, 0),
    },
    warnings: done.flatMap(({ warnings }) => warnings),
  };
}

function inOrder(kept: readonly KeptReport[], { reports }: Pick<DiagnosedDump, "reports">): KeptReport[] {
  const places = new Map(reports.map((entry, index) => [entry, index]));
  return kept.toSorted((one, other) => (places.get(one.entry) ?? 0) - (places.get(other.entry) ?? 0));
}

function diagnosesOf({ reports }: Pick<DiagnosedDump, "reports">): ReadonlyMap<Evidence, PodDiagnosis[]> {
  return Map.groupBy(
    reports.flatMap(({ pods }) => pods),
    ({ evidence }) => evidence,
  );
}

/** How many restarts of a pod's container, or of all its containers, were not on record before. */
function countNew(added: StoredSlice["added"]): (evidence: Evidence, container: string | null) => number {
  const byEvidence = Map.groupBy(added, ({ evidence }) => evidence);
  return (evidence, container) =>
    (byEvidence.get(evidence) ?? []).filter((each) => container === null || each.container === container)
      .length;
}
