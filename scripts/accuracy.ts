// Scores labelled cases: every folder of DIR with a case.json ({ expected: { cause, acceptable, category, container } }) is
// diagnosed from its other files, and the first report is compared with the label.
// usage: npm run accuracy -- DIR [--misses] [--only TEXT] [--show] [--markdown]
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { catalogue } from "../src/diagnosis/catalogue.ts";
import { rulesVersion } from "../src/generated/rules-version.ts";
import { defaultLimits } from "../src/intake/limits.ts";
import { renderers } from "../src/report/renderers.ts";
import { diagnoseDump } from "../src/usecases/diagnose-dump.ts";
import { reportWithoutHistory } from "../src/usecases/report-without-history.ts";

interface Label {
  cause: string;
  category: string;
  container: string | null;
  acceptable: string[];
}

interface Row extends Label {
  id: string;
  answer: string;
  gotContainer: string | null;
  certainty?: string;
  cited: number;
}

const negatives = ["insufficient-evidence", "healthy"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    show: { type: "boolean" },
    markdown: { type: "boolean" },
    only: { type: "string" },
  },
});
const directory = positionals[0];
if (directory === undefined) {
  console.error("usage: npm run accuracy -- DIR [--misses] [--only TEXT] [--show] [--markdown]");
  process.exit(2);
}

const rows: Row[] = [];
for (const id of readdirSync(directory).toSorted()) {
  const folder = join(directory, id);
  if (!statSync(folder).isDirectory() || !id.includes(values.only ?? "")) continue;
  rows.push(await score(id, folder));
}
print(rows);

async function score(id: string, folder: string): Promise<Row> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the labels are our own
  const { expected } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as { expected: Label };
  const names = readdirSync(folder)
    .filter((name) => name !== "case.json")
    .toSorted();
  const dump = diagnoseDump(
    { parts: names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })), origin: "attached" },
    { catalogue, rulesVersion, limits: defaultLimits, defaultCluster: "default" },
  );
  const reports = dump.ok ? dump.reports.map(({ report }) => reportWithoutHistory(report)) : [];
  const first = reports[0];
  if (values.show)
    console.log(
      `== ${id}\n${dump.ok ? renderers.text.render(reports) : `refused: ${dump.code} ${dump.detail}`}\n`,
    );
  const root = first?.rootCause;
  return {
    ...expected,
    id,
    answer: !first
      ? "none"
      : root
        ? root.cause
        : first.verdict === "healthy"
          ? "healthy"
          : "insufficient-evidence",
    gotContainer: root?.container ?? null,
    ...(root && { certainty: root.certainty }),
    cited: root?.citations.length ?? 0,
  };
}

function print(all: readonly Row[]): void {
  const exact = (row: Row) => row.answer === row.cause;
  const fair = (row: Row) => exact(row) || row.acceptable.includes(row.answer);
  const claims = (row: Row) => row.answer !== "none" && !negatives.includes(row.answer);
  const share = (part: readonly Row[], whole: readonly Row[]) =>
    `${part.length}/${whole.length}${whole.length > 0 ? ` = ${(part.length / whole.length).toFixed(3)}` : ""}`;
  const negative = all.filter(({ cause }) => negatives.includes(cause));
  const positive = all.filter(({ cause }) => !negatives.includes(cause));
  const located = all.filter((row) => fair(row) && claims(row) && row.container !== null);
  const proven = all.filter(({ certainty }) => certainty === "proven");
  const lines: [string, string][] = [
    ["exact cause", share(all.filter(exact), all)],
    ["fair (exact or accepted)", share(all.filter(fair), all)],
    [
      "container named right",
      share(
        located.filter(({ container, gotContainer }) => container === gotContainer),
        located,
      ),
    ],
    ["`proven` and fair", share(proven.filter(fair), proven)],
    [
      "claims on negatives",
      share(
        negative.filter((row) => claims(row) && !fair(row)),
        negative,
      ),
    ],
    [
      "abstained needlessly",
      share(
        positive.filter((row) => !claims(row) && !fair(row)),
        positive,
      ),
    ],
    [
      "claims without citation",
      share(
        all.filter((row) => claims(row) && row.cited === 0),
        all.filter(claims),
      ),
    ],
  ];
  const causes = [...new Set(all.flatMap(({ cause, answer }) => [cause, answer]))].toSorted();
  const perCause = causes.map((cause) => {
    const labelled = all.filter((row) => row.cause === cause);
    const answered = all.filter(({ answer }) => answer === cause);
    return [cause, share(answered.filter(fair), answered), share(labelled.filter(fair), labelled)] as const;
  });
  if (values.markdown) {
    console.log(`Rules \`${rulesVersion}\`, ${all.length} cases.\n\n| measure | result |\n| --- | --- |`);
    for (const [name, result] of lines) console.log(`| ${name} | ${result} |`);
    console.log("\n| cause | precision | recall |\n| --- | --- | --- |");
    for (const [cause, precision, recall] of perCause) console.log(`| ${cause} | ${precision} | ${recall} |`);
  } else {
    console.log(`rules ${rulesVersion}, ${all.length} cases`);
    for (const [name, result] of lines) console.log(`${name.padEnd(26)}${result}`);
    if (values.misses !== true)
      for (const [cause, p, r] of perCause)
        console.log(`  ${cause.padEnd(34)} precision ${p.padEnd(14)} recall ${r}`);
  }
  if (values.misses) {
    for (const row of all.filter((entry) => !fair(entry))) {
      console.log(`  ${row.id}: expected ${row.cause}, got ${row.answer} (${row.certainty ?? "-"})`);
    }
    for (const row of located.filter(({ container, gotContainer }) => container !== gotContainer)) {
      console.log(`  ${row.id}: expected container ${row.container}, got ${row.gotContainer}`);
    }
  }
}
