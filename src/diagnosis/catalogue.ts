// Generated from src/diagnosis/causes by `npm run generate`. Do not edit.
import type { Cause } from "./cause.ts";
import { configReferenceMissing } from "./causes/config-reference-missing.ts";
import { containerMemoryLimit } from "./causes/container-memory-limit.ts";
import { imageNotFound } from "./causes/image-not-found.ts";
import { imagePullPolicyNever } from "./causes/image-pull-policy-never.ts";
import { imagePullRateLimited } from "./causes/image-pull-rate-limited.ts";
import { imagePullUnauthorized } from "./causes/image-pull-unauthorized.ts";
import { imageReferenceInvalid } from "./causes/image-reference-invalid.ts";
import { imageRegistryUnreachable } from "./causes/image-registry-unreachable.ts";
import { nodeMemoryExhausted } from "./causes/node-memory-exhausted.ts";

export const catalogue: readonly Cause[] = [
  configReferenceMissing,
  containerMemoryLimit,
  imageNotFound,
  imagePullPolicyNever,
  imagePullRateLimited,
  imagePullUnauthorized,
  imageReferenceInvalid,
  imageRegistryUnreachable,
  nodeMemoryExhausted,
];
