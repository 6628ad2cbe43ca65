import { styleText } from "node:util";

import { wrap } from "./wrap.ts";

const verdictColors = { diagnosed: "red", inconclusive: "yellow", healthy: "green" } as const;
const verdict = /^(?<word>diagnosed|inconclusive|healthy)(?=[,:])/;
const label =
  /^(?:Now|Proof|Changed or scope|Do|Evidence|Further steps|Also found|Earlier|Ruled out|Missing):/;

/** A report in text, as a terminal shows it: lines broken at the width, verdicts coloured, labels bold. */
export function dress(text: string, { color, width }: { color: boolean; width: number | undefined }): string {
  return text
    .split("\n")
    .map((line) => {
      const wrapped = width === undefined ? line : wrap(line, width);
      return color ? paint(wrapped) : wrapped;
    })
    .join("\n");
}

function paint(line: string): string {
  const word = Object.keys(verdictColors).find(
    (candidate) => candidate === verdict.exec(line)?.groups?.["word"],
  );
  if (word === "diagnosed" || word === "inconclusive" || word === "healthy") {
    return style(["bold", verdictColors[word]], line);
  }
  return line.replace(label, (words) => style("bold", words));
}

function style(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, { validateStream: false });
}
