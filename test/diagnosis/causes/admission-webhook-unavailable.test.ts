import { admissionWebhookUnavailable } from "../../../src/diagnosis/causes/admission-webhook-unavailable.ts";
import { describeCause } from "../describe-cause.ts";

const call = (error: string) =>
  `Error creating: Internal error occurred: failed calling webhook "inject.mesh.example": failed to call webhook: Post "https://injector.mesh.svc:443/inject?timeout=10s": ${error}`;
const failed = (message: string) => ({
  type: "Warning" as const,
  reason: "FailedCreate",
  message,
  involved: { kind: "ReplicaSet", name: "cart-7c" },
});

describeCause(admissionWebhookUnavailable, {
  matches: {
    "nobody listens": {
      given: { events: [failed(call("dial tcp 10.0.0.1:443: connect: connection refused"))] },
      certainty: "proven",
      container: null,
      detail: { webhook: "inject.mesh.example", object: "injector.mesh" },
      says: ["connection refused"],
    },
    "an untrusted certificate": {
      given: { events: [failed(call("x509: certificate signed by unknown authority"))] },
      certainty: "proven",
      says: ["x509"],
      advises: ["its failurePolicy and caBundle", "Renew the certificate"],
    },
    "too slow": { given: { events: [failed(call("context deadline exceeded"))] }, certainty: "proven" },
  },
  ignores: {
    "a webhook that answers no": {
      events: [failed('admission webhook "inject.mesh.example" denied the request: no')],
    },
    "a program that calls a webhook of its own": {
      pod: "{}",
      logs: [{ text: "failed calling webhook: connection refused", container: "cart" }],
    },
    nothing: {},
  },
});
