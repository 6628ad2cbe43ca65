import type { Format, Piece, TextInput } from "../format.ts";
import { type ConsoleField, readConsoleFields } from "./console-fields.ts";
import { describePod } from "./describe-pod.ts";
import { textLines } from "./text-lines.ts";

/** Longer than the page of any pod. */
const longest = 600;

/**
 * What is copied from a console (Lens, OpenShift's, Rancher's, the dashboard's, k9s): a pod's fields, the name of each
 * above its value or on one line with it. It is put into the words of `kubectl describe`, and read as that.
 */
export const consolePage: Format = {
  id: "console-page",
  mediaTypes: [],
  sniff: (input) => pageOf(input) !== undefined,
  read: (input, redactor, context) => {
    const lines = pageOf(input) ?? [];
    const texts = lines.map(({ text }) => text);
    const described = { ...input, text: texts.join("\n"), lines: texts, firstLine: 0 };
    const { pieces, warnings } = describePod.read(described, redactor, context);
    return { pieces: pieces.map((piece) => onOwnLines(piece, lines, input)), warnings };
  },
};

/** A line as `kubectl describe` would print it, and the index of the line that says so. */
interface Line {
  text: string;
  at: number;
}

function onOwnLines(piece: Piece, lines: readonly Line[], { firstLine }: TextInput): Piece {
  if (piece.kind !== "pod") return piece;
  const { object, source } = piece.pod;
  const own = new Map<string, number>();
  for (const [pointer, line] of source.lines?.entries() ?? [])
    own.set(pointer, (lines[line]?.at ?? 0) + firstLine);
  // A page shows what its maker chose.
  return { kind: "pod", pod: { object, source: { ...source, lines: own, cut: { start: true, end: true } } } };
}

interface State {
  name: Line;
  reason?: Line;
  exitCode?: Line;
  started?: Line;
  finished?: Line;
}

interface Container {
  section: "Init Containers" | "Containers";
  name?: Line;
  image?: Line;
  ready?: Line;
  restarts?: Line;
  state?: State;
  last?: State;
}

/** undefined: too little is there that only such a page would say. */
function pageOf(input: TextInput): Line[] | undefined {
  const lines = textLines(input);
  if (lines.length > longest) return undefined;
  const fields = readConsoleFields(lines);
  if (fields.length < 3) return undefined;
  const head = new Map<ConsoleField["key"], Line>();
  const containers: Container[] = [];
  let section: Container["section"] | undefined;
  let current: Container | undefined;
  let state: State | undefined;
  for (const { key, value, at } of fields) {
    const line = { text: value, at };
    if (key === "containers") {
      section = value === "init" ? "Init Containers" : "Containers";
      current = undefined;
    } else if (key === "container" || (key === "name" && section !== undefined)) {
      current = { section: section ?? "Containers", name: line };
      containers.push(current);
      state = undefined;
    } else if (section === undefined && inHead.has(key)) {
      if (key === "name" && (head.get("name")?.text ?? value) !== value) return undefined;
      if (!head.has(key)) head.set(key, line);
    } else {
      // What is said of a container before its name, or without any.
      if (current === undefined) containers.push((current = { section: section ?? "Containers" }));
      state = addField(current, key, line, state);
    }
  }
  // A number that stands above the containers is the pod's, not one of theirs.
  const own = containers.some(({ name }) => name !== undefined)
    ? containers.filter(({ name }) => name !== undefined)
    : containers;
  const told = own.filter(({ last, state: now }) => last !== undefined || now?.reason !== undefined);
  const isCertain =
    (head.has("name") && told.length > 0) ||
    told.some(({ last }) => last?.reason !== undefined && last.exitCode !== undefined);
  return isCertain ? describe(head, own) : undefined;
}

const inHead: ReadonlySet<string> = new Set(["name", "namespace", "node", "owner", "phase", "state"]);

/** The state that further fields are about. */
function addField(
  container: Container,
  key: ConsoleField["key"],
  line: Line,
  state: State | undefined,
): State | undefined {
  switch (key) {
    case "state":
      return (container.state ??= { name: line });
    case "last":
      return (container.last ??= { name: line });
    case "reason":
    case "exitCode":
    case "started":
    case "finished":
      if (state) state[key] ??= line;
      return state;
    case "image":
    case "ready":
    case "restarts":
      container[key] ??= line;
      return state;
    default:
      return state;
  }
}

function describe(head: ReadonlyMap<ConsoleField["key"], Line>, containers: readonly Container[]): Line[] {
  const lines: Line[] = [];
  const print = (before: string, line: Line | undefined) => {
    if (line !== undefined) lines.push({ text: before + line.text, at: line.at });
  };
  print("Name:  ", head.get("name"));
  print("Namespace:  ", head.get("namespace"));
  print("Node:  ", head.get("node"));
  print("Status:  ", head.get("phase"));
  print("Controlled By:  ", head.get("owner"));
  let section: string | undefined;
  for (const container of containers) {
    const { name, image, state, last, ready, restarts } = container;
    const at = (name ?? state?.name ?? last?.name)?.at ?? 0;
    if (name !== undefined && container.section !== section) {
      section = container.section;
      lines.push({ text: `${section}:`, at });
    }
    if (name !== undefined) lines.push({ text: `  ${name.text}:`, at });
    print("    Image:  ", image);
    for (const [before, one] of [
      ["    State:  ", state],
      ["    Last State:  ", last],
    ] as const) {
      print(before, one?.name);
      print("      Reason:  ", one?.reason);
      print("      Exit Code:  ", one?.exitCode);
      print("      Started:  ", one?.started);
      print("      Finished:  ", one?.finished);
    }
    print("    Ready:  ", ready);
    print("    Restart Count:  ", restarts);
  }
  return lines;
}
