import type { AlertKey, StoredAlert } from "../history/alerts.ts";
import type { UnsettledNotification } from "../history/unsettled-notifications.ts";
import type { AlertSubject } from "../intake/alerts/subject-of-alert.ts";

/** What a notification changes, so that it can be written later and by another process. JSON. */
export interface Decision {
  receivedAt: string;
  /** Alerts of which something is new, as they will be on record. */
  alerts: DecidedAlert[];
  /** Firings on record that were heard of again. */
  repeated: AlertKey[];
  /** Reports that answer alerts which came with another group key before. */
  regrouped: { reportId: string; groupKeyHash: string }[];
  groups: DecidedGroup[];
}

export interface DecidedAlert extends StoredAlert {
  reportIds: readonly string[];
}

/** Alerts of one subject, and the report that answers them. */
export interface DecidedGroup {
  reportId: string;
  /** It is to be made; else it is on record. */
  isNew: boolean;
  /** The cluster can be asked. */
  isCovered: boolean;
  cluster: string;
  subject: AlertSubject;
  /** Some of the decision's. */
  alerts: DecidedAlert[];
}

/**
 * As it is written down: what is large stands there once, and the alerts of groups are their places in `alerts`. An
 * earlier version told them by their keys.
 */
type Written = Omit<Decision, "groups"> & {
  groups: (Omit<DecidedGroup, "alerts"> & { alerts: (number | { key: AlertKey })[] })[];
};

export const nothingDecided: Decision = {
  receivedAt: "",
  alerts: [],
  repeated: [],
  regrouped: [],
  groups: [],
};

/** All that it tells is on record, but for when it was told last. */
export function isRepetition({ alerts, regrouped, groups }: Decision): boolean {
  return alerts.length === 0 && regrouped.length === 0 && groups.length === 0;
}

/** To be written when it is acknowledged. */
export function writtenForm(decision: Decision): Written {
  const places = new Map(decision.alerts.map((alert, index) => [alert, index]));
  const groups = decision.groups.map((group) => ({
    ...group,
    alerts: group.alerts.flatMap((alert) => places.get(alert) ?? []),
  }));
  return { ...decision, groups };
}

/** As it was written when it was acknowledged. */
export function decisionOf({ decision }: UnsettledNotification): Decision {
  if (typeof decision !== "object" || decision === null) return nothingDecided;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody else writes there
  const written = decision as Written;
  const groups = written.groups.map((group) => ({
    ...group,
    alerts: group.alerts.flatMap(
      (place) => (typeof place === "number" ? written.alerts[place] : alertOf(place.key, written)) ?? [],
    ),
  }));
  return { ...written, groups };
}

function alertOf(
  { fingerprint, cluster, startsAt }: AlertKey,
  { alerts }: Written,
): DecidedAlert | undefined {
  return alerts.find(
    (alert) => alert.fingerprint === fingerprint && alert.cluster === cluster && alert.startsAt === startsAt,
  );
}

// How long it takes to write one, roughly, where a repetition is one.
const weights = { repeated: 1, regrouped: 1, alert: 4, tie: 8, report: 30 };

/** About how long it takes to write. */
export function weightOf({ alerts, repeated, regrouped, groups }: Decision): number {
  const first =
    weights.alert * alerts.length + weights.repeated * repeated.length + weights.regrouped * regrouped.length;
  return groups.reduce(
    (sum, { isNew, alerts: tied }) => sum + (isNew ? weights.report : 0) + weights.tie * tied.length,
    first,
  );
}

/** The same in parts that are written one after the other: alerts first, since reports refer to them. */
export function* partsOf({ receivedAt, alerts, repeated, regrouped, groups }: Decision): Generator<Decision> {
  const nothing = { ...nothingDecided, receivedAt };
  for (const part of cut(alerts, 50)) yield { ...nothing, alerts: part };
  for (const part of cut(repeated, 200)) yield { ...nothing, repeated: part };
  for (const part of cut(regrouped, 200)) yield { ...nothing, regrouped: part };
  for (const part of cut(groups, 3)) yield { ...nothing, groups: part };
}

function* cut<Item>(items: readonly Item[], length: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length);
}
