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
  decision: Decision;
  /** Of its row. */
  characters: number;
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
  diagnosis: DiagnosisDependencies;
  lookups?: Lookups;
  now(): string;
  onWritten(unsettled: Pick<Unsettled, "id" | "characters">): void;
  onFailure(notificationId: string, error: unknown): void;
  idle: IdleTimes;
}

interface Entry extends Omit<Unsettled, "decision"> {
  /** undefined: to be read again, as not all that waits can stay in memory. */
  decision: Decision | undefined;
  weight: number;
  /** Until when it waits for a quiet time: of `performance.now`. */
  patientUntil: number;
  tries: number;
  tried: PromiseWithResolvers<void>;
}

const mostCharactersInMemory = 16_000_000;
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
  let charactersInMemory = 0;
  let working: Promise<void> | undefined;
  let isClosed = false;

  const put = (entry: Entry): void => {
    if (charactersInMemory + entry.characters > mostCharactersInMemory) entry.decision = undefined;
    if (entry.decision) charactersInMemory += entry.characters;
    waiting.push(entry);
    working ??= work();
  };
  const work = async (): Promise<void> => {
    for (;;) {
      await options.idle.next(waiting[0]?.patientUntil ?? 0);
      if (isClosed || waiting.length === 0) break;
      const batch = takeBatch(waiting);
      for (const { decision, characters } of batch) if (decision) charactersInMemory -= characters;
      try {
        await settle(batch);
        for (const entry of batch) options.onWritten(entry);
      } catch (error) {
        for (const entry of batch) later(entry, error);
      }
      for (const { tried } of batch) tried.resolve();
    }
    // At once: what comes in the next moment begins anew.
    working = undefined;
  };
  const settle = async (batch: readonly Entry[]): Promise<void> => {
    for (const [tenant, entries] of Map.groupBy(batch, (entry) => entry.tenant)) {
      const isLate = entries.some(({ tries }) => tries > 0);
      let parts: Decision[] = [];
      let weight = 0;
      for (const { id, decision } of entries) {
        for (const part of partsOf(decision ?? (await readDecision(tenant, id)))) {
          parts.push(part);
          weight += weightOf(part);
          if (weight < heaviestWrite) continue;
          await write(tenant, parts, { isLate });
          await options.idle.next(entries[0]?.patientUntil ?? 0);
          [parts, weight] = [[], 0];
        }
      }
      const ids = entries.map(({ id }) => id);
      // The rows go with the last of what they promised.
      await write(tenant, parts, { isLate, ids });
    }
  };
  const write = async (
    tenant: TenantId,
    parts: readonly Decision[],
    { isLate, ids }: { isLate: boolean; ids?: readonly string[] },
  ): Promise<void> => {
    const { statements, reports, lookups } = settleAlerts(tenant, parts, options.now(), diagnosis);
    // Others may have counted on these reports meanwhile.
    if (isLate && reports.length > 0)
      statements.push(
        tiedLabelsStatement(
          tenant,
          reports.map(({ id }) => id),
        ),
      );
    if (ids) statements.push(settledStatement(tenant, ids));
    await options.relaxed.atomically(statements);
    if (lookups.length > 0) void options.lookups?.begin(tenant, lookups);
  };
  const later = (entry: Entry, error: unknown): void => {
    options.onFailure(entry.id, error);
    entry.tries += 1;
    // Its row may go meanwhile, with all that is forgotten of its tenant.
    entry.decision = undefined;
    const pause = Math.min(firstPauseMilliseconds * 2 ** entry.tries, longestPauseMilliseconds);
    setTimeout(() => put(entry), pause).unref();
  };
  const readDecision = async (tenant: TenantId, id: string): Promise<Decision> => {
    const [row] = await listUnsettled(db, tenant, { from: id, limit: 1 });
    return row?.id === id ? decisionOf(row) : nothingDecided;
  };

  return {
    add(unsettled) {
      const tried = Promise.withResolvers<void>();
      const patientUntil = performance.now() + patientMilliseconds;
      put({ ...unsettled, weight: weightOf(unsettled.decision), patientUntil, tries: 0, tried });
      return tried.promise;
    },
    async close() {
      isClosed = true;
      if (working) await options.idle.hurry(working);
    },
  };
}

/** As much as is written at once. What failed once is alone: it may fail for ever. */
function takeBatch(waiting: Entry[]): Entry[] {
  let weight = 0;
  let count = 0;
  for (const entry of waiting) {
    if (weight >= heaviestWrite || (entry.tries > 0 && count > 0)) break;
    weight += entry.tries > 0 ? Infinity : entry.weight;
    count += 1;
  }
  return waiting.splice(0, count);
}
