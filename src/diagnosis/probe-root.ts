import type { LogCitation } from "./citation.ts";
import { lastResorts, type Ranked } from "./rank.ts";
import type { PodView } from "./view.ts";

const probeKills: ReadonlySet<string> = new Set(["liveness-probe-failed", "startup-probe-failed"]);

/** Variants of a probe that asks for the wrong thing: then the probe is the fault, whatever the log says. */
const misAimed: ReadonlySet<string> = new Set(["wrong-port", "wrong-path", "wrong-scheme", "handler-missing"]);

/**
 * Puts the cause that kept a container from passing its probe before the probe that killed it for that.
 *
 * The log's cause counts only if the log could not have gone on to pass the probe: nothing after it says that the
 * program listens, and it ended the program or was met twice without success. It is then at most likely, because a
 * kubelet statement proves the kill and not its reason; the probe stays behind it, as the mechanism.
 */
export function logBeforeProbe(view: PodView, ranked: readonly Ranked[]): Ranked[] {
  const kills = ranked.filter(
    ({ cause, match }) => probeKills.has(cause.id) && !match.past && !misAimed.has(match.variant ?? ""),
  );
  let order = [...ranked];
  for (const kill of kills) {
    const root = order.find((entry) => isRoot(view, kill, entry));
    if (!root) continue;
    const { certainty } = root.match;
    const capped = { ...root, explained: false, match: { ...root.match, certainty: certainty === "proven" ? "likely" : certainty } as const };
    const others = order.filter((entry) => entry !== root);
    const at = others.indexOf(kill);
    order = [...others.slice(0, at), capped, ...others.slice(at)];
  }
  return order;
}

function isRoot(view: PodView, kill: Ranked, { cause, match, explained }: Ranked): boolean {
  if (match.basis !== "log" || match.past || explained || match.certainty === "possible") return false;
  if (lastResorts.has(cause.id) || probeKills.has(cause.id)) return false;
  if (match.container !== kill.match.container && match.container !== null) return false;
  const cited = match.citations.find((citation) => citation.kind === "log");
  return cited !== undefined && preventsListening(view, cited);
}

const listens =
  /\b(?:listening|now listening|started .{0,80} in [\d.]+ ?s|ready to accept|accepting connections|server (?:is )?(?:started|running|ready)|serving (?:on|at|http))\b/i;
const fatal = /\b(?:fatal|panic|critical|emerg|severe|unable to start|cannot start|failed to start|giving up|exiting|aborting)\b/i;
const longestLine = 2000;
const nearEnd = 8;

function preventsListening(view: PodView, cited: LogCitation): boolean {
  const logs = [...(view.container(cited.container)?.deadLogs ?? []), ...view.looseLogs];
  const log = logs.find(
    ({ source, firstLine, lines }) =>
      source.file === cited.file && cited.line >= firstLine && cited.line < firstLine + lines.length,
  );
  if (!log) return false;
  const at = cited.line - log.firstLine;
  const later = log.lines.slice(at + 1);
  if (later.some((line) => listens.test(line.slice(0, longestLine)))) return false;
  const shape = shapeOf(log.lines[at] ?? "");
  const repeats = log.lines.filter((line) => shapeOf(line) === shape).length;
  return repeats >= 2 || later.length < nearEnd || fatal.test(cited.text.slice(0, longestLine));
}

/** A line without what differs between two tellings of the same thing. */
function shapeOf(line: string): string {
  return line.slice(0, 200).replace(/[\d:.]+/g, "#");
}
