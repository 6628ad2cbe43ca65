import type { Workload } from "../../evidence/evidence.ts";

/** "Pod shop/cart-0 (cart) is in waiting state": how kubernetes-mixin, and those who copied from it, begin a description. */
const sentence =
  /\b(?<kind>Pod|Deployment|StatefulSet|DaemonSet|Job) (?<namespace>[a-z0-9][-a-z0-9]{0,62})\/(?<name>[a-z0-9][-a-z0-9.]{0,252})(?: ?\((?<container>[a-z0-9][-a-z0-9]{0,62})\))?/;

const usual = ["description", "message", "summary"];

/** What an alert's text is about: the last resort where an aggregation left no label that names it. */
export function subjectInAnnotations(
  annotations: Readonly<Record<string, string>>,
): { namespace: string; pod?: string; container?: string; workload?: Workload } | undefined {
  for (const annotation of usual) {
    const found = sentence.exec(annotations[annotation] ?? "")?.groups;
    const { kind, namespace, container } = found ?? {};
    // A full stop may end the sentence.
    const name = found?.["name"]?.replace(/[.-]+$/, "");
    if (kind === undefined || namespace === undefined || name === undefined) continue;
    if (kind !== "Pod") return { namespace, workload: { kind, name } };
    return { namespace, pod: name, ...(container !== undefined && { container }) };
  }
  return undefined;
}
