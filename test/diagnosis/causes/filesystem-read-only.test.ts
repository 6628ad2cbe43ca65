import { filesystemReadOnly } from "../../../src/diagnosis/causes/filesystem-read-only.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(filesystemReadOnly, {
  matches: {
    "a write to the container's root": {
      given: died({ exitCode: 1, log: "open /app/cache/x: read-only file system" }),
      certainty: "likely",
      container: "app",
      variant: "container-root",
      detail: { path: "/app/cache/x" },
      says: ["/app/cache/x"],
    },
    "a directory that the kubelet is to make for a hostPath": {
      given: {
        events: [
          {
            reason: "FailedMount",
            type: "Warning",
            message: 'MountVolume.SetUp failed for volume "logs" : mkdir /opt/logs: read-only file system',
          },
        ],
      },
      certainty: "proven",
      container: null,
      variant: "node",
      advises: ["below /var"],
    },
    "a write to a volume that the spec makes writable": {
      given: died({
        exitCode: 1,
        log: "OSError: [Errno 30] Read-only file system: '/data/x'",
        container: "volumeMounts: [{ name: data, mountPath: /data }]",
        spec: "volumes: [{ name: data, persistentVolumeClaim: { claimName: d } }]",
      }),
      certainty: "likely",
      container: "app",
      variant: "volume-remounted",
    },
    "a write to a ConfigMap": {
      given: died({
        exitCode: 1,
        log: "sed: couldn't open temporary file /etc/app/sedX: Read-only file system",
        container: "volumeMounts: [{ name: conf, mountPath: /etc/app }]",
        spec: "volumes: [{ name: conf, configMap: { name: c } }]",
      }),
      certainty: "likely",
      container: "app",
      variant: "container-root",
    },
    "what could not be written beside other files, and is missing then": {
      given: died({
        exitCode: 1,
        log: [
          "cp: cannot create regular file '/opt/app/app.properties': Read-only file system",
          "sed: couldn't open temporary file /etc/shop/sedAx: Read-only file system",
          'shop: [emerg] open() "/etc/shop/tls.conf" failed (2: No such file or directory)',
        ].join("\n"),
      }),
      certainty: "likely",
      container: "app",
      variant: "container-root",
    },
    "a lock file that mongod may not make there": {
      given: died({
        exitCode: 100,
        log: "DBPathInUse: Unable to create/open the lock file: /data/db/mongod.lock (Read-only file system). Also make sure that another mongod instance is not already running on the /data/db directory",
      }),
      certainty: "likely",
      container: "app",
      variant: "container-root",
    },
  },
  ignores: {
    "one refusal beside a file that is missing": died({
      exitCode: 1,
      log: [
        "sed: couldn't open temporary file /etc/shop/sedAx: Read-only file system",
        'shop: [emerg] open() "/etc/shop/tls.conf" failed (2: No such file or directory)',
      ].join("\n"),
    }),
    "nginx's note on its default.conf": died({
      exitCode: 1,
      log: "10-listen-on-ipv6-by-default.sh: info: can not modify /etc/nginx/conf.d/default.conf (read-only file system?)",
    }),
    "a denied write": died({ exitCode: 1, log: "open /app/cache/x: permission denied" }),
  },
});
