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

/** A dump whose parts may be archives, or that is one archive read as it comes, without holding it. */
export interface Upload extends Dump {
  bundle?: { name?: string; stream: AsyncIterable<Uint8Array> };
}

/** As diagnoseDump, of archives too. */
export async function diagnoseUpload(
  { bundle, ...dump }: Upload,
  dependencies: DiagnosisDependencies,
): Promise<DiagnosedDump | Refusal> {
  const redactor = createRedactor();
  const options = intakeOptions(dump, dependencies, redactor);
  const intake = bundle
    ? await readArchive(
        { stream: bundle.stream },
        options,
        bundle.name === undefined ? {} : { name: bundle.name },
      )
    : await readFiles(dump.parts, options);
  return diagnoseIntake(intake, { dump, redactor, dependencies });
}
