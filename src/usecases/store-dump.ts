import { viewOf } from "../diagnosis/view.ts";
import type { Evidence, Origin } from "../evidence/evidence.ts";
import { changeStatements } from "../history/changes.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { evidenceBlob } from "../history/evidence-blobs.ts";
import { keepRequestStatement } from "../history/idempotency.ts";
import { reportStatements } from "../history/insert-report.ts";
import { againIfOvertaken, reportNotYetMade } from "../history/overtaken.ts";
import { prepareRestarts } from "../history/record-restarts.ts";
import type { RestartObservation } from "../history/restart.ts";
import type { ReportLabels, StoredReport } from "../history/stored-report.ts";
import type { DiagnosedReport } from "../report/report.ts";
import type { PodDiagnosis } from "./assemble-report.ts";
import type { DiagnosedDump } from "./diagnose-dump.ts";
import { changesOf } from "./changes-of.ts";
import { evidenceText } from "./evidence-text.ts";
import { isNews } from "./is-news.ts";
import { restartsOf, revisionOf } from "./restarts-of.ts";
import { type CrashLoopsOfDump, crashLoopsOfDump, type LoopNow } from "./track-crash-loops.ts";
import { withoutLogText } from "./without-log-text.ts";

export interface StoreDependencies {
  db: Database;
  now(): string;
  newId(): string;
  storeLogs: boolean;
  defaultCluster: string;
}

export interface StoredDump {
  /** Those that were made, in the order of the dump's reports. */
  reports: { stored: StoredReport; new: number }[];
  restarts: { new: number; known: number };
}

/** Puts a dump's restarts, crash loops and reports on record. When it returns, they are durable. */
export async function storeDump(
  dump: DiagnosedDump,
  input: DumpToStore,
  deps: StoreDependencies,
): Promise<StoredDump> {
  return againIfOvertaken((isFirst) => store(dump, input, isFirst, deps));
}

interface DumpToStore {
  tenant: TenantId;
  origin: Origin;
  cluster?: string;
  /** Whether every diagnosis becomes a report, or only what the reports on record do not say yet. */
  reports?: "always" | "when-changed";
  /** An idempotency key that is reserved. */
  key?: string;
  /** A pending report that the first of these completes. */
  pending?: { id: string; createdAt: string };
  /** What else becomes durable with the reports, or not at all. */
  also?: (reportIds: readonly string[]) => Statement[];
}

async function store(
  dump: DiagnosedDump,
  input: DumpToStore,
  isFirst: boolean,
  deps: StoreDependencies,
): Promise<StoredDump> {
  const { tenant, origin, key, pending } = input;
  const cluster = input.cluster ?? deps.defaultCluster;
  const now = deps.now();
  const told = dump.evidence.flatMap((evidence) => observationsOf(evidence, dump, { cluster, origin }));
  const prepared = await prepareRestarts(deps.db, tenant, {
    observations: told.map(({ observation }) => observation),
    now,
  });
  const loops = await crashLoopsOfDump(
    { observed: told, evidence: dump.evidence, categories: categoriesOf(dump) },
    { tenant, cluster },
    { ...deps, now: () => now },
  );

  const kept: { entry: DiagnosedDump["reports"][number]; stored: StoredReport }[] = [];
  const statements: Statement[] = [];
  const premises: Statement[] = [];
  for (const entry of dump.reports) {
    const loop = loopOf(entry.report, loops);
    if (input.reports === "when-changed" && !(await isNews(entry.report, loop, { tenant, now }, deps)))
      continue;
    const evidence = await evidenceBlob(tenant, evidenceText(entry.pods[0].evidence, deps.storeLogs), now);
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
  const ids = kept.map(({ stored }) => stored.id);
  if (key !== undefined) statements.push(keepRequestStatement(tenant, key, ids));
  // Restarts, crash loops and reports become durable together, or not at all.
  const all = [
    ...prepared.statements,
    ...loops.statements(),
    ...changeStatements(tenant, changesOf(dump.evidence, cluster)),
    ...statements,
    ...(input.also?.(ids) ?? []),
    ...premises,
  ];
  const outcomes = all.length > 0 ? await deps.db.atomically(all) : [];
  const recorded = prepared.finish(outcomes.slice(0, prepared.statements.length));
  const countNew = (evidence: Evidence, container: string | null) =>
    told.filter(
      (entry, index) =>
        entry.evidence === evidence &&
        recorded.isKnown[index] === false &&
        (container === null || entry.observation.container === container),
    ).length;
  return {
    reports: kept.map(({ entry, stored }) => ({
      stored,
      new: entry.pods.reduce(
        (sum, { evidence, diagnosis }) => sum + countNew(evidence, diagnosis.container),
        0,
      ),
    })),
    restarts: { new: recorded.new, known: recorded.known },
  };
}

function loopOf({ subject, verdict }: DiagnosedReport, loops: CrashLoopsOfDump): LoopNow | undefined {
  const { cluster, namespace, workload, container } = subject;
  if (workload === null || container === null || verdict === "healthy") return undefined;
  return loops.latest({ cluster, namespace: namespace ?? "default", workload, container });
}

function fileUnder(now: LoopNow, { id, evidenceHash }: StoredReport): void {
  const { loop } = now;
  loop.firstReportId ??= id;
  loop.lastReportId = id;
  loop.firstEvidenceHash ??= evidenceHash;
  loop.lastEvidenceHash = evidenceHash;
  now.isChanged = true;
}

function categoriesOf(dump: DiagnosedDump): ReadonlyMap<string, string> {
  return new Map(
    dump.reports.flatMap(({ report }) => report.findings.map(({ cause, category }) => [cause, category])),
  );
}

function observationsOf(
  evidence: Evidence,
  dump: DiagnosedDump,
  context: { cluster: string; origin: Origin },
): { evidence: Evidence; observation: RestartObservation }[] {
  const diagnoses: PodDiagnosis[] = dump.reports.flatMap(({ pods }) =>
    pods.filter((pod) => pod.evidence === evidence),
  );
  return restartsOf(evidence, diagnoses, context).map((observation) => ({ evidence, observation }));
}

/** A diagnosed report with what it is found by. */
export function storedReport(
  report: DiagnosedReport,
  { id, createdAt }: { id: string; createdAt: string },
): StoredReport {
  const { subject, rootCause, verdict, severity, headline, rulesVersion, observedAt } = report;
  return {
    id,
    state: "complete",
    createdAt,
    observedAt,
    rulesVersion,
    cluster: subject.cluster,
    namespace: subject.namespace,
    workload: subject.workload,
    container: subject.container,
    verdict,
    severity,
    cause: rootCause?.cause ?? null,
    category: rootCause?.category ?? null,
    signature: report.signature ?? null,
    headline,
    diagnosis: report,
    evidenceHash: null,
  };
}

function labelsOf({ report: { subject }, pods }: DiagnosedDump["reports"][number]): ReportLabels {
  const ends = pods.flatMap(({ evidence }) =>
    viewOf(evidence)
      .containers.filter(({ name }) => subject.container === null || name === subject.container)
      .flatMap(({ dead, earlier }) => [dead?.state.exitCode, earlier?.state.exitCode]),
  );
  return {
    pods: subject.pods.flatMap(({ name }) => (name === null ? [] : [name])),
    nodes: distinct(subject.pods.map(({ node }) => node)),
    revisions: distinct(pods.map(({ evidence }) => revisionOf(evidence))),
    exitCodes: distinct(ends),
    labels: subject.labels,
  };
}

function distinct<Value>(values: readonly (Value | undefined)[]): Value[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}
