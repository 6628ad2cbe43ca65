const plain = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** An argument array as one line for a POSIX shell: the only place where commands are quoted. */
export function quoteCommand(command: readonly string[]): string {
  return command
    .map((argument) => (plain.test(argument) ? argument : `'${argument.replaceAll("'", String.raw`'\''`)}'`))
    .join(" ");
}
