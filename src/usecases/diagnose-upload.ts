import { readArchive } from "../intake/read-archive.ts";
import { readFiles } from "../intake/read-files.ts";
import type { Refusal } from "../intake/refusal.ts";
import { createRedactor } from "../redaction/create-redactor.ts";
import {
  type DiagnosedDump,
  type DiagnosisDependencies,
  type Dump,
  diagnoseIntake,
  intakeOptions,
} from "./diagnose-dump.ts";
import { measured, type MeasuredStream } from "./measured-stream.ts";

/** A dump whose parts may be archives, or that is one archive read as it comes, without holding it. */
export interface Upload extends Dump {
  bundle?: { name?: string; stream: AsyncIterable<Uint8Array>; mostBytes: number };
}

/** As diagnoseDump, of archives too. `contentHash` is of an archive that was read as it came. */
export async function diagnoseUpload(
  { bundle, ...dump }: Upload,
  dependencies: DiagnosisDependencies,
): Promise<(DiagnosedDump & { contentHash?: string }) | Refusal> {
  const redactor = createRedactor();
  const options = intakeOptions(dump, dependencies, redactor);
  const about = { dump, redactor, dependencies };
  if (!bundle) return diagnoseIntake(await readFiles(dump.parts, options), about);
  const { name, mostBytes } = bundle;
  const body = measured(bundle.stream, mostBytes);
  try {
    const intake = await readArchive(body, options, name === undefined ? {} : { name });
    const diagnosed = diagnoseIntake(intake, about);
    const contentHash = diagnosed.ok ? await body.finish() : undefined;
    if (body.state() !== "whole") return refusalOf(body, mostBytes);
    return diagnosed.ok && contentHash !== undefined ? { ...diagnosed, contentHash } : diagnosed;
  } finally {
    await body.close();
  }
}

function refusalOf({ state }: MeasuredStream, mostBytes: number): Refusal {
  return state() === "too-long"
    ? {
        ok: false,
        code: "body_too_large",
        detail: `The archive is larger than ${Math.floor(mostBytes / 1e6)} MB. Send the failing namespace alone.`,
      }
    : { ok: false, code: "input_unreadable", detail: "The upload broke off before its end." };
}
