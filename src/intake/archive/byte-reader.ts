/** Reads a stream by amounts rather than by chunks, holding one chunk at a time. */
export interface ByteReader {
  /** Exactly so many bytes, or fewer at the end of the stream. */
  read(length: number): Promise<Uint8Array>;
  /** The next so many bytes, as they come. */
  chunks(length: number): AsyncGenerator<Uint8Array, void, undefined>;
  /** Ends the stream early. */
  close(): Promise<void>;
}

const nothing = new Uint8Array(0);

export function openByteReader(stream: AsyncIterable<Uint8Array>): ByteReader {
  const source = stream[Symbol.asyncIterator]();
  let held: Uint8Array = nothing;

  const take = async (most: number): Promise<Uint8Array> => {
    while (held.length === 0) {
      const { value, done } = await source.next();
      if (done) return nothing;
      held = value;
    }
    const taken = held.subarray(0, most);
    held = held.subarray(taken.length);
    return taken;
  };

  return {
    async read(length) {
      const first = await take(length);
      if (first.length === length || first.length === 0) return first;
      const whole = new Uint8Array(length);
      whole.set(first);
      let filled = first.length;
      while (filled < length) {
        const next = await take(length - filled);
        if (next.length === 0) break;
        whole.set(next, filled);
        filled += next.length;
      }
      return whole.subarray(0, filled);
    },
    async *chunks(length) {
      let left = length;
      while (left > 0) {
        const next = await take(left);
        if (next.length === 0) return;
        left -= next.length;
        yield next;
      }
    },
    async close() {
      await source.return?.();
    },
  };
}
