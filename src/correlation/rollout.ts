import { clock, type ContextEntry, span } from "./context-entry.ts";
import { median } from "./median.ts";

/** A revision of a workload's pods: their template. A rollback brings an earlier one back under a new number. */
export interface Revision {
  /** The template's hash. */
  name: string;
  /** As `kubectl rollout history` counts, where a ReplicaSet told it last. */
  number?: string | undefined;
  /** When its first pod started, as far as anybody saw. */
  startedAt: number;
  /** What its pods are made of, field by field. undefined: nobody showed it. */
  fields?: Readonly<Record<string, string>> | undefined;
}

export interface RolloutInput {
  /** When the crash loop began, and of which revision the first crash was. */
  onset: { at: number; revision: string; signature: string | null };
  /** When it was over. */
  closedAt: number | null;
  revisions: readonly Revision[];
  /** Restarts of the container, of any revision, from a day before on. */
  crashes: readonly {
    pod: string;
    revision: string | null;
    startedAt: number | null;
    finishedAt: number;
    signature: string | null;
  }[];
  ready: readonly { pod: string; revision: string | null; since: number; until: number }[];
  /** Of other workloads of the cluster: when they were rolled out. */
  otherRollouts: readonly number[];
}

const soonSeconds = 600;
const daySeconds = 86_400;
const watchedSeconds = 3600;
const togetherSeconds = 300;
const counterSeconds = 600;
/** What `kubectl rollout restart` writes. */
const restartedAt = "annotation kubectl.kubernetes.io/restartedAt";

/** Whether a crash loop came with a new revision. */
export function rollout(input: RolloutInput): ContextEntry | undefined {
  const { onset, crashes, ready } = input;
  const revisions = input.revisions.toSorted((one, other) => one.startedAt - other.startedAt);
  // The newest of its rollouts that can have brought the crash.
  const now =
    revisions.findLast(({ name, startedAt }) => name === onset.revision && startedAt <= onset.at) ??
    revisions.find(({ name }) => name === onset.revision);
  const former = revisions.findLast(
    (revision) => now !== undefined && revision.startedAt < now.startedAt && revision.name !== now.name,
  );
  if (!now || !former) return undefined;
  const delay = onset.at - now.startedAt;
  const lives = crashes
    .filter(({ revision }) => revision === now.name)
    .flatMap(({ startedAt, finishedAt }) => (startedAt === null ? [] : [finishedAt - startedAt]));
  const isSlow = lives.filter((life) => life > soonSeconds).length >= 3;
  if (delay < 0 || delay > (isSlow ? 2 * (median(lives) ?? 0) : soonSeconds)) return undefined;

  const ofFormer = crashes.filter(({ revision }) => revision === former.name);
  // Old pods that die the same death at the same time were not made ill by the new revision.
  const isOlder = ofFormer.some(
    ({ signature, finishedAt }) =>
      signature === onset.signature && Math.abs(finishedAt - onset.at) <= counterSeconds,
  );
  if (isOlder) return undefined;
  const seenOnFormer = ofFormer.some(
    ({ signature, finishedAt }) =>
      signature === onset.signature && finishedAt < onset.at && finishedAt >= onset.at - daySeconds,
  );
  const spans = ready.filter(({ revision }) => revision === former.name);
  const watched = Math.max(
    0,
    ...spans.map(({ since, until }) => Math.min(until, onset.at) - Math.max(since, onset.at - daySeconds)),
  );
  const wellUntil = Math.max(-Infinity, ...spans.map(({ until }) => until));
  const wereWell = wellUntil >= now.startedAt - soonSeconds;
  const rolledTogether =
    input.otherRollouts.filter((at) => Math.abs(at - now.startedAt) <= togetherSeconds).length + 1;
  const cure = curedBy(input, now, former, revisions);
  const isLikely = !seenOnFormer && watched >= watchedSeconds && wereWell && rolledTogether < 5;

  const differences = former.fields && now.fields ? diff(former.fields, now.fields) : undefined;
  const isOnlyRestart = differences !== undefined && differences.every((field) => field === restartedAt);
  const what = isOnlyRestart
    ? "restarted, nothing changed"
    : differences
      ? `changed: ${differences.slice(0, 4).join(", ")}`
      : "what changed is not on record";
  return {
    certainty: cure ? "proven" : isLikely && !isOnlyRestart ? "likely" : "possible",
    summary: `began ${span(delay)} after revision ${shown(now)} (${what})${cure ? `; cured by ${cure}` : ""}`,
    evidence: [
      `revision ${withTemplate(now)} since ${clock(now.startedAt)}, first crash ${clock(onset.at)}`,
      ...(differences ?? []).slice(0, 20).map((field) => change(field, former.fields, now.fields)),
      ...(watched > 0 ? [`revision ${withTemplate(former)} was seen Ready for ${span(watched)}`] : []),
    ],
    counterEvidence: [
      ...(seenOnFormer ? [`revision ${shown(former)} showed the same crash in the day before`] : []),
      ...(watched < watchedSeconds ? [`revision ${shown(former)} was hardly watched`] : []),
      ...(wereWell ? [] : [`revision ${shown(former)} was not seen Ready until it was replaced`]),
      ...(rolledTogether >= 5 ? [`${rolledTogether} workloads were rolled out within 5 min`] : []),
      ...(isLikely ? [`no pod of revision ${shown(former)} shows the crash within 10 min of it`] : []),
    ],
  };
}

/** Only a revision that takes the change back, and stays well, proves that the change was it. */
function curedBy(
  { onset, closedAt, ready }: RolloutInput,
  now: Revision,
  former: Revision,
  revisions: readonly Revision[],
): string | undefined {
  if (closedAt === null || !now.fields || !former.fields || diff(former.fields, now.fields).length === 0)
    return undefined;
  const { fields } = former;
  const isBack = ({ name, fields: theirs }: Revision) =>
    name === former.name ||
    (name !== now.name &&
      theirs !== undefined &&
      diff(fields, theirs).every((field) => field === restartedAt));
  const back = revisions
    .filter(isBack)
    .find(({ name }) =>
      ready.some(
        ({ revision, since, until }) =>
          revision === name && since > onset.at && since <= closedAt && until - since >= soonSeconds,
      ),
    );
  if (!back) return undefined;
  return back === former
    ? `going back to revision ${shown(back)}`
    : `revision ${shown(back)}, which takes it back`;
}

/** By the number that people know, or by the template's hash. */
function shown({ name, number }: Revision): string {
  return number ?? name;
}

function withTemplate({ name, number }: Revision): string {
  return number === undefined ? name : `${number} (template ${name})`;
}

function diff(former: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  const names = new Set([...Object.keys(former), ...Object.keys(now)]);
  // A digest that nobody saw, because the image was still being pulled, is no difference.
  const isUnseen = (name: string) =>
    name.startsWith("imageID ") && (former[name] === undefined || now[name] === undefined);
  return [...names].filter((name) => former[name] !== now[name] && !isUnseen(name)).toSorted();
}

/** Values are shown where they are names; of the rest only a hash is kept. */
function change(
  field: string,
  former: RolloutInput["revisions"][number]["fields"],
  now: typeof former,
): string {
  const isName =
    field.startsWith("image ") ||
    field.startsWith("limits ") ||
    field.startsWith("imageID ") ||
    field === "service account";
  const before = former?.[field];
  const after = now?.[field];
  if (before === undefined) return `${field} is new`;
  if (after === undefined) return `${field} is gone`;
  return isName ? `${field}: ${before} → ${after}` : `${field} differs`;
}
