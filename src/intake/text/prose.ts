import { isBlank } from "./text-lines.ts";

/**
 * Whether a stretch between kubectl's outputs is somebody's own words ("here is the describe:") and not a log.
 * Careful: a log taken for prose would lose evidence, so anything with the looks of a log is one.
 */
export function isProse(lines: readonly string[]): boolean {
  const inked = lines.filter((line) => !isBlank(line));
  if (inked.length === 0) return true;
  if (inked.length > longest) return false;
  return inked.every((line) => isHeading(line) || isSentence(line));
}

/** Whether a line is written for the most part in a script that puts no blanks between words. */
export function isUnspaced(line: string): boolean {
  const text = line.slice(0, 600);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unspaced =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return unspaced * 2 > letters;
}

const longest = 25;

/** Lines without a word, Markdown's headings and rules, `Logs:`, `---- events ----`, a chat's time line. */
function isHeading(line: string): boolean {
  const text = line.trim();
  // Dots for what was left out, a quotation mark: a program that logs has words.
  if (text.length <= 20 && !/[\p{L}\d]/u.test(text)) return true;
  if (terminalWords.test(text) || frame.test(text) || toleration.test(text)) return true;
  if (/^(?:(?:#{1,6}|h[1-6]\.) \S.{0,120}|[-=*_]{3,}|[-=*#]{2,}\s?\w[\w ./-]{0,60}\s?[-=*#]{2,})$/.test(text))
    return true;
  if (/^[A-Z][A-Za-z -]{0,40}:$/.test(text) && text.split(" ").length <= 5) return true;
  return /^[\w .-]{1,40} +\[?\d{1,2}:\d{2}(?: ?[AP]M)?\]?:?$/.test(text);
}

/** The upper and the lower edge of a terminal program's frame, with a title in it. */
const frame = /^[┌╭└╰][─═ ][^\n]{1,400}[┐╮┘╯]$/;

/** Left of a description that was cut. */
const toleration =
  /^(?:Tolerations:[ \t]{1,40})?[\w./-]{0,300}(?:=[\w.-]{0,63})?:No(?:Execute|Schedule)(?: op=(?:Exists|Equal))?(?: for \d{1,9}s)?$/;

/** What `watch` and `script` show of themselves. */
const terminalWords = /^(?:Every \d{1,5}(?:[.,]\d{1,3})?s: .{0,600}|Script (?:started|done)\b.{0,200})$/;

const logWords =
  /^(?:error|warn|warning|fatal|panic|info|debug|trace|exception|caused by|traceback|killed|terminated|segmentation fault|aborted|bus error|illegal instruction|failed|failure|cannot|can't|could not|unable|exec|standard_init|starting|started|listening|connect|invalid|missing|usage|at |file |no such|permission|goroutine|thread|fork|command|bash|sh|env|su|chown|mkdir|npm|node|python|java|sidekiq|setting|server|connection|waiting|loading|running|using|process)\b/i;

/** Alone on its line a word may be a program's last. */
const courtesy =
  /^(?:hi|hello|hey|thanks|thx|cheers|please|looking|exit|logout|describe|logs|events|output)\b/i;

/** Words in a row, with nothing that programs like to print. */
function isSentence(line: string): boolean {
  const text = line.trim().replace(/^(?:[-*•] |\d{1,2}[.)] |@\S{1,60} )/, "");
  if (text.length > 600) return false;
  if (/[{}[\]=<>|\\`"]|\d\d:\d\d:\d\d|:\/\/|::|0x|\.\w{1,5}:\d/.test(text)) return false;
  const words = text.split(/\s+/);
  const plain = words.filter((word) => /^[(']?[A-Za-z][A-Za-z'’-]*[.,:;!?)']*$/.test(word));
  if (words.length < 3)
    return (
      plain.length === words.length &&
      (/[!?:]$/.test(text) || courtesy.test(text) || (words.length === 2 && !logWords.test(text)))
    );
  if (
    logWords.test(text) &&
    !/[?!:]$/.test(text) &&
    !/\b(?:I|we|my|our|you|please|anyone|here)\b/i.test(text)
  )
    return false;
  return plain.length >= words.length * 0.7;
}
