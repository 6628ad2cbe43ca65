import { defineCause, type Match, type Remediation } from "../cause.ts";
import type { Target } from "../target.ts";
import { waitForRetry } from "../statements/pull-advice.ts";
import { imageOr, short, subject } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { isKubernetesName } from "../target.ts";

export const imageRegistryUnreachable = defineCause({
  id: "image-registry-unreachable",
  category: "image",
  title: "The registry cannot be reached from the node",
  explanation:
    "The node's container runtime could not get an answer for the image: the name did not resolve, the connection was refused, reset or timed out, TLS failed, or the registry answered with a server error. Pulls use the node's resolver, routes, proxy and certificates, not the cluster's.",
  recognisedBy:
    "By network words in the pull error (no such host, dial tcp, i/o timeout, x509, 5xx). A missing or refused image is answered by the registry, so it was reached.",
  references: ["https://kubernetes.io/docs/concepts/containers/images/"],
  outranks: ["dns-resolution-failed", "tls-certificate-invalid"],
  triggers: ["named"],

  detect: (view) =>
    statedMatches(
      view,
      "image-registry-unreachable",
      ({ container, detail, text }) =>
        `${subject(container)} cannot start: ${detail["registry"] ?? "the registry"} ${/\b50[0234]\b/.test(lastPart(text)) ? "fails on" : "could not be reached for"} ${imageOr(detail["image"])}: ${short(lastPart(text))}`,
    ),

  remediation: (match, target) => [
    compareNodes(match),
    fromNode(match, target),
    {
      action:
        "If the error names a proxy, mirror or certificate, correct the container runtime's configuration on the node; a certificate that is mounted into pods does not count.",
    },
    waitForRetry(
      "Once the registry answers, the kubelet pulls by itself within 5 minutes: nothing needs a restart.",
    ),
  ],
});

/** Of an error for each credential, the last is of none, and says nothing of the network. */
const anonymous = /, (?:Error response from daemon: )?(?:Get|Head) \S{1,600} unauthorized: [^\]\n]{0,300}\]$/;

/** A Go error says what happened last. */
function lastPart(given: string): string {
  const text = given.replace(anonymous, "");
  const at = Math.max(
    text.lastIndexOf("dial tcp"),
    text.lastIndexOf("x509"),
    text.lastIndexOf(": Get "),
    text.lastIndexOf(": Head "),
  );
  return at === -1 ? text.slice(-160) : text.slice(at).replace(/^: /, "");
}

/** One node or all of them tells the node's network from the registry's. */
function compareNodes({ detail = {} }: Match): Remediation {
  return {
    action: `See whether pulls fail on all nodes; if only on this one, the fault is the node's, not that of ${detail["registry"] ?? "the registry"}`,
    command: ["kubectl", "get", "events", "-A", "--field-selector", "reason=Failed", "-o", "wide"],
  };
}

function fromNode({ detail = {} }: Match, { view }: Target): Remediation {
  const node = view.pod?.object.spec?.nodeName ?? view.events.find(({ host }) => host !== undefined)?.host;
  const action = `Try ${detail["registry"] ?? "the registry"} from the node${node === undefined ? "" : ` ${node}`}: its resolver, routes, proxy and certificates are what counts, not the cluster's`;
  if (!isKubernetesName(node)) return { action };
  return {
    action,
    command: ["kubectl", "debug", `node/${node}`, "-it", "--image=busybox"],
    caution:
      "This makes a pod on the node, whose own image must be there or come from a registry that works; delete it afterwards.",
  };
}
