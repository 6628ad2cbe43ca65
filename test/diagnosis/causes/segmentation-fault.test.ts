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
