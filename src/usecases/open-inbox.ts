import { Failure } from "../failure.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import type { PendingLookup } from "../history/pending-lookups.ts";
import { listTenants } from "../history/tenants.ts";
import {
  listUnsettled,
  settledStatement,
  type UnsettledNotification,
  unsettledStatement,
} from "../history/unsettled-notifications.ts";
import { type DecidedGroup, type Decision, decide, readForDecision } from "./decide-alerts.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import type { Inbox } from "./inbox.ts";
import type { Lookups } from "./lookups.ts";
import { openRecentDecisions } from "./recent-decisions.ts";
import { settleAlerts, settleGroups } from "./settle-alerts.ts";

export interface OpenInbox extends Inbox {
  /** Takes up what an earlier process acknowledged and did not write. To be awaited before anything is accepted. */
  recover(): Promise<void>;
  /** Lets what is being written be written; the rest stays acknowledged. */
  close(): Promise<void>;
}

interface Options {
  db: Database;
  /** Durable when it returns; meanwhile others are served. */
  journal(statements: readonly Statement[]): Promise<void>;
  /** What is written is acknowledged already, and acknowledged still if the write is undone. */
  relaxed: Database;
  diagnosis: DiagnosisDependencies;
  lookups?: Lookups;
  now(): string;
  newId(): string;
  onFailure(notificationId: string, error: unknown): void;
}

interface Entry {
  id: string;
  tenant: TenantId;
  /** undefined: to be read again, as not all that waits can stay in memory. */
  decision: Decision | undefined;
  tries: number;
  tried: Promise<void>;
  markTried(): void;
}

/** Beyond them senders are told to come again. */
const mostUnsettled = 5_000;
const mostInMemory = 200;
/** Bounds what is written in one go, since whoever sends meanwhile waits for it. */
const mostReportsAtOnce = 3;
const mostNotificationsAtOnce = 16;
const longestRestMilliseconds = 20;
const retrySeconds = 5;
const firstPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 60_000;

/**
 * Acknowledges a notification with one row, and writes alerts and reports after the answer: a report in its tables costs
 * twenty times as much as the row, and a sender waits no longer than it must. What several senders send at once is made
 * durable at once. Who asks for reports waits until they are written, so that nobody sees the difference.
 */
export function openInbox(deps: Options): OpenInbox {
  const { db, diagnosis, lookups } = deps;
  const about = { ...deps, defaultCluster: diagnosis.defaultCluster };
  const recent = openRecentDecisions();
  const accepting: { entry: Entry; accepted(): void; failed(error: unknown): void }[] = [];
  const waiting: Entry[] = [];
  let last = Promise.resolve();
  let working: Promise<void> | undefined;
  let unsettled = 0;
  const beingAccepted = new Set<Promise<unknown>>();
  let isFlushing = false;
  let isClosed = false;

  /** Makes durable whatever was decided since the last time. */
  const flush = async (): Promise<void> => {
    isFlushing = true;
    while (accepting.length > 0) {
      // Others that are being read go along.
      if (beingAccepted.size > accepting.length) await nextTurn();
      const batch = accepting.splice(0);
      try {
        await deps.journal(batch.map(({ entry }) => unsettledStatement(entry.tenant, entry)));
        for (const { entry, accepted } of batch) {
          last = entry.tried;
          put(entry);
          accepted();
        }
      } catch (error) {
        // Those that came meanwhile may count on a report that now is promised to nobody.
        const lost = [...batch, ...accepting.splice(0)];
        for (const { entry, failed } of lost) {
          recent.forget(entry.id);
          unsettled -= 1;
          failed(error);
        }
        // They may stand there although nobody can say that they are durable.
        const takenBack = lost.map(({ entry }) => settledStatement(entry.tenant, entry.id));
        await db.atomically(takenBack).catch(() => undefined);
      }
    }
    isFlushing = false;
  };
  const put = (entry: Entry): void => {
    if (waiting.length >= mostInMemory) entry.decision = undefined;
    waiting.push(entry);
    working ??= work();
  };

  const work = async (): Promise<void> => {
    await nextTurn();
    for (;;) {
      if (isClosed || waiting.length === 0) break;
      const batch = takeBatch(waiting);
      try {
        await settle(batch);
        for (const { id } of batch) recent.written(id);
        unsettled -= batch.length;
      } catch (error) {
        for (const entry of batch) later(entry, error);
      }
      for (const entry of batch) entry.markTried();
    }
    // At once: what comes in the next moment begins anew.
    working = undefined;
  };
  const settle = async (batch: readonly Entry[]): Promise<void> => {
    let statements: Statement[] = [];
    let promised: { tenant: TenantId; lookups: PendingLookup[] }[] = [];
    const commit = async () => {
      if (statements.length > 0) await deps.relaxed.atomically(statements);
      for (const each of promised) void lookups?.begin(each.tenant, each.lookups);
      [statements, promised] = [[], []];
      await untilQuiet();
    };
    let reports = 0;
    for (const { id, tenant, decision: kept } of batch) {
      const decision = kept ?? (await readDecision(tenant, id));
      // First, since a look-up that begins after the first commit reads the alerts that it answers.
      statements.push(...settleAlerts(tenant, decision));
      for (const { groups, isLast } of partsOf(decision)) {
        const at = { receivedAt: decision.receivedAt, now: deps.now() };
        const settled = settleGroups(tenant, groups, at, diagnosis);
        promised.push({ tenant, lookups: settled.lookups });
        statements.push(...settled.statements);
        // The row goes with the last of what it promised.
        if (isLast) statements.push(settledStatement(tenant, id));
        reports += groups.length;
        if (reports >= mostReportsAtOnce) {
          await commit();
          reports = 0;
        }
      }
    }
    await commit();
  };
  /** Whoever sends meanwhile comes first, but not for ever. */
  const untilQuiet = async (): Promise<void> => {
    const latest = performance.now() + longestRestMilliseconds;
    await nextTurn();
    while (beingAccepted.size > 0 && performance.now() < latest) await sleep(1);
  };
  const later = (entry: Entry, error: unknown): void => {
    deps.onFailure(entry.id, error);
    entry.tries += 1;
    // Its row may go meanwhile, with all that is forgotten of its tenant.
    entry.decision = undefined;
    const pause = Math.min(firstPauseMilliseconds * 2 ** entry.tries, longestPauseMilliseconds);
    setTimeout(() => put(entry), pause).unref();
  };
  const acceptOne: Inbox["accept"] = async (notification, input) => {
    const { tenant } = input;
    const endReading = recent.beginReading();
    const id = deps.newId();
    let results;
    let decision;
    try {
      const readings = await readForDecision(notification, input, about);
      ({ results, decision } = decide(readings, notification, tenant, recent, about));
      if (isEmpty(decision)) return { results, promised: [], settled: Promise.resolve() };
      recent.add(id, tenant, decision);
    } finally {
      endReading();
    }
    const promised = decision.groups.flatMap(({ isNew, reportId }) => (isNew ? [reportId] : []));
    const entry = entryOf(id, tenant, decision);
    unsettled += 1;
    await new Promise<void>((accepted, failed) => {
      accepting.push({ entry, accepted, failed });
      if (!isFlushing) void flush();
    });
    return { results, promised, settled: entry.tried };
  };
  const takeUp = (tenant: TenantId, row: UnsettledNotification): void => {
    const decision = decisionOf(row);
    try {
      recent.add(row.id, tenant, decision);
    } catch (error) {
      // Of another version. It stays where it is, and keeps nobody from starting.
      deps.onFailure(row.id, error);
      return;
    }
    const entry = entryOf(row.id, tenant, decision);
    unsettled += 1;
    last = entry.tried;
    put(entry);
  };
  const readDecision = async (tenant: TenantId, id: string): Promise<Decision> => {
    const [row] = await listUnsettled(db, tenant, { from: id, limit: 1 });
    return row?.id === id ? decisionOf(row) : nothingDecided;
  };

  return {
    async accept(notification, input) {
      if (isClosed || unsettled >= mostUnsettled)
        throw new Failure(
          "unavailable",
          "Too many notifications wait to be written; nothing of this one was stored. Send it again.",
          { retryAfter: retrySeconds },
        );
      const accepted = acceptOne(notification, input);
      beingAccepted.add(accepted);
      return accepted.finally(() => beingAccepted.delete(accepted));
    },
    caughtUp: () => last,
    async recover() {
      for (const { id: tenant } of await listTenants(db)) {
        let from = "";
        for (;;) {
          const rows = await listUnsettled(db, tenant, { after: from });
          for (const row of rows) takeUp(tenant, row);
          const newest = rows.at(-1);
          if (!newest) break;
          from = newest.id;
        }
      }
    },
    async close() {
      isClosed = true;
      await working;
    },
  };
}

function entryOf(id: string, tenant: TenantId, decision: Decision): Entry {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { id, tenant, decision, tries: 0, tried: promise, markTried: resolve };
}

/** Small ones together, since a commit costs as much as what it commits. What failed once is alone: it may fail for ever. */
function takeBatch(waiting: Entry[]): Entry[] {
  let reports = 0;
  let count = 0;
  for (const { decision, tries } of waiting) {
    if (count === mostNotificationsAtOnce || reports > mostReportsAtOnce || (tries > 0 && count > 0)) break;
    reports += tries > 0 ? Infinity : (decision?.groups.length ?? mostReportsAtOnce);
    count += 1;
  }
  return waiting.splice(0, count);
}

function* partsOf({ groups }: Decision): Generator<{ groups: DecidedGroup[]; isLast: boolean }> {
  let at = 0;
  do {
    const part = groups.slice(at, at + mostReportsAtOnce);
    at += mostReportsAtOnce;
    yield { groups: part, isLast: at >= groups.length };
  } while (at < groups.length);
}

function isEmpty({ alerts, repeated, groups }: Decision): boolean {
  return alerts.length === 0 && repeated.length === 0 && groups.length === 0;
}

const nothingDecided: Decision = { receivedAt: "", alerts: [], repeated: [], regrouped: [], groups: [] };

function decisionOf({ decision }: UnsettledNotification): Decision {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as it was written when it was acknowledged
  return typeof decision === "object" && decision !== null ? (decision as Decision) : nothingDecided;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
