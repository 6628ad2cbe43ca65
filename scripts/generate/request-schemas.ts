/** As much of OpenAPI 3.1 as openapi.yaml uses. */
export interface OpenApi {
  paths: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, RequestBody>;
  };
}

type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<Method, Operation>>;
type Method = (typeof methods)[number];
const methods = ["get", "put", "post", "delete", "patch"] as const;

interface Operation {
  operationId: string;
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
}

interface RequestBody {
  content: Record<string, { schema?: Schema }>;
}

interface Parameter {
  name: string;
  in: "query" | "path" | "header" | "cookie";
  required?: boolean;
  schema: Schema;
}

interface Reference {
  $ref: string;
}

export type Schema = Record<string, unknown>;

interface RequestSchemas {
  operationId: string;
  body?: Schema;
  query?: Schema;
  path?: Schema;
  header?: Schema;
}

/**
 * The schemas that a request of each operation has to meet; `definitions` are what their `$ref`s name. Each is a schema of
 * its own, because of those Ajv makes one function, and of the parts of one schema a function for each reference.
 */
export function requestSchemas(document: OpenApi): {
  definitions: Schema[];
  operations: RequestSchemas[];
} {
  const { schemas = {}, parameters = {} } = document.components ?? {};
  const definitions = [
    ...Object.entries(schemas).map(([name, schema]) => ({ $id: schemaId(name), ...relocated(schema) })),
    ...Object.entries(parameters).map(([name, { schema }]) => {
      // Filled in by who refers to it; see `shared`.
      const { default: _, ...checked } = schema;
      return { $id: parameterId(name), ...relocated(checked) };
    }),
  ];
  const operations = Object.values(document.paths).flatMap((item) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [schemasOf(document, item, operation)] : [];
    }),
  );
  return { definitions, operations };
}

/** A schema and a parameter may have the same name. */
const schemaId = (name: string) => `schema.${name}`;
const parameterId = (name: string) => `parameter.${name}`;

function schemasOf(document: OpenApi, item: PathItem, operation: Operation): RequestSchemas {
  const schemas: RequestSchemas = { operationId: operation.operationId };
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    "$ref" in parameter ? shared(document, parameter) : parameter,
  );
  // A misspelt filter that were ignored would answer with everything.
  schemas.query = objectOf(parameters, "query", { additionalProperties: false });
  if (parameters.some((parameter) => parameter.in === "path")) schemas.path = objectOf(parameters, "path");
  if (parameters.some((parameter) => parameter.in === "header"))
    schemas.header = objectOf(parameters, "header");

  const requestBody = operation.requestBody;
  if (requestBody) {
    const { content } =
      "$ref" in requestBody ? resolve(document.components?.requestBodies, requestBody) : requestBody;
    // Other media types are text to us, until intake reads them.
    const schema = content["application/json"]?.schema;
    if (schema) schemas.body = relocated(schema);
  }
  return schemas;
}

/** A parameter that several operations have is checked by one function, so its schema stays a reference. */
function shared(document: OpenApi, reference: Reference): Parameter {
  const parameter = resolve(document.components?.parameters, reference);
  if (parameter.schema["type"] === "object") return parameter;
  const { default: value } = parameter.schema;
  return {
    ...parameter,
    schema: {
      $ref: parameterId(nameIn(reference)),
      // What is missing is filled in before a reference is followed.
      ...(value !== undefined && { default: value }),
    },
  };
}

/**
 * All parameters of one place as the members of one object. A parameter of type object in the query is `explode`d:
 * its members are parameters of their own, which is how OpenAPI says `label.<key>=<value>`.
 */
function objectOf(parameters: Parameter[], place: Parameter["in"], rest: Schema = {}): Schema {
  const object = {
    type: "object",
    properties: {} as Record<string, Schema>,
    required: [] as string[],
    ...rest,
  };
  for (const parameter of parameters) {
    if (parameter.in !== place) continue;
    const schema = relocated(parameter.schema);
    if (place === "query" && schema["type"] === "object") {
      const { type: _, properties, ...open } = schema;
      Object.assign(object.properties, properties);
      Object.assign(object, open);
      continue;
    }
    const name = place === "header" ? parameter.name.toLowerCase() : parameter.name;
    object.properties[name] = schema;
    if (parameter.required) object.required.push(name);
  }
  return object;
}

function resolve<T>(components: Record<string, T> | undefined, reference: Reference): T {
  const component = components?.[nameIn(reference)];
  if (!component) throw new Error(`openapi.yaml has no ${reference.$ref}`);
  return component;
}

function nameIn({ $ref }: Reference): string {
  return $ref.slice($ref.lastIndexOf("/") + 1);
}

/** With references to `definitions`, and without what Ajv does not know of a discriminator. */
function relocated(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === "$ref" && typeof value === "string") {
        return value.replace("#/components/schemas/", schemaId(""));
      }
      if (key === "mapping" && typeof value === "object") return undefined;
      return value;
    }),
  );
}
