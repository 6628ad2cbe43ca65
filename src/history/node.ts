import { type FileHandle, open } from "node:fs/promises";

import SQLite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";

import { refusedByD1 } from "./d1-limits.ts";
import type { Database, Outcome, Statement } from "./database.ts";
import { migrate } from "./migrate.ts";
import { holdsUp, type RightOfWay, type SharedWay } from "./right-of-way.ts";

export interface NodeDatabase extends Database {
  /**
   * The same, for what stands on record in another form until it is written: a power cut may undo what it wrote last, in
   * order and whole, until somebody else writes. It waits for no disk.
   */
  relaxed: Database;
  /** The same, for what nobody tells who goes by the revision: it stays. */
  unrevised: Database;
  /** When it returns, what was written before is durable, whatever the options say. */
  sync(): Promise<void>;
  /** Begins what the next `sync` would have to wait for. It promises nothing. */
  writeBack(): void;
  close(): void;
}

export interface NodeDatabaseOptions {
  /** How long a statement waits for another process that writes, before it fails with SQLITE_BUSY. */
  busyMilliseconds?: number;
  /** Refuse what D1 would refuse. For tests: it costs a look at each statement. */
  likeD1?: boolean;
  /** Leave the schema as it is. */
  migrated?: boolean;
  /**
   * What is written is durable with the next `sync` only: not waiting for the disk each time, others wait less as well.
   * It begins to reach the disk at once, for whoever syncs next waits for all that anybody wrote.
   */
  durableWhenSynced?: boolean;
  /** Of pages. The inner ones of a ledger of tens of millions of restarts take 64. */
  cacheMegabytes?: number;
  /** Among the threads of this process that write to the same file. */
  rightOfWay?: RightOfWay;
  /** Somebody else checkpoints, so that writing rarely waits for it: see {@link openCheckpointer}. */
  isCheckpointed?: boolean;
}

/** Pages of the log, 256 MB, after which a writer checkpoints although somebody else should have. */
const longestLog = 64_000;
/** Pages of the log, 32 MB, that are written anew from the first once the database file has all of them. */
const longLog = 8_000;
/** How often the end of the log is looked for where others write on. */
const mostCheckpoints = 5;

type Synchronous = "FULL" | "NORMAL";

// Up to 3.51.2, two connections that checkpoint and write at once can corrupt a database in WAL mode.
const oldestSQLite = [3, 51, 3];

/** Opens, and unless told otherwise migrates, the database in a file, or in memory for ":memory:". */
export async function openNodeDatabase(
  path: string,
  options: NodeDatabaseOptions = {},
): Promise<NodeDatabase> {
  const client = new SQLite(path, { timeout: options.busyMilliseconds ?? 5_000 });
  try {
    requireVersion(client);
    const synchronous = options.durableWhenSynced === true ? "NORMAL" : "FULL";
    configure(client, synchronous, options.cacheMegabytes ?? 64);
    // What the cache does not hold is read where the system has it: a search through the past touches many pages, each once.
    // Not where little memory is to be held: what was touched counts.
    if (options.cacheMegabytes === undefined) client.pragma("mmap_size = 2147418112");
    if (options.isCheckpointed === true) client.pragma(`wal_autocheckpoint = ${longestLog}`);
    const db = nodeDatabase(client, synchronous, options);
    if (options.migrated !== true) await migrate(db);
    return db;
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * Brings what was committed from the log into the database file, while others write on. For a thread of its own. The log
 * begins anew only when all of it was brought over: once it is long, whoever has time is to write nothing until then.
 */
export function openCheckpointer(path: string, way: SharedWay): { checkpoint(): void } {
  const client = new SQLite(path, { fileMustExist: true });
  requireVersion(client);
  client.pragma("synchronous = NORMAL");
  const passive = client.prepare<[], { log: number; checkpointed: number }>("PRAGMA wal_checkpoint(PASSIVE)");
  const bringOver = () => passive.get() ?? { log: 0, checkpointed: 0 };
  return {
    checkpoint() {
      let before = bringOver();
      if (before.log < longLog) return;
      holdsUp(way, () => {
        for (let tries = 0; tries < mostCheckpoints; tries += 1) {
          // Each tells of the log as it was when it began.
          const after = bringOver();
          if (after.log === before.log && after.checkpointed === after.log) return;
          before = after;
        }
      });
    },
  };
}

function requireVersion(client: SQLite.Database): void {
  const version = String(client.prepare("SELECT sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  const at = oldestSQLite.findIndex((part, index) => part !== (parts[index] ?? 0));
  if (at !== -1 && (parts[at] ?? 0) < (oldestSQLite[at] ?? 0)) {
    throw new Error(
      `SQLite ${version} can corrupt a database in WAL mode; ${oldestSQLite.join(".")} or later is needed`,
    );
  }
}

/** What is acknowledged must outlive a power cut: that is WAL with `synchronous=FULL`, which is not better-sqlite3's default. */
function configure(client: SQLite.Database, synchronous: Synchronous, cacheMegabytes: number): void {
  const journal = String(client.pragma("journal_mode = WAL", { simple: true }));
  if (journal !== "wal" && !client.memory) throw new Error(`The journal mode is ${journal}, not wal`);
  client.pragma(`synchronous = ${synchronous}`);
  if (Number(client.pragma("synchronous", { simple: true })) !== (synchronous === "FULL" ? 2 : 1))
    throw new Error(`synchronous=${synchronous} was not accepted`);
  client.pragma("foreign_keys = ON");
  client.pragma(`cache_size = ${-1024 * cacheMegabytes}`);
}

function nodeDatabase(
  client: SQLite.Database,
  synchronous: Synchronous,
  { likeD1 = false, durableWhenSynced = false, rightOfWay = alone }: NodeDatabaseOptions,
): NodeDatabase {
  const refuse = (statement: Statement) => {
    const refusal = likeD1 ? refusedByD1(statement) : undefined;
    if (refusal !== undefined)
      throw new Error(`D1 would refuse this statement: ${refusal}\n${statement.sql}`);
  };
  const prepared = new Map<string, SQLite.Statement>();
  const prepare = (sql: string): SQLite.Statement => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      // The texts are few: filters vary them, values never do. The bound only keeps a mistake from eating the memory.
      if (prepared.size >= 500) prepared.clear();
      statement = client.prepare(withHiddenParameters(sql));
      prepared.set(sql, statement);
    }
    return statement;
  };
  const run = (statement: Statement): Outcome => {
    refuse(statement);
    const compiled = prepare(statement.sql);
    const values = bindings(statement);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without raw() or pluck() a row is an object
    if (compiled.reader) return { rows: compiled.all(...values) as Outcome["rows"] };
    compiled.run(...values);
    return { rows: [] };
  };
  // IMMEDIATE: a transaction that reads first and writes later could fail half-way where another process writes.
  const transaction = client.transaction((statements: readonly Statement[]) => statements.map(run)).immediate;

  const giveOthersTurns = fairness();
  // The one tells of what this connection wrote, the other of what everybody else did.
  const totalChanges = client.prepare("SELECT total_changes()").pluck();
  const changesMade = () => Number(totalChanges.get());
  const dataVersion = client.prepare("PRAGMA data_version").pluck();
  let unrevisedChanges = 0;
  const log = openedOnce(`${client.name}-wal`);
  // Of its own, opened after the other: what fails here is told to whoever syncs as well.
  const logBehind = openedOnce(`${client.name}-wal`);
  let isWritingBack = false;
  const writeBack = async (): Promise<void> => {
    if (client.memory || isWritingBack) return;
    isWritingBack = true;
    try {
      await log.file();
      await (await logBehind.file()).datasync();
    } catch {
      // It is tried again by whoever has to know.
    }
    isWritingBack = false;
  };
  const inTurn = async <Result>(write: () => Result): Promise<Result> => {
    const result = await rightOfWay.take(write);
    if (durableWhenSynced) void writeBack();
    return result;
  };

  const logQuery = (sql: string, params: unknown[]) => refuse({ sql, params });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that drizzle asks of it, as nobody asks for a transaction
  const cached = { prepare } as unknown as SQLite.Database;
  const orm = drizzle(cached, { logger: { logQuery } });
  const relaxedly = (write: typeof transaction): Database => ({
    orm,
    async atomically(statements) {
      if (statements.length === 0) return [];
      await giveOthersTurns();
      return inTurn(() => {
        client.exec("PRAGMA synchronous = NORMAL");
        try {
          return write(statements);
        } finally {
          client.exec(`PRAGMA synchronous = ${synchronous}`);
        }
      });
    },
  });
  return {
    orm,
    revision: () => `${Number(dataVersion.get())} ${changesMade() - unrevisedChanges}`,
    async atomically(statements) {
      const [only, ...rest] = statements;
      if (only === undefined) return [];
      await giveOthersTurns();
      if (rest.length > 0) return inTurn(() => transaction(statements));
      return prepare(only.sql).readonly ? [run(only)] : inTurn(() => [run(only)]);
    },
    relaxed: relaxedly(transaction),
    unrevised: relaxedly((statements) => {
      const before = changesMade();
      try {
        return transaction(statements);
      } finally {
        unrevisedChanges += changesMade() - before;
      }
    }),
    async sync() {
      if (client.memory) return;
      // What is committed stands in this file, until a checkpoint has brought it safely into the other. It stays the same
      // file while a connection is open.
      const file = await log.file();
      await rightOfWay.flush(() => file.datasync());
    },
    writeBack() {
      void writeBack();
    },
    close() {
      log.close();
      logBehind.close();
      client.close();
    },
  };
}

/** A file that is opened when it is first needed, and never after it was closed. */
function openedOnce(path: string): { file(): Promise<FileHandle>; close(): void } {
  let opened: Promise<FileHandle> | undefined;
  let isClosed = false;
  return {
    async file() {
      if (isClosed) throw new Error(`${path} was closed`);
      opened ??= open(path, "r+").catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
    close() {
      isClosed = true;
      void opened?.then((file) => file.close()).catch(() => undefined);
    },
  };
}

const alone: RightOfWay = { take: async (write) => write(), flush: (wait) => wait() };

const longestTurnMilliseconds = 20;

/**
 * better-sqlite3 is synchronous, so that a loop of slices would never let go of the process although it awaits each of
 * them. Waits for the event loop where statements have had it for long.
 */
function fairness(): () => Promise<void> | undefined {
  let begun: number | undefined;
  return () => {
    if (begun === undefined) {
      begun = performance.now();
      setImmediate(() => (begun = undefined));
      return undefined;
    }
    return performance.now() - begun < longestTurnMilliseconds
      ? undefined
      : new Promise((resolve) => setImmediate(resolve));
  };
}

/**
 * This SQLite is built with STAT4, and then recompiles a statement whenever a value is bound to a parameter that its
 * planner has compared with a column: up to a millisecond each time. It does not look behind a plus sign.
 */
function withHiddenParameters(sql: string): string {
  return sql.replaceAll(/\?\d*/g, "(+$&)");
}

/** better-sqlite3 takes `?1` for a name, so that such values go in as an object. */
function bindings({ sql, params }: Statement): unknown[] {
  if (params.length === 0) return [];
  return /\?\d/.test(sql)
    ? [Object.fromEntries(params.map((value, index) => [String(index + 1), value]))]
    : [...params];
}
