import { editOwner, look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { endpointOf } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";

export const tlsCertificateInvalid = defineCause({
  id: "tls-certificate-invalid",
  category: "dependency",
  title: "A TLS certificate is not accepted",
  explanation:
    "The program ended over a certificate: it has expired, was issued by an authority that is not trusted here, or is for another name. It may be a peer's certificate or the program's own.",
  recognisedBy:
    "By x509, PKIX, CERT_HAS_EXPIRED, certificate verify failed and their like in the last fatal block. A handshake that breaks without naming a certificate is dependency-unavailable; plain HTTP on a TLS port and a certificate file that is missing are application-config-invalid; a handshake with the API server that fails over nothing in its certificate is kubernetes-api-unreachable.",
  variants: {
    expired: "It has expired, or is not valid yet.",
    "unknown-authority": "Nobody here trusts its issuer.",
    "name-mismatch": "It is for other names than the one called.",
  },
  references: [
    "https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets",
    "https://kubernetes.io/docs/tasks/tls/managing-tls-in-a-cluster/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "tls-certificate-invalid", ({ ended, detail, variant }) => ({
      summary: `${ended} because the certificate of ${endpointOf(detail, "a service or its own")} ${reasons[variant ?? ""] ?? "is not accepted"}.`,
    })),

  remediation({ variant, detail = {} }, target) {
    const list = look(
      target,
      "List the namespace's TLS Secrets and their age",
      "get",
      "secrets",
      "--field-selector=type=kubernetes.io/tls",
    );
    if (variant === "expired") {
      return [
        list,
        {
          action:
            "Renew the certificate where it is issued; with cert-manager, see why its Certificate is not Ready. A mounted Secret reaches the files within minutes, a program that reads them only at start needs a restart.",
        },
        { action: "If every certificate seems expired or not yet valid, compare the node's clock." },
      ];
    }
    if (variant === "name-mismatch") {
      return [
        editOwner(
          target,
          `Call the service by a name that its certificate bears, or have one issued for ${endpointOf(detail, "the name that is called")}`,
        ),
        list,
      ];
    }
    return [
      editOwner(
        target,
        "Mount the issuer's CA certificate and point the program at it (SSL_CERT_FILE, NODE_EXTRA_CA_CERTS, REQUESTS_CA_BUNDLE, a Java trust store); do not switch verification off",
      ),
      list,
    ];
  },
});

const reasons: Readonly<Record<string, string>> = {
  expired: "has expired or is not valid yet",
  "unknown-authority": "comes from an authority that it does not trust",
  "name-mismatch": "is for another name",
};
