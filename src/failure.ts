/** Everything that can go wrong and that a caller can act on. Anything else that is thrown is a bug. */
export type FailureCode =
  | "invalid_request"
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "not_acceptable"
  | "conflict"
  | "idempotency_conflict"
  | "idempotency_mismatch"
  | "body_too_large"
  | "unsupported_media_type"
  | "input_empty"
  | "input_unreadable"
  | "input_unknown"
  | "input_too_complex"
  | "secrets_only"
  | "unavailable";

/** What stands in the problem document beside code and detail. */
export interface FailureDetail {
  errors?: { detail: string; pointer: string }[];
  file?: string;
  line?: number;
  column?: number;
  /** Seconds after which it is worth trying again. */
  retryAfter?: number;
}

/** `message` is for the caller: what was found where, and how to mend it. It never repeats what was sent. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: FailureDetail;

  constructor(code: FailureCode, message: string, detail: FailureDetail = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = "Failure";
    this.code = code;
    this.detail = detail;
  }
}
