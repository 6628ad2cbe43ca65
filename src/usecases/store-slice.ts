import { viewOf } from "../diagnosis/view.ts";
import type { Evidence, Origin, Warning } from "../evidence/evidence.ts";
import { changeStatements } from "../history/changes.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { evidenceBlob } from "../history/evidence-blobs.ts";
import { reportStatements } from "../history/insert-report.ts";
import { reportNotYetMade } from "../history/overtaken.ts";
import { prepareRestarts } from "../history/record-restarts.ts";
import type { ReportLabels, StoredReport } from "../history/stored-report.ts";
import { type Answering, tieToFiringStatements } from "../history/tie-reports.ts";
import type { DiagnosedReport } from "../report/report.ts";
import type { PodDiagnosis } from "./assemble-report.ts";
import { changesOf } from "./changes-of.ts";
import type { DiagnosedDump } from "./diagnose-dump.ts";
import type { DumpSlice } from "./dump-slices.ts";
import { evidenceText } from "./evidence-text.ts";
import { fileOrigins } from "./file-origins.ts";
import { isNews } from "./is-news.ts";
import { countsOf, restartsOf, revisionNumberOf, revisionOf } from "./restarts-of.ts";
import { storedReport } from "./stored-report.ts";
import { type CrashLoopsOfDump, crashLoopsOfDump, fileUnder, type LoopNow } from "./track-crash-loops.ts";
import { withoutLogText } from "./without-log-text.ts";

/** Of alerts that fire for longer nobody waits for an answer any more. */
const longestFiringMilliseconds = 7 * 86_400_000;

/** Rules wait before they fire, but an alert does not start after what it is about was seen by much more. */
const firesLateMilliseconds = 3_600_000;

export interface StoreDependencies {
  db: Database;
  now(): string;
  newId(): string;
  storeLogs: boolean;
  defaultCluster: string;
  /** Hears what failed once all was stored, for the answer does not tell it. */
  log?(level: "error", message: string, fields: { error: unknown }): void;
}

export interface SliceToStore {
  tenant: TenantId;
  origin: Origin;
  cluster: string;
  /** Of the whole dump: what was diagnosed of each pod. */
  diagnoses: ReadonlyMap<Evidence, readonly PodDiagnosis[]>;
  /** Whether every diagnosis becomes a report, or only what the reports on record do not say yet. */
  reports: "always" | "when-changed";
  /** A pending report that the first of these completes. */
  pending?: { id: string; createdAt: string };
  /** Whether this is not tried a second time because somebody else was faster. */
  isFirst: boolean;
  /** What else becomes durable with the reports, or not at all. */
  also(kept: readonly KeptReport[]): Statement[];
}

export interface KeptReport {
  entry: DiagnosedDump["reports"][number];
  stored: StoredReport;
}

export interface StoredSlice {
  kept: KeptReport[];
  restarts: { new: number; known: number };
  /** Of each restart that was not on record before. */
  added: { evidence: Evidence; container: string }[];
  /** What could not be put on record. */
  warnings: Warning[];
}

/** Puts a slice's restarts, crash loops and reports on record together, or nothing of it. */
export async function storeSlice(
  slice: DumpSlice,
  input: SliceToStore,
  deps: StoreDependencies,
): Promise<StoredSlice> {
  const { tenant, origin, cluster, pending, isFirst } = input;
  const now = deps.now();
  const told = slice.evidence.flatMap((evidence) =>
    restartsOf(evidence, input.diagnoses.get(evidence) ?? [], { cluster, origin }).map((observation) => ({
      evidence,
      observation,
    })),
  );
  const prepared = await prepareRestarts(deps.db, tenant, {
    observations: told.map(({ observation }) => observation),
    counts: slice.evidence.flatMap((evidence) => countsOf(evidence, { cluster, now })),
    now,
  });
  const loops = await crashLoopsOfDump(
    { observed: told, evidence: slice.evidence },
    { tenant, cluster },
    { ...deps, now: () => now },
  );

  const kept: KeptReport[] = [];
  const statements: Statement[] = [];
  const premises: Statement[] = [];
  for (const entry of slice.reports) {
    const loop = loopOf(entry.report, loops);
    if (input.reports === "when-changed" && !(await isNews(entry.report, loop, { tenant, now }, deps)))
      continue;
    const evidence = evidenceBlob(tenant, evidenceText(entry.pods[0].evidence, deps.storeLogs), now);
    const stored: StoredReport = {
      ...storedReport(
        deps.storeLogs ? entry.report : withoutLogText(entry.report),
        (kept.length === 0 ? pending : undefined) ?? { id: deps.newId(), createdAt: now },
      ),
      evidenceHash: evidence.hash,
    };
    if (loop) fileUnder(loop, stored);
    statements.push(
      ...evidence.statements,
      ...reportStatements(tenant, { report: stored, labels: labelsOf(entry) }),
    );
    // What made this news may have been reported by another isolate meanwhile.
    if (isFirst && input.reports === "when-changed") premises.push(reportNotYetMade(tenant, stored));
    kept.push({ entry, stored });
  }
  const all = [
    ...prepared.statements,
    ...loops.statements(),
    ...changeStatements(tenant, changesOf(slice.evidence, cluster)),
    ...statements,
    ...tieToFiringStatements(tenant, kept.flatMap(answeringOf)),
    ...input.also(kept),
    ...premises,
  ];
  const outcomes = all.length > 0 ? await deps.db.atomically(all) : [];
  const recorded = prepared.finish(outcomes.slice(0, prepared.statements.length));
  // What is stored is acknowledged whatever becomes of this; the next crash loop that begins nearby asks again.
  await fileOrigins(deps.db, tenant, loops.begun()).catch((error: unknown) =>
    deps.log?.("error", "origins of crash loops not filed", { error }),
  );
  const added = told.filter((_, index) => recorded.isKnown[index] === false);
  return {
    kept,
    restarts: { new: recorded.new, known: recorded.known },
    added: added.map(({ evidence, observation }) => ({ evidence, container: observation.container })),
    warnings: recorded.warnings,
  };
}

function loopOf({ subject, verdict }: DiagnosedReport, loops: CrashLoopsOfDump): LoopNow | undefined {
  const { cluster, namespace, workload, container } = subject;
  if (workload === null || container === null || verdict === "healthy") return undefined;
  return loops.latest({ cluster, namespace: namespace ?? "default", workload, container });
}

/** A diagnosis that was made while an alert fires answers it, whoever sent what it rests on. */
function answeringOf({ stored, entry: { report } }: KeptReport): Answering[] {
  const { id: reportId, verdict, cluster, namespace, workload, createdAt, observedAt } = stored;
  if (verdict !== "diagnosed" || namespace === null) return [];
  const seen = Date.parse(observedAt ?? createdAt);
  return [
    {
      reportId,
      cluster,
      namespace,
      workload,
      pods: report.subject.pods.flatMap(({ name }) => name ?? []),
      since: new Date(seen - longestFiringMilliseconds).toISOString(),
      until: new Date(seen + firesLateMilliseconds).toISOString(),
    },
  ];
}

function labelsOf({ report: { subject }, pods }: DiagnosedDump["reports"][number]): ReportLabels {
  const ends = pods.flatMap(({ evidence }) =>
    viewOf(evidence)
      .containers.filter(({ name }) => subject.container === null || name === subject.container)
      .flatMap(({ dead, earlier }) => [dead?.state.exitCode, earlier?.state.exitCode]),
  );
  return {
    pods: subject.pods.flatMap(({ name }) => (name === null ? [] : [name])),
    podUids: subject.pods.flatMap(({ uid }) => uid ?? []),
    nodes: distinct(subject.pods.map(({ node }) => node)),
    revisions: distinct(pods.flatMap(({ evidence }) => [revisionOf(evidence), revisionNumberOf(evidence)])),
    exitCodes: distinct(ends),
    labels: subject.labels,
  };
}

function distinct<Value>(values: readonly (Value | undefined)[]): Value[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}
