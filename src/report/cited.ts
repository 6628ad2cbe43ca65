import { showDuration } from "../evidence/duration.ts";
import type { ReportCitation } from "./report.ts";

/** What a citation quotes, on one line. */
export function quoted(citation: ReportCitation): string {
  return (citation.text ?? citation.message ?? citation.value ?? "").replace(/\s+/g, " ").trim();
}

/** Where a citation stands, for a reader: `previous.log line 12, container api`, `event Failed ×3, last …`. */
export function place(citation: ReportCitation): string {
  switch (citation.kind) {
    case "log":
      return join(spot(citation.file, logSpot(citation)), logOf(citation));
    case "event":
      return join(
        spot(citation.file, `event ${citation.reason ?? ""}${times(citation)}`),
        lastSeen(citation),
      );
    case "alert":
      return `alert ${citation.fingerprint ?? ""}, label ${citation.label ?? ""}`;
    case "history":
      return `${citation.restarts ?? 0} restarts on record`;
    case "pod":
    case "node":
    case "owner":
    case "claim": {
      const { field, holder } = fieldOf(citation);
      return join(field, spot(citation.file, objectSpot(citation, holder)));
    }
  }
}

/** A citation as a line of its own. A field's value says little without the field's name, which comes first. */
export function cited(citation: ReportCitation): { field: string; quote: string; where: string } {
  const { field, holder } = fieldOf(citation);
  const where = field === "" ? place(citation) : spot(citation.file, objectSpot(citation, holder));
  return { field, quote: quoted(citation), where };
}

interface Field {
  /** `lastState.terminated.exitCode` */
  field: string;
  /** `status.containerStatuses[0]` */
  holder: string;
}

/** The field that an object's citation is about, in kubectl's spelling, parted after the last element of a list. */
function fieldOf({ kind, path, field }: ReportCitation): Field {
  const pointer = field ?? (path?.startsWith("/") ? path : undefined);
  if (pointer === undefined || !["pod", "node", "owner", "claim"].includes(kind))
    return { field: "", holder: "" };
  const names = pointer.slice(1).split("/");
  const list = names.findLastIndex((name, index) => /^\d+$/.test(name) && index < names.length - 1);
  return { field: dotted(names.slice(list + 1)), holder: dotted(names.slice(0, list + 1)) };
}

function dotted(names: readonly string[]): string {
  return names
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((path, name) => {
      if (/^\d+$/.test(name) || !/^[A-Za-z]+$/.test(name)) return `${path}[${name}]`;
      return path === "" ? name : `${path}.${name}`;
    }, "");
}

function objectSpot({ kind, path, field }: ReportCitation, holder: string): string {
  // In a text the line is the place; in an object it is what holds the field.
  const where = field === undefined ? holder : (path ?? "");
  return [kind === "pod" ? "" : kind, where].filter((part) => part !== "").join(" ");
}

function logSpot({ path, line }: ReportCitation): string {
  return path === undefined
    ? `line ${line ?? 1}`
    : `${fieldOf({ kind: "pod", origin: "attached", path }).field || path} line ${line ?? 1}`;
}

function logOf({ container, instance, file }: ReportCitation): string {
  const what = file === undefined ? "log" : "";
  const whose = container ? `container ${container}` : "";
  return [what, whose, instance === "previous" ? "previous instance" : ""]
    .filter((part) => part !== "")
    .join(", ");
}

function times({ count }: ReportCitation): string {
  return count !== undefined && count > 1 ? ` ×${count}` : "";
}

function lastSeen({ lastAt, lastAgeSeconds }: ReportCitation): string {
  if (lastAt !== undefined) return `last ${lastAt}`;
  if (lastAgeSeconds === undefined) return "";
  return lastAgeSeconds < 1 ? "just now" : `${showDuration(lastAgeSeconds)} ago`;
}

function spot(file: string | undefined, where: string): string {
  return [file ?? "", where].filter((part) => part !== "").join(" ");
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
