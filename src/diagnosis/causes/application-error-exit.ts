import { look, readPreviousLog } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { citeObject } from "../citation.ts";
import { findInLogs, type UnexplainedEnd } from "../log-patterns/find-in-logs.ts";
import { normaliseMessage, readException } from "../log-patterns/normalise-message.ts";
import { shortText } from "../short-text.ts";
import type { PodView } from "../view.ts";

export const applicationErrorExit = defineCause({
  id: "application-error-exit",
  category: "process",
  title: "It exited with an error that names no known cause",
  explanation:
    "The program ended by itself with an error code, its last words are known, and they name no cause that this catalogue knows. This is what remains, not a cause that was found.",
  recognisedBy:
    "By an exit code of 1 to 125 or 255 with a log or termination message that no other cause explains, and that does not end in " +
    "the middle of ordinary work; or by a log alone that ends in a failure.",
  references: ["https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/"],
  outranks: [],

  detect: (view) => findInLogs(view).unexplained.flatMap((end) => ofEnd(view, end)),

  remediation({ container }, target) {
    const log = readPreviousLog(
      target,
      container,
      "Read the log of the last instance: the reason may stand above its last lines",
    );
    const seeLog =
      target.pod === undefined || container === null
        ? look(
            target,
            "See what happened in the namespace at that time",
            "get",
            "events",
            "--sort-by=.metadata.creationTimestamp",
          )
        : look(
            target,
            "Read more of the log: the reason may stand above its last lines",
            "logs",
            target.pod,
            "-c",
            container,
            "--tail=500",
          );
    return [
      log ?? seeLog,
      {
        action:
          "If the program can log more (a debug level, a verbose flag), switch it on for the next start.",
      },
    ];
  },
});

function ofEnd(view: PodView, end: UnexplainedEnd): Match[] {
  if (end.signalled || end.instance === "running") return [];
  const dead = end.instance === "dead" ? view.container(end.container)?.dead : undefined;
  const code = dead?.state.exitCode;
  // Words of ordinary work are the last that it said, and not why it ended.
  if (dead ? !isErrorCode(code) || end.routine : !end.failure) return [];
  const who = end.container === null ? "The program" : `Container ${end.container}`;
  const words = shortText(end.text, 200);
  const cites = dead && view.pod ? [citeObject("pod", view.pod, `${dead.path}/exitCode`, code)] : [];
  const { exception, message = normaliseMessage(end.text) } = readException(end.text);
  return [
    {
      container: end.container,
      basis: "log",
      certainty: "possible",
      summary:
        code === undefined
          ? `${who} ended; last words: ${words}`
          : `${who} exited ${code}; last words: ${words}`,
      citations: [...end.citations, ...cites],
      detail: {
        message,
        ...(exception !== undefined && { exception }),
        ...(code !== undefined && { exitCode: String(code) }),
      },
      ...(end.at !== undefined && { at: end.at }),
    },
  ];
}

/** Codes that a program gives itself: no signal's, not those of a shell that cannot find or run a command. */
function isErrorCode(code: number | undefined): boolean {
  return code !== undefined && ((code >= 1 && code <= 125) || code === 255);
}
