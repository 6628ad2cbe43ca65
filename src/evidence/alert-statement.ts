interface Named {
  fingerprint: string;
  alertname?: string | null;
}

/** What there is to say where an alert is all that is known. */
export function statementOfFiring({ alertname, fingerprint }: Named): string {
  return `Alert ${alertname ?? fingerprint} is firing`;
}

/** The same after its end. */
function statementOfEnd({ alertname, fingerprint, endsAt }: Named & { endsAt: string | null }): string {
  const until = endsAt === null ? "no longer fires" : `fired until ${endsAt.replace(/\.\d+Z$/, "Z")}`;
  return `Alert ${alertname ?? fingerprint} ${until}`;
}

/**
 * A sentence of a report that knows no more than that an alert fires, by what is known of the alerts that it answers:
 * whether that one does by now, or another. Every other sentence stays as it is.
 */
export function statementByNow(
  sentence: string,
  alerts: readonly (Named & { status: "firing" | "resolved"; startsAt: string; endsAt: string | null })[],
): string {
  const named = alerts.filter((alert) => sentence.startsWith(statementOfFiring(alert)));
  const last = named.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).at(-1);
  if (!last) return sentence;
  const firing = [...named, ...alerts].find(({ status }) => status === "firing");
  return (
    (firing ? statementOfFiring(firing) : statementOfEnd(last)) +
    sentence.slice(statementOfFiring(last).length)
  );
}
