import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { parseArgs, styleText } from "node:util";

import { catalogue } from "../diagnosis/catalogue.ts";
import { rulesVersion } from "../generated/rules-version.ts";
import { defaultLimits } from "../intake/limits.ts";
import type { InputPart } from "../intake/read-input.ts";
import { renderers } from "../report/renderers.ts";
import type { Report } from "../report/report.ts";
import { diagnoseDump } from "../usecases/diagnose-dump.ts";
import { reportWithoutHistory } from "../usecases/report-without-history.ts";
import { UsageError } from "./usage-error.ts";
import { wrap } from "./wrap.ts";

const formats = ["text", "markdown", "json"] as const;
const colors = ["auto", "always", "never"] as const;
const mostBytes = 64_000_000;
const mostFiles = 10_000;

export interface Terminal {
  stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean };
  stdout: { write(text: string): unknown; isTTY?: boolean; columns?: number };
  stderr: { write(text: string): unknown };
  env: Readonly<Record<string, string | undefined>>;
}

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
  const color = oneOf("--color", values.color, colors);
  const width = widthOf(values.width, terminal);
  const observedAt = values["observed-at"];
  if (observedAt !== undefined && Number.isNaN(Date.parse(observedAt))) {
    throw new UsageError(`--observed-at is ${JSON.stringify(observedAt)}; it must be an RFC 3339 time.`);
  }
  if (positionals.length === 0) throw new UsageError("Name the files to diagnose, or - for standard input.");

  const dump = diagnoseDump(
    {
      parts: await readParts(positionals, terminal),
      origin: "attached",
      ...(values.cluster !== undefined && { cluster: values.cluster }),
      ...(observedAt !== undefined && { observedAt }),
    },
    { catalogue, rulesVersion, limits: defaultLimits, defaultCluster: terminal.env["CRASHLINE_CLUSTER"] ?? "default" },
  );
  if (!dump.ok) {
    const where = [dump.file, dump.line, dump.column].filter((part) => part !== undefined).join(":");
    terminal.stderr.write(`crashline: ${where === "" ? "" : `${where}: `}${dump.detail}\n`);
    return 2;
  }
  for (const { file, line, detail } of dump.warnings) {
    const where = [file, line].filter((part) => part !== undefined).join(":");
    terminal.stderr.write(`warning: ${where === "" ? "" : `${where}: `}${detail}\n`);
  }
  const reports = dump.reports.map(({ report }) => reportWithoutHistory(report));
  if (format === "json") terminal.stdout.write(`${JSON.stringify({ reports, warnings: dump.warnings })}\n`);
  else {
    const rendered = renderers[format].render(reports);
    terminal.stdout.write(format === "text" ? dress(rendered, reports, { color: useColor(color, terminal), width }) : `${rendered}\n`);
  }
  return reports.some(({ verdict }) => verdict !== "healthy") ? 1 : 0;
}

function oneOf<const Value extends string>(option: string, given: string, values: readonly Value[]): Value {
  const value = values.find((candidate) => candidate === given);
  if (value === undefined) throw new UsageError(`${option} is ${JSON.stringify(given)}; it must be ${values.join(", ")}.`);
  return value;
}

function widthOf(given: string | undefined, { stdout }: Terminal): number | undefined {
  if (given === undefined) return stdout.isTTY ? stdout.columns : undefined;
  const width = Number(given);
  if (!Number.isInteger(width) || width < 40) throw new UsageError(`--width is ${JSON.stringify(given)}; it must be a whole number from 40.`);
  return width;
}

/** https://no-color.org: any value but the empty one. */
function useColor(color: (typeof colors)[number], { stdout, env }: Terminal): boolean {
  if (color !== "auto") return color === "always";
  return stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}

const verdictColors = { diagnosed: "red", inconclusive: "yellow", healthy: "green" } as const;

function dress(text: string, reports: readonly Report[], { color, width }: { color: boolean; width: number | undefined }): string {
  const verdicts = new Set(reports.map(({ verdict }) => verdict));
  return text
    .split("\n")
    .map((line) => {
      const wrapped = width === undefined ? line : wrap(line, width);
      if (!color) return wrapped;
      const word = /^(?<verdict>diagnosed|inconclusive|healthy)(?=[,:])/.exec(wrapped)?.groups?.["verdict"];
      const verdict = [...verdicts].find((candidate) => candidate === word);
      if (verdict !== undefined) return styleText(["bold", verdictColors[verdict]], wrapped, { validateStream: false });
      return wrapped.replace(/^(?:Now|Proof|Changed or scope|Do|Evidence|Further steps|Also found|Earlier|Ruled out|Missing):/, (label) =>
        styleText("bold", label, { validateStream: false }),
      );
    })
    .join("\n");
}

async function readParts(paths: readonly string[], terminal: Terminal): Promise<InputPart[]> {
  const parts: InputPart[] = [];
  let size = 0;
  const add = (part: InputPart) => {
    size += part.bytes.length;
    if (size > mostBytes) throw new UsageError(`The input is larger than ${mostBytes / 1e6} MB; name fewer files.`);
    if (parts.push(part) > mostFiles) throw new UsageError(`There are more than ${mostFiles} files; name fewer.`);
  };
  for (const path of paths) {
    if (path === "-") add({ bytes: await readAll(terminal.stdin) });
    else for (const file of await filesIn(path)) add(await readPart(file));
  }
  return parts;
}

async function readPart({ path, name }: { path: string; name: string }): Promise<InputPart> {
  return { name, bytes: await readFile(path) };
}

/** The file itself, or all files below a folder; names are relative to what was given. */
async function filesIn(path: string): Promise<{ path: string; name: string }[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`There is no file ${JSON.stringify(path)}.`);
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ path: file, name: relative(path, file) }));
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > mostBytes) throw new UsageError(`Standard input is larger than ${mostBytes / 1e6} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
