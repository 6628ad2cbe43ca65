import { isBlank } from "./text-lines.ts";

/** A field of a pod or a container as a console shows it, its value in kubectl's words. */
export interface ConsoleField {
  key:
    | "name"
    | "namespace"
    | "node"
    | "owner"
    | "phase"
    | "containers"
    | "container"
    | "image"
    | "state"
    | "last"
    | "reason"
    | "exitCode"
    | "started"
    | "finished"
    | "ready"
    | "restarts";
  value: string;
  /** Index of its line. */
  at: number;
}

type Key = ConsoleField["key"];

/** What the consoles call a field. */
const names: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    name: ["name", "pod", "pod name"],
    namespace: ["namespace"],
    node: ["node", "node name"],
    owner: ["controlled by"],
    image: ["image"],
    state: ["status", "state"],
    last: ["last status", "last state"],
    reason: ["reason"],
    exitCode: ["exit code"],
    started: ["started", "started at"],
    finished: ["finished", "finished at"],
    ready: ["ready"],
    restarts: ["restarts", "restart count"],
  } satisfies Partial<Record<Key, readonly string[]>>).flatMap(([key, called]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
    called.map((name) => [name, key as Key] as const),
  ),
);

const dnsName = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;
const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;
const owner =
  /^(ReplicaSet|StatefulSet|DaemonSet|Job|ReplicationController)[ /:]{1,2}([a-z0-9][-a-z0-9.]{0,252})$/;

/** A value must look like what its field holds: a program's own line that begins with `name` does not. */
const values: Partial<Record<Key, (value: string) => string | undefined>> = {
  name: (value) => matching(dnsName, value),
  namespace: (value) => matching(label, value),
  node: (value) => matching(dnsName, value),
  owner: (value) => owner.exec(value)?.slice(1, 3).join("/"),
  image: (value) => matching(/^[\w./:@-]{3,400}$/, value),
  reason: (value) => matching(/^[A-Z][A-Za-z]{2,60}$/, value),
  exitCode: (value) => matching(/^\d{1,3}$/, value),
  started: (value) => matching(instant, value),
  finished: (value) => matching(instant, value),
  ready: (value) =>
    /^(?:true|yes)$/i.test(value) ? "True" : /^(?:false|no)$/i.test(value) ? "False" : undefined,
  restarts: (value) => /^(\d{1,7})(?: \(.{1,40}\))?$/.exec(value)?.[1],
};

function matching(pattern: RegExp, value: string): string | undefined {
  return pattern.test(value) ? value : undefined;
}

const phases = new Set(["Pending", "Running", "Succeeded", "Failed", "Unknown"]);
const waiting = new Set(
  "CrashLoopBackOff ImagePullBackOff ErrImagePull InvalidImageName CreateContainerConfigError CreateContainerError RunContainerError ContainerCreating PodInitializing".split(
    " ",
  ),
);
const terminated = new Set(
  "OOMKilled Error Completed ContainerCannotRun StartError DeadlineExceeded".split(" "),
);

/** `terminated, Reason: OOMKilled - exit code: 137`, `Waiting (CrashLoopBackOff)`, `CrashLoopBackOff`. */
function readState(key: "state" | "last", value: string, at: number): ConsoleField[] {
  const [word = ""] = /^[A-Za-z]{1,60}/.exec(value) ?? [];
  const name = /^(?:waiting|running|terminated)$/i.test(word)
    ? word[0]!.toUpperCase() + word.slice(1).toLowerCase()
    : waiting.has(word)
      ? "Waiting"
      : terminated.has(word)
        ? "Terminated"
        : undefined;
  if (name === undefined) return [];
  const rest = value.slice(word.toLowerCase() === name.toLowerCase() ? word.length : 0);
  const fields: ConsoleField[] = [{ key, value: name, at }];
  const reason =
    /\breason:? {0,2}([A-Z][A-Za-z]{2,60})/i.exec(rest)?.[1] ??
    /^[\s:,(–-]{0,4}([A-Z][A-Za-z]{2,60})\b/.exec(rest)?.[1];
  const exitCode = /\bexit ?code:? {0,2}(\d{1,3})\b/i.exec(rest)?.[1];
  if (reason !== undefined) fields.push({ key: "reason", value: reason, at });
  if (exitCode !== undefined) fields.push({ key: "exitCode", value: exitCode, at });
  return fields;
}

/** What one field says. Nothing: the value is none of its kind. */
function readValue(key: Key, value: string, at: number, isInContainers: boolean): ConsoleField[] {
  if (key === "last") return readState(key, value, at);
  // A pod shows its phase, or what one of its containers waits for, which is said again below.
  if (key === "state" && !isInContainers) return phases.has(value) ? [{ key: "phase", value, at }] : [];
  if (key === "state") return readState(key, value, at);
  if (key === "reason") {
    const exitCode = /^([A-Z][A-Za-z]{2,60}) ?[-,] ?exit ?code:? ?(\d{1,3})$/i.exec(value);
    if (exitCode)
      return [
        { key, value: exitCode[1] ?? "", at },
        { key: "exitCode", value: exitCode[2] ?? "", at },
      ];
  }
  const read = values[key]?.(value);
  return read === undefined ? [] : [{ key, value: read, at }];
}

/** The fields of a page in its order. Lines that are none are passed over. */
export function readConsoleFields(lines: readonly string[]): ConsoleField[] {
  const inked = lines.flatMap((line, at) => (isBlank(line) ? [] : [{ text: line.trim(), at }]));
  const fields: ConsoleField[] = [];
  let isInContainers = false;
  for (let index = 0; index < inked.length; index++) {
    const { text, at } = inked[index]!;
    if (text.length > 500) continue;
    const heading = /^(init )?containers$/i.exec(text);
    if (heading) {
      isInContainers = true;
      fields.push({ key: "containers", value: heading[1] === undefined ? "" : "init", at });
      continue;
    }
    const columns = text.includes("\t")
      ? text.split("\t").map((cell) => names.get(cell.trim().toLowerCase()))
      : [];
    if (columns.includes("image") && columns.includes("state") && columns.includes("name")) {
      let row = index + 1;
      for (; row < inked.length && inked[row]!.text.includes("\t"); row++)
        fields.push(...readCells(columns, inked[row]!.text.split("\t"), inked[row]!.at));
      index = row - 1;
      continue;
    }
    const alone = nameOf(text.replace(/:$/, ""));
    const next = inked[index + 1];
    if (alone !== undefined && next !== undefined && nameOf(next.text) === undefined) {
      const found = readValue(alone, next.text.replace(/^: /, ""), next.at, isInContainers);
      fields.push(...found);
      if (found.length > 0) index++;
      continue;
    }
    const found = readInline(text, at, isInContainers);
    fields.push(...found);
    if (
      found.length === 0 &&
      isInContainers &&
      label.test(text) &&
      next !== undefined &&
      beginsContainer(next.text)
    )
      fields.push({ key: "container", value: text, at });
  }
  return fields;
}

function nameOf(text: string): Key | undefined {
  return text.length > 20 ? undefined : names.get(text.toLowerCase());
}

/** `Restarts 12`, `Last State: terminated`, `Pod: web-0`. */
function readInline(text: string, at: number, isInContainers: boolean): ConsoleField[] {
  const words = text.slice(0, 40).split(/[\s:]/, 3);
  for (const count of [2, 1]) {
    const name = words.slice(0, count).join(" ").toLowerCase();
    const key = names.get(name);
    if (key === undefined || text.slice(0, name.length).toLowerCase() !== name) continue;
    const rest = text.slice(name.length);
    // Words that go on behind a word: `Pod details`.
    if (anyWord.has(key) && !/^\s{0,8}:|^\t|^\s{2}/.test(rest)) return [];
    const value = rest.replace(/^\s{0,8}:?\s{0,80}/, "");
    return readValue(key, value, at, isInContainers);
  }
  return [];
}

/** Any word would do for these. */
const anyWord: ReadonlySet<Key> = new Set(["name", "namespace", "node", "image"]);

/** What stands below a container's name. */
function beginsContainer(text: string): boolean {
  const key = nameOf(text.replace(/:$/, "")) ?? readInline(text, 0, true)[0]?.key;
  return key !== undefined && ["state", "last", "image", "ready", "restarts"].includes(key);
}

/** A row of a table of containers. */
function readCells(
  columns: readonly (Key | undefined)[],
  cells: readonly string[],
  at: number,
): ConsoleField[] {
  const found = columns.flatMap((key, index) => {
    const value = (cells[index] ?? "").trim();
    return key === undefined || key === "node" ? [] : readValue(key, value, at, true);
  });
  const name = found.find(({ key }) => key === "name");
  const of = (key: Key) => {
    const from = found.findIndex((field) => field.key === key);
    return from < 0 ? [] : found.slice(from, nextOf(found, from));
  };
  return name === undefined
    ? []
    : [
        { key: "container", value: name.value, at },
        ...["image", "ready", "restarts"].flatMap((key) => found.filter((field) => field.key === key)),
        ...of("state"),
        ...of("last"),
      ];
}

/** A state and what its cell says of it. */
function nextOf(fields: readonly ConsoleField[], from: number): number {
  let to = from + 1;
  while (to < fields.length && ["reason", "exitCode"].includes(fields[to]!.key)) to++;
  return to;
}
