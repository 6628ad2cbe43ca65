import { sandboxCreationFailed } from "../../../src/diagnosis/causes/sandbox-creation-failed.ts";
import { describeCause } from "../describe-cause.ts";

const pod = (state = "{ waiting: { reason: ContainerCreating } }") => `
spec: { nodeName: worker-1, containers: [{ name: api }, { name: proxy }] }
status: { phase: Pending, containerStatuses: [{ name: api, ready: false, restartCount: 0, state: ${state} }] }
`;
const failed = (error: string) => ({
  reason: "FailedCreatePodSandBox",
  type: "Warning" as const,
  message: `Failed to create pod sandbox: rpc error: code = Unknown desc = ${error}`,
  lastAt: "2025-03-01T10:00:00Z",
});
const cni =
  'failed to setup network for sandbox "0f": plugin type="calico" failed (add): stat /var/lib/calico/nodename: no such file or directory';

const crashing = `
spec: { nodeName: w1, containers: [{ name: cart }] }
status: { phase: Running, containerStatuses: [{ name: cart, ready: false, restartCount: 7, state: { waiting: { reason: CrashLoopBackOff } }, lastState: { terminated: { exitCode: 143, reason: Error, startedAt: "2025-03-01T10:00:00Z", finishedAt: "2025-03-01T10:00:30Z" } } }] }`;

describeCause(sandboxCreationFailed, {
  matches: {
    "a sandbox that was made since, as a container shows that ended later": {
      given: {
        pod: crashing,
        events: [{ ...failed(cni), lastAt: "2025-03-01T09:50:00Z", count: 20 }],
        now: "2025-03-01T10:05:00Z",
      },
      certainty: "possible",
      past: true,
    },
    "the runtime's own log": {
      given: {
        logs: [
          {
            text: 'Feb 15 20:28:32 w1 containerd[39]: time="2024-02-15T20:28:32.075190807Z" level=error msg="RunPodSandbox for &PodSandboxMetadata{Name:api,Namespace:shop,} failed, error" error="failed to setup network for sandbox \\"0f\\": plugin type=\\"cilium-cni\\" failed (add): netplugin failed: \\"to retry\\""',
          },
        ],
      },
      certainty: "likely",
      container: null,
    },
    "a sandbox that was lost between two starts": {
      given: {
        pod: crashing,
        events: [{ ...failed(cni), lastAt: "2025-03-01T10:04:00Z", count: 20 }],
        now: "2025-03-01T10:05:00Z",
      },
      certainty: "proven",
      container: null,
    },
    "a network plugin that fails": {
      given: { pod: pod(), events: [failed(cni)] },
      container: null,
      certainty: "proven",
      says: ["calico"],
    },
    "an old sandbox that the plugin cannot take down, so that no new one is made": {
      given: {
        events: [
          "SandboxChanged: Pod sandbox changed, it will be killed and re-created.",
          {
            reason: "FailedKillPod",
            type: "Warning",
            message:
              'error killing pod: failed to "KillPodSandbox" for "8b3e" with KillPodSandboxError: "rpc error: code = Unknown desc = failed to destroy network for sandbox \\"86a0\\": plugin type=\\"calico\\" failed (delete): error getting ClusterInformation: connection is unauthorized: Unauthorized"',
            count: 9,
            lastAgeSeconds: 4,
            firstAgeSeconds: 300,
          },
        ],
      },
      container: null,
      certainty: "proven",
      says: ["calico", "Unauthorized"],
    },
    "a resolv.conf that the node lacks": {
      given: {
        events: [
          {
            reason: "FailedCreatePodSandBox",
            type: "Warning",
            message:
              "Failed to create pod sandbox: open /run/systemd/resolve/resolv.conf: no such file or directory",
          },
        ],
      },
      container: null,
      certainty: "proven",
      detail: { path: "/run/systemd/resolve/resolv.conf" },
    },
    "a network that is not ready, in the words of kubelets up to 1.7": {
      given: {
        pod: pod(),
        events: [
          "FailedSync: Error syncing pod, skipping: network is not ready: [Kubenet does not have netConfig. This is most likely due to lack of PodCIDR]",
        ],
      },
      container: null,
      certainty: "likely",
    },
    "a network that is not ready": {
      given: {
        pod: pod(),
        events: [
          {
            reason: "NetworkNotReady",
            type: "Warning",
            message:
              "network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized",
          },
        ],
      },
      container: null,
      certainty: "proven",
    },
  },
  ignores: {
    "no address left, which is another cause": {
      pod: pod(),
      events: [
        failed(
          'failed to setup network for sandbox "0f": plugin type="aws-cni" failed (add): add cmd: failed to assign an IP address to container',
        ),
      ],
    },
    "a name still reserved, which is the runtime's": {
      pod: pod(),
      events: [failed('failed to reserve sandbox name "a": name "a" is reserved for "5d"')],
    },
    "a sandbox that was made anew": {
      pod: pod(),
      events: [
        {
          reason: "SandboxChanged",
          type: "Normal",
          message: "Pod sandbox changed, it will be killed and re-created.",
        },
      ],
    },
    nothing: {},
  },
});
