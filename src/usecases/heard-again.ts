import { notifiedStatements } from "../history/alerts-of-notification.ts";
import type { AlertKey } from "../history/alerts.ts";
import type { Database, TenantId } from "../history/database.ts";
import type { IdleTimes } from "./idle-times.ts";

/** When firings on record were heard of again, which is all that a repetition tells. */
export interface HeardAgain {
  /** Written a moment later, to the second. */
  note(tenant: TenantId, keys: readonly AlertKey[], receivedAt: string): void;
  /** Writes what was noted. */
  close(): Promise<void>;
}

interface Noted {
  tenant: TenantId;
  key: AlertKey;
  receivedAt: string;
}

const pauseMilliseconds = 1_000;
const pauseAfterFailureMilliseconds = 60_000;
const patientMilliseconds = 2_000;
/** About a millisecond of writing. */
const mostAtOnce = 200;
/** Of what cannot be written for now; beyond it the time of some stays as it is. */
const mostNoted = 100_000;

/**
 * Both of a pair of senders tell the same, and each route that an alert takes, so that writing a moment later writes each
 * alert once; and in the order in which the alerts stand in their table, so that each of its pages is written once.
 */
export function openHeardAgain({
  relaxed,
  idle,
  onFailure,
}: {
  relaxed: Database;
  idle: IdleTimes;
  onFailure(error: unknown): void;
}): HeardAgain {
  let noted = new Map<string, Noted>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    const due = [...noted].toSorted(([a], [b]) => (a < b ? -1 : 1));
    noted = new Map();
    const patientUntil = performance.now() + patientMilliseconds;
    try {
      for (const [tenant, heard] of Map.groupBy(due, ([, one]) => one.tenant)) {
        for (let at = 0; at < heard.length; at += mostAtOnce) {
          const part = heard.slice(at, at + mostAtOnce).map(([, one]) => one);
          await idle.next(patientUntil);
          await relaxed.atomically(notifiedStatements(tenant, part));
        }
      }
    } catch (error) {
      // Written twice it is the same.
      noted = new Map([...new Map([...due, ...noted])].slice(-mostNoted));
      throw error;
    }
  };
  const writeAndWait = async (): Promise<void> => {
    let pause = pauseMilliseconds;
    try {
      await write();
    } catch (error) {
      onFailure(error);
      pause = pauseAfterFailureMilliseconds;
    }
    writing = undefined;
    if (noted.size > 0) wait(pause);
  };
  const wait = (milliseconds: number): void => {
    if (timer !== undefined || writing !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      writing = writeAndWait();
    }, milliseconds).unref();
  };

  return {
    note(tenant, keys, receivedAt) {
      const second = `${receivedAt.slice(0, 19)}.000Z`;
      for (const key of keys) {
        const id = [tenant, key.fingerprint, key.cluster, key.startsAt].join("\n");
        if (noted.size < mostNoted || noted.has(id)) noted.set(id, { tenant, key, receivedAt: second });
      }
      wait(pauseMilliseconds);
    },
    async close() {
      if (writing) await idle.hurry(writing);
      clearTimeout(timer);
      await idle.hurry(write().catch(onFailure));
    },
  };
}
