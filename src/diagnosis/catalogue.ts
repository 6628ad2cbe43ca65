// Generated from src/diagnosis/causes by `npm run generate`. Do not edit.
import type { Cause } from "./cause.ts";
import { aborted } from "./causes/aborted.ts";
import { admissionRejected } from "./causes/admission-rejected.ts";
import { admissionWebhookUnavailable } from "./causes/admission-webhook-unavailable.ts";
import { applicationConfigInvalid } from "./causes/application-config-invalid.ts";
import { applicationErrorExit } from "./causes/application-error-exit.ts";
import { applicationPanic } from "./causes/application-panic.ts";
import { architectureMismatch } from "./causes/architecture-mismatch.ts";
import { commandCompleted } from "./causes/command-completed.ts";
import { commandNotExecutable } from "./causes/command-not-executable.ts";
import { commandNotFound } from "./causes/command-not-found.ts";
import { configReferenceMissing } from "./causes/config-reference-missing.ts";
import { containerMemoryLimit } from "./causes/container-memory-limit.ts";
import { containerRuntimeFailure } from "./causes/container-runtime-failure.ts";
import { dataCorrupted } from "./causes/data-corrupted.ts";
import { dataLocked } from "./causes/data-locked.ts";
import { databaseSchemaMismatch } from "./causes/database-schema-mismatch.ts";
import { deadlineExceeded } from "./causes/deadline-exceeded.ts";
import { dependencyAuthRejected } from "./causes/dependency-auth-rejected.ts";
import { dependencyConnectionRefused } from "./causes/dependency-connection-refused.ts";
import { dependencyTimeout } from "./causes/dependency-timeout.ts";
import { dependencyUnavailable } from "./causes/dependency-unavailable.ts";
import { diskFull } from "./causes/disk-full.ts";
import { dnsResolutionFailed } from "./causes/dns-resolution-failed.ts";
import { environmentVariableMissing } from "./causes/environment-variable-missing.ts";
import { evicted } from "./causes/evicted.ts";
import { filesystemPermissionDenied } from "./causes/filesystem-permission-denied.ts";
import { filesystemReadOnly } from "./causes/filesystem-read-only.ts";
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
import { nodeNetworkExhausted } from "./causes/node-network-exhausted.ts";
import { nodeNotReady } from "./causes/node-not-ready.ts";
import { nodeResourceLimit } from "./causes/node-resource-limit.ts";
import { podDisrupted } from "./causes/pod-disrupted.ts";
import { podSpecInvalid } from "./causes/pod-spec-invalid.ts";
import { portConflict } from "./causes/port-conflict.ts";
import { readinessProbeFailed } from "./causes/readiness-probe-failed.ts";
import { runtimeHeapExhausted } from "./causes/runtime-heap-exhausted.ts";
import { sandboxCreationFailed } from "./causes/sandbox-creation-failed.ts";
import { securityContextRejected } from "./causes/security-context-rejected.ts";
import { segmentationFault } from "./causes/segmentation-fault.ts";
import { sharedLibraryMissing } from "./causes/shared-library-missing.ts";
import { startupProbeFailed } from "./causes/startup-probe-failed.ts";
import { storageIoError } from "./causes/storage-io-error.ts";
import { terminatedBySignal } from "./causes/terminated-by-signal.ts";
import { terminationStuck } from "./causes/termination-stuck.ts";
import { tlsCertificateInvalid } from "./causes/tls-certificate-invalid.ts";
import { unschedulableConstraints } from "./causes/unschedulable-constraints.ts";
import { unschedulableResources } from "./causes/unschedulable-resources.ts";
import { volumeAttachFailed } from "./causes/volume-attach-failed.ts";
import { volumeMountFailed } from "./causes/volume-mount-failed.ts";
import { volumeUnbound } from "./causes/volume-unbound.ts";

export const catalogue: readonly Cause[] = [
  aborted,
  admissionRejected,
  admissionWebhookUnavailable,
  applicationConfigInvalid,
  applicationErrorExit,
  applicationPanic,
  architectureMismatch,
  commandCompleted,
  commandNotExecutable,
  commandNotFound,
  configReferenceMissing,
  containerMemoryLimit,
  containerRuntimeFailure,
  dataCorrupted,
  dataLocked,
  databaseSchemaMismatch,
  deadlineExceeded,
  dependencyAuthRejected,
  dependencyConnectionRefused,
  dependencyTimeout,
  dependencyUnavailable,
  diskFull,
  dnsResolutionFailed,
  environmentVariableMissing,
  evicted,
  filesystemPermissionDenied,
  filesystemReadOnly,
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
  nodeNetworkExhausted,
  nodeNotReady,
  nodeResourceLimit,
  podDisrupted,
  podSpecInvalid,
  portConflict,
  readinessProbeFailed,
  runtimeHeapExhausted,
  sandboxCreationFailed,
  securityContextRejected,
  segmentationFault,
  sharedLibraryMissing,
  startupProbeFailed,
  storageIoError,
  terminatedBySignal,
  terminationStuck,
  tlsCertificateInvalid,
  unschedulableConstraints,
  unschedulableResources,
  volumeAttachFailed,
  volumeMountFailed,
  volumeUnbound,
];
