import { describe, expect, test } from "vitest";

import {
  classifyAdmissionError,
  classifyKubeletRejection,
} from "../../../src/diagnosis/statements/admission-message.ts";

const forbidden = (why: string) => `Error creating: pods "cart-7c-x1" is forbidden: ${why}`;

describe("what a refused creation means", () => {
  const rows: Record<string, [string, string | undefined, object?]> = {
    "a quota": [
      forbidden(
        "exceeded quota: team, requested: limits.memory=4Gi, used: limits.memory=14Gi, limited: limits.memory=16Gi",
      ),
      "admission-rejected",
      { quota: "team", resource: "limits.memory" },
    ],
    "a quota that wants limits": [
      forbidden("failed quota: team: must specify limits.cpu for: cart"),
      "admission-rejected",
      { quota: "team", resource: "limits.cpu" },
    ],
    "a quota of which the namespace has none, for the pod's priority": [
      "Error creating: insufficient quota to match these scopes: [{PriorityClass In [system-node-critical]}]",
      "admission-rejected",
    ],
    "a LimitRange": [
      forbidden("maximum memory usage per Container is 1Gi, but limit is 2Gi"),
      "admission-rejected",
      { resource: "memory" },
    ],
    "a ServiceAccount": [
      forbidden('error looking up service account shop/cart: serviceaccount "cart" not found'),
      "admission-rejected",
      { object: "cart", objectKind: "ServiceAccount" },
    ],
    "a PriorityClass": [
      forbidden("no PriorityClass with name urgent was found"),
      "admission-rejected",
      { object: "urgent", objectKind: "PriorityClass" },
    ],
    "a webhook that says no": [
      'Error creating: admission webhook "validate.kyverno.svc-fail" denied the request: resource Pod/shop/cart was blocked: runAsNonRoot must be true',
      "admission-rejected",
      { webhook: "validate.kyverno.svc-fail" },
    ],
    "a policy in CEL": [
      forbidden("ValidatingAdmissionPolicy 'no-latest' with binding 'all' denied request: image tag latest"),
      "admission-rejected",
      { policy: "no-latest" },
    ],
    "a creation that took too long": [
      "Error creating: the server was unable to return a response in the time allotted, but may still be processing the request (post pods)",
      "admission-webhook-unavailable",
      {},
    ],
    "a webhook whose patch does not fit": [
      'Error creating: Internal error occurred: add operation does not apply: doc is missing path: "/metadata/annotations/team": missing value',
      "admission-rejected",
      { patch: "/metadata/annotations/team" },
    ],
    "a webhook that refuses connections": [
      'Error creating: Internal error occurred: failed calling webhook "inject.mesh.example": failed to call webhook: Post "https://injector.mesh.svc:443/inject?timeout=10s": dial tcp 10.0.0.1:443: connect: connection refused',
      "admission-webhook-unavailable",
      { webhook: "inject.mesh.example", object: "injector.mesh", objectKind: "Service" },
    ],
    "a webhook without endpoints": [
      'Internal error occurred: failed calling webhook "w.example": failed to call webhook: Post "https://w.ns.svc:443/v?timeout=10s": no endpoints available for service "w"',
      "admission-webhook-unavailable",
    ],
    PodSecurity: [
      forbidden(
        'violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "cart" must set securityContext.allowPrivilegeEscalation=false)',
      ),
      "security-context-rejected",
      { policy: "PodSecurity restricted:latest" },
    ],
    OpenShift: [
      forbidden(
        'unable to validate against any security context constraint: [provider "anyuid": Forbidden: not usable by user or serviceaccount]',
      ),
      "security-context-rejected",
    ],
    RBAC: [
      'pods is forbidden: User "system:serviceaccount:ci:runner" cannot create resource "pods" in API group "" in the namespace "ci"',
      "kubernetes-rbac-forbidden",
      { user: "system:serviceaccount:ci:runner" },
    ],
    validation: [
      'Pod "cart-1" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1',
      "pod-spec-invalid",
      { path: "spec.containers[0].resources.requests" },
    ],
    "a restart policy": [
      'The Deployment "cart" is invalid: spec.template.spec.restartPolicy: Unsupported value: "OnFailure": supported values: "Always"',
      "pod-spec-invalid",
      { path: "spec.template.spec.restartPolicy" },
    ],
    "a ServiceAccount that is not there yet": [
      forbidden("service account shop/cart was not found, retry after the service account is created"),
      "admission-rejected",
      { object: "cart", objectKind: "ServiceAccount" },
    ],
    "a ServiceAccount without its token": [
      forbidden(
        'No API token found for service account "cart", retry after the token is automatically created',
      ),
      "admission-rejected",
      { object: "cart", objectKind: "ServiceAccount" },
    ],
    "a namespace that is gone": ['Error creating: namespaces "shop" not found', "admission-rejected"],
    "a warden of a cloud": [
      "Error creating: GCP Warden rejected the request because it violates one or more constraints.",
      "admission-rejected",
    ],
    "a creation that was waited for too long": [
      "Error creating: Timeout: request did not complete within requested timeout 34s",
      "admission-webhook-unavailable",
    ],
    "webhooks that the API server waited for in vain": [
      'Error creating: Internal error occurred: admission plugin "MutatingAdmissionWebhook" failed to complete mutation in 13s',
      "admission-webhook-unavailable",
    ],
    "a plugin of the API server's own that is slow": [
      'Error creating: Internal error occurred: admission plugin "LimitRanger" failed to complete validation in 13s',
      undefined,
    ],
    SecurityContextDeny: [forbidden("SecurityContext.RunAsUser is forbidden"), "security-context-rejected"],
    "SecurityContextDeny, of a group": [
      forbidden("SecurityContext.FSGroup is forbidden"),
      "security-context-rejected",
    ],
    "a message that YAML has broken": [
      forbidden("unable to validate against\n        any pod security policy: []"),
      "security-context-rejected",
    ],
    "one provider of OpenShift's alone": [
      forbidden(
        'provider "restricted-v2": .containers[0].capabilities.add: Invalid value: "NET_ADMIN": capability may not be added',
      ),
      "security-context-rejected",
    ],
    "no refusal": ["Created pod: cart-7c-x1", undefined],
    nothing: ["", undefined],
  };
  test.each(Object.entries(rows))("%s", (_, [message, cause, detail]) => {
    const classified = classifyAdmissionError(message);
    expect(classified?.cause).toBe(cause);
    if (detail) expect(classified?.detail).toEqual(detail);
  });
});

describe("what the kubelet's refusal of a pod means", () => {
  test.each([
    [
      "OutOfcpu",
      "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, used: 3000, capacity: 4000",
      "unschedulable-resources",
    ],
    ["OutOfnvidia.com/gpu", "", "unschedulable-resources"],
    [
      "UnexpectedAdmissionError",
      "Pod was rejected: Allocate failed due to requested number of devices unavailable for nvidia.com/gpu. Requested: 1, Available: 0, which is unexpected",
      "unschedulable-resources",
    ],
    [
      "UnexpectedAdmissionError",
      "Update plugin resources failed due to failed to write checkpoint file",
      "container-runtime-failure",
    ],
    [
      "UnexpectedAdmissionError",
      "Pod Unexpected error while attempting to recover from admission failure: preemption: error finding a set of pods to preempt: no set of running pods found to reclaim resources: [(res: pods, q: 1), ]",
      "unschedulable-resources",
    ],
    [
      "UnexpectedAdmissionError",
      "Allocate failed due to not enough cpus available to satisfy request: requested=4, available=2, which is unexpected",
      "unschedulable-resources",
    ],
    [
      "UnexpectedAdmissionError",
      "Allocate failed due to can't allocate unregistered device nvidia.com/gpu, which is unexpected",
      "unschedulable-resources",
    ],
    [
      "UnexpectedAdmissionError",
      'Update plugin resources failed due to failed to write deviceplugin checkpoint file "kubelet_internal_checkpoint": open /var/lib/kubelet/device-plugins/.543592130: no space left on device, which is unexpected.',
      "disk-full",
    ],
    [
      "UnexpectedAdmissionError",
      "Allocate failed due to rpc\n    error: code = Unknown desc = request for 'nvidia.com/gpu: 2' too large:\n    maximum request size for shared resources is 1, which is unexpected",
      "unschedulable-resources",
    ],
    ["InsufficientFreeCPU", "cannot start the pod due to insufficient free CPU.", "unschedulable-resources"],
    ["PodToleratesNodeTaints", "Predicate PodToleratesNodeTaints failed", "unschedulable-constraints"],
    ["InitContainerRestartPolicyForbidden", "Pod was rejected: x", "pod-spec-invalid"],
    ["NodeAffinity", "Pod was rejected: Predicate NodeAffinity failed", "unschedulable-constraints"],
    ["AppArmor", 'Cannot enforce AppArmor: profile "cart" is not loaded', "security-context-rejected"],
    [
      "SysctlForbidden",
      'forbidden sysctl: "net.core.somaxconn" not allowlisted',
      "security-context-rejected",
    ],
    ["Evicted", "The node was low on resource: memory.", undefined],
    ["UnexpectedAdmissionError", "", undefined],
    ["constructor", "", undefined],
  ])("%s: %s", (reason, message, cause) => {
    expect(classifyKubeletRejection(reason, message)?.cause).toBe(cause);
  });
});
