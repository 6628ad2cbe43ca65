import type { Row } from "./score.ts";

const negatives = ["insufficient-evidence", "healthy"];

interface Share {
  part: number;
  whole: number;
}

/** Exactly the cause of the label, or one that the label accepts. */
export function isFair(row: Row): boolean {
  return row.answer === row.cause || row.acceptable.includes(row.answer);
}

/** The cause is right, and the container beside it is another. */
export function isMislocated(row: Row): boolean {
  return isFair(row) && claims(row) && row.container !== null && row.container !== row.gotContainer;
}

/** What all cases say together, by the name of the measure. */
export function measures(rows: readonly Row[]): [string, Share][] {
  const negative = rows.filter(({ cause }) => negatives.includes(cause));
  const positive = rows.filter(({ cause }) => !negatives.includes(cause));
  const claimed = rows.filter(claims);
  const located = claimed.filter((row) => isFair(row) && row.container !== null);
  const proven = rows.filter(({ certainty }) => certainty === "proven");
  return [
    ["exact cause", share(rows, ({ answer, cause }) => answer === cause)],
    ["fair (exact or accepted)", share(rows, isFair)],
    ["container named right", share(located, (row) => !isMislocated(row))],
    ["`proven` and fair", share(proven, isFair)],
    ["claims on negatives", share(negative, (row) => claims(row) && !isFair(row))],
    ["abstained needlessly", share(positive, (row) => !claims(row) && !isFair(row))],
    ["claims without citation", share(claimed, ({ cited }) => cited === 0)],
  ];
}

/** For each cause, how many of its answers were fair, and how many of its cases were answered fairly. */
export function measuresByCause(rows: readonly Row[]): { cause: string; precision: Share; recall: Share }[] {
  const causes = [...new Set(rows.flatMap(({ cause, answer }) => [cause, answer]))].toSorted();
  return causes.map((cause) => ({
    cause,
    precision: share(
      rows.filter(({ answer }) => answer === cause),
      isFair,
    ),
    recall: share(
      rows.filter((row) => row.cause === cause),
      isFair,
    ),
  }));
}

export function showShare({ part, whole }: Share): string {
  return `${part}/${whole}${whole > 0 ? ` = ${(part / whole).toFixed(3)}` : ""}`;
}

/** Both as tables. */
export function measuresAsMarkdown(rows: readonly Row[]): string {
  return [
    "| measure | result |",
    "| --- | --- |",
    ...measures(rows).map(([name, result]) => `| ${name} | ${showShare(result)} |`),
    "",
    "| cause | precision | recall |",
    "| --- | --- | --- |",
    ...measuresByCause(rows).map(
      ({ cause, precision, recall }) => `| ${cause} | ${showShare(precision)} | ${showShare(recall)} |`,
    ),
    "",
  ].join("\n");
}

function share(rows: readonly Row[], holds: (row: Row) => boolean): Share {
  return { part: rows.filter(holds).length, whole: rows.length };
}

function claims({ answer }: Row): boolean {
  return answer !== "none" && !negatives.includes(answer);
}
