/** klog's, or ISO 8601. */
const time =
  /^\[?(?:[IWEF](\d{4} \d\d:\d\d:\d\d\.\d{1,9})|(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?))/;
/** With one of these it begins. */
const mayBeStamp = "[IWEF0123456789";
/** So much of a line may be its time, and what shows where that ends. */
const headLength = 32;

interface Stamp {
  form: "klog" | "iso";
  value: string;
}

/**
 * Whether a log stands newest line first, as log viewers export it: all times at line starts fall, at least twice.
 */
export function descends(lines: readonly string[], times?: readonly (string | undefined)[]): boolean {
  let last: Stamp | undefined;
  let stamps = 0;
  let falls = 0;
  let head = "";
  let stamp: Stamp | undefined;
  for (let index = 0; index < lines.length && index < 400 && stamps < 40; index++) {
    const line = times?.[index] ?? lines[index] ?? "";
    if (!mayBeStamp.includes(line.charAt(0))) continue;
    const begins = line.slice(0, headLength);
    // Many lines have the time of the one before.
    if (begins !== head) stamp = stampOf(begins);
    head = begins;
    if (stamp === undefined) continue;
    if (last?.form === stamp.form && stamp.value > last.value) return false;
    if (last?.form === stamp.form && stamp.value < last.value) falls++;
    last = stamp;
    stamps++;
  }
  return falls >= 2;
}

function stampOf(head: string): Stamp | undefined {
  const [, klog, iso] = time.exec(head) ?? [];
  if (iso !== undefined) return { form: "iso", value: iso };
  return klog === undefined ? undefined : { form: "klog", value: klog };
}
