/** How far an object's state, which stands last, may be from its beginning. */
const objectReach = 4_000;

/** An object as the API server gives it: programs print manifests, too, but those have no state. */
export function startsManifest(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const below = lines[at + 1] ?? "";
  const isYaml = line.startsWith("apiVersion: ") && /^(?:items|kind|metadata|count|eventTime):/.test(below);
  if (line.trimEnd().endsWith("status:")) return isStateOfPod(lines, at);
  const isJson = line.trimEnd() === "{" && /^ {1,8}"apiVersion": ?"/.test(below.slice(0, 40));
  if (!isYaml && !isJson) return false;
  for (let next = at + 2; next < Math.min(lines.length, at + objectReach); next++) {
    const inner = lines[next] ?? "";
    // The next object, or the end of this one.
    if (inner.startsWith("apiVersion:") || inner.startsWith("{") || inner.startsWith("}")) break;
    if (stateOrItems.test(inner.slice(0, 40))) return true;
  }
  return below.startsWith("items:");
}

const stateReach = 12;

/**
 * A pod's state, cut out of its YAML: a phase, and a reason or a message beside it. Somebody sets it off, or announces
 * it; right below another line it is what an operator's program logs of its own objects.
 */
function isStateOfPod(lines: readonly string[], at: number): boolean {
  if (!/(?:^|:)\s*$/.test((lines[at - 1] ?? "").slice(-80))) return false;
  const margin = /^ {0,40}(?=status:\s*$)/.exec((lines[at] ?? "").slice(0, 80))?.[0].length;
  if (margin === undefined) return false;
  const fields = lines
    .slice(at + 1, at + 1 + stateReach)
    .map((line) => /^( {1,60})(phase: (?:Failed|Pending|Running)|reason: \w|message: \S)/.exec(line));
  const own = fields[0]?.[1]?.length ?? 0;
  const found = fields.filter((field) => field?.[1]?.length === own).map((field) => field?.[2] ?? "");
  return own > margin && found.some((field) => field.startsWith("phase")) && found.length > 1;
}

const stateOrItems = /^(?:(?:status|items|involvedObject):| {1,8}"(?:status|items|involvedObject)": ?[{[])/;

/** Whether a line at the margin cannot be of the object above it: YAML has fields there, and JSON brackets. */
export function endsObject(line: string, lines: readonly string[], from: number): boolean {
  const begun = lines[from] ?? "";
  const first = line.charCodeAt(0);
  if (/^\s*[{[]/.test(begun))
    return first !== 123 && first !== 125 && first !== 91 && first !== 93 && first !== 34;
  if (begun.startsWith("apiVersion: ")) {
    // No object has two of these: it is the next one.
    if (line.startsWith("apiVersion: ")) return true;
    const [, kind, metadata, name = ""] = lines.slice(from, from + 4);
    // Unless its lines have lost what stood in front of them.
    if (kind === "kind: Pod" && metadata === "metadata:" && name.startsWith(" ")) return !ofPod.test(line);
  }
  return !/^(?:\s|---|#|- |["'A-Za-z][^\s:]{0,120}:(?:\s|$))/.test(line.slice(0, 130));
}

const ofPod = /^(?:\s|---|#|(?:kind|metadata|spec|status):)/;
