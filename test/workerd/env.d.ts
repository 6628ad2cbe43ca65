declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    LEDGER: DurableObjectNamespace<import("./ledger-object.ts").LedgerObject>;
  }
}
