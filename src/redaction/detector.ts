/** A stretch of text that must not be kept. */
export interface Mask {
  from: number;
  to: number;
  /** Names the placeholder: what kind of secret it is, by its own form or by the words around it. */
  kind: string;
  /** What is numbered, where the same secret can be spelled differently; else the masked text. */
  value?: string;
  /** The stretch disappears; its secret has its placeholder already (the later lines of a private key). */
  remove?: boolean;
}

/** Where one of a detector's literals was found. */
export interface Hit {
  text: string;
  start: number;
  end: number;
  /** Everything before this offset is settled: masked, or a placeholder. */
  settled: number;
}

/**
 * Looks around the places where one of its literals stands (found in the one pass that all detectors share), so its
 * work must be bounded by the literal's surroundings. Literals are matched whatever their case.
 */
export interface Detector {
  literals: readonly string[];
  /** In order and apart from one another; empty when this is no secret. */
  find(hit: Hit): Mask[];
}
