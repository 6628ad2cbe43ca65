import { readFileName } from "../file-name.ts";

/** What of a file is worth reading. */
export type EntryPlan =
  /** All of it, or nothing if it is larger. */
  | { keep: "all"; limit: number }
  /** Of a log, the end: there it says why it ended. */
  | { keep: "end"; limit: number };

const objectLimit = 16_000_000;
const yamlLimit = 8_000_000;
const textLimit = 4_000_000;
const previousLogLimit = 256 * 1024;
const currentLogLimit = 64 * 1024;

/** Kinds, as the three layouts name their files and folders, of which nothing is read, or that hold secrets. */
const unreadKinds = new Set(
  (
    "secrets configmaps services endpoints endpointslices serviceaccounts roles rolebindings clusterroles clusterrolebindings " +
    "networkpolicies network-policy ingress ingresses routes customresourcedefinitions custom-resource-definitions custom-resources " +
    "crds leases imagestreams imagetags builds buildconfigs templates poddisruptionbudgets pod-disruption-budgets limitranges " +
    "resource-quotas resourcequotas storage-classes storageclasses persistentvolumes pvs priorityclasses apiservices " +
    "mutatingwebhookconfigurations validatingwebhookconfigurations auth-cani-list image-pull-secrets volumeattachments packagemanifests"
  ).split(" "),
);

/** Folders of must-gather and Troubleshoot about the machines, with gigabytes of logs. No namespace is named so. */
const unreadFolders = new Set(
  "audit_logs host_service_logs host-collectors static-pods etcd_info pod_network_connectivity_check insights-data __macosx .git".split(
    " ",
  ),
);

/** Whether the layout says that the file is of a kind that is not read. */
function isUnread(folders: readonly string[], stem: string): boolean {
  if (folders.some((folder) => unreadFolders.has(folder))) return true;
  // Troubleshoot: cluster-resources/KIND/NAMESPACE.json
  const resources = folders.indexOf("cluster-resources");
  if (resources >= 0 && folders.length > resources + 1) return unreadKinds.has(folders[resources + 1] ?? "");
  // must-gather, of what has no namespace: cluster-scoped-resources/GROUP/KIND/NAME.yaml, of which nodes matter.
  const scope = folders.indexOf("cluster-scoped-resources");
  if (scope >= 0) return !(folders[scope + 1] === "core" && (folders[scope + 2] ?? stem).startsWith("nodes"));
  // and of what has one: namespaces/NAMESPACE/GROUP/KIND.yaml, or a folder KIND
  const namespaces = folders.indexOf("namespaces");
  if (namespaces >= 0 && folders.slice(namespaces + 2).some((folder) => unreadKinds.has(folder))) return true;
  return unreadKinds.has(stem);
}

/** undefined: not read. The path has been checked before (see {@link isPlainPath}). */
export function planEntry(path: string): EntryPlan | undefined {
  const segments = path.toLowerCase().split("/");
  const file = segments.at(-1) ?? "";
  const dot = file.lastIndexOf(".");
  const extension = dot <= 0 ? "" : file.slice(dot + 1);
  const stem = dot <= 0 ? file : file.slice(0, dot);
  if (file.startsWith(".") || isUnread(segments.slice(0, -1), stem)) return undefined;
  const known = readFileName(path);
  if (known && known.certainty !== "loose") {
    return { keep: "end", limit: known.instance === "previous" ? previousLogLimit : currentLogLimit };
  }
  switch (extension) {
    case "json":
    case "jsonl":
    case "ndjson":
      return { keep: "all", limit: objectLimit };
    case "yaml":
    case "yml":
      return { keep: "all", limit: yamlLimit };
    case "log":
      return { keep: "end", limit: known?.instance === "previous" ? previousLogLimit : currentLogLimit };
    case "":
    case "txt":
    case "out":
    case "md":
    case "describe":
      return { keep: "all", limit: textLimit };
    default:
      return undefined;
  }
}

/** Whether a path stays below the folder that it would be unpacked in. Nothing is unpacked; but its name is shown. */
export function isPlainPath(path: string): boolean {
  if (path === "" || path.length > 1024 || path.startsWith("/") || /^[a-z]:/i.test(path)) return false;
  if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(path)) return false;
  return !path.split(/[\\/]/).includes("..");
}
