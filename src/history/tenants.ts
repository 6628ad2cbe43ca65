import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";

/** The number of the tenant of that name, which is made where it does not exist yet. */
export async function ensureTenant(db: Database, name: string, now: string): Promise<TenantId> {
  const outcomes = await db.atomically([
    { sql: "INSERT INTO tenants (name, created_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING", params: [name, now] },
    { sql: "SELECT tenant_id FROM tenants WHERE name = ?1", params: [name] },
  ]);
  return Number(outcomes[1]?.rows[0]?.["tenant_id"]) as TenantId;
}

/** Every tenant, for what is done to all of them in turn. */
export async function listTenants(db: Database): Promise<{ id: TenantId; name: string }[]> {
  const rows = await rowsOf(db, "SELECT tenant_id, name FROM tenants ORDER BY tenant_id", []);
  return rows.map((row) => ({ id: Number(row["tenant_id"]) as TenantId, name: String(row["name"]) }));
}
