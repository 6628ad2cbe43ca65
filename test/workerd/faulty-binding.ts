import type { D1Binding } from "../../src/history/d1.ts";

export interface Fault {
  message: string;
  /** `before`: nothing was done. `after`: all of it, and the acknowledgement got lost. */
  moment: "before" | "after" | "always";
  /** Only lists of statements that have this text fail. */
  only?: string;
}

interface FaultyBinding {
  binding: D1Binding;
  /** From now on everything that is asked fails the first time. */
  arm(): void;
  disarm(): void;
  armed(): D1Binding;
  thrown(): number;
}

/** The real binding, on which each list of statements, and each statement alone, fails once. */
export function faultyBinding(real: D1Database, { message, moment, only = "" }: Fault): FaultyBinding {
  let isArmed = false;
  let thrown = 0;
  const failed = new Set<string>();
  const parts = new WeakMap<object, { sql: string; values: unknown[]; real: D1PreparedStatement }>();

  async function once<Answer>(key: string, act: () => Promise<Answer>): Promise<Answer> {
    const fails = isArmed && key.includes(only) && (moment === "always" || !failed.has(key));
    failed.add(key);
    if (fails) thrown += 1;
    if (fails && moment !== "after") throw new Error(message);
    const answer = await act();
    if (fails) throw new Error(message);
    return answer;
  }
  function prepared(sql: string, values: unknown[], statement: D1PreparedStatement): D1PreparedStatement {
    const key = JSON.stringify([sql, values]);
    const wrapper = {
      bind: (...given: unknown[]) => prepared(sql, given, statement.bind(...given)),
      all: () => once(`all ${key}`, () => statement.all()),
      run: () => once(`run ${key}`, () => statement.run()),
      raw: () => once(`raw ${key}`, () => statement.raw()),
      first: () => once(`first ${key}`, () => statement.first()),
    } as unknown as D1PreparedStatement;
    parts.set(wrapper, { sql, values, real: statement });
    return wrapper;
  }
  const binding = {
    prepare: (sql: string) => prepared(sql, [], real.prepare(sql)),
    batch(queries: D1PreparedStatement[]) {
      const known = queries.map((query) => parts.get(query)!);
      const key = JSON.stringify(known.map(({ sql, values }) => [sql, values]));
      return once(`batch ${key}`, () => real.batch(known.map((one) => one.real)));
    },
  } as unknown as D1Binding;
  return {
    binding,
    arm: () => void (isArmed = true),
    disarm: () => void (isArmed = false),
    armed: () => ((isArmed = true), binding),
    thrown: () => thrown,
  };
}
