// Generated from openapi.yaml by `npm run generate`. Do not edit.
import type { operations } from "./openapi.d.ts";

export interface SchemaError {
  /** JSON pointer into what was checked. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

/** Leaves the first error in `errors`. Those of parameters turn text into the declared types and fill in defaults. */
export interface Validate {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}

export interface RequestValidators {
  /** Of a JSON body. */
  body?: Validate;
  query?: Validate;
  path?: Validate;
  /** Names in lower case. */
  header?: Validate;
}

export declare const validators: { readonly [operationId in keyof operations]: RequestValidators };
