import { parseArgs } from "node:util";

import { catalogue } from "../diagnosis/catalogue.ts";
import { rulesVersion } from "../generated/rules-version.ts";
import { defaultLimits } from "../intake/limits.ts";
import { renderers } from "../report/renderers.ts";
import { diagnoseUpload } from "../usecases/diagnose-upload.ts";
import { reportWithoutHistory } from "../usecases/report-without-history.ts";
import { dress } from "./dress.ts";
import { readParts } from "./read-parts.ts";
import { printable, printableJson, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a Record's own keys
export const formats = Object.keys(renderers) as (keyof typeof renderers)[];
const colors = ["auto", "always", "never"] as const;

/** `crashline diagnose`: answers 0 where nothing fails, 1 where something does, 2 where the input cannot be used. */
export async function diagnoseFiles(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      cluster: { type: "string" },
      "observed-at": { type: "string" },
      color: { type: "string", default: "auto" },
      width: { type: "string" },
    },
  });
  const format = oneOf("--format", values.format, formats);
  const color = useColor(oneOf("--color", values.color, colors), terminal);
  const width = widthOf(values.width, terminal);
  const observedAt = values["observed-at"];
  if (observedAt !== undefined && Number.isNaN(Date.parse(observedAt))) {
    throw new UsageError(`--observed-at is ${JSON.stringify(observedAt)}; it must be an RFC 3339 time.`);
  }
  if (positionals.length === 0) throw new UsageError("Name the files to diagnose, or - for standard input.");

  const dump = await diagnoseUpload(
    {
      parts: await readParts(positionals, terminal),
      origin: "attached",
      ...(values.cluster !== undefined && { cluster: values.cluster }),
      ...(observedAt !== undefined && { observedAt }),
    },
    {
      catalogue,
      rulesVersion,
      limits: defaultLimits,
      defaultCluster: terminal.env["CRASHLINE_CLUSTER"] ?? "default",
    },
  );
  const complain = (word: string, where: readonly (string | number | undefined)[], detail: string) =>
    terminal.stderr.write(
      `${printable([word, where.filter((part) => part !== undefined).join(":"), detail].filter((part) => part !== "").join(": "))}\n`,
    );
  if (!dump.ok) {
    const { file = "", line, column, detail } = dump;
    const isNamed = file === "" || detail.startsWith(`The file ${file} `);
    complain("crashline", isNamed ? [] : [file, line, column], detail);
    return 2;
  }
  for (const { file, line, detail } of dump.warnings) complain("warning", [file, line], detail);

  const reports = dump.reports.map(({ report }) => reportWithoutHistory(report));
  if (format === "json") {
    terminal.stdout.write(`${printableJson(JSON.stringify({ reports, warnings: dump.warnings }))}\n`);
  } else {
    const rendered = renderers[format].render(reports).trimEnd();
    terminal.stdout.write(`${format === "text" ? dress(rendered, { color, width }) : rendered}\n`);
  }
  return reports.some(({ verdict }) => verdict !== "healthy") ? 1 : 0;
}

function oneOf<const Value extends string>(option: string, given: string, values: readonly Value[]): Value {
  const value = values.find((candidate) => candidate === given);
  if (value === undefined) {
    throw new UsageError(`${option} is ${JSON.stringify(given)}; it must be ${values.join(", ")}.`);
  }
  return value;
}

function widthOf(given: string | undefined, { stdout }: Terminal): number | undefined {
  if (given === undefined) return stdout.isTTY ? stdout.columns : undefined;
  const width = Number(given);
  if (!Number.isInteger(width) || width < 40) {
    throw new UsageError(`--width is ${JSON.stringify(given)}; it must be a whole number from 40.`);
  }
  return width;
}

/** https://no-color.org: any value but the empty one. */
function useColor(color: (typeof colors)[number], { stdout, env }: Terminal): boolean {
  if (color !== "auto") return color === "always";
  return stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
