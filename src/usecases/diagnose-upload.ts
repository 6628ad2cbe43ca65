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

/** A dump whose parts may be archives, or that is one archive which has yet to come. */
export interface Upload extends Dump {
  bundle?: { stream: AsyncIterable<Uint8Array>; mostBytes: number };
}

/** As diagnoseDump, of archives too. */
export async function diagnoseUpload(
  dump: Dump,
  dependencies: DiagnosisDependencies,
): Promise<DiagnosedDump | Refusal> {
  const redactor = createRedactor();
  const options = intakeOptions(dump, dependencies, redactor);
  const [only, ...others] = dump.parts;
  const intake =
    only?.archive && others.length === 0
      ? await readArchive(only.archive, options, only.name === undefined ? {} : { name: only.name })
      : await readFiles(dump.parts, options);
  return diagnoseIntake(intake, { dump, redactor, dependencies });
}
