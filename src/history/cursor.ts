export interface PageRequest {
  limit: number;
  /** As the page before gave it. */
  cursor?: string;
}

export interface Page<Item> {
  items: Item[];
  /** null: this was the last page. */
  nextCursor: string | null;
}

/** A cursor that no page gave. */
export class CursorUnreadable extends Error {
  override name = "CursorUnreadable";

  constructor() {
    super("The cursor is not one that a page of this list gave");
  }
}

type Kind = "number" | "string";
type Values<Kinds extends readonly Kind[]> = {
  -readonly [Index in keyof Kinds]: Kinds[Index] extends "number" ? number : string;
};

/** The sort key of the last row of a page, opaque to callers. */
export function encodeCursor(key: readonly unknown[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

export function decodeCursor<const Kinds extends readonly Kind[]>(
  cursor: string | undefined,
  kinds: Kinds,
): Values<Kinds> | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  if (
    !Array.isArray(key) ||
    key.length !== kinds.length ||
    !kinds.every((kind, index) => typeof key[index] === kind)
  ) {
    throw new CursorUnreadable();
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked against `kinds` above
  return key as Values<Kinds>;
}

function parse(cursor: string): unknown {
  if (cursor.length > 2_000) return undefined;
  try {
    const text = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(
        Uint8Array.from(text, (byte) => byte.charCodeAt(0)),
      ),
    );
  } catch {
    return undefined;
  }
}
