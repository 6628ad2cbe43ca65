import { Failure } from "../failure.ts";

export type Admission = <Done>(bytes: number, act: () => Promise<Done>) => Promise<Done>;

/** No notification is read and stored for longer. Of a request that its sender gave up, a Worker is never told the end. */
const longestMilliseconds = 60_000;

/**
 * Lets so many notifications in at once, of so many bytes together; one alone may be larger. The others are answered 503,
 * which Alertmanager repeats; 429 it would take for a refusal.
 */
export function openAdmission(
  most: { notifications: number; bytes: number },
  now: () => number = Date.now,
): Admission {
  // Oldest first.
  const inside = new Set<{ bytes: number; since: number }>();
  return async (size, act) => {
    const since = now();
    let bytes = size;
    for (const other of inside) {
      if (since - other.since > longestMilliseconds) inside.delete(other);
      else bytes += other.bytes;
    }
    if (inside.size > 0 && (inside.size >= most.notifications || bytes > most.bytes)) {
      const detail = "Too many notifications at once; nothing of this one was stored. Send it again.";
      throw new Failure("unavailable", detail, { retryAfter: 5 });
    }
    const place = { bytes: size, since };
    inside.add(place);
    try {
      return await act();
    } finally {
      inside.delete(place);
    }
  };
}
