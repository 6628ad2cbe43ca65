// Tables as drizzle sees them, here and in ledger-schema.ts and report-schema.ts. What drizzle-kit cannot say (STRICT,
// WITHOUT ROWID, partial indexes) is in migrations/, which are written by hand; a test holds the two against each other.
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

const tenantId = () => integer("tenant_id").notNull();

export const tenants = sqliteTable("tenants", {
  tenantId: integer("tenant_id").primaryKey(),
  name: text("name").notNull().unique(),
  createdAt: text("created_at").notNull(),
});

export const tokens = sqliteTable(
  "tokens",
  {
    tokenHash: text("token_hash").notNull().primaryKey(),
    tokenId: text("token_id").notNull().unique(),
    tenantId: tenantId().references(() => tenants.tenantId),
    name: text("name").notNull(),
    scopes: text("scopes").notNull(),
    createdAt: text("created_at").notNull(),
    lastUsedAt: text("last_used_at"),
    revokedAt: text("revoked_at"),
  },
  (t) => [index("tokens_by_tenant").on(t.tenantId, t.createdAt)],
);
