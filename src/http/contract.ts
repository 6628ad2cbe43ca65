import type { Context } from "hono";

import { Failure } from "../failure.ts";
import type { operations } from "../generated/openapi.d.ts";
import { type SchemaError, type Validate, validators } from "../generated/validators.js";
import type { AppEnvironment } from "./environment.ts";
import { instantOf } from "./instant-of.ts";

type Operations = { [Id in keyof operations]: operations[Id] };
type Parameters<
  Id extends keyof Operations,
  Place extends "query" | "path" | "header",
> = Operations[Id] extends { parameters: { [P in Place]?: infer Values } }
  ? NonNullable<Values>
  : Record<string, never>;
type JsonBody<Id extends keyof Operations> = Operations[Id] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

/** The query of an operation, checked against openapi.yaml, with defaults filled in. */
export function queryOf<Id extends keyof Operations>(
  c: Context<AppEnvironment>,
  id: Id,
): Parameters<Id, "query"> {
  const repeated = Object.entries(c.req.queries()).find(([, values]) => values.length > 1);
  if (repeated)
    throw new Failure("invalid_request", `Query parameter ${show(repeated[0])} is given more than once.`);
  const query = checked<Parameters<Id, "query">>(validators[id].query, { ...c.req.query() }, "query");
  for (const name of ["since", "until", "observedAt"]) {
    const time: unknown = Reflect.get(query, name);
    if (typeof time === "string") Reflect.set(query, name, instantOf(time));
  }
  return query;
}

/** The parameters in the path of an operation. */
export function pathOf<Id extends keyof Operations>(
  c: Context<AppEnvironment>,
  id: Id,
): Parameters<Id, "path"> {
  return checked(validators[id].path, { ...c.req.param() }, "path");
}

/** The request headers that the contract names, in lower case. */
export function headersOf(c: Context<AppEnvironment>, id: keyof Operations): Record<string, string> {
  return checked(validators[id].header, { ...c.req.header() }, "header");
}

/** The JSON body of an operation. */
export async function bodyOf<Id extends keyof Operations>(
  c: Context<AppEnvironment>,
  id: Id,
): Promise<JsonBody<Id>> {
  const mediaType = mediaTypeOf(c);
  if (mediaType !== "application/json") {
    throw new Failure(
      "unsupported_media_type",
      `This takes application/json${mediaType === "" ? "" : `, not ${show(mediaType)}`}.`,
    );
  }
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw new Failure("invalid_request", "The body is not JSON.");
  }
  return checked(validators[id].body, body, "body");
}

/** `content-type` without parameters, in lower case; "" when there is none. */
export function mediaTypeOf(c: Context<AppEnvironment>): string {
  return (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names what the validator has checked
function checked<T>(validate: Validate | undefined, value: unknown, place: string): T {
  if (validate && !validate(value)) {
    const errors = (validate.errors ?? []).map(({ instancePath, message, ...error }) => ({
      detail: sentence({ message, ...error }),
      pointer: `#/${place}${instancePath}`,
    }));
    const first = errors[0];
    throw new Failure(
      "invalid_request",
      `${place === "body" ? "The body" : `The ${place}`} is not as the contract has it: ${first?.pointer ?? ""} ${first?.detail ?? ""}.`,
      {
        errors,
      },
    );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the validator and T are generated from one schema
  return value as T;
}

function sentence({
  message,
  keyword,
  params,
}: Omit<SchemaError, "instancePath" | "message"> & { message: string | undefined }): string {
  if (keyword === "additionalProperties")
    return `has no parameter ${show(String(params["additionalProperty"]))}`;
  if (keyword === "enum") return `must be one of ${JSON.stringify(params["allowedValues"])}`;
  return message ?? keyword;
}

/** Names from a request in an answer: short, and without what a terminal would act on. */
function show(text: string): string {
  return `"${text.slice(0, 60).replace(/[^\x20-\x7e]/g, "?")}"`;
}
