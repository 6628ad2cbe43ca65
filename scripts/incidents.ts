import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { catalogue } from "../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../src/intake/limits.ts";
import type { Report, ReportFinding } from "../src/report/report.ts";
import { renderers } from "../src/report/renderers.ts";
import { diagnoseDump } from "../src/usecases/diagnose-dump.ts";
import { reportWithoutHistory } from "../src/usecases/report-without-history.ts";
import { type Label, readCaseInput } from "./accuracy/score.ts";

/** A whole incident of test/incidents: what was sent, what it is, and what came out when it was recorded. */
export interface Incident {
  slug: string;
  folder: string;
  /** One sentence: what happened. */
  story: string;
  expected: Label;
  /** Recorded in every report format, rather than in Markdown alone. */
  everyFormat: boolean;
}

const extensions: Readonly<Record<string, string>> = { "text/markdown": "md", "text/plain": "txt" };

export function readIncidents(root: string): Incident[] {
  const folder = join(root, "test/incidents");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, "case.json")))
    .toSorted()
    .map((slug) => {
      const {
        story,
        expected,
        everyFormat = false,
      }: Omit<Incident, "slug" | "folder"> = JSON.parse(
        readFileSync(join(folder, slug, "case.json"), "utf8"),
      );
      return { slug, folder: join(folder, slug), story, expected, everyFormat };
    });
}

/** The reports of an incident, as the service answers it without its history. */
export function diagnoseIncident({ folder, slug }: Incident): { reports: Report[]; warnings: object[] } {
  const dump = diagnoseDump(
    { parts: readCaseInput(folder), origin: "attached" },
    // The goldens stay when a rule changes that they do not show.
    { catalogue, rulesVersion: "recorded", limits: defaultLimits, defaultCluster: "default" },
  );
  if (!dump.ok) throw new Error(`${slug} is refused: ${dump.detail}`);
  return { reports: dump.reports.map(({ report }) => reportWithoutHistory(report)), warnings: dump.warnings };
}

/** The golden files of an incident, by name. */
export function recordingOf(incident: Incident): Record<string, string> {
  const { reports, warnings } = diagnoseIncident(incident);
  const files: Record<string, string> = {
    "diagnosis.json": `${JSON.stringify({ reports, warnings }, undefined, 2)}\n`,
  };
  for (const [format, { mediaType, render }] of Object.entries(renderers)) {
    if (format === "json" || (format !== "markdown" && !incident.everyFormat)) continue;
    const extension = mediaType.endsWith("json")
      ? `${format}.json`
      : mediaType.slice(mediaType.indexOf("/") + 1);
    files[`report.${extensions[mediaType] ?? extension}`] = render(reports);
  }
  return files;
}

/** The root causes that incidents were recorded with, for the pages of the causes. */
export function seenIn(root: string): { incident: Incident; finding: ReportFinding }[] {
  return readIncidents(root).flatMap((incident) => {
    const finding = diagnoseIncident(incident).reports[0]?.rootCause;
    return finding ? [{ incident, finding }] : [];
  });
}
