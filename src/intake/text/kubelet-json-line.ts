import { isRecord } from "../objects/fields.ts";

/** A line's sender, as Talos and collectors put it in front. */
const farthest = 80;
const longest = 16_384;

/**
 * A line of the kubelet's log with `logging.format: json`, in klog's form:
 * `pod_workers.go:1301] "Error syncing pod, skipping" pod="shop/web-0" err="..."`. undefined: it is none.
 */
export function klogOf(line: string): string | undefined {
  const at = line.indexOf('{"ts":');
  if (at === -1 || at > farthest || line.length > longest || !line.includes('"caller":"')) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(line.slice(at));
  } catch {
    return undefined;
  }
  if (!isRecord(read)) return undefined;
  const { caller, msg, ts: _, v: __, ...values } = read;
  if (typeof caller !== "string" || typeof msg !== "string") return undefined;
  const file = caller.slice(caller.lastIndexOf("/") + 1);
  const fields = Object.entries(values).map(([key, value]) => `${key}=${JSON.stringify(shown(value))}`);
  return [`${file}] ${JSON.stringify(msg)}`, ...fields].join(" ");
}

/** klog prints an object reference as `namespace/name`. */
function shown(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { namespace, name } = value;
  return typeof namespace === "string" && typeof name === "string" ? `${namespace}/${name}` : value;
}
