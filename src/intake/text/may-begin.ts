import { mayBeHeader } from "./event-header.ts";

/**
 * Whether the first and last letters of a line, which goes from `start` to `end`, let a description, a block of one, or a
 * table begin with it: `Name:`, the name of a column, `Containers:`, `Conditions:`, `Init Containers:`, `Ephemeral`,
 * `Events:`, an event's type, or a container's name with its colon.
 */
export function mayBegin(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  const first = text.charCodeAt(at);
  // Most lines of logs begin with a time.
  if (first >= 48 && first <= 57) return isAge(text, at) || endsInColon(text, start, end);
  const next = text.charCodeAt(at + 1);
  switch (first) {
    case 78: // N
      return text.startsWith("Name", at) || text.startsWith("Normal", at) || mayBeHeader(text.slice(at, end));
    case 87: // W
      return text.startsWith("Warning", at);
    case 76: // L
      return text.startsWith("Last ", at) || mayBeHeader(text.slice(at, end));
    case 83: // S
      return text.startsWith("State:", at) || endsInColon(text, start, end);
    case 70: // F
    case 80: // P
    case 84: // T
      return mayBeHeader(text.slice(at, end));
    case 67: // Co, CO
      return next === 111 || next === 79;
    case 97: // apiVersion
      return text.startsWith("apiVersion: ", at) || endsInColon(text, start, end);
    case 123: // {
      return text.slice(at, end).trimEnd().length === 1;
    case 68: // Data
      return next === 97;
    case 66: // BinaryData
      return next === 105;
    case 73: // In
      return next === 110;
    case 69: // Ev, Ep
      return next === 118 || next === 112;
    default:
      return endsInColon(text, start, end);
  }
}

/** `5m`, with whatever follows. */
function isAge(text: string, from: number): boolean {
  let at = from;
  while (at < from + 4 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  const unit = text.charCodeAt(at);
  return at > from && (unit === 115 || unit === 109 || unit === 104 || unit === 100);
}

/** Blanks may follow. */
export function endsInColon(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === 58 || (last === 32 && text.slice(start, end).trimEnd().endsWith(":"));
}
