/** What an archive may make its reader do. */
export interface ArchiveLimits {
  entries: number;
  /** Of all files together, unpacked; those that are passed over count too. */
  unpackedBytes: number;
  /** Unpacked to packed. Logs repeat themselves; few get beyond 50. */
  ratio: number;
  /** Of what is kept of logs until all pods are known. */
  heldLogBytes: number;
  /** Of logs that are read then. */
  readLogBytes: number;
}

export const defaultArchiveLimits: ArchiveLimits = {
  entries: 200_000,
  unpackedBytes: 8_000_000_000,
  ratio: 250,
  heldLogBytes: 24_000_000,
  readLogBytes: 4_000_000,
};

/** Below this, a ratio says nothing: a megabyte of blanks is no attack. */
export const minRatioBytes = 32_000_000;
