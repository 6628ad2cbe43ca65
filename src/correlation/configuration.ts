import { clock, type ContextEntry, span } from "./context-entry.ts";

export interface ConfigurationChange {
  kind: string;
  name: string;
  at: number;
  /** Names of keys that changed. */
  keys?: readonly string[] | undefined;
}

export interface ConfigurationInput {
  onset: number;
  changes: readonly ConfigurationChange[];
  /** Starts of instances of the container that lived well, and of those that died. */
  goodStarts: readonly number[];
  badStarts: readonly number[];
  /** What the crash said. */
  error?: string | undefined;
  /** Of these those that it takes files from other than by subPath: they change under a running container. */
  mounted?: readonly string[];
  /** All that the pod takes anything from, as "ConfigMap settings". undefined: nobody told. */
  used?: readonly string[] | undefined;
}

const soonSeconds = 1800;
const mountedSeconds = 300;
const restlessCount = 4;
const daySeconds = 86_400;

/** Whether a ConfigMap or Secret changed between the last good start and the first bad one. */
export function configuration(input: ConfigurationInput): ContextEntry | undefined {
  const { onset, error = "", mounted = [], used } = input;
  const candidates = input.changes.filter(
    (change) => !isNoise(change, input) && change.at <= onset && change.at >= onset - daySeconds,
  );
  const lastGood = Math.max(-Infinity, ...input.goodStarts.filter((at) => at < onset));
  const firstBad = Math.min(Infinity, ...input.badStarts.filter((at) => at > lastGood));
  const found = candidates.flatMap((change) => {
    const isNamed = [change.name, ...(change.keys ?? [])].some(
      (name) => name.length >= 3 && mentions(error, name),
    );
    const isBetween =
      Number.isFinite(lastGood) && Number.isFinite(firstBad) && lastGood < change.at && change.at <= firstBad;
    const isUnderneath =
      mounted.includes(`${change.kind} ${change.name}`) && onset - change.at <= mountedSeconds;
    if (!isBetween && !isUnderneath) return [];
    // What the pod takes nothing from can still be read through the API; then the error names it.
    if (!isNamed && used !== undefined && !used.includes(`${change.kind} ${change.name}`)) return [];
    const gap = (isUnderneath ? onset : firstBad) - change.at;
    const isLikely = isBetween && (isNamed || gap <= soonSeconds);
    return [{ change, isNamed, gap, isLikely }];
  });
  const [best] = found.toSorted(
    (one, other) =>
      Number(other.isNamed) - Number(one.isNamed) ||
      Number(other.isLikely) - Number(one.isLikely) ||
      one.gap - other.gap,
  );
  if (!best) return unread(candidates, input);
  const { change, isNamed, gap, isLikely } = best;
  return {
    certainty: isLikely ? "likely" : "possible",
    summary: `${change.kind} ${change.name} changed ${span(gap)} before the first bad start`,
    evidence: [
      `changed at ${clock(change.at)}${change.keys && change.keys.length > 0 ? `, keys ${change.keys.slice(0, 5).join(", ")}` : ""}`,
      ...(Number.isFinite(lastGood) ? [`last good start ${clock(lastGood)}`] : []),
      ...(isNamed ? ["the error names it"] : []),
    ],
    counterEvidence: [
      ...(isNamed ? [] : ["the error does not name it"]),
      ...(found.length > 1
        ? [`${found.length - 1} other objects changed meanwhile`]
        : ["nothing else is known to have changed meanwhile"]),
    ],
  };
}

/** What the pod uses changed, and no instance has started since that could have read it. */
function unread(
  candidates: readonly ConfigurationChange[],
  { onset, badStarts, used = [] }: ConfigurationInput,
): ContextEntry | undefined {
  const lastStart = Math.max(-Infinity, ...badStarts);
  const change = candidates.findLast(
    ({ kind, name, at }) =>
      used.includes(`${kind} ${name}`) && at > lastStart && onset - at <= soonSeconds && badStarts.length > 0,
  );
  if (!change) return undefined;
  return {
    certainty: "possible",
    summary: `${change.kind} ${change.name} changed ${span(onset - change.at)} before the crash, but no instance has started since`,
    evidence: [`changed at ${clock(change.at)}`],
    counterEvidence: [`the instance that died started before it, at ${clock(lastStart)}`],
  };
}

/** What changes all the time, or for reasons of its own. */
function isNoise(change: ConfigurationChange, { changes, onset }: ConfigurationInput): boolean {
  if (change.kind !== "ConfigMap" && change.kind !== "Secret") return true;
  const { name, keys } = change;
  if (
    name === "kube-root-ca.crt" ||
    name.startsWith("sh.helm.release.v1.") ||
    /-token-[a-z0-9]{5}$/.test(name)
  )
    return true;
  if (/(?:^|[-.])(?:lease|leader|lock|leader-election)(?:$|[-.])/.test(name)) return true;
  // Keys that are known and none: labels changed, or a leader's annotation.
  if (keys?.length === 0) return true;
  const times = changes.filter(
    (other) =>
      other.kind === change.kind &&
      other.name === name &&
      other.at <= onset &&
      other.at >= onset - daySeconds,
  );
  return new Set(times.map(({ at }) => at)).size >= restlessCount;
}

/** As a whole word: a key `db` is not named by `dbus`. */
function mentions(error: string, name: string): boolean {
  for (let at = error.indexOf(name); at !== -1; at = error.indexOf(name, at + 1)) {
    const before = error[at - 1] ?? " ";
    const after = error[at + name.length] ?? " ";
    if (!/[A-Za-z0-9_-]/.test(before) && !/[A-Za-z0-9_-]/.test(after)) return true;
  }
  return false;
}
