import { look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { volumeErrorIn } from "../statements/volume-message.ts";
import { isKubernetesName } from "../target.ts";

export const storageIoError = defineCause({
  id: "storage-io-error",
  category: "storage",
  title: "The mounted volume fails",
  explanation:
    "Reads or writes of a mounted volume fail beneath the program: a disk or network storage with I/O errors, an NFS export that was replaced (stale handle), or a FUSE mount whose driver has died.",
  recognisedBy:
    "By EIO (`Input/output error`), ESTALE (`Stale file handle`) or `Transport endpoint is not connected` on a path. The same errors under the runtime's own directories are container-runtime-failure; stored data that is readable and wrong is data-corrupted.",
  references: ["https://kubernetes.io/docs/concepts/storage/volumes/"],
  outranks: ["data-corrupted"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "storage-io-error",
      ({ container, text }) => `${who(container)} cannot use a volume: ${shortText(volumeErrorIn(text))}`,
    ),
    ...fromLogs(view, "storage-io-error", ({ ended, detail, text }) => ({
      summary: `${ended} because the storage behind ${detail["path"] ?? "a path"} fails: ${shortText(text, 160)}`,
    })),
  ],

  remediation(_match, target) {
    const node = target.view.pod?.object.spec?.nodeName;
    return [
      isKubernetesName(node)
        ? {
            action: `See what node ${node} reports, and which other pods there use the same storage`,
            command: ["kubectl", "describe", "node", node],
          }
        : look(
            target,
            "See the claims and volumes, and on which node the pod is",
            "get",
            "persistentvolumeclaims,pods",
            "-o",
            "wide",
          ),
      {
        action:
          "A stale NFS handle or a dead FUSE mount needs a new mount: once the server or driver is well, a new pod (on another node, if the mount hangs) gets one; a restart of the container in the same pod does not.",
      },
      { action: "Of a disk with I/O errors, take a snapshot or backup before anything writes to it again." },
    ];
  },
});
