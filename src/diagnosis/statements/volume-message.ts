import { unboundClaimReasons } from "../../evidence/unbound-claim.ts";
import type { Detail } from "../cause.ts";
import { type Classified, type TextRule, classifiedBy, detailOf, firstRule, tidy } from "./classified.ts";
import { missingObjectIn } from "./missing-object.ts";

const rules: readonly TextRule[] = [
  { cause: "disk-full", variant: "node", any: ["no space left on device", "disk quota exceeded"] },
  { cause: "node-resource-limit", variant: "node-sysctl", any: ["too many open files"] },
  { cause: "filesystem-read-only", variant: "node", any: ["read-only file system"], all: ["mkdir "] },
  // A device that cannot be read is why its superblock cannot.
  {
    cause: "storage-io-error",
    any: [
      "input/output error",
      "stale file handle",
      "stale nfs file handle",
      "transport endpoint is not connected",
      "i/o error",
      "remote i/o error",
    ],
  },
  // All that mount(8) thinks of where the kernel says no more.
  {
    cause: "data-corrupted",
    atMost: "likely",
    any: ["wrong fs type, bad option, bad superblock"],
    not: [
      "could not correct them",
      "xfs_repair' found errors",
      "structure needs cleaning",
      "run fsck manually",
    ],
  },
  {
    cause: "data-corrupted",
    any: [
      "could not correct them",
      "xfs_repair' found errors",
      "bad superblock",
      "structure needs cleaning",
      "superblock could not be read",
      "corrupt",
      "run fsck manually",
      "bad magic number",
      "unexpected inconsistency",
      "can't read superblock",
      "cannot read superblock",
    ],
  },
];

const claimMissing =
  /\bpersistentvolumeclaims? "([^"\s]{1,253})" not found|\bPVC (?:\S{1,253}\/)?(\S{1,253}) (?:was )?not found/i;
const transient = ["cache: timed out waiting for the condition", "not registered"];

/** What a message of FailedMount, FailedAttachVolume or FailedMapVolume means; undefined for what passes by itself. */
export function classifyVolumeMessage(message: string): Classified | undefined {
  const text = tidy(message);
  const lower = text.toLowerCase();
  if (transient.some((fragment) => lower.includes(fragment))) return undefined;
  const volume = volumeIn(text);
  const missing = missingObjectIn(text);
  if (missing) return { cause: "config-reference-missing", detail: { ...missing, ...detailOf({ volume }) } };
  const claim = claimMissing.exec(text);
  if (claim) return { cause: "volume-unbound", detail: detailOf({ claim: claim[1] ?? claim[2], volume }) };
  const unbound = [
    "pvc is not bound",
    "persistentvolumeclaim is not bound",
    "pvc is being deleted",
    "failed to fetch pv ",
  ];
  if (unbound.some((words) => lower.includes(words))) {
    return { cause: "volume-unbound", detail: detailOf({ volume }) };
  }
  const detail = { ...detailOf({ volume, driver: driverIn(text), path: pathIn(text) }) };
  if (isAttach(lower)) return { cause: "volume-attach-failed", detail };
  const rule = firstRule(rules, lower);
  // mount(8) names the superblock among its guesses, whatever it was to mount: an export over the network has none.
  if (rule && !(rule.cause === "data-corrupted" && isOfNetwork(lower))) return classifiedBy(rule, detail);
  if (isSummary(lower)) {
    return {
      cause: "volume-mount-failed",
      detail: detailOf({ volume: unmounted(text) }),
      atMost: "possible",
      vague: true,
    };
  }
  return { cause: "volume-mount-failed", detail };
}

function isOfNetwork(lower: string): boolean {
  return (
    /-t (?:nfs4?|cifs|ceph|glusterfs)\b|\bbad superblock on (?:[^\s/]{1,253}:|\/\/)/.test(lower) ||
    lower.includes("/sbin/mount.<type> helper program")
  );
}

function isAttach(lower: string): boolean {
  return (
    lower.includes("multi-attach error") ||
    lower.includes("already exclusively attached") ||
    lower.includes("attachvolume.") ||
    /^kubernetes\.io\/csi: attacher\.(?:waitfor)?attach /.test(lower) ||
    lower.startsWith("attach failed for volume") ||
    lower.includes("failed to attach volume") ||
    lower.includes("could not attach") ||
    lower.includes("error attaching ebs volume") ||
    /^attach volume "[^"]{1,253}" to instance/.test(lower) ||
    lower.includes("waitforattach failed") ||
    lower.includes("attached according to node status") ||
    lower.includes("external-attacher")
  );
}

// "Unable to mount volumes for pod ...", "Unable to attach or mount volumes: unmounted volumes=[a] ...: timed out".
const summaries = [
  "unable to mount volumes",
  "unable to attach or mount volumes",
  "unmounted volumes=[",
  "error syncing pod",
  "timeout expired waiting for volumes",
];

function isSummary(lower: string): boolean {
  return (
    summaries.some((begin) => lower.startsWith(begin)) &&
    (lower.includes("timed out") ||
      lower.includes("timeout expired") ||
      lower.includes("context deadline exceeded"))
  );
}

function unmounted(text: string): string | undefined {
  return (
    /\bunmounted volumes=\[([^\]\s,]{1,253})/.exec(text)?.[1] ??
    /\bunattached\/unmounted volumes=\[([^\]\s,]{1,253})/.exec(text)?.[1]
  );
}

/** The error without what it was said of: mount(8) says what happened in its last line of output. */
export function volumeErrorIn(text: string): string {
  const output = /\bOutput: ?([\s\S]{1,2000})/.exec(text)?.[1];
  if (output !== undefined) return mountWords.exec(output)?.[0] ?? firstLine(output);
  const at = text.indexOf(" : ");
  return at === -1 ? text.replace(whichVolume, "it ") : text.slice(at + 3);
}

/** Helpers of mount(8) say more, before it and after. */
const mountWords = /\bu?mount(?:\.\w{1,12}| error\(\d{1,3}\))?: [^\n']{1,400}/;

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

const whichVolume = /^Volume ".{1,600}? \(UID: "[^"]{1,80}"\) (?=is |has )/;

/** The volume's name in the pod, or the PersistentVolume's; old kubelets print a path and the name behind it. */
export function volumeIn(text: string): string | undefined {
  return (
    /\(spec\.Name: "([^"\s]{1,253})"\)/.exec(text)?.[1] ??
    /\bfor volume "([^"\s]{1,253})"/.exec(text)?.[1] ??
    unmounted(text)
  );
}

function driverIn(text: string): string | undefined {
  return (
    /\bdriver name (\S{1,253}) not found/.exec(text)?.[1] ??
    /\bexternal-attacher of (\S{1,253}) CSI driver/.exec(text)?.[1] ??
    /\bfor volume "kubernetes\.io\/csi\/([^/^"\s]{1,253})/.exec(text)?.[1] ??
    /\b(mount\.(?:nfs4?|cifs|glusterfs))\b/.exec(text)?.[1]
  );
}

function pathIn(text: string): string | undefined {
  return /\bhostPath type check failed: (\/\S{0,300}) is not/.exec(text)?.[1];
}

/** Who holds a volume that is attached elsewhere: pods, where the message names them. */
export function holdersIn(message: string): string[] {
  const named = /\bused by pod\(s\) ([^\n]{1,600})/.exec(message)?.[1];
  if (named === undefined) return [];
  return named
    .replace(/ and \d{1,6} pod\(s\) in different namespaces.*$/, "")
    .split(", ")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What an event of a claim means: only a refusal to provision or bind, or the loss of what was bound, is a failure. */
export function classifyClaimEvent(
  reason: string,
  message: string,
  claim: string | undefined,
): Classified | undefined {
  const text = tidy(message);
  if (!unboundClaimReasons.has(reason)) return undefined;
  const detail: Detail = detailOf({
    claim,
    storageClass:
      /\bstorageclass(?:\.storage\.k8s\.io)? "([^"\s]{1,253})" not found/i.exec(text)?.[1] ??
      /\bStorageClass "([^"\s]{1,253})"/.exec(text)?.[1],
  });
  if (/exceeded quota/.test(text)) return { cause: "admission-rejected", detail };
  return { cause: "volume-unbound", detail };
}
