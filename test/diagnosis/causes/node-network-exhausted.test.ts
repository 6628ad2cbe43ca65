import { nodeNetworkExhausted } from "../../../src/diagnosis/causes/node-network-exhausted.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(nodeNetworkExhausted, {
  matches: {
    "no local port left": {
      given: died({
        exitCode: 2,
        log: "panic: dial tcp 10.0.0.9:443: connect: cannot assign requested address\n\ngoroutine 1 [running]:\nmain.main()\n\t/src/main.go:9 +0x1d",
      }),
      certainty: "proven",
      container: "app",
    },
  },
  ignores: {
    "an address to listen on that is not the pod's": died({
      exitCode: 1,
      log: "listen tcp 203.0.113.8:9090: bind: cannot assign requested address",
    }),
    "a refused connection": died({ exitCode: 1, log: "dial tcp 10.0.0.9:443: connect: connection refused" }),
  },
});
