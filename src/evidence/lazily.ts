/**
 * Answers what `make` makes, at the first call. For tables and expressions that are costly and that many runs never ask
 * for: what stands at the top of a module is made by every start.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
