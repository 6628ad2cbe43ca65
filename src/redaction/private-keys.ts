import type { Detector, Hit, Mask } from "./detector.ts";

export const PRIVATE_KEY_KIND = "pem-private-key";
const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;
/** A 16,384 bit key has 200 lines. What is open for longer has lost its end. */
const MOST_LINES = 400;
/** Key, prefix and what a log format puts around it; longer lines hold no line of a key. */
const LONGEST_LINE = 1024;
/** Base64, never as long as this in a timestamp or in the name of a pod that a line is prefixed with. */
const KEY_MATERIAL = /[A-Za-z0-9+/=]{16,}/g;
const HAS_KEY_MATERIAL = /[A-Za-z0-9+/=]{16}/;
const HEADER = /(?:Proc-Type|DEK-Info|Comment|Version|Hash): /;
/** What stands between the markers of a key that was printed on one line; another marker ends it. */
const BODY_IN_LINE = /(?:[A-Za-z0-9+/=:,\\ \t]|-(?!----))*/y;

/**
 * A PEM block is the one secret that spans lines. Its first line gets the placeholder; from the others the key is
 * removed, so that their number, and whatever was printed before the key on each (a time, a pod's name), stays.
 */
export const privateKeyDetectors: readonly Detector[] = [
  { literals: ["-----BEGIN "], find: findFromBegin },
  { literals: ["-----END "], find: findBeforeEnd },
];

function findFromBegin({ text, start }: Hit): Mask[] {
  BEGIN.lastIndex = start;
  if (!BEGIN.test(text)) return [];
  const bodyFrom = BEGIN.lastIndex;
  BODY_IN_LINE.lastIndex = bodyFrom;
  BODY_IN_LINE.test(text);
  const bodyTo = BODY_IN_LINE.lastIndex;
  const markerTo = afterEndMarker(text, bodyTo);
  if (markerTo !== bodyTo)
    return [{ from: start, to: markerTo, kind: PRIVATE_KEY_KIND, value: bare(text.slice(start, markerTo)) }];

  // Without its end on the line: what follows may still be words, as in `expected -----BEGIN PRIVATE KEY----- but got`.
  const to = HAS_KEY_MATERIAL.test(text.slice(bodyFrom, bodyTo)) ? bodyTo : bodyFrom;
  const afterwards = text.slice(to, to + LONGEST_LINE);
  const lineBreak = afterwards.indexOf("\n");
  const isLast = lineBreak === -1 || afterwards.slice(0, lineBreak).includes("-----BEGIN ");
  const later = isLast ? [] : laterLines(text, to + lineBreak + 1, tokensBefore(text, start));
  const value = later.map((mask) => text.slice(mask.from, mask.to)).join("");
  return [{ from: start, to, kind: PRIVATE_KEY_KIND, value: bare(text.slice(start, to) + value) }, ...later];
}

/** What has to go from the lines after the first: up to the end marker, or as far as they look like a key. */
function laterLines(text: string, from: number, prefixTokens: number): Mask[] {
  const masks: Mask[] = [];
  let certain = 0; // how many masks stay if there is no end marker
  let followsKey = true;
  let at = from;
  for (let line = 0; line < MOST_LINES && at < text.length; line++) {
    const next = text.indexOf("\n", at) + 1 || text.length;
    const content = text.slice(at, Math.min(next, at + LONGEST_LINE));
    const marker = content.indexOf("-----END ");
    const markerTo = afterEndMarker(text, at + marker);
    if (marker !== -1 && markerTo !== at + marker) {
      masks.push(...keyMaterial(content.slice(0, marker), at, prefixTokens).masks);
      masks.push({ from: at + marker, to: markerTo, kind: PRIVATE_KEY_KIND, remove: true });
      return masks;
    }
    const ofKey = keyMaterial(content, at, prefixTokens);
    masks.push(...ofKey.masks);
    if (ofKey.full || (ofKey.masks.length > 0 && followsKey)) certain = masks.length;
    else if (ofKey.masks.length === 0 && content.trim() !== "" && !HEADER.test(content)) break;
    followsKey = ofKey.full;
    at = next;
  }
  return masks.slice(0, certain);
}

/** The key's part of a line: `full` if it holds a full run of it, else the short rest at its end, if that is what it is. */
function keyMaterial(
  content: string,
  offset: number,
  prefixTokens: number,
): { full: boolean; masks: Mask[] } {
  const masks: Mask[] = [];
  for (const run of content.matchAll(KEY_MATERIAL)) {
    masks.push({
      from: offset + run.index,
      to: offset + run.index + run[0].length,
      kind: PRIVATE_KEY_KIND,
      remove: true,
    });
  }
  if (masks.length > 0) return { full: true, masks };
  if (isLastLine(content, prefixTokens)) {
    const to = content.trimEnd().length;
    const from = content.lastIndexOf(content.trim().split(/\s+/).at(-1)!);
    masks.push({ from: offset + from, to: offset + to, kind: PRIVATE_KEY_KIND, remove: true });
  }
  return { full: false, masks };
}

/** The rest of a key that does not fill a line, after as many words as stood before the BEGIN marker. */
function isLastLine(content: string, prefixTokens: number): boolean {
  const tokens = content.trim().split(/\s+/, prefixTokens + 2);
  return tokens.length === prefixTokens + 1 && /^[A-Za-z0-9+/=]{1,15}$/.test(tokens[prefixTokens]!);
}

/** A log that was cut at its start may begin inside a key. */
function findBeforeEnd({ text, start, settled }: Hit): Mask[] {
  const to = afterEndMarker(text, start);
  if (to === start || lineStart(text, start) === start - LONGEST_LINE) return [];
  const prefixTokens = tokensBefore(text, start);
  const lines: Mask[][] = [];
  let isKeyFound = false;
  let lineFrom = lineStart(text, start);
  while (lines.length < MOST_LINES && lineFrom > settled) {
    const end = lineFrom - 1;
    lineFrom = lineStart(text, end);
    if (lineFrom < settled) break;
    const { full, masks } = keyMaterial(text.slice(lineFrom, end), lineFrom, prefixTokens);
    // Only the last line of a key is short.
    if (masks.length === 0 || (!full && lines.length > 0)) break;
    lines.unshift(masks);
    isKeyFound ||= full;
  }
  const [first, ...rest] = lines.flat();
  if (first === undefined || !isKeyFound) return [];
  const value = bare([first, ...rest].map((mask) => text.slice(mask.from, mask.to)).join(""));
  return [
    { from: first.from, to: first.to, kind: PRIVATE_KEY_KIND, value },
    ...rest,
    { from: start, to, kind: PRIVATE_KEY_KIND, remove: true },
  ];
}

/** `at` itself where no end marker stands. */
function afterEndMarker(text: string, at: number): number {
  END.lastIndex = at;
  return END.test(text) ? END.lastIndex : at;
}

/** Of a line longer than LONGEST_LINE, only the end. */
function lineStart(text: string, at: number): number {
  const least = Math.max(0, at - LONGEST_LINE);
  return least + text.slice(least, at).lastIndexOf("\n") + 1;
}

function tokensBefore(text: string, at: number): number {
  const before = text.slice(lineStart(text, at), at).trim();
  return before === "" ? 0 : before.split(/\s+/).length;
}

/** The same key is the same with real line breaks and with written-out ones. */
function bare(pem: string): string {
  return pem.replace(/\\[nr]|\s+|-----(?:BEGIN|END) [A-Z0-9 ]{0,60}-----/g, "");
}
