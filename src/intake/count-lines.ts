/** How many lines end between two places in a text. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let end = text.indexOf("\n", from); end >= 0 && end < to; end = text.indexOf("\n", end + 1))
    count += 1;
  return count;
}
