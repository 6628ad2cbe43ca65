import { describe, expect, test } from "vitest";

import { freshDatabase } from "#fresh-database";

import { ensureTenant, listTenants } from "../../src/history/tenants.ts";
import {
  findTokenHolder,
  hasAdminToken,
  insertToken,
  listTokens,
  revokeToken,
  touchToken,
} from "../../src/history/tokens.ts";
import type { NewToken } from "../../src/history/tokens.ts";

const now = "2026-03-02T12:00:00.000Z";
const token: NewToken = {
  id: "t1",
  hash: "a".repeat(64),
  name: "alertmanager",
  scopes: ["ingest", "read"],
  createdAt: now,
};

async function open() {
  const db = await freshDatabase();
  return { db, tenant: await ensureTenant(db, "default", now) };
}

describe("a token", () => {
  test("speaks for its tenant", async () => {
    const { db } = await open();
    const tenant = await ensureTenant(db, "shop", now);
    await insertToken(db, tenant, token);
    const { hash, ...shown } = token;
    expect(await findTokenHolder(db, hash)).toEqual({
      tenant,
      tenantName: "shop",
      hash,
      token: { ...shown, lastUsedAt: null, revokedAt: null },
    });
  });

  test("that nobody made speaks for nobody", async () => {
    const { db, tenant } = await open();
    await insertToken(db, tenant, token);
    for (const hash of ["", "b".repeat(64), token.hash.slice(1), `${token.hash}' OR '1'='1`]) {
      expect(await findTokenHolder(db, hash)).toBeUndefined();
    }
  });

  test("that is revoked speaks for nobody, and is still listed", async () => {
    const { db, tenant } = await open();
    await insertToken(db, tenant, token);
    expect(await revokeToken(db, tenant, "t1", "2026-03-02T13:00:00.000Z")).toBe(true);
    expect(await revokeToken(db, tenant, "t1", "2026-03-02T14:00:00.000Z")).toBe(true);
    expect(await findTokenHolder(db, token.hash)).toBeUndefined();
    expect(await listTokens(db, tenant)).toMatchObject([{ id: "t1", revokedAt: "2026-03-02T13:00:00.000Z" }]);
  });

  test("of another tenant can be neither listed nor revoked", async () => {
    const { db, tenant } = await open();
    const other = await ensureTenant(db, "other", now);
    await insertToken(db, tenant, token);
    expect(await listTokens(db, other)).toEqual([]);
    expect(await revokeToken(db, other, "t1", now)).toBe(false);
    expect(await findTokenHolder(db, token.hash)).toBeDefined();
  });

  test("shows when it was last used, to the hour", async () => {
    const { db, tenant } = await open();
    await insertToken(db, tenant, token);
    const lastUse = async () => (await listTokens(db, tenant))[0]?.lastUsedAt;
    await touchToken(db, token.hash, "2026-03-02T12:10:00.000Z");
    await touchToken(db, token.hash, "2026-03-02T13:09:00.000Z");
    expect(await lastUse()).toBe("2026-03-02T12:10:00.000Z");
    await touchToken(db, token.hash, "2026-03-02T13:11:00.000Z");
    expect(await lastUse()).toBe("2026-03-02T13:11:00.000Z");
  });

  test.for([
    { scopes: ["admin"] as const, revoked: false, can: true },
    { scopes: ["ingest", "read", "admin"] as const, revoked: false, can: true },
    { scopes: ["ingest", "read"] as const, revoked: false, can: false },
    { scopes: ["admin"] as const, revoked: true, can: false },
  ])("with $scopes, revoked: $revoked, can administer: $can", async ({ scopes, revoked, can }) => {
    const { db, tenant } = await open();
    expect(await hasAdminToken(db)).toBe(false);
    await insertToken(db, tenant, { ...token, scopes });
    if (revoked) await revokeToken(db, tenant, "t1", now);
    expect(await hasAdminToken(db)).toBe(can);
  });
});

test("a tenant of one name is one tenant", async () => {
  const { db, tenant } = await open();
  expect(await ensureTenant(db, "default", now)).toBe(tenant);
  const other = await ensureTenant(db, "other", now);
  expect(await listTenants(db)).toEqual([
    { id: tenant, name: "default" },
    { id: other, name: "other" },
  ]);
});
