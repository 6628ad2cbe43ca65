import { kubernetesApiUnreachable } from "../../../src/diagnosis/causes/kubernetes-api-unreachable.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(kubernetesApiUnreachable, {
  matches: {
    "a refused call at start": {
      given: died({
        exitCode: 1,
        log: 'unable to get version: Get "https://10.96.0.1:443/version?timeout=32s": dial tcp 10.96.0.1:443: connect: connection refused',
      }),
      certainty: "likely",
      container: "app",
      detail: { host: "10.96.0.1" },
      says: ["10.96.0.1:443"],
    },
    "a handshake that fails": {
      given: died({
        exitCode: 1,
        log: "io.kubernetes.client.openapi.ApiException: javax.net.ssl.SSLHandshakeException: extension (5) should not be presented",
      }),
      certainty: "likely",
      container: "app",
      says: ["cannot agree on TLS with the Kubernetes API"],
      advises: ["describe configmap kube-root-ca.crt"],
    },
    "no token": {
      given: died({
        exitCode: 1,
        log: "open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory",
      }),
      certainty: "likely",
      container: "app",
    },
    "caches that do not sync, nothing says why": {
      given: died({
        exitCode: 1,
        log: '{"level":"error","msg":"failed to wait for job caches to sync: timed out waiting for cache to be synced"}',
      }),
      certainty: "possible",
      container: "app",
      says: ["caches"],
    },
    "one kind that does not sync, nothing says why": {
      given: died({
        exitCode: 1,
        log: 'time="2026-03-01T10:00:40Z" level=fatal msg="failed to sync *v1.Widget: context deadline exceeded"',
      }),
      certainty: "possible",
      container: "app",
      says: ["caches"],
    },
  },
  ignores: {
    "a deadline of something else that is synced": died({
      exitCode: 1,
      log: 'time="2026-03-01T10:00:40Z" level=fatal msg="failed to sync order 7: context deadline exceeded"',
    }),
    "a missing kind": died({
      exitCode: 1,
      log: 'no matches for kind "Widget" in version "things.example.org/v1"',
    }),
    "another service's API path": died({
      exitCode: 1,
      log: 'Get "https://store.example/v2/items": dial tcp 10.0.0.5:443: connect: connection refused',
    }),
  },
});
