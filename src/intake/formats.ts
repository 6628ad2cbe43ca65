import { clusterDump } from "./cluster-dump.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { logExport } from "./log-export.ts";
import { pasteOf } from "./text/paste.ts";
import { textFormats } from "./text/text-formats.ts";
import { yaml } from "./yaml.ts";

/** Asked in this order; the first that recognises a text reads it. The last takes any text for a log. */
export const formats: readonly Format[] = [clusterDump, logExport, json, yaml, ...textFormats];

/** Several of these in one text, with prompts and words between them. */
export const paste: Format = pasteOf(formats);
