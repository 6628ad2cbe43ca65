import { createHash } from "node:crypto";

import type { Database, TenantId } from "../history/database.ts";
import { findTokenHolder, insertToken, type Scope } from "../history/tokens.ts";

export interface NewTokenShown {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  /** Shown this once: only its hash is kept. */
  token: string;
}

/** Makes a token of 256 random bits, and stores its hash. */
export async function createToken(
  input: { tenant: TenantId; name: string; scopes: readonly Scope[]; secret?: string },
  deps: { db: Database; now(): string; newId(): string },
): Promise<NewTokenShown> {
  const { tenant, name, scopes } = input;
  const token =
    input.secret ??
    `crashline_${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url")}`;
  const id = deps.newId();
  const createdAt = deps.now();
  await insertToken(deps.db, tenant, { id, hash: hashToken(token), name, scopes, createdAt });
  return { id, name, scopes: [...scopes], createdAt, token };
}

/** SHA-256, hex: what is stored of a token. */
export function hashToken(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Makes sure that a token with this secret exists, for one that the environment gives. */
export async function ensureToken(
  input: { tenant: TenantId; name: string; scopes: readonly Scope[]; secret: string },
  deps: Parameters<typeof createToken>[1],
): Promise<void> {
  if (!(await findTokenHolder(deps.db, hashToken(input.secret)))) await createToken(input, deps);
}
