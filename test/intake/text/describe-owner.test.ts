import { describe, expect, test } from "vitest";

import { claims, events, kinds, owners, readText, text } from "./read-text.ts";

const template = `Pod Template:
  Labels:  app=web
           tier=front
  Service Account:  web
  Containers:
   web:
    Image:      web:2
    Port:       8080/TCP
    Host Port:  0/TCP
    Limits:
      memory:  128Mi
    Liveness:     tcp-socket :8080 delay=5s timeout=1s period=10s #success=1 #failure=3
    Environment:
      A:     b
    Mounts:  <none>
  Volumes:   <none>
`;

describe("controllers", () => {
  test.each<[string, string, object]>([
    [
      "Deployment",
      `Name:                   web
Namespace:              shop
CreationTimestamp:      Sat, 21 Nov 2026 16:09:07 +0000
Labels:                 app=web
Annotations:            deployment.kubernetes.io/revision: 3
Selector:               app=web
Replicas:               3 desired | 2 updated | 4 total | 1 available | 3 unavailable
StrategyType:           RollingUpdate
MinReadySeconds:        0
RollingUpdateStrategy:  25% max unavailable, 25% max surge
${template}Conditions:
  Type           Status  Reason
  ----           ------  ------
  Available      False   MinimumReplicasUnavailable
  Progressing    False   ProgressDeadlineExceeded
OldReplicaSets:  web-1 (1/1 replicas created)
NewReplicaSet:   web-2 (2/2 replicas created)
Events:
  Type    Reason             Age   From                   Message
  ----    ------             ----  ----                   -------
  Normal  ScalingReplicaSet  5m    deployment-controller  Scaled up replica set web-2 from 0 to 2
`,
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: {
          name: "web",
          namespace: "shop",
          annotations: { "deployment.kubernetes.io/revision": "3" },
        },
        spec: {
          replicas: 3,
          selector: { matchLabels: { app: "web" } },
          template: {
            metadata: { labels: { app: "web", tier: "front" } },
            spec: {
              containers: [
                {
                  name: "web",
                  image: "web:2",
                  resources: { limits: { memory: "128Mi" } },
                  livenessProbe: { tcpSocket: { port: 8080 } },
                },
              ],
            },
          },
        },
        status: {
          replicas: 4,
          updatedReplicas: 2,
          availableReplicas: 1,
          conditions: [
            { type: "Available", status: "False", reason: "MinimumReplicasUnavailable" },
            { type: "Progressing", reason: "ProgressDeadlineExceeded" },
          ],
        },
      },
    ],
    [
      "ReplicaSet",
      `Name:           web-2
Namespace:      shop
Selector:       app=web
Labels:         app=web
Annotations:    <none>
Controlled By:  Deployment/web
Replicas:       1 current / 6 desired
Pods Status:    1 Running / 0 Waiting / 0 Succeeded / 0 Failed
${template}Conditions:
  Type             Status  Reason
  ----             ------  ------
  ReplicaFailure   True    FailedCreate
Events:
  Type     Reason        Age   From                   Message
  ----     ------        ----  ----                   -------
  Warning  FailedCreate  5m    replicaset-controller  Error creating: pods "web-2-x" is forbidden: exceeded quota: q
`,
      {
        kind: "ReplicaSet",
        metadata: { ownerReferences: [{ kind: "Deployment", name: "web" }] },
        spec: { replicas: 6 },
        status: {
          replicas: 1,
          conditions: [{ type: "ReplicaFailure", status: "True", reason: "FailedCreate" }],
        },
      },
    ],
    [
      "StatefulSet",
      `Name:               db
Namespace:          shop
CreationTimestamp:  Sat, 21 Nov 2026 16:09:07 +0000
Selector:           app=db
Labels:             app=db
Annotations:        <none>
Replicas:           3 desired | 2 total
Update Strategy:    OnDelete
  Partition:        0
Pods Status:        1 Running / 1 Waiting / 0 Succeeded / 0 Failed
${template}Volume Claims:
  Name:          data
  StorageClass:  fast
  Labels:        <none>
  Annotations:   <none>
  Capacity:      1Gi
  Access Modes:  [ReadWriteOnce]
Events:
  Type    Reason            Age   From                    Message
  ----    ------            ----  ----                    -------
  Normal  SuccessfulCreate  5m    statefulset-controller  create Pod db-0 in StatefulSet db successful
`,
      {
        kind: "StatefulSet",
        spec: { replicas: 3, updateStrategy: { type: "OnDelete" } },
        status: { replicas: 2 },
      },
    ],
    [
      "DaemonSet",
      `Name:           agent
Namespace:      shop
Selector:       app=agent
Node-Selector:  <none>
Labels:         app=agent
Annotations:    <none>
Desired Number of Nodes Scheduled: 5
Current Number of Nodes Scheduled: 5
Number of Nodes Scheduled with Up-to-date Pods: 4
Number of Nodes Scheduled with Available Pods: 3
Number of Nodes Misscheduled: 0
Pods Status:  3 Running / 2 Waiting / 0 Succeeded / 0 Failed
${template}Events:
  Type    Reason            Age   From                  Message
  ----    ------            ----  ----                  -------
  Normal  SuccessfulCreate  5m    daemonset-controller  Created pod: agent-x
`,
      {
        kind: "DaemonSet",
        metadata: { name: "agent", namespace: "shop" },
        status: { desiredNumberScheduled: 5, numberAvailable: 3 },
      },
    ],
    [
      "Job",
      `Name:                     migrate
Namespace:                shop
Selector:                 batch.kubernetes.io/controller-uid=u
Labels:                   app=migrate
Annotations:              <none>
Parallelism:              1
Completions:              1
Completion Mode:          NonIndexed
Suspend:                  false
Backoff Limit:            4
Start Time:               Sun, 22 Nov 2026 17:00:47 +0000
Active Deadline Seconds:  600s
Pods Statuses:            1 Active (0 Ready) / 0 Succeeded / 3 Failed
${template}Events:
  Type     Reason                Age   From            Message
  ----     ------                ----  ----            -------
  Warning  BackoffLimitExceeded  5m    job-controller  Job has reached the specified backoff limit
`,
      {
        apiVersion: "batch/v1",
        kind: "Job",
        spec: { backoffLimit: 4, activeDeadlineSeconds: 600, suspend: false },
        status: { active: 1, succeeded: 0, failed: 3 },
      },
    ],
    [
      "CronJob",
      `Name:                          nightly
Namespace:                     shop
Labels:                        <none>
Annotations:                   <none>
Schedule:                      0 3 * * *
Concurrency Policy:            Forbid
Suspend:                       False
Successful Job History Limit:  3
Failed Job History Limit:      1
Starting Deadline Seconds:     <unset>
Selector:                      <unset>
Parallelism:                   <unset>
Completions:                   <unset>
${template}Last Schedule Time:  Sun, 22 Nov 2026 15:45:47 +0000
Active Jobs:         <none>
Events:
  Type    Reason            Age   From                Message
  ----    ------            ----  ----                -------
  Normal  SuccessfulCreate  5m    cronjob-controller  Created job nightly-1
`,
      { kind: "CronJob", spec: { schedule: "0 3 * * *", suspend: false } },
    ],
  ])("%s", (kind, given, expected) => {
    const reading = readText(given);
    expect(kinds(reading)).toEqual(["owner", "event"]);
    expect(owners(reading)[0]).toMatchObject(expected);
    expect(events(reading)[0]?.involved).toMatchObject({
      kind,
      name: owners(reading)[0]?.metadata.name,
      namespace: "shop",
    });
    expect(owners(reading)[0]?.spec?.template?.spec?.containers[0]?.env).toEqual([{ name: "A", value: "b" }]);
    expect(reading.warnings).toEqual([]);
  });
});

test("a claim", () => {
  const reading = readText(text`
    Name:          uploads
    Namespace:     wiki
    StorageClass:  fast
    Status:        Pending
    Volume:        
    Labels:        app=wiki
    Annotations:   <none>
    Finalizers:    [kubernetes.io/pvc-protection]
    Capacity:      
    Access Modes:  
    VolumeMode:    Filesystem
    Used By:       wiki-0
    Events:
      Type     Reason              Age                From                         Message
      ----     ------              ----               ----                         -------
      Warning  ProvisioningFailed  9s (x64 over 16m)  persistentvolume-controller  storageclass.storage.k8s.io "fast" not found
  `);
  expect(kinds(reading)).toEqual(["claim", "event"]);
  expect(claims(reading)[0]).toMatchObject({
    metadata: { name: "uploads", namespace: "wiki" },
    spec: { storageClassName: "fast" },
    status: { phase: "Pending" },
  });
  expect(claims(reading)[0]?.spec).not.toHaveProperty("volumeName");
  expect(reading.pieces[0]).toMatchObject({ usedBy: ["wiki-0"] });
  expect(events(reading)[0]?.involved).toEqual({
    kind: "PersistentVolumeClaim",
    name: "uploads",
    namespace: "wiki",
  });
});

describe("tables of controllers and claims", () => {
  test.each<[string, string, object[]]>([
    [
      "deployments",
      "NAME   READY   UP-TO-DATE   AVAILABLE   AGE\nweb    1/3     2            1           5d\n",
      [
        {
          kind: "Deployment",
          spec: { replicas: 3 },
          status: { readyReplicas: 1, updatedReplicas: 2, availableReplicas: 1 },
        },
      ],
    ],
    [
      "replica sets, over all namespaces",
      "NAMESPACE   NAME    DESIRED   CURRENT   READY   AGE\nshop        web-1   4         2         1       5d\n",
      [
        {
          kind: "ReplicaSet",
          metadata: { name: "web-1", namespace: "shop" },
          spec: { replicas: 4 },
          status: { replicas: 2, readyReplicas: 1 },
        },
      ],
    ],
    [
      "daemon sets",
      "NAME   DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE\nds     5         5         3       4            3           <none>          5d\n",
      [{ kind: "DaemonSet", status: { desiredNumberScheduled: 5, numberReady: 3 } }],
    ],
    [
      "stateful sets",
      "NAME   READY   AGE\ndb     2/3     5d\n",
      [{ kind: "StatefulSet", spec: { replicas: 3 }, status: { readyReplicas: 2 } }],
    ],
    [
      "jobs",
      "NAME   COMPLETIONS   DURATION   AGE\nmig    0/1           5d         5d\n",
      [{ kind: "Job", status: { succeeded: 0 } }],
    ],
    [
      "jobs that are complete",
      "NAME   STATUS     COMPLETIONS   DURATION   AGE\nmig    Complete   1/1           3m         41m\n",
      [{ kind: "Job", status: { succeeded: 1, conditions: [{ type: "Complete", status: "True" }] } }],
    ],
    [
      "jobs that are complete, as kubectl showed them before 1.30",
      "NAME   COMPLETIONS   DURATION   AGE\nmig    2/2           3m         41m\n",
      [{ kind: "Job", status: { succeeded: 2, conditions: [{ type: "Complete", status: "True" }] } }],
    ],
  ])("%s", (_, given, expected) => {
    expect(owners(readText(given))).toMatchObject(expected);
  });

  test("claims, bound and unbound", () => {
    const reading = readText(text`
      NAME      STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   AGE
      data      Bound     pvc-1    8Gi        RWO            fast           44d
      uploads   Pending                                      gone           5m
    `);
    expect(claims(reading)).toMatchObject([
      { metadata: { name: "data" }, spec: { storageClassName: "fast" }, status: { phase: "Bound" } },
      { metadata: { name: "uploads" }, spec: { storageClassName: "gone" }, status: { phase: "Pending" } },
    ]);
  });

  test("get all has a table for each kind", () => {
    const reading = readText(text`
      $ kubectl get all -n shop
      NAME        READY   STATUS    RESTARTS   AGE
      pod/web-0   1/1     Running   0          2d

      NAME          TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE
      service/web   ClusterIP   10.0.0.1     <none>        80/TCP    2d

      NAME                  READY   UP-TO-DATE   AVAILABLE   AGE
      deployment.apps/web   1/1     1            1           2d
    `);
    expect(kinds(reading)).toEqual(["row", "owner"]);
    expect(owners(reading)).toMatchObject([
      { kind: "Deployment", metadata: { name: "web", namespace: "shop" } },
    ]);
  });
});

test("what tells nothing about pods is skipped, contents and all", () => {
  const reading = readText(
    "Name:         settings\nNamespace:    shop\nLabels:       <none>\nAnnotations:  <none>\n\nData\n====\napp.yml:\n----\nName: x\nError: no such file\n\npanic: not a log\n\n\nBinaryData\n====\n\nEvents:  <none>\n",
  );
  expect(reading).toMatchObject({ pieces: [], warnings: [{ code: "unknown-kind" }] });
});

test("only a Job that is done has a time at which it was", () => {
  const reading = readText(`Name:           migrate
Namespace:      shop
Parallelism:    1
Completions:    1
Start Time:     Sun, 22 Nov 2026 17:00:47 +0000
Completed At:   Sun, 22 Nov 2026 17:01:28 +0000
Duration:       41s
Pods Statuses:  0 Running / 1 Succeeded / 1 Failed
`);
  expect(owners(reading)[0]).toMatchObject({
    kind: "Job",
    status: { succeeded: 1, conditions: [{ type: "Complete", status: "True" }] },
  });
});

test("a StatefulSet that lost its beginning is known by its events, and its templates of claims are no claims", () => {
  const reading = readText(`  data:
    Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
Volume Claims:
  Name:          data
  StorageClass:  fast
  Labels:        <none>
  Annotations:   <none>
  Capacity:      1Gi
Events:
  Type     Reason        Age               From                    Message
  ----     ------        ----              ----                    -------
  Warning  FailedCreate  3m (x9 over 25m)  statefulset-controller  create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden: no
`);
  expect(kinds(reading)).not.toContain("claim");
  expect(events(reading)).toMatchObject([
    { reason: "FailedCreate", count: 9, component: "statefulset-controller" },
  ]);
});
