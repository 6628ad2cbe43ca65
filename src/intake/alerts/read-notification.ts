import { createHash } from "node:crypto";

import type { Redactor } from "../../redaction/redactor.ts";
import type { Alert, Notification, ReadAlert } from "./alert.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { subjectOfAlert } from "./subject-of-alert.ts";

export type NotificationReading = { ok: true; notification: Notification } | { ok: false; detail: string };

/** More than any group that can be looked at; Alertmanager's `max_alerts` bounds what it sends. */
const mostAlerts = 5_000;
const mostLabels = 200;
const longestName = 256;
const longestText = 8_192;

/**
 * Reads what Alertmanager (version "4") and Grafana (version "1") post: one form, Grafana's with more fields. Unknown
 * fields are let be, because senders add them without a new version. An alert that cannot be used does not spoil the
 * rest: a refused notification would be sent again every five minutes for as long as it fires.
 */
export function readNotification(
  body: unknown,
  sender: Notification["sender"],
  redactor: Redactor,
  receivedAt: string,
): NotificationReading {
  if (!isObject(body))
    return {
      ok: false,
      detail: "The body must be a JSON object with a member alerts, as Alertmanager sends it.",
    };
  const { alerts } = body;
  if (!Array.isArray(alerts))
    return {
      ok: false,
      detail:
        "The body has no array alerts; point a webhook_config of Alertmanager, or a webhook contact point of Grafana, here.",
    };
  const { groupKey } = body;
  const hasGroupKey = typeof groupKey === "string" && groupKey !== "";
  const mask: Mask = (name, value) => redactor.value(name, value);
  // They hold for all alerts of the route: a place for `cluster`.
  const routeLabels = textsOf(masked(body["routeLabels"], mask));
  // What begins at one evaluation of a rule begins at one time.
  const times = new Map<unknown, string | undefined>();
  const instantOf = (given: unknown): string | undefined => {
    if (!times.has(given)) times.set(given, timeOf(given));
    return times.get(given);
  };
  return {
    ok: true,
    notification: {
      sender,
      groupKeyHash: hasGroupKey ? createHash("sha256").update(groupKey).digest("hex") : null,
      truncatedAlerts: countOf(body["truncatedAlerts"]) + Math.max(0, alerts.length - mostAlerts),
      alerts: alerts
        .slice(0, mostAlerts)
        .map((given: unknown) => readAlert(given, { mask, routeLabels, instantOf, receivedAt })),
    },
  };
}

type Mask = (name: string, value: string) => string;

interface Reading {
  mask: Mask;
  routeLabels: Record<string, string>;
  instantOf(value: unknown): string | undefined;
  receivedAt: string;
}

function readAlert(given: unknown, { mask, routeLabels, instantOf, receivedAt }: Reading): ReadAlert {
  const shown = masked(given, mask);
  if (!isObject(given) || !isObject(shown)) return { ok: false, reason: "is not an object", given: shown };
  const status = given["status"];
  if (status !== "firing" && status !== "resolved")
    return { ok: false, reason: "has no status firing or resolved", given: shown };
  const labels = textsOf(shown["labels"]);
  if (Object.keys(labels).length === 0) return { ok: false, reason: "has no labels", given: shown };
  const annotations = textsOf(shown["annotations"]);
  const fingerprint = textOf(given["fingerprint"])?.toLowerCase();
  const alert: Alert = {
    fingerprint:
      fingerprint !== undefined && /^[0-9a-f]{16}$/.test(fingerprint)
        ? fingerprint
        : fingerprintOf(textsOf(given["labels"])),
    status,
    labels,
    annotations,
    startsAt: instantOf(given["startsAt"]) ?? receivedAt,
    endsAt: status === "firing" ? null : (instantOf(given["endsAt"]) ?? receivedAt),
    generatorURL: textOf(shown["generatorURL"]) ?? null,
    subject: subjectOfAlert(labels, routeLabels, annotations),
  };
  return { ok: true, alert, given: shown };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, longestText) : undefined;
}

function countOf(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/** Go's zero time, the year 1, is no time. */
function timeOf(value: unknown): string | undefined {
  const milliseconds = typeof value === "string" && value.length <= 40 ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) || milliseconds <= 0 ? undefined : new Date(milliseconds).toISOString();
}

/** Cut after it was masked: half a secret looks like none. */
function textsOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  if (isShort(value)) return value;
  const texts = Object.entries(value)
    .slice(0, mostLabels)
    .flatMap(([name, text]): [string, string][] =>
      typeof text === "string" ? [[name.slice(0, longestName), text.slice(0, longestText)]] : [],
    );
  return Object.fromEntries(texts);
}

/** There is nothing to cut, and nothing to leave out. */
function isShort(value: Record<string, unknown>): value is Record<string, string> {
  const names = Object.keys(value);
  return (
    names.length <= mostLabels &&
    names.every((name) => {
      const text = value[name];
      return typeof text === "string" && text.length <= longestText && name.length <= longestName;
    })
  );
}

const deepest = 16;

/** As it came, but for secrets; what holds none is not copied. */
function masked(value: unknown, mask: Mask, name = "", depth = 0): unknown {
  if (typeof value === "string") return mask(name, value);
  if (typeof value !== "object" || value === null) return value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => masked(item, mask, name, depth + 1));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const member: unknown = Reflect.get(value, key);
    const made = masked(member, mask, key, depth + 1);
    if (made !== member) (copy ??= { ...value })[key] = made;
  }
  return copy ?? value;
}
