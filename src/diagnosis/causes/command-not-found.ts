import { editOwner } from "../advice.ts";
import { defineCause, type Detail } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { bareExit } from "../statements/bare-exit.ts";
import { executableIn, withExecutable } from "../statements/executable-detail.ts";
import { oncePerContainer } from "../statements/once-per-container.ts";
import { short, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const commandNotFound = defineCause({
  id: "command-not-found",
  category: "command",
  title: "The command is not in the image",
  explanation:
    "The program that the container should run does not exist in the image: the name is misspelt or not in $PATH, the path is another one, a shell is asked for in an image without one, or a volume is mounted over it.",
  recognisedBy:
    "By the runtime's text (executable file not found, stat: no such file), by a shell's \"not found\" with exit 127, or by a script whose interpreter is missing. Exit 127 alone is at most likely. A binary whose dynamic loader is missing ends with the same errno, but is shared-library-missing.",
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"],
  outranks: [],
  triggers: ["named", 127],

  detect: (view) =>
    oncePerContainer([
      ...statedMatches(
        view,
        "command-not-found",
        ({ container, detail }) =>
          `${subject(container)} cannot start: ${describe(detail)} is not in ${place(detail)}.`,
      ),
      ...fromLogs(view, "command-not-found", ({ subject: who, detail, text }) => ({
        summary: `${who} ended: ${executableIn(detail) === undefined ? short(text, 160) : `"${executableIn(detail)}" is not in its image`}.`,
      })).map(withExecutable),
      ...bareExit(
        view,
        127,
        (container) =>
          `Container ${container} ended with exit 127, which a shell gives when a command does not exist.`,
      ),
    ]),

  remediation: ({ detail = {}, container }, target) => [
    editOwner(
      target,
      `Correct command or args of ${container === null ? "the container" : `container ${container}`}: ${describe(detail)} must exist in the image`,
    ),
    {
      action:
        "If the image should contain it, check the image and its version; a volume mounted over its directory hides what the image has there. In the pod's spec, command replaces the image's ENTRYPOINT, args only its CMD.",
    },
  ],
});

/** A name without a slash is looked for in $PATH, which may also be what is wrong. */
function place({ executable = "/" }: Detail): string {
  return executable.includes("/") ? "its image" : "the $PATH of its image";
}

function describe({ executable }: Detail): string {
  return executable === undefined ? "the command" : `"${executable}"`;
}
