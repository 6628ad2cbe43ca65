interface Named {
  fingerprint: string;
  alertname?: string | null;
}

/** What there is to say where an alert is all that is known. */
export function statementOfFiring({ alertname, fingerprint }: Named): string {
  return `Alert ${alertname ?? fingerprint} is firing`;
}

/** The same after its end. */
export function statementOfEnd({
  alertname,
  fingerprint,
  endsAt,
}: Named & { endsAt: string | null }): string {
  const until = endsAt === null ? "no longer fires" : `fired until ${endsAt.replace(/\.\d+Z$/, "Z")}`;
  return `Alert ${alertname ?? fingerprint} ${until}`;
}
