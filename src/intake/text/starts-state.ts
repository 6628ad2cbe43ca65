import { nextInked } from "./text-lines.ts";

/** A container's state with why it is so, cut out of its description. */
export function startsState(lines: readonly string[], at: number): boolean {
  return (
    /^\s*(?:Last )?(?:Termination )?State:\s+(?:Terminated|Waiting)\s*$/.test(
      (lines[at] ?? "").slice(0, 80),
    ) &&
    /^\s*(?:Reason|Exit Code):\s+\S/.test((lines[nextInked(lines, at + 1, lines.length)] ?? "").slice(0, 80))
  );
}
