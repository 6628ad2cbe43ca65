/** A text of which each line is a string of its own. */
export function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 1 && value.every((line) => typeof line === "string");
}
