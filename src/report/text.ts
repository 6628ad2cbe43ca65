import { cited } from "./cited.ts";
import { quoteCommand } from "./command.ts";
import {
  ended,
  type FirstLines,
  firstLines,
  furtherEvidence,
  otherFindings,
  proofFor,
  withoutProof,
} from "./first-lines.ts";
import { contextNotes, historyNotes } from "./history-notes.ts";
import { missingNotes } from "./missing-notes.ts";
import type { Renderer } from "./renderer.ts";
import type { Report, ReportCitation, ReportFinding } from "./report.ts";

/** Plain text for a terminal or a ticket without markup. No line depends on another's width. */
export const text: Renderer = {
  mediaType: "text/plain",
  render: (reports) => reports.map(renderReport).join("\n\n"),
};

function renderReport(report: Report): string {
  const lines = firstLines(report);
  return [
    lines.verdict,
    `Now: ${lines.now}`,
    `Proof: ${lines.proof ? quotedInPlace(lines.proof) : withoutProof(report)}`,
    `Changed or scope: ${lines.scope}`,
    `Do: ${step(lines.todo)}`,
    ...section("Seen before", historyNotes(report)),
    ...section("Evidence", furtherEvidence(report).map(evidence)),
    ...section("Further steps", report.rootCause?.remediation.slice(1).map(step) ?? []),
    ...section("Around it", contextNotes(report)),
    ...section(report.rootCause ? "Also found" : "Earlier", otherFindings(report).map(finding)),
    ...section(
      "Ruled out",
      report.ruledOut.map(({ cause, because }) => `${cause}: ${because}`),
    ),
    ...section(
      "Missing",
      missingNotes(report, lines).map(
        ({ code, why, command }) => `${code}: ${why}${command === undefined ? "" : ` ${command}`}`,
      ),
    ),
    ...(report.id === null ? [] : ["", `Report ${report.id}, rules ${report.rulesVersion}`]),
    "",
  ]
    .map(printable)
    .join("\n");
}

function evidence(citation: ReportCitation): string {
  const { field, quote, where } = cited(citation);
  return `${field === "" ? "" : `${field}: `}${inPlace(quote, where)}`;
}

function inPlace(words: string, where: string): string {
  return where === "" ? words : `${words} (${where})`;
}

function quotedInPlace({ quote, where }: NonNullable<FirstLines["proof"]>): string {
  return inPlace(`"${quote}"`, where);
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0
    ? []
    : ["", `${title}:`, ...entries.map((entry) => `- ${entry.replace(/\s*\n\s*/g, " ⏎ ")}`)];
}

function step({ action, command, caution }: ReportFinding["remediation"][number]): string {
  return `${action}${command ? `: ${quoteCommand(command)}` : ""}${caution === undefined ? "" : ` (${caution})`}`;
}

function finding(found: ReportFinding): string {
  const { cause, certainty, current, summary } = found;
  const proof = proofFor(found);
  return `${cause} (${certainty}${current ? "" : ", over"}): ${ended(summary)}${proof ? ` Proof: ${quotedInPlace(proof)}` : ""}`;
}

/** Control, bidirectional and zero-width characters of the input would change what a terminal shows. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    character === "\t" ? " " : "\uFFFD",
  );
}
