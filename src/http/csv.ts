/** A row as RFC 4180 has it. A spreadsheet takes what begins like a formula for one, so that gets an apostrophe. */
export function csvRow(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${cells.join(",")}\r\n`;
}
