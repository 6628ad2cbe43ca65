import { readPreviousLog, showRevisions } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";

export const applicationPanic = defineCause({
  id: "application-panic",
  category: "process",
  title: "An exception or panic that nobody caught",
  explanation:
    "The program ended by an error of its own logic: an uncaught exception, a panic, a failed assertion, or a module that is not in the image. Nothing in its last words points outside the program.",
  recognisedBy:
    "By a stack trace or panic in the last fatal block whose root names no known cause. An exception that only reports a missing variable, a refused connection or a full disk is that cause. Panics that a server catches (`http: panic serving`) end nothing.",
  variants: {
    "own-code": "The program's own logic.",
    "module-missing": "A module, class or package that it imports is not there.",
  },
  references: ["https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/"],
  outranks: ["application-error-exit"],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "application-panic", ({ subject, ended, instance, detail, text, variant }) => ({
      summary:
        variant === "module-missing"
          ? `${ended} because ${detail["module"] ?? "a module that it imports"} is not in the image.`
          : `${subject} ${instance === "running" ? "runs on after" : "ended by"} an uncaught ${detail["exception"] ?? "error"}: ${shortText(withoutType(text, detail["exception"]), 200)}`,
    })),

  remediation: ({ container, variant, detail = {} }, target) => {
    const log = readPreviousLog(target, container, "Read the whole stack trace of the last instance");
    return [
      showRevisions(target, "Check what the newer version has migrated before undoing."),
      ...(log ? [log] : []),
      variant === "module-missing"
        ? {
            action: `Build the image with ${detail["module"] ?? "what is missing"}: a dependency that only the development set has, or a file that was not copied.`,
          }
        : {
            action:
              "Give the stack trace to whoever owns the code: restarts end the same way as long as its input is the same.",
          },
    ];
  },
});

/** The type stands before it in the sentence already. */
function withoutType(text: string, type: string | undefined): string {
  const at = type === undefined ? -1 : text.indexOf(`${type}: `);
  const rest = at === -1 ? "" : text.slice(at + (type?.length ?? 0) + 2).trim();
  // Go repeats a panic in parentheses.
  const message = rest.endsWith(")") && !rest.includes("(") ? rest.slice(0, -1) : rest;
  return withoutThread(message === "" ? text : message);
}

/**
 * Rust names the thread before a message and the place beside it. Up to 1.72 the message stands in quotes, since then on
 * a line of its own, which may be all that is missing.
 */
function withoutThread(text: string): string {
  const { place, said = "" } = panic.exec(text)?.groups ?? {};
  if (place !== undefined) return said === "" ? `a panic at ${place}` : said;
  return text
    .replace(/^thread '[^'\n]{0,100}' panicked at '/, "")
    .replace(/', \S{1,200}\.rs:\d{1,6}:\d{1,6}$/, "");
}

const panic =
  /^thread '[^'\n]{0,100}' (?:\(\d{1,10}\) )?panicked at (?<place>[^\s']\S{0,199}\.rs:\d{1,6}:\d{1,6}):\s{0,4}(?<said>[^]*)$/;
