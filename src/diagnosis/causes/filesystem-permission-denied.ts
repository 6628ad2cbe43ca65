import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import type { Target } from "../target.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

export const filesystemPermissionDenied = defineCause({
  id: "filesystem-permission-denied",
  category: "storage",
  title: "The container's user may not use a path",
  explanation:
    "A read, write, chown or chmod of a path was refused because of the user that the container runs as: a volume that belongs to somebody else, a file of the image that only root may read, or a platform that assigns its own user.",
  recognisedBy:
    "By EACCES, `Permission denied` or EPERM on a path. Refused rights that are no path's (binding below 1024, setuid, mount) are security-context-rejected; a program that may not be executed is command-not-executable; a refused table or bucket is dependency-auth-rejected.",
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-the-security-context-for-a-pod",
    "https://kubernetes.io/docs/concepts/storage/volumes/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "filesystem-permission-denied",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(text)}`,
    ),
    ...fromLogs(view, "filesystem-permission-denied", ({ ended, detail, text }) => ({
      summary: `${ended} because its user may not use ${pathOf(detail)}: ${shortText(text, 160)}`,
    })),
  ],

  remediation: ({ detail = {}, container }, target) => [
    ...(standardStream.test(detail["path"] ?? "") ? [keepUser(target)] : onPath(detail, container, target)),
    ...(target.pod === undefined
      ? []
      : [
          look(
            target,
            "See runAsUser, fsGroup and the mounts as they are",
            "get",
            "pod",
            target.pod,
            "-o",
            "yaml",
          ),
        ]),
  ],
});

const standardStream = /^\/(?:proc\/(?:self|\d{1,10})\/fd\/\d|dev\/(?:stdout|stderr|fd\/\d|pts\/\d))/;

/** The stream belongs to the user that the container was started with, and nobody else may open it anew. */
function keepUser(target: Target): Remediation {
  return editOwner(
    target,
    "Start the container as the user that the program changes to (runAsUser, runAsGroup), or let it log to the stream that it has rather than open it anew",
  );
}

function onPath(detail: Detail, container: string | null, target: Target): Remediation[] {
  return [
    editOwner(
      target,
      `If ${pathOf(detail)} is on a volume, set securityContext.fsGroup of the pod to the group that ${container === null ? "the container" : `container ${container}`} runs as`,
      "fsGroup changes the group of the volume's files at mount, which takes long on large volumes (fsGroupChangePolicy: OnRootMismatch), and does nothing for hostPath and most NFS volumes.",
    ),
    {
      action:
        "On NFS or hostPath, give the directory to the container's user on the server or node; if the path is in the image, change its owner there or mount an emptyDir over it.",
    },
  ];
}

function pathOf({ path }: Detail): string {
  return path ?? "a path";
}
