import type { Evidence } from "../evidence/evidence.ts";
import { workloadOf } from "../evidence/workload.ts";
import type { DiagnosedDump } from "./diagnose-dump.ts";

export type DumpSlice = Pick<DiagnosedDump, "reports" | "evidence">;

interface Group {
  reports: DiagnosedDump["reports"];
  evidence: Evidence[];
}

/** Reports and pods together. Whoever else wants to write waits for a slice: some milliseconds. */
const mostOfSlice = 20;

/**
 * A dump in slices that can be stored one after the other: a workload's reports with as much of its evidence as a slice
 * holds. What is more of it follows, as if it had been sent later.
 */
export function* dumpSlices(dump: DumpSlice): Generator<DumpSlice, void, undefined> {
  if (dump.reports.length + dump.evidence.length <= mostOfSlice) return yield dump;
  let slice: Group = { reports: [], evidence: [] };
  const isFull = (more: number) => slice.reports.length + slice.evidence.length + more > mostOfSlice;
  for (const { reports, evidence } of groupsOf(dump)) {
    if (isFull(reports.length + evidence.length)) {
      yield slice;
      slice = { reports: [], evidence: [] };
    }
    slice.reports.push(...reports);
    for (const each of evidence) {
      if (slice.evidence.length > 0 && isFull(1)) {
        yield slice;
        slice = { reports: [], evidence: [] };
      }
      slice.evidence.push(each);
    }
  }
  yield slice;
}

/** By workload, in the order of the reports; those that no report tells of come last. */
function groupsOf({ reports, evidence }: DumpSlice): Iterable<Group> {
  const groups = new Map<string, Group>();
  const groupOf = (of: Evidence) => {
    const key = JSON.stringify([of.cluster, of.namespace, workloadOf(of)]);
    const group = groups.get(key) ?? { reports: [], evidence: [] };
    groups.set(key, group);
    return group;
  };
  for (const entry of reports) groupOf(entry.pods[0].evidence).reports.push(entry);
  for (const each of evidence) groupOf(each).evidence.push(each);
  return groups.values();
}
