import type { operations } from "../generated/openapi.d.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Renderer } from "./renderer.ts";
import { text } from "./text.ts";

export type ReportFormat = NonNullable<NonNullable<operations["getReport"]["parameters"]["query"]>["format"]>;

/** Every format a report can be asked for in. Does not compile until it agrees with openapi.yaml. */
export const renderers: Readonly<Record<ReportFormat, Renderer>> = { json, markdown, text };
