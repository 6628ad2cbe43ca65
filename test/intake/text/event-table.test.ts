import { describe, expect, test } from "vitest";

import { events, kinds, logs, readText, text } from "./read-text.ts";

describe("events, with every set of columns that kubectl has had", () => {
  test.each<[string, string, object[]]>([
    [
      "describe, without who reports it",
      text`
        Warning  FailedScheduling  <unknown>        0/4 nodes are available: 4 node(s) had volume node affinity conflict.
      `,
      [{ message: "0/4 nodes are available: 4 node(s) had volume node affinity conflict." }],
    ],
    [
      "get events",
      text`
        LAST SEEN   TYPE      REASON             OBJECT                    MESSAGE
        2m57s       Warning   FailedScheduling   pod/web-577cccc7db-8vd2q  0/1 nodes are available: 1 node(s) had untolerated taint {k: v}.
        39h         Normal    SuccessfulCreate   replicaset/web-577cccc7db Created pod: web-577cccc7db-8vd2q
        <unknown>   Warning   NodeNotReady       node/n1                   Node n1 status is now: NodeNotReady
      `,
      [
        {
          type: "Warning",
          reason: "FailedScheduling",
          involved: { kind: "Pod", name: "web-577cccc7db-8vd2q" },
          lastAgeSeconds: 177,
          count: 1,
          line: 2,
        },
        {
          involved: { kind: "ReplicaSet", name: "web-577cccc7db" },
          message: "Created pod: web-577cccc7db-8vd2q",
        },
        { involved: { kind: "Node", name: "n1" } },
      ],
    ],
    [
      "a resource with a slash that a node is out of",
      text`
        LAST SEEN   TYPE      REASON                OBJECT      MESSAGE
        14s         Warning   OutOfexample.com/gpu  pod/web-0   Node didn't have enough resource: example.com/gpu, requested: 1, used: 2, capacity: 2
      `,
      [{ reason: "OutOfexample.com/gpu", involved: { kind: "Pod", name: "web-0" } }],
    ],
    [
      "columns of somebody's choice, where times and words are there",
      text`
        TIME                   REASON      MSG
        <nil>                  Scheduled   Successfully assigned shop/web-0 to n1
        2025-03-01T10:00:00Z   Killing     Container app failed liveness probe, will be restarted
      `,
      [
        { reason: "Scheduled", involved: { kind: "Pod", name: "web-0", namespace: "shop" } },
        { reason: "Killing", container: "app", lastAt: "2025-03-01T10:00:00Z" },
      ],
    ],
    [
      "of a CronJob, as it was called before 1.5",
      text`
        LASTSEEN   FIRSTSEEN   COUNT   NAME      KIND           SUBOBJECT   TYPE      REASON             SOURCE                      MESSAGE
        1m         2d          900     reindex   ScheduledJob               Warning   FailedNeedsStart   {scheduledjob-controller }   Cannot determine if job needs to be started: Too many missed start times to list
      `,
      [{ reason: "FailedNeedsStart", involved: { kind: "CronJob", name: "reindex" } }],
    ],
    [
      "get events of 1.12, which name the kind and not the object",
      text`
        12m   Warning   FailedPreStopHook   Pod   Exec lifecycle hook ([/bye]) for Container "app" in Pod "web-0_shop(0b5f3a52-0000-4000-8000-000000000001)" failed - error: exit 1
      `,
      [
        {
          reason: "FailedPreStopHook",
          container: "app",
          involved: { kind: "Pod", name: "web-0", namespace: "shop" },
        },
      ],
    ],
    [
      "get events -o wide without its header",
      text`
        4m40s   Warning   Failed   pod/web-0   spec.containers{app}   kubelet, n1   Failed to pull image "shop/web:1": not found   4m56s   2   web-0.167e
      `,
      [
        {
          container: "app",
          component: "kubelet",
          count: 2,
          message: 'Failed to pull image "shop/web:1": not found',
          involved: { name: "web-0" },
        },
      ],
    ],
    [
      "a row that somebody set off in Markdown",
      text`
        Warning  Unhealthy  **12s (x13 over 6m)  kubelet  Readiness probe failed: HTTP probe failed with statuscode: 503
      `,
      [{ reason: "Unhealthy", count: 13, lastAgeSeconds: 12, component: "kubelet" }],
    ],
    [
      "get events -A -o wide, where the message is not last",
      text`
        NAMESPACE   LAST SEEN   TYPE      REASON      OBJECT      SUBOBJECT                SOURCE         MESSAGE                         FIRST SEEN   COUNT   NAME
        shop        5s          Warning   BackOff     pod/web-0   spec.containers{app}     kubelet, n1    Back-off restarting failed container app in pod web-0_shop(0b5f3a52-0000-4000-8000-000000000001)   9m   12   web-0.17f0
        shop        7s          Normal    Scheduled   pod/web-0                            default-scheduler   Successfully assigned shop/web-0 to n1   7s   1   web-0.17f1
      `,
      [
        {
          involved: { kind: "Pod", name: "web-0", namespace: "shop" },
          container: "app",
          fieldPath: "spec.containers{app}",
          component: "kubelet",
          host: "n1",
          count: 12,
          firstAgeSeconds: 540,
          lastAgeSeconds: 5,
          message: expect.stringMatching(/^Back-off .*\)$/),
        },
        { component: "default-scheduler", count: 1, message: "Successfully assigned shop/web-0 to n1" },
      ],
    ],
    [
      "kubectl events, with messages of several lines",
      text`
        LAST SEEN            TYPE      REASON      OBJECT      MESSAGE
        102s (x3 over 15m)   Warning   Unhealthy   Pod/web-0   Liveness probe error: x
        body: <html>

        <p>
        100s (x3 over 15m)   Normal    Pulled      Pod/web-0   Container image "x" already present on machine
      `,
      [
        {
          count: 3,
          firstAgeSeconds: 900,
          lastAgeSeconds: 102,
          message: "Liveness probe error: x\nbody: <html>\n\n<p>",
        },
        { reason: "Pulled", involved: { kind: "Pod", name: "web-0" }, line: 6 },
      ],
    ],
    [
      "get events up to kubectl 1.13",
      text`
        LAST SEEN   FIRST SEEN   COUNT     NAME                     KIND      SUBOBJECT              TYPE      REASON    SOURCE          MESSAGE
        1m          5m           8         web-0.1550f4c49102772f   Pod       spec.containers{app}   Warning   BackOff   kubelet, n1     Back-off restarting failed container
      `,
      [
        {
          involved: { kind: "Pod", name: "web-0" },
          container: "app",
          count: 8,
          firstAgeSeconds: 300,
          lastAgeSeconds: 60,
          host: "n1",
        },
      ],
    ],
    [
      "with times instead of ages",
      "FIRSTSEEN                        LASTSEEN                         COUNT     NAME      KIND      SUBOBJECT                TYPE      REASON       SOURCE          MESSAGE\n2016-05-04 22:09:51 +0200 CEST   2016-05-04 22:12:47 +0200 CEST   5         api       Pod                                Warning   FailedSync   {kubelet n1}    Error syncing pod, skipping\n",
      [
        {
          firstAt: "2016-05-04T20:09:51Z",
          lastAt: "2016-05-04T20:12:47Z",
          involved: { kind: "Pod", name: "api" },
          component: "kubelet",
          host: "n1",
        },
      ],
    ],
    [
      "without TYPE, of 2015",
      "FIRSTSEEN   LASTSEEN  COUNT  SOURCE               SUBOBJECT              REASON   MESSAGE\nTue, 07 Apr 2015 12:08:30 -0700\tTue, 07 Apr 2015 12:08:30 -0700\t1\t{kubelet 127.0.0.1}\tspec.containers{nginx}\t\tkilling\t\tKilling 0b77\n",
      [{ reason: "Killing", container: "nginx", lastAt: "2015-04-07T19:08:30Z" }],
    ],
    [
      "without its header",
      "2m57s   Warning   BackOff   pod/web-0   Back-off restarting failed container\n",
      [{ reason: "BackOff", involved: { kind: "Pod", name: "web-0" } }],
    ],
    [
      "of all namespaces, without its header",
      "shop   0s   Normal   Evicted   pod/web-0   Evicted pod\nshop   0s   Normal   Killing   pod/web-0   Stopping container web\n",
      [
        { reason: "Evicted", involved: { kind: "Pod", name: "web-0", namespace: "shop" } },
        { reason: "Killing" },
      ],
    ],
    [
      "of describe up to 1.7, without its header",
      "  9m\t1m\t14\t{kubelet n1}\tspec.containers{web}\tWarning\tFailed\tFailed to pull image\n  9m\t1m\t14\t{kubelet n1}\t\tWarning\tFailedSync\tError syncing pod\n",
      [
        {
          reason: "Failed",
          container: "web",
          host: "n1",
          count: 14,
          firstAgeSeconds: 540,
          lastAgeSeconds: 60,
        },
        { reason: "FailedSync", message: "Error syncing pod" },
      ],
    ],
    [
      "of a claim's description, without the object",
      "  Normal  FailedBinding  14s (x7 over 75s)  persistentvolume-controller  no persistent volumes available for this claim and no storage class is set\n",
      [{ reason: "FailedBinding", involved: { kind: "PersistentVolumeClaim" }, count: 7 }],
    ],
    [
      "of get events up to 1.13, without its header",
      "1h          1m         37        shop-2275263275-01pq7   Pod                 Warning   FailedMount   {kubelet n1}   Unable to mount volumes\n",
      [
        {
          reason: "FailedMount",
          involved: { kind: "Pod", name: "shop-2275263275-01pq7" },
          host: "n1",
          count: 37,
          firstAgeSeconds: 3600,
          lastAgeSeconds: 60,
        },
      ],
    ],
    [
      "of a controller's description, without the object",
      'Events:\n  Warning  FailedCreate  9s (x4 over 1m)  job-controller  Error creating: pods "nightly-2850-ab3de" is forbidden: failed quota: team\n',
      [{ involved: { kind: "Job", name: "nightly-2850" }, count: 4 }],
    ],
    [
      "blanks folded",
      "LAST SEEN TYPE REASON OBJECT MESSAGE\n2m57s Warning BackOff pod/web-0 Back-off restarting failed container\n",
      [{ reason: "BackOff", message: "Back-off restarting failed container" }],
    ],
    [
      "of a kind that Kubernetes does not define",
      "LAST SEEN   TYPE     REASON   OBJECT          MESSAGE\n1m          Normal   Synced   rollout/web     ok\n",
      [{ involved: { kind: "rollout", name: "web" } }],
    ],
  ])("%s", (_, given, expected) => {
    const reading = readText(given);
    expect(events(reading)).toMatchObject(expected);
    expect(kinds(reading)).toEqual(expected.map(() => "event"));
    expect(reading.warnings).toEqual([]);
  });
});

describe("the container that an event is about, by the kubelet's own words only", () => {
  test.each<[string, string | undefined]>([
    ["Created container app", "app"],
    ["Created container: app", "app"],
    ["Started container app", "app"],
    ["Stopping container app", "app"],
    ["spec.initContainers{migrate}: Container started", "migrate"],
    ["spec.containers{app}: Back-off restarting failed container app in pod w-0_shop(0b5f3a52-0000)", "app"],
    ["Container app failed liveness probe, will be restarted", "app"],
    ["Init container sidecar failed startup probe", "sidecar"],
    ["Container app definition changed, will be restarted", "app"],
    ["Back-off restarting failed container app in pod w-0_shop(0b5f3a52-0000)", "app"],
    [
      'Error syncing pod, skipping: failed to "StartContainer" for "app" with CrashLoopBackOff: "Back-off 10s restarting failed container=app pod=w_d(0b5f3a52-0000)"',
      "app",
    ],
    [
      "Killing container with id docker://app:Container failed liveness probe.. Container will be killed and recreated.",
      "app",
    ],
    [
      'Error: container has runAsNonRoot and image will run as root (pod: "w-0_shop(0b5f3a52-0000)", container: app)',
      "app",
    ],
    [
      'Exec lifecycle hook ([sh -c x]) for Container "app" in Pod "w-0_shop(0b5f3a52-0000)" failed - error: x',
      "app",
    ],
    ["(combined from similar events): Container app failed liveness probe, will be restarted", "app"],
    ["Killing container with id docker://42896cbf417d:Need to kill Pod", undefined],
    ["Created container with docker id 42896cbf417d; Security:[seccomp=unconfined]", undefined],
    ["Created container", undefined],
    ['Container image "app" already present on machine', undefined],
    ["Readiness probe failed: Container app failed liveness probe", undefined],
    [
      "The node was low on resource: memory. Container app was using 1Gi, request is 0. Container b was using 1Gi, request is 0.",
      undefined,
    ],
  ])("%s", (message, expected) => {
    const [event] = events(
      readText(
        `LAST SEEN   TYPE     REASON   OBJECT     MESSAGE\n1m          Normal   Reason   pod/w-0    ${message}\n`,
      ),
    );
    expect(event?.container).toBe(expected);
    expect(event?.message).toBe(message.replace(/^spec\.\w+\{\w+\}: /, ""));
  });
});

test.each([
  [
    "a table",
    "LAST SEEN   TYPE      REASON         OBJECT              MESSAGE\n40s         Warning   FailedCreate   replicaset/web-7c   ",
  ],
  [
    "a description",
    "Name:           web-7c\nNamespace:      shop\nSelector:       app=web\nReplicas:       0 current / 1 desired\nEvents:\n  Type     Reason        Age   From                   Message\n  ----     ------        ----  ----                   -------\n  Warning  FailedCreate  40s   replicaset-controller  ",
  ],
])("a message in the last row of %s that announces more goes on behind blank lines", (_, above) => {
  const message =
    "Error creating: admission webhook denied the request:\n\nweb was blocked\n\nlimits:\n  memory: required";
  const read = readText(
    `${above}${message}\n\nkubectl get pods\nNAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          5d\n`,
  );
  expect(events(read).map((event) => event.message)).toEqual([message]);
  expect(kinds(read)).toContain("row");
});

describe("no events", () => {
  test.each([
    [
      "of a namespace",
      "$ kubectl get events -n shop\nNo resources found in shop namespace.\n",
      { kind: "Pod", namespace: "shop" },
    ],
    [
      "of a pod",
      "$ kubectl get ev --field-selector involvedObject.name=web-0 -n shop\nNo resources found in shop namespace.\n",
      { kind: "Pod", name: "web-0", namespace: "shop" },
    ],
    [
      "by kubectl events",
      "$ kubectl events --for pod/web-0\nNo events found in default namespace.\n",
      { kind: "Pod", name: "web-0" },
    ],
  ])("%s", (_, given, involved) => {
    expect(readText(given).pieces).toEqual([
      { kind: "no-events", involved: expect.objectContaining(involved) },
    ]);
  });

  test("of something else says nothing of events", () => {
    expect(kinds(readText("$ kubectl get pods\nNo resources found in default namespace.\n"))).not.toContain(
      "no-events",
    );
  });
});

test.each([
  ['Warning  Failed  kubelet  Error: configmap "app" not found', { component: "kubelet", count: 1 }],
  ["Warning  Failed  30s (x6)  kubelet  Error: no", { component: "kubelet", count: 6, lastAgeSeconds: 30 }],
  ["Warning  Failed  <time>  kubelet  Error: no", { component: "kubelet", message: "Error: no" }],
  ["Warning  Failed  ...  kubelet  Error: no", { component: "kubelet", message: "Error: no" }],
  ["Warning  Failed  pod/web-0  Error: no", { involved: { kind: "Pod", name: "web-0" } }],
  ["Warning  Failed  pod/web-0\n         Error: no", { involved: { kind: "Pod", name: "web-0" } }],
])("a row whose age was left out, or has something in its place: %s", (given, expected) => {
  expect(events(readText(`${given}\n`))).toMatchObject([{ reason: "Failed", ...expected }]);
});

test.each(["Warning Failed job retried later", "Warning Skipped tests/web-0"])(
  "a program's line that begins like one is its log: %s",
  (given) => {
    expect(kinds(readText(`${given}\n`))).toEqual(["log"]);
  },
);

test("sentences below one another, each behind its time", () => {
  const given = text`
    2025-03-01T10:00:00Z Liveness probe failed:
    2025-03-01T10:00:05Z Container app failed liveness probe, will be restarted
  `;
  expect(events(readText(given))).toMatchObject([
    { reason: "Unhealthy", message: "Liveness probe failed:", lastAt: "2025-03-01T10:00:00Z" },
    { reason: "Killing", container: "app", lastAt: "2025-03-01T10:00:05Z" },
  ]);
});

describe("the message of an event, quoted alone", () => {
  test.each([
    ['MountVolume.SetUp failed for volume "config" : configmap "settings" not found', "FailedMount"],
    ["0/3 nodes are available: 3 Insufficient cpu.", "FailedScheduling"],
    ['Usage of EmptyDir volume "tmp" exceeds the limit "1Gi".', "Evicted"],
    ["Pod ephemeral local storage usage exceeds the total limit of containers 1Gi.", "Evicted"],
    ['Container app exceeded its local ephemeral storage limit "1Gi".', "Evicted"],
    [
      "Killing container with id docker://app:Container failed liveness probe.. Container will be killed and recreated.",
      "Killing",
    ],
    [
      'Killing container with id docker://70a8:pod "web_shop(9b28)" container "app" is unhealthy, it will be killed and re-created.',
      "Killing",
    ],
    ['Back-off pulling image "web:1"', "BackOff"],
    ["Back-off restarting failed container app in pod w-0_shop(0b5f3a52-0000)", "BackOff"],
    ["back-off 5m0s restarting failed container=app pod=w-0_shop(0b5f3a52-0000)", "BackOff"],
    ['Failed to pull image "x": rpc error: code = NotFound', "Failed"],
    ["Container app failed liveness probe, will be restarted", "Killing"],
    ["Missed scheduled time to start a job: Thu, 01 Jun 2023 03:00:00 +0000", "MissSchedule"],
    ['Warning FailedMount: MountVolume.SetUp failed for volume "v" : x', "FailedMount"],
    ["2025-03-01T10:00:00Z Warning Failed:  Error: failed to create containerd container: no", "Failed"],
    ["6/11/2020, 17:52:33.000 Container app failed liveness probe, will be restarted", "Killing"],
    ['Successfully pulled image "web:1" in 2.4s', "Pulled"],
    ["The node had condition: [DiskPressure]. ", "Evicted"],
    ["Node didn't have enough resource: cpu, requested: 2000, used: 13920, capacity: 15890", "OutOfcpu"],
    ["- Liveness probe failed: HTTP probe failed with statuscode: 500", "Unhealthy"],
    ["ErrImagePull: rpc error: code = NotFound desc = manifest unknown", "Failed"],
    ["Error syncing pod, skipping: timeout expired waiting for volumes to attach/mount", "FailedSync"],
    [
      "image pull failed for shop/api:1, this may be because there are no credentials on this request.  details: (Authentication is required.)",
      "Failed",
    ],
    ['Error: failed to prepare subPath for volumeMount "tls" of container "api"', "Failed"],
    ['error: deployment "web" exceeded its progress deadline', "ProgressDeadlineExceeded"],
    ["- Error: back-off 5m0s restarting failed container=api pod=api-0_shop(0b5f3a52-0000)", "BackOff"],
    ["or: `Back-off restarting failed docker container `", "BackOff"],
    ["Pod was active on the node longer than the specified deadline", "DeadlineExceeded"],
    ['`kubectl describe`で`Error: secrets "api-keys" not found`が発生している。', "Failed"],
    [
      "[BUG] Error: failed to create containerd task: failed to create shim task: hcs::CreateComputeSystem : The requested operation for attach namespace failed.: unknown",
      "Failed",
    ],
    ["* job web-migrate failed: DeadlineExceeded", "DeadlineExceeded"],
    [
      'cannot pull image: rpc error: code = Unknown desc = failed to pull and unpack image "registry.example/cart:2": x509: certificate has expired',
      "Failed",
    ],
    [
      "Error response from daemon: pull access denied for cart, repository does not exist or may require 'docker login': denied",
      "Failed",
    ],
    [
      'InvalidImageName: Failed to apply default image tag "${WEB}": couldn\'t parse image reference "${WEB}": invalid reference format',
      "Failed",
    ],
    [
      "CrashLoopBackOff: back-off 5m0s restarting failed container=api pod=api-0_shop(0b5f3a52-0000)",
      "BackOff",
    ],
    [
      ' - shop:pod/api-0: InspectFailed: Failed to apply default image tag "${WEB}": couldn\'t parse image reference "${WEB}": invalid reference format',
      "InspectFailed",
    ],
    [
      "Error: UPGRADE FAILED: pre-upgrade hooks failed: job failed: BackoffLimitExceeded",
      "BackoffLimitExceeded",
    ],
    [
      'FailedPostStartHook  Exec lifecycle hook ([/warm-up]) for Container "app" in Pod "w-0_shop(0b5f3a52-0000)" failed - error: command \'/warm-up\' exited with 1: , message: ""',
      "FailedPostStartHook",
    ],
  ])("%s", (given, reason) => {
    const reading = readText(`${given}\n`);
    expect(events(reading)).toMatchObject([{ reason, count: 1, line: 1 }]);
    expect(events(reading)[0]).not.toHaveProperty("lastAgeSeconds");
  });

  test.each([
    [
      'Error creating: pods "web-7c5d8f9b66-x2b9p" is forbidden: exceeded quota: team',
      "ReplicaSet",
      "web-7c5d8f9b66",
    ],
    [
      'create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden: failed quota: team',
      "StatefulSet",
      "db",
    ],
  ])("%s is the controller's", (given, kind, name) => {
    expect(events(readText(`${given}\n`))).toMatchObject([
      { reason: "FailedCreate", involved: { kind, name } },
    ]);
  });

  test("what Helm says of a hook is the Job's", () => {
    const given =
      "Error: failed pre-install: 1 error occurred:\n\t* job web-migrate failed: DeadlineExceeded\n";
    expect(events(readText(given))).toMatchObject([
      { reason: "DeadlineExceeded", involved: { kind: "Job", name: "web-migrate" } },
    ]);
  });

  test("the line below a header may be left without it", () => {
    const given = text`
        ---------\t--------\t-----\t----\t\t\t-------------\t--------\t------\t\t-------
        16s\t\t15s\t\t1\tkubelet, node-2\t\tNormal\t\tSuccessfulMountVolume\tMountVolume.SetUp succeeded for volume "data"
      `;
    expect(events(readText(given))).toMatchObject([{ reason: "SuccessfulMountVolume", lastAgeSeconds: 15 }]);
    expect(kinds(readText("--- --- ---\n16 seconds passed\n"))).toEqual(["log"]);
  });

  test("a toleration that is left of a description is no log", () => {
    const given = text`
        Events:
          Type     Reason   Age  From     Message
          ----     ------   ---  ----     -------
          Warning  BackOff  5s   kubelet  Back-off restarting failed container
      `;
    const left = "                 node.kubernetes.io/unreachable:NoExecute op=Exists for 300s\n";
    expect(kinds(readText(`${left}${given}`))).toEqual(["event"]);
    expect(kinds(readText(`shop: no toleration for team=a:NoExecute\n${given}`))).toContain("log");
  });

  test("somebody's words may stand in front", () => {
    const given =
      'The installer fails with an error : Failed to pull image "shop/api:1": rpc error: code = NotFound\n';
    expect(events(readText(given))).toMatchObject([
      { reason: "Failed", message: expect.stringMatching(/^Failed to pull image/) },
    ]);
    const logged = 'level=error msg="sync: Failed to pull image \\"shop/api:1\\": no"\n';
    expect(kinds(readText(logged))).toEqual(["log"]);
  });

  test("a tool that waits for a rollout puts the pod in brackets", () => {
    expect(
      events(readText("[Pod/web-0]\tBackOff: Back-off restarting failed container (2 events)\n")),
    ).toMatchObject([{ reason: "BackOff", involved: { kind: "Pod", name: "web-0" } }]);
  });

  test.each([
    'OCI runtime create failed: container_linux.go:345: starting container process caused "process_linux.go:303: getting the final child\'s pid from pipe caused \\"EOF\\"": unknown',
    'oci runtime error: container_linux.go:247: starting container process caused "process_linux.go:245: running exec setns process for init caused \\"exit status 29\\""',
  ])("the runtime's own words: %s", (given) => {
    expect(events(readText(`${given}\n`))).toMatchObject([{ reason: "Failed" }]);
  });

  test("a refusal that names no pod is of nobody known", () => {
    const given = 'Error creating: Internal error occurred: failed calling webhook "mesh.example.com"\n';
    expect(events(readText(given))).toMatchObject([{ reason: "FailedCreate", involved: { kind: "Pod" } }]);
  });

  test("the rest of a message may stand on lines of its own", () => {
    const reading = readText(
      'MountVolume.SetUp failed for volume "data" : mount failed: exit status 32\nOutput: mount.nfs: Connection timed out\n',
    );
    expect(events(reading)).toMatchObject([
      { reason: "FailedMount", message: expect.stringMatching(/exit status 32\nOutput: mount\.nfs: /) },
    ]);
  });

  test("among other lines is a log's", () => {
    expect(kinds(readText('starting\nFailed to pull image "x": no\n'))).toEqual(["log"]);
  });
});

test("a program's warning of something with a slash in it is no row without its age", () => {
  const printed = ["Warning Missing translations/en in bundle", "Error: boom"];
  expect(logs(readText(printed.join("\n")))).toMatchObject([{ lines: printed }]);
});

test.each([
  'Error: failed to reserve container name "app_web-0_shop_0b5f3a52-0000_2": name "app_web-0_shop_0b5f3a52-0000_2" is reserved for "98d9"',
  "Error: context deadline exceeded: error reserving ctr name k8s_app_web-0_shop_0b5f3a52-0000_0 for id 8424: name is reserved",
  'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to reserve sandbox name "web-0_shop_0b5f3a52-0000_1": name is reserved',
])("the name that a runtime gives tells the pod: %s", (message) => {
  const reading = readText(
    `LAST SEEN   TYPE      REASON   MESSAGE\n1m          Warning   Failed   ${message}\n`,
  );
  expect(events(reading)).toMatchObject([{ involved: { kind: "Pod", name: "web-0", namespace: "shop" } }]);
});
