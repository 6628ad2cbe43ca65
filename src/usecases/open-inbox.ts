import { Failure } from "../failure.ts";
import type { AlertKey } from "../history/alerts.ts";
import type { Database, Statement, TenantId } from "../history/database.ts";
import { listReportReferences } from "../history/list-report-references.ts";
import { listTenants } from "../history/tenants.ts";
import {
  listUnsettled,
  settledStatement,
  type UnsettledRow,
  unsettledStatement,
} from "../history/unsettled-notifications.ts";
import type { Notification } from "../intake/alerts/alert.ts";
import { decide, namedReports, readForDecision } from "./decide-alerts.ts";
import { decisionOf, isRepetition, writtenForm } from "./decision.ts";
import type { DiagnosisDependencies } from "./diagnose-dump.ts";
import { openHeardAgain } from "./heard-again.ts";
import { openIdleTimes } from "./idle-times.ts";
import type { Accepted, Inbox } from "./inbox.ts";
import type { Lookups } from "./lookups.ts";
import { nextTurn } from "./next-turn.ts";
import { openRecentDecisions } from "./recent-decisions.ts";
import { openSettleQueue, type Unsettled } from "./settle-queue.ts";

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
  /** The same, for when alerts were heard of last. */
  unrevised: Database;
  /** Begins to bring what `relaxed` wrote to the disk. */
  writeBack?(): void;
  diagnosis: DiagnosisDependencies;
  lookups?: Lookups;
  now(): string;
  newId(): string;
  /** null: of what only tells when alerts were heard of again. */
  onFailure(notificationId: string | null, error: unknown): void;
  /** Of what waits to be written. Beyond them senders are told to come again. */
  mostCharactersUnsettled?: number;
}

interface Accepting {
  unsettled: Unsettled;
  row: Statement;
  accepted(settled: Promise<void>): void;
  failed(error: unknown): void;
}

/** What was answered to a notification that told nothing new, and still is so under the same revision. */
interface Repetition {
  tenant: TenantId;
  cluster: string | undefined;
  revision: string;
  keys: readonly AlertKey[];
  accepted: Accepted;
}

/** What an entry takes besides its row. */
const charactersOfEntry = 500;
const retrySeconds = 5;

/**
 * Acknowledges a notification with one row, and writes alerts and reports after the answer: a report in its tables costs
 * twenty times as much as the row, and a sender waits no longer than it must. What several senders send at once is made
 * durable at once. Who asks for reports waits until they are written, so that nobody sees the difference.
 */
export function openInbox(deps: Options): OpenInbox {
  const { db, diagnosis, mostCharactersUnsettled = 64_000_000 } = deps;
  const about = { ...deps, defaultCluster: diagnosis.defaultCluster };
  const recent = openRecentDecisions();
  const accepting: Accepting[] = [];
  const idle = openIdleTimes();
  const heardAgain = openHeardAgain({
    ...deps,
    relaxed: deps.unrevised,
    idle,
    onFailure: (error) => deps.onFailure(null, error),
  });
  const repetitions = new WeakMap<Notification, Repetition>();
  let isFlushing = false;
  let isClosed = false;
  let charactersUnsettled = 0;
  let last = Promise.resolve();
  const queue = openSettleQueue({
    ...deps,
    idle,
    onWritten({ id, characters }) {
      recent.written(id);
      charactersUnsettled -= characters;
    },
  });
  const settleLater = (unsettled: Unsettled): Promise<void> => (last = queue.add(unsettled));

  /** Makes durable whatever was decided since the last time. */
  const flush = async (): Promise<void> => {
    isFlushing = true;
    while (accepting.length > 0) {
      // Others that are being read go along.
      if (idle.served() > accepting.length) await nextTurn();
      const batch = accepting.splice(0);
      try {
        await deps.journal(batch.map(({ row }) => row));
        for (const { unsettled, accepted } of batch) accepted(settleLater(unsettled));
      } catch (error) {
        // Those that came meanwhile may count on a report that now is promised to nobody.
        const lost = [...batch, ...accepting.splice(0)];
        for (const { unsettled, failed } of lost) {
          recent.forget(unsettled.id);
          charactersUnsettled -= unsettled.characters;
          failed(error);
        }
        // They may stand there although nobody can say that they are durable.
        const takenBack = lost.map(({ unsettled: { tenant, id } }) => settledStatement(tenant, [id]));
        await db.atomically(takenBack).catch(() => undefined);
      }
    }
    isFlushing = false;
  };
  const isWritten = (tenant: TenantId, keys: readonly AlertKey[]): boolean =>
    keys.every((key) => recent.firings(tenant, key).length === 0);
  const acceptOne: Inbox["accept"] = async (notification, input) => {
    const { tenant, cluster } = input;
    const revision = db.revision?.();
    const known = repetitions.get(notification);
    if (
      known?.tenant === tenant &&
      known.cluster === cluster &&
      known.revision === revision &&
      isWritten(tenant, known.keys)
    ) {
      heardAgain.note(tenant, known.keys, deps.now());
      return known.accepted;
    }
    const endReading = recent.beginReading();
    const id = deps.newId();
    let results;
    let decision;
    try {
      const readings = await readForDecision(notification, input, about);
      ({ results, decision } = decide(readings, notification, tenant, recent, about));
      const { repeated, receivedAt } = decision;
      if (isRepetition(decision) && isWritten(tenant, repeated)) {
        heardAgain.note(tenant, repeated, receivedAt);
        const reports = await listReportReferences(db, tenant, namedReports(results));
        const accepted: Accepted = { results, promised: [], reports, settled: () => Promise.resolve() };
        if (revision !== undefined)
          repetitions.set(notification, { tenant, cluster, revision, accepted, keys: repeated });
        return accepted;
      }
      recent.add(id, tenant, decision);
    } finally {
      endReading();
    }
    const promised = decision.groups.flatMap(({ isNew, reportId }) => (isNew ? [reportId] : []));
    const row = unsettledStatement(tenant, { id, decision: writtenForm(decision) });
    const characters = String(row.params[2]).length + charactersOfEntry;
    charactersUnsettled += characters;
    const unsettled = { id, tenant, characters, isLate: false };
    return new Promise((resolve, failed) => {
      const accepted = (settled: Promise<void>) =>
        resolve({ results, promised, settled: () => idle.hurry(settled) });
      accepting.push({ unsettled, row, accepted, failed });
      if (!isFlushing) void flush();
    });
  };
  const takeUp = (tenant: TenantId, row: UnsettledRow): void => {
    const { id } = row;
    const characters = row.characters + charactersOfEntry;
    try {
      recent.add(id, tenant, decisionOf(row));
      void settleLater({ id, tenant, characters, isLate: true });
      charactersUnsettled += characters;
    } catch (error) {
      // Of another version. It stays where it is, and keeps nobody from starting.
      deps.onFailure(id, error);
    }
  };

  return {
    async accept(notification, input) {
      if (isClosed || charactersUnsettled >= mostCharactersUnsettled)
        throw new Failure(
          "unavailable",
          "Too many notifications wait to be written; nothing of this one was stored. Send it again.",
          { retryAfter: retrySeconds },
        );
      return idle.serve(acceptOne(notification, input));
    },
    caughtUp: () => idle.hurry(last),
    async recover() {
      for (const { id: tenant } of await listTenants(db)) {
        let after = "";
        for (;;) {
          const rows = await listUnsettled(db, tenant, { after });
          for (const row of rows) takeUp(tenant, row);
          const newest = rows.at(-1);
          if (!newest) break;
          after = newest.id;
        }
      }
    },
    async close() {
      isClosed = true;
      await queue.close();
      await heardAgain.close();
    },
  };
}
