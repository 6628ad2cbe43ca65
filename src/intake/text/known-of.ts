import type { KnownText } from "../format.ts";
import type { CommandLine } from "./command-line.ts";

/** What is known of a text that stands under a command line, beside what was known before. */
export function knownOf(
  given: KnownText | undefined,
  command: CommandLine | undefined,
): KnownText | undefined {
  if (command === undefined || command.shows === "output") return given;
  const { kind, name, namespace, container, containers, previous, shows } = command;
  const isPod = kind === undefined || kind === "Pod" || kind === "Event";
  return {
    ...given,
    ...(namespace !== undefined && { namespace }),
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && (isPod ? { pod: name } : { name })),
    ...(container !== undefined && { container }),
    ...(containers !== undefined && { containers }),
    ...(shows === "log" && {
      instance: previous === undefined ? "unknown" : previous ? "previous" : "current",
    }),
  };
}
