import { archiveKind } from "./archive/archive-kind.ts";
import { inMemory } from "./archive/zip.ts";
import type { InputOptions, InputPart, Intake } from "./input.ts";
import { openIntake } from "./open-intake.ts";
import { addArchive } from "./read-archive.ts";
import type { Refusal } from "./refusal.ts";

/** As readInput, with archives among the files: of each, what it holds is read as if it had been sent beside the rest. */
export async function readFiles(parts: readonly InputPart[], options: InputOptions): Promise<Intake> {
  const intake = openIntake(options);
  let refused: Refusal | undefined;
  for (const part of parts) {
    const { bytes, name } = part;
    const source = part.archive ?? (archiveKind(bytes) && { file: inMemory(bytes) });
    if (!source) {
      intake.add(part);
      continue;
    }
    // One at a time, so that one is unpacked at a time.
    const reason = await addArchive(intake, source, { ...(name !== undefined && { name }) });
    refused ??= reason;
  }
  const result = intake.finish();
  return refused && result.evidence.length === 0 ? { ...result, refused } : result;
}
