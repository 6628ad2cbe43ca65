import type { Evidence, Workload } from "./evidence.ts";
import type { ObjectMeta } from "./kubernetes.ts";

/**
 * The top of the owner chain: what one would edit. Given owners come first; behind a ReplicaSet whose name ends in
 * the pod's `pod-template-hash` stands the Deployment of the name before it, and behind a Job named
 * `<cronjob>-<minutes since epoch>` its CronJob. Otherwise the nearest controller, or the pod itself.
 */
export function workloadOf(evidence: Evidence): Workload | undefined {
  const top = evidence.owners.at(-1)?.object;
  if (top)
    return (
      controllerOf(top.metadata) ?? deduced({ kind: top.kind, name: top.metadata.name ?? "" }, top.metadata)
    );
  const meta = evidence.pod?.object.metadata;
  const controller = meta && controllerOf(meta);
  if (controller) return deduced(controller, meta);
  const name = meta?.name ?? evidence.row?.object.name ?? nameInEvents(evidence);
  return name === undefined ? undefined : { kind: "Pod", name };
}

function nameInEvents({ events = [] }: Evidence): string | undefined {
  return events.find(({ involved }) => involved.kind === "Pod" && involved.name !== undefined)?.involved.name;
}

function controllerOf(meta: ObjectMeta): Workload | undefined {
  const owner = meta.ownerReferences?.find((reference) => reference.controller) ?? meta.ownerReferences?.[0];
  return owner && { kind: owner.kind, name: owner.name };
}

function deduced(controller: Workload, meta: ObjectMeta): Workload {
  const hash = meta.labels?.["pod-template-hash"];
  if (controller.kind === "ReplicaSet" && hash && controller.name.endsWith(`-${hash}`)) {
    return { kind: "Deployment", name: controller.name.slice(0, -hash.length - 1) };
  }
  // Text that was cut may lack the labels; a Deployment's ReplicaSet still bears a hash in Kubernetes' safe alphabet.
  const named =
    hash === undefined && controller.kind === "ReplicaSet"
      ? /^(?<name>.+)-[bcdfghjklmnpqrstvwxz2456789]{8,10}$/.exec(controller.name)
      : null;
  if (
    named?.groups?.["name"] !== undefined &&
    /\d/.test(controller.name.slice(named.groups["name"].length))
  ) {
    return { kind: "Deployment", name: named.groups["name"] };
  }
  // CronJob controller: the name's suffix is the scheduled time in minutes since 1970, 8 digits until 2160.
  const scheduled = /^(?<name>.+)-\d{8}$/.exec(controller.name)?.groups?.["name"];
  if (controller.kind === "Job" && scheduled) return { kind: "CronJob", name: scheduled };
  return controller;
}
