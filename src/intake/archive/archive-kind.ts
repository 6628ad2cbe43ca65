export type ArchiveKind = "gzip" | "tar" | "zip";

/** Told by the first 262 bytes, whatever the name or media type say. */
export function archiveKind(head: Uint8Array): ArchiveKind | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  )
    return "zip";
  // "ustar", in POSIX's and in GNU's spelling of what follows it.
  const magic = head.subarray(257, 262);
  return magic.length === 5 && [0x75, 0x73, 0x74, 0x61, 0x72].every((byte, index) => magic[index] === byte)
    ? "tar"
    : undefined;
}

/** How each packs that is not unpacked here, by the bytes that it begins with. sos writes .tar.xz. */
const otherPackings: Readonly<Record<string, readonly number[]>> = {
  xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  bzip2: [0x42, 0x5a, 0x68],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
  "7z": [0x37, 0x7a, 0xbc, 0xaf],
};

/** Of bytes that are known to be no text. */
export function otherPacking(head: Uint8Array): string | undefined {
  const isOf = ([, magic]: [string, readonly number[]]) => magic.every((byte, index) => head[index] === byte);
  return Object.entries(otherPackings).find(isOf)?.[0];
}
