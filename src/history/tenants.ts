import { asc, eq } from "drizzle-orm";

import type { Database, TenantId } from "./database.ts";
import { tenants } from "./tenant-schema.ts";

/** The number of the tenant of that name, which is made where it does not exist yet. */
export async function ensureTenant(db: Database, name: string, now: string): Promise<TenantId> {
  await db.orm.insert(tenants).values({ name, createdAt: now }).onConflictDoNothing();
  const [row] = await db.orm.select().from(tenants).where(eq(tenants.name, name));
  if (row === undefined) throw new Error(`Tenant ${name} was deleted while it was made`);
  return tenantIdOf(row);
}

/** Every tenant, for what is done to all of them in turn. */
export async function listTenants(db: Database): Promise<{ id: TenantId; name: string }[]> {
  const rows = await db.orm.select().from(tenants).orderBy(asc(tenants.tenantId));
  return rows.map((row) => ({ id: tenantIdOf(row), name: row.name }));
}

/** The only way to a TenantId but a token. */
export function tenantIdOf({ tenantId }: { tenantId: number }): TenantId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this is where the brand is given
  return tenantId as TenantId;
}
