// The Worker with a memory: what a request asks of D1 is told at /recorded, and what is sent to /replay is asked of D1 again,
// with nothing else done.
import worker, { type WorkerEnvironment } from "../src/worker.ts";

type Asked = [sql: string, values: unknown[]][];
type Query = ReturnType<WorkerEnvironment["DB"]["prepare"]>;

let recorded: Asked[] = [];
const originals = new WeakMap<object, { asked: Asked[number]; query: Query }>();

function recording(db: WorkerEnvironment["DB"]): WorkerEnvironment["DB"] {
  const wrap = (sql: string, values: unknown[], query: Query): Query => {
    const asked: Asked[number] = [sql, values.map(asJson)];
    const alone = () => void recorded.push([asked]);
    const wrapper: Query = {
      bind: (...given) => wrap(sql, given, query.bind(...given)),
      all: () => (alone(), query.all()),
      run: () => (alone(), query.run()),
      raw: () => (alone(), query.raw()),
    };
    originals.set(wrapper, { asked, query });
    return wrapper;
  };
  return {
    prepare: (sql) => wrap(sql, [], db.prepare(sql)),
    batch(queries) {
      const known = queries.flatMap((query) => originals.get(query) ?? []);
      recorded.push(known.map(({ asked }) => asked));
      return db.batch(known.map(({ query }) => query));
    },
  };
}

// A Buffer would turn itself into JSON of its own before a replacer saw it.
const asJson = (value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value);
const fromJson = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && "bytes" in value && Array.isArray(value.bytes)
    ? Uint8Array.from(value.bytes, Number)
    : value;

export default {
  async fetch(request: Request, environment: WorkerEnvironment): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/recorded") {
      const answer = JSON.stringify(recorded);
      recorded = [];
      return new Response(answer);
    }
    if (pathname === "/replay") {
      const { DB } = environment;
      const lists: Asked[] = JSON.parse(await request.text(), fromJson);
      for (const list of lists) await DB.batch(list.map(([sql, values]) => DB.prepare(sql).bind(...values)));
      return new Response("{}");
    }
    return worker.fetch(request, { ...environment, DB: recording(environment.DB) });
  },
};
