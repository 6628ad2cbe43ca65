import { describe, expect, test } from "vitest";

import { events, kinds, readText, text } from "./read-text.ts";

const uid = "0b5f3a52-0000-4000-8000-000000000001";

describe("the kubelet's own log", () => {
  test.each<[string, string, object]>([
    [
      "a start that failed",
      'E0102 10:00:00.000000    1234 remote_runtime.go:213] StartContainer "aa11" from runtime service failed: rpc error: code = Unknown desc = failed to create containerd task: cgroups: no such file',
      {
        reason: "Failed",
        message: expect.stringMatching(/^Error: rpc error: .* failed to create containerd task: /),
        involved: { kind: "Pod" },
      },
    ],
    [
      "a pull, in a journal",
      'Jan  2 10:00:00 node-1 kubelet[99]: E0102 10:00:00.000000      99 remote_image.go:180] "PullImage from image service failed" err="rpc error: code = NotFound desc = failed to resolve reference \\"shop/api:1\\": not found" image="shop/api:1"',
      {
        reason: "Failed",
        message:
          'Failed to pull image "shop/api:1": rpc error: code = NotFound desc = failed to resolve reference "shop/api:1": not found',
      },
    ],
    [
      "a sandbox, in a journal that writes months in Korean",
      ' 5월 03 17:40:32 node-1 kubelet[99]: E0503 17:40:32.221354      99 kuberuntime_manager.go:1100] "CreatePodSandbox for pod failed" err="rpc error: code = Unknown desc = failed to reserve sandbox name" pod="shop/api-0"',
      { reason: "FailedCreatePodSandBox", involved: { kind: "Pod", name: "api-0", namespace: "shop" } },
    ],
    [
      "a pull, by the client of the runtime since 1.31",
      'E0102 10:00:00.000000      99 log.go:32] "PullImage from image service failed" err="rpc error: code = Unknown desc = unexpected EOF" image="shop/api:1"',
      {
        reason: "Failed",
        message: expect.stringMatching(/^Failed to pull image "shop\/api:1": .* unexpected EOF$/),
      },
    ],
    [
      "a pull, by whoever asked for it",
      'E0102 10:00:00.000000      99 kuberuntime_image.go:43] "Failed to pull image" err="unexpected EOF" image="shop/api:1"',
      { reason: "Failed", message: 'Failed to pull image "shop/api:1": unexpected EOF' },
    ],
    [
      "a ConfigMap that is not there, by kubelets up to 1.3",
      'E0831 04:12:41.868086    3570 configmap.go:157] Couldn\'t get configMap shop/api: configmaps "api" not found',
      { reason: "FailedMount", message: 'Couldn\'t get configMap shop/api: configmaps "api" not found' },
    ],
    [
      "a path within a volume",
      'E0102 10:00:00.000000 7905 kubelet_pods.go:212] failed to create subPath directory for volumeMount "shared" of container "api": chmod "/var/lib/kubelet/pods/1/volumes/x" failed: bad file descriptor',
      {
        reason: "Failed",
        container: "api",
        message: expect.stringMatching(/^Error: failed to create subPath directory /),
      },
    ],
    [
      "a sandbox, by a distribution's own program",
      'Mar  1 04:24:10 node-1 k3s[722]: E0301 04:24:10.012529     722 kuberuntime_manager.go:1100] "CreatePodSandbox for pod failed" err="rpc error: code = Unknown desc = failed to reserve sandbox name" pod="shop/api-0"',
      { reason: "FailedCreatePodSandBox", involved: { kind: "Pod", name: "api-0", namespace: "shop" } },
    ],
    [
      "a start, by kubelets up to 1.3",
      'E0525 10:00:00.000000    1234 manager.go:1537] Error running pod "api-0_shop" container "api": API error (500): Cannot start container aa11: [8] System error: open /sys/fs/cgroup/memory/docker/aa11: permission denied',
      {
        reason: "Failed",
        message: expect.stringMatching(/^Error: API error \(500\): /),
        container: "api",
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a pull, by them",
      'W0525 10:00:00.000000    1234 manager.go:1897] Failed to pull image "shop/api:1" from pod "api-0_shop" and container "api": Error: Status 429 trying to pull repository shop/api',
      {
        reason: "Failed",
        message: 'Failed to pull image "shop/api:1": Error: Status 429 trying to pull repository shop/api',
        container: "api",
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a synchronisation, as JSON, with its node in front",
      String.raw`192.0.2.4: {"ts":1738515496146.4287,"caller":"kubelet/pod_workers.go:1301","msg":"Error syncing pod, skipping","pod":{"name":"api-0","namespace":"shop"},"podUID":"${uid}","err":"failed to \"StartContainer\" for \"api\" with ErrImagePull: \"not found\""}`,
      {
        reason: "FailedSync",
        message:
          'Error syncing pod, skipping: failed to "StartContainer" for "api" with ErrImagePull: "not found"',
        container: "api",
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a synchronisation",
      `E0102 10:00:00.000000    1234 pod_workers.go:190] Error syncing pod ${uid} ("api-0_shop(${uid})"), skipping: failed to "StartContainer" for "api" with CrashLoopBackOff: "back-off 40s restarting failed container=api pod=api-0_shop(${uid})"`,
      { reason: "FailedSync", container: "api", involved: { name: "api-0", namespace: "shop" } },
    ],
    [
      "a kill of the whole pod",
      `E0102 10:00:00.000000    1234 pod_workers.go:190] Error syncing pod ${uid} ("api-0_shop(${uid})"), skipping: failed to "KillPodSandbox" for "${uid}" with KillPodSandboxError: "rpc error: code = Unknown desc = network: no such plugin"`,
      {
        reason: "FailedKillPod",
        message: expect.stringMatching(/^error killing pod: failed to "KillPodSandbox"/),
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a kill of the whole pod, said twice",
      `E0102 10:00:00.000000    1234 pod_workers.go:182] Error syncing pod ${uid} ("api-0_shop(${uid})"), skipping: error killing pod: failed to "KillPodSandbox" for "${uid}" with KillPodSandboxError: "rpc error: code = 2 desc = NetworkPlugin cni failed to teardown pod"`,
      {
        reason: "FailedKillPod",
        message: expect.stringMatching(/^error killing pod: failed to "KillPodSandbox"/),
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "an attach",
      `E0102 10:00:00.000000    1234 nestedpendingoperations.go:270] Operation for "data" failed. No retries permitted until 2021-01-02 10:00:32 (durationBeforeRetry 32s). Error: "AttachVolume.Attach failed for volume \\"data\\" : too many volumes"`,
      {
        reason: "FailedAttachVolume",
        message: 'AttachVolume.Attach failed for volume "data" : too many volumes',
      },
    ],
    [
      "a volume that is not attached, in the words of 1.5",
      `E0102 10:00:00.000000    1234 nestedpendingoperations.go:262] Operation for "\\"disk\\"" failed. No retries permitted until 2017-01-02 10:00:32 (durationBeforeRetry 2m0s). Error: Volume "disk" (spec.Name: "data") pod "${uid}" (UID: "${uid}") is not yet attached according to node status.`,
      { reason: "FailedMount", message: expect.stringMatching(/^Volume "disk" .* is not yet attached/) },
    ],
    [
      "an unmount, with what the command printed",
      `E0102 10:00:00.000000    1234 nestedpendingoperations.go:270] Operation for "data" failed. No retries permitted until 2021-01-02 10:00:32 (durationBeforeRetry 32s). Error: "UnmountVolume.TearDown failed for volume \\"data\\" pod \\"${uid}\\" : unmount failed: exit status 32\nUnmounting arguments: /data\nOutput: umount: /data: target is busy.`,
      {
        reason: "FailedUnmount",
        message: expect.stringMatching(
          /exit status 32\nUnmounting arguments: \/data\nOutput: umount: \/data/,
        ),
      },
    ],
    [
      "a start, with what it is of",
      `E0102 10:00:00.000000    1234 pod_workers.go:965] "Error syncing pod, skipping" err="failed to \\"StartContainer\\" for \\"api\\" with ErrImagePull: \\"not found\\"" pod="shop/api-0" podUID=0b5f`,
      { reason: "FailedSync", container: "api", involved: { name: "api-0", namespace: "shop" } },
    ],
    [
      "a start that its configuration prevents",
      `Apr 10 16:26:15 node-1 kubelet[2092]: E0410 16:26:15.920648    2092 kuberuntime_manager.go:784] container start failed: CreateContainerConfigError: secret "tls" not found`,
      { reason: "Failed", message: 'Error: secret "tls" not found' },
    ],
    [
      "a start, with the container's spec in it",
      `E0911 09:08:18.727661 4173028 kuberuntime_manager.go:862] container &Container{Name:api,Image:shop/api:1,Command:[serve],} start failed in pod api-0_shop(${uid}): ErrImagePull: rpc error: code = NotFound desc = shop/api:1: not found`,
      {
        reason: "Failed",
        container: "api",
        message: "ErrImagePull: rpc error: code = NotFound desc = shop/api:1: not found",
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a volume",
      `E0102 10:00:00.000000    1234 nestedpendingoperations.go:270] Operation for "kubernetes.io/secret/${uid}-tls" failed. No retries permitted until 2021-01-02 10:00:32 (durationBeforeRetry 32s). Error: "MountVolume.SetUp failed for volume \\"tls\\" (UniqueName: \\"kubernetes.io/secret/${uid}-tls\\") pod \\"api-0\\" (UID: \\"${uid}\\") : secret \\"tls\\" not found"`,
      {
        reason: "FailedMount",
        message: expect.stringMatching(/^MountVolume\.SetUp .* secret "tls" not found$/),
      },
    ],
    [
      "volumes that did not come in time",
      `E0102 10:00:00.000000    1234 kubelet.go:1734] "Unable to attach or mount volumes for pod; skipping pod" err="unmounted volumes=[data], unattached volumes=[kube-api-access-x data]: timed out waiting for the condition" pod="shop/api-0"`,
      {
        reason: "FailedMount",
        message: expect.stringMatching(/^Unable to attach or mount volumes: unmounted volumes=\[data\]/),
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "the same, up to 1.19",
      `E0102 10:00:00.000000    1234 kubelet.go:1688] Unable to attach or mount volumes for pod "api-0_shop(${uid})": unmounted volumes=[data], unattached volumes=[data]: timed out waiting for the condition; skipping pod`,
      {
        reason: "FailedMount",
        message: expect.stringContaining("unmounted volumes=[data]"),
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a volume that cannot be taken from a pod that ends",
      `E0102 10:00:00.000000    1234 nestedpendingoperations.go:335] Operation for "{volumeName:kubernetes.io/configmap/${uid}-config podName:${uid} nodeName:}" failed. No retries permitted until 2021-01-02 10:02:02 (durationBeforeRetry 2m2s). Error: UnmountVolume.TearDown failed for volume "config" (UniqueName: "kubernetes.io/configmap/${uid}-config") pod "${uid}" (UID: "${uid}") : unmount failed: exit status 32`,
      { reason: "FailedUnmount", message: expect.stringMatching(/^UnmountVolume\.TearDown .* status 32$/) },
    ],
    [
      "a probe, before structured logging",
      `I0102 10:00:00.000000    1234 prober.go:117] Liveness probe for "api-0_shop(${uid}):api" failed (failure): HTTP probe failed with statuscode: 503`,
      {
        reason: "Unhealthy",
        container: "api",
        message: "Liveness probe failed: HTTP probe failed with statuscode: 503",
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "volumes, up to 1.2",
      'E0512 13:56:58.757986   13539 kubelet.go:943] Unable to mount volumes for pod "api-0_shop": secrets "api-keys" not found; skipping pod',
      {
        reason: "FailedMount",
        message: 'Unable to mount volumes for pod "api-0_shop": secrets "api-keys" not found; skipping pod',
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a container that is killed over a probe, up to 1.0",
      'I0612 09:49:11.818126   22333 manager.go:1407] pod "api-0_shop" container "api" is unhealthy (probe result: failure), it will be killed and re-created.',
      {
        reason: "Killing",
        container: "api",
        involved: { name: "api-0", namespace: "shop" },
      },
    ],
    [
      "a probe, since",
      'I0102 10:00:00.000000    1234 prober.go:116] "Probe failed" probeType="Readiness" pod="shop/api-0" podUID=0b5f containerName="api" probeResult=failure output="Get \\"http://10.0.0.1/\\": dial tcp: connect: connection refused"',
      {
        reason: "Unhealthy",
        container: "api",
        message: 'Readiness probe failed: Get "http://10.0.0.1/": dial tcp: connect: connection refused',
      },
    ],
  ])("tells of %s", (_, given, expected) => {
    expect(events(readText(`${given}\n`))).toMatchObject([expected]);
  });

  test("lines that a window broke are joined, and what is told again counts", () => {
    const reading = readText(text`
      1-11ea", Type:"ContainerDied", Data:"64ad"}
      E1219 23:40:40.715507    5686 pod_workers.go:190] Error syncing pod 0b5f3a52 ("api-0_shop(0b5f3a52-0000)"), skip
      ping: failed to "StartContainer" for "api" with CrashLoopBackOff: "Back-off 20s restarting failed container=api"
      I1219 23:40:49.511906    5686 kubelet.go:1963] SyncLoop (container unhealthy): "api-0_shop(0b5f3a52-0000)"
      E1219 23:40:52.715507    5686 pod_workers.go:190] Error syncing pod 0b5f3a52 ("api-0_shop(0b5f3a52-0000)"), skipping: failed to "StartContainer" for "api" with CrashLoopBackOff: "Back-off 20s restarting failed container=api"
    `);
    expect(events(reading)).toMatchObject([
      { reason: "FailedSync", container: "api", count: 2, line: 5, involved: { name: "api-0" } },
    ]);
  });

  test.each([
    'E0102 10:00:00.000000    1234 kubelet.go:2100] node "node-1" not found',
    "E0102 10:00:00.000000       1 leaderelection.go:330] error retrieving resource lock shop/api: timed out",
    "",
  ])("is left to others where it says nothing of a pod, or is another's: %s", (given) => {
    expect(kinds(readText(`${given}\nlast line\n`))).toEqual(["log"]);
  });

  test("of Events that the kubelet logs as it sends them", () => {
    const given = [
      '4月 09 21:43:37 node-1 kubelet[36357]: I0409 21:43:37.433175   36357 eviction_manager.go:580] "Evicting pod" pod="shop/api-0" podUID="e2" message="The node was low on resource: memory. "',
      'I0409 21:43:37.433226   36357 event.go:307] "Event occurred" object="node-1" fieldPath="" kind="Node" apiVersion="" type="Warning" reason="EvictionThresholdMet" message="Attempting to reclaim memory"',
      'I0409 21:43:38.433226   36357 event.go:307] "Event occurred" object="shop/api-1" fieldPath="spec.containers{api}" kind="Pod" apiVersion="v1" type="Normal" reason="Killing" message="Stopping container \\"api\\""',
      `I0409 21:43:39.433226   36357 event.go:221] Event(v1.ObjectReference{Kind:"Pod", Namespace:"shop", Name:"api-2", UID:"${uid}", APIVersion:"v1", ResourceVersion:"12", FieldPath:""}): type: 'Warning' reason: 'FailedMount' MountVolume.SetUp failed`,
      'I0409 21:43:40.433226   36357 event.go:307] "Event occurred" of something',
    ].join("\n");
    expect(events(readText(given))).toMatchObject([
      { reason: "Evicted", type: "Warning", involved: { kind: "Pod", name: "api-0", namespace: "shop" } },
      { reason: "EvictionThresholdMet", involved: { kind: "Node", name: "node-1" } },
      { reason: "Killing", type: "Normal", message: 'Stopping container "api"', container: "api" },
      { reason: "FailedMount", message: "MountVolume.SetUp failed", involved: { name: "api-2" } },
    ]);
  });

  test.each([
    "W0502 09:30:11.204410    1742 eviction_manager.go:159] Failed to admit pod api-0_shop(5b1e9c74-20d3-4f6a-9c1e-7a0d43be6f18) - node has conditions: [DiskPressure]",
    'I0317 12:44:49.953485    2278 eviction_manager.go:170] "Failed to admit pod to node" pod="shop/api-0" nodeCondition=["DiskPressure"]',
  ])("of a pod that came while its node was under pressure: %s", (line) => {
    expect(events(readText(`${line}\n`))).toMatchObject([
      {
        reason: "Evicted",
        message: "The node had condition: [DiskPressure].",
        involved: { kind: "Pod", name: "api-0", namespace: "shop" },
      },
    ]);
  });

  test("Events in the log of another program are no kubelet's", () => {
    const given =
      'I0409 21:43:37.433226       1 event.go:307] "Event occurred" object="shop/api" kind="ReplicaSet" type="Warning" reason="FailedCreate" message="no"\npanic: no\n';
    expect(kinds(readText(given))).toEqual(["log"]);
  });

  test("of a long one the end is read", () => {
    const idle = "I0102 10:00:00.000000    1234 generic.go:10] relisting\n".repeat(20_000);
    const failed =
      'E0102 10:00:00.000000    1234 pod_workers.go:190] "Error syncing pod, skipping" err="lost" pod="shop/api-0"\n';
    expect(events(readText(idle + failed))).toMatchObject([{ reason: "FailedSync", line: 20_001 }]);
  });
});

test("an event of Kubernetes 1.0, among the kubelet's own lines", () => {
  const reading = readText(text`
    I0525 10:00:00.000000    1234 kubelet.go:1200] SyncLoop (ADD): "api-0_shop"
    I0525 10:00:01.000000    1234 event.go:203] Event(api.ObjectReference{Kind:"Pod", Namespace:"shop", Name:"api-0", UID:"1", APIVersion:"v1beta3", FieldPath:"spec.containers{api}"}): reason: 'created' Created with docker id aa11
    I0525 10:00:02.000000    1234 event.go:203] Event(api.ObjectReference{Kind:"Pod", Namespace:"shop", Name:"api-0", UID:"1", APIVersion:"v1beta3", FieldPath:"spec.containers{api}"}): reason: 'failed' Failed to start with docker id aa11
  `);
  expect(events(reading)).toMatchObject([
    { reason: "Created", type: "Normal", container: "api", involved: { name: "api-0", namespace: "shop" } },
    { reason: "Failed", type: "Warning" },
  ]);
});

describe("the kubelet's own log about its node", () => {
  const asleep =
    'E0102 10:00:05.000000    1234 kubelet.go:2373] "Container runtime network not ready" networkReady="NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized"\n';

  test.each([
    ["no network plugin", asleep, "Network plugin returns error: cni plugin not initialized"],
    [
      "its own condition, of old",
      "I0505 10:00:00.000000    1234 kubelet_node_status.go:682] Node became not ready: {Type:Ready Status:False LastHeartbeatTime:2017-05-05 10:00:00 +0000 UTC Reason:KubeletNotReady Message:PLEG is not healthy: pleg was last seen active 3m9s ago; threshold is 3m0s}\n",
      "PLEG is not healthy: pleg was last seen active 3m9s ago; threshold is 3m0s",
    ],
    [
      "its own condition",
      'I0505 10:00:00.000000    1234 setters.go:600] "x"\nI0505 10:00:00.000000    1234 kubelet_node_status.go:580] "Node became not ready" node="worker-7" condition={"type":"Ready","status":"False","reason":"KubeletNotReady","message":"container runtime is down"}\n',
      "container runtime is down",
    ],
    [
      "pods that it leaves alone",
      "E0505 10:00:00.000000    1234 kubelet.go:1820] skipping pod synchronization - [container runtime is down PLEG is not healthy]\n",
      "container runtime is down PLEG is not healthy",
    ],
  ])("%s", (_, given, message) => {
    expect(events(readText(`I0102 10:00:00.000000    1234 kubelet.go:10] up\n${given}`))).toMatchObject([
      { reason: "KubeletNotReady", type: "Warning", message, involved: { kind: "Node" } },
    ]);
  });

  test.each([
    [
      "that is Ready again",
      `${asleep}I0102 10:01:00.000000    1234 kubelet_node_status.go:580] "Node became ready" node="w" condition={"type":"Ready","status":"True","message":"kubelet is posting ready status"}\n`,
    ],
    [
      "while it starts",
      'I0102 10:00:05.000000    1234 kubelet.go:2406] "Skipping pod synchronization" err="[container runtime status check may not have completed yet, PLEG is not healthy: pleg has yet to be successful]"\n',
    ],
    [
      "before it ends",
      `${asleep}E0102 10:00:06.000000    1234 run.go:74] "command failed" err="failed to run Kubelet: no swap"\n`,
    ],
  ])("nothing of a node %s", (_, given) => {
    expect(kinds(readText(given))).toEqual(["log"]);
  });

  test("what it says of a pod goes first", () => {
    const pod =
      'E0102 10:00:09.000000    1234 pod_workers.go:190] "Error syncing pod, skipping" err="lost" pod="shop/api-0"\n';
    expect(events(readText(asleep + pod))).toMatchObject([{ reason: "FailedSync" }]);
  });
});
