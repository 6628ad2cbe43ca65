import { sharedLibraryMissing } from "../../../src/diagnosis/causes/shared-library-missing.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(sharedLibraryMissing, {
  matches: {
    "a library that is not there": {
      given: died({
        exitCode: 127,
        log: "/app/d: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory",
      }),
      certainty: "likely",
      container: "app",
      detail: { library: "libpq.so.5" },
      says: ["libpq.so.5"],
    },
    "a library of the GPU's driver, which no image has": {
      given: loneLog("ImportError: libcuda.so.1: cannot open shared object file: No such file or directory"),
      certainty: "likely",
      container: null,
      detail: { library: "libcuda.so.1" },
      advises: ["Request a GPU (limits of nvidia.com/gpu)"],
    },
    "a C library that is too old": {
      given: died({
        exitCode: 1,
        log: "/app/d: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by /app/d)",
      }),
      certainty: "likely",
      container: "app",
      detail: { version: "GLIBC_2.38" },
      says: ["GLIBC_2.38"],
    },
    "a binary whose loader is missing": {
      given: loneLog("exec /app/server: no such file or directory"),
      certainty: "likely",
      container: null,
      says: ["/app/server"],
    },
  },
  ignores: {
    "a script whose interpreter is missing": died({
      exitCode: 255,
      log: "exec /app/start.sh: no such file or directory",
    }),
    "a Python module": died({ exitCode: 1, log: "ModuleNotFoundError: No module named 'flask'" }),
  },
});
