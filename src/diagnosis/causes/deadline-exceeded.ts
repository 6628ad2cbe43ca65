import { editOwner, look } from "../advice.ts";
import { defineCause, type Match, type Remediation } from "../cause.ts";
import { citeEvent, citeObject } from "../citation.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import type { PodEvent } from "../../evidence/evidence.ts";
import { isKubernetesName, type Target } from "../target.ts";
import type { PodView } from "../view.ts";

export const deadlineExceeded = defineCause({
  id: "deadline-exceeded",
  category: "process",
  title: "Deadline exceeded",
  explanation:
    "The pod or its Job ran longer than its `activeDeadlineSeconds` and was ended for it, or a CronJob missed its start by more than " +
    "its `startingDeadlineSeconds` or more than 100 times. How the containers ended (143, 137) is a consequence.",
  recognisedBy:
    "Pod `status.reason: DeadlineExceeded`, a Job's Failed condition of that reason, or the CronJob's `MissSchedule`, " +
    "`TooManyMissedTimes` or `FailedNeedsStart` events. `BackoffLimitExceeded` is another matter: there the pods themselves fail.",
  references: [
    "https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup",
    "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-limitations",
  ],
  outranks: [
    "terminated-by-signal",
    "application-error-exit",
    "command-completed",
    "pod-disrupted",
    "node-not-ready",
    "evicted",
  ],

  detect: (view) => ofPod(view) ?? ofJob(view) ?? ofEvents(view) ?? ofLogs(view),

  remediation({ detail = {} }, target) {
    const { workload, pod } = target;
    const { deadlineSeconds: seconds, missed: reason } = detail;
    if (reason !== undefined) return ofMissedStarts(reason, target);
    const from = seconds === undefined ? "" : ` from ${seconds} s`;
    const read =
      isKubernetesName(workload?.name) && workload.kind !== "Pod"
        ? look(
            target,
            "See the deadline, and how long the last runs took",
            "describe",
            workload.kind.toLowerCase(),
            workload.name,
          )
        : look(
            target,
            "See how far the program came until then",
            "logs",
            pod ?? "",
            "--all-containers",
            "--tail=100",
          );
    return [
      ...(pod === undefined && !isKubernetesName(workload?.name) ? [] : [read]),
      editOwner(
        target,
        `Raise activeDeadlineSeconds${from} if the work needs longer, or find out what it waited for`,
      ),
    ];
  },
});

/** No pod ran too long: the start itself came too late, or never. */
function ofMissedStarts(reason: string, target: Target): Remediation[] {
  const { workload } = target;
  const read = isKubernetesName(workload?.name)
    ? [
        look(
          target,
          "See its schedule, startingDeadlineSeconds, concurrencyPolicy and whether it is suspended",
          "describe",
          "cronjob",
          workload.name,
        ),
      ]
    : [];
  return [
    ...read,
    reason === "MissSchedule"
      ? editOwner(target, "If a late start is better than none, raise startingDeadlineSeconds")
      : editOwner(
          target,
          "Set startingDeadlineSeconds, or lower it: only starts missed within it are counted, and 100 are too many",
        ),
    {
      action:
        "A start is also missed while the last run goes on under concurrencyPolicy Forbid, while the CronJob is suspended, or while the control plane is away.",
    },
  ];
}

function ofPod({ pod, evidence: { row, owners } }: PodView): Match[] | undefined {
  const status = pod?.object.status;
  if (pod && status?.reason === "DeadlineExceeded") {
    const own = pod.object.spec?.activeDeadlineSeconds;
    const ofOwner = owners
      .map(({ object }) => object.spec?.activeDeadlineSeconds)
      .find((seconds) => seconds !== undefined);
    const seconds = own ?? ofOwner;
    return [
      matchOf(
        `The pod was active for longer than its deadline${seconds === undefined ? "" : ` of ${seconds} s`} and was ended.`,
        seconds,
        [
          citeObject("pod", pod, "/status/reason", status.reason),
          ...(own === undefined ? [] : [citeObject("pod", pod, "/spec/activeDeadlineSeconds", own)]),
        ],
      ),
    ];
  }
  if (pod || row?.object.status !== "DeadlineExceeded") return undefined;
  return [
    {
      ...matchOf("The pod was active for longer than its deadline and was ended.", undefined, [
        citeObject("pod", row, "/status", row.object.status),
      ]),
      certainty: "likely",
    },
  ];
}

function ofJob({ evidence: { owners } }: PodView): Match[] | undefined {
  for (const owner of owners) {
    const conditions = owner.object.status?.conditions ?? [];
    const index = conditions.findIndex(
      ({ type, status, reason }) => type === "Failed" && status === "True" && reason === "DeadlineExceeded",
    );
    if (index < 0) continue;
    const seconds = owner.object.spec?.activeDeadlineSeconds;
    return [
      matchOf(
        `${owner.object.kind} ${owner.object.metadata.name ?? ""} was active for longer than its deadline${seconds === undefined ? "" : ` of ${seconds} s`} and its pods were ended.`,
        seconds,
        [citeObject("owner", owner, `/status/conditions/${index}/reason`, "DeadlineExceeded")],
      ),
    ];
  }
  return undefined;
}

const missed: ReadonlyMap<string, string> = new Map([
  ["MissSchedule", "The CronJob missed its start by more than its starting deadline"],
  ["TooManyMissedTimes", "The CronJob has missed more than 100 starts"],
  // The controller of Kubernetes 1.20 and before gave up on it.
  ["FailedNeedsStart", "The CronJob has missed more than 100 starts and is not started any more"],
]);

function subjectOf({ kind, name }: PodView["events"][number]["involved"]): string {
  if (kind === "Pod") return "The pod";
  return name === undefined ? `The ${kind}` : `${kind} ${name}`;
}

function ofEvents(view: PodView): Match[] | undefined {
  const event = view.events.findLast(
    (each) => each.reason === "DeadlineExceeded" || (missed.has(each.reason) && !hasRunSince(view, each)),
  );
  if (!event) return undefined;
  const summary =
    missed.get(event.reason) ??
    `${subjectOf(event.involved)} was active for longer than its deadline and was ended`;
  const found = matchOf(`${summary}.`, undefined, [citeEvent(event)]);
  return [
    {
      ...found,
      ...(missed.has(event.reason) && { detail: { missed: event.reason } }),
      ...(event.lastAt !== undefined && { at: event.lastAt }),
      ...(event.lastAgeSeconds !== undefined && { ageSeconds: event.lastAgeSeconds }),
    },
  ];
}

/** What a controller of its own kind logs of its pods. */
function ofLogs(view: PodView): Match[] {
  return fromLogs(view, "deadline-exceeded", () => ({
    summary: "A pod was active for longer than its deadline and was ended, by a log.",
  }));
}

/** A start that was missed is over with the next one that was not. */
function hasRunSince(view: PodView, missedStart: PodEvent): boolean {
  const { involved } = missedStart;
  return view.events.some(
    (later) =>
      later.reason === "SuccessfulCreate" &&
      later.involved.kind === involved.kind &&
      later.involved.name === involved.name &&
      (view.ageOfEvent(later) ?? Infinity) < (view.ageOfEvent(missedStart) ?? 0),
  );
}

function matchOf(summary: string, seconds: number | undefined, citations: Match["citations"]): Match {
  return {
    container: null,
    basis: "disruption",
    certainty: "proven",
    summary,
    citations,
    ...(seconds !== undefined && { detail: { deadlineSeconds: String(seconds) } }),
  };
}
