// Times on D1 a thousand restarts in one transaction, and single inserts: of the product's own, and of a bare row.
import { d1Database } from "../src/history/d1.ts";
import { recordRestarts } from "../src/history/record-restarts.ts";
import { ensureTenant } from "../src/history/tenants.ts";
import type { WorkerEnvironment } from "../src/worker.ts";
import { generateHistory } from "./history-generator.ts";

const turns = 15;
const singles = 40;
const inTurn = 1_000 + singles;
const farFuture = "2030-01-01T00:00:00Z";
const bareTable =
  "CREATE TABLE IF NOT EXISTS bare (a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT, i INT, j INT, k INT, l INT, m INT, n INT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID";
const bareInsert = "INSERT INTO bare VALUES (?, ?, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)";

export default {
  /**
   * Rows a second of each kind, turn by turn. The clock of a Worker stands still but for its waits, and each of these ends
   * with one.
   */
  async fetch(_request: Request, { DB }: WorkerEnvironment): Promise<Response> {
    const db = d1Database(DB);
    const tenant = await ensureTenant(db, "default", farFuture);
    const history = [...generateHistory({ restarts: turns * inTurn, seed: 5 })];
    await DB.prepare(bareTable).run();
    const rates = { batched: [] as number[], oneByOne: [] as number[], bare: [] as number[] };
    for (let from = 0; from < history.length; from += inTurn) {
      const begun = Date.now();
      await recordRestarts(db, tenant, { observations: history.slice(from, from + 1_000), now: farFuture });
      const middle = Date.now();
      for (const observation of history.slice(from + 1_000, from + inTurn))
        await recordRestarts(db, tenant, { observations: [observation], now: farFuture });
      const late = Date.now();
      for (let row = 0; row < singles; row += 1)
        await DB.prepare(bareInsert)
          .bind(row % 50, from + row)
          .run();
      const end = Date.now();
      rates.batched.push(1_000_000 / (middle - begun));
      rates.oneByOne.push((singles * 1_000) / (late - middle));
      rates.bare.push((singles * 1_000) / (end - late));
    }
    return Response.json(rates);
  },
};
