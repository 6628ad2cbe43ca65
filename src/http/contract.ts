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
    const [first = fallback, ...others] = validate.errors ?? [];
    const errors = [first, ...others].map((error) => ({
      detail: complaint(error, place),
      pointer: `#/${place}${error.instancePath}`,
    }));
    throw new Failure("invalid_request", `${nameOf(first, place)} ${complaint(first, place)}.`, { errors });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the validator and T are generated from one schema
  return value as T;
}

const fallback: SchemaError = {
  instancePath: "",
  keyword: "",
  params: {},
  message: "is not as the contract has it",
};

/** `The query's limit`, `The body's scopes/0`. */
function nameOf({ instancePath }: SchemaError, place: string): string {
  return instancePath === "" ? `The ${place}` : `The ${place}'s ${instancePath.slice(1)}`;
}

/** What is wrong with it, and how it is right, in words for whoever has not read the schema. */
function complaint({ message, keyword, params }: SchemaError, place: string): string {
  const part = place === "body" ? "field" : "parameter";
  const given = (name: string) => String(params[name]);
  switch (keyword) {
    case "additionalProperties":
      return `takes no ${part} ${show(given("additionalProperty"))}`;
    case "required":
      return `needs the ${part} ${given("missingProperty")}`;
    case "enum": {
      const { allowedValues } = params;
      return `must be ${Array.isArray(allowedValues) ? allowedValues.join(", ").replace(/, (?=[^,]*$)/, " or ") : given("allowedValues")}`;
    }
    case "type":
      return `must be ${types[given("type")] ?? given("type")}`;
    case "format":
      return `must be ${formats[given("format")] ?? given("format")}`;
    case "minimum":
      return `must be at least ${given("limit")}`;
    case "maximum":
      return `must be at most ${given("limit")}`;
    case "minLength":
      return given("limit") === "1" ? "must not be empty" : `must have at least ${given("limit")} characters`;
    case "maxLength":
      return `must have at most ${given("limit")} characters`;
    case "pattern": {
      const digits = /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(given("pattern"))?.[1];
      return digits === undefined
        ? `must match ${given("pattern")}`
        : `must be ${digits} digits of 0-9 and a-f`;
    }
    default:
      return message ?? keyword;
  }
}

const types: Readonly<Record<string, string>> = {
  array: "an array",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  object: "an object",
  string: "a string",
};

const formats: Readonly<Record<string, string>> = {
  "date-time": "a time of RFC 3339, such as 2026-03-02T10:00:00Z",
  uuid: "a UUID, such as 0195563c-9f00-7c3a-8a51-3f0c2b6f1d10",
};

/** Names from a request in an answer: short, and without what a terminal would act on. */
function show(text: string): string {
  return `"${text.slice(0, 60).replace(/[^\x20-\x7e]/g, "?")}"`;
}
