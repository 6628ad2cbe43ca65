// Scores labelled cases: every folder of DIR with a case.json ({ expected: { cause, acceptable, category, container } }) is
// diagnosed from its other files, and the first report is compared with the label.
// usage: npm run accuracy -- DIR [--misses] [--only TEXT] [--show] [--markdown]
import { parseArgs } from "node:util";

import { rulesVersion } from "../src/generated/rules-version.ts";
import {
  isFair,
  isMislocated,
  measures,
  measuresAsMarkdown,
  measuresByCause,
  showShare,
} from "./accuracy/measure.ts";
import { scoreCases } from "./accuracy/score.ts";

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

const rows = scoreCases(directory, values.only);
if (values.show) for (const { id, shown } of rows) console.log(`== ${id}\n${shown}\n`);
if (values.markdown)
  console.log(`Rules \`${rulesVersion}\`, ${rows.length} cases.\n\n${measuresAsMarkdown(rows)}`);
else {
  console.log(`rules ${rulesVersion}, ${rows.length} cases`);
  for (const [name, result] of measures(rows)) console.log(`${name.padEnd(26)}${showShare(result)}`);
  if (!values.misses) {
    for (const { cause, precision, recall } of measuresByCause(rows)) {
      console.log(
        `  ${cause.padEnd(34)} precision ${showShare(precision).padEnd(14)} recall ${showShare(recall)}`,
      );
    }
  }
}
if (values.misses) {
  for (const { id, cause, answer, certainty } of rows.filter((row) => !isFair(row))) {
    console.log(`  ${id}: expected ${cause}, got ${answer} (${certainty ?? "-"})`);
  }
  for (const { id, container, gotContainer } of rows.filter(isMislocated)) {
    console.log(`  ${id}: expected container ${container}, got ${gotContainer}`);
  }
}
