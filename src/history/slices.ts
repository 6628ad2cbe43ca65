/** Cuts a list so that no slice, as JSON, comes near the two megabytes that D1 takes as one value. */
export function* slices<Item>(
  items: readonly Item[],
  mostItems = 1_000,
  mostCharacters = 400_000,
): Generator<Item[]> {
  let slice: Item[] = [];
  let characters = 0;
  for (const item of items) {
    const size = sizeOf(item);
    if (slice.length === mostItems || (slice.length > 0 && characters + size > mostCharacters)) {
      yield slice;
      slice = [];
      characters = 0;
    }
    slice.push(item);
    characters += size;
  }
  if (slice.length > 0) yield slice;
}

/** About: the length of the texts, and a little for each field. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length + 3;
  if (typeof value !== "object" || value === null) return 8;
  let size = 2;
  if (Array.isArray(value)) {
    for (const item of value) size += sizeOf(item);
    return size;
  }
  // A list of its fields would cost more than the rest.
  for (const name in value) size += sizeOf(Reflect.get(value, name));
  return size;
}
