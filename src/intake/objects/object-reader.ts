import type { Origin, Warning } from "../../evidence/evidence.ts";
import type { Surrounding } from "../../evidence/surrounding.ts";
import type { Redactor } from "../../redaction/redactor.ts";
import type { Piece, ReadContext, Reading } from "../format.ts";
import type { Refusal } from "../refusal.ts";
import type { Copying } from "./fields.ts";

/** State of one reading of one file. */
export interface ObjectReader {
  origin: Origin;
  file?: string;
  context: ReadContext;
  copying: Copying;
  pieces: Piece[];
  warnings: Warning[];
  bundles: Reading[];
  surroundings: Surrounding[];
  skippedKinds: Map<string, number>;
  secrets: number;
  objects: number;
  /** Of the first things that were no Kubernetes objects, what they are. */
  foreign: string[];
  refusal?: Refusal;
}

export function openReader(
  { origin, file, isSuspect = true }: { origin: Origin; file?: string; isSuspect?: boolean },
  redactor: Redactor,
  context: ReadContext,
): ObjectReader {
  return {
    origin,
    ...(file !== undefined && { file }),
    context,
    copying: {
      redactor,
      isSuspect,
      left: context.limits.nodes,
      mistyped: 0,
      depth: context.limits.depth,
      isTooDeep: false,
      harmless: new Map(),
    },
    pieces: [],
    warnings: [],
    bundles: [],
    surroundings: [],
    skippedKinds: new Map(),
    secrets: 0,
    objects: 0,
    foreign: [],
  };
}
