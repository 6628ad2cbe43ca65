import { Hono } from "hono";

import { Failure } from "../../failure.ts";
import { listTokens, revokeToken } from "../../history/tokens.ts";
import { createToken } from "../../usecases/create-token.ts";
import { authenticated } from "../authentication.ts";
import { bodyLimited } from "../body-limit.ts";
import { bodyOf, pathOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";

const largestBody = 16_384;

export const tokens = new Hono<AppEnvironment>()
  .get("/v1/tokens", authenticated("admin"), async (c) => {
    const found = await listTokens(c.var.deps.db, c.var.caller.tenant);
    const items = found
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ id, name, scopes, createdAt }) => ({ id, name, scopes, createdAt }));
    return c.json({ items });
  })
  .post("/v1/tokens", authenticated("admin"), bodyLimited(largestBody), async (c) => {
    const { deps, caller } = c.var;
    const { name, scopes } = await bodyOf(c, "createToken");
    return c.json(await createToken({ tenant: caller.tenant, name, scopes }, deps), 201);
  })
  .delete("/v1/tokens/:id", authenticated("admin"), async (c) => {
    const { id } = pathOf(c, "revokeToken");
    const found = await revokeToken(c.var.deps.db, c.var.caller.tenant, id, c.var.deps.now());
    if (!found) throw new Failure("not_found", `There is no token ${id}.`);
    return c.body(null, 204);
  });
