import type { Renderer } from "./renderer.ts";

/** The report itself. A list of one is that one. */
export const json: Renderer = {
  mediaType: "application/json",
  render: (reports) => JSON.stringify(reports.length === 1 ? reports[0] : reports),
};
