/** How many different values were masked, by detector; placeholders that came with the input count as well. */
export interface Redactions {
  total: number;
  byDetector: Record<string, number>;
}

/**
 * Masks secrets in one request's input. Equal secrets of a kind get equal placeholders within one redactor
 * (`«redacted:password:1»`), so a reader still sees that two values were the same; nothing else about the value
 * survives. The kind comes from the secret's own form or from the words around it, never from what else the request
 * holds: without its number a placeholder is the same in every request. Every method is idempotent, never changes the number of lines, and is linear in its input.
 */
export interface Redactor {
  /** Free text: a log, a message, a describe text. */
  text(text: string): string;
  /** The value of a variable, a field or an annotation whose name may say that it is secret. */
  value(name: string, value: string): string;
  /**
   * A command line as an argument array; a flag's value may be the next argument. Short flags (mysql's `-psecret`) are
   * known only after their program's name, so a container's command and args belong into one call.
   */
  args(args: readonly string[]): string[];
  /** What has been masked so far. */
  redactions(): Redactions;
}
