import { Hono } from "hono";

import type { Cause } from "../../diagnosis/cause.ts";
import { Failure } from "../../failure.ts";
import type { components } from "../../generated/openapi.d.ts";
import { authenticated } from "../authentication.ts";
import { pathOf } from "../contract.ts";
import type { AppEnvironment } from "../environment.ts";

export const causes = new Hono<AppEnvironment>()
  .get("/v1/causes", authenticated("read"), (c) =>
    c.json({ items: c.var.deps.diagnosis.catalogue.map(shown) }),
  )
  .get("/v1/causes/:id", authenticated("read"), (c) => {
    const { id } = pathOf(c, "getCause");
    const cause = c.var.deps.diagnosis.catalogue.find((entry) => entry.id === id);
    if (!cause) throw new Failure("not_found", `There is no cause ${id}; GET /v1/causes lists them.`);
    return c.json(shown(cause));
  });

function shown(cause: Cause): components["schemas"]["Cause"] {
  const { id, category, title, explanation, recognisedBy, variants = {}, outranks, references } = cause;
  return {
    id,
    category,
    title,
    explanation,
    recognisedBy,
    variants: { ...variants },
    outranks: [...outranks],
    references: [...references],
  };
}
