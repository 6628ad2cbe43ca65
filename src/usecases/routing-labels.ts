/** Labels of an alert that say who is to be told, as rules and external labels carry them. */
const routingLabels = ["team", "service", "owner", "squad", "severity"];

/** Of several alerts, the last one that says. */
export function routingLabelsOf(
  alerts: readonly { labels: Readonly<Record<string, string>> }[],
): Record<string, string> {
  return Object.fromEntries(
    alerts.flatMap(({ labels }) =>
      routingLabels.flatMap((name) => (labels[name] === undefined ? [] : [[name, labels[name]]])),
    ),
  );
}
