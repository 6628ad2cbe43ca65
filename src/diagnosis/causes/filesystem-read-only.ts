import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Match } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";
import type { PodView } from "../view.ts";

export const filesystemReadOnly = defineCause({
  id: "filesystem-read-only",
  category: "storage",
  title: "It writes to a read-only file system",
  explanation:
    "A write was refused because the file system is read-only: the container's root by readOnlyRootFilesystem, a ConfigMap, Secret or readOnly mount, a volume that the kernel remounted read-only after errors, or the node's own disk.",
  recognisedBy:
    "By EROFS or `Read-only file system`. nginx's note that it can not modify default.conf is harmless. Refusals for lack of rights are filesystem-permission-denied.",
  variants: {
    "container-root": "The container's root file system, or a mount that is read-only by the spec.",
    "volume-remounted": "A volume that is writable by the spec.",
    node: "The node's own disk.",
  },
  references: [
    "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/",
    "https://kubernetes.io/docs/concepts/storage/volumes/#emptydir",
  ],
  outranks: ["container-runtime-failure"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "filesystem-read-only",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(text)}`,
    ),
    ...fromLogs(view, "filesystem-read-only", ({ ended, detail, container, text }) => {
      const variant = variantOf(view, container, detail);
      return {
        summary: `${ended} because ${detail["path"] ?? "the file system that it writes to"} is read-only: ${shortText(text, 160)}`,
        ...(variant !== undefined && { variant }),
      };
    }),
  ],

  remediation(match, target) {
    const node = target.view.pod?.object.spec?.nodeName;
    if (match.variant === "node" || match.variant === "volume-remounted") {
      return [
        isKubernetesName(node)
          ? {
              action: `See whether node ${node} reports a read-only disk or I/O errors`,
              command: ["kubectl", "describe", "node", node],
            }
          : look(target, "See on which node the pod runs", "get", "pods", "-o", "wide"),
        {
          action:
            "A file system that the kernel remounted read-only has errors: check it before writing to it again, and move the pod to another node meanwhile.",
        },
        ...(/\bmkdir \//.test(match.summary)
          ? [
              {
                action:
                  "Where the system's root is read-only by design (Container-Optimized OS, Flatcar, Talos, Bottlerocket), give the hostPath a directory below /var.",
              },
            ]
          : []),
      ];
    }
    return [
      editOwner(
        target,
        `Mount an emptyDir at ${directoryOf(match)}, which the program must be able to write`,
        "It hides what the image has in that directory.",
      ),
      {
        action:
          "A ConfigMap or Secret volume is always read-only: let an init container copy the files to an emptyDir if the program changes them.",
      },
    ];
  },
});

function directoryOf({ detail = {}, summary }: Match): string {
  // A runtime that sets the container up names the place on the node.
  const path = detail["path"]?.replace(/^\/.{0,400}\/rootfs(?=\/)/, "").replace(/(?<=.)\/$/, "");
  const slash = path?.lastIndexOf("/") ?? -1;
  if (path === undefined || slash === -1) return "the directory that the log names";
  // What cannot be made is a directory, what cannot be opened a file; else the name tells.
  const isDirectory =
    /\bmkdir\b/.test(summary) || (!/\bopen/i.test(summary) && !path.slice(slash).includes(".", 2));
  if (isDirectory) return path;
  return slash === 0 ? "the directory that the log names" : path.slice(0, slash);
}

/** A path below a mount that the spec makes writable turned read-only by itself; anything else is so by the spec. */
function variantOf(view: PodView, container: string | null, { path }: Detail): string | undefined {
  const spec = view.container(container)?.spec;
  if (!spec || path === undefined) return undefined;
  const mount = (spec.volumeMounts ?? [])
    .filter(({ mountPath }) => path === mountPath || path.startsWith(`${mountPath.replace(/\/$/, "")}/`))
    .toSorted((a, b) => b.mountPath.length - a.mountPath.length)[0];
  if (!mount) return "container-root";
  const volume = view.pod?.object.spec?.volumes?.find(({ name }) => name === mount.name);
  const readOnly =
    mount.readOnly === true ||
    volume?.configMap !== undefined ||
    volume?.secret !== undefined ||
    volume?.projected !== undefined ||
    volume?.downwardAPI !== undefined;
  return readOnly ? "container-root" : "volume-remounted";
}
