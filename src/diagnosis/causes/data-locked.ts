import { look } from "../advice.ts";
import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { isKubernetesName, type Target } from "../target.ts";

export const dataLocked = defineCause({
  id: "data-locked",
  category: "storage",
  title: "Its data is locked by another process, or by a stale lock",
  explanation:
    "The program found a lock on its data and stops. Either another pod still uses the same volume (an old replica during a rollout, a pod on a lost node), or a lock file was left behind by an instance that was killed.",
  recognisedBy:
    "By the lock that is named: postmaster.pid, node.lock, mongod.lock, server.pid, LOCK: Resource temporarily unavailable, a migration's change log lock. A lock file that cannot be written for lack of space or rights is disk-full or filesystem-permission-denied.",
  references: [
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes",
    "https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "data-locked", ({ ended, detail, text }) => ({
      summary: `${ended} because ${lockOf(detail)} is held: ${shortText(text, 160)}`,
    })),

  remediation: ({ detail }, target) => [
    findHolder(detail?.["holder"], target),
    {
      action:
        "If an old replica holds it during a rollout, let the new one wait for it: strategy Recreate, or a StatefulSet, for what may run only once.",
    },
    {
      action:
        "Only if no process holds it any more is the lock stale: remove it then, by the program's own way where it has one (release a migration lock, not delete its table).",
      caution: "Removing the lock of a running process lets two write to the same data and damages it.",
    },
  ],
});

/** A migration's lock names who took it, mostly by the name of its pod; a lock on files does not. */
function findHolder(holder: string | undefined, target: Target): Remediation {
  if (isKubernetesName(holder))
    return look(target, `See whether ${holder}, which holds the lock, still runs`, "get", "pod", holder);
  return look(
    target,
    'Find the holder: another pod that the claim names under "Used By", running or terminating',
    "describe",
    "persistentvolumeclaims",
    ...claimsOf(target),
  );
}

/** All of the namespace where the pod's volumes are not shown. */
function claimsOf({ view }: Target): string[] {
  return (view.pod?.object.spec?.volumes ?? [])
    .map(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName)
    .filter((claim) => isKubernetesName(claim));
}

function lockOf({ path, file }: Detail): string {
  return path ?? file ?? "a lock on its data";
}
