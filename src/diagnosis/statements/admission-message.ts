import type { Detail } from "../cause.ts";
import { type Classified, detailOf, tidy } from "./classified.ts";
import { securityPolicyIn } from "./start-error.ts";

const quoted = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];

/**
 * What the API server's refusal of a new object means, as a controller repeats it in FailedCreate and in the
 * condition ReplicaFailure. undefined where the text is no refusal.
 */
export function classifyAdmissionError(message: string): Classified | undefined {
  const text = tidy(message);
  const lower = text.toLowerCase().replace(/\s{1,80}/g, " ");
  const webhook = quoted(/\bwebhook "([^"\s]{1,253})"/, text);

  if (/\bfailed calling (?:admission )?webhook\b|\bfailed to call webhook\b/.test(lower)) {
    return { cause: "admission-webhook-unavailable", detail: detailOf({ webhook, ...service(text) }) };
  }
  // The API server waits for nothing else while it creates a pod, unless its own store is slow.
  if (
    /\btimeout: request did not complete within (?:the )?(?:requested|allowed) |\bthe server was unable to return a response in the time allotted\b|\badmission plugin "(?:mutating|validating)admissionwebhook" failed to complete (?:mutation|validation) in /.test(
      lower,
    )
  )
    return { cause: "admission-webhook-unavailable", detail: {}, atMost: "likely" };
  // The API server applies what a mutating webhook answers, and nothing else patches a pod that is made.
  if (/\binternal error occurred: (?:\w{2,10} operation does not apply: |jsonpatch )/.test(lower))
    return {
      cause: "admission-rejected",
      detail: detailOf({ patch: quoted(/\bpath: "([^"\s]{1,300})"/, text) ?? "(not shown)" }),
      atMost: "likely",
    };
  if (lower.includes("admission webhook") && lower.includes("denied the request")) {
    return { cause: "admission-rejected", detail: detailOf({ webhook }) };
  }
  // Before the pod's own security settings: a policy that a person wrote in CEL names itself.
  const policy = quoted(/\bValidatingAdmissionPolicy '([^'\s]{1,253})'/, text);
  if (policy !== undefined) return { cause: "admission-rejected", detail: { policy } };
  if (lower.includes("violates podsecurity")) {
    return {
      cause: "security-context-rejected",
      detail: detailOf({
        policy: `PodSecurity ${quoted(/violates PodSecurity "([^"\s]{1,100})"/, text) ?? ""}`.trim(),
      }),
    };
  }
  if (lower.includes("unable to validate against any security context constraint")) {
    return { cause: "security-context-rejected", detail: { policy: "SecurityContextConstraints" } };
  }
  if (
    lower.includes("unable to validate against any pod security policy") ||
    lower.includes("unable to admit pod") ||
    lower.includes("no providers available to validate pod")
  ) {
    return { cause: "security-context-rejected", detail: { policy: "PodSecurityPolicy" } };
  }
  if (
    /\bsecuritycontext\.(?:runasuser|fsgroup|supplementalgroups|selinuxoptions) is forbidden/.test(lower) ||
    /\bprovider "?[\w-]{1,63}"?: \.(?:spec|containers|initcontainers)\b/.test(lower)
  ) {
    return { cause: "security-context-rejected", detail: {} };
  }
  const quota =
    quoted(/\bexceeded quota: ([^\s,]{1,253})/i, text) ??
    quoted(/\bfailed quota: ([^\s:,]{1,253})/i, text) ??
    quoted(/\bstatus unknown for quota: ([^\s,]{1,253})/, text);
  if (quota !== undefined)
    return { cause: "admission-rejected", detail: detailOf({ quota, resource: requestedIn(text) }) };
  // What only a quota of that scope lets in, and the namespace has none.
  if (/\binsufficient quota to (?:match these scopes|consume)\b/.test(lower))
    return { cause: "admission-rejected", detail: {} };
  const account =
    quoted(/\bserviceaccount "([^"\s]{1,253})" not found/i, text) ??
    quoted(/\berror looking up service account \S{1,253}\/([^\s:]{1,253}):/, text) ??
    quoted(/\bservice account [^\s/]{1,63}\/([^\s,]{1,253}) was not found\b/, text) ??
    quoted(/\bNo API token found for service account "([^"\s]{1,253})"/, text);
  if (account !== undefined)
    return { cause: "admission-rejected", detail: { object: account, objectKind: "ServiceAccount" } };
  const priority = quoted(/\bno PriorityClass with name (\S{1,253}) was found/, text);
  if (priority !== undefined)
    return { cause: "admission-rejected", detail: { object: priority, objectKind: "PriorityClass" } };
  const runtime = quoted(/\bRuntimeClass "([^"\s]{1,253})" not found/i, text);
  if (runtime !== undefined)
    return { cause: "admission-rejected", detail: { object: runtime, objectKind: "RuntimeClass" } };
  if (/\bis forbidden: (?:User "|cannot set blockOwnerDeletion)/.test(text)) {
    return {
      cause: "kubernetes-rbac-forbidden",
      detail: detailOf({ user: quoted(/\bUser "([^"\s]{1,253})"/, text) }),
    };
  }
  const invalid = invalidFieldIn(text);
  if (invalid) return { cause: "pod-spec-invalid", detail: invalid };
  if (invalidHeading.test(text)) return { cause: "pod-spec-invalid", detail: {}, atMost: "possible" };
  if (
    /\b(?:is forbidden|forbidden): |\bdenied\b|\bWarden rejected\b|\bnamespaces "[^"\s]{1,63}" not found/.test(
      text,
    )
  ) {
    const resource = limitRangeIn(text);
    return resource === undefined
      ? { cause: "admission-rejected", detail: {}, atMost: "likely" }
      : { cause: "admission-rejected", detail: { resource } };
  }
  return undefined;
}

const makersOfPods = "(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob)";

/** Above a list of fields, which say more. */
const invalidHeading = new RegExp(String.raw`^The ${makersOfPods} "[^"\s]{1,253}" is invalid:$`);

/** kubectl checks a manifest against the schema by itself. */
const unknownToSchema = new RegExp(
  String.raw`\bValidationError\((${makersOfPods}\b[A-Za-z0-9._[\]-]{0,300})\): (?:unknown field|missing required field|invalid type)`,
);
const unknownToServer = new RegExp(
  String.raw`\bcannot be handled as a ${makersOfPods}: strict decoding error: (?:unknown|duplicate) field "(spec\.[^"\s]{1,300})"`,
);

/** One of several fields that kubectl lists, a line each: what a Service or an Ingress has is no pod's. */
const listedField =
  /^\* (spec\.(?:template|jobTemplate|schedule|containers|initContainers|volumes|selector|replicas|strategy|updateStrategy|volumeClaimTemplates|serviceName|restartPolicy|securityContext|hostNetwork|nodeSelector|affinity|tolerations|topologySpreadConstraints|activeDeadlineSeconds|backoffLimit|completions|parallelism)\b[A-Za-z0-9._[\]-]{0,300}): (?:Required|Invalid|Unsupported|Duplicate) value\b/;

/** The field that validation refuses: `Deployment.apps "x" is invalid: spec.template.spec.restartPolicy: Unsupported value`. */
function invalidFieldIn(text: string): Detail | undefined {
  const unknown = unknownToSchema.exec(text) ?? unknownToServer.exec(text);
  if (unknown?.[1] !== undefined) return { path: unknown[1] };
  const found =
    listedField.exec(text) ??
    /\bis invalid: \[?((?:spec|metadata)[A-Za-z0-9._[\]-]{0,300}): (?:Invalid|Unsupported|Required|Duplicate|Forbidden|Not found|Too (?:long|many))/.exec(
      text,
    ) ??
    /\b(spec\.(?:template\.|jobTemplate\.)[A-Za-z0-9._[\]-]{1,300}): (?:Invalid|Unsupported|Required|Duplicate|Forbidden)(?: value)?\b/.exec(
      text,
    );
  return found?.[1] === undefined ? undefined : { path: found[1] };
}

function requestedIn(text: string): string | undefined {
  const requested =
    /\brequested: ([^\s=]{1,100})=/.exec(text)?.[1] ?? /\bmust specify ([^\s:;]{1,100})/.exec(text)?.[1];
  return requested;
}

// LimitRange: "maximum memory usage per Container is 1Gi, but limit is 2Gi".
function limitRangeIn(text: string): string | undefined {
  return (
    /\b(?:maximum|minimum) (\S{1,100}) usage per /.exec(text)?.[1] ??
    /\b(\S{1,100}) max limit to request ratio/.exec(text)?.[1]
  );
}

/** The Service behind a webhook that could not be called. */
function service(text: string): { object?: string; objectKind?: string } {
  const host = /"https?:\/\/([^\s/":]{1,253})/.exec(text)?.[1];
  const named = /\bservice "([^"\s]{1,253})"/.exec(text)?.[1];
  const object = host?.endsWith(".svc") === true ? host.slice(0, -4) : (named ?? host);
  return object === undefined
    ? {}
    : { object, objectKind: host !== undefined && !host.endsWith(".svc") ? "host" : "Service" };
}

/** A device plugin's resource, or what a critical pod could find no other pod to give up. */
function resourceShort(text: string): string | undefined {
  return (
    /\bunavailable for ([^\s.]{1,200}(?:\.[^\s.]{1,100})*)/.exec(text)?.[1] ??
    /\bto reclaim resources: \[\(res: ([^\s,]{1,200}),/.exec(text)?.[1]
  );
}

/** What the kubelet could not hand out at admission; it is said of a device that is taken and of a plug-in that fails alike. */
function classifyAllocation(text: string): Classified {
  if (text.includes("no space left on device")) return { cause: "disk-full", variant: "node", detail: {} };
  return /\b(?:unavailable for|no healthy devices|cannot allocate|to reclaim resources|not enough cpus|memory blocks|unregistered device|too large: maximum request size)\b/.test(
    text,
  )
    ? { cause: "unschedulable-resources", detail: detailOf({ resource: resourceShort(text) }) }
    : { cause: "container-runtime-failure", detail: {}, atMost: "likely" };
}

/** What the kubelet's refusal of a pod means: pod `status.reason`, and the event of the same reason. */
export function classifyKubeletRejection(reason: string, message: string): Classified | undefined {
  const text = tidy(message).replace(/^Pod was rejected: /, "");
  const outOf = /^OutOf(.{1,200})$/.exec(reason)?.[1];
  if (outOf !== undefined && outOf !== "Disk")
    return { cause: "unschedulable-resources", detail: { resource: outOf } };
  switch (reason) {
    case "OutOfDisk":
      return { cause: "disk-full", variant: "node", detail: {} };
    case "UnexpectedAdmissionError":
      if (text === "") return undefined;
      return classifyAllocation(text);
    case "NodeAffinity":
    case "NodeSelectorMismatching":
    case "MatchNodeSelector":
    case "HostName":
    case "PodFitsHost":
    case "PodToleratesNodeTaints":
    case "CheckNodeUnschedulable":
    case "NodeUnschedulable":
    case "NodeName":
    case "NodePorts":
    case "HostPortConflict":
    case "PodFitsHostPorts":
    case "TaintToleration":
    case "TopologyAffinityError":
    case "SMTAlignmentError":
    case "PodOSSelectorNodeLabelDoesNotMatch":
    case "PodOSNotSupported":
    case "InvalidNodeInfo":
      return { cause: "unschedulable-constraints", detail: {} };
    case "PodFitsResources":
    case "InsufficientFreeCPU":
    case "InsufficientFreeMemory":
      return { cause: "unschedulable-resources", detail: {} };
    case "VolumeAttachmentLimitExceeded":
      return { cause: "unschedulable-resources", detail: { resource: "attachable volumes" } };
    case "AppArmor":
      return { cause: "security-context-rejected", detail: { policy: "AppArmor" } };
    case "SysctlForbidden":
    case "Sysctl":
      return { cause: "security-context-rejected", detail: { policy: "sysctl" } };
    case "NoNewPrivs":
    case "SupplementalGroupsPolicyNotSupported":
      return {
        cause: "security-context-rejected",
        detail: detailOf({ policy: securityPolicyIn(text) ?? reason }),
      };
    case "PodFeatureUnsupported":
    case "PodLevelResourcesNotSupported":
    case "PodLevelResourcesAdmissionNotSupported":
    case "InitContainerRestartPolicyForbidden":
      return { cause: "pod-spec-invalid", detail: {} };
    default:
      return undefined;
  }
}
