import { Failure } from "../failure.ts";

export type Admission = <Done>(bytes: number, act: () => Promise<Done>) => Promise<Done>;

/**
 * Lets so many notifications in at once, of so many bytes together; one alone may be larger. The others are answered 503,
 * which Alertmanager repeats; 429 it would take for a refusal.
 */
export function openAdmission(most: { notifications: number; bytes: number }): Admission {
  let notifications = 0;
  let bytes = 0;
  return async (size, act) => {
    const isFull = notifications >= most.notifications || bytes + size > most.bytes;
    if (isFull && notifications > 0) {
      const detail = "Too many notifications at once; nothing of this one was stored. Send it again.";
      throw new Failure("unavailable", detail, { retryAfter: 5 });
    }
    notifications += 1;
    bytes += size;
    try {
      return await act();
    } finally {
      notifications -= 1;
      bytes -= size;
    }
  };
}
