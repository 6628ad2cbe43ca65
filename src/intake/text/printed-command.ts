/**
 * Commands, which kubectl prints without quotes: an argument a line under `Command:` and `Args:` (and an argument of
 * several lines on several), or all of them between brackets in a probe.
 */

const shells = new Set(["sh", "bash", "ash", "dash", "zsh", "ksh"]);

/** A shell's script is one argument, whatever lines and blanks it has: everything that follows `-c`. */
export function joinScript(words: readonly string[], separator: string): string[] {
  const shellAt = words.findIndex((word) => shells.has(word.slice(word.lastIndexOf("/") + 1)));
  // `tini -- sh -c ...` and `env A=b sh -c ...`, but not an argument far behind that happens to be called `sh`.
  if (shellAt === -1 || shellAt > 4) return [...words];
  for (let at = shellAt + 1; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-") && !word.startsWith("+")) return [...words];
    if (/^-[a-z]{0,8}c$/.test(word)) {
      const script = words.slice(at + 1);
      return script.length < 2 ? [...words] : [...words.slice(0, at + 1), trimEmpty(script).join(separator)];
    }
  }
  return [...words];
}

function trimEmpty(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 1 && lines[end - 1] === "") end--;
  return lines.slice(0, end);
}

/** A probe's command, printed by Go's `%v`: blanks between arguments and within them look the same. */
export function splitPrintedCommand(text: string): string[] {
  // Blanks inside a script stay: only the words up to `-c` are cut apart.
  const start = /^(\S{1,200})((?:[ \t]+-[A-Za-z]{1,8}){1,4})[ \t]+([^]*)$/.exec(text);
  if (start !== null) {
    const [, program = "", flags = "", script = ""] = start;
    const words = [program, ...flags.trim().split(/[ \t]+/)];
    if (
      shells.has(program.slice(program.lastIndexOf("/") + 1)) &&
      /^-[a-z]{0,8}c$/.test(words.at(-1) ?? "")
    ) {
      return [...words, script];
    }
  }
  return text.split(/\s+/).filter((word) => word !== "");
}
