/** Begins like HTML, or a piece of it. */
const page = /^\s{0,100}<(?:!doctype html|html|head|body|div|p|pre|h[1-6]|table|section|article|span|br)\b/i;
/** What keeps its line ends and blanks, as whoever copied output into a page wants it to. */
const edge = /<(\/?)(?:pre|textarea)(?:\s[^<>]{0,2000})?>/gi;
const tag = /<\/?[a-z][^<>]{0,2000}>/gi;
const lineBreak = /<br ?\/?>/gi;
const entity = /&(?:(lt|gt|amp|quot|apos|nbsp)|#(\d{1,6})|#x([\da-f]{1,5}));/gi;
const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/**
 * What a page (of a tracker, a mail, a wiki, a pipeline's log) shows as it was printed, and empty lines for the rest of
 * it, so that every line stays on its number. undefined: the text is no HTML, or has nothing of the kind.
 */
export function preformatted(text: string): string | undefined {
  if (!page.test(text.slice(0, 200))) return undefined;
  const shown: string[] = [];
  let from = 0;
  let isInside = false;
  for (const found of text.matchAll(edge)) {
    const isClosing = found[1] === "/";
    if (isClosing !== isInside) continue;
    const stretch = text.slice(from, found.index);
    shown.push(isInside ? plain(stretch) : blank(stretch, shown.length > 0));
    from = found.index + found[0].length;
    isInside = !isInside;
  }
  if (isInside) shown.push(plain(text.slice(from)));
  return shown.length === 0 ? undefined : shown.join("");
}

/** The line ends of what is left out; two outputs on one line of the page are two all the same. */
function blank(stretch: string, isBetween: boolean): string {
  const ends = stretch.replaceAll(/[^\n]+/g, "");
  return isBetween && ends === "" ? "\n" : ends;
}

function plain(stretch: string): string {
  return stretch
    .replaceAll(lineBreak, stretch.includes("\n") ? "" : "\n")
    .replaceAll(tag, "")
    .replaceAll(entity, (written, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return entities.get(name.toLowerCase()) ?? written;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      // The halves of surrogate pairs are no characters; controls are nothing that a page shows.
      return code >= 32 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : " ";
    });
}
