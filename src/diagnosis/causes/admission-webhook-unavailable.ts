import { defineCause, type Detail, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { short } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";

export const admissionWebhookUnavailable = defineCause({
  id: "admission-webhook-unavailable",
  category: "configuration",
  title: "An admission webhook does not answer",
  explanation:
    "The API server must ask a webhook before it creates a pod, and the call fails: the webhook's pods are down, its Service has no endpoints, it is too slow, or its certificate is not trusted. With failurePolicy Fail no pod that the webhook matches can be created, in the whole cluster: running pods are not touched, and none that ends comes back.",
  recognisedBy:
    'By "failed calling webhook" in the controller\'s FailedCreate, or as what a program ended with. A webhook that answers and says no is admission-rejected.',
  references: [
    "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#failure-policy",
  ],
  outranks: ["admission-rejected"],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "admission-webhook-unavailable",
      ({ detail, text }) =>
        `No pod is created: ${webhookOf(detail)} cannot be called: ${short(lastPart(text), 160)}`,
    ),
    ...fromLogs(view, "admission-webhook-unavailable", ({ ended, detail, text }) => ({
      summary: `${ended} because the API server cannot call ${webhookOf(detail)}: ${short(lastPart(text), 160)}`,
    })),
  ],

  remediation: ({ detail = {}, summary }) => [
    // It answers, so its pods are there.
    ...(/\bx509\b|\bcertificate\b/.test(summary)
      ? [
          findConfiguration(detail, "failurePolicy and caBundle"),
          {
            action:
              "Renew the certificate that the webhook serves, and the caBundle of its configuration with it: find out why what issues them (cert-manager, the webhook's operator) has not.",
          },
          lookAtService(detail),
        ]
      : [
          lookAtService(detail),
          {
            action:
              "Bring the webhook's own pods back (if it blocks their creation too, its namespace must be excluded from it).",
          },
          findConfiguration(detail, "failurePolicy"),
        ]),
    { action: "Controllers try again by themselves: nothing needs a restart once the webhook answers." },
  ],
});

function findConfiguration({ webhook }: Detail, fields: string): Remediation {
  return {
    action: `Find which configuration holds ${webhook ?? "the webhook"} and its ${fields}`,
    command: ["kubectl", "get", "mutatingwebhookconfigurations,validatingwebhookconfigurations"],
    caution:
      "failurePolicy Ignore lets pods through unchecked and unmutated (without injected sidecars): a stop-gap that its owner must agree to.",
  };
}

function webhookOf({ webhook }: Detail): string {
  return webhook === undefined ? "an admission webhook" : `admission webhook ${webhook}`;
}

/** Go says what happened last; the URL before it is long. */
function lastPart(text: string): string {
  const end = text.lastIndexOf('": ');
  const part = end === -1 ? text : text.slice(end + 3);
  // A logger's own quotation may end here, too.
  return part.endsWith('"') && part.split('"').length % 2 === 0 ? part.slice(0, -1) : part;
}

/** `istiod.istio-system.svc`: the Service and its namespace. */
function lookAtService({ object = "" }: Detail): Remediation {
  const [name, namespace] = object.replace(/\.svc$/, "").split(".");
  if (!isKubernetesName(name) || !isKubernetesName(namespace)) {
    return {
      action: "Find the webhook, its failurePolicy and its Service, and see whether that has Ready pods",
      command: ["kubectl", "get", "mutatingwebhookconfigurations,validatingwebhookconfigurations"],
    };
  }
  return {
    action: "See whether the webhook's Service has endpoints and its pods are Ready",
    command: ["kubectl", "-n", namespace, "get", "services,endpointslices,pods", "-o", "wide"],
  };
}
