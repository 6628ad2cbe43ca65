import { definePatterns } from "../pattern.ts";

/** Certificates that a peer or the program itself refuses. A handshake that fails for another reason is no certificate. */
export const tls = definePatterns([
  {
    id: "x509-expired",
    cause: "tls-certificate-invalid",
    variant: "expired",
    literals: ["has expired or is not yet valid", "certificate has expired", "cert_has_expired", "certificate is expired", "certificate expired", "certificateexpiredexception", "certificatenotyetvalidexception", "certificate is not yet valid", "notafter:", "cert has expired", "certificateexpired"],
    match:
      /certificate has expired(?: or is not yet valid)?|CERT_HAS_EXPIRED|certificate(?: is)? expired|Certificate(?:Expired|NotYetValid)Exception|certificate is not yet valid|NotAfter: \w{3} |cert has expired|CertificateExpired/i,
    rank: 1,
    samples: [
      'Get "https://idp.corp/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-01-02T00:00:00Z is after 2026-01-01T00:00:00Z',
      "Caused by: java.security.cert.CertificateExpiredException: NotAfter: Thu Jan 01 00:00:00 UTC 2026",
      "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1007)",
      "Error: certificate has expired { code: 'CERT_HAS_EXPIRED' }",
    ],
    lookalikes: ["certificate expires in 30 days"],
  },
  {
    id: "x509-unknown-authority",
    cause: "tls-certificate-invalid",
    variant: "unknown-authority",
    literals: ["signed by unknown authority", "unable to verify the first certificate", "self signed certificate", "self-signed certificate", "unable to get local issuer certificate", "unable_to_verify_leaf_signature", "unable to find valid certification path", "pkix path", "unable to get issuer certificate", "depth_zero_self_signed_cert", "self_signed_cert_in_chain", "unknownissuer", "invalid peer certificate", "untrustedroot", "partialchain", "unknown ca", "unable to get certificate crl", "certificate is not trusted", "not issued by a trusted"],
    match:
      /signed by unknown authority|unable to verify the first certificate|self[- ]signed certificate|unable to get (?:local )?issuer certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to find valid certification path|PKIX path (?:building|validation) failed|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UnknownIssuer|UntrustedRoot|PartialChain|unknown ca\b|certificate is not trusted|not issued by a trusted/i,
    samples: [
      'Get "https://registry.corp/v2/": x509: certificate signed by unknown authority',
      "javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
      "curl: (60) SSL certificate problem: unable to get local issuer certificate",
      "Error: self-signed certificate in certificate chain",
      "invalid peer certificate: UnknownIssuer",
    ],
    lookalikes: ["generating self signed cert for localhost", "Generated self-signed cert in-memory"],
  },
  {
    id: "x509-name-mismatch",
    cause: "tls-certificate-invalid",
    variant: "name-mismatch",
    literals: ["certificate is valid for", "doesn't contain any ip sans", "not valid for any names", "no subject alternative", "err_tls_cert_altname_invalid", "hostname mismatch", "does not match certificate", "certificate is not valid for", "remotecertificatenamemismatch", "notvalidforname", "relies on legacy common name", "no alternative certificate subject name", "doesn't match certificate", "server certificate for", "altnames", "hostname/ip does not match"],
    match:
      /certificate is (?:not )?valid for .{0,200}|(?:for (?<host>[\w.:-]{1,253}) )?because it doesn't contain any IP SANs|not valid for any names|No subject alternative (?:DNS )?names?|ERR_TLS_CERT_ALTNAME_INVALID|hostname mismatch|does(?:n't| not) match certificate|RemoteCertificateNameMismatch|NotValidForName|relies on legacy Common Name|no alternative certificate subject name|server certificate for "[^"]{1,200}" does not match|Hostname\/IP does not match certificate's altnames/i,
    samples: [
      "x509: certificate is valid for a.example, not b.example",
      "tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.3 because it doesn't contain any IP SANs",
      "java.security.cert.CertificateException: No subject alternative DNS name matching ldap.corp found.",
      "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: Host: db. is not in the cert's altnames",
    ],
  },
  {
    id: "certificate-verify-failed",
    cause: "tls-certificate-invalid",
    literals: ["certificate verify failed", "certificate_verify_failed", "certificate verification failed", "certificate verification error", "remote certificate is invalid", "failed to verify certificate", "bad certificate", "certificate unknown", "certificate_unknown", "certificate required", "certificate validation failed"],
    match:
      /certificate[ _]verify[ _]failed|certificate (?:verification|validation) (?:failed|error)|remote certificate is invalid|failed to verify certificate|tls: bad certificate|alert bad certificate|certificate[_ ]unknown|tls: certificate required/i,
    rank: -1,
    samples: [
      "error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed",
      "The remote certificate is invalid according to the validation procedure.",
      "remote error: tls: bad certificate",
    ],
  },
  {
    id: "tls-key-pair",
    cause: "application-config-invalid",
    literals: ["private key does not match public key", "failed to find any pem data", "key values mismatch", "no start line", "failed to load keypair", "failed to load key pair", "failed to parse private key", "bad end line", "keystore was tampered with", "keystore password was incorrect", "failed to load x509", "pem_read_bio", "bad decrypt", "invalid keystore format"],
    match:
      /private key does not match public key|failed to find any PEM data|key values mismatch|no start line|failed to load (?:x509 )?key ?pair|failed to parse private key|bad end line|keystore was tampered with|keystore password was incorrect|failed to load x509|bad decrypt|invalid keystore format/i,
    samples: ["tls: private key does not match public key", "Keystore was tampered with, or password was incorrect", "tls: failed to find any PEM data in certificate input"],
  },
  {
    id: "tls-wrong-version",
    cause: "application-config-invalid",
    literals: ["wrong version number", "first record does not look like a tls handshake", "http response to https client", "http request to an https server", "unsupported or unrecognized ssl message", "plain http request was sent to https", "packet length too long", "unknown protocol:"],
    match:
      /wrong version number|first record does not look like a TLS handshake|gave HTTP response to HTTPS client|HTTP request to an HTTPS server|Unsupported or unrecognized SSL message|plain HTTP request was sent to HTTPS|packet length too long/i,
    samples: ["tls: first record does not look like a TLS handshake", "ssl3_get_record:wrong version number"],
  },
  {
    id: "ssl-handshake",
    cause: "dependency-unavailable",
    role: "wrapper",
    literals: ["handshake failure", "handshake_failure", "sslhandshakeexception", "ssl handshake", "tls handshake", "protocol_version"],
    match: /handshake[_ ]failure|SSLHandshakeException|SSL handshake (?:failed|error)|TLS handshake (?:error|failed|timeout)|alert protocol_version/i,
    samples: ["remote error: tls: handshake failure", "javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure"],
    lookalikes: ["TLS handshake completed"],
  },
  {
    id: "tls-probe-noise",
    role: "benign",
    literals: ["http: tls handshake error"],
    match: /http: TLS handshake error from/,
    samples: ["http: TLS handshake error from 10.1.0.1:51234: remote error: tls: bad certificate"],
  },
  {
    id: "tls-file-missing",
    cause: "application-config-invalid",
    literals: ["cannot load certificate", "unable to load certificate", "open /etc/", "could not load server certificate file", "failed to load certificate", "error loading tls", "could not read certificate", "unable to load client ca", "unable to load server certificate", "error reading certificate", "could not access private key file", "failed loading x509"],
    match:
      /(?:cannot|unable to|could not|failed to|error) (?:load|loading|read|reading)(?: server| client| private| TLS| X509)*(?: CA)?(?: certificates?| key)?(?: key)?(?: file)?(?: at)?:? ["']?(?<file>\/[^\s"':]{1,300})|could not access private key file "(?<file2>[^"]{1,300})"/i,
    samples: [
      'nginx: [emerg] cannot load certificate "/etc/nginx/tls/tls.crt": BIO_new_file() failed (SSL: error:02001002:system library:fopen:No such file or directory)',
      'FATAL:  could not load server certificate file "/certs/server.crt": No such file or directory',
    ],
  },
]);
