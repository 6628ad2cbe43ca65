import { storageIoError } from "../../../src/diagnosis/causes/storage-io-error.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(storageIoError, {
  matches: {
    "a stale handle": {
      given: died({
        exitCode: 1,
        log: "Traceback (most recent call last):\n  File \"/app/a.py\", line 1, in <module>\n    open(p)\nOSError: [Errno 116] Stale file handle: '/mnt/models/a'",
      }),
      certainty: "proven",
      container: "app",
      detail: { path: "/mnt/models/a" },
      says: ["/mnt/models/a"],
    },
    "an I/O error": {
      given: loneLog("cat: /data/x: Input/output error"),
      certainty: "likely",
      container: null,
    },
  },
  ignores: {
    "a peer that has gone": died({ exitCode: 1, log: "getpeername: Transport endpoint is not connected" }),
    "an input that times out": died({ exitCode: 1, log: "dial tcp 10.0.0.1:80: i/o timeout" }),
  },
});
