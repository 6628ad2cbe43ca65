import { podSpecInvalid } from "../../../src/diagnosis/causes/pod-spec-invalid.ts";
import { describeCause } from "../describe-cause.ts";

describeCause(podSpecInvalid, {
  matches: {
    "a controller's template is refused": {
      given: {
        events: [
          {
            reason: "FailedCreate",
            message:
              'Error creating: Pod "cart-1" is invalid: spec.containers[0].resources.requests: Invalid value: "2": must be less than or equal to cpu limit of 1',
            involved: { kind: "ReplicaSet", name: "cart-7c" },
          },
        ],
      },
      certainty: "proven",
      container: null,
      detail: { path: "spec.containers[0].resources.requests" },
      says: ["must be less than or equal to cpu limit"],
    },
    "a selector that selects all pods": {
      given: {
        events: [
          {
            reason: "SelectingAll",
            message: "This controller is selecting all pods. Skipping sync.",
            involved: { kind: "DaemonSet", name: "agent" },
          },
        ],
      },
      certainty: "proven",
      container: null,
      detail: { path: "spec.selector" },
    },
    "a path that cannot be shared": {
      given: {
        events: [
          'Failed: Error: failed to generate container "3fa9c1d07b42" spec: failed to generate spec: path "/" is mounted on "/" but it is not a shared or slave mount',
        ],
      },
      certainty: "proven",
      advises: ["Correct what is specified for the path /."],
    },
    "the answer as a Java client prints it": {
      given: {
        logs: [
          'Exception in thread "main" io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.0.0.1/apis. Message: Deployment "cart" is invalid: spec.template.spec.restartPolicy: Unsupported value: "OnFailure": supported values: Always. Received status: Status(apiVersion=v1, code=422).',
        ],
      },
      certainty: "likely",
      ends: 'Unsupported value: "OnFailure": supported values: Always',
    },
    "kubectl's answer, pasted": {
      given: {
        logs: [
          'The Deployment "cart" is invalid: spec.template.spec.restartPolicy: Unsupported value: "OnFailure": supported values: "Always"',
        ],
      },
      certainty: "likely",
      container: null,
      detail: { path: "spec.template.spec.restartPolicy" },
    },
    "kubectl's answer, of several fields": {
      given: {
        logs: [
          'The StatefulSet "cart" is invalid:\n* spec.selector: Required value\n* spec.template.metadata.labels: Invalid value: map[string]string{"app":"cart"}: `selector` does not match template `labels`',
        ],
      },
      certainty: "likely",
      container: null,
      detail: { path: "spec.selector" },
      says: ["spec.selector: Required value"],
    },
    "a field that kubectl does not know": {
      given: {
        logs: [
          'error: error validating "cart.yaml": error validating data: ValidationError(Deployment.spec.template.spec): unknown field "env" in io.k8s.api.core.v1.PodSpec; if you choose to ignore these errors, turn validation off with --validate=false',
        ],
      },
      certainty: "likely",
      detail: { path: "Deployment.spec.template.spec" },
    },
    "a field that the API server does not know": {
      given: {
        logs: [
          'Error from server (BadRequest): error when creating "cart.yaml": Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "spec.template.spec.containers[0].envs"',
        ],
      },
      certainty: "likely",
      detail: { path: "spec.template.spec.containers[0].envs" },
    },
    "no command in spec and image": {
      given: {
        pod: 'spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, state: { waiting: { reason: CreateContainerError, message: "failed to generate container spec: no command specified" } } }] }',
      },
      certainty: "proven",
      container: "cart",
    },
    "a runtime class that the node does not have": {
      given: {
        events: [
          'FailedCreatePodSandBox: Failed to create pod sandbox: rpc error: code = Unknown desc = RuntimeHandler "kata" not supported',
        ],
      },
      certainty: "proven",
      container: null,
      detail: { object: "kata" },
    },
  },
  ignores: {
    "a quota": {
      events: [
        {
          reason: "FailedCreate",
          message:
            'pods "cart-1" is forbidden: exceeded quota: team, requested: pods=1, used: pods=4, limited: pods=4',
          involved: { kind: "ReplicaSet", name: "cart-7c" },
        },
      ],
    },
    "a program that finds its own file invalid": {
      pod: "{}",
      logs: [{ text: "config is invalid: spec: missing field", container: "cart" }],
    },
    "another kind that is invalid": {
      logs: ['The Service "cart" is invalid:\n* ports: Required value'],
    },
    "fields that only another kind has": {
      logs: ['The Service "cart" is invalid:\n* spec.ports[0].port: Required value'],
    },
    "a field that another kind does not have": {
      logs: [
        'Error from server (BadRequest): error when creating "STDIN": Ingress in version "v1" cannot be handled as a Ingress: strict decoding error: unknown field "spec.rules[0].http.paths[0].servicePort"',
      ],
    },
    "a program's own validation": {
      pod: "{}",
      logs: [{ text: "ValidationError(order.spec): unknown field", container: "cart" }],
    },
    nothing: {},
  },
});
