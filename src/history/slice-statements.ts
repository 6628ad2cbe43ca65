import type { Statement, TenantId } from "./database.ts";
import type { WordIds } from "./dictionaries.ts";
import { differing } from "./incoming-restarts.ts";
import type { IncomingRestarts, WrittenSpan } from "./incoming-restarts.ts";
import { insertPeriods, mergeRestarts } from "./merge-restarts.ts";
import { periodOf } from "./periods.ts";
import type { ReadRestart } from "./read-observations.ts";
import { gapStatements } from "./restart-gaps.ts";
import type { ContainerRestarts, ToldRestart } from "./stored-restarts.ts";

/** What puts restarts on record whose words have ids, in the order in which it must run. */
export function sliceStatements(
  tenant: TenantId,
  groups: readonly ContainerRestarts[],
  ids: WordIds,
): Statement[] {
  const of = (sql: string, list: readonly unknown[]) => ({ sql, params: [tenant, JSON.stringify(list)] });
  const parts = groups.map(apart);
  const first = parts.flatMap((part) => incomingRestarts(part.first, ids));
  // What stands beside another of the same request must find it there.
  const second = parts.flatMap((part) => incomingRestarts(part.second, ids));
  const spans = groups.map((group) => spanOf(group, ids));
  return [
    ...[first, second].filter((rows) => rows.length > 0).map((rows) => of(mergeRestarts, rows)),
    ...gapStatements.map((sql) => of(sql, spans)),
    of(
      insertPeriods,
      groups.flatMap((group) => periodsOf(group, ids)),
    ),
  ];
}

// A word that is missing was deleted meanwhile; the row is then not written, which is noticed.
const idOf = (list: readonly number[], place: number) => list[place] ?? -1;

const termOf = ({ terms }: WordIds, place: number | null) => (place === null ? null : (terms[place] ?? null));

function incomingRestarts(group: readonly ToldRestart[], ids: WordIds): IncomingRestarts[] {
  const alike: { restart: ReadRestart; row: IncomingRestarts }[] = [];
  for (const { restart } of group) {
    // Of one container there are hardly ever more than two kinds.
    let row = alike.find((one) => isAlike(one.restart, restart))?.row;
    if (row === undefined) {
      const { instance, exitCode, signal, reason, cause, certainty, signature, observed } = restart;
      row = [
        idOf(ids.pods, restart.pod),
        idOf(ids.containers, restart.container),
        instance === null ? null : (ids.instances[instance] ?? null),
        exitCode,
        signal,
        termOf(ids, reason),
        termOf(ids, cause),
        certainty,
        termOf(ids, signature),
        observed,
        [],
      ];
      alike.push({ restart, row });
    }
    row[10].push(differing(restart));
  }
  return alike.map(({ row }) => row);
}

function isAlike(one: ReadRestart, other: ReadRestart): boolean {
  return (
    one.instance === other.instance &&
    one.exitCode === other.exitCode &&
    one.signal === other.signal &&
    one.reason === other.reason &&
    one.cause === other.cause &&
    one.certainty === other.certainty &&
    one.signature === other.signature &&
    one.observed === other.observed
  );
}

/** Those that are the second of their container in one second, by another name of the instance, apart from all others. */
function apart(group: ContainerRestarts): { first: ToldRestart[]; second: ToldRestart[] } {
  const instances = new Map<number, number>();
  const { first = [], second = [] } = Object.groupBy(group, ({ restart: { finishedAt, runtimeId } }) => {
    if (runtimeId === null) return "first";
    const named = instances.get(finishedAt) ?? runtimeId;
    instances.set(finishedAt, named);
    return named === runtimeId ? "first" : "second";
  });
  return { first, second };
}

function spanOf([first, ...others]: ContainerRestarts, ids: WordIds): WrittenSpan {
  const { pod, container, finishedAt } = first.restart;
  const span: WrittenSpan = [idOf(ids.pods, pod), idOf(ids.containers, container), finishedAt, finishedAt];
  for (const { restart } of others) {
    span[2] = Math.min(span[2], restart.finishedAt);
    span[3] = Math.max(span[3], restart.finishedAt);
  }
  return span;
}

function periodsOf(
  group: ContainerRestarts,
  ids: WordIds,
): [podId: number, termId: number, period: number][] {
  const pod = idOf(ids.pods, group[0].restart.pod);
  const known = new Map<number, Set<number>>();
  for (const { restart } of group) {
    const period = periodOf(restart.finishedAt);
    for (const word of wordsOf(restart, ids)) {
      const periods = known.get(word) ?? new Set();
      known.set(word, periods.add(period));
    }
  }
  return [...known].flatMap(([word, periods]) =>
    [...periods].map((period): [number, number, number] => [pod, word, period]),
  );
}

/** Under which it is found. */
function wordsOf({ cause, signature, instance }: ReadRestart, ids: WordIds): number[] {
  const words = [
    termOf(ids, cause) ?? 0,
    termOf(ids, signature),
    instance === null ? null : ids.nodes[instance],
  ];
  return words.filter((word) => typeof word === "number");
}
