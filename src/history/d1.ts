import { drizzle } from "drizzle-orm/d1";

import type { Database, Outcome, Statement } from "./database.ts";

/** What is used of a D1 binding. */
export interface D1Binding {
  prepare(sql: string): D1Query;
  batch(queries: D1Query[]): Promise<D1Answer[]>;
}
interface D1Query {
  bind(...values: unknown[]): D1Query;
  all(): Promise<unknown>;
  run(): Promise<unknown>;
  raw(): Promise<unknown>;
}
interface D1Answer {
  results?: unknown[];
  meta?: { rows_read?: number; rows_written?: number };
}

// Faults that D1 documents as passing. It repeats reads by itself, writes never: whether they were committed is not known.
const passing = [
  "Network connection lost",
  "storage caused object to be reset",
  "reset because its code was updated",
  "Cannot resolve D1 DB due to transient issue",
];

const tries = 3;

/** Of what shares a journey: its answers are held at once. */
const mostTogether = 50;

export function d1Database(
  binding: D1Binding,
  wait: (milliseconds: number) => Promise<void> = pause,
): Database {
  const again = async <Answer>(ask: (isRepeated: boolean) => Promise<Answer>): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(attempt > 1);
      } catch (error) {
        if (attempt === tries || !isPassing(error)) throw error;
        await wait(100 * 4 ** (attempt - 1));
      }
    }
  };
  // What drizzle asks for: a query of its own bears being sent twice as a list of statements does.
  const repeating = (query: D1Query): D1Query => ({
    bind: (...values) => repeating(query.bind(...values)),
    all: () => again(() => query.all()),
    run: () => again(() => query.run()),
    raw: () => again(() => query.raw()),
  });
  const send = async (statements: readonly Statement[], isRepeated: boolean): Promise<Outcome[]> => {
    const queries = statements.map(({ sql, params }) => binding.prepare(sql).bind(...params));
    const outcomes = (await binding.batch(queries)).map(outcome);
    return isRepeated ? outcomes.map((one) => ({ ...one, isRepeated })) : outcomes;
  };
  const together = sharedJourneys(async (statements) => again((isRepeated) => send(statements, isRepeated)));
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- drizzle's type for a binding is that of one version of the runtime
    orm: drizzle({ prepare: (sql: string) => repeating(binding.prepare(sql)) } as unknown as Parameters<
      typeof drizzle
    >[0]),
    repeats: true,
    async atomically(statements) {
      if (statements.length === 0) return [];
      const [only] = statements;
      if (only && statements.length === 1) return [await together(only)];
      return again((isRepeated) => send(statements, isRepeated));
    },
  };
}

interface Asked {
  statement: Statement;
  answer(outcome: Outcome): void;
  fail(reason: unknown): void;
}

/**
 * Statements that stand alone and are asked for at once go together: a journey takes longer than most questions. All
 * that waits belongs to one request, since a Worker ends what one request does at once before another goes on.
 */
function sharedJourneys(
  send: (statements: readonly Statement[]) => Promise<Outcome[]>,
): (statement: Statement) => Promise<Outcome> {
  let waiting: Asked[] = [];
  const travel = async (asked: readonly Asked[]) => {
    try {
      const outcomes = await send(asked.map(({ statement }) => statement));
      for (const [index, { answer }] of asked.entries()) answer(outcomes[index] ?? { rows: [] });
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  };
  const leave = () => {
    for (let first = 0; first < waiting.length; first += mostTogether) {
      void travel(waiting.slice(first, first + mostTogether));
    }
    waiting = [];
  };
  return (statement) =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) queueMicrotask(leave);
      waiting.push({ statement, answer, fail });
    });
}

function isPassing(error: unknown): boolean {
  const text = error instanceof Error ? error.message : String(error);
  return passing.some((fault) => text.includes(fault));
}

function outcome({ results, meta }: D1Answer): Outcome {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row of a batch is an object
    rows: (results ?? []) as Outcome["rows"],
    bill: { rowsRead: meta?.rows_read ?? 0, rowsWritten: meta?.rows_written ?? 0 },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
