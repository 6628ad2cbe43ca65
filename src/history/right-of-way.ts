/**
 * Who writes first where two threads of a process write to the same file. SQLite has no queue for that: whoever finds the
 * file taken sleeps for longer and longer, its whole thread with it, and whoever goes on at once takes every turn.
 */
export interface RightOfWay {
  /** Writes. Nothing may be awaited in it. */
  take<Result>(write: () => Result): Promise<Result>;
}

/** What two threads share. */
export type SharedWay = Int32Array<SharedArrayBuffer>;

/** How many of the thread that comes first wait or write, and whether the other writes. */
const eager = 0;
const occupied = 1;
/** Then it goes on, and SQLite alone decides: the other thread may have been stopped in the middle. */
const longestWaitMilliseconds = 500;

export function sharedWay(): SharedWay {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** For the thread that answers others: it waits for one write of the other at most, and serves whoever else is there meanwhile. */
export function comesFirst(way: SharedWay): RightOfWay {
  return {
    async take(write) {
      Atomics.add(way, eager, 1);
      try {
        await Atomics.waitAsync(way, occupied, 1, longestWaitMilliseconds).value;
        return write();
      } finally {
        Atomics.sub(way, eager, 1);
        Atomics.notify(way, eager);
      }
    },
  };
}

/** For the thread that has time. It stands still until nobody of the other wants to write. */
export function letsOthersPass(way: SharedWay): RightOfWay {
  return {
    async take(write) {
      const latest = performance.now() + longestWaitMilliseconds;
      for (;;) {
        Atomics.store(way, occupied, 1);
        const waiting = Atomics.load(way, eager);
        if (waiting === 0 || performance.now() > latest) break;
        free(way);
        Atomics.wait(way, eager, waiting, longestWaitMilliseconds);
      }
      try {
        return write();
      } finally {
        free(way);
      }
    },
  };
}

/** Also for a thread that was stopped. */
export function free(way: SharedWay): void {
  Atomics.store(way, occupied, 0);
  Atomics.notify(way, occupied);
}
