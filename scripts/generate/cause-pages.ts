import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Cause } from "../../src/diagnosis/cause.ts";
import { quoteCommand } from "../../src/report/command.ts";
import { seenIn } from "../incidents.ts";
import { exportOf } from "./catalogue.ts";
import type { GeneratedFile } from "./generated-file.ts";

type Seen = ReturnType<typeof seenIn>[number];

/** A page for each cause, from its literal and from the incidents that it was found in, and their index. */
export async function causePages(root: string): Promise<GeneratedFile[]> {
  const causes = await readCauses(root);
  const seen = seenIn(root);
  return [
    { path: "docs/causes/README.md", text: index(causes) },
    ...causes.map((cause) => ({
      path: `docs/causes/${cause.id}.md`,
      text: page(
        cause,
        causes,
        seen.filter(({ finding }) => finding.cause === cause.id),
      ),
    })),
  ];
}

async function readCauses(root: string): Promise<Cause[]> {
  const folder = join(root, "src/diagnosis/causes");
  const ids = (await readdir(folder))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.slice(0, -".ts".length));
  return Promise.all(
    ids.toSorted().map(async (id) => {
      const module: Record<string, Cause> = await import(pathToFileURL(join(folder, `${id}.ts`)).href);
      const cause = module[exportOf(id)];
      if (!cause) throw new Error(`src/diagnosis/causes/${id}.ts does not export ${exportOf(id)}`);
      return cause;
    }),
  );
}

const note =
  "<!-- Generated from src/diagnosis/causes and test/incidents by `npm run generate`. Do not edit. -->";

function index(causes: readonly Cause[]): string {
  const categories = [...new Set(causes.map(({ category }) => category))].toSorted();
  return [
    note,
    "",
    "# Causes",
    "",
    "What a report can name as the cause of a failure. The id is stable: it is never renamed, and never gets another meaning.",
    "A report that names none is `inconclusive` (something fails, and the input does not decide why) or `healthy`.",
    ...categories.flatMap((category) => [
      "",
      `## ${category}`,
      "",
      "| cause | what it is | variants |",
      "| --- | --- | --- |",
      ...causes
        .filter((cause) => cause.category === category)
        .map(
          ({ id, title, variants = {} }) =>
            `| [${id}](${id}.md) | ${cell(title)} | ${Object.keys(variants).join(", ")} |`,
        ),
    ]),
    "",
  ].join("\n");
}

function page(cause: Cause, causes: readonly Cause[], seen: readonly Seen[]): string {
  const { id, title, category, explanation, recognisedBy, variants, references } = cause;
  return [
    note,
    "",
    `# ${title}`,
    "",
    `\`${id}\`, in [${category}](README.md#${category})`,
    "",
    "## What it means",
    "",
    explanation,
    ...(variants
      ? [
          "",
          "| variant | meaning |",
          "| --- | --- |",
          ...Object.entries(variants).map(([name, meaning]) => `| \`${name}\` | ${cell(meaning)} |`),
        ]
      : []),
    "",
    "## How it is recognised",
    "",
    recognisedBy,
    "",
    "## What to do",
    "",
    ...whatToDo(seen),
    "",
    "## Easily confused with",
    "",
    ...confusedWith(cause, causes),
    "",
    "## Seen in",
    "",
    ...(seen.length === 0
      ? ["None of the recorded incidents."]
      : seen.map(
          ({ incident: { slug, story }, finding }) =>
            `- [${slug}](../../test/incidents/${slug}/report.md) (${finding.certainty}): ${story}`,
        )),
    "",
    "## References",
    "",
    ...(references.length === 0 ? ["None."] : references.map((reference) => `- <${reference}>`)),
    "",
  ].join("\n");
}

/** Advice depends on what was found, so it is shown as it was given. */
function whatToDo([first]: readonly Seen[]): string[] {
  const rule = "A report says so for the pod at hand.";
  if (!first) return [rule];
  const { incident, finding } = first;
  const steps = finding.remediation.map(({ action, command, caution }, at) =>
    [
      `${at + 1}. ${action}${/[.!?]$/u.test(action) ? "" : "."}${caution === undefined ? "" : ` ${caution}`}`,
      ...(command ? ["", "   ```sh", `   ${quoteCommand(command)}`, "   ```"] : []),
    ].join("\n"),
  );
  const example = `For example, [${incident.slug}](../../test/incidents/${incident.slug}/report.md). ${incident.story}`;
  return [`${rule} ${example}`, "", steps.join("\n\n")];
}

function confusedWith(cause: Cause, causes: readonly Cause[]): string[] {
  const explains = causes.filter(({ id }) => cause.outranks.includes(id));
  const explainedBy = causes.filter(({ outranks }) => outranks.includes(cause.id));
  const lines = [
    ...explains.map(
      ({ id, title }) => `- [${id}](${id}.md) (${title}): where both are found, this one explains it.`,
    ),
    ...explainedBy.map(
      ({ id, title }) => `- [${id}](${id}.md) (${title}): where both are found, it explains this one.`,
    ),
  ];
  return lines.length > 0 ? lines : ["Nothing that it explains, or that explains it."];
}

function cell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}
