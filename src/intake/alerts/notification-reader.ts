import { createHash } from "node:crypto";

import { createRedactor } from "../../redaction/create-redactor.ts";
import type { Notification } from "./alert.ts";
import { type NotificationReading, readNotification } from "./read-notification.ts";

export interface Posted {
  body: Uint8Array;
  sender: Notification["sender"];
  /** Whose it is: nobody can find out by the time it takes what somebody else has sent. */
  tenant: number;
  receivedAt: string;
}

/** That readings and digests take together, roughly. */
const mostBytes = 32_000_000;
const bytesOfDigest = 200;
/** Of the smallest reading with the smallest answer. */
const bytesOfAny = 2_000;

/**
 * Reads the bodies of webhooks. Senders repeat themselves to the byte, for as long as an alert fires, and so does each of
 * a pair of them: what came twice is read once more only. Of a body no more than its digest is kept, of a reading what is
 * masked already.
 */
export function openNotificationReader(): (posted: Posted) => NotificationReading {
  // Least recently used first; without a reading where it came once.
  const known = new Map<string, { bytes: number; reading?: NotificationReading }>();
  let bytes = 0;
  const keep = (key: string, entry: { bytes: number; reading?: NotificationReading }) => {
    known.set(key, entry);
    bytes += entry.bytes;
    for (const [oldest, { bytes: freed }] of known) {
      if (bytes <= mostBytes) break;
      known.delete(oldest);
      bytes -= freed;
    }
  };
  return ({ body, sender, tenant, receivedAt }) => {
    const key = `${tenant} ${sender} ${createHash("sha256").update(body).digest("base64")}`;
    const entry = known.get(key);
    if (entry) {
      known.delete(key);
      bytes -= entry.bytes;
    }
    if (entry?.reading) {
      keep(key, entry);
      return entry.reading;
    }
    const reading = readBody(body, sender, receivedAt);
    const isAgain = entry !== undefined && !isDated(reading, receivedAt);
    keep(key, isAgain ? { bytes: bytesOfDigest + bytesOfReading(body), reading } : { bytes: bytesOfDigest });
    return reading;
  };
}

const comma = 0x2c;
const bracket = 0x5b;
const brace = 0x7b;

/** At most, of what is read of a body and what is answered to it: an alert that is but `{}` takes far more than these two letters. */
function bytesOfReading(body: Uint8Array): number {
  let values = 1;
  for (const byte of body) if (byte === comma || byte === bracket || byte === brace) values += 1;
  return bytesOfAny + 2 * body.length + 90 * values;
}

function readBody(body: Uint8Array, sender: Notification["sender"], receivedAt: string): NotificationReading {
  let given: unknown;
  try {
    given = JSON.parse(new TextDecoder().decode(body));
  } catch {
    const what = body.length === 0 ? "is empty" : "is not JSON, or breaks off";
    return { ok: false, detail: `The body ${what}; it must be what Alertmanager or Grafana sends.` };
  }
  return readNotification(given, sender, createRedactor(), receivedAt);
}

/** Whether a time that the sender left out stands for when this was received, which is another each time. */
function isDated(reading: NotificationReading, receivedAt: string): boolean {
  return (
    reading.ok &&
    reading.notification.alerts.some(
      (read) => read.ok && (read.alert.startsAt === receivedAt || read.alert.endsAt === receivedAt),
    )
  );
}
