import { type InputPart, type Intake, readInput } from "../../src/intake/read-input.ts";
import { type Limits, defaultLimits } from "../../src/intake/limits.ts";
import { createRedactor } from "../../src/redaction/create-redactor.ts";

export interface Sent {
  name?: string;
  mediaType?: string;
  text?: string;
  bytes?: Uint8Array;
  json?: unknown;
}

/** Sends texts, values as JSON, or bytes, as a request or the command line would. */
export function read(
  sent: string | Sent | readonly Sent[],
  options: { cluster?: string; observedAt?: string; limits?: Partial<Limits> } = {},
): Intake {
  const parts = typeof sent === "string" ? [{ text: sent }] : isMany(sent) ? sent : [sent];
  const { limits, ...rest } = options;
  return readInput(parts.map(toPart), {
    ...rest,
    origin: "attached",
    redactor: createRedactor(),
    limits: { ...defaultLimits, ...limits },
  });
}

function isMany(sent: Sent | readonly Sent[]): sent is readonly Sent[] {
  return Array.isArray(sent);
}

function toPart({ name, mediaType, text, bytes, json }: Sent): InputPart {
  return {
    ...(name !== undefined && { name }),
    ...(mediaType !== undefined && { mediaType }),
    bytes: bytes ?? new TextEncoder().encode(text ?? JSON.stringify(json)),
  };
}
