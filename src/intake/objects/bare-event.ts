/** An Event of which a script kept no more than its words: it does not say what it is about. */
export function isBareEvent({ type, reason, message, note }: Record<string, unknown>): boolean {
  return (
    (type === "Normal" || type === "Warning") &&
    typeof reason === "string" &&
    /^[A-Z][A-Za-z]{2,60}$/.test(reason) &&
    [message, note].some((words) => typeof words === "string")
  );
}
