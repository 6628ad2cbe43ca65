import { editOwner, readPreviousLog, showRevisions } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { bareExit } from "../statements/bare-exit.ts";
import type { PodView } from "../view.ts";

const signals: Readonly<Record<number, string>> = {
  132: "SIGILL: an instruction that this CPU does not have",
  133: "SIGTRAP: a trap of the program itself",
  134: "SIGABRT: it aborted itself",
  135: "SIGBUS: memory behind a mapping was gone, often a full /dev/shm or disk",
  136: "SIGFPE: an arithmetic fault",
};

/** Of Windows, where runtimes give the number with a sign or without. */
const windowsStatus: Readonly<Record<number, string>> = {
  0xc0000409: "0xC0000409: it ended itself at once",
  0xc0000374: "0xC0000374: its heap was damaged",
  0xc00000fd: "0xC00000FD: its stack overflowed",
  0xc000001d: "0xC000001D: an instruction that this CPU does not have",
  0xc0000094: "0xC0000094: a division by zero",
  0x80000003: "0x80000003: a breakpoint in the program itself",
};

const exitCodes = [signals, windowsStatus]
  .flatMap((meanings) => Object.keys(meanings))
  .flatMap((code) => [Number(code), Number(code) | 0]);

export const aborted = defineCause({
  id: "aborted",
  category: "process",
  title: "The program aborted itself, or the CPU refused an instruction",
  explanation:
    "The process ended by a signal that it raises itself or that its own instructions cause: SIGABRT of a failed check or a damaged heap, SIGILL of an instruction that the CPU lacks, SIGBUS, SIGFPE or SIGTRAP.",
  recognisedBy:
    "By exit codes 132 to 136 with nothing better beside them, by `Illegal instruction`, or by the C library's words about a damaged heap. Runtimes abort on purpose too (.NET on an unhandled exception, V8 and the JVM without memory): their own words then name the cause.",
  references: ["https://man7.org/linux/man-pages/man7/signal.7.html"],
  outranks: ["terminated-by-signal"],
  triggers: ["named", ...exitCodes],

  detect(view) {
    const told = fromLogs(view, "aborted", ({ subject, text }) => ({
      summary: `${subject} aborted: ${shortText(text, 160)}`,
    }));
    return told.length > 0 ? told : bare(view);
  },

  remediation({ container, summary }, target) {
    const log = readPreviousLog(target, container, "Read its last words: a program that aborts says why");
    return [
      ...(log ? [log] : []),
      /SIGILL|llegal instruction/.test(summary)
        ? editOwner(
            target,
            "Run it where the CPU has what it was built for (AVX, x86-64-v2 or v3; nodeSelector or another CPU model of the virtual machine), or use a build for older CPUs",
          )
        : showRevisions(target),
      { action: "A core dump or the runtime's crash report shows where it happened." },
    ];
  },
});

function bare(view: PodView): Match[] {
  const codes = new Set(view.containers.map(({ dead }) => dead?.state.exitCode));
  return [...codes].flatMap((code) => {
    const meaning = code === undefined ? undefined : (signals[code] ?? windowsStatus[code >>> 0]);
    if (code === undefined || meaning === undefined) return [];
    return bareExit(view, code, (container) => `Container ${container} ended by ${meaning} (exit ${code}).`);
  });
}
