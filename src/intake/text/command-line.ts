import { kindOf } from "./kinds.ts";
import { lettersOf } from "./margins.ts";

/** What a command line, typed above its output, says of that output. */
export interface CommandLine {
  /** `output`: of a program that tells nothing of pods. */
  shows: "description" | "table" | "object" | "log" | "output";
  kind?: string;
  /** Of the object that is shown, or whose events or logs are. */
  name?: string;
  namespace?: string;
  container?: string;
  previous?: boolean;
  /** Of a log, where no container is named. */
  containers?: "all" | "default";
}

const programs = String.raw`(?:(?:k3s|microk8s|minikube|rke2) )?(?:kubectl|kubecolor)(?: --)?|oc|k|stern|kubetail|docker|crictl|nerdctl|podman`;
/** A prompt ends in one of its usual signs and a blank; some begin with one, and go on with a folder. That of Windows ends in no blank. */
const prompt = String.raw`(?:[^\n]{0,160}?[$#%❯➜»λ>✗][ \t]+|[❯➜λ][^\n]{0,80}?[ \t]|[A-Za-z]:\\[^\n<>|?*"]{0,160}>)?`;
const typed = new RegExp(
  String.raw`^[ \t]*${prompt}(?:sudo |watch (?:-n ?\d+ )?|time )?(${programs})[ \t]+([^\n]{1,2000})$`,
);

const longNames = ["kubectl ", "kubecolor ", "kubetail ", "crictl ", "nerdctl "];

/** What a text has in it when one of the programs is typed. Most texts need one look only, at signs of up to six letters: longer words take many times as long. */
const marks: readonly { sign: string; typed: readonly string[] }[] = [
  { sign: "kube", typed: ["kubec", "kubet"] },
  { sign: "$ ", typed: ["$ oc ", "$ k ", "$ stern ", "$ docker ", "$ podman ", "$ nerdctl "] },
  { sign: "# ", typed: ["# oc ", "# k ", "# docker ", "# podman ", "# nerdctl "] },
  { sign: "➜", typed: [" k ", " oc "] },
  { sign: "❯", typed: [" k ", " oc "] },
  { sign: "crictl", typed: ["crictl ps"] },
];

/** Cheap look at a whole text: most have none of the programs in them. */
export function namesProgram(text: string, lines: readonly string[]): boolean {
  return (
    marks.some((mark) => text.includes(mark.sign) && mark.typed.some((words) => text.includes(words))) ||
    beginsWithProgram(lines)
  );
}

function beginsWithProgram(lines: readonly string[]): boolean {
  const letters = lettersOf(lines);
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at];
    if (
      (letter === 111 && lines[at]!.startsWith("oc ")) ||
      (letter === 107 && /^k (?:get|describe|logs) /.test(lines[at]!.slice(0, 12))) ||
      (letter === 115 && lines[at]!.startsWith("stern "))
    )
      return true;
  }
  return false;
}

/** Cheap look before the pattern: only lines that name one of the programs are tried. */
function mentionsProgram(line: string): boolean {
  if (line.length > 2_000) return false;
  return (
    longNames.some((name) => line.includes(name)) ||
    /(?:^|[$#%❯➜»λ>✗] |^[❯➜λ].{0,80} |sudo )[ \t]{0,8}(?:oc|k|stern|docker|podman) [a-z-]/.test(
      line.slice(0, 300),
    )
  );
}

export function readCommandLine(line: string): CommandLine | undefined {
  if (!mentionsProgram(line)) return undefined;
  const found = typed.exec(line);
  if (found === null) return undefined;
  const [, program = "", rest = ""] = found;
  const words = splitWords(rest);
  if (program === "stern" || program === "kubetail") return withFlags({ shows: "log" }, words);
  if (/^(?:docker|crictl|nerdctl|podman)$/.test(program)) {
    if (words[0] !== "logs") return isVerb(words[0]) ? { shows: "output" } : undefined;
    return parse(words.slice(1)).positional.length === 1 ? { shows: "log" } : undefined;
  }
  return readKubectl(words);
}

const isVerb = (word: string | undefined) =>
  /^(?:ps|images|inspect|run|exec|pods|pull|version|info|stats)$/.test(word ?? "");

/** Flags whose value is the next word when it is not joined with `=`. */
const valued = new Set(
  "-n --namespace -c --container -l --selector -o --output --tail --since --since-time --field-selector --context --kubeconfig --sort-by -L --label-columns --limit-bytes --cluster --user --for --types --types= --max-log-requests -s --server --as".split(
    " ",
  ),
);

interface Parsed {
  positional: string[];
  flags: Map<string, string>;
}

function parse(words: readonly string[]): Parsed {
  const positional: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (!word.startsWith("-") || word === "-") {
      positional.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    if (equals !== -1) flags.set(word.slice(0, equals), word.slice(equals + 1));
    else if (valued.has(word)) flags.set(word, words[++at] ?? "");
    // `-nshop` and `-cweb` are `-n shop` and `-c web`.
    else if (/^-[nco][^-=]/.test(word)) flags.set(word.slice(0, 2), word.slice(2));
    else flags.set(word, "true");
  }
  return { positional, flags };
}

function withFlags(command: CommandLine, words: readonly string[]): CommandLine {
  const { flags } = parse(words);
  const namespace = named(flags.get("-n") ?? flags.get("--namespace"));
  return { ...command, ...(namespace !== undefined && { namespace }) };
}

function readKubectl(words: readonly string[]): CommandLine | undefined {
  const { positional, flags } = parse(words);
  const [verb = "", ...rest] = positional;
  const namespace = named(flags.get("-n") ?? flags.get("--namespace"));
  const scope = namespace === undefined ? {} : { namespace };
  switch (verb.replace(/:$/, "")) {
    case "describe":
      return { shows: "description", ...otherKind(rest), ...target(rest), ...scope };
    case "get": {
      const { kind, name } = target(rest);
      const format = flags.get("-o") ?? flags.get("--output") ?? "";
      const isObject = /^(?:json|yaml)$/.test(format);
      const about =
        kind === "Event"
          ? fieldSelected(flags)
          : { ...(kind !== undefined && { kind }), ...(name !== undefined && { name }) };
      const shown = isObject ? "object" : format === "" || format === "wide" ? "table" : "output";
      return { shows: shown, ...about, ...scope };
    }
    case "events": {
      const [kind, name] = (flags.get("--for") ?? "").split("/");
      const about = kind === undefined ? undefined : kindOf(kind);
      return {
        shows: "table",
        kind: "Event",
        ...(about === "Pod" && name !== undefined && { name }),
        ...scope,
      };
    }
    case "logs":
    case "log":
      return { shows: "log", ...logTarget(rest, flags), ...scope };
    case "top":
      return { shows: "table", kind: "top", ...scope };
    default:
      return /^[a-z][a-z-]{2,20}$/.test(verb) && known.has(verb) ? { shows: "output" } : undefined;
  }
}

const known = new Set(
  "apply create delete edit exec explain expose label annotate patch rollout run scale set version config cluster-info cordon drain uncordon debug cp port-forward proxy auth wait diff replace adm new-app project projects status rsh login whoami api-resources attach".split(
    " ",
  ),
);

/** `pod web-0`, `po/web-0`, `pods`, `pod,svc`. */
function target(words: readonly string[]): { kind?: string; name?: string } {
  const [first = "", second] = words;
  const slash = first.indexOf("/");
  const kind = kindOf(slash === -1 ? (first.split(",", 1)[0] ?? "") : first.slice(0, slash));
  const name = named(slash === -1 ? second : first.slice(slash + 1));
  // Several names: none of them is the output's.
  const isOne = slash === -1 ? words.length === 2 : words.length === 1;
  return { ...(kind !== undefined && { kind }), ...(isOne && name !== undefined && { name }) };
}

/** A kind of somebody's own, such as `order` of cert-manager: what is described is no pod, at any rate. */
function otherKind([kind = "", name]: readonly string[]): { kind?: string } {
  return name !== undefined && /^[a-z][a-z.]{1,60}$/.test(kind) ? { kind } : {};
}

function logTarget(words: readonly string[], flags: ReadonlyMap<string, string>): Partial<CommandLine> {
  const [first = "", second] = words;
  const slash = first.indexOf("/");
  const isPod = slash === -1 || kindOf(first.slice(0, slash)) === "Pod";
  const name =
    isPod && !flags.has("-l") && !flags.has("--selector")
      ? named(slash === -1 ? first : first.slice(slash + 1))
      : undefined;
  const container = named(flags.get("-c") ?? flags.get("--container") ?? second);
  const flag =
    flags.get("-p") ??
    flags.get("--previous") ??
    [...flags.keys()].find((each) => /^-[a-z]*p[a-z]*$/.test(each));
  return {
    ...(name !== undefined && { kind: "Pod", name }),
    ...(container === undefined
      ? { containers: (flags.get("--all-containers") ?? "false") === "false" ? "default" : "all" }
      : { container }),
    previous: flag !== undefined && flag !== "false",
  };
}

/** `--field-selector involvedObject.name=web-0` */
function fieldSelected(flags: ReadonlyMap<string, string>): Pick<CommandLine, "kind" | "name"> {
  const selector = flags.get("--field-selector") ?? "";
  const name = named(/(?:^|,)involvedObject\.name=([^,]+)/.exec(selector)?.[1]);
  const kind = /(?:^|,)involvedObject\.kind=([A-Za-z]{1,60})/.exec(selector)?.[1];
  return { kind: "Event", ...(name !== undefined && (kind === undefined || kind === "Pod") && { name }) };
}

/** A Kubernetes name; `<pod>`, `$POD` and `output:` are none. */
function named(word: string | undefined): string | undefined {
  return word !== undefined && /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(word) ? word : undefined;
}

/** Words up to a pipe, a redirection or a comment; quotes are taken off. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const [, double, single, bare] of text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)) {
    if (bare !== undefined && /^(?:[|;&>#]|2>|\\$)/.test(bare)) break;
    const word = double ?? single ?? bare ?? "";
    // `kubectl logs output:` is a heading; only what a controller may have made is a name there.
    if (word.endsWith(":") && !/[-\d]/.test(word) && words.length > 0) continue;
    words.push(word.replace(/[;:,]+$/, ""));
    if (words.length === 200) break;
  }
  return words;
}
