import { anchorAt, eventsAt, strongAnchorAt } from "./anchors.ts";
import { type CommandLine, readCommandLine, namesProgram } from "./command-line.ts";
import { startsData } from "./description-start.ts";
import { readEventHeader } from "./event-header.ts";
import { isBelowWord, passOver } from "./further-lines.ts";
import { headingsOf, isRule, isStepWord } from "./headings.ts";
import { type Margins, blankLine, lettersOf, marginsOf } from "./margins.ts";
import { markedLines } from "./markup.ts";
import { mayBegin } from "./may-begin.ts";
import { endsObject } from "./object-bounds.ts";
import { isOtherCommand, isTraced, promptOf } from "./other-command.ts";
import { looksLikePodRow, resemblesPodRow } from "./pod-table.ts";
import type { Segment } from "./segment.ts";
import { endsAtBlank, followsEvents, signsOf } from "./segment-ends.ts";
import { readTableHeader } from "./table-header.ts";
import { nextInked } from "./text-lines.ts";

/** Cuts a text where one output ends and the next begins: at command lines, Markdown fences, headers, first fields. */
export function readSegments(lines: readonly string[], text = lines.join("\n")): Segment[] {
  const { fences, tags } = markedLines(lines);
  const prompts = new Set<string>();
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let command: CommandLine | undefined;
  let isHeaded = false;
  let inside = false;
  let fresh = true;
  const mayType = namesProgram(text, lines);
  const headings = headingsOf(lines, text, (at) => strongAnchorAt(lines, at) !== undefined);
  const close = (at: number) => {
    if (current !== undefined && at > current.from) {
      current.to = at;
      segments.push(current);
    }
    current = undefined;
  };

  const signAt = signsOf(lines);
  const isPlain = fences.size === 0 && tags.size === 0 && !mayType && headings.size === 0;
  const margins = marginsOf(lines);
  const letters = lettersOf(lines);
  for (let at = 0; at < lines.length; at++) {
    // Most lines of a description or of a log end here.
    if (isPlain && !fresh && current !== undefined) at = passOver(lines, at, current);
    if (at === lines.length) break;
    const line = lines[at] ?? "";
    if (fences.size > 0 && fences.has(at)) {
      close(at);
      // A command above the fence is of what stands in it; one in a fence ends with it.
      if (inside) command = undefined;
      inside = !inside;
      fresh = true;
      continue;
    }
    const heading = headings.size > 0 ? headings.get(at) : undefined;
    if (heading !== undefined && !inside) {
      close(isRule(lines[at - 1] ?? "") ? at - 1 : at);
      command = heading === "end" ? undefined : heading;
      isHeaded = true;
      if (isTraced(line)) prompts.add(promptOf(line));
      fresh = true;
      continue;
    }
    if (tags.size > 0 && tags.has(at)) {
      close(at);
      fresh = true;
      continue;
    }
    const typed = mayType ? typedAt(lines, at, current, margins) : undefined;
    if (typed !== undefined) {
      close(at);
      command = typed;
      isHeaded = false;
      const sign = promptOf(line);
      if (sign !== "") prompts.add(sign);
      fresh = true;
      continue;
    }
    // A container's script traces itself as well.
    const mayBeOther = prompts.size > 0 && !(command?.shows === "log" && isTraced(line));
    if (mayBeOther && isOtherCommand(line, prompts)) {
      close(at);
      command = { shows: "output" };
      fresh = true;
      continue;
    }
    if ((current === undefined || current.looks === "pods") && elision.test(line)) continue;
    if (current === undefined && headings.size > 0 && (isRule(line) || isStepWord(line))) continue;
    if (margins[at] === blankLine) {
      if (!fresh && current !== undefined && endsAtBlank(lines, at, current, signAt)) {
        close(at);
        // `get all` has a table for each kind, with blank lines between.
        if (readTableHeader(lines[nextInked(lines, at, lines.length)] ?? "") === undefined)
          command = undefined;
      }
      fresh = true;
      continue;
    }
    // Most lines of a log or a description end here.
    if (current !== undefined && !fresh && !mayBegin(line, 0, line.length)) {
      if (current.looks === undefined && !isBelowWord(lines, at)) continue;
      if (
        current.looks === "description" &&
        (line.startsWith(" ") || !followsEvents(lines, at, current, letters))
      )
        continue;
    }
    const isLog = command?.shows === "log" && current !== undefined;
    const isEnd = current?.looks === "object" && margins[at] === 0 && endsObject(line, lines, current.from);
    if (isEnd) {
      close(at);
      fresh = true;
    }
    // Whatever a log begins with is the container's: a line of two words and a colon, too.
    const begins = command?.shows === "log" && current === undefined;
    const looks = begins
      ? undefined
      : isLog
        ? (strongAnchorAt(lines, at) ?? eventsAt(lines, at))
        : anchorAt(lines, at, fresh, current);
    if (isLog && looks !== undefined) command = undefined;
    const isOver =
      looks === undefined &&
      ((current?.looks === "pods" && !looksLikePodRow(line) && !resemblesPodRow(line)) ||
        (current?.looks === "description" && followsEvents(lines, at, current, letters)));
    if (looks !== undefined || current === undefined || isOver) {
      close(at);
      const columns = looks === "table" ? readEventHeader(line) : undefined;
      current = {
        from: at,
        ...(columns !== undefined && { columns }),
        to: lines.length,
        ...(looks !== undefined && { looks }),
        ...(command !== undefined && { command }),
        ...(command !== undefined && isHeaded && { isHeaded: true as const }),
        ...(fences.size > 0 && !inside && { outside: true }),
      };
    }
    if (current.looks === "description" && startsData(lines, at)) current.isData = true;
    if (current.looks === "description" && line.startsWith("Events:")) {
      current.isData = false;
      current.hasEvents = true;
    }
    fresh = false;
  }
  close(lines.length);
  return segments;
}

/** A command line. Further in than a description, and behind no prompt, it is what a container runs. */
function typedAt(
  lines: readonly string[],
  at: number,
  current: Segment | undefined,
  margins: Margins,
): CommandLine | undefined {
  const line = lines[at] ?? "";
  const typed = readCommandLine(line);
  const isInside =
    typed !== undefined &&
    current?.looks === "description" &&
    current.hasEvents !== true &&
    margins[at]! > margins[current.from]! &&
    promptOf(line) === "";
  return isInside ? undefined : typed;
}

/** What somebody puts in the place of lines that were left out. */
const elision =
  /^\s{0,16}[[(<{]{0,2}(?:\.{3,9}|…|(?i:snip|cut|truncated|omitted|skipped))[\])>}]{0,2}\s{0,16}$/;
