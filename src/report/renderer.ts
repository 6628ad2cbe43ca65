import type { Report } from "./report.ts";

/** A report format: adding one is one file in this folder, an entry in renderers.ts and the value in openapi.yaml. */
export interface Renderer {
  mediaType: string;
  /** Several reports at once, as an answer to a dump has them; one report is a list of one. */
  render(reports: readonly Report[]): string;
}
