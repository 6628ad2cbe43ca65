import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { catalogue } from "../../src/diagnosis/catalogue.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import type { InputPart } from "../../src/intake/read-input.ts";
import { renderers } from "../../src/report/renderers.ts";
import { diagnoseDump } from "../../src/usecases/diagnose-dump.ts";
import { reportWithoutHistory } from "../../src/usecases/report-without-history.ts";

export interface Label {
  cause: string;
  category: string;
  container: string | null;
  acceptable: string[];
}

/** One case: what it should have been, and what came out. */
export interface Row extends Label {
  id: string;
  answer: string;
  gotContainer: string | null;
  certainty?: string;
  cited: number;
  /** The reports as text, or why there are none. */
  shown: string;
}

/** Diagnoses every folder below `directory` that has a case.json, and compares the first report with its label. */
export function scoreCases(directory: string, only = ""): Row[] {
  return readdirSync(directory)
    .toSorted()
    .filter((id) => id.includes(only) && existsSync(join(directory, id, "case.json")))
    .map((id) => score(id, join(directory, id)));
}

/** The input of a case: the files of its folder `input`, or else those beside its label. */
export function readCaseInput(folder: string): InputPart[] {
  const input = join(folder, "input");
  const from = existsSync(input) ? input : folder;
  return readdirSync(from)
    .filter((name) => name !== "case.json" && statSync(join(from, name)).isFile())
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(from, name)) }));
}

function score(id: string, folder: string): Row {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the labels are our own
  const { expected } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as { expected: Label };
  const dump = diagnoseDump(
    { parts: readCaseInput(folder), origin: "attached" },
    { catalogue, rulesVersion: "", limits: defaultLimits, defaultCluster: "default" },
  );
  const reports = dump.ok ? dump.reports.map(({ report }) => reportWithoutHistory(report)) : [];
  const first = reports[0];
  const root = first?.rootCause;
  return {
    ...expected,
    id,
    answer:
      root?.cause ??
      (first
        ? { healthy: "healthy", inconclusive: "insufficient-evidence", diagnosed: "none" }[first.verdict]
        : "none"),
    gotContainer: root?.container ?? null,
    ...(root && { certainty: root.certainty }),
    cited: root?.citations.length ?? 0,
    shown: dump.ok ? renderers.text.render(reports) : `refused: ${dump.code} ${dump.detail}`,
  };
}
