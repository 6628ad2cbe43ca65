import { tlsCertificateInvalid } from "../../../src/diagnosis/causes/tls-certificate-invalid.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(tlsCertificateInvalid, {
  matches: {
    "an expired certificate": {
      given: died({
        exitCode: 2,
        log: 'panic: Get "https://idp.corp/": tls: failed to verify certificate: x509: certificate has expired or is not yet valid\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d',
      }),
      certainty: "proven",
      container: "app",
      variant: "expired",
      detail: { host: "idp.corp" },
      says: ["idp.corp", "expired"],
    },
    "an unknown authority": {
      given: died({
        exitCode: 1,
        log: "javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n\tat x.Y.z(Y.java:1)",
      }),
      certainty: "likely",
      container: "app",
      variant: "unknown-authority",
      advises: ["Mount the issuer's CA certificate"],
    },
    "another name": {
      given: loneLog("x509: certificate is valid for a.example, not b.example"),
      certainty: "likely",
      container: null,
      variant: "name-mismatch",
      advises: ["Call the service by a name that its certificate bears"],
    },
  },
  ignores: {
    "plain HTTP on a TLS port": died({
      exitCode: 1,
      log: "tls: first record does not look like a TLS handshake",
    }),
    "a probe that hangs up on the server": died({
      exitCode: 1,
      log: "http: TLS handshake error from 10.1.0.1:51234: remote error: tls: bad certificate\nERROR the frobnicator is out of tune",
    }),
  },
});
