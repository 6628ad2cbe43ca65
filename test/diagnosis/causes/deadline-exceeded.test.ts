import { deadlineExceeded } from "../../../src/diagnosis/causes/deadline-exceeded.ts";
import { describeCause } from "../describe-cause.ts";

const pod = `
spec: { activeDeadlineSeconds: 3600, containers: [{ name: step }] }
status: { phase: Failed, reason: DeadlineExceeded, message: Pod was active on the node longer than the specified deadline, containerStatuses: [{ name: step, state: { terminated: { exitCode: 137, reason: Error } } }] }
`;
const job = (reason: string) => `
apiVersion: batch/v1
kind: Job
metadata: { name: nightly }
spec: { activeDeadlineSeconds: 600 }
status: { failed: 1, conditions: [{ type: Failed, status: "True", reason: ${reason} }] }
`;
const ofCronJob = (reason: string, message: string) => ({
  reason,
  message,
  type: "Warning" as const,
  involved: { kind: "CronJob", name: "nightly" },
});

describeCause(deadlineExceeded, {
  matches: {
    "the pod's own deadline": {
      given: { pod },
      container: null,
      certainty: "proven",
      detail: { deadlineSeconds: "3600" },
      cites: ["/status/reason", "/spec/activeDeadlineSeconds"],
    },
    "that of a Job without a name": {
      given: {
        events: [
          { reason: "DeadlineExceeded", message: "job failed: DeadlineExceeded", involved: { kind: "Job" } },
        ],
      },
      certainty: "proven",
      says: ["The Job was active"],
    },
    "its Job's": {
      given: { owners: [job("DeadlineExceeded")] },
      certainty: "proven",
      says: ["Job nightly", "600 s"],
    },
    "the event": {
      given: {
        events: [
          {
            reason: "DeadlineExceeded",
            type: "Normal",
            message: "Pod was active on the node longer than the specified deadline",
          },
        ],
      },
      certainty: "proven",
    },
    "a CronJob that missed its start": {
      given: {
        events: [
          ofCronJob("MissSchedule", "Missed scheduled time to start a job: Sat, 01 Mar 2025 02:00:00 +0000"),
        ],
      },
      certainty: "proven",
      advises: ["raise startingDeadlineSeconds"],
    },
    "a CronJob that missed too many, in a piece of its description": {
      given: {
        events: [
          {
            reason: "FailedNeedsStart",
            type: "Warning",
            message: "Cannot determine if job needs to be started: too many missed start time (> 100).",
          },
        ],
      },
      certainty: "proven",
      says: ["more than 100 starts"],
    },
    "a CronJob that missed too many": {
      given: { events: [ofCronJob("TooManyMissedTimes", "too many missed start times: 101")] },
      certainty: "proven",
      advises: ["Set startingDeadlineSeconds, or lower it"],
    },
    "a start that was missed after another CronJob's": {
      given: {
        events: [
          { ...ofCronJob("MissSchedule", "Missed scheduled time to start a job"), lastAgeSeconds: 7200 },
          {
            ...ofCronJob("SuccessfulCreate", "Created job hourly-29393415"),
            involved: { kind: "CronJob", name: "hourly" },
            lastAgeSeconds: 3600,
          },
        ],
      },
      certainty: "proven",
      detail: { missed: "MissSchedule" },
    },
    "the word in a table": { given: { row: "shop-1 0/1 DeadlineExceeded 0 3h" }, certainty: "likely" },
    "what a workflow controller logs of its pods": {
      given: {
        logs: ['level=info msg="Pod failed: Pod was active on the node longer than the specified deadline"'],
      },
      certainty: "likely",
    },
  },
  ignores: {
    "a Job that ran out of retries: its pods say why": { owners: [job("BackoffLimitExceeded")] },
    "a Deployment that makes no progress": {
      events: [
        {
          reason: "ProgressDeadlineExceeded",
          message: "ReplicaSet has timed out progressing.",
          involved: { kind: "Deployment", name: "shop" },
        },
      ],
    },
    "a start that was missed before one that was not": {
      events: [
        { ...ofCronJob("MissSchedule", "Missed scheduled time to start a job"), lastAgeSeconds: 7200 },
        { ...ofCronJob("SuccessfulCreate", "Created job nightly-29393415"), lastAgeSeconds: 3600 },
      ],
    },
    "a deadline that has not come": { pod: pod.replace(/phase: Failed.*/, "phase: Running }") },
    nothing: {},
  },
});
