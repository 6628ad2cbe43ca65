import type { Redactor } from "../../redaction/redactor.ts";
import { nextInked } from "./text-lines.ts";

/** In JSON and in YAML: a variable's value, an argument, the rest of either. */
const nameless: readonly RegExp[] = [
  /^(?<before>\s*"value": ")(?<value>[^"]+)(?="?,?\s*$)/,
  /^(?<before>\s*")(?<value>[^"\s:]+(?::[^"\s/]+)?)(?=",?\s*$)/,
  /^(?<before>)(?<value>[^"\s{}[\]]+)(?=",?\s*$)/,
  /^(?<before>\s*value: ["']?)(?<value>[^\s"']+)/,
  /^(?<before>\s*- ["']?)(?<value>[^\s"':]+(?::[^\s"']+)?)(?=["']?\s*$)/,
];
const nextInJson = /^\s+(?:"|[}\]],?\s*$|\{\s*$)/;
const nextInYaml = /^\s+(?:- |[a-z]\w{1,60}:(?:\s|$))/;

/** `-p` and `--port`, but not mysql's `-psecret`. */
const flag = /^-(?:.|-.*)$/;

/**
 * Where a manifest was cut right below the name of a variable, or below a flag, its value stands in the first line, and
 * nothing tells whether it is a secret. Then it is taken for one.
 */
export function withoutNameless(lines: readonly string[], redactor: Redactor): readonly string[] {
  const first = nextInked(lines, 0, lines.length);
  const line = lines[first] ?? "";
  const below = (lines[first + 1] ?? "").slice(0, 200);
  if (line.length > 4_096 || (!nextInJson.test(below) && !nextInYaml.test(below))) return lines;
  for (const pattern of nameless) {
    const { before = "", value = "" } = pattern.exec(line)?.groups ?? {};
    if (value === "") continue;
    if (value.includes("«") || flag.test(value)) return lines;
    const masked = redactor.value("password", value);
    if (masked === value) return lines;
    return lines.with(first, before + masked + line.slice(before.length + value.length));
  }
  return lines;
}
