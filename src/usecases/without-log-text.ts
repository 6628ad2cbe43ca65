import type { DiagnosedReport, ReportFinding } from "../report/report.ts";

/** Details that are words of a log rather than names in it. */
const spoken: ReadonlySet<string> = new Set(["message", "exception"]);
const removed = "(log text is not stored)";

/** The report without excerpts of logs, for a database that may not hold them. Where they stood stays cited. */
export function withoutLogText(report: DiagnosedReport): DiagnosedReport {
  const findings = report.findings.map(finding);
  const texts = report.findings.flatMap(({ citations }) =>
    citations.flatMap(({ kind, text }) => (kind === "log" && text ? [text] : [])),
  );
  const words = (sentence: string) => (speaks(sentence, texts) ? removed : sentence);
  return {
    ...report,
    headline: words(report.headline),
    statement: words(report.statement),
    findings,
    rootCause: report.rootCause && (findings[0] ?? null),
    ruledOut: report.ruledOut.map((entry) => ({
      ...entry,
      because: words(entry.because),
      citations: entry.citations.map(citation),
    })),
  };
}

function finding(entry: ReportFinding): ReportFinding {
  const texts = entry.citations.flatMap(({ kind, text }) => (kind === "log" && text ? [text] : []));
  return {
    ...entry,
    summary: speaks(entry.summary, texts) ? `${entry.cause} ${removed}` : entry.summary,
    detail: Object.fromEntries(Object.entries(entry.detail).filter(([key]) => !spoken.has(key))),
    citations: entry.citations.map(citation),
  };
}

function citation<Citation extends ReportFinding["citations"][number]>(entry: Citation): Citation {
  return entry.kind === "log" ? { ...entry, text: removed } : entry;
}

const shortestExcerpt = 16;

/** Whether a sentence quotes one of the texts: shares a stretch of them with it. */
function speaks(sentence: string, texts: readonly string[]): boolean {
  return texts.some((text) => {
    for (let at = 0; at + shortestExcerpt <= text.length; at += shortestExcerpt / 2) {
      if (sentence.includes(text.slice(at, at + shortestExcerpt))) return true;
    }
    return text.trim() !== "" && sentence.includes(text.trim());
  });
}
