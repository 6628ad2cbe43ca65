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
const mostAtOnce = 100;
/** Of what cannot be written for now; beyond it the time of some stays as it is. */
const mostNoted = 100_000;

/**
 * Both of a pair of senders tell the same, and each route that an alert takes, so that writing a moment later writes each
 * alert once; and in the order in which the alerts stand in their table, so that each of its pages is written once.
 */
export function openHeardAgain({
  relaxed,
  writeBack,
  idle,
  onFailure,
}: {
  relaxed: Database;
  writeBack?(): void;
  idle: IdleTimes;
  onFailure(error: unknown): void;
}): HeardAgain {
  let notes = openNotes();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    const due = notes;
    notes = openNotes();
    const patientUntil = performance.now() + patientMilliseconds;
    try {
      for (const { tenant, heard } of due.inTableOrder()) {
        await idle.next(patientUntil);
        await relaxed.atomically(notifiedStatements(tenant, heard));
      }
      writeBack?.();
    } catch (error) {
      // Written twice it is the same. What was heard since stands.
      const newer = notes;
      notes = due;
      for (const { heard } of newer.inTableOrder()) for (const one of heard) notes.put(one);
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
    if (!notes.isEmpty()) wait(pause);
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
      for (const key of keys) notes.put({ tenant, key, receivedAt: second });
      wait(pauseMilliseconds);
    },
    async close() {
      if (writing) await idle.hurry(writing);
      clearTimeout(timer);
      await idle.hurry(write().catch(onFailure));
    },
  };
}

interface Notes {
  /** The last time of each alert stands. */
  put(one: Noted): void;
  isEmpty(): boolean;
  /** In parts that are written at once. */
  inTableOrder(): Generator<{ tenant: TenantId; heard: Noted[] }>;
}

/** Kept in heaps, so that nothing waits until all of it is sorted. */
function openNotes(): Notes {
  const heaps = new Map<string, { tenant: TenantId; byAlert: Map<string, Noted> }>();
  let size = 0;
  return {
    put(one) {
      const { tenant, key } = one;
      const name = `${tenant} ${key.fingerprint.slice(0, 2)}`;
      const id = `${key.fingerprint}\n${key.cluster}\n${key.startsAt}`;
      let heap = heaps.get(name);
      if (!heap) heaps.set(name, (heap = { tenant, byAlert: new Map() }));
      if (heap.byAlert.has(id)) size -= 1;
      else if (size >= mostNoted) return;
      heap.byAlert.set(id, one);
      size += 1;
    },
    isEmpty: () => size === 0,
    *inTableOrder() {
      let part: { tenant: TenantId; heard: Noted[] } | undefined;
      for (const [, { tenant, byAlert }] of [...heaps].toSorted(byName)) {
        for (const [, one] of [...byAlert].toSorted(byName)) {
          if (part && (part.tenant !== tenant || part.heard.length >= mostAtOnce)) {
            yield part;
            part = undefined;
          }
          part ??= { tenant, heard: [] };
          part.heard.push(one);
        }
      }
      if (part) yield part;
    },
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
