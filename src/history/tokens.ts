import { and, desc, eq, isNull, sql } from "drizzle-orm";

import { textOrNull } from "./column.ts";
import { rowsOf } from "./database.ts";
import type { Database, TenantId } from "./database.ts";
import { tokens } from "./tenant-schema.ts";
import { tenantIdOf } from "./tenants.ts";

export type Scope = "ingest" | "read" | "admin";

export interface Token {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface NewToken {
  id: string;
  /** SHA-256 of the secret, hex. The secret itself is never stored. */
  hash: string;
  name: string;
  scopes: readonly Scope[];
  createdAt: string;
}

/** Who a token speaks for. */
export interface TokenHolder {
  tenant: TenantId;
  tenantName: string;
  token: Token;
  /** As stored, for a comparison in constant time after the look-up by index. */
  hash: string;
}

export async function insertToken(db: Database, tenant: TenantId, token: NewToken): Promise<void> {
  const { id, hash, name, scopes, createdAt } = token;
  const row = { tenantId: tenant, tokenId: id, tokenHash: hash, name, scopes: scopes.join(" "), createdAt };
  await db.orm.insert(tokens).values(row).onConflictDoNothing();
}

/** The holder of a token that is not revoked. Each request asks it, so that it is a text rather than a query to build. */
export async function findTokenHolder(db: Database, hash: string): Promise<TokenHolder | undefined> {
  const [row] = await rowsOf(
    db,
    `SELECT k.*, t.name AS tenant_name FROM tokens AS k CROSS JOIN tenants AS t ON t.tenant_id = k.tenant_id
      WHERE k.token_hash = ?1 AND k.revoked_at IS NULL`,
    [hash],
  );
  if (row === undefined) return undefined;
  return {
    tenant: tenantIdOf({ tenantId: Number(row["tenant_id"]) }),
    tenantName: String(row["tenant_name"]),
    token: tokenOf({
      tokenId: String(row["token_id"]),
      name: String(row["name"]),
      scopes: String(row["scopes"]),
      createdAt: String(row["created_at"]),
      lastUsedAt: textOrNull(row["last_used_at"]),
      revokedAt: null,
    }),
    hash: String(row["token_hash"]),
  };
}

/** Newest first, revoked ones among them. */
export async function listTokens(db: Database, tenant: TenantId): Promise<Token[]> {
  const rows = await db.orm
    .select()
    .from(tokens)
    .where(eq(tokens.tenantId, tenant))
    .orderBy(desc(tokens.createdAt), desc(tokens.tokenId));
  return rows.map(tokenOf);
}

/** Whether there was such a token. Revoking twice keeps the first time. */
export async function revokeToken(db: Database, tenant: TenantId, id: string, now: string): Promise<boolean> {
  const own = and(eq(tokens.tenantId, tenant), eq(tokens.tokenId, id));
  await db.orm
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(own, isNull(tokens.revokedAt)));
  const found = await db.orm.select({ id: tokens.tokenId }).from(tokens).where(own);
  return found.length > 0;
}

/** Notes the use of a token, at most once an hour: a write for each request would cost more than the request. */
export async function touchToken(db: Database, hash: string, now: string): Promise<void> {
  const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
  await db.orm
    .update(tokens)
    .set({ lastUsedAt: now })
    .where(and(eq(tokens.tokenHash, hash), sql`coalesce(${tokens.lastUsedAt}, '') < ${hourAgo}`));
}

/** Whether anybody can administer: at the first start nobody can, and a token is made. */
export async function hasAdminToken(db: Database): Promise<boolean> {
  const rows = await db.orm
    .select({ id: tokens.tokenId })
    .from(tokens)
    .where(and(isNull(tokens.revokedAt), sql`' ' || ${tokens.scopes} || ' ' LIKE '% admin %'`))
    .limit(1);
  return rows.length > 0;
}

function tokenOf(row: Omit<typeof tokens.$inferSelect, "tenantId" | "tokenHash">): Token {
  const { tokenId: id, name, createdAt, lastUsedAt, revokedAt } = row;
  return { id, name, scopes: row.scopes.split(" ").filter(isScope), createdAt, lastUsedAt, revokedAt };
}

function isScope(word: string): word is Scope {
  return word === "ingest" || word === "read" || word === "admin";
}
