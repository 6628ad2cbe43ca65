/** The first line of a message, with room for what matters in a sentence. */
export function shortText(text: string, most = 200): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
