import type { AlertSubject } from "./subject-of-alert.ts";

/** One alert of a notification, as every sender's form is read into it. Redacted. */
export interface Alert {
  /** 16 hex digits; computed from the labels where the sender gave none. */
  fingerprint: string;
  status: "firing" | "resolved";
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** RFC 3339. */
  startsAt: string;
  /** null while it fires: senders say the year 1, or a time in the future. */
  endsAt: string | null;
  generatorURL: string | null;
  /** What its labels are about, or its text where they name nothing. */
  subject: AlertSubject;
}

/** A notification: alerts that one receiver got at once. */
export interface Notification {
  sender: "alertmanager" | "grafana";
  /**
   * SHA-256, hex, of the key that identifies the group at its sender until the sender's routes change: the dedup key that
   * Alertmanager itself gives PagerDuty, Opsgenie and Jira.
   */
  groupKeyHash: string | null;
  truncatedAlerts: number;
  alerts: ReadAlert[];
}

/** An alert, or why this one cannot be used, in the order sent. `given` is what came, redacted, for the answer. */
export type ReadAlert =
  | { ok: true; alert: Alert; given: Record<string, unknown> }
  | { ok: false; reason: string; given: unknown };
