import type { Evidence, Warning } from "../evidence/evidence.ts";
import type { Pod } from "../evidence/kubernetes.ts";
import type { Surrounding } from "../evidence/surrounding.ts";
import { addCounts } from "./add-reading.ts";
import type { Reading } from "./format.ts";
import type { InputOptions, InputPart, Intake } from "./input.ts";
import { join } from "./join/join.ts";
import type { FoundPiece } from "./join/sort-pieces.ts";
import { containerStatuses } from "./join/subject.ts";
import type { Limits } from "./limits.ts";
import { nodeSurrounding } from "./objects/surrounding.ts";
import { readPart } from "./read-part.ts";
import { type Refusal, howToSend } from "./refusal.ts";

/** Takes the files of an input one by one, and keeps of each no more than its evidence. */
export interface OpenIntake {
  add(part: InputPart): void;
  warn(warning: Warning): void;
  /** Whether more would be of no use: a limit is reached. */
  isFull(): boolean;
  /** Whether a pod was read whose containers are all Ready, or done, and never restarted. */
  isWell(namespace: string | undefined, pod: string): boolean;
  /** Joins what was read. Nothing may be added afterwards. */
  finish(): Intake;
}

const maxWarnings = 200;
const outOfTime = "Reading took too long. Send the pods in question only.";

export function openIntake(options: InputOptions): OpenIntake {
  const { limits } = options;
  const warnings: Warning[] = [];
  const found: FoundPiece[] = [];
  const bundles: Reading[] = [];
  const beside: Surrounding[] = [];
  const lastResort: FoundPiece[] = [];
  let skipped = new Map<string, number>();
  let refusal: Refusal | undefined;
  let subjects = 0;
  let untold = 0;
  let isEmpty = true;
  let isOutOfTime = false;
  /** Names of pods by their namespaces. */
  const well = new Map<string, Set<string>>();

  const isFull = () => {
    if (!isOutOfTime && limits.expired?.()) {
      isOutOfTime = true;
      refusal ??= { ok: false, code: "input_too_complex", detail: outOfTime };
      warnings.push({ code: "input-not-read-on", detail: `${outOfTime} What stood before was read.` });
    }
    return isOutOfTime || found.length > limits.nodes || subjects > limits.objects;
  };

  return {
    isFull,
    isWell: (namespace = "", pod) => well.get(namespace)?.has(pod) === true,
    warn: (warning) => void warnings.push(warning),
    add(part) {
      if (isFull()) return;
      const { isIncidental = false } = part;
      isEmpty = false;
      const { reading, known } = readPart(part, options);
      const { refusal: reason, surroundings = [], refusedLogs = [] } = reading;
      // What stands beside the pods is of use to the history, though nothing is diagnosed from it.
      const isBeside = surroundings.length > 0;
      if (reason && isIncidental && reason.code !== "secrets_only") untold += isBeside ? 0 : 1;
      else for (const warning of reading.warnings) warnings.push(warning);
      for (const bundle of reading.bundles ?? []) bundles.push(bundle);
      for (const each of surroundings) beside.push(each);
      for (const pod of refusedLogs) lastResort.push({ piece: { kind: "pod", pod } });
      skipped = addCounts(skipped, reading.skippedKinds);
      for (const piece of reading.pieces) {
        found.push({ piece, ...(known && { known }), ...(isIncidental && { isIncidental }) });
        if (piece.kind === "pod" && isWell(piece.pod.object)) {
          const { namespace = "", name = "" } = piece.pod.object.metadata ?? {};
          const named = well.get(namespace);
          if (named === undefined) well.set(namespace, new Set([name]));
          else named.add(name);
        }
        if (piece.kind === "pod" || piece.kind === "row" || piece.kind === "log") subjects += 1;
      }
      if (!reason || (isIncidental && refusal)) return;
      refusal ??= reason;
      if (isIncidental || isBeside) return;
      const { detail, line, file } = reason;
      warnings.push({
        code: "file-not-read",
        detail,
        ...(line !== undefined && { line }),
        ...(file !== undefined && { file }),
      });
    },
    finish() {
      if (found.length > limits.nodes || subjects > limits.objects) {
        return { evidence: [], warnings: [], surroundings: [], refused: tooMany(limits) };
      }
      const isSilent = found.length === 0 && bundles.length === 0;
      const { evidence, surroundings, about, unusedKinds } = joinAll(
        { found: isSilent ? lastResort : found, beside, bundles },
        options,
        warnings,
      );
      // A watcher tells of what changed in the cluster though no pod crashed yet.
      const isNews = options.origin === "pushed" && surroundings.length > 0;
      if (evidence.length === 0 && !isNews) {
        const refused = refusal ?? (isEmpty ? emptyRefusal : unknownRefusal);
        return {
          evidence,
          surroundings,
          warnings: shorten(warnings.filter(({ code }) => code !== "file-not-read")),
          ...about,
          refused,
        };
      }
      const unread = addCounts(skipped, unusedKinds);
      if (unread.size > 0) warnings.push(describeUnread(unread));
      if (untold > 0)
        warnings.push({
          code: "file-not-read",
          detail: `${untold} files tell nothing about a pod and were left out.`,
        });
      return { evidence, surroundings, warnings: shorten(warnings), ...about };
    },
  };
}

function isWell({ status }: Pod): boolean {
  const statuses = containerStatuses(status);
  if (status?.phase === "Succeeded") return true;
  const isStill = statuses.every(
    ({ restartCount, lastState }) => restartCount === 0 && lastState?.terminated === undefined,
  );
  return isStill && statuses.length > 0 && (status?.containerStatuses ?? []).every(({ ready }) => ready);
}

const emptyRefusal: Refusal = { ok: false, code: "input_empty", detail: `The input is empty. ${howToSend}` };
const unknownRefusal: Refusal = {
  ok: false,
  code: "input_unknown",
  detail: `The input names no pod and no owner. ${howToSend}`,
};

function tooMany({ objects }: Limits): Refusal {
  const detail = `There are more than ${objects} pods and logs. Send the pods in question only.`;
  return { ok: false, code: "input_too_complex", detail };
}

function describeUnread(kinds: ReadonlyMap<string, number>): Warning {
  const shown = [...kinds].slice(0, 8).map(([kind, count]) => `${kind} (${count})`);
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const detail = `${total} objects of kinds that are not read were left out: ${shown.join(", ")}${kinds.size > 8 ? " and others" : ""}.`;
  return { code: "unknown-kind", detail };
}

function shorten(warnings: Warning[]): Warning[] {
  if (warnings.length <= maxWarnings) return warnings;
  const left = warnings.length - maxWarnings;
  return [
    ...warnings.slice(0, maxWarnings),
    { code: "more-warnings", detail: `${left} more warnings are not shown.` },
  ];
}

/** Several bundles are several instants, and are joined apart; a single one takes in what came beside it. */
function joinAll(
  {
    found,
    beside,
    bundles,
  }: { found: FoundPiece[]; beside: readonly Surrounding[]; bundles: readonly Reading[] },
  options: InputOptions,
  warnings: Warning[],
): {
  evidence: Evidence[];
  surroundings: Surrounding[];
  about: { cluster?: string; observedAt?: string };
  unusedKinds: Map<string, number>;
} {
  const only = bundles.length === 1 ? bundles[0] : undefined;
  const groups = only
    ? [
        {
          ...only,
          found: [...only.pieces.map((piece) => ({ piece })), ...found],
          surroundings: [...(only.surroundings ?? []), ...beside],
        },
      ]
    : [
        ...(found.length > 0 || beside.length > 0
          ? [{ found, surroundings: beside, cluster: undefined, observedAt: undefined }]
          : []),
        ...bundles.map((bundle) => ({ ...bundle, found: bundle.pieces.map((piece) => ({ piece })) })),
      ];
  const evidence: Evidence[] = [];
  const surroundings: Surrounding[] = [];
  let unusedKinds = new Map<string, number>();
  for (const bundle of bundles) for (const warning of bundle.warnings) warnings.push(warning);
  for (const group of groups) {
    const joined = join(group.found, aboutOf(options, group));
    for (const each of joined.evidence) evidence.push(each);
    for (const each of surroundingsOf(group, joined.evidence, aboutOf(options, group)))
      surroundings.push(each);
    for (const warning of joined.warnings) warnings.push(warning);
    unusedKinds = addCounts(unusedKinds, joined.unusedKinds);
  }
  return { evidence, surroundings, about: aboutOf(options, only), unusedKinds };
}

/** Of one instant and one cluster. */
function surroundingsOf(
  { found, surroundings = [] }: { found: readonly FoundPiece[]; surroundings?: readonly Surrounding[] },
  evidence: readonly Evidence[],
  { cluster, observedAt }: { cluster?: string; observedAt?: string },
): Surrounding[] {
  const nodes = found.flatMap(({ piece }) =>
    piece.kind === "node" ? (nodeSurrounding(piece.node.object) ?? []) : [],
  );
  const seenAt = observedAt ?? evidence.find(({ now }) => now !== undefined)?.now;
  return [...nodes, ...surroundings].map((each) => ({
    ...each,
    ...(cluster !== undefined && { cluster }),
    ...(seenAt !== undefined && { seenAt }),
  }));
}

function aboutOf(
  options: InputOptions,
  reading: { cluster?: string | undefined; observedAt?: string | undefined } | undefined,
): { cluster?: string; observedAt?: string } {
  const cluster = options.cluster ?? reading?.cluster;
  const observedAt = options.observedAt ?? reading?.observedAt;
  return { ...(cluster !== undefined && { cluster }), ...(observedAt !== undefined && { observedAt }) };
}
