import { mayBeHeader } from "./event-rows.ts";

/**
 * Whether the line's first and last letters let a description, a block of one, or a table begin with it: `Name:`, the
 * name of a column, `Containers:`, `Conditions:`, `Init Containers:`, `Ephemeral`, `Events:`, an event's type, or a
 * container's name with its colon.
 */
export function mayBegin(line: string): boolean {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  const next = line.charCodeAt(at + 1);
  switch (line.charCodeAt(at)) {
    case 78: // N
      return line.startsWith("Name", at) || line.startsWith("Normal", at) || mayBeHeader(line);
    case 87: // W
      return line.startsWith("Warning", at);
    case 76: // L
      return line.startsWith("Last ", at) || mayBeHeader(line);
    case 83: // S
      return line.startsWith("State:", at) || endsInColon(line);
    case 70: // F
    case 80: // P
    case 84: // T
      return mayBeHeader(line);
    case 67: // Co, CO
      return next === 111 || next === 79;
    case 97: // apiVersion
      return line.startsWith("apiVersion: ", at) || endsInColon(line);
    case 123: // {
      return line.trimEnd().length === at + 1;
    case 68: // Data
      return next === 97;
    case 66: // BinaryData
      return next === 105;
    case 73: // In
      return next === 110;
    case 69: // Ev, Ep
      return next === 118 || next === 112;
    default:
      return isAge(line, at) || endsInColon(line);
  }
}

/** `5m`, with whatever follows. */
function isAge(line: string, from: number): boolean {
  let at = from;
  while (at < from + 4 && line.charCodeAt(at) >= 48 && line.charCodeAt(at) <= 57) at++;
  const unit = line.charCodeAt(at);
  return at > from && (unit === 115 || unit === 109 || unit === 104 || unit === 100);
}

/** Blanks may follow. */
export function endsInColon(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last === 58 || (last === 32 && line.trimEnd().endsWith(":"));
}
