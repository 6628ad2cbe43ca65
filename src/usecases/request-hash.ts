import { createHash } from "node:crypto";

/** Over what was asked and sent: the same Idempotency-Key with either changed is another request. */
export function requestHashOf(query: string, contentHash: string): string {
  return createHash("sha256")
    .update(JSON.stringify([query, contentHash]))
    .digest("hex");
}
