import type { Certainty, Detail } from "../cause.ts";

/** What a text of the kubelet, a runtime, a registry or a controller means. */
export interface Classified {
  cause: string;
  variant?: string;
  detail: Detail;
  /** At most this certain, wherever it is said: the text has another reading. */
  atMost?: Certainty;
  /** Only that it took too long: whatever is said besides tells more. */
  vague?: boolean;
}

/** Texts that mean one cause. The first rule of a list with a fragment in the text decides, so the list's order matters. */
export interface TextRule {
  cause: string;
  variant?: string;
  atMost?: Certainty;
  /** Any of these, in lower case, in the text... */
  any: readonly string[];
  /** ... with all of these ... */
  all?: readonly string[];
  /** ... and none of these. */
  not?: readonly string[];
}

export function firstRule(rules: readonly TextRule[], lower: string): TextRule | undefined {
  return rules.find(
    ({ any, all = [], not = [] }) =>
      any.some((fragment) => lower.includes(fragment)) &&
      all.every((fragment) => lower.includes(fragment)) &&
      !not.some((fragment) => lower.includes(fragment)),
  );
}

export function classifiedBy(rule: TextRule, detail: Detail = {}): Classified {
  const { cause, variant, atMost } = rule;
  return { cause, detail, ...(variant !== undefined && { variant }), ...(atMost && { atMost }) };
}

/** Errors carry command output and whole HTTP answers; what decides stands within the first few kilobytes. */
const longestText = 8000;

/** Further in, or in the middle of a sentence; what a program says on a line of its own begins with its name. */
const brokenLine = /\n[ \t]{2,80}(?=[a-z])|(?<=[A-Za-z=",-]) ?\n(?!(?!sandbox: )[\w.-]{1,40}: )(?=[a-z"=])/g;

/**
 * A message without what the layers between put around it: the events' aggregation prefix, gRPC's status, and the
 * backslashes of runtimes that quote a quoted error. A sentence that somebody's page broke is one again.
 */
export function tidy(message: string): string {
  const read = message.slice(0, longestText);
  return (read.includes('\\"') ? read.replace(/\\{1,7}"/g, '"') : read)
    .replaceAll("\\n", "\n")
    .replace(brokenLine, " ")
    .replace(/^\s{0,20}\(combined from similar events\): /, "")
    .replace(/rpc error: code = [A-Za-z]{1,30} desc = /g, "")
    .trim();
}

/** The keys of `given` whose value is known. */
export function detailOf(given: Readonly<Record<string, string | undefined>>): Detail {
  const detail: Record<string, string> = {};
  for (const [key, value] of Object.entries(given))
    if (value !== undefined && value !== "") detail[key] = value;
  return detail;
}
