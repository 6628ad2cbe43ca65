import type { Database, TenantId } from "../history/database.ts";
import { tiedLabelsStatement } from "../history/tie-reports.ts";
import { listUnsettled, settledStatement } from "../history/unsettled-notifications.ts";
import { type Decision, decisionOf, nothingDecided, partsOf, weightOf } from "./decision.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import type { IdleTimes } from "./idle-times.ts";
import type { Lookups } from "./lookups.ts";
import { settleAlerts } from "./settle-alerts.ts";

/** A notification that was acknowledged and is to be written to the tables in which it is found. */
export interface Unsettled {
  id: string;
  tenant: TenantId;
  /** Of its row. */
  characters: number;
  /** What was acknowledged after it may be written already. */
  isLate: boolean;
}

export interface SettleQueue {
  /** Answers when it was tried: it is written, or will be tried again. */
  add(unsettled: Unsettled): Promise<void>;
  /** Lets what is being written be written. */
  close(): Promise<void>;
}

interface Options {
  db: Database;
  /** What is written is acknowledged already, and acknowledged still if the write is undone. */
  relaxed: Database;
  /** Begins to bring what was written to the disk: else whoever is acknowledged next waits for that. */
  writeBack?(): void;
  diagnosis: DiagnosisDependencies;
  lookups?: Lookups;
  now(): string;
  onWritten(unsettled: Pick<Unsettled, "id" | "characters">): void;
  onFailure(notificationId: string, error: unknown): void;
  idle: IdleTimes;
}

interface Entry extends Unsettled {
  /** Until when it waits for a quiet time: of `performance.now`. */
  patientUntil: number;
  tries: number;
  tried: PromiseWithResolvers<void>;
}

/** About two milliseconds of writing, for which whoever sends meanwhile waits. */
const heaviestWrite = 400;
const patientMilliseconds = 2_000;
const firstPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 60_000;

/**
 * Writes what was acknowledged, in the order in which it was, in the time that requests leave, and after a while in the
 * time between them. What waits goes together:
 * under load many notifications cost little more than one.
 */
export function openSettleQueue(options: Options): SettleQueue {
  const { db, diagnosis } = options;
  const waiting: Entry[] = [];
  let working: Promise<void> | undefined;
  let isClosed = false;

  const put = (entry: Entry): void => {
    waiting.push(entry);
    working ??= work();
  };
  const work = async (): Promise<void> => {
    for (;;) {
      await options.idle.next(waiting[0]?.patientUntil ?? 0);
      if (isClosed || waiting.length === 0) break;
      const batch: Entry[] = [];
      try {
        await settle(batch);
        for (const entry of batch) options.onWritten(entry);
        options.writeBack?.();
      } catch (error) {
        for (const entry of batch) later(entry, error);
      }
      for (const { tried } of batch) tried.resolve();
    }
    // At once: what comes in the next moment begins anew.
    working = undefined;
  };
  /** Takes as much as is written at once. What failed once is alone: it may fail for ever. */
  const settle = async (batch: Entry[]): Promise<void> => {
    const decisions: Decision[] = [];
    let weight = 0;
    for (let next = waiting[0]; next && weight < heaviestWrite; next = waiting[0]) {
      const [first = next] = batch;
      if (next !== first && (next.tenant !== first.tenant || next.tries > 0 || first.tries > 0)) break;
      batch.push(next);
      waiting.shift();
      const decision = await readDecision(next);
      decisions.push(decision);
      weight += weightOf(decision);
    }
    let parts: Decision[] = [];
    weight = 0;
    for (const part of decisions.flatMap((decision) => [...partsOf(decision)])) {
      parts.push(part);
      weight += weightOf(part);
      if (weight < heaviestWrite) continue;
      await write(batch, parts, []);
      await options.idle.next(batch[0]?.patientUntil ?? 0);
      [parts, weight] = [[], 0];
    }
    // The rows go with the last of what they promised.
    const ids = batch.map(({ id }) => id);
    await write(batch, parts, ids);
  };
  const write = async (
    batch: readonly Entry[],
    parts: readonly Decision[],
    ids: readonly string[],
  ): Promise<void> => {
    const [first] = batch;
    if (!first) return;
    const { tenant } = first;
    const { statements, reports, lookups } = settleAlerts(tenant, parts, options.now(), diagnosis);
    // Others may have counted on these reports meanwhile.
    if (batch.some(({ isLate }) => isLate) && reports.length > 0)
      statements.push(
        tiedLabelsStatement(
          tenant,
          reports.map(({ id }) => id),
        ),
      );
    if (ids.length > 0) statements.push(settledStatement(tenant, ids));
    await options.relaxed.atomically(statements);
    if (lookups.length > 0) void options.lookups?.begin(tenant, lookups);
  };
  const later = (entry: Entry, error: unknown): void => {
    options.onFailure(entry.id, error);
    const tries = entry.tries + 1;
    const pause = Math.min(firstPauseMilliseconds * 2 ** tries, longestPauseMilliseconds);
    setTimeout(() => put({ ...entry, isLate: true, tries }), pause).unref();
  };
  /** Not kept since it was acknowledged: a burst would fill the memory. Its row may be gone, with all that was forgotten of its tenant. */
  const readDecision = async ({ tenant, id }: Entry): Promise<Decision> => {
    const [row] = await listUnsettled(db, tenant, { from: id, limit: 1 });
    return row?.id === id ? decisionOf(row) : nothingDecided;
  };

  return {
    add(unsettled) {
      const tried = Promise.withResolvers<void>();
      const patientUntil = performance.now() + patientMilliseconds;
      put({ ...unsettled, patientUntil, tries: 0, tried });
      return tried.promise;
    },
    async close() {
      isClosed = true;
      if (working) await options.idle.hurry(working);
    },
  };
}
