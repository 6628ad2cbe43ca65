import { cited } from "./cited.ts";
import { quoteCommand } from "./command.ts";
import { ended, firstLines, furtherEvidence, otherFindings, proofFor, withoutProof } from "./first-lines.ts";
import { contextNotes, historyNotes } from "./history-notes.ts";
import { missingNotes } from "./missing-notes.ts";
import type { Renderer } from "./renderer.ts";
import type { Report, ReportCitation, ReportFinding } from "./report.ts";

/** CommonMark, as GitHub, GitLab and most chat and ticket tools show it. */
export const markdown: Renderer = {
  mediaType: "text/markdown",
  render: (reports) => reports.map(renderReport).join("\n\n---\n\n"),
};

function renderReport(report: Report): string {
  const lines = firstLines(report);
  const root = report.rootCause;
  return [
    `**${escape(lines.verdict)}**`,
    "",
    `- **Now:** ${escape(lines.now)}`,
    `- **Proof:** ${lines.proof ? inPlace(code(lines.proof.quote), lines.proof.where) : withoutProof(report)}`,
    `- **Changed or scope:** ${escape(lines.scope)}`,
    `- **Do:** ${step(lines.todo)}`,
    ...section("Seen before", historyNotes(report).map(escape)),
    ...section("Evidence", furtherEvidence(report).map(evidence)),
    ...section("Further steps", root?.remediation.slice(1).map(step) ?? []),
    ...section("Around it", contextNotes(report).map(escape)),
    ...section(root ? "Also found" : "Earlier", otherFindings(report).map(finding)),
    ...section(
      "Ruled out",
      report.ruledOut.map(({ cause, because }) => `${code(cause)}: ${escape(because)}`),
    ),
    ...section(
      "Missing",
      missingNotes(report, lines).map(
        ({ code: what, why, command }) =>
          `${what}: ${escape(why)}${command === undefined ? "" : ` ${code(command)}`}`,
      ),
    ),
    ...(report.id === null ? [] : ["", `Report ${report.id}, rules ${report.rulesVersion}`]),
    "",
  ].join("\n");
}

function step({ action, command, caution }: ReportFinding["remediation"][number]): string {
  return `${escape(action)}${command ? `: ${code(quoteCommand(command))}` : ""}${caution === undefined ? "" : ` (${escape(caution)})`}`;
}

function evidence(citation: ReportCitation): string {
  const { field, quote, where } = cited(citation);
  return inPlace(`${field === "" ? "" : `${escape(field)}: `}${code(quote)}`, where);
}

function inPlace(text: string, where: string): string {
  return where === "" ? text : `${text} (${escape(where)})`;
}

function finding(found: ReportFinding): string {
  const { cause, certainty, current, summary } = found;
  const proof = proofFor(found);
  return `${code(cause)} (${certainty}${current ? "" : ", over"}): ${escape(ended(summary))}${proof ? ` Proof: ${inPlace(code(proof.quote), proof.where)}` : ""}`;
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ["", `**${title}**`, "", ...entries.map((entry) => `- ${entry}`)];
}

/**
 * Values come from Pods and logs, so from anybody: none may start a link, emphasis, markup, a mention or a code span.
 * Only what would start one is escaped, because a report is also read where nobody renders it.
 */
function escape(value: string): string {
  return (
    clean(value)
      .replace(/[\\`*<~]|\](?=\()|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#\w])|:(?=\/\/)/g, String.raw`\$&`)
      // Forges find mentions after the escapes are gone; a word joiner parts the sign from the name.
      .replace(/(?<!\w)[@#](?=\w)/g, "$&\u2060")
  );
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
