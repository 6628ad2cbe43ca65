/** Breaks a line at blanks so that it fits; what follows the break is indented under it. Words are never cut: a command stays one. */
export function wrap(line: string, width: number): string {
  if (line.length <= width) return line;
  const indent = line.startsWith("- ") ? "  " : "    ";
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const next = current === "" ? word : `${current} ${word}`;
    if (next.length > width && current.trim() !== "") {
      lines.push(current);
      current = indent + word;
    } else current = next;
  }
  lines.push(current);
  return lines.join("\n");
}
