import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { textFormats } from "./text/text-formats.ts";
import { yaml } from "./yaml.ts";

/** Asked in this order; the first that recognises a text reads it. */
export const formats: readonly Format[] = [json, yaml, ...textFormats];
