const everything =
  "dial tcp 10.0.0.1:1: connect: connection refused, no such file or directory, permission denied, panic: x ";

/** Logs of about so many characters that give each step more to do than any program would, one a step. */
export function hostileLogs(size: number): Record<string, string[]> {
  const times = (text: string) => Math.ceil(size / (text.length + 1));
  const lines = (text: string) => Array.from({ length: times(text) }, () => text);
  return {
    "a line that repeats every literal": [everything.repeat(times(everything))],
    "lines that all match": lines(everything),
    frames: ["panic: x", ...lines("\t/src/main.go:1 +0x1")],
    "JSON nested deeper than anybody reads": [
      `${'{"error":'.repeat(times('{"error":}'))}1${"}".repeat(times('{"error":}'))}`,
    ],
    "quotes, backslashes and unpaired surrogates": ['"\\"\\\\\uD800'.repeat(times('"\\"\\\\\uD800'))],
  };
}
