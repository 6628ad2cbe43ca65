import { kubernetesResourceMissing } from "../../../src/diagnosis/causes/kubernetes-resource-missing.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(kubernetesResourceMissing, {
  matches: {
    "a kind without its definition": {
      given: died({
        exitCode: 1,
        log: '{"level":"error","msg":"unable to start manager","error":"no matches for kind \\"Widget\\" in version \\"things.example.org/v1beta1\\""}',
      }),
      certainty: "likely",
      container: "app",
      detail: { kind: "Widget", apiVersion: "things.example.org/v1beta1" },
      says: ["Widget", "things.example.org/v1beta1"],
    },
    "an API version that is gone": {
      given: died({
        exitCode: 255,
        log: "F0301 10:00:00.000000 1 main.go:9] the server could not find the requested resource (get widgets.things.example.org)\ngoroutine 1 [running]:",
      }),
      certainty: "likely",
      container: "app",
      says: ["widgets.things.example.org"],
    },
  },
  ignores: {
    "an API that cannot be reached": died({
      exitCode: 1,
      log: 'Get "https://10.96.0.1:443/apis/apps/v1/deployments": dial tcp 10.96.0.1:443: i/o timeout',
    }),
    "an HTTP API that has no such page": died({ exitCode: 1, log: "error: GET /v1/widgets: 404 not found" }),
  },
});
