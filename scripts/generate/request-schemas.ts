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

/** The schemas that a request of each operation has to meet; `definitions` is what their `$ref`s point into. */
export function requestSchemas(document: OpenApi): { definitions: Schema; operations: RequestSchemas[] } {
  const definitions = {
    $id: "components",
    $defs: Object.fromEntries(
      Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [name, relocated(schema)]),
    ),
  };
  const operations = Object.values(document.paths).flatMap((item) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [schemasOf(document, item, operation)] : [];
    }),
  );
  return { definitions, operations };
}

function schemasOf(document: OpenApi, item: PathItem, operation: Operation): RequestSchemas {
  const schemas: RequestSchemas = { operationId: operation.operationId };
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) =>
    "$ref" in parameter ? resolve(document.components?.parameters, parameter) : parameter,
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

function resolve<T>(components: Record<string, T> | undefined, { $ref }: Reference): T {
  const component = components?.[$ref.slice($ref.lastIndexOf("/") + 1)];
  if (!component) throw new Error(`openapi.yaml has no ${$ref}`);
  return component;
}

/** With references into `definitions`, and without what Ajv does not know of a discriminator. */
function relocated(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === "$ref" && typeof value === "string") {
        return value.replace("#/components/schemas/", "components#/$defs/");
      }
      if (key === "mapping" && typeof value === "object") return undefined;
      return value;
    }),
  );
}
