import { quoteCommand } from "./command.ts";
import type { FirstLines } from "./first-lines.ts";
import type { Report } from "./report.ts";

/** What was not given, each with the command that gets it, unless a step to take is that command already. */
export function missingNotes(
  { missing, rootCause }: Report,
  { todo }: FirstLines,
): { code: string; why: string; command?: string }[] {
  const shown = new Set(
    [todo, ...(rootCause?.remediation ?? [])].flatMap(({ command }) =>
      command ? [quoteCommand(command)] : [],
    ),
  );
  return missing.map(({ code, why, command }) => {
    const quoted = command && quoteCommand(command);
    return { code, why, ...(quoted !== undefined && !shown.has(quoted) && { command: quoted }) };
  });
}
