import { lazily } from "../../evidence/lazily.ts";
import { letterTable, lettersOf, marginsOf } from "./margins.ts";
import type { KnownNames } from "./pod-heading.ts";
import { looksLikePodRow } from "./pod-table.ts";

const longestLine = 4_000;
const lower = letterTable("0123456789abcdefghijklmnopqrstuvwxyz");

/** Pods that a text describes or has a row of, with their namespaces, and containers of the pods that it describes. */
export interface NamesInText extends KnownNames {
  pods: ReadonlySet<string>;
}

export function namesIn(lines: readonly string[]): NamesInText {
  const { pods, namespaces } = podsIn(lines);
  const containers = lazily(() => containersIn(lines));
  return {
    pods,
    isPod: (name) => pods.has(name),
    isContainer: (name) => containers().has(name),
    isNamespace: (name) => namespaces.has(name),
  };
}

function podsIn(lines: readonly string[]): { pods: ReadonlySet<string>; namespaces: ReadonlySet<string> } {
  const pods = new Set<string>();
  const namespaces = new Set<string>();
  const letters = lettersOf(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const isName = letters[at] === 78;
    if ((!isName && lower[letters[at]!] !== 1) || line.length > longestLine) continue;
    if (isName) {
      const [, field, name] = /^ {0,8}(Name|Namespace): {1,40}(\S{1,253})\s*$/.exec(line) ?? [];
      if (name !== undefined) (field === "Name" ? pods : namespaces).add(name);
    } else if (looksLikePodRow(line)) {
      const [first = "", second = ""] = line.trim().split(/\s+/, 2);
      const hasNamespace = !/^\d/.test(second) || !second.includes("/");
      if (hasNamespace) namespaces.add(first);
      pods.add((hasNamespace ? second : first).replace(/^po(?:ds?)?\//, ""));
    }
  }
  return { pods, namespaces };
}

/** A container's description begins with its name and a colon, further in. */
function containersIn(lines: readonly string[]): ReadonlySet<string> {
  const containers = new Set<string>();
  const letters = lettersOf(lines);
  const margins = marginsOf(lines);
  for (let at = 0; at < lines.length; at++) {
    if (margins[at] === 0 || lower[letters[at]!] !== 1) continue;
    const name = /^ {1,8}([a-z0-9][-a-z0-9]{0,62}):\s*$/.exec(lines[at]!.slice(0, 80))?.[1];
    if (name !== undefined) containers.add(name);
  }
  return containers;
}
