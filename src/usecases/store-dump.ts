import type { Evidence, Origin } from "../evidence/evidence.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { keepRequestStatement } from "../history/idempotency.ts";
import { reportStatements } from "../history/insert-report.ts";
import { recordRestarts } from "../history/record-restarts.ts";
import type { RestartObservation } from "../history/restart.ts";
import type { ReportLabels, StoredReport } from "../history/stored-report.ts";
import type { DiagnosedReport } from "../report/report.ts";
import type { PodDiagnosis } from "./assemble-report.ts";
import type { DiagnosedDump } from "./diagnose-dump.ts";
import { restartsOf } from "./restarts-of.ts";
import { withoutLogText } from "./without-log-text.ts";

export interface StoreDependencies {
  db: Database;
  now(): string;
  newId(): string;
  storeLogs: boolean;
  defaultCluster: string;
}

export interface StoredDump {
  /** In the order of the dump's reports. */
  reports: { stored: StoredReport; new: number }[];
  restarts: { new: number; known: number };
}

/** Puts a dump's restarts and reports on record. When it returns, they are durable. */
export async function storeDump(
  dump: DiagnosedDump,
  input: {
    tenant: TenantId;
    origin: Origin;
    cluster?: string;
    /** An idempotency key that is reserved. */ key?: string;
  },
  deps: StoreDependencies,
): Promise<StoredDump> {
  const { tenant, origin, key } = input;
  const cluster = input.cluster ?? deps.defaultCluster;
  const now = deps.now();
  const told = dump.evidence.flatMap((evidence) => observationsOf(evidence, dump, { cluster, origin }));
  const recorded = await recordRestarts(deps.db, tenant, {
    observations: told.map(({ observation }) => observation),
    now,
  });
  const isNew = (evidence: Evidence, container: string | null) =>
    told.filter(
      (entry, index) =>
        entry.evidence === evidence &&
        recorded.isKnown[index] === false &&
        (container === null || entry.observation.container === container),
    ).length;

  const reports = dump.reports.map(({ report, pods }) => ({
    stored: storedReport(deps.storeLogs ? report : withoutLogText(report), {
      id: deps.newId(),
      createdAt: now,
    }),
    labels: labelsOf(report),
    new: pods.reduce((sum, { evidence, diagnosis }) => sum + isNew(evidence, diagnosis.container), 0),
  }));
  const statements: Statement[] = reports.flatMap(({ stored, labels }) =>
    reportStatements(tenant, { report: stored, labels }),
  );
  if (key !== undefined)
    statements.push(
      keepRequestStatement(
        tenant,
        key,
        reports.map(({ stored }) => stored.id),
      ),
    );
  if (statements.length > 0) await deps.db.atomically(statements);
  return {
    reports: reports.map(({ stored, new: fresh }) => ({ stored, new: fresh })),
    restarts: { new: recorded.new, known: recorded.known },
  };
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

function labelsOf({ subject }: DiagnosedReport): ReportLabels {
  return {
    pods: subject.pods.flatMap(({ name }) => (name === null ? [] : [name])),
    nodes: [...new Set(subject.pods.flatMap(({ node }) => (node === undefined ? [] : [node])))],
    labels: subject.labels,
  };
}
