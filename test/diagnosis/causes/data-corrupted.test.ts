import { dataCorrupted } from "../../../src/diagnosis/causes/data-corrupted.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(dataCorrupted, {
  matches: {
    "a missing checkpoint": {
      given: died({
        exitCode: 1,
        log: "2026-03-01 10:00:00.123 UTC [25] PANIC:  could not locate a valid checkpoint record\n2026-03-01 10:00:00.200 UTC [1] LOG:  aborting startup due to startup process failure\n2026-03-01 10:00:00.201 UTC [1] LOG:  database system is shut down",
      }),
      certainty: "likely",
      container: "app",
    },
    "a raft log that ends too early": {
      given: died({
        exitCode: 2,
        log: "panic: tocommit(9) is out of range [lastIndex(2)]. Was the raft log corrupted, truncated, or lost?\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
    },
    "a snapshot that is gone, with a second panic of what the first one left half made": {
      given: died({
        exitCode: 2,
        log: "panic: recovering backend from snapshot error: database snapshot file path error: snap: snapshot file doesn't exist\n\tpanic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0xffffffff addr=0x20 pc=0xb8cb90]\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
    },
    "an engine that could not start over its data, and is unknown then": {
      given: died({
        exitCode: 1,
        log: [
          "2026-01-01 10:00:00 0 [ERROR] InnoDB: Page [page id: space=0, page number=5] log sequence number 25 is in the future! Current system log sequence number 16.",
          "2026-01-01 10:00:00 0 [ERROR] InnoDB: Plugin initialization aborted with error Generic error",
          "2026-01-01 10:00:00 0 [ERROR] Plugin 'InnoDB' registration as a STORAGE ENGINE failed.",
          "2026-01-01 10:00:00 0 [ERROR] Unknown/unsupported storage engine: InnoDB",
          "2026-01-01 10:00:00 0 [ERROR] Aborting",
        ].join("\n"),
      }),
      certainty: "likely",
      container: "app",
    },
    "a volume mount(8) finds no file system on": {
      given: {
        pod: "spec: { nodeName: w1, containers: [{ name: cart }] }\nstatus: { containerStatuses: [{ name: cart, state: { waiting: { reason: ContainerCreating } } }] }",
        events: [
          {
            type: "Warning",
            reason: "FailedMount",
            message:
              'MountVolume.MountDevice failed for volume "pvc-1" : mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t ext4 -o defaults /dev/vdb /globalmount\nOutput: mount: /globalmount: wrong fs type, bad option, bad superblock on /dev/vdb, missing codepage or helper program, or other error.',
          },
        ],
      },
      certainty: "likely",
      container: null,
    },
    "a damaged store": {
      given: loneLog("FATAL: rocksdb: Corruption: block checksum mismatch"),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "a file that cannot be written for lack of room": loneLog(
      "WiredTiger error (28), file:WiredTiger.wt: __posix_file_write, 579: /data/db/WiredTiger.turtle.set: handle-write: pwrite: failed to write 1470 bytes at offset 0: No space left on device",
    ),
    "what a store says of its file right after it found no room": loneLog(
      "ERROR write /data/db/wal: no space left on device\nFATAL: rocksdb: Corruption: block checksum mismatch",
    ),
    "data of another version": died({
      exitCode: 1,
      log: "FATAL:  database files are incompatible with server",
    }),
    "a lock that is held": died({
      exitCode: 1,
      log: "IO error: While lock file: /data/LOCK: Resource temporarily unavailable",
    }),
  },
});
