import { segmentationFault } from "../../../src/diagnosis/causes/segmentation-fault.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(segmentationFault, {
  matches: {
    "exit 139 alone": {
      given: died({ exitCode: 139 }),
      certainty: "likely",
      container: "app",
      says: ["139"],
    },
    "a JVM that crashed": {
      given: died({
        exitCode: 134,
        log: "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x00007f2b1c0d1234, pid=1, tid=14\n#",
      }),
      certainty: "likely",
      container: "app",
    },
    "a bad address in Go's runtime, or in C": {
      given: died({
        exitCode: 2,
        log: "fatal error: unexpected signal during runtime execution\n[signal SIGSEGV: segmentation violation code=0x2 addr=0xc0000a1668 pc=0x440856]\n\nruntime stack:\nruntime.throw(0x1186064, 0x2a)\n\t/usr/local/go/src/runtime/panic.go:1116 +0x72",
      }),
      certainty: "proven",
      container: "app",
    },
    "a signal that a database tells of on the thread of a client": {
      given: died({
        exitCode: 139,
        log: "2026-03-01T10:00:00.090+0000 F -        [conn21] Invalid access at address: 0\n2026-03-01T10:00:00.090+0000 F -        [conn21] Got signal: 11 (Segmentation fault).",
      }),
      certainty: "likely",
      container: "app",
      says: ["Segmentation fault"],
    },
    "the crash report of a store": {
      given: died({
        exitCode: 1,
        log: "1:M 01 Jan 2026 10:00:00.114 # Redis 7.2.4 crashed by signal: 11, si_code: 1\n1:M 01 Jan 2026 10:00:00.114 # Accessing address: (nil)\n\n------ STACK TRACE ------",
      }),
      certainty: "likely",
      container: "app",
    },
    "a child of a shell": {
      given: died({
        exitCode: 139,
        log: "/start.sh: line 3:     7 Segmentation fault      (core dumped) ./server",
      }),
      certainty: "likely",
      container: "app",
    },
  },
  ignores: {
    "Go's nil pointer": died({
      exitCode: 2,
      log: "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x45e1c2]\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
    }),
    "another exit code": died({ exitCode: 1 }),
  },
});
