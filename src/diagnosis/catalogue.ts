// Generated from src/diagnosis/causes by `npm run generate`. Do not edit.
import type { Cause } from "./cause.ts";
import { admissionRejected } from "./causes/admission-rejected.ts";
import { admissionWebhookUnavailable } from "./causes/admission-webhook-unavailable.ts";
import { applicationConfigInvalid } from "./causes/application-config-invalid.ts";
import { architectureMismatch } from "./causes/architecture-mismatch.ts";
import { commandCompleted } from "./causes/command-completed.ts";
import { commandNotExecutable } from "./causes/command-not-executable.ts";
import { commandNotFound } from "./causes/command-not-found.ts";
import { configReferenceMissing } from "./causes/config-reference-missing.ts";
import { containerMemoryLimit } from "./causes/container-memory-limit.ts";
import { containerRuntimeFailure } from "./causes/container-runtime-failure.ts";
import { databaseSchemaMismatch } from "./causes/database-schema-mismatch.ts";
import { deadlineExceeded } from "./causes/deadline-exceeded.ts";
import { dependencyAuthRejected } from "./causes/dependency-auth-rejected.ts";
import { dependencyConnectionRefused } from "./causes/dependency-connection-refused.ts";
import { dependencyTimeout } from "./causes/dependency-timeout.ts";
import { dependencyUnavailable } from "./causes/dependency-unavailable.ts";
import { dnsResolutionFailed } from "./causes/dns-resolution-failed.ts";
import { environmentVariableMissing } from "./causes/environment-variable-missing.ts";
import { evicted } from "./causes/evicted.ts";
import { imageNotFound } from "./causes/image-not-found.ts";
import { imagePullPolicyNever } from "./causes/image-pull-policy-never.ts";
import { imagePullRateLimited } from "./causes/image-pull-rate-limited.ts";
import { imagePullUnauthorized } from "./causes/image-pull-unauthorized.ts";
import { imageReferenceInvalid } from "./causes/image-reference-invalid.ts";
import { imageRegistryUnreachable } from "./causes/image-registry-unreachable.ts";
import { kubernetesApiUnreachable } from "./causes/kubernetes-api-unreachable.ts";
import { kubernetesRbacForbidden } from "./causes/kubernetes-rbac-forbidden.ts";
import { kubernetesResourceMissing } from "./causes/kubernetes-resource-missing.ts";
import { leaderElectionLost } from "./causes/leader-election-lost.ts";
import { lifecycleHookFailed } from "./causes/lifecycle-hook-failed.ts";
import { livenessProbeFailed } from "./causes/liveness-probe-failed.ts";
import { nodeMemoryExhausted } from "./causes/node-memory-exhausted.ts";
import { nodeNotReady } from "./causes/node-not-ready.ts";
import { podDisrupted } from "./causes/pod-disrupted.ts";
import { podSpecInvalid } from "./causes/pod-spec-invalid.ts";
import { readinessProbeFailed } from "./causes/readiness-probe-failed.ts";
import { sandboxCreationFailed } from "./causes/sandbox-creation-failed.ts";
import { securityContextRejected } from "./causes/security-context-rejected.ts";
import { startupProbeFailed } from "./causes/startup-probe-failed.ts";
import { terminatedBySignal } from "./causes/terminated-by-signal.ts";
import { terminationStuck } from "./causes/termination-stuck.ts";
import { tlsCertificateInvalid } from "./causes/tls-certificate-invalid.ts";
import { unschedulableConstraints } from "./causes/unschedulable-constraints.ts";
import { unschedulableResources } from "./causes/unschedulable-resources.ts";
import { volumeAttachFailed } from "./causes/volume-attach-failed.ts";
import { volumeMountFailed } from "./causes/volume-mount-failed.ts";
import { volumeUnbound } from "./causes/volume-unbound.ts";

export const catalogue: readonly Cause[] = [
  admissionRejected,
  admissionWebhookUnavailable,
  applicationConfigInvalid,
  architectureMismatch,
  commandCompleted,
  commandNotExecutable,
  commandNotFound,
  configReferenceMissing,
  containerMemoryLimit,
  containerRuntimeFailure,
  databaseSchemaMismatch,
  deadlineExceeded,
  dependencyAuthRejected,
  dependencyConnectionRefused,
  dependencyTimeout,
  dependencyUnavailable,
  dnsResolutionFailed,
  environmentVariableMissing,
  evicted,
  imageNotFound,
  imagePullPolicyNever,
  imagePullRateLimited,
  imagePullUnauthorized,
  imageReferenceInvalid,
  imageRegistryUnreachable,
  kubernetesApiUnreachable,
  kubernetesRbacForbidden,
  kubernetesResourceMissing,
  leaderElectionLost,
  lifecycleHookFailed,
  livenessProbeFailed,
  nodeMemoryExhausted,
  nodeNotReady,
  podDisrupted,
  podSpecInvalid,
  readinessProbeFailed,
  sandboxCreationFailed,
  securityContextRejected,
  startupProbeFailed,
  terminatedBySignal,
  terminationStuck,
  tlsCertificateInvalid,
  unschedulableConstraints,
  unschedulableResources,
  volumeAttachFailed,
  volumeMountFailed,
  volumeUnbound,
];
