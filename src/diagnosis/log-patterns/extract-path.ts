import type { Detail } from "../cause.ts";

// The text of errno, in front of or behind the path that it is about.
const quoted = /['"`‘“](?<path>\/[^'"`’”\n]{1,300})['"`’”]/;
const bare = /(?:^|[\s:(=])(?<path>\/(?:[\w.@+~-]+\/){0,30}[\w.@+~-]+\/?)(?=[\s:;,)\]]|$)/;
const relative =
  /(?:open|mkdir|write|create|file|directory|touch|cp|lock file)\W{1,3}(?<path>[\w.@+~-]{1,120}(?:\/[\w.@+~-]{1,120}){0,20})['"]?:? /i;
const program =
  /^\/(?:usr\/)?(?:local\/)?s?bin\/|^\/dev\/(?:null|stdout|stderr)$|\.(?:go|js|py|rb|java|rs|c|cc|cpp|php|h)$|^\/(?:usr\/lib|usr\/local\/lib|node_modules)\//;

/** Completes a detail with the path that an error of the file system is about, as far as the text names one. */
export function extractPath(detail: Detail, text: string): Detail {
  const path = detail["path"] ?? detail["file"] ?? detail["directory"];
  if (path !== undefined) return { ...detail, path };
  const head = text.slice(0, 1500);
  const found = [quoted, bare, relative].map((expression) => expression.exec(head)?.groups?.["path"]);
  const named = found.find((candidate) => candidate !== undefined && !program.test(candidate));
  return named === undefined ? detail : { ...detail, path: named };
}
