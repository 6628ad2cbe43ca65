import { editOwner, look, readPreviousLog } from "../advice.ts";
import { defineCause, type Match } from "../cause.ts";
import { type Citation, citeEvent, citeObject } from "../citation.ts";
import { instanceOfEvent } from "../event-age.ts";
import { subjectOf } from "../instance-end.ts";
import { restartsAfter } from "../restart-policy.ts";
import { endInRow, isBetweenStarts } from "../row-end.ts";
import type { ContainerView, PodView } from "../view.ts";

export const commandCompleted = defineCause({
  id: "command-completed",
  category: "command",
  title: "Command completed, and is restarted for it",
  explanation:
    "The container's program ended with exit 0, as a program does that has finished, and its restart policy starts it again, " +
    "whatever the code. Nothing that runs on stays in the foreground.",
  recognisedBy:
    "`reason: Completed` with exit 0 under the restart policy Always (or a rule that restarts on 0), over and over. Under Never " +
    "and OnFailure exit 0 is success. A program that shuts down in order on SIGTERM ends with 0 as well: then the `Killing` " +
    "event says who stopped it.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy",
    "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/",
  ],
  outranks: [],
  triggers: [0, "Completed"],

  detect: (view) => [...view.containers.flatMap((container) => ofContainer(view, container)), ...ofRow(view)],

  remediation(match, target) {
    const { workload } = target;
    const log = readPreviousLog(target, match.container, "Read what the program said before it ended");
    const command = target.container?.command ?? target.container?.args;
    return [
      ...(log ? [log] : []),
      editOwner(
        target,
        `Let ${match.container || "the container"} run a program that stays in the foreground${command === undefined ? "" : ", in place of its present command"}`,
        "In the pod's spec, command replaces the image's ENTRYPOINT, args its CMD.",
      ),
      workload === undefined || workload.kind === "Pod" || target.pod === undefined
        ? {
            action:
              "If the program is meant to end, run it as a Job: a Deployment, StatefulSet or DaemonSet restarts whatever ends.",
          }
        : look(
            target,
            "If the program is meant to end, it belongs in a Job: this is what runs now",
            "get",
            "pod",
            target.pod,
            "-o",
            "yaml",
          ),
    ];
  },
});

function ofContainer(view: PodView, container: ContainerView): Match[] {
  const { dead, waiting, running, restartCount = 0, type, name } = container;
  const { pod } = view;
  if (!pod || !dead || dead.state.exitCode !== 0 || type === "ephemeral") return [];
  const { reason = "Completed", finishedAt } = dead.state;
  if (reason !== "Completed" && reason !== "Error") return [];
  if (pod.object.metadata?.deletionTimestamp !== undefined || pod.object.status?.phase === "Succeeded")
    return [];
  const policy = restartsAfter(view, container, 0);
  const backOff = container.events.find(
    ({ reason: why, message }) => why === "BackOff" && message.includes("restarting failed"),
  );
  // What stands in lastState has been started again, or waits for it.
  const again =
    container.status?.lastState?.terminated !== undefined || (running !== undefined && restartCount > 0);
  const restarted = waiting?.reason === "CrashLoopBackOff" || backOff !== undefined || again;
  // Text hides the policy; that something ended with 0 and was started again shows it. An init container is done by 0.
  if (policy === false || (policy === undefined && (!restarted || type === "init"))) return [];
  if (wasStopped(view, container)) return [];
  const citations: [Citation, ...Citation[]] = [
    citeObject("pod", pod, `${dead.path}/exitCode`, 0),
    ...(dead.state.reason === undefined
      ? []
      : [citeObject("pod", pod, `${dead.path}/reason`, dead.state.reason)]),
    ...(waiting?.reason === undefined
      ? []
      : [citeObject("pod", pod, `${waiting.path}/reason`, waiting.reason)]),
    ...(backOff ? [citeEvent(backOff)] : []),
  ];
  const { lifeSeconds } = dead;
  const life = lifeSeconds === undefined ? "" : lifeSeconds < 1 ? " at once" : ` after ${lifeSeconds} s`;
  return [
    {
      container: name,
      basis: "exit",
      certainty: "likely",
      summary: `${subjectOf(name)} completed with exit 0${life} and is restarted, because its restart policy is ${policy === true ? "Always" : "by all signs Always"}.`,
      citations,
      ...(finishedAt !== undefined && { at: finishedAt }),
    },
  ];
}

/** A table shows the end and no policy: that the pod goes into back-off after it, or is a Deployment's, shows that. */
function ofRow({ evidence, containers }: PodView): Match[] {
  const { row } = evidence;
  const end = endInRow(row);
  if (row === undefined || end?.object.status !== "Completed" || containers.some(({ status }) => status))
    return [];
  const backOff = row.object.status === "CrashLoopBackOff";
  if (!backOff && !isBetweenStarts(row.object)) return [];
  return [
    {
      container: null,
      basis: "exit",
      certainty: "likely",
      summary: `A container of pod ${row.object.name} completed with exit 0 and is restarted, because its restart policy is by all signs Always.`,
      citations: [
        citeObject("pod", end, "/status", end.object.status),
        ...(backOff ? [citeObject("pod", row, "/status", row.object.status)] : []),
      ],
    },
  ];
}

/** The kubelet stopped it: exit 0 is then how it took the signal. Only a kill that can be dated is believed. */
function wasStopped(view: PodView, container: ContainerView): boolean {
  return container.events.some(
    (event) => event.reason === "Killing" && instanceOfEvent(view, container, event) === "newest",
  );
}
