/** Reasons of events by which a claim cannot be bound, or has lost what it was bound to. */
export const unboundClaimReasons: ReadonlySet<string> = new Set([
  "ClaimLost",
  "FailedBinding",
  "ProvisioningFailed",
]);
