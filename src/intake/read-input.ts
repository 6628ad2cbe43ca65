import type { InputOptions, InputPart, Intake } from "./input.ts";
import { openIntake } from "./open-intake.ts";

export type { InputOptions, InputPart, Intake } from "./input.ts";

/** Decodes, recognises, reads, redacts and joins. Never throws on input; what comes out holds no secret. */
export function readInput(parts: readonly InputPart[], options: InputOptions): Intake {
  const intake = openIntake(options);
  for (const part of parts) intake.add(part);
  return intake.finish();
}
