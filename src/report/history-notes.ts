import type { Report } from "./report.ts";

type Resolution = NonNullable<Report["resolution"]>;

const mostGrounds = 4;

/** What is on record of the same crash, a sentence each: what it was, what fixed it, and who said that it is known. */
export function historyNotes({ seenBefore, resolution }: Report): string[] {
  const { occurrences = 0, firstAt, lastResolution, muted } = seenBefore ?? {};
  return [
    ...(muted ? [`known until ${day(muted.until)}, says ${muted.by}: ${muted.note}`] : []),
    ...(resolution ? [`resolved: ${resolved(resolution)}`] : []),
    ...(lastResolution
      ? [
          `${lastResolution.match === "this" ? "last time here" : "a similar crash elsewhere, or long ago"}: ${resolved(lastResolution)}`,
        ]
      : []),
    ...(occurrences > 0
      ? [
          `reported ${occurrences === 1 ? "once" : `${occurrences} times`} before${firstAt == null ? "" : `, first on ${day(firstAt)}`}`,
        ]
      : []),
  ];
}

/** What stands around it in time and place, with what speaks for and against each. */
export function contextNotes({ context }: Report): string[] {
  return Object.values(context).map(({ certainty, summary, evidence, counterEvidence }) =>
    [
      `${certainty}: ${summary}`,
      ...grounds("For it", evidence),
      ...grounds("Against it", counterEvidence),
    ].join(". "),
  );
}

function grounds(title: string, told: readonly string[]): string[] {
  return told.length === 0 ? [] : [`${title}: ${told.slice(0, mostGrounds).join("; ")}`];
}

function resolved({ cause, note, fix, by, resolvedAt }: Resolution): string {
  return `${cause === undefined ? "" : `${cause}; `}${note}${fix === undefined ? "" : `; fixed by ${fix}`} (${by}, ${day(resolvedAt)})`;
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
