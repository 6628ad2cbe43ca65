import { type CommandLine, namesProgram, readCommandLine } from "./command-line.ts";
import {
  isOutermostField,
  startsBlock,
  looksDescribed,
  startsContainer,
  startsData,
  startsDescription,
} from "./describe-kind.ts";
import { type Column, readEventHeader } from "./event-header.ts";
import { looksLikeEventRow, readRow, reporters } from "./event-row.ts";
import { isBelowWord, passOver } from "./further-lines.ts";
import { headingsOf, isRule, isStepWord } from "./headings.ts";
import { readKubectlRemark } from "./log-refusal.ts";
import { type Margins, blankLine, lettersOf, marginsOf } from "./margins.ts";
import { markedLines } from "./markup.ts";
import { mayBegin } from "./may-begin.ts";
import { endsObject, startsManifest } from "./object-bounds.ts";
import { isOtherCommand, isTraced, promptOf } from "./other-command.ts";
import { looksLikePodRow, resemblesPodRow } from "./pod-table.ts";
import { startsState } from "./starts-state.ts";
import { readTableHeader } from "./table-header.ts";
import { indentOf, nextInked } from "./text-lines.ts";
import { followsWholeMessage } from "./whole-message.ts";

/** A stretch of a paste that is of one kind. */
export interface Segment {
  /** Index of its first line, and of the line after its last. */
  from: number;
  to: number;
  /** How it looks; undefined: like nothing that kubectl prints, so perhaps a log. */
  looks?: "description" | "pods" | "table" | "object";
  /** The command line that it stands under. */
  command?: CommandLine;
  /** Of a table of events. */
  columns?: readonly Column[];
  /** A description that has come to the contents of a ConfigMap, which may be any text. */
  isData?: boolean;
  /** A description that has come to its events, with which it ends. */
  hasEvents?: boolean;
  /** Its last row of events says that more of its message follows: "denied the request:". */
  announces?: boolean;
  /** A heading names the command, which nobody typed. */
  isHeaded?: true;
  /** In Markdown, what stands outside of the fences is not output. */
  outside?: boolean;
}

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

/**
 * What begins at this line. In the middle of other output only what nothing else prints counts: two lines of a
 * description, a table's header. `fresh`: nothing stands directly above.
 */
function anchorAt(
  lines: readonly string[],
  at: number,
  fresh: boolean,
  current: Segment | undefined,
): Segment["looks"] {
  const line = lines[at] ?? "";
  if (current?.looks === "description" || current?.looks === "object") {
    if (current.isData === true && indentOf(line) > 0) return undefined;
    // Nothing has two lists of events: the second is a fragment of something else.
    if (current.hasEvents === true && line.startsWith("Events:")) return "description";
    // A description holds tables of its own; only the tables of `kubectl get` end it.
    const strong = strongAnchorAt(lines, at);
    if (strong !== "description") return indentOf(line) === 0 ? strong : undefined;
    // Further in stands the template of a claim, below its StatefulSet.
    return indentOf(line) <= indentOf(lines[current.from] ?? "") || current.looks === "object"
      ? strong
      : undefined;
  }
  const strong = strongAnchorAt(lines, at) ?? blockAt(lines, at);
  if (strong !== undefined) return strong;
  if (current?.looks !== undefined) return undefined;
  if (startsState(lines, at)) return "description";
  if (startsManifest(lines, at)) return "object";
  if (!fresh) {
    if (isEventOfKubernetes(line)) return "description";
    if (isEventOfList(line)) return "table";
    // A word above a row sets it off as a blank line does.
    return isBelowWord(lines, at) && looksLikePodRow(line) ? "pods" : undefined;
  }
  if (startsContainer(lines, at, lines.length)) return "description";
  const row = looksLikeEventRow(line);
  if (row !== undefined) return row[0] === "type" ? "description" : "table";
  if (looksLikePodRow(line)) return "pods";
  if (
    /^(?:\{\s*(?:["}]|$)|\[\s*(?:[{"\]]|$)|---\s*$|\s{0,16}(?:- )?(?:apiVersion|kind):)/.test(
      line.slice(0, 60),
    )
  )
    return "object";
  return current === undefined &&
    /^\s*[A-Za-z][\w ./-]*[:=]/.test(line.slice(0, 200)) &&
    looksDescribed(lines, at)
    ? "description"
    : undefined;
}

const reporter = new RegExp(String.raw`\b${reporters}`);

/** A row of `describe` that names who reports it: people put dots, quotes and words of their own right above. */
function isEventOfKubernetes(line: string): boolean {
  return (
    /^[ \t]{0,40}(?:Normal|Warning)[ \t]/.test(line.slice(0, 60)) &&
    reporter.test(line.slice(0, 300)) &&
    looksLikeEventRow(line)?.[0] === "type"
  );
}

/** A row of `get events`, likewise. */
function isEventOfList(line: string): boolean {
  return (
    /^[ \t]{0,16}\d{1,4}[smhd]\S{0,8}[ \t]{1,20}(?:Normal|Warning)[ \t]{1,40}[A-Z]\w{2,60}[ \t]{1,400}[a-z]{2,40}\/[a-z0-9]/.test(
      line.slice(0, 800),
    ) && looksLikeEventRow(line)?.[0] === "lastSeen"
  );
}

/** What no program prints by chance, whatever stands above it. */
function strongAnchorAt(lines: readonly string[], at: number): Segment["looks"] {
  const line = lines[at] ?? "";
  if (startsDescription(lines, at, lines.length)) return "description";
  const header = readTableHeader(line);
  if (header === undefined) return undefined;
  if (header.kind === "events" && readEventHeader(line)?.[0] === "type") return undefined;
  return header.kind === "pods" ? "pods" : "table";
}

/** The list that ends a description, with its header: no log has both. */
function eventsAt(lines: readonly string[], at: number): Segment["looks"] {
  return lines[at]?.startsWith("Events:") === true && readEventHeader(lines[at + 1] ?? "")?.[0] === "type"
    ? "description"
    : undefined;
}

/** A part of a description with its heading, or with the header of its events. */
function blockAt(lines: readonly string[], at: number): Segment["looks"] {
  const line = lines[at] ?? "";
  const isOpen = line.endsWith(":") || line.endsWith("<none>") || line.endsWith(" ");
  if (isOpen && (startsBlock(lines, at, lines.length) || startsNamedContainer(lines, at)))
    return "description";
  return readEventHeader(line)?.[0] === "type" ? "description" : undefined;
}

/** A container's name with two of its fields below: too much for a coincidence even between log lines. */
function startsNamedContainer(lines: readonly string[], at: number): boolean {
  if (!/^\s*[a-z0-9][-a-z0-9]{0,62}:\s*$/.test((lines[at] ?? "").slice(0, 120))) return false;
  const below = nextInked(lines, at + 1, lines.length);
  return (
    /^\s*Container ID:\s+\w+:\/\//.test((lines[below] ?? "").slice(0, 300)) &&
    startsContainer(lines, at, lines.length)
  );
}

/** Whether a description is over above this line, though no blank line says so: it ends with its events. */
function followsEvents(
  lines: readonly string[],
  at: number,
  { hasEvents }: Segment,
  letters: Uint16Array,
): boolean {
  const above = letters[at - 1]!;
  // N(ormal), W(arning), or behind a tab: a row.
  if ((above === 78 || above === 87 || above === 0) && followsWholeMessage(lines, at)) return true;
  if (hasEvents !== true) return false;
  const isAnswer = readKubectlRemark(lines[at] ?? "", false) !== undefined;
  return isAnswer || /^Events:\s{1,40}<none>\s*$/.test((lines[at - 1] ?? "").slice(0, 60));
}

/** How far a message may go on after a blank line until the next row of events. */
const messageReach = 40;

function endsAtBlank(lines: readonly string[], at: number, current: Segment, signAt: SignAt): boolean {
  const above = lines[at - 1] ?? "";
  if (looksLikeEventRow(above) !== undefined) current.announces = above.trimEnd().endsWith(":");
  if (current.announces === true) {
    const next = nextInked(lines, at + 1, lines.length);
    return startsData(lines, next) || signAt(next) === "beginning";
  }
  if (current.looks === "description") return endsAfterBlank(lines, at, current, signAt);
  if (current.looks === "table" && current.columns !== undefined) return !goesOn(lines, at, current.columns);
  if (current.looks === "pods") return !looksLikePodRow(lines[nextInked(lines, at, lines.length)] ?? "");
  return current.looks === "table";
}

/** Whether more rows of events follow, perhaps behind the rest of a message. */
function goesOn(lines: readonly string[], at: number, columns: readonly Column[]): boolean {
  for (let below = at + 1; below < Math.min(lines.length, at + messageReach); below++) {
    const line = lines[below] ?? "";
    if (readTableHeader(line) !== undefined || readCommandLine(line) !== undefined) return false;
    if (readRow(line, columns) !== undefined) return true;
  }
  return false;
}

/**
 * Whether a description is over at this blank line. Two descriptions have two blank lines between them, messages
 * hold blank lines too, and people write on below: it goes on where a field, a row or something indented follows.
 */
function endsAfterBlank(lines: readonly string[], at: number, current: Segment, signAt: SignAt): boolean {
  if (current.isData === true) return false;
  const next = nextInked(lines, at + 1, lines.length);
  if (next >= lines.length) return false;
  const line = lines[next] ?? "";
  if (startsData(lines, next)) return false;
  if (indentOf(line) > 0 || isOutermostField(line) || looksLikeEventRow(line) !== undefined) return false;
  for (let below = next + 1; below < Math.min(lines.length, next + messageReach); below++) {
    const sign = signAt(below);
    // What stands beyond the next output's beginning is not this one's.
    if (sign === "beginning") return true;
    if (sign === "row" || (sign === "state" && indentOf(lines[current.from] ?? "") <= 4)) return false;
  }
  return true;
}

/**
 * What a line says of those above it: another output begins, or a description is not over, as a row of its events or
 * a field of a container's state shows.
 */
type Sign = "beginning" | "row" | "state" | "none";
type SignAt = (at: number) => Sign;

/** Each line is looked at once, from however many blank lines above. */
function signsOf(lines: readonly string[]): SignAt {
  const known: Sign[] = [];
  return (at) => (known[at] ??= signOf(lines, at));
}

function signOf(lines: readonly string[], at: number): Sign {
  const line = lines[at] ?? "";
  if (readCommandLine(line) !== undefined || strongAnchorAt(lines, at) !== undefined) return "beginning";
  if (looksLikeEventRow(line) !== undefined && readEventHeader(lines[at - 1] ?? "") === undefined)
    return "row";
  return /^ {2,}(?:Exit Code|Started|Finished|Restart Count):\s/.test(line.slice(0, 60)) ? "state" : "none";
}
