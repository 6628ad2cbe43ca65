import type { ContainerLog } from "../../evidence/evidence.ts";
import { look, readPreviousLog } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { citeLog, citeObject } from "../citation.ts";
import { subjectOf } from "../instance-end.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { isKubernetesName } from "../target.ts";
import type { ContainerView, PodView } from "../view.ts";

export const terminatedBySignal = defineCause({
  id: "terminated-by-signal",
  category: "process",
  title: "Killed by a signal, sender not shown",
  explanation:
    "The container's process ended by a signal from outside, and nothing in the input says who sent it. This is what remains " +
    "when no other cause is shown, not a cause that was found.",
  recognisedBy:
    "An exit code of 128 plus a signal's number (137 SIGKILL, 143 SIGTERM, 129, 130, 131, 138, 140, 141) without a `Killing` " +
    "event, an OOM kill, an eviction or a lost node. Exit 137 with reason Error is not an OOM kill by itself; a shell also " +
    "returns 137 when its child was killed.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination",
    "https://man7.org/linux/man-pages/man7/signal.7.html",
  ],
  outranks: [],

  detect(view) {
    const found = [
      ...view.containers.flatMap((container) => ofContainer(view, container)),
      ...ofLooseLogs(view),
    ];
    const told = fromLogs(view, "terminated-by-signal", ({ subject, fatal, detail: { signal } }) => ({
      summary: fatal
        ? `${subject} was ended with ${signal}, sender not shown.`
        : `${subject} says that a process of its own was killed, sender not shown.`,
    }));
    return [
      ...found,
      ...told.filter(({ container }) => !found.some((match) => match.container === container)),
    ];
  },

  remediation(match, target) {
    const { pod, view } = target;
    const node = view.pod?.object.spec?.nodeName;
    const steps: (Remediation | undefined)[] = [
      pod === undefined || view.eventsGiven
        ? undefined
        : look(target, "Look for a Killing event, which names the sender", "events", "--for", `pod/${pod}`),
      readPreviousLog(
        target,
        match.container,
        "Read how the program ended: a handled SIGTERM leaves words, a SIGKILL none",
      ),
      isKubernetesName(node)
        ? {
            action: `Look for a kernel OOM kill or a restart of node ${node}`,
            command: ["kubectl", "describe", "node", node],
          }
        : undefined,
    ];
    const known = steps.filter((step) => step !== undefined);
    return known.length > 0
      ? known
      : [
          look(
            target,
            "See what else happened at that time",
            "get",
            "events",
            "--sort-by=.metadata.creationTimestamp",
          ),
        ];
  },
});

const signals: Readonly<Record<number, string>> = {
  129: "SIGHUP",
  130: "SIGINT",
  131: "SIGQUIT",
  137: "SIGKILL",
  138: "SIGUSR1",
  140: "SIGUSR2",
  141: "SIGPIPE",
  143: "SIGTERM",
  // Windows: STATUS_CONTROL_C_EXIT, as a signed and as an unsigned number.
  [-1073741510]: "Ctrl-C",
  3221225786: "Ctrl-C",
};

/** Docker-era kubelets gave the signal's number beside the code. */
const byNumber: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  9: "SIGKILL",
  13: "SIGPIPE",
  15: "SIGTERM",
};

/** Reasons with which the number says nothing: nobody saw the end, it was not the program's, or it has its own cause. */
const otherwiseExplained: ReadonlySet<string> = new Set([
  "OOMKilled",
  "ContainerStatusUnknown",
  "Unknown",
  "RestartingAllContainers",
  "StartError",
  "ContainerCannotRun",
]);

function ofContainer(view: PodView, container: ContainerView): Match[] {
  const { dead, name } = container;
  const { pod } = view;
  if (!pod || !dead) return ofLogs(container.deadLogs, name);
  if (otherwiseExplained.has(dead.state.reason ?? "") || container.type === "ephemeral") return [];
  const { exitCode, finishedAt } = dead.state;
  const signal = signals[exitCode] ?? byNumber[dead.state.signal ?? 0];
  if (signal === undefined)
    return exitCode === 0 || exitCode === 1 ? ofLogs(container.deadLogs, name, exitCode) : [];
  return [
    {
      container: name,
      basis: "exit",
      certainty: "possible",
      summary: `${subjectOf(name)} was killed with ${signal} (exit ${exitCode}), sender not shown.`,
      citations: [
        citeObject("pod", pod, `${dead.path}/exitCode`, exitCode),
        ...(dead.state.reason === undefined
          ? []
          : [citeObject("pod", pod, `${dead.path}/reason`, dead.state.reason)]),
      ],
      detail: { signal },
      ...(finishedAt !== undefined && { at: finishedAt }),
    },
  ];
}

// What programs say on being asked to stop.
const asked =
  /\b(?:(?:received|caught|got|handling|handle|on|by|due to) (?:a |the )?(?:signal[: ]{1,2})?"?(?:SIG(?:TERM|INT|QUIT)|terminated|interrupt|TERM)\b|SIGTERM\b.{0,40}\b(?:received|caught|shut)|signal 15\b|signal"?[:=] ?"?terminated|signal \(?15\)?|received (?:smart|fast|immediate) shutdown request|received SHUTDOWN from user|(?:warm|cold) shutdown \(MainProcess\)|caught SIGWINCH)/i;
const lastLines = 60;
const longestLine = 1000;

/** A program that says itself that it was asked to stop, and did. */
function ofLogs(logs: readonly ContainerLog[], container: string | null, exitCode?: number): Match[] {
  for (const log of logs) {
    const from = Math.max(0, log.lines.length - lastLines);
    const index = log.lines.findIndex((line, at) => at >= from && asked.test(line.slice(0, longestLine)));
    if (index < 0) continue;
    const subject = container === null ? "The program" : `Container ${container}`;
    return [
      {
        container,
        basis: "exit",
        certainty: "possible",
        summary: `${subject} was asked to stop by a signal and shut down${exitCode === undefined ? "" : ` (exit ${exitCode})`}, sender not shown.`,
        citations: [citeLog(log, index)],
        outranks: ["command-completed"],
      },
    ];
  }
  return [];
}

function ofLooseLogs({ looseLogs, containers }: PodView): Match[] {
  return containers.some(({ dead }) => dead) ? [] : ofLogs(looseLogs, null);
}
