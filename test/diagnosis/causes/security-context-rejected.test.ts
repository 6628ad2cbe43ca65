import { securityContextRejected } from "../../../src/diagnosis/causes/security-context-rejected.ts";
import { describeCause } from "../describe-cause.ts";

describeCause(securityContextRejected, {
  matches: {
    "runAsNonRoot and an image that runs as root": {
      given: {
        events: [
          'Failed: Error: container has runAsNonRoot and image will run as root (pod: "cart_shop(1)", container: cart)',
        ],
      },
      certainty: "proven",
      container: "cart",
      detail: { policy: "runAsNonRoot" },
    },
    "a port that only the privileged may listen on": {
      given: {
        pod: "spec: { containers: [{ name: cart }] }",
        logs: [{ text: "Error: listen EACCES: permission denied 0.0.0.0:80", container: "cart" }],
      },
      certainty: "likely",
      advises: ["a port from 1024, and keep 80 for the Service", "NET_BIND_SERVICE"],
    },
    "a refusal to listen that names no such port": {
      given: {
        pod: "spec: { containers: [{ name: cart }] }",
        logs: [{ text: "Fatal: bind: permission denied (socket.cc:42)", container: "cart" }],
      },
      certainty: "likely",
      advises: ["Grant exactly what the program needs"],
    },
    "CRI-O's word for a forbidden system call": {
      given: {
        pod: `
          spec: { containers: [{ name: cart }] }
          status:
            containerStatuses:
              - name: cart
                restartCount: 3
                state: { waiting: { reason: CrashLoopBackOff } }
                lastState: { terminated: { exitCode: 159, reason: seccomp killed, message: "Used forbidden syscalls: keyctl (1x)" } }
        `,
      },
      certainty: "proven",
      container: "cart",
      detail: { policy: "seccomp" },
      says: ["keyctl"],
      cites: ["/lastState/terminated/message"],
    },
    "an AppArmor profile, named by the annotation": {
      given: {
        pod: `
          metadata: { annotations: { container.apparmor.security.beta.kubernetes.io/cart: localhost/cart-profile } }
          spec: { containers: [{ name: proxy }, { name: cart }] }
          status: { phase: Failed, reason: AppArmor, message: 'Cannot enforce AppArmor: profile "cart-profile" is not loaded' }
        `,
      },
      certainty: "proven",
      container: "cart",
      cites: ["/status/message"],
    },
    "an AppArmor profile, named by the spec": {
      given: {
        pod: `
          spec: { containers: [{ name: proxy }, { name: cart, securityContext: { appArmorProfile: { type: Localhost, localhostProfile: cart-profile } } }] }
          status: { phase: Failed, reason: AppArmor, message: 'Cannot enforce AppArmor: profile "cart-profile" is not loaded' }
        `,
      },
      certainty: "proven",
      container: "cart",
    },
    "PodSecurity: there is no pod": {
      given: {
        events: [
          {
            type: "Warning",
            reason: "FailedCreate",
            message:
              'Error creating: pods "cart-1" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true (pod or container "cart" must set securityContext.runAsNonRoot=true)',
            involved: { kind: "ReplicaSet", name: "cart-7c" },
          },
        ],
      },
      certainty: "proven",
      container: null,
      says: ["runAsNonRoot != true"],
    },
    "a forbidden system call": {
      given: {
        pod: 'spec: { containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, state: { terminated: { exitCode: 159, reason: Error, startedAt: "2030-01-01T10:00:00Z", finishedAt: "2030-01-01T10:01:00Z" } } }] }',
      },
      certainty: "likely",
      container: "cart",
    },
  },
  ignores: {
    "a webhook's denial, whatever it is about": {
      events: [
        {
          reason: "FailedCreate",
          message: 'admission webhook "policy.example" denied the request: runAsNonRoot must be true',
          involved: { kind: "ReplicaSet", name: "cart-7c" },
        },
      ],
    },
    "a file that may not be opened": { logs: ["open /data/x: permission denied"] },
    "a pod that was evicted": {
      pod: "status: { phase: Failed, reason: Evicted, message: 'The node was low on resource: memory.' }",
    },
    nothing: {},
  },
});
