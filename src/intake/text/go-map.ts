import type { Format } from "../format.ts";
import { defaultLimits } from "../limits.ts";
import { closeReader } from "../objects/close-reader.ts";
import { openReader } from "../objects/object-reader.ts";
import { readObjects } from "../objects/read-objects.ts";

/**
 * A container's state as a Go template prints it: `map[terminated:map[exitCode:137 reason:Error ...]]`. The values
 * are not quoted, so only the fields that a state has are told from the words of a message.
 */
export const goMap: Format = {
  id: "go-map",
  mediaTypes: [],
  sniff: ({ text }) => text.length <= longest && printed.test(text) && isOfTemplate(text),
  read({ text, origin, file }, redactor, context = { limits: defaultLimits }) {
    const reader = openReader(
      { origin, ...(file !== undefined && { file }), isSuspect: false },
      redactor,
      context,
    );
    const containerStatuses: Record<string, unknown>[] = [];
    let name: string | undefined;
    for (const line of text.split(/\r?\n/)) {
      name = named.exec(line)?.[1] ?? name;
      for (const [, field = "", state = "", members = ""] of line.matchAll(states)) {
        const key = /^last/i.test(field) ? "lastState" : "state";
        const last = containerStatuses.at(-1);
        const status =
          last && last["name"] === name && !(key in last) ? last : { ...(name !== undefined && { name }) };
        status[key] = { [state]: membersOf(members) };
        if (status !== last) containerStatuses.push(status);
      }
    }
    readObjects(reader, containerStatuses);
    return closeReader(reader, "JSON");
  },
};

const longest = 20_000;
const named = /^\s{0,16}(?:container )?name:\s{1,20}([a-z0-9][-a-z0-9]{0,62})\s*$/i;
/** A field's name, or a container's, in front of a state: programs that log one put a time or a level there. */
const labelled =
  /^\s{0,16}(?!(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b)(?:[A-Za-z][\w.-]{0,62}:?\s{1,20}){0,3}map\[/;

/** Whether all of a text is what a template prints, but for a line of whoever quotes it. */
function isOfTemplate(text: string): boolean {
  const others = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !named.test(line) && !labelled.test(line));
  return others.length <= 1 && !printed.test(others[0] ?? "");
}

const printed = /(?:^|[\s:])map\[(?:terminated|waiting|running):map\[/;
const states =
  /(?:\b(last ?state|state)\b\S{0,2}\s{0,8})?map\[(terminated|waiting|running):map\[([^\]]{0,4000})\]?/gi;
const field = /(?:^| )(containerID|exitCode|finishedAt|message|reason|signal|startedAt):/;

function membersOf(text: string): Record<string, unknown> {
  const parts = text.split(new RegExp(field.source, "g"));
  const members: Record<string, unknown> = {};
  for (let at = 1; at < parts.length; at += 2) {
    const value = (parts[at + 1] ?? "").trim();
    const key = parts[at] ?? "";
    members[key] = /^\d{1,9}$/.test(value) && key !== "message" ? Number(value) : value;
  }
  return members;
}
