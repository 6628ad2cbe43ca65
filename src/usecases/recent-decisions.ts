import type { Firing, ReportSubject } from "../history/alerts-of-notification.ts";
import type { AlertKey } from "../history/alerts.ts";
import type { TenantId } from "../history/database.ts";
import type { Undecided } from "./decide-alerts.ts";
import type { Decision } from "./decision.ts";

/**
 * Decisions that the database does not show yet, so that two notifications about the same never get two reports. A
 * decision is remembered until it can be read, and until whoever had begun to read before that has decided.
 */
export interface RecentDecisions extends Undecided {
  add(id: string, tenant: TenantId, decision: Decision): void;
  /** It will never be read: it was not acknowledged. */
  forget(id: string): void;
  /** It can be read from now on. */
  written(id: string): void;
  /** Marks the time from which on somebody reads; to be ended. */
  beginReading(): () => void;
}

interface Remembered {
  id: string;
  firing?: Firing;
  reportId?: string;
}

export function openRecentDecisions(): RecentDecisions {
  const byKey = new Map<string, Remembered[]>();
  const keysOf = new Map<string, string[]>();
  /** In the order in which they were written, with the time. */
  const written: { id: string; at: number }[] = [];
  const reading = new Set<number>();
  let clock = 0;

  const remember = (key: string, remembered: Remembered) => {
    const known = byKey.get(key);
    // One notification may tell it twice.
    if (remembered.firing && known?.[0]?.id === remembered.id) return;
    // What was decided last comes first.
    if (known) known.unshift(remembered);
    else byKey.set(key, [remembered]);
    keysOf.get(remembered.id)?.push(key);
  };
  const forget = (id: string) => {
    for (const key of keysOf.get(id) ?? []) {
      const left = byKey.get(key)?.filter((each) => each.id !== id) ?? [];
      if (left.length > 0) byKey.set(key, left);
      else byKey.delete(key);
    }
    keysOf.delete(id);
  };
  const forgetWritten = () => {
    const [oldest = Infinity] = reading;
    while (written[0] !== undefined && written[0].at < oldest) forget(written.shift()?.id ?? "");
  };

  return {
    firings(tenant, key) {
      const alert = alertKey(tenant, key);
      const ended = (startsAt: string) => firingsOf(byKey.get(endKey(alert, startsAt)));
      const open = firingsOf(byKey.get(alert)).filter(({ startsAt }) => ended(startsAt).length === 0);
      return [...ended(key.startsAt), ...open];
    },
    report(tenant, subject) {
      for (const key of subjectKeys(tenant, subject)) {
        const found = byKey.get(key)?.[0]?.reportId;
        if (found !== undefined) return found;
      }
      return undefined;
    },
    add(id, tenant, { alerts, groups }) {
      keysOf.set(id, []);
      for (const { startsAt, status, groupKeyHash, reportIds, ...alert } of alerts) {
        const firing = { startsAt, status, groupKeyHash, reportIds };
        const key = alertKey(tenant, alert);
        // By their starts, as there may be any number of an alert's firings that have ended; one goes on.
        remember(status === "firing" ? key : endKey(key, startsAt), { id, firing });
      }
      for (const { reportId, isNew, cluster, subject } of groups) {
        if (!isNew) continue;
        const { namespace = null, workload, pod = null, podUid = null } = subject;
        const about = { cluster, namespace, workload: workload ?? null, pod, podUid };
        for (const key of subjectKeys(tenant, about)) remember(key, { id, reportId });
      }
    },
    forget,
    written(id) {
      written.push({ id, at: (clock += 1) });
      forgetWritten();
    },
    beginReading() {
      const begun = (clock += 1);
      reading.add(begun);
      return () => {
        reading.delete(begun);
        forgetWritten();
      };
    },
  };
}

function firingsOf(remembered: readonly Remembered[] = []): Firing[] {
  return remembered.flatMap(({ firing }) => (firing ? [firing] : []));
}

function alertKey(tenant: TenantId, { cluster, fingerprint }: Omit<AlertKey, "startsAt">): string {
  return `${tenant}\n${fingerprint}\n${cluster}`;
}

function endKey(alert: string, startsAt: string): string {
  return `${alert}\n${startsAt}`;
}

/** In the order in which reports on record are preferred: by the very Pod, by workload, by the Pod's name. */
function subjectKeys(
  tenant: TenantId,
  { cluster, namespace, workload, pod, podUid }: Omit<ReportSubject, "since">,
): string[] {
  const about = `${namespace === null ? "-" : namespace.length} ${cluster.length} ${namespace ?? ""}${cluster}`;
  const names = [podUid, workload && `${workload.kind}/${workload.name}`, pod];
  // With the lengths of what senders write, no two subjects have one key.
  return names.flatMap((name, what) => (name === null ? [] : [`${tenant} ${what} ${about}${name}`]));
}
