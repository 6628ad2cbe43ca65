import type { Detail } from "../cause.ts";

// The text of errno, in front of or behind the path that it is about.
const quoted = /['"`‘“](?<path>\/[^'"`’”\n]{1,300})['"`’”]/;
const bare = /(?:^|[\s:(=])(?<path>\/(?:[\w.@+~-]+\/){0,30}[\w.@+~-]+\/?)(?=[\s:;,)\]]|$)/g;
const relative =
  /(?:open|mkdir|write|create|file|directory|touch|cp|lock file)\W{1,3}(?<path>[\w.@+~-]{1,120}(?:\/[\w.@+~-]{1,120}){0,20})['"]?:? /gi;
const program =
  /^\/(?:usr\/)?(?:local\/)?s?bin\/|^\/dev\/(?:null|stdout|stderr)$|\.(?:go|js|py|rb|java|rs|c|cc|cpp|php|h)$|^\/(?:usr\/lib|usr\/local\/lib|node_modules)\//;

/** Completes a detail with the path that an error of the file system is about, as far as the text names one. */
export function extractPath(detail: Detail, text: string): Detail {
  const path = detail["path"] ?? detail["file"] ?? detail["directory"];
  if (path !== undefined) return { ...detail, path };
  const head = text.slice(0, 1500);
  const found = [quoted.exec(head), ...head.matchAll(bare), ...head.matchAll(relative)];
  const named = found
    .map((match) => asPath(match?.groups?.["path"]))
    .find((candidate) => candidate !== undefined && !program.test(candidate));
  return named === undefined ? detail : { ...detail, path: named };
}

/** What a pattern took for a path, unless it is a word of the sentence, and without the mark that ends the sentence. */
export function withPlausiblePaths(detail: Detail): Detail {
  const { file, path, ...rest } = detail;
  if (file === undefined && path === undefined) return detail;
  const [asFile, whole] = [asPath(file), asPath(path)];
  return {
    ...rest,
    ...(asFile !== undefined && { file: asFile }),
    ...(whole !== undefined && { path: whole }),
  };
}

function asPath(text: string | undefined): string | undefined {
  const trimmed = text?.replace(/^['"]|[.,:;'"]{1,3}$/g, "");
  return trimmed !== undefined && /[a-z\d]\.[a-z\d]|[/_\d]/i.test(trimmed) ? trimmed : undefined;
}
