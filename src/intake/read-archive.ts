import { ArchiveFault } from "./archive/archive-fault.ts";
import { type ArchiveLimits, defaultArchiveLimits } from "./archive/archive-limits.ts";
import { type ArchiveSource, type Unpacking, unpack } from "./archive/unpack.ts";
import type { InputOptions, Intake } from "./input.ts";
import { type OpenIntake, openIntake } from "./open-intake.ts";
import { type Refusal, howToSend } from "./refusal.ts";

/**
 * Reads a support bundle: a .tar, .tar.gz or .zip archive of `kubectl cluster-info dump`, Troubleshoot, must-gather,
 * or of any files. A damaged archive gives what stood before the damage, and a warning.
 */
export async function readArchive(
  source: ArchiveSource,
  options: InputOptions,
  { name, limits = defaultArchiveLimits }: { name?: string; limits?: ArchiveLimits } = {},
): Promise<Intake> {
  const intake = openIntake(options);
  const refused = await addArchive(intake, source, { ...(name !== undefined && { name }), limits });
  const result = intake.finish();
  if (result.evidence.length > 0) return result;
  if (refused) return { ...result, refused };
  if (result.refused?.code !== "input_empty" && result.refused?.code !== "input_unknown") return result;
  const detail = `The archive has no file that tells about a pod. ${howToSend}`;
  return { ...result, refused: { ok: false, code: "input_unknown", detail } };
}

/** Adds an archive's files to an input that may have others. Gives back why it was not read, or not to its end. */
export async function addArchive(
  intake: OpenIntake,
  source: ArchiveSource,
  { name, limits = defaultArchiveLimits }: { name?: string; limits?: ArchiveLimits },
): Promise<Refusal | undefined> {
  const place = { ...(name !== undefined && { file: name }) };
  const done: Unpacking = { tooLarge: [], refusedPaths: 0, shortenedLogs: 0 };
  let refused: Refusal | undefined;
  try {
    for await (const part of unpack(source, limits, name, done)) {
      intake.add(part);
      if (intake.isFull()) break;
    }
  } catch (error) {
    // Decompression fails with errors of its own; whatever it is, the archive cannot be read on.
    const [code, detail] =
      error instanceof ArchiveFault
        ? [error.code, error.message]
        : ["input_unreadable" as const, "The archive is damaged."];
    refused = { ok: false, code, detail, ...place };
    intake.warn({ code: "archive-not-read", detail: `${detail} What stood before was read.`, ...place });
  }
  const { tooLarge, refusedPaths, shortenedLogs } = done;
  if (tooLarge.length > 0) {
    const shown = tooLarge.slice(0, 3).join(", ");
    intake.warn({
      code: "file-too-large",
      detail: `${tooLarge.length} files were too large and left out: ${shown}${tooLarge.length > 3 ? " and others" : ""}.`,
      ...place,
    });
  }
  if (refusedPaths > 0) {
    intake.warn({
      code: "path-refused",
      detail: `${refusedPaths} files were left out because their paths lead out of the archive.`,
      ...place,
    });
  }
  if (shortenedLogs > 0) {
    intake.warn({
      code: "log-shortened",
      detail: `Of ${shortenedLogs} long logs only the ends were read.`,
      ...place,
    });
  }
  return refused;
}
