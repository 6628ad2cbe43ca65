import type { Detail, Match } from "../cause.ts";

/** What a log says could not be run; its patterns name it by what it was to the program that failed. */
export function executableIn({ executable, command, path, file }: Detail): string | undefined {
  return executable ?? command ?? path ?? file;
}

/** One thing has one name in a match's detail, whether a runtime or a log told of it. */
export function withExecutable(match: Match): Match {
  const executable = executableIn(match.detail ?? {});
  return executable === undefined ? match : { ...match, detail: { executable } };
}
