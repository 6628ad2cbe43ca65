import type { Evidence } from "../evidence/evidence.ts";

const longestText = 2_000_000;
const linesKept = 400;
/** The first are of its own workload. In a dump of a whole cluster, those of its node would be told with each of its pods. */
const siblingsKept = 20;

/** Redacted evidence as it is kept beside a report. Logs are cut to their last lines where all would be too much. */
export function evidenceText(evidence: Evidence, withLogs: boolean): string {
  if (!withLogs) return JSON.stringify({ ...evidence, logs: [], siblings: [] });
  const lines = evidence.logs.reduce((sum, log) => sum + log.lines.length, 0);
  if (lines <= linesKept) {
    const whole = JSON.stringify({ ...evidence, siblings: evidence.siblings.slice(0, siblingsKept) });
    if (whole.length <= longestText) return whole;
  }
  const logs = evidence.logs
    .slice(0, 20)
    .map(({ lines: all, times: _times, lineNumbers: _numbers, ...log }) => ({
      ...log,
      lines: all.slice(-linesKept).map((line) => line.slice(0, 2_000)),
      firstLine: log.firstLine + Math.max(0, all.length - linesKept),
    }));
  const { siblings: _, events = [], ...rest } = evidence;
  const text = JSON.stringify({ ...rest, logs, siblings: [], events: events.slice(0, 1_000) });
  // A pod of a megabyte is somebody's experiment.
  return text.length <= longestText ? text : JSON.stringify({ now: evidence.now, logs: logs.slice(0, 1) });
}
