import { ArchiveFault } from "./archive/archive-fault.ts";
import { type ArchiveLimits, defaultArchiveLimits } from "./archive/archive-limits.ts";
import type { ArchiveSource } from "./archive/archive-source.ts";
import { type Unpacking, unpack } from "./archive/unpack.ts";
import { readFileName } from "./file-name.ts";
import type { InputOptions, InputPart, Intake } from "./input.ts";
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
  const done: Unpacking = { tooLarge: [], sealed: [], nested: [], refusedPaths: 0, shortenedLogs: 0 };
  const logs: InputPart[] = [];
  let refused: Refusal | undefined;
  try {
    for await (const part of unpack(source, limits, name, done)) {
      if (readFileName(part.name)?.certainty === "path") logs.push(part);
      else intake.add(part);
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
  addLogs(intake, logs, limits.readLogBytes, place);
  const { tooLarge, sealed, nested, refusedPaths, shortenedLogs } = done;
  const leftOut = [
    [tooLarge, "body_too_large", "file-too-large", "were too large and left out", ""],
    [
      sealed,
      "input_unreadable",
      "file-sealed",
      "cannot be unpacked and were left out",
      " Pack them without a password.",
    ],
    [
      nested,
      "input_unknown",
      "archive-nested",
      "are packed once more and were left out",
      " Send them unpacked, or on their own.",
    ],
  ] as const;
  for (const [files, code, warning, what, advice] of leftOut) {
    if (files.length === 0) continue;
    const detail = `${files.length} files ${what}: ${firstOf(files)}.${advice}`;
    refused ??= { ok: false, code, detail, ...place };
    intake.warn({ code: warning, detail, ...place });
  }
  if (refusedPaths > 0) {
    const detail = `${refusedPaths} files were left out because their paths lead out of the archive.`;
    refused ??= {
      ok: false,
      code: "input_unknown",
      detail: `${detail} Pack the folder that they are in.`,
      ...place,
    };
    intake.warn({ code: "path-refused", detail, ...place });
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

function firstOf(files: readonly string[]): string {
  return `${files.slice(0, 3).join(", ")}${files.length > 3 ? " and others" : ""}`;
}

/** Most logs of a cluster are of pods that are well. They are read last, as far as there is room for them. */
function addLogs(intake: OpenIntake, logs: InputPart[], maxBytes: number, place: { file?: string }): void {
  const ranked = logs
    .splice(0)
    .map((part) => ({ part, rank: rankOf(intake, part) }))
    .toSorted((one, other) => one.rank - other.rank);
  let bytes = 0;
  const chosen = ranked.filter(({ part, rank }) => {
    bytes += part.bytes.length;
    return bytes <= maxBytes || (rank <= 1 && bytes <= 2 * maxBytes);
  });
  const left = ranked.length - chosen.length;
  // Nobody holds what is left out any longer, nor what is read, while the others are read.
  ranked.length = 0;
  for (let next = chosen.shift(); next; next = chosen.shift()) intake.add(next.part);
  if (left === 0) return;
  intake.warn({
    code: "log-left-out",
    detail: `${left} logs were left out, first of all those of pods that are well.`,
    ...place,
  });
}

/** 0 and 1: of a pod that has failed, its previous instance's first. */
function rankOf(intake: OpenIntake, { name }: InputPart): number {
  const known = readFileName(name);
  const isWell = known?.pod !== undefined && intake.isWell(known.namespace, known.pod);
  return (isWell ? 2 : 0) + (known?.instance === "previous" ? 0 : 1);
}
