import { createHash } from "node:crypto";

import type { Redactor } from "../../redaction/redactor.ts";
import type { Alert, Notification, ReadAlert } from "./alert.ts";
import { fingerprintOf } from "./fingerprint.ts";

export type NotificationReading = { ok: true; notification: Notification } | { ok: false; detail: string };

/** More than any group that can be looked at; Alertmanager's `max_alerts` bounds what it sends. */
const mostAlerts = 5_000;
const mostLabels = 200;
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
  const mask = maskingOnce(redactor);
  return {
    ok: true,
    notification: {
      sender,
      groupKeyHash: hasGroupKey ? createHash("sha256").update(groupKey).digest("hex") : null,
      routeLabels: textsOf(masked(body["routeLabels"], mask)),
      truncatedAlerts: countOf(body["truncatedAlerts"]) + Math.max(0, alerts.length - mostAlerts),
      alerts: alerts.slice(0, mostAlerts).map((given: unknown) => readAlert(given, mask, receivedAt)),
    },
  };
}

type Mask = (name: string, value: string) => string;

const mostRemembered = 10_000;
const longestRemembered = 256;

/** The alerts of a group have most labels in common, and each is masked once. */
function maskingOnce(redactor: Redactor): Mask {
  const known = new Map<string, Map<string, string>>();
  let remembered = 0;
  return (name, value) => {
    if (value.length > longestRemembered) return redactor.value(name, value);
    const values = known.get(name) ?? new Map<string, string>();
    const found = values.get(value);
    if (found !== undefined) return found;
    const made = redactor.value(name, value);
    if (remembered < mostRemembered) {
      remembered += 1;
      known.set(name, values.set(value, made));
    }
    return made;
  };
}

function readAlert(given: unknown, mask: Mask, receivedAt: string): ReadAlert {
  const shown = masked(given, mask);
  if (!isObject(given) || !isObject(shown)) return { ok: false, reason: "is not an object", given: shown };
  const status = given["status"];
  if (status !== "firing" && status !== "resolved")
    return { ok: false, reason: "has no status firing or resolved", given: shown };
  const labels = textsOf(shown["labels"]);
  if (Object.keys(labels).length === 0) return { ok: false, reason: "has no labels", given: shown };
  const startsAt = timeOf(given["startsAt"]);
  const endsAt = timeOf(given["endsAt"]);
  const fingerprint = textOf(given["fingerprint"])?.toLowerCase();
  const alert: Alert = {
    fingerprint:
      fingerprint !== undefined && /^[0-9a-f]{16}$/.test(fingerprint)
        ? fingerprint
        : fingerprintOf(textsOf(given["labels"])),
    status,
    labels,
    annotations: textsOf(shown["annotations"]),
    startsAt: startsAt ?? receivedAt,
    endsAt: status === "firing" ? null : (endsAt ?? receivedAt),
    generatorURL: textOf(shown["generatorURL"]) ?? null,
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
  const texts = Object.entries(value)
    .slice(0, mostLabels)
    .flatMap(([name, text]): [string, string][] =>
      typeof text === "string" ? [[name.slice(0, 256), text.slice(0, longestText)]] : [],
    );
  return Object.fromEntries(texts);
}

const deepest = 16;

/** As it came, but for secrets. */
function masked(value: unknown, mask: Mask, name = "", depth = 0): unknown {
  if (typeof value === "string") return mask(name, value);
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item, mask, name, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, masked(member, mask, key, depth + 1)]),
  );
}
