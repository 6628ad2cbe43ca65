/**
 * Who writes first where threads of a process write to the same file. SQLite has no queue for that: whoever finds the
 * file taken sleeps for longer and longer, its whole thread with it, and whoever goes on at once takes every turn.
 */
export interface RightOfWay {
  /** Writes. Nothing may be awaited in it. */
  take<Result>(write: () => Result): Promise<Result>;
  /** Waits for the disk, which would first take up whatever was written meanwhile by the thread that has time. */
  flush<Result>(wait: () => Promise<Result>): Promise<Result>;
}

/** What the threads share. */
export type SharedWay = Int32Array<SharedArrayBuffer>;

/** How many of the thread that comes first wait or write, whether the one that has time writes, and whether it is held up. */
const eager = 0;
const occupied = 1;
const heldUp = 2;
/** Then it goes on, and SQLite alone decides: the other thread may have been stopped in the middle. */
const longestWaitMilliseconds = 500;
/** Many requests one after the other never leave a gap, and who has time wants to end as well. */
const longestPassingMilliseconds = 100;

export function sharedWay(): SharedWay {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

/** For the thread that answers others: it waits for one write of the other at most, and serves whoever else is there meanwhile. */
export function comesFirst(way: SharedWay): RightOfWay {
  const ahead = async <Result>(act: () => Result): Promise<Awaited<Result>> => {
    Atomics.add(way, eager, 1);
    try {
      return await act();
    } finally {
      Atomics.sub(way, eager, 1);
      Atomics.notify(way, eager);
    }
  };
  return {
    take: (write) =>
      ahead(async () => {
        await Atomics.waitAsync(way, occupied, 1, longestWaitMilliseconds).value;
        return write();
      }),
    flush: ahead,
  };
}

/**
 * For the thread that has time. It stands still until nobody of the others wants it to.
 * `prepare`: what it does before it writes, rather than meanwhile.
 */
export function letsOthersPass(way: SharedWay, prepare?: () => void): RightOfWay {
  const standStill = (): void => {
    const passed = performance.now() + longestPassingMilliseconds;
    const latest = performance.now() + longestWaitMilliseconds;
    for (;;) {
      Atomics.store(way, occupied, 1);
      const waiting = Atomics.load(way, eager);
      const now = performance.now();
      const cause =
        waiting > 0 && now < passed
          ? eager
          : Atomics.load(way, heldUp) > 0 && now < latest
            ? heldUp
            : undefined;
      if (cause === undefined) return;
      free(way);
      Atomics.wait(way, cause, cause === eager ? waiting : 1, longestPassingMilliseconds);
    }
  };
  return {
    async take(write) {
      prepare?.();
      standStill();
      try {
        return write();
      } finally {
        free(way);
      }
    },
    flush: (wait) => wait(),
  };
}

/** For the thread that checkpoints: it cannot get to the end of a log that grows meanwhile. */
export function holdsUp<Result>(way: SharedWay, act: () => Result): Result {
  Atomics.store(way, heldUp, 1);
  try {
    return act();
  } finally {
    letGo(way);
  }
}

/** Also for a thread that was stopped while it checkpointed. */
export function letGo(way: SharedWay): void {
  Atomics.store(way, heldUp, 0);
  Atomics.notify(way, heldUp);
}

/** Also for a thread that was stopped while it wrote. */
export function free(way: SharedWay): void {
  Atomics.store(way, occupied, 0);
  Atomics.notify(way, occupied);
}
