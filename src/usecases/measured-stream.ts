import { createHash } from "node:crypto";

/** A stream that somebody reads, perhaps not to its end, and that is measured meanwhile. */
export interface MeasuredStream {
  /** Ends where it gets longer than it may be, or breaks off. */
  readonly stream: AsyncIterable<Uint8Array>;
  /** What became of it so far. */
  state(): "whole" | "too-long" | "broken-off";
  /** Reads what is left. SHA-256 of all, hex. */
  finish(): Promise<string>;
  /** Leaves the rest unread. */
  close(): Promise<void>;
}

export function measured(from: AsyncIterable<Uint8Array>, mostBytes: number): MeasuredStream {
  const hash = createHash("sha256");
  const chunks = from[Symbol.asyncIterator]();
  let length = 0;
  let state: "whole" | "too-long" | "broken-off" = "whole";
  async function* read(): AsyncGenerator<Uint8Array, void, undefined> {
    while (state === "whole") {
      const next = await chunks.next().catch(() => undefined);
      if (next === undefined) state = "broken-off";
      if (next === undefined || next.done === true) return;
      length += next.value.length;
      if (length > mostBytes) state = "too-long";
      if (length > mostBytes) return;
      hash.update(next.value);
      yield next.value;
    }
  }
  return {
    // Whoever reads this may stop early; what is left can still be read then.
    stream: { [Symbol.asyncIterator]: read },
    state: () => state,
    async finish() {
      for await (const _ of read());
      return hash.digest("hex");
    },
    async close() {
      await chunks.return?.();
    },
  };
}
