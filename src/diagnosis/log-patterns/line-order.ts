const time =
  /^\[?(?:[IWEF](?<klog>\d{4} \d\d:\d\d:\d\d\.\d{1,9})|(?<iso>\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?))/;

/**
 * Whether a log stands newest line first, as log viewers export it: all times at line starts fall, at least twice.
 */
export function descends(lines: readonly string[], times?: readonly (string | undefined)[]): boolean {
  const stamps: { form: string; value: string }[] = [];
  for (let index = 0; index < lines.length && index < 400 && stamps.length < 40; index++) {
    const groups = time.exec((times?.[index] ?? lines[index] ?? "").slice(0, 40))?.groups;
    const form = groups?.["iso"] === undefined ? "klog" : "iso";
    const value = groups?.["iso"] ?? groups?.["klog"];
    if (value !== undefined) stamps.push({ form, value });
  }
  let falls = 0;
  for (const [index, stamp] of stamps.entries()) {
    const next = stamps[index + 1];
    if (!next || next.form !== stamp.form || next.value === stamp.value) continue;
    if (next.value > stamp.value) return false;
    falls++;
  }
  return falls >= 2;
}
