import type { Warning } from "../evidence/evidence.ts";
import type { Database, TenantId } from "../history/database.ts";
import { getReport } from "../history/get-report.ts";
import type { StoredReport } from "../history/stored-report.ts";
import { type ReportFormat, renderers } from "../report/renderers.ts";
import type { Report } from "../report/report.ts";
import type { DiagnosedDump } from "./diagnose-dump.ts";
import { completeReport, outlineReports } from "./read-report.ts";
import { reportWithoutHistory } from "./report-without-history.ts";
import { storeDump } from "./store-dump.ts";
import type { StoreDependencies } from "./store-slice.ts";

/** What is to become of a dump that somebody asks about. */
export interface Question {
  tenant: TenantId;
  format: ReportFormat;
  cluster?: string;
  /** undefined: nothing is stored. */
  store?: {
    /** An idempotency key that is reserved. */
    key?: string;
    /** What was asked, where the key's hash waits for the content. */
    query?: string;
    requestHash?: string;
  };
}

export interface Answer<Body = string> {
  mediaType: string;
  body: Body;
}

/** History is asked about so many reports of an answer: about each some fifteen times, and a Worker may ask a thousand times. */
const mostCompleted = 50;

/** Stores a diagnosed dump unless told otherwise, and answers with its reports. */
export async function answerDump(
  dump: DiagnosedDump,
  { tenant, format, cluster, store }: Question,
  deps: StoreDependencies,
): Promise<Answer> {
  if (!store) {
    const reports = dump.reports.map(({ report }) => reportWithoutHistory(report));
    return answerOf(reports, dump.warnings, format);
  }
  const { reports, warnings } = await storeDump(
    dump,
    { tenant, origin: "attached", ...store, ...(cluster !== undefined && { cluster }) },
    deps,
  );
  const fresh = new Map(reports.map((entry) => [entry.stored.id, entry.new]));
  const stored = reports.map((entry) => entry.stored);
  const read = await readReports(deps.db, tenant, stored, (id) => fresh.get(id) ?? 0);
  return answerOf(read, [...dump.warnings, ...warnings, ...leftOut(reports.length)], format);
}

/** The same answer once more, from what was stored. */
export async function answerAgain(
  ids: readonly string[],
  { tenant, format }: Question,
  { db }: { db: Database },
): Promise<Answer> {
  const stored: StoredReport[] = [];
  for (const id of ids) {
    const report = await getReport(db, tenant, id);
    if (report) stored.push(report);
  }
  return answerOf(await readReports(db, tenant, stored, () => 0), leftOut(stored.length), format);
}

async function readReports(
  db: Database,
  tenant: TenantId,
  stored: readonly StoredReport[],
  fresh: (id: string) => number,
): Promise<Report[]> {
  const completed = stored
    .slice(0, mostCompleted)
    .map((each) => completeReport(db, tenant, each, fresh(each.id)));
  const outlined = await outlineReports(db, tenant, stored.slice(mostCompleted));
  return [
    ...(await Promise.all(completed)),
    ...outlined.map((report) => ({
      ...report,
      restarts: { ...report.restarts, new: fresh(report.id ?? "") },
    })),
  ];
}

function leftOut(reports: number): Warning[] {
  if (reports <= mostCompleted) return [];
  const detail = `History was asked about the first ${mostCompleted} of ${reports} reports; GET /v1/reports/{id} has it for the others.`;
  return [{ code: "history-left-out", detail }];
}

function answerOf(reports: readonly Report[], warnings: readonly Warning[], format: ReportFormat): Answer {
  if (format === "json") {
    return { mediaType: "application/json", body: JSON.stringify({ reports, warnings }) };
  }
  const { mediaType, render } = renderers[format];
  return { mediaType: `${mediaType}; charset=utf-8`, body: render(reports) };
}
