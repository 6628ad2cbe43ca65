import { editOwner, showRevisions } from "../advice.ts";
import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { bareExit } from "../statements/bare-exit.ts";
import { executableIn, withExecutable } from "../statements/executable-detail.ts";
import { oncePerContainer } from "../statements/once-per-container.ts";
import { short, subject } from "../statements/say.ts";
import { isScript } from "../statements/start-error.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import type { Target } from "../target.ts";

export const commandNotExecutable = defineCause({
  id: "command-not-executable",
  category: "command",
  title: "The command may not be executed",
  explanation:
    'The program exists and the kernel refuses to run it: the execute bit is not set for the user that the container runs as, the path is a directory, or a script does not begin with "#!".',
  recognisedBy:
    'By "permission denied" or "is a directory" at exec in the runtime\'s text, or exit 126. Permission denied on a path that the running program opens is filesystem-permission-denied. "exec format error" of a binary is architecture-mismatch.',
  references: ["https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/"],
  outranks: ["filesystem-permission-denied"],
  triggers: ["named", 126],

  detect: (view) =>
    oncePerContainer([
      ...statedMatches(
        view,
        "command-not-executable",
        ({ container, detail, text }) =>
          `${subject(container)} cannot start: ${describe(detail)} ${/exec format error/i.test(text) ? "does not begin with an interpreter line" : "is not executable"}.`,
      ),
      ...fromLogs(view, "command-not-executable", ({ subject: who, detail, text }) => ({
        summary: `${who} ended: ${executableIn(detail) === undefined ? short(text, 160) : `"${executableIn(detail)}" ${/format error/i.test(text) ? "does not begin with an interpreter line" : "is not executable"}`}.`,
      })).map(withExecutable),
      ...bareExit(
        view,
        126,
        (container) =>
          `Container ${container} ended with exit 126, which a shell gives when a command may not be executed.`,
      ),
    ]),

  remediation: ({ detail = {}, basis }, target) => [
    // What a script of the image calls cannot be changed in the pod's spec.
    ...(basis === "log" && isScript(detail["executable"])
      ? [showRevisions(target)]
      : [startOtherwise(detail, target)]),
    {
      action: `Build the image with the execute bit set (chmod +x in the Dockerfile, or COPY --chmod=755); a file from a ConfigMap volume gets it from defaultMode 0755.`,
    },
    {
      action:
        'A script must begin with "#!" in its first two bytes, without a byte order mark, and end its lines without carriage returns.',
    },
  ],
});

function startOtherwise(detail: Detail, target: Target): Remediation {
  return editOwner(
    target,
    isScript(detail["executable"])
      ? `As a stop-gap, run ${describe(detail)} through its interpreter (for example command ["sh", "${detail["executable"] ?? ""}"])`
      : `Check what command names: ${describe(detail)} must be a file with the execute bit`,
  );
}

function describe({ executable }: Detail): string {
  return executable === undefined ? "the command" : `"${executable}"`;
}
