import { getRandomValues } from "node:crypto";
import { parseArgs } from "node:util";

import { readConfig } from "../config.ts";
import type { TenantId } from "../history/database.ts";
import { type NodeDatabase, openNodeDatabase } from "../history/node.ts";
import { ensureTenant } from "../history/tenants.ts";
import { listTokens, revokeToken, type Scope } from "../history/tokens.ts";
import { createToken } from "../usecases/create-token.ts";
import { uuidV7Maker } from "../usecases/uuid-v7.ts";
import { printable } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const scopes: readonly Scope[] = ["ingest", "read", "admin"];
const now = () => new Date().toISOString();

/** `crashline token create|list|revoke`, on the database that `CRASHLINE_DB` names. */
export async function manageTokens([command, ...args]: readonly string[]): Promise<0 | 2> {
  const { databaseFile } = readConfig(process.env);
  switch (command) {
    case "create":
      return withTenant(databaseFile, (db, tenant) => create(db, tenant, args));
    case "list":
      return withTenant(databaseFile, list);
    case "revoke":
      return withTenant(databaseFile, (db, tenant) => revoke(db, tenant, args));
    default:
      throw new UsageError("Say token create, token list or token revoke.");
  }
}

async function withTenant(
  file: string,
  act: (db: NodeDatabase, tenant: TenantId) => Promise<0 | 2>,
): Promise<0 | 2> {
  const db = await openNodeDatabase(file);
  try {
    return await act(db, await ensureTenant(db, "default", now()));
  } finally {
    db.close();
  }
}

async function create(db: NodeDatabase, tenant: TenantId, args: readonly string[]): Promise<0> {
  const { values } = parseArgs({
    args: [...args],
    options: { name: { type: "string" }, scope: { type: "string", multiple: true } },
  });
  const { name } = values;
  if (name === undefined || name === "")
    throw new UsageError("Say what the token is for: --name alertmanager.");
  const asked = (values.scope ?? []).map((word) => {
    const scope = scopes.find((candidate) => candidate === word);
    if (scope === undefined)
      throw new UsageError(`There is no scope ${JSON.stringify(word)}; there are ${scopes.join(", ")}.`);
    return scope;
  });
  if (asked.length === 0) throw new UsageError("Say what the token may do: --scope ingest, --scope read.");
  const newId = uuidV7Maker(Date.now, (bytes) => getRandomValues(bytes));
  const made = await createToken({ tenant, name, scopes: [...new Set(asked)] }, { db, now, newId });
  console.log(`${made.token}\nThis is token ${made.id}; it is shown this once.`);
  return 0;
}

async function list(db: NodeDatabase, tenant: TenantId): Promise<0> {
  for (const token of await listTokens(db, tenant)) {
    const use = token.lastUsedAt === null ? "never used" : `last used ${token.lastUsedAt}`;
    const state = token.revokedAt === null ? use : `revoked ${token.revokedAt}`;
    console.log(`${token.id}  ${token.scopes.join(",")}  ${printable(token.name)}  ${state}`);
  }
  return 0;
}

async function revoke(db: NodeDatabase, tenant: TenantId, [id]: readonly string[]): Promise<0 | 2> {
  if (id === undefined) throw new UsageError("Say which: token revoke ID.");
  if (await revokeToken(db, tenant, id, now())) {
    console.log(`Token ${id} is revoked.`);
    return 0;
  }
  throw new UsageError(`There is no token ${JSON.stringify(id)}; token list shows them.`);
}
