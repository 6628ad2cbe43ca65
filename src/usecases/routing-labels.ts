/** Labels of an alert that say who is to be told, as rules and external labels carry them. */
const routingLabels = ["team", "service", "owner", "squad", "severity"];

/** Of several alerts, the last one that says. */
export function routingLabelsOf(
  alerts: readonly { labels: Readonly<Record<string, string>> }[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { labels } of alerts) {
    for (const name of routingLabels) {
      const value = labels[name];
      if (value !== undefined) found[name] = value;
    }
  }
  return found;
}
