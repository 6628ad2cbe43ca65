import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { endpointOf } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import type { Target } from "../target.ts";

export const dependencyAuthRejected = defineCause({
  id: "dependency-auth-rejected",
  category: "dependency",
  title: "A service rejects the credentials",
  explanation:
    "A database, broker, cloud or HTTP API answered and refused: user or password are wrong, a token or key is missing, expired or lacks the permission that the program needs to start.",
  recognisedBy:
    "By the service's own words in the client's log: password authentication failed, Access denied for user, WRONGPASS, NOAUTH, 401 or 403, AccessDenied, Unauthenticated, no credentials found. The same words in the database server's own log are another client's trouble. `is forbidden: User` of the Kubernetes API is kubernetes-rbac-forbidden.",
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/",
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "dependency-auth-rejected", ({ ended, detail, pattern, text }) => ({
      summary:
        pattern === "api-unauthorized"
          ? `${ended} because ${rejectedToken} (401).`
          : `${ended} because ${endpointOf(detail)} ${isDenied(detail, text) ? denial : "rejects its credentials"}${who(detail)}.`,
    })),

  remediation: ({ detail = {}, summary }, target) =>
    summary.includes(rejectedToken)
      ? renewToken(target)
      : mendCredentials(detail, summary.includes(denial), target),
});

/** The service knows who asks. */
const denial = "denies it what it asks for";

/** No right is missing, which would be a 403: the API server does not know who asks. */
const rejectedToken = "the Kubernetes API rejects its token";

function renewToken(target: Target): Remediation[] {
  return [
    look(
      target,
      "See whether its service account is younger than the pod: tokens of one that was deleted are not valid",
      "get",
      "serviceaccounts",
    ),
    {
      action: "A program that read its token once keeps it after it has expired: a new pod gets a new one.",
    },
    {
      action:
        "If the pods of other accounts are refused too, the API servers' key or issuer of tokens was changed, or a clock is wrong.",
    },
  ];
}

function mendCredentials(detail: Detail, isKnown: boolean, target: Target): Remediation[] {
  return [
    look(
      target,
      isKnown
        ? "See when the Secrets that it reads were last changed: it may use another account than before"
        : `See when the Secrets that it reads were last changed${detail["user"] === undefined ? "" : who(detail)}: a rotated password has to be the same on both sides`,
      "get",
      "secrets",
      "-o",
      "custom-columns=NAME:.metadata.name,CHANGED:.metadata.managedFields[*].time",
    ),
    isKnown
      ? {
          action:
            "Mostly the service knows the account, which lacks a right: grant it there what the log names, and no more.",
        }
      : {
          action:
            "Correct the side that is wrong: the Secret, or the account in the service. A database initialised earlier keeps the password it was created with, whatever the Secret says now.",
          caution:
            "Variables from a Secret reach a container only with a new start; the next restart in the back-off is one.",
        },
    editOwner(
      target,
      "If it should use a cloud identity, check serviceAccountName and the service account's annotations",
    ),
  ];
}

function isDenied({ status }: Detail, text: string): boolean {
  return status === "403" || /\bnot authorized to perform\b|\bAccessDenied|\bPERMISSION_DENIED\b/.test(text);
}

function who({ user, status }: Detail): string {
  if (user !== undefined) return ` (user ${user})`;
  return status === undefined ? "" : ` (${status})`;
}
