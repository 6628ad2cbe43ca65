const everything =
  "dial tcp 10.0.0.1:1: connect: connection refused, no such file or directory, permission denied, panic: x ";

/** Logs of about so many characters that give each step more to do than any program would, one a step. */
export function hostileLogs(size: number): Record<string, string[]> {
  const times = (text: string) => Math.ceil(size / (text.length + 1));
  const lines = (text: string) => Array.from({ length: times(text) }, () => text);
  /** No two lines alike, since what repeats is matched once. */
  const ofWord = (word: string, literal = "") =>
    Array.from(
      { length: size / 1000 },
      (_, index) => `ERROR ${index} ${word.repeat(900 / word.length)}${literal}`,
    );
  return {
    "a line that repeats every literal": [everything.repeat(times(everything))],
    "lines that all match": lines(everything),
    "one word again and again, with which a pattern begins": ofWord("otlp"),
    "a path of slashes alone": ofWord("/", " no write access"),
    "a host without an end": ofWord("a.", " Permission denied (publickey)"),
    "lines as long as any is read": Array.from(
      { length: Math.ceil(size / 8000) },
      (_, index) => `ERROR ${index} ${"connection refused ".repeat(420)}`,
    ),
    frames: ["panic: x", ...lines("\t/src/main.go:1 +0x1")],
    "JSON nested deeper than anybody reads": [
      `${'{"error":'.repeat(times('{"error":}'))}1${"}".repeat(times('{"error":}'))}`,
    ],
    "quotes, backslashes and unpaired surrogates": ['"\\"\\\\\uD800'.repeat(times('"\\"\\\\\uD800'))],
  };
}
