import type { TenantId } from "../history/database.ts";
import type { ReportReference } from "../history/list-report-references.ts";
import type { Notification } from "../intake/alerts/alert.ts";
import type { AlertResult } from "./decide-alerts.ts";

/** Where notifications are acknowledged before they are written to the tables in which they are found. */
export interface Inbox {
  /**
   * Durable when it returns, but for the time at which alerts on record were heard of last, which is written a moment later.
   * Throws where too much waits to be written.
   */
  accept(notification: Notification, input: { tenant: TenantId; cluster?: string }): Promise<Accepted>;
  /** Settles when all that was acknowledged before can be read. */
  caughtUp(): Promise<void>;
}

/** The same object again tells the same. */
export interface Accepted {
  /** In the order of the alerts. */
  results: AlertResult[];
  /** Ids of the reports that are not written yet. */
  promised: string[];
  /** Hurries; settles when the reports can be read, and their look-ups are under way. */
  settled(): Promise<void>;
  /** The reports of the results, where they were read with the writing. */
  reports?: ReportReference[];
  /** What was answered, for whoever is told the same again. */
  answer?: string;
}
