import { existsSync } from "node:fs";
import { join } from "node:path";

import { measuresAsMarkdown } from "../accuracy/measure.ts";
import { scoreCases } from "../accuracy/score.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** How often the incidents of this repository are answered as their labels say. */
export async function accuracyPage(root: string): Promise<GeneratedFile[]> {
  const incidents = join(root, "test/incidents");
  if (!existsSync(incidents)) return [];
  const rows = scoreCases(incidents);
  const text = [
    "<!-- Generated from test/incidents by `npm run generate`. Do not edit. -->",
    "",
    "# Accuracy",
    "",
    `${rows.length} whole incidents stand in [test/incidents](../test/incidents), each with a label: the cause that it is, the`,
    "container, and what else would be acceptable. This page says how the reports compare with the labels.",
    "",
    "The incidents were written for this project, with the rules in view: a wrong answer among them is a defect, and right",
    "ones do not say how often your crash is recognised. Measure that on dumps of your own, labelled in the same way, with",
    "`npm run accuracy -- DIR --misses`.",
    "",
    "- A claim on a negative is a cause named where the label says `healthy` or `insufficient-evidence`.",
    "- Abstaining needlessly is the reverse.",
    "- `proven` has to be right: one wrong answer there is worse than several that abstain.",
    "",
    measuresAsMarkdown(rows),
  ].join("\n");
  return [{ path: "docs/accuracy.md", text }];
}
