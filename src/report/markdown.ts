import { quoteCommand } from "./command.ts";
import { firstLines, place } from "./first-lines.ts";
import type { Renderer } from "./renderer.ts";
import type { Report, ReportFinding } from "./report.ts";

/** CommonMark, as GitHub, GitLab and most chat and ticket tools show it. */
export const markdown: Renderer = {
  mediaType: "text/markdown",
  render: (reports) => reports.map(renderReport).join("\n\n---\n\n"),
};

function renderReport(report: Report): string {
  const lines = firstLines(report);
  const root = report.rootCause;
  const others = root ? report.findings.slice(1) : report.findings;
  return [
    `**${escape(lines.verdict)}**`,
    "",
    `- **Now:** ${escape(lines.now)}`,
    `- **Proof:** ${escape(lines.proof)}`,
    `- **Changed or scope:** ${escape(lines.scope)}`,
    `- **Do:** ${todo(report, lines.todo)}`,
    ...section("Evidence", root ? root.citations.slice(1).map((citation) => `${code(citation.text ?? citation.message ?? citation.value ?? "")} (${escape(place(citation))})`) : []),
    ...section("Further steps", root?.remediation.slice(1).map(step) ?? []),
    ...section(root ? "Also found" : "Earlier", others.map(finding)),
    ...section("Ruled out", report.ruledOut.map(({ cause, because }) => `${code(cause)}: ${escape(because)}`)),
    ...section("Missing", report.missing.map(({ code: what, why, command }) => `${what}: ${escape(why)}${command ? ` ${code(quoteCommand(command))}` : ""}`)),
    ...(report.id === null ? [] : ["", `Report ${report.id}, rules ${report.rulesVersion}`]),
    "",
  ].join("\n");
}

function todo({ rootCause }: Report, line: string): string {
  const first = rootCause?.remediation[0];
  if (first) return step(first);
  // Outside a root cause the line holds at most one command, in back quotes at its end.
  const at = line.indexOf("`");
  return at === -1 ? escape(line) : `${escape(line.slice(0, at))}${code(line.slice(at + 1, -1))}`;
}

function step({ action, command, caution }: ReportFinding["remediation"][number]): string {
  return `${escape(action)}${command ? ` ${code(quoteCommand(command))}` : ""}${caution === undefined ? "" : ` (${escape(caution)})`}`;
}

function finding({ cause, certainty, current, summary }: ReportFinding): string {
  return `${code(cause)} (${certainty}${current ? "" : ", over"}): ${escape(summary)}`;
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ["", `**${title}**`, "", ...entries.map((entry) => `- ${entry}`)];
}

/** Values come from Pods and logs, so from anybody: none may start a link, a heading, a mention or a code span. */
function escape(value: string): string {
  return clean(value).replace(/[\\`*_{}[\]<>()#!|~@&]/g, String.raw`\$&`);
}

function code(value: string): string {
  const text = clean(value);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return text === "" ? "" : `${fence}${pad}${text}${pad}${fence}`;
}

function clean(value: string): string {
  return value.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD");
}
