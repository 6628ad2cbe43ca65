import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Match, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName, type Target } from "../target.ts";
import type { PodView } from "../view.ts";

export const diskFull = defineCause({
  id: "disk-full",
  category: "storage",
  title: "No space left",
  explanation:
    "A write failed because the file system is full, or its quota is used up: a persistent volume, an emptyDir, the node's disk, or the 64 MiB of /dev/shm.",
  recognisedBy:
    "By ENOSPC, `No space left on device`, `Disk quota exceeded` and the stores' own words for it. The same errno for inotify watches or cgroups is node-resource-limit or container-runtime-failure.",
  variants: {
    volume: "A persistent volume.",
    emptyDir: "An emptyDir, or the container's writable layer.",
    node: "The node's disk, while an image or a container is put there.",
    shm: "The shared memory at /dev/shm.",
  },
  references: [
    "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage",
  ],
  outranks: ["data-locked", "container-runtime-failure"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "disk-full",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(text)}`,
    ),
    ...fromLogs(view, "disk-full", ({ ended, detail, container, text, variant }) => {
      const kind = variant ?? variantOf(view, container, detail);
      return {
        summary: `${ended} because ${etcdQuota.test(text) ? quotaOfEtcd : `${placeOf(kind, detail)} is full`}: ${shortText(text, 160)}`,
        ...(kind !== undefined && { variant: kind }),
      };
    }),
  ],

  remediation(match, target) {
    if (match.summary.includes(quotaOfEtcd)) return ofEtcd(target);
    if (match.variant === "shm") {
      return [
        editOwner(
          target,
          "Mount an emptyDir with medium Memory at /dev/shm; what it holds counts against the memory limit, so raise that by as much",
        ),
      ];
    }
    if (match.variant === "node" || match.variant === "emptyDir") return onNode(match, target);
    return [
      look(
        target,
        "See the claims, their sizes and whether their class allows expansion",
        "get",
        "persistentvolumeclaims,storageclasses",
      ),
      {
        action:
          "Grow the claim (spec.resources.requests.storage), which most CSI drivers do while it is in use, or free space from a pod that mounts it.",
        caution: "A volume cannot shrink again. Never delete a database's log or lock files to make room.",
      },
      {
        action:
          "If it is no volume of the pod, it is the node's disk: see the node's DiskPressure condition.",
      },
    ];
  },
});

/** etcd refuses writes long before its disk is full. */
const etcdQuota = /mvcc: database space exceeded/;
const quotaOfEtcd = "the space that etcd allows itself (--quota-backend-bytes) is used up";

function ofEtcd(target: Target): Remediation[] {
  return [
    look(target, "Find the pods of the etcd that it writes to", "get", "pods", "-o", "wide"),
    {
      action:
        "In that etcd, compact old revisions, defragment each member, and disarm the alarm: etcdctl compact, etcdctl defrag, etcdctl alarm disarm.",
      caution: "A member answers nobody while it is defragmented: one after the other.",
    },
    {
      action:
        "If it fills again soon, find who writes so much, or raise --quota-backend-bytes (8 GiB at most).",
    },
  ];
}

function onNode({ variant }: Match, target: Target) {
  const node = target.view.pod?.object.spec?.nodeName;
  return [
    isKubernetesName(node)
      ? {
          action: `See whether node ${node} is under DiskPressure`,
          command: ["kubectl", "describe", "node", node],
        }
      : look(target, "See on which node the pod is", "get", "pods", "-o", "wide"),
    ...(variant === "node"
      ? [
          {
            action:
              "Make room on the node's disk, or let the pod's controller make a new one on another node.",
          },
        ]
      : [
          editOwner(
            target,
            "Give the container an ephemeral-storage request and limit that fit what it writes, or a volume for it",
          ),
        ]),
    {
      action:
        "The kubelet removes unused images and dead containers when the disk is nearly full; logs and emptyDirs of running pods stay.",
    },
  ];
}

/** Which disk a path is on, by the pod's mounts. */
function variantOf(view: PodView, container: string | null, { path }: Detail): string | undefined {
  const mounts = view.container(container)?.spec?.volumeMounts;
  if (!mounts || !path?.startsWith("/")) return undefined;
  const mount = mounts
    .filter(({ mountPath }) => path === mountPath || path.startsWith(`${mountPath.replace(/\/$/, "")}/`))
    .toSorted((a, b) => b.mountPath.length - a.mountPath.length)[0];
  if (!mount) return "emptyDir";
  const volume = view.pod?.object.spec?.volumes?.find(({ name }) => name === mount.name);
  if (volume?.persistentVolumeClaim || volume?.ephemeral) return "volume";
  return volume?.emptyDir ? "emptyDir" : volume?.hostPath ? "node" : undefined;
}

function placeOf(variant: string | undefined, { path }: Detail): string {
  if (variant === "shm") return "/dev/shm";
  return path === undefined ? "its disk" : `the disk behind ${path}`;
}
