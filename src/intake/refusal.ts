/** Why an input, or one file of it, cannot be used. */
export interface Refusal {
  ok: false;
  code:
    | "input_empty"
    /** Not JSON or YAML after all, cut off (with line and column), or a damaged archive. */
    | "input_unreadable"
    /** Readable, but nothing in it tells about a pod. */
    | "input_unknown"
    /** Nested too deeply, too many items, too slow to read. */
    | "input_too_complex"
    | "body_too_large"
    /** Nothing but Secrets, or a kubeconfig: neither kept nor repeated. */
    | "secrets_only";
  /** One or two sentences for the sender: what was found where, and how to send it right. */
  detail: string;
  /** 1-based. */
  line?: number;
  /** 1-based. */
  column?: number;
  file?: string;
}

/** The end of a refusal, which tells the sender what would do. */
export const howToSend =
  "Send the output of kubectl get pod POD -o json, of kubectl describe pod POD, or a log.";
