/** Cuts a list so that no slice, as JSON, comes near the two megabytes that D1 takes as one value. */
export function* slices<Item>(items: readonly Item[], mostItems = 1_000, mostCharacters = 400_000): Generator<Item[]> {
  let slice: Item[] = [];
  let characters = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
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
