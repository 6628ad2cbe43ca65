import { timingSafeEqual } from "node:crypto";

import type { Context } from "hono";
import { createMiddleware } from "hono/factory";

import { Failure } from "../failure.ts";
import { findTokenHolder, type Scope, touchToken } from "../history/tokens.ts";
import { hashToken } from "../usecases/create-token.ts";
import type { AppDependencies, AppEnvironment, Caller } from "./environment.ts";

/** Lets a request through whose token has one of the scopes; `admin` has them all. */
export function authenticated(...scopes: readonly Scope[]) {
  return createMiddleware<AppEnvironment>(async (c, next) => {
    const secret = secretOf(c.req);
    const caller = await knownCaller(c.var.deps, secret);
    requireScope(caller, scopes);
    c.set("caller", caller);
    await next();
  });
}

/** The same by a token in the path. It may do nothing but ingest: a URL is written down in more places than a header. */
export async function authenticatedByPath(c: Context<AppEnvironment>, secret: string): Promise<void> {
  const caller = await knownCaller(c.var.deps, secret);
  if (caller.scopes.some((scope) => scope !== "ingest")) {
    throw new Failure(
      "forbidden",
      "A token in the path must have no scope but ingest; make one for this sender.",
    );
  }
  c.set("caller", caller);
}

async function knownCaller(deps: AppDependencies, secret: string): Promise<Caller> {
  const caller = await callerOf(deps, secret);
  if (!caller) throw new Failure("unauthorized", "This token is not known, or was revoked.");
  return caller;
}

function requireScope(caller: Caller, scopes: readonly Scope[]): void {
  if (caller.scopes.includes("admin") || scopes.some((scope) => caller.scopes.includes(scope))) return;
  throw new Failure(
    "forbidden",
    `This needs a token with scope ${scopes.join(" or ")}; this token has ${caller.scopes.join(", ")}.`,
  );
}

const hour = 3_600_000;

async function callerOf({ db, now }: AppDependencies, secret: string): Promise<Caller | undefined> {
  const hash = hashToken(secret);
  const holder = await findTokenHolder(db, hash).catch((cause: unknown) => {
    throw new Failure(
      "unavailable",
      "Tokens cannot be looked up now. Send it again.",
      { retryAfter: 5 },
      { cause },
    );
  });
  if (!holder || !timingSafeEqual(Buffer.from(holder.hash), Buffer.from(hash))) return undefined;
  const { tenant, token } = holder;
  // Once an hour is enough to tell a token that is in use from one that is forgotten.
  if (token.lastUsedAt === null || Date.parse(now()) - Date.parse(token.lastUsedAt) > hour)
    await touchToken(db, hash, now());
  return { tenant, tokenName: token.name, scopes: token.scopes };
}

/** Of `Bearer TOKEN`, or the password of `Basic`. Nothing of the header is repeated: it may be the token itself. */
function secretOf(request: Context<AppEnvironment>["req"]): string {
  const header = request.header("authorization");
  const [, scheme = "", value = ""] = /^(\S{1,100}) +([!-~]{1,1000}) *$/.exec(header ?? "") ?? [];
  switch (scheme.toLowerCase()) {
    case "bearer":
      return value;
    case "basic":
      return passwordOf(value);
  }
  const inPath = request.path.startsWith("/v1/webhooks/")
    ? ", or POST to this path with /t/TOKEN at its end"
    : "";
  const taken = `Authorization: Bearer TOKEN, or Basic with the token as password${inPath}`;
  if (header === undefined) throw new Failure("unauthorized", `Send a token: ${taken}.`);
  throw new Failure(
    "unauthorized",
    `The header Authorization has no token, or a scheme that is not taken. Send ${taken}.`,
  );
}

function passwordOf(credentials: string): string {
  const userAndPassword = Buffer.from(credentials, "base64").toString("utf8");
  const password = /^[^:]*:(?<password>.+)$/s.exec(userAndPassword)?.groups?.["password"];
  if (password !== undefined) return password;
  throw new Failure("unauthorized", "The password of Basic is empty; it must be the token.");
}
