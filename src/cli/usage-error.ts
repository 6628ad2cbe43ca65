/** The command line, or a file that it names, cannot be used: exit code 2, and a sentence rather than a stack. */
export class UsageError extends Error {}
