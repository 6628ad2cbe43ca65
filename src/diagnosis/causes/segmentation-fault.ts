import { readPreviousLog, showRevisions } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { bareExit } from "../statements/bare-exit.ts";

const windowsAccessViolation = [-1073741819, 3221225477];

export const segmentationFault = defineCause({
  id: "segmentation-fault",
  category: "process",
  title: "Segmentation fault",
  explanation:
    "The program read or wrote memory that is not its own, and the kernel ended it with SIGSEGV: a fault of native code, in the program, in a library or extension, or in the runtime.",
  recognisedBy:
    "By exit 139, or by `Segmentation fault` in the log (also from a JVM that then aborts with 134). Go's nil pointer panic names SIGSEGV too and is application-panic. Some .NET hosts exit 139 as a number of their own, and then say why.",
  references: ["https://man7.org/linux/man-pages/man7/signal.7.html"],
  outranks: ["terminated-by-signal"],
  triggers: ["named", 139, ...windowsAccessViolation],

  detect(view) {
    const told = fromLogs(view, "segmentation-fault", ({ subject, text }) => ({
      summary: `${subject} ended by a segmentation fault: ${shortText(text, 160)}`,
    }));
    if (told.length > 0) return told;
    return [
      ...bareExit(
        view,
        139,
        (container) => `Container ${container} ended by SIGSEGV (exit 139): a fault in native code.`,
      ),
      ...windowsAccessViolation.flatMap((code) =>
        bareExit(
          view,
          code,
          (container) => `Container ${container} ended by an access violation (0xC0000005).`,
        ),
      ),
    ];
  },

  remediation({ container }, target) {
    const log = readPreviousLog(
      target,
      container,
      "Read what it said before: the last step shows which library it was in",
    );
    return [
      ...(log ? [log] : []),
      showRevisions(target),
      {
        action:
          "A native library that does not fit the C library or the CPU is the usual cause; a core dump or a run under the language's crash handler (faulthandler, hs_err_pid, RUST_BACKTRACE) shows where it happened.",
      },
    ];
  },
});
