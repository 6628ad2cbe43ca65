import type { Given, PodRow, Warning } from "../../evidence/evidence.ts";
import type { Pod } from "../../evidence/kubernetes.ts";
import { type Subjects, addSubject, containerStatuses, findPod } from "./subject.ts";

/** One subject for each pod; of two descriptions of one pod the one that tells more is kept. */
export function placePods(subjects: Subjects, pods: readonly Given<Pod>[]): Warning[] {
  const warnings: Warning[] = [];
  for (const pod of pods) {
    const { name, namespace, uid } = pod.object.metadata ?? {};
    const known = name === undefined ? undefined : findPod(subjects, { name, namespace, uid });
    if (!known?.pod) {
      addSubject(subjects, { kind: "pod", name, namespace, uid, pod });
      continue;
    }
    const difference = describeDifference(known.pod, pod);
    const kept = moreInformative(known.pod, pod);
    // Successive states of one pod are what a watch is for.
    const isWatch = known.pod.source.pointer === "/object" && pod.source.pointer === "/object";
    if (difference !== undefined && !isWatch) {
      warnings.push({
        code: "pod-descriptions-differ",
        detail: `Pod ${name} is described twice, with ${difference}. The ${kept.source.form === "object" ? "object" : "text"}${kept.source.file === undefined ? "" : ` in ${kept.source.file}`} was taken.`,
        ...(pod.source.file !== undefined && { file: pod.source.file }),
      });
    }
    known.pod = kept;
    known.uid ??= uid;
    known.namespace ??= namespace;
    if (uid !== undefined && !subjects.byUid.has(uid)) subjects.byUid.set(uid, known);
  }
  return warnings;
}

/** Rows of `kubectl get pods`: beside their pod, or on their own. */
export function placeRows(subjects: Subjects, rows: readonly Given<PodRow>[]): void {
  for (const row of rows) {
    const { name, namespace } = row.object;
    const known = findPod(subjects, { name, namespace });
    if (!known) addSubject(subjects, { kind: "pod", name, namespace, row });
    // The later of two tables was printed later.
    else known.row = withEnd(row, known.row?.object);
  }
}

const ends = /^(?:Init:)?(?:Completed|Error|OOMKilled)$/;

/** A watch prints a pod anew at each change: how its container ended stands in the row before the back-off. */
function withEnd(row: Given<PodRow>, before: PodRow | undefined): Given<PodRow> {
  // Fewer restarts are those of another pod of the name.
  if (before === undefined || before.restarts > row.object.restarts) return row;
  const { ended: earlier, ...shown } = before;
  const ended = ends.test(before.status) ? shown : earlier;
  return ended === undefined ? row : { ...row, object: { ...row.object, ended } };
}

/**
 * An object shows what text leaves out (policies, messages, uids), so it is taken over text, unless the text was
 * printed later, which more restarts show. Of two of a form, the later state.
 */
function moreInformative(first: Given<Pod>, second: Given<Pod>): Given<Pod> {
  const [before, after] = [restarts(first.object), restarts(second.object)];
  if (before !== after) return after > before ? second : first;
  if (first.source.form !== second.source.form) return first.source.form === "object" ? first : second;
  return newestTime(second.object) >= newestTime(first.object) ? second : first;
}

function describeDifference(first: Given<Pod>, second: Given<Pod>): string | undefined {
  const [before, after] = [restarts(first.object), restarts(second.object)];
  if (before !== after) return `${before} and ${after} restarts`;
  const phases = [first.object.status?.phase, second.object.status?.phase];
  if (phases[0] !== undefined && phases[1] !== undefined && phases[0] !== phases[1])
    return `phases ${phases.join(" and ")}`;
  const images = [imagesOf(first.object), imagesOf(second.object)] as const;
  for (const [name, image] of images[0]) {
    const other = images[1].get(name);
    if (other !== undefined && other !== image) return `two images of container ${name}`;
  }
  return undefined;
}

function restarts(pod: Pod): number {
  return containerStatuses(pod.status).reduce((sum, { restartCount }) => sum + (restartCount ?? 0), 0);
}

function imagesOf(pod: Pod): Map<string, string> {
  const images = new Map<string, string>();
  for (const { name, image } of pod.spec?.containers ?? []) if (image !== undefined) images.set(name, image);
  return images;
}

function newestTime({ status }: Pod): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { state, lastState } of containerStatuses(status)) {
    for (const time of [
      state?.running?.startedAt,
      state?.terminated?.finishedAt,
      lastState?.terminated?.finishedAt,
    ]) {
      const at = Date.parse(time ?? "");
      if (at > newest) newest = at;
    }
  }
  return newest;
}
