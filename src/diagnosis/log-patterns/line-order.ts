/** klog's, or ISO 8601. */
const time =
  /^\[?(?:[IWEF](\d{4} \d\d:\d\d:\d\d\.\d{1,9})|(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?))/;

/**
 * Whether a log stands newest line first, as log viewers export it: all times at line starts fall, at least twice.
 */
export function descends(lines: readonly string[], times?: readonly (string | undefined)[]): boolean {
  let last: { form: string; value: string } | undefined;
  let stamps = 0;
  let falls = 0;
  for (let index = 0; index < lines.length && index < 400 && stamps < 40; index++) {
    const [, klog, iso] = time.exec(times?.[index] ?? lines[index] ?? "") ?? [];
    const form = iso === undefined ? "klog" : "iso";
    const value = iso ?? klog;
    if (value === undefined) continue;
    if (last?.form === form && value > last.value) return false;
    if (last?.form === form && value < last.value) falls++;
    last = { form, value };
    stamps++;
  }
  return falls >= 2;
}
